"""Titles with the year of another report."""

from __future__ import annotations

from support import report, understood

from auditor.models.report import ReportTable
from auditor.relating.document.stale_years import stale_years

HEADER = [["Uraian", "Anggaran", "Realisasi"]]


def budget(caption: str, total: str, order: int) -> ReportTable:
    rows = [["Program Arsip", "1.000.000", "900.000"], ["Program Baca", "2.000.000", "1.900.000"]]
    return understood(
        HEADER, [*rows, ["Jumlah", total, "2.800.000"]], number=f"3.{order}", caption=caption, order=order
    )


def test_the_total_of_the_years_own_table_tells_a_title_of_another_year() -> None:
    tables = (
        budget("Realisasi per Belanja Tahun 2023", "3.000.000", 1),
        budget("Realisasi per Program Tahun 2024", "3.000.000", 2),
    )
    assert stale_years(report(*tables)) == {0: [2023]}


def test_another_total_may_be_of_that_year() -> None:
    tables = (
        budget("Realisasi per Belanja Tahun 2023", "3.100.000", 1),
        budget("Realisasi per Program Tahun 2024", "3.000.000", 2),
    )
    assert stale_years(report(*tables)) == {}


def test_columns_of_the_year_tell_it_too() -> None:
    promise = understood(
        [["No", "Sasaran", "Indikator", "Satuan", "Target 2024"]],
        [["1", "Meningkatnya minat baca", "Indeks Literasi", "Nilai", "60"]],
        number="2.2",
        caption="Perjanjian Kinerja Dinas Tahun 2023",
    )
    assert stale_years(report(promise)) == {0: [2023]}
