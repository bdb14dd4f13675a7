"""Sentences that print the figures of a row, which the table has in another cell than it seems.

Where a sentence tells target and realisasi themselves, it tells how the row is to be read. If the figure that
speaks against it is the one of a cell that changed places, or slid by a row, the reading is open.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from auditor.checking.diagnosis.readings import Cells, Table, rows_of
from auditor.lexicon.numbers import read_all
from auditor.models.finding import Finding
from auditor.models.report import Role, Value

_ROLES = {"target": Role.TARGET, "realisasi": Role.REALISASI, "capaian": Role.CAPAIAN}
_CALLED = re.compile(rf"\b(?P<word>{'|'.join(_ROLES)})\w*", re.IGNORECASE)
_NEAR = 40
"""Letters between the word for a figure and the figure, at most: "capaian kinerja pada tahun ini sebesar"."""

_Row = Sequence[Value]
_Rows = Mapping[Table, Sequence[_Row]]


class Retold:
    """The tables that sentences are held against."""

    def __init__(self, cells: Cells) -> None:
        self._cells = cells
        self._rows: _Rows = rows_of(cells)

    def is_elsewhere(self, finding: Finding) -> bool:
        """Whether a sentence of the finding prints a figure of the row that its table has in another cell.

        Of findings on words alone: a figure of a sentence that differs from its own is what others tell.
        """
        if finding.relations:
            return False
        sentences = [value for value in finding.evidence if value.place.table is None]
        shown = [value for value in finding.evidence if value.place in self._cells]
        return any(self._stands_elsewhere(said_in(one.text), value) for one in sentences for value in shown)

    def _stands_elsewhere(self, said: Mapping[Role, Decimal], shown: Value) -> bool:
        cell = self._cells[shown.place]
        told = said.get(cell.role)
        if told is None or shown.number is None or told == shown.number:
            return False
        row = {role: number for role, number in self._figures(cell.row) if role in said}
        exchanged = any(number == told and said[role] == shown.number for role, number in row.items())
        borne_out = any(role is not cell.role and said[role] == number for role, number in row.items())
        return exchanged or (borne_out and told in self._beside(shown, cell.row))

    def _figures(self, row: _Row) -> list[tuple[Role, Decimal]]:
        known = [(self._cells[value.place].role, value.number) for value in row if value.place in self._cells]
        return [(role, number) for role, number in known if number is not None]

    def _beside(self, shown: Value, row: _Row) -> set[Decimal | None]:
        """What stands in the column of the figure in the rows above and below."""
        rows = self._rows.get(shown.place.in_table, ())
        own = next((at for at, other in enumerate(rows) if other is row), None)
        column = next((at for at, value in enumerate(row) if value.place == shown.place), None)
        if own is None or column is None:
            return set()
        around = (*rows[max(own - 1, 0) : own], *rows[own + 1 : own + 2])
        return {other[column].number for other in around}


def said_in(text: str) -> dict[Role, Decimal]:
    """The first figure that a sentence gives right behind each of the words target, realisasi and capaian."""
    found: dict[Role, Decimal] = {}
    for number, start, _ in read_all(text):
        words = list(_CALLED.finditer(text, max(start - _NEAR, 0), start))
        if words and not any(mark.isdigit() for mark in text[words[-1].end() : start]):
            found.setdefault(_ROLES[words[-1]["word"].lower()], number.number)
    return found
