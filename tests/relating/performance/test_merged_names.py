"""Rows under one merged indicator: what each is told apart by, and that no one of them speaks for it."""

from __future__ import annotations

import pytest
from support import report, understood

from auditor.models.facts import Kinerja
from auditor.relating.closing import close_performance
from auditor.relating.performance.rows import performance_records

PARTS = [
    ["Layanan", "Kelurahan dengan internet", "85", "100", "117,65"],
    ["^Layanan", "Kerja sama media", "85", "100", "117,67"],
    ["Keterbukaan", "Badan publik", "80", "40", "50"],
]
HEADER = [["Indikator", "Formulasi", "Target", "Realisasi", "Capaian"]]


def records(*rows: list[str]) -> list[Kinerja]:
    whole = understood(
        [["Indikator", "Target", "Realisasi", "Capaian"]], [["Layanan", "85", "100", "95,2"]], number="3.2"
    )
    return performance_records(report(whole, understood(HEADER, list(rows), number="3.3")))


def test_rows_of_a_merged_name_are_told_apart_by_their_own_text() -> None:
    assert [one.rincian for one in records(*PARTS)[1:]] == [
        "Kelurahan dengan internet",
        "Kerja sama media",
        None,
    ]


def test_a_part_of_an_indicator_does_not_close_the_whole() -> None:
    rows = records(*PARTS)
    close_performance(rows)
    assert (rows[0].rumus, rows[0].penutup) == ("", None)


def test_the_one_row_of_another_table_does() -> None:
    rows = records(PARTS[0])
    close_performance(rows)
    assert rows[0].penutup is not None
    assert rows[0].penutup.text == "117,65"


@pytest.mark.parametrize(
    ("indikator", "polaritas"),
    [
        ("Jumlah temuan", "turun"),
        ("Angka kematian ibu", "turun"),
        ("Persentase penurunan kejadian kecelakaan", None),
        ("Persentase tindak lanjut temuan", None),
        ("Terselesaikannya keluhan", None),
        ("Cakupan pencegahan stunting", None),
        ("Persentase penanganan gangguan", None),
    ],
)
def test_what_is_done_about_a_bad_thing_may_be_better_when_higher(
    indikator: str, polaritas: str | None
) -> None:
    one = understood([["No", "Indikator", "Target", "Realisasi"]], [["1", indikator, "5", "6"]])
    assert [row.polaritas for row in performance_records(report(one))] == [polaritas]
