"""Tables with cells that stand below the headings of others."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from support import report, understood

from auditor.checking.diagnosis.shapes import out_of_column
from auditor.models.report import TableKind

REACHED = [["No", "Sasaran", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)"]]
ROWS = [
    ["1", "Meningkatnya literasi", "Tingkat Kegemaran Membaca", "64", "63,3", "98,91"],
    ["1", "Meningkatnya literasi", "Perpustakaan Sesuai Standar", "28", "29,12", "104"],
    ["2", "Meningkatnya tata kelola arsip", "Arsip yang Dikelola Baku", "75", "79,13", "105,51"],
    ["2", "Meningkatnya tata kelola arsip", "Waktu Temu Balik Arsip", "16", "16", "100"],
]
COUNTED = [["No", "Uraian", "Laki-laki", "Perempuan", "Jumlah"]]
STAFF = [
    ["1", "Golongan IV", "6", "5", "11"],
    ["2", "Golongan III", "10", "15", "25"],
    ["3", "Golongan II", "4", "2", "6"],
]


def is_out(header: Sequence[Sequence[str]], rows: Sequence[Sequence[str]]) -> bool:
    table = understood(header, rows, number="3.1", caption="Capaian Kinerja Tahun 2024")
    return out_of_column([report(table)]) == {table.place.in_table}


def test_a_table_below_its_own_headings() -> None:
    assert not is_out(REACHED, ROWS)
    assert not is_out(COUNTED, STAFF)


@pytest.mark.parametrize("since", [0, 2])
def test_figures_where_the_names_of_indicators_stand(since: int) -> None:
    """The columns behind the sasaran turned by one, in all rows or from a page break on."""
    turned = [[*row[:2], row[-1], *row[2:-1]] for row in ROWS]
    assert is_out(REACHED, [*ROWS[:since], *turned[since:]])


def test_names_that_slid_below_a_heading_of_figures() -> None:
    slid = [*STAFF[:2], ["3", "", "Golongan II", "4", "2"]]
    assert is_out(COUNTED, slid)


def test_an_empty_name_or_a_word_for_a_figure_alone_is_none() -> None:
    assert not is_out(COUNTED, [*STAFF[:2], ["3", "", "4", "2", "6"]])
    assert not is_out(COUNTED, [*STAFF[:2], ["3", "Golongan II", "nihil", "2", "2"]])


def test_sasaran_and_indikator_exchanged_from_a_row_on() -> None:
    exchanged = [[row[0], row[2], row[1], *row[3:]] for row in ROWS]
    assert is_out(REACHED, [ROWS[0], *exchanged[1:]])


def test_a_sasaran_that_is_its_own_indicator() -> None:
    alike = ["3", "Nilai Akuntabilitas Kinerja", "Nilai Akuntabilitas Kinerja", "72", "73", "101,39"]
    assert not is_out(REACHED, [*ROWS, alike, alike])


def test_rows_of_other_tables_may_be_named_by_years() -> None:
    rows = [[str(year), "12", "14", "26"] for year in (2020, 2021, 2022, 2023)]
    table = understood([["Tahun", "Laki-laki", "Perempuan", "Jumlah"]], rows, number="3.1")
    assert table.kind in {TableKind.JUMLAH, TableKind.LAIN}
    assert not out_of_column([report(table)])


SPENT = [["No", "Sub Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "%", "Sisa (Rp)"]]
BUDGET = [
    ["1", "Penyediaan Jasa Surat Menyurat", "41.842.000", "41.170.269", "98,39", "671.731"],
    ["2", "Penyediaan Bahan Logistik Kantor", "25.069.000", "23.407.728", "93,37", "1.661.272"],
    ["3", "Penyediaan Gaji dan Tunjangan", "464.429.000", "251.935.959", "54,25", "212.493.041"],
    ["", "Jumlah", "531.340.000", "316.513.956", "59,57", "214.826.044"],
]


def test_a_percentage_among_amounts_of_money() -> None:
    assert not is_out(SPENT, BUDGET)
    left = [[row[0], *row[2:], ""] for row in BUDGET]
    right = [[row[0], "", *row[1:-1]] for row in BUDGET]
    exchanged = [[*row[:-2], row[-1], row[-2]] for row in BUDGET]
    for wrong in (left, right, exchanged):
        assert is_out(SPENT, [*BUDGET[:2], *wrong[2:]])


def test_small_amounts_and_large_shares_are_none() -> None:
    small = ["4", "Penyediaan Materai", "90", "85", "94,44", "5"]
    assert not is_out(SPENT, [*BUDGET[:3], small])


def test_a_row_of_column_numbers_has_no_name() -> None:
    assert not is_out(REACHED, [["1", "2", "3", "4", "5", "6"], *ROWS])


def test_a_sasaran_that_slid_below_the_heading_of_indicators() -> None:
    slid = [[row[0], "", *row[1:-1]] for row in ROWS]
    assert is_out(REACHED, [*ROWS[:1], *slid[1:]])
