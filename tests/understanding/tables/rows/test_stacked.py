"""Rows whose cells hold several lines are several rows where their counts agree, and one where not."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.models.document import Cell, Row, Table, join_lines
from auditor.models.report import ReportTable
from auditor.understanding.tables.rows.stacked import BY_ORDER
from auditor.understanding.tables.table import understand_table

HEAD = ("No", "Indikator", "Satuan", "Target", "Realisasi", "Capaian (%)")
NAMES = ("Persentase jalan mantap", "Jumlah jembatan yang dibangun", "Luas taman kota", "Indeks kepuasan")
PLAIN = ("1", "Tingkat kunjungan", "persen", "50", "40", "80,00")

Cells = str | tuple[str, ...]
"""The text of a cell, or its lines."""


def cell(lines: Cells) -> Cell:
    text, breaks = join_lines([lines] if isinstance(lines, str) else lines)
    return Cell(text, breaks=breaks)


def row(*cells: Cells) -> Row:
    return tuple(map(cell, cells))


def read(*rows: Row, head: tuple[str, ...] = HEAD) -> ReportTable:
    return understand_table(Table(1, (row(*head),), rows), "lkjip.pdf")


def texts(table: ReportTable) -> list[tuple[str, ...]]:
    return [tuple(value.text for value in one.values) for one in table.rows]


def numbers(table: ReportTable) -> list[tuple[str | None, ...]]:
    return [tuple(v.number and str(v.number) for v in one.values[3:]) for one in table.rows]


STACKED = row("2", NAMES[:2], ("%", "unit"), ("80", "4"), ("60", "5"), ("75,00", "125,00"))


def test_each_line_is_a_row_with_its_figures() -> None:
    table = read(row(*PLAIN), STACKED)
    assert texts(table) == [
        PLAIN,
        ("2", NAMES[0], "%", "80", "60", "75,00"),
        ("2", NAMES[1], "unit", "4", "5", "125,00"),
    ]
    assert [one.nama for one in table.rows] == ["Tingkat kunjungan", *NAMES[:2]]
    assert [one.index for one in table.rows] == [0, 1, 2]
    assert numbers(table)[1:] == [("80", "60", "75.00"), ("4", "5", "125.00")]
    assert {value.doubt for one in table.rows for value in one.values[2:]} == {None}
    assert [one.values[1].doubt for one in table.rows] == [None, BY_ORDER, BY_ORDER]


def test_what_one_cell_says_of_all_is_merged_over_them() -> None:
    cells = read(STACKED).source.rows
    assert [one[0].repeated for one in cells] == [False, True]
    assert not any(one.repeated for both in cells for one in both[1:])


@pytest.mark.parametrize("marks", [("a. ", "b. "), ("1) ", "2) "), ("- ", "- "), ("• ", "• ")])
def test_what_stands_above_a_list_is_of_each_item(marks: tuple[str, str]) -> None:
    names = (
        "Persentase anak:",
        *(mark + name for mark, name in zip(marks, ("laki", "perempuan"), strict=True)),
    )
    table = read(row("1", names, "%", ("80", "50"), ("60", "50"), ("75", "100")))
    assert [one.nama for one in table.rows] == [f"{names[0]} {name}" for name in names[1:]]
    assert numbers(table) == [("80", "60", "75"), ("50", "50", "100")]


def test_figures_may_bear_the_marks_of_the_names() -> None:
    names, marks = (f"a. {NAMES[0]}", f"b. {NAMES[1]}"), ("a. {}", "b. {}")
    target, realised = (tuple(map(str.format, marks, two)) for two in (("80", "4"), ("60", "5")))
    table = read(row("1", names, ("%", "unit"), target, realised, ("75", "125")))
    assert numbers(table) == [("80", "60", "75"), ("4", "5", "125")]


def test_figures_need_no_break_between_them() -> None:
    table = read(row("1 2", NAMES[:2], "unit unit", "80 4", "60 5", "75,00 % 125,00 %"))
    assert texts(table) == [
        ("1", NAMES[0], "unit", "80", "60", "75,00 %"),
        ("2", NAMES[1], "unit", "4", "5", "125,00 %"),
    ]


def test_without_arithmetic_the_order_is_in_doubt() -> None:
    head = ("No", "Indikator", "Satuan", "Target 2023", "Target 2024", "Target 2025")
    table = read(row("1", NAMES[:2], "unit", ("80", "4"), ("60", "5"), ("70", "6")), head=head)
    assert [one.nama for one in table.rows] == list(NAMES[:2])
    assert {value.doubt for one in table.rows for value in one.values[3:]} == {BY_ORDER}


def test_an_agreement_has_no_other_figures_than_its_targets() -> None:
    head = ("No", "Sasaran", "Indikator", "Target")
    table = read(row("1", "Meningkatnya mutu jalan", NAMES[:3], ("90%", "90%", "100%")), head=head)
    assert [(one.values[2].text, one.values[3].text) for one in table.rows] == list(
        zip(NAMES[:3], ("90%", "90%", "100%"), strict=True)
    )
    assert {one.values[3].doubt for one in table.rows} == {BY_ORDER}


WHOLE: dict[str, Row] = {
    "three figures for two names": row("2", NAMES[:2], "%", ("80", "4", "9"), ("60", "5"), ("75", "125")),
    "one figure for two names": row("2", NAMES[:2], "%", ("80", "4"), ("60", "5"), "100"),
    "two figures for one name": row("2", NAMES[0], "%", ("80", "4"), ("60", "5"), ("75", "125")),
    "a name that is only wrapped": row("2", ("Persentase", "jalan mantap"), "%", *[("80", "4")] * 3),
    "a list of one below its heading": row(
        "2", ("Jumlah,", "a. Mobil"), "%", ("8", "4"), ("6", "5"), ("75", "125")
    ),
    "marks of two kinds": row("2", ("1. A", "a. B", "2. C"), "%", *[("80", "4", "5")] * 3),
    "a mean below the row": row(
        "2", (f"1. {NAMES[0]}", "Rata-rata"), "%", ("80", "4"), ("60", "5"), ("75", "125")
    ),
    "a capaian that denies the order": row("2", NAMES[:2], "%", ("80", "4"), ("5", "60"), ("75", "125")),
    "words among the figures": row("2", NAMES[:2], "%", ("80 dan 3", "4"), ("60", "5"), ("75", "125")),
    "one cell of figures": row("2", NAMES[:2], "%", ("80", "4"), "", ""),
}


@pytest.mark.parametrize("stacked", WHOLE.values(), ids=WHOLE)
def test_a_row_that_does_not_agree_stays_whole(stacked: Row) -> None:
    table = read(row(*PLAIN), stacked)
    assert table.source.rows[1] == stacked
    assert len(table.rows) == 2


def test_a_table_may_be_empty() -> None:
    assert read().rows == ()


def test_a_name_merged_over_rows_is_not_cut() -> None:
    again = tuple(replace(one, repeated=at == 1) for at, one in enumerate(STACKED))
    assert len(read(STACKED, again).rows) == 2


def test_figures_merged_over_rows_are_not_shared_out() -> None:
    single = row("3", NAMES[2], "ha", ("80", "4"), "60", "75")
    below = (*single[:3], replace(single[3], repeated=True), *single[4:])
    assert len(read((*STACKED[:3], single[3], *STACKED[4:]), below).rows) == 2


FIGURE = st.integers(1, 9_999)
ROWS = st.lists(st.tuples(st.sampled_from(NAMES), FIGURE, FIGURE), min_size=2, max_size=6)


def joined(rows: list[tuple[str, int, int]]) -> tuple[tuple[str, ...], ...]:
    names, targets, realised = zip(*rows, strict=True)
    shares = tuple(
        f"{100 * two / one:.2f}".replace(".", ",") for one, two in zip(targets, realised, strict=True)
    )
    return names, tuple(map(str, targets)), tuple(map(str, realised)), shares


@given(ROWS)
def test_rows_put_in_one_come_apart_as_they_were(rows: list[tuple[str, int, int]]) -> None:
    columns = joined(rows)
    alone = read(*(row("", name, "unit", *figures) for name, *figures in zip(*columns, strict=True)))
    table = read(row("", columns[0], "unit", *columns[1:]))
    assert [one[1:2] + one[3:] for one in texts(table)] == [one[1:2] + one[3:] for one in texts(alone)]
    assert [[v.number for v in one.values] for one in table.rows] == [
        [v.number for v in one.values] for one in alone.rows
    ]


@given(ROWS, st.integers(0, 3), st.booleans())
def test_never_where_a_count_differs(rows: list[tuple[str, int, int]], at: int, more: bool) -> None:
    columns = list(joined(rows))
    columns[at] = (*columns[at], columns[at][0]) if more else columns[at][:-1]
    stacked = row("", columns[0], "unit", *columns[1:])
    assert read(stacked).source.rows == (stacked,)
