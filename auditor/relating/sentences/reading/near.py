"""Which tables a sentence may speak of: named by number in it or right before it, else those beside it."""

from __future__ import annotations

from auditor.lexicon.clauses import TABLE_NUMBER
from auditor.models.report import ReportTable
from auditor.relating.claims.tables import TableFinder
from auditor.relating.sentences.reading.order import Order
from auditor.relating.sentences.reading.view import View
from auditor.relating.sentences.tables.grid import Grid, words_of_name
from auditor.relating.sentences.tables.rows_of import grid_of

_BEFORE = 4
"""Sentences of its section before one in which the table may be named by number."""
_LIKELY = 2
"""Tables that a sentence which names none of them may be of."""
_FAR = 20
"""Blocks between a sentence and a table of its section at most."""


class Near:
    """The tables of a report, to find those that a sentence may speak of."""

    def __init__(self, finder: TableFinder, order: Order, office: str = "") -> None:
        self._finder, self._order = finder, order
        self._office = words_of_name(office)
        self._grids: dict[int, Grid] = {}
        self._of: dict[int, list[Grid]] = {}

    def of(self, view: View) -> list[Grid]:
        """The tables from the likeliest on, each once."""
        known = self._of.get(id(view))
        if known is None:
            known = self._of[id(view)] = self._find(view)
        return known

    def _find(self, view: View) -> list[Grid]:
        sentence = view.sentence
        found = [*self._numbered(view)]
        for other in reversed(self._order.before(view, _BEFORE)):
            found += self._numbered(other)
        found += [
            table
            for table in (
                self._finder.above(sentence, _FAR, same_heading=True),
                self._finder.below(sentence, _FAR, same_heading=True),
            )
            if table is not None
        ]
        return [self._grid(table) for table in {id(table): table for table in found}.values()]

    def likely(self, view: View) -> list[Grid]:
        """The likeliest tables."""
        return self.of(view)[:_LIKELY]

    def first(self, view: View) -> Grid | None:
        """The likeliest table, None where none is near."""
        found = self.of(view)
        return found[0] if found else None

    def _numbered(self, view: View) -> list[ReportTable]:
        tables = (self._finder.numbered(m["number"], view.sentence) for m in TABLE_NUMBER.finditer(view.text))
        return [table for table in tables if table is not None]

    def _grid(self, table: ReportTable) -> Grid:
        grid = self._grids.get(id(table))
        if grid is None:
            grid = self._grids[id(table)] = grid_of(table, self._office)
        return grid
