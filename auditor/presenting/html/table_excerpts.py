"""Excerpts of tables around the cells of a finding, where there is no page to cut a picture from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from auditor.files.plain import shortened
from auditor.models.finding import Finding
from auditor.models.report import Report, ReportTable, Value

_MOST_TABLES = 2
_MOST_ROWS = 4
_LONGEST_CELL = 70

_Cells = Mapping[tuple[str, int], tuple[ReportTable, int, int]]
"""Table, row and column of what stands at an anchor of a document."""


@dataclass(frozen=True, slots=True)
class ExcerptCell:
    """What a cell says, how many columns it spans, and whether the finding speaks of it."""

    text: str
    span: int
    marked: bool


@dataclass(frozen=True, slots=True)
class TableExcerpt:
    """Rows of a table below its headings."""

    table: ReportTable
    heading: tuple[str, ...]
    rows: tuple[tuple[ExcerptCell, ...], ...]


def table_excerpts(reports: Sequence[Report], findings: Iterable[Finding]) -> dict[str, list[TableExcerpt]]:
    """Give the excerpts by fingerprint: the rows that a finding names with those next to the first."""
    cells = {
        (value.place.document, value.place.anchor): (table, at, column)
        for report in reports
        for table in report.tables
        for at, row in enumerate(table.rows)
        for column, value in enumerate(row.values)
        if value.place.anchor is not None
    }
    made = {finding.fingerprint: _excerpts(finding, cells) for finding in findings}
    return {name: found for name, found in made.items() if found}


def _excerpts(finding: Finding, cells: _Cells) -> list[TableExcerpt]:
    marked: dict[tuple[str, int], tuple[ReportTable, list[tuple[int, int]]]] = {}
    for value in finding.evidence:
        place = value.place
        if place.anchor is not None and (found := cells.get((place.document, place.anchor))) is not None:
            table, row, column = found
            one = place.document, table.source.order  # the tables of each document are counted anew
            marked.setdefault(one, (table, []))[1].append((row, column))
    return [_excerpt(table, spots) for table, spots in list(marked.values())[:_MOST_TABLES]]


def _excerpt(table: ReportTable, spots: Sequence[tuple[int, int]]) -> TableExcerpt:
    rows = list(dict.fromkeys(row for row, _ in spots))[:_MOST_ROWS]
    beside = {at for at in (rows[0] - 1, rows[0] + 1) if 0 <= at < len(table.rows)}
    return TableExcerpt(
        table,
        tuple(shortened(column.header, _LONGEST_CELL) for column in table.columns),
        tuple(_row(table, at, spots) for at in sorted({*rows, *beside})),
    )


def _row(table: ReportTable, at: int, spots: Sequence[tuple[int, int]]) -> tuple[ExcerptCell, ...]:
    """The cells of a row; columns that a merged cell spans have its anchor."""

    def cell(one: tuple[int, Value]) -> int:
        column, value = one
        return -1 - column if value.place.anchor is None else value.place.anchor

    cells = []
    for _, members in groupby(enumerate(table.rows[at].values), key=cell):
        columns = list(members)
        marked = any((at, column) in spots for column, _ in columns)
        cells.append(ExcerptCell(shortened(columns[0][1].text, _LONGEST_CELL), len(columns), marked))
    return tuple(cells)
