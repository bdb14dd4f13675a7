"""Numbers of a list that stand within the names that they count ("Persentase 1. keselarasan program").

They hang in the middle of a name of several lines, without a rule between: line by line they fall into it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from auditor.models.document import Cell, Table
from auditor.models.report import Column, Role

_NAMES = frozenset({Role.INDIKATOR, Role.SASARAN, Role.TUJUAN, Role.NAMA})
_WITHIN = re.compile(r"(?<=[^\W\d])\s(?P<number>\d{1,2})\.\s(?=[^\W\d])")
"""A mark of a list between two words."""
_FEWEST = 3
"""Names with such a mark, counted from one on, that make it the mark of a list."""


def without_hanging_marks(table: Table, columns: Sequence[Column]) -> Table:
    """The table without the numbers in its names that count these from row to row.

    Where any name of the column has none, or the numbers do not count on from one, they belong to the names.
    """
    hanging = {c.index for c in columns if c.role in _NAMES and _counts_on(_own(table, c.index))}
    if not hanging:
        return table
    rows = (
        tuple(_without(cell) if at in hanging else cell for at, cell in enumerate(row)) for row in table.rows
    )
    return replace(table, rows=tuple(rows))


def _own(table: Table, index: int) -> list[str]:
    return [row[index].text for row in table.rows if row[index].text.strip() and not row[index].repeated]


def _counts_on(names: Sequence[str]) -> bool:
    marks = [_WITHIN.findall(name) for name in names]
    if len(marks) < _FEWEST or any(len(found) != 1 for found in marks):
        return False
    numbers = [int(found[0]) for found in marks]
    return numbers[0] == 1 and all(b in {a + 1, 1} for a, b in pairwise(numbers))


def _without(cell: Cell) -> Cell:
    return replace(cell, text=_WITHIN.sub(" ", cell.text), breaks=())
