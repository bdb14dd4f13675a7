"""The capaian beside a target and a realisasi is theirs; targets that rise each year tell what is better."""

from __future__ import annotations

from decimal import Decimal

from support import report, understood

from auditor.relating.performance.rows import performance_records


def test_a_capaian_without_a_year_is_of_the_year_beside_it() -> None:
    table = understood(
        [
            ["Sasaran", "Indikator Sasaran", "Tahun 2024", "^Tahun 2024", "Capaian %"],
            ["^Sasaran", "^Indikator Sasaran", "Target", "Realisasi", "^Capaian %"],
        ],
        [["Meningkatnya literasi", "Indeks Literasi", "80", "60", "85"]],
    )
    (record,) = performance_records(report(table))
    assert record.tahun == 2024
    assert record.capaian is not None
    assert record.capaian.number == Decimal(85)
    assert (record.rumus, record.capaian_hitung) == ("", Decimal(75))


def test_targets_that_rise_each_year_mean_that_more_is_better() -> None:
    years = ["2021", "2022", "2023", "2024"]
    table = understood(
        [["Sasaran", "Indikator Sasaran", *(["Target"] * 4)], ["^Sasaran", "^Indikator Sasaran", *years]],
        [
            ["Meningkatnya literasi", "Indeks Literasi", "60", "65", "70", "75"],
            ["Meningkatnya layanan", "Waktu Layanan", "60", "55", "50", "45"],
        ],
    )
    found = {record.indikator: record.polaritas for record in performance_records(report(table))}
    assert found == {"Indeks Literasi": "naik", "Waktu Layanan": None}
