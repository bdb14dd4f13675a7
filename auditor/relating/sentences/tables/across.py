"""Columns of a table with years for rows, as things that have a figure in each year."""

from __future__ import annotations

from auditor.relating.sentences.tables.grid import Grid, Line
from auditor.relating.sentences.tables.world import Cell, Thing


def thing_across(grid: Grid, line: Line) -> Thing:
    """The column as a thing with the figures of the rows: the heads of ``grid``, the table turned."""
    thing = Thing(line.name, tuple(sorted(line.words)))
    rows = {row.index: row for row in grid.table.rows}
    thing.cells = [
        Cell(thing, grid.heads[at], grid.heads[at].year, value, grid.table, rows[at])
        for at, value in line.figures.items()
        if grid.heads[at].year is not None
    ]
    return thing
