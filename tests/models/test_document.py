"""Cells and the lines in them."""

import pickle
from dataclasses import fields

from hypothesis import given
from hypothesis import strategies as st

from auditor.models.document import Cell, join_lines


@given(st.lists(st.text("ab \n", max_size=5)))
def test_joined_lines_are_found_again(lines: list[str]) -> None:
    text, breaks = join_lines(lines)
    assert text == " ".join(" ".join(lines).split())
    pieces = [text[a:b].strip() for a, b in zip((0, *breaks), (*breaks, len(text)), strict=True)]
    assert pieces == ([" ".join(line.split()) for line in lines if line.strip()] or [""])


def test_a_cell_survives_being_pickled() -> None:
    cell = pickle.loads(pickle.dumps(Cell("a b", 3, breaks=(1,))))  # noqa: S301 - written here
    assert (cell, cell.breaks) == (Cell("a b", 3), (1,))


def test_a_cell_of_an_earlier_version_ends_no_lines() -> None:
    cell = object.__new__(Cell)
    cell.__setstate__([getattr(Cell("a b", 3), one.name) for one in fields(Cell) if one.name != "breaks"])
    assert (cell, cell.breaks) == (Cell("a b", 3), ())
