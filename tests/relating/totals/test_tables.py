"""Totals of tables: which rows they sum, which columns are sums, and what a wrong digit shows."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import report, understood

from auditor.models.facts import Rincian
from auditor.relating.totals.tables import table_totals

HEADER = ["Uraian", "Laki-laki", "Perempuan"]


def totals(rows: Sequence[Sequence[str]], header: Sequence[str] = HEADER) -> list[Rincian]:
    return table_totals(report(understood([header], rows, caption="Jumlah Peserta")))


def differing(
    rows: Sequence[Sequence[str]], header: Sequence[str] = HEADER
) -> list[tuple[str, str, int, bool]]:
    found = [one for one in totals(rows, header) if one.selisih]
    return [(one.label, one.kolom or "", int(one.jumlah), one.pasti) for one in found]


def summed(rows: Sequence[Sequence[str]], header: Sequence[str] = HEADER) -> list[tuple[str, str, list[str]]]:
    """Label, column and parts of every total, all of which close."""
    found = totals(rows, header)
    assert not [one for one in found if one.selisih]
    return [(one.label, one.kolom or "", [part.text for part in one.bagian]) for one in found]


SUBTOTALS = [
    ["Desa Amba", "120", "135"],
    ["Desa Bira", "210", "-"],
    ["Subtotal Utara", "330", "135"],
    ["Desa Cane", "145", "150"],
    ["Subtotal Tengah", "145", "150"],
    ["Desa Dara", "177", "181"],
    ["Desa Elo", "203", "222"],
    ["Subtotal Selatan", "380", "403"],
    ["Jumlah", "855", "688"],
]


def test_a_grand_total_sums_the_subtotals() -> None:
    assert ("Jumlah", "Laki-laki", ["330", "145", "380"]) in summed(SUBTOTALS)
    assert ("Subtotal Utara", "Laki-laki", ["120", "210"]) in summed(SUBTOTALS)


def test_a_wrong_subtotal_is_found() -> None:
    rows = [["Subtotal Selatan", "380", "408"] if row[0] == "Subtotal Selatan" else row for row in SUBTOTALS]
    assert ("Subtotal Selatan", "Perempuan", 403, True) in differing(rows)


def test_a_total_may_stand_above_its_rows() -> None:
    rows = [["Jumlah", "300", "420"], ["Desa Amba", "110", "200"], ["Desa Bira", "190", "220"]]
    assert summed(rows) == [
        ("Jumlah", "Laki-laki", ["110", "190"]),
        ("Jumlah", "Perempuan", ["200", "220"]),
    ]
    assert differing([["Jumlah", "300", "470"], *rows[1:]]) == [("Jumlah", "Perempuan", 420, True)]


DIVIDED = [
    ["Menurut umur", "^Menurut umur", "^Menurut umur"],
    ["di bawah 40", "123", "211"],
    ["40 ke atas", "277", "189"],
    ["Menurut pendidikan", "^Menurut pendidikan", "^Menurut pendidikan"],
    ["SMA", "150", "205"],
    ["Sarjana", "250", "195"],
    ["Jumlah", "400", "400"],
]


def test_groups_that_divide_the_same_whole_are_not_added() -> None:
    assert [parts for _, column, parts in summed(DIVIDED) if column == "Laki-laki"] == [
        ["123", "277"],
        ["150", "250"],
    ]
    wrong = [["Sarjana", "290", "195"] if row[0] == "Sarjana" else row for row in DIVIDED]
    assert differing(wrong) == [("Jumlah", "Laki-laki", 440, True)]


def test_rates_and_averages_are_no_sums() -> None:
    header = ["Uraian", "Peserta", "Angka kejadian"]
    rows = [["Desa Amba", "150", "21,5"], ["Desa Bira", "250", "17,1"], ["Jumlah", "400", "18,8"]]
    assert summed(rows, header) == [("Jumlah", "Peserta", ["150", "250"])]


def test_an_average_row_is_no_part() -> None:
    rows = [["Desa Amba", "150", "20"], ["Desa Bira", "250", "30"], ["Rata-rata", "200", "25"]]
    assert len(summed([*rows, ["Jumlah", "400", "50"]])) == 2


def test_a_sum_of_rounded_shares_may_miss_by_the_rounding() -> None:
    rows = [["Amba", "10", "33,3"], ["Bira", "10", "33,3"], ["Cane", "10", "33,3"], ["Jumlah", "30", "100,0"]]
    assert differing(rows) == []


def test_thousands_marked_by_commas_beside_smaller_numbers() -> None:
    rows = [["Desa Amba", "1,029", "1,530"], ["Desa Bira", "855", "1,253"], ["Jumlah", "1,884", "2,783"]]
    assert differing(rows) == []


def test_a_total_of_more_than_the_table_shows_is_not_judged() -> None:
    rows = [["Desa Amba", "119"], ["Desa Bira", "2.003"], ["Grand Total", "23.900"]]
    assert totals(rows, HEADER[:2]) == []


def test_a_single_column_is_sure_where_one_digit_explains_the_difference() -> None:
    rows = [["Desa Amba", "119"], ["Desa Bira", "203"], ["Jumlah", "352"]]
    assert differing(rows, HEADER[:2]) == [("Jumlah", "Laki-laki", 322, True)]


COUNTS = ["No", "Uraian", "Baik", "Rusak", "Jumlah"]


@pytest.mark.parametrize("first", ["", "24"])
def test_a_sum_over_a_cell_that_is_empty_beside_other_counts_is_asked_about(first: str) -> None:
    """A column read a row too low: its first cell is empty, and its last one stands for the total."""
    rows = [
        ["1", "Puskesmas", "18", "6", first],
        ["2", "Ambulans", "22", "7", "24" if not first else "29"],
        ["3", "Sepeda motor", "96", "21", "29" if not first else "117"],
        ["Jumlah", "Jumlah", "136", "34", "117" if not first else "180"],
    ]
    found = [one for one in totals(rows, COUNTS) if one.kolom == "Jumlah"]
    assert [(int(one.jumlah), one.pasti, one.ragu is None) for one in found] == [
        (170, True, True) if first else (53, False, False)
    ]


def test_a_label_glued_to_the_next_word_is_a_total() -> None:
    rows = [["Desa Amba", "119"], ["Desa Bira", "203"], ["TotalUtara", "322"], ["Desa Cane", "58"]]
    assert summed([*rows, ["Jumlah", "380"]], HEADER[:2])[-1][2] == ["322", "58"]


Amounts = list[list[list[int]]]
"""Amounts by group, row and column."""


@st.composite
def groups(draw: st.DrawFn) -> Amounts:
    """Amounts drawn evenly: rows that are equal could be summed in several ways."""
    width = draw(st.integers(2, 4))
    sizes = draw(st.lists(st.integers(2, 5), min_size=1, max_size=4))
    even = Random(draw(st.integers(0, 10**9)))  # noqa: S311 - amounts, no secrets
    return [[[even.randint(100, 999_999) for _ in range(width)] for _ in range(size)] for size in sizes]


def layout(amounts: Amounts, form: str) -> list[list[str]]:
    """A consistent table: subtotals below or above their rows, headings, or nothing between the groups."""
    rows: list[list[str]] = []
    for at, group in enumerate(amounts):
        inner = [line(f"Desa {'ABCDE'[place]} {at}", one) for place, one in enumerate(group)]
        subtotal = line(f"Subtotal Wilayah {'ABCD'[at]}", added(group))
        heading = [f"Wilayah {'ABCD'[at]}", *[""] * len(group[0])]
        rows += {
            "below": [*inner, subtotal],
            "above": [subtotal, *inner],
            "headed": [heading, *inner],
            "headed below": [heading, *inner, subtotal],
            "plain": inner,
        }[form]
    return [*rows, line("Jumlah", added([row for group in amounts for row in group]))]


def added(rows: Sequence[Sequence[int]]) -> list[int]:
    return [sum(column) for column in zip(*rows, strict=True)]


def line(name: str, numbers: Sequence[int]) -> list[str]:
    return [name, *(f"{number:,}".replace(",", ".") for number in numbers)]


FORMS = st.sampled_from(["below", "above", "headed", "headed below", "plain"])
COLUMNS = ["Uraian", "Kuartal I", "Kuartal II", "Kuartal III", "Kuartal IV"]


@settings(max_examples=60, deadline=None, derandomize=True)
@given(groups(), FORMS)
def test_a_consistent_table_is_never_accused(amounts: Amounts, form: str) -> None:
    rows = layout(amounts, form)
    assert differing(rows, COLUMNS[: len(rows[0])]) == []


@settings(max_examples=60, deadline=None, derandomize=True)
@given(groups(), FORMS, st.data())
def test_a_wrong_digit_is_found(amounts: Amounts, form: str, data: st.DataObject) -> None:
    rows = layout(amounts, form)
    row = data.draw(st.sampled_from([row for row in rows if row[1]]))
    column = data.draw(st.integers(1, len(row) - 1))
    place = data.draw(st.sampled_from([at for at, char in enumerate(row[column]) if char.isdigit()]))
    digit = data.draw(st.sampled_from(sorted(set("123456789") - {row[column][place]})))
    row[column] = row[column][:place] + digit + row[column][place + 1 :]
    assert differing(rows, COLUMNS[: len(row)]) != []


def test_a_sisa_that_follows_a_wrong_realisasi_is_no_second_difference() -> None:
    rows = [
        ["1", "Sub Kegiatan Arsip Daerah", "500.000.000", "480.000.000", "20.000.000"],
        ["2", "Sub Kegiatan Layanan Baca", "300.000.000", "290.000.000", "10.000.000"],
        ["3", "Sub Kegiatan Pameran Buku", "200.000.000", "150.000.000", "50.000.000"],
        ["JUMLAH", "", "1.000.000.000", "897.500.000", "102.500.000"],
    ]
    table = understood([["No", "Sub Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "Sisa (Rp)"]], rows)
    found = table_totals(report(table))
    assert [(one.kolom, int(one.selisih), one.pasti) for one in found] == [
        ("Anggaran (Rp)", 0, True),
        ("Realisasi (Rp)", 22500000, True),
    ]


def test_amounts_of_a_table_of_performance_are_summed() -> None:
    header = ["Sasaran", "Indikator", "Target", "Realisasi", "Program", "Pagu", "Realisasi Anggaran"]
    rows = [
        ["Arsip tertib", "Indeks Arsip", "70", "72", "Program Arsip", "656.753.200", "623.583.500"],
        ["Arsip rapi", "Indeks Rapi", "75", "77", "^Program Arsip", "^656.753.200", "^623.583.500"],
        ["Literasi naik", "Indeks Baca", "80", "81", "Program Baca", "3.334.502.558", "3.292.281.687"],
        ["Jumlah", "", "", "", "", "4.079.659.918", "3.915.865.187"],
    ]
    found = table_totals(report(understood([header], rows)))
    assert [(one.kolom, int(one.selisih)) for one in found] == [
        ("Realisasi Anggaran", 0),
        ("Pagu", -88404160),
    ]


def test_columns_of_years_are_summed_and_a_column_of_years_is_not() -> None:
    rows = [["Desa Amba", "120", "135"], ["Desa Bira", "210", "240"], ["Jumlah", "330", "357"]]
    assert differing(rows, ["Uraian", "Tahun 2023", "Tahun 2024"]) == [("Jumlah", "Tahun 2024", 375, True)]
    assert totals(rows, ["Uraian", "Tahun", "Tahun Berdiri"]) == []
