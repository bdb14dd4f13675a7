"""A row number that a merged cell repeats is written once, so it is no number that comes twice."""

from __future__ import annotations

from support import report, understood

from auditor.relating.document.structure import numberings

HEADER = [["No", "Sasaran", "Indikator", "Target"]]


def test_a_merged_number_counts_once() -> None:
    table = understood(
        HEADER,
        [
            ["1", "Literasi naik", "Indeks Literasi", "70"],
            ["^1", "^Literasi naik", "Kunjungan", "500"],
            ["2", "Arsip tertib", "Nilai Pengawasan", "80"],
            ["3", "Layanan baik", "Indeks Kepuasan", "85"],
        ],
        number="2.1",
    )
    steps = [step for step in numberings(report(table)) if step.jenis == "baris"]
    assert [(step.ini.text, step.masalah) for step in steps] == [("1", ""), ("2", ""), ("3", "")]
