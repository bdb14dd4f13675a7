"""Rows that share one merged name, and what each says itself to be told apart by.

An indicator over the rows of its components, of its formulas, or of the programs below it is the name of all
of them: which row is meant only a text of the row's own tells.
"""

from __future__ import annotations

from auditor.models.report import Column, ReportRow, ReportTable, Role

_TELLING = frozenset({Role.LAIN, Role.FORMULA, Role.NAMA, Role.INDIKATOR, Role.KETERANGAN})
"""What columns hold of which a cell may tell a row from its neighbours."""


def told_apart(table: ReportTable, row: ReportRow, named: Column) -> str | None:
    """The first text of its own beside a row's name, where that is merged with a neighbour's; else None."""
    if not _is_merged(table, row, named):
        return None
    cells = table.source.rows[row.index]
    beside = [cells[c.index] for c in table.columns if c.index != named.index and c.role in _TELLING]
    own = (" ".join(cell.text.split()) for cell in beside if not cell.repeated)
    return next((text for text in own if any(map(str.isalpha, text))), None)


def _is_merged(table: ReportTable, row: ReportRow, named: Column) -> bool:
    rows, at = table.source.rows, row.index
    below = rows[at + 1][named.index] if at + 1 < len(rows) else None
    own = rows[at][named.index]
    return own.repeated or (below is not None and below.repeated and below.text == own.text)
