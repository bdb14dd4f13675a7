"""The formula of an efficiency table is what most of its rows follow."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from auditor.models.facts import Efisiensi
from auditor.models.report import Place, Value
from auditor.relating.efficiency.formula import fit_formulas


def value(text: str, table: str) -> Value:
    number = Decimal(text)
    decimals = max(0, -int(number.as_tuple().exponent))
    return Value(text, Place("laporan.pdf", table=table), number, decimals=decimals)


def row(*texts: str, table: str = "3.5") -> Efisiensi:
    """A row of output, input, index, standard and level."""
    cells = [value(text, table) for text in texts]
    return Efisiensi(
        Place("laporan.pdf", table=table),
        "Kegiatan",
        None,
        cells[0],
        cells[1],
        cells[2],
        None,
        None,
        cells[3],
        cells[4],
    )


def test_share_of_the_input_and_of_the_standard() -> None:
    rows = [
        row("100", "62", "0.62", "5", "0.05"),
        row("100", "77", "0.77", "3", "0.03"),
        row("100", "93", "0.93", "2", "0.02"),
        row("100", "47", "0.50", "6", "0.07"),
    ]
    fit_formulas(rows)
    assert {one.rumus_indeks for one in rows} == {"capaian input / realisasi output"}
    assert {one.rumus_tingkat for one in rows} == {"standar / 100"}
    assert (rows[3].indeks_hitung, rows[3].tingkat_hitung) == (Decimal("0.47"), Decimal("0.06"))


def test_output_over_input_against_its_standard() -> None:
    rows = [
        row("100", "80", "1.25", "1", "0.25"),
        row("90", "60", "1.50", "1", "0.50"),
        row("100", "50", "2", "1", "1"),
    ]
    fit_formulas(rows)
    assert rows[0].rumus_indeks == "realisasi output / capaian input"
    assert rows[0].rumus_tingkat == "(indeks − standar) / standar"


@pytest.mark.parametrize("count", [2, 4])
def test_no_formula_from_few_or_disagreeing_rows(count: int) -> None:
    rows = [row("100", "80", index, "1", "7") for index in ("0.8", "0.8", "0.3", "0.2")[:count]]
    fit_formulas(rows)
    assert rows[0].rumus_indeks is None
    assert rows[0].indeks_hitung is None
    assert rows[0].rumus_tingkat is None


def test_each_table_has_its_own_formula() -> None:
    first = [row("100", one, f"0.{one}", "1", "7") for one in ("71", "83", "64")]
    second = [row("100", one, one, "1", "7", table="3.9") for one in ("71", "83", "64")]
    fit_formulas([*first, *second])
    assert first[0].rumus_indeks == "capaian input / realisasi output"
    assert second[0].rumus_indeks == "capaian input / realisasi output × 100"


def saved(*rows: tuple[str, str, str], table: str, column: str = "Serapan (%)") -> list[Efisiensi]:
    """Rows of a table that prints output, input and the level only."""
    made = []
    for output, put_in, level in rows:
        one = row(output, put_in, "0", "0", level, table=table)
        one.indeks = one.standar = None
        if one.capaian_input is not None:
            place = replace(one.capaian_input.place, column=column)
            one.capaian_input = replace(one.capaian_input, place=place)
        made.append(one)
    return made


LONG = (("100", "91", "9"), ("97", "80", "17"), ("100", "84", "16"))


@pytest.mark.parametrize("short", [(("100", "88", "12"), ("96", "90", "14")), (("100", "88", "12"),)])
def test_a_short_table_follows_the_formula_of_those_with_its_columns(
    short: tuple[tuple[str, str, str], ...],
) -> None:
    long, rows = saved(*LONG, table="3.4"), saved(*short, table="3.8")
    fit_formulas([*long, *rows])
    assert {one.rumus_tingkat for one in rows} == {"realisasi output − capaian input"}
    assert [one.tingkat_hitung for one in rows] == [Decimal(12), Decimal(6)][: len(rows)]
    assert [one.rumus_bersama for one in (long[0], rows[0])] == [False, True]


@pytest.mark.parametrize(("others", "open_"), [((), True), ((("98", "80", "18"),), False)])
def test_a_formula_that_only_rows_reached_in_full_follow_is_not_sure(
    others: tuple[tuple[str, str, str], ...], open_: bool
) -> None:
    """A column below the heading of another: where all was reached several formulas give one figure."""
    full = [("100", str(spent), str(100 - spent)) for spent in (91, 84, 77, 66, 58)]
    rows = saved(*full, ("96", "80", "31"), *others, table="3.4")
    fit_formulas(rows)
    wrong = rows[len(full)]
    assert not wrong.tingkat_sesuai
    assert {one.rumus_ragu for one in rows} == {open_}


def test_tables_with_other_columns_show_no_formula() -> None:
    rows = saved(("100", "88", "12"), ("96", "90", "14"), table="3.8", column="Input tertimbang")
    fit_formulas([*saved(*LONG, table="3.4"), *rows])
    assert {one.rumus_tingkat for one in rows} == {None}


def test_a_short_table_that_computes_otherwise_is_left_alone() -> None:
    rows = saved(("100", "88", "0.88"), ("96", "90", "0.94"), table="3.8")
    fit_formulas([*saved(*LONG, *LONG, table="3.4"), *rows])
    assert {one.rumus_tingkat for one in rows} == {None}


def test_an_input_written_as_a_fraction_says_nothing_against_the_formula() -> None:
    rows = saved(*LONG, ("100", "0.93", "7"), ("100", "95", "15"), table="3.4")
    fit_formulas(rows)
    assert rows[4].rumus_tingkat == "realisasi output − capaian input"
    assert rows[4].tingkat_hitung == Decimal(5)
    assert rows[4].rumus_bersama is False


COURSE = list(zip(("95", "91", "84", "72", "66", "58", "47", "38"), "11234567", strict=True))


def put_in(course: list[tuple[str, str]]) -> list[Efisiensi]:
    return [row("100", put_in, "1", standard, "0") for put_in, standard in course]


def test_a_standard_out_of_step_is_seen_against_its_nearest_neighbour() -> None:
    rows = put_in([*COURSE, ("30", "2")])
    fit_formulas(rows)
    assert [one.standar_menyimpang for one in rows] == [None] * 8 + [rows[7]]


def test_neighbours_that_differ_by_rounding_are_in_step() -> None:
    rows = put_in([*COURSE, ("57", "4"), ("92", "2")])
    fit_formulas(rows)
    assert [one.standar_menyimpang for one in rows] == [None] * 10


def test_standards_that_follow_no_course_are_left_alone() -> None:
    rows = put_in([(put, standard) for (put, _), standard in zip(COURSE, "41625341", strict=True)])
    fit_formulas(rows)
    assert {one.standar_menyimpang for one in rows} == {None}


def test_a_standard_of_all_rows_is_left_alone() -> None:
    rows = put_in([(put, "1") for put, _ in COURSE])
    fit_formulas(rows)
    assert {one.standar_menyimpang for one in rows} == {None}
