"""Tables that fit better if they are read otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from relation_maker import cell

from auditor.checking.diagnosis.arithmetic import holds
from auditor.checking.diagnosis.readings import Cell, Cells, exchanged_cells, read_otherwise
from auditor.models.relation import Relation, RelationKind
from auditor.models.report import Role, Value

ROWS = [("80", "92", "115"), ("40", "30", "75"), ("12", "9", "75"), ("50", "56", "112"), ("90", "81", "90")]
"""Target, realisasi and capaian of the rows of a table."""
ROLES = (Role.TARGET, Role.REALISASI, Role.CAPAIAN)
T31 = ("laporan.pdf", "3.1", None)


def made(rows: Sequence[Sequence[str]], table: str = "3.1") -> tuple[list[Relation], Cells]:
    """The percentages of a table as its columns are headed, and its cells."""
    relations, cells = [], {}
    for at, row in enumerate(rows):
        values = [
            cell(Decimal(text), f"baris {at}", role, table) for text, role in zip(row, ROLES, strict=True)
        ]
        target, reached, share = values
        relations.append(Relation(RelationKind.PERSEN, share, (reached, target)))
        cells |= {value.place: Cell(role, values) for value, role in zip(values, ROLES, strict=True)}
    return relations, cells


def suspects(relations: Sequence[Relation], cells: Cells) -> set[tuple[str, str | None, str | None]]:
    broken = [one for one in relations if not holds(one)]
    return read_otherwise(broken, [one for one in relations if holds(one)], cells)


@pytest.mark.parametrize("order", [(1, 0, 2), (0, 2, 1), (2, 0, 1)])
def test_columns_below_the_headings_of_others(order: Sequence[int]) -> None:
    rows = [[row[at] for at in order] for row in ROWS]
    assert suspects(*made(rows)) == {T31}


def test_a_column_that_slid_a_row_down() -> None:
    shares = [row[2] for row in ROWS]
    rows = [(*row[:2], share) for row, share in zip(ROWS[1:], shares, strict=False)]
    assert suspects(*made(rows)) == {T31}


def test_a_column_that_slid_out_of_its_first_cell() -> None:
    """Nothing is lost but what many rows have, and the first row has nothing."""
    rows = [("90", "81", "100"), ("80", "92", "90"), ("12", "9", "115"), ("7", "7", "75"), ("4", "4", "100")]
    relations, cells = made(rows)
    assert suspects(relations, cells) == set()
    first = relations[0]
    gap = {
        place: replace(
            one,
            row=[
                replace(v, text="", number=None, tanda="kosong") if v == first.result else v for v in one.row
            ],
        )
        for place, one in cells.items()
    }
    assert suspects(relations[1:], gap) == {T31}


@pytest.mark.parametrize("spoilt", [(), (0,), (1, 3)])
def test_slips_of_single_rows_are_those_of_the_report(spoilt: Sequence[int]) -> None:
    rows = [(*row[:2], "99.5" if at in spoilt else row[2]) for at, row in enumerate(ROWS)]
    assert suspects(*made(rows)) == set()


def test_a_column_whose_figures_all_stand_in_other_rows_is_a_slip_of_the_report() -> None:
    shares = [row[2] for row in ROWS]
    rows = [(*row[:2], share) for row, share in zip(ROWS, [shares[-1], *shares[:-1]], strict=True)]
    assert suspects(*made(rows)) == set()


def test_two_rows_that_changed_places_are_a_slip_of_the_report() -> None:
    rows = list(ROWS)
    rows[0], rows[1] = (*ROWS[0][:2], ROWS[1][2]), (*ROWS[1][:2], ROWS[0][2])
    assert suspects(*made(rows)) == set()


def _across(here: Sequence[Value], there: Sequence[str]) -> list[Relation]:
    others = [
        cell(Decimal(text), value.place.row or "", "Target", "2.1")
        for value, text in zip(here, there, strict=True)
    ]
    return [Relation(RelationKind.SAMA, None, pair) for pair in zip(here, others, strict=True)]


def test_figures_that_stand_in_another_column_of_the_row() -> None:
    """Without a percentage in the table nothing but the other table tells that two columns are exchanged."""
    rows = [("92", "80", "-1"), ("30", "40", "-1"), ("9", "12", "-1")]
    _, cells = made(rows)
    targets = [
        value
        for place, one in cells.items()
        for value in one.row
        if value.place == place and one.role is Role.TARGET
    ]
    conflicts = _across(targets, ["80", "40", "12"])
    assert read_otherwise(conflicts, [], cells) == {T31}
    assert read_otherwise(conflicts[:1], [], cells) == set()
    confirmed, _ = made(ROWS)
    assert read_otherwise(conflicts, confirmed, cells) == set()


@pytest.mark.parametrize("step", [-1, 1])
def test_figures_that_stand_in_the_row_above_or_below(step: int) -> None:
    """A column of targets that slid by a row, with nothing but another table to tell it."""
    right = ["80", "40", "12", "7", "65"]
    slid = ["0", *right[:-1]] if step > 0 else [*right[1:], "0"]
    _, cells = made([(text, "-1", "-2") for text in slid])
    targets = [one.row[0] for place, one in cells.items() if one.row[0].place == place]
    assert read_otherwise(_across(targets, right), [], cells) == {T31}
    assert read_otherwise(_across(targets, ["80", "41", "13", "8", "66"]), [], cells) == set()


def test_a_figure_that_rounding_lets_pass_counts_where_the_exact_one_stands_beside_it() -> None:
    rows = [("60.7", "61", "-1"), ("81.4", "84", "-1"), ("69.7", "70", "-1")]
    _, cells = made(rows)
    targets = [value for place, one in cells.items() for value in one.row[:1] if value.place == place]
    targets = [replace(value, decimals=1) for value in targets]
    found = _across(targets, ["61", "84", "70"])
    broken = [one for one in found if not holds(one)]
    assert [one.figures[1].text for one in broken] == ["84"]
    held = [one for one in found if holds(one)]
    assert read_otherwise(broken, held, cells) == {T31}
    assert read_otherwise(broken, [], cells) == set()


def test_a_single_row_that_two_relations_say_is_exchanged() -> None:
    relations, cells = made([*ROWS[:2], ("56", "50", "112")])
    target, reached = (cells[relations[2].figures[0].place].row[at] for at in (0, 1))
    told = _across([target], ["50"])
    assert exchanged_cells(told, relations, cells) == {target.place, reached.place}
    assert exchanged_cells(_across([target], ["51"]), relations, cells) == set()
    right, as_they_are = made([*ROWS[:2], ("50", "56", "112")])
    here = as_they_are[right[2].figures[0].place].row[0]
    assert exchanged_cells(_across([here], ["56"]), right, as_they_are) == set()


@given(st.lists(st.tuples(st.integers(2, 10**6), st.integers(2, 10**6)), min_size=1, max_size=12))
def test_a_table_that_is_right_is_never_suspect(pairs: list[tuple[int, int]]) -> None:
    rows = [
        (str(target), str(reached), str((Decimal(reached) / target * 100).quantize(Decimal("0.01"))))
        for target, reached in pairs
    ]
    relations, cells = made(rows)
    relations = [
        replace(one, result=replace(one.result, decimals=2)) for one in relations if one.result is not None
    ]
    assert suspects(relations, cells) == set()
