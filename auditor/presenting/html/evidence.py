"""The evidence of a finding laid out as in its table: one line a row, operands below their headings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from auditor.files.plain import one_line
from auditor.models.finding import Finding
from auditor.models.formats import format_angka
from auditor.models.relation import RelationKind
from auditor.models.report import Place, Value

_MOST_COLUMNS = 6
_LONGEST_CELL = 40
_LEAST_FILLED = 0.6
"""Share of a grid's cells that hold something; sparser ones are easier read as a list."""

_LONG_SUM = 5
"""Parts of a sum from which on a reader is told what they add up to so far."""

_FIGURE = re.compile(r"(?:paling \w+ )?(?:Rp\.? ?)?-?\d")

_Column = tuple[tuple[str, str | None, str | None], str]
"""The table and the heading."""

Position = tuple[int, tuple[int, int, int]]
"""Document, and block, row and column there."""


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row of a table: the pages that it stands on, and what its columns hold, None for nothing.

    ``running`` is what its part and those above it add up to, where the finding is about their sum.
    """

    name: str
    pages: tuple[int, ...]
    cells: tuple[Value | None, ...]
    running: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """Evidence by row and column. ``tables`` are the tables with how many columns are theirs.

    ``accused`` is the column of the first row whose figure the finding contradicts, None where it is not
    about a single one.
    """

    tables: tuple[tuple[Place, int], ...]
    columns: tuple[str, ...]
    rows: tuple[GridRow, ...]
    accused: int | None

    @property
    def adds_up(self) -> bool:
        """Whether rows tell what they add up to so far."""
        return any(row.running for row in self.rows)

    @property
    def has_pages(self) -> bool:
        """Whether any row stands on a page that is known."""
        return any(row.pages for row in self.rows)


def grid(finding: Finding, position: Callable[[Value], Position]) -> Grid | None:
    """Lay the evidence out by row and column; None where it is no such thing, or clearer as a list.

    ``position`` says where a value stands. Rows stand as the evidence names them, so that of the first value
    is the first; columns stand as in their table.
    """
    values = finding.evidence
    cells = {(_row(value), _column(value)): value for value in values}
    if not _fits(values) or len(cells) < len(values):  # two stand in the same place
        return None
    columns = _in_order([column for _, column in cells], [position(value)[1][2] for value in cells.values()])
    names = list(dict.fromkeys(row for row, _ in cells))
    if len(columns) > _MOST_COLUMNS or len(cells) < _LEAST_FILLED * len(columns) * len(names):
        return None
    running = _running(finding)
    return Grid(
        tuple(_tables(columns, values)),
        tuple(heading for _, heading in columns),
        tuple(_made(name, [cells.get((name, column)) for column in columns], running) for name in names),
        columns.index(_column(values[0])) if is_figure(finding) else None,
    )


def _tables(columns: Sequence[_Column], values: Sequence[Value]) -> Iterator[tuple[Place, int]]:
    """The tables of the columns, each as the first value in it names it, and how many columns are theirs."""
    for table, members in groupby(columns, key=lambda column: column[0]):
        yield next(value.place for value in values if value.place.in_table == table), len(list(members))


def is_figure(finding: Finding) -> bool:
    """Whether what is expected is a figure in the place of the first value."""
    first = finding.evidence[0]
    return first.number is not None and _FIGURE.match(finding.expected) is not None


def _fits(values: Sequence[Value]) -> bool:
    """Whether these are cells of one document, short enough to stand beside each other, with figures."""
    return (
        len({value.place.document for value in values}) == 1
        and all(
            value.place.table and value.place.row and value.place.column and len(value.text) <= _LONGEST_CELL
            for value in values
        )
        and any(value.number is not None for value in values)
    )


def _row(value: Value) -> str:
    return one_line(value.place.row or "")


def _column(value: Value) -> _Column:
    return value.place.in_table, one_line(value.place.column or "")


def _in_order(columns: Sequence[_Column], at: Sequence[int]) -> list[_Column]:
    """Each column once: tables as they come, their columns from left to right."""
    tables = list(dict.fromkeys(table for table, _ in columns))
    places = dict(zip(reversed(columns), reversed(at), strict=True))
    return sorted(places, key=lambda column: (tables.index(column[0]), places[column], columns.index(column)))


def _running(finding: Finding) -> dict[int, str]:
    """What each part of a long sum adds up to with those before it, by the identity of its value."""
    for relation in finding.relations:
        parts = relation.operands
        if relation.kind is RelationKind.JUMLAH and len(parts) >= _LONG_SUM:
            sums = accumulate(part.amount for part in parts)
            return {id(part): format_angka(total) for part, total in zip(parts, sums, strict=True)}
    return {}


def _made(name: str, cells: Sequence[Value | None], running: Mapping[int, str]) -> GridRow:
    held = [value for value in cells if value is not None]
    pages = {value.place.page for value in held if value.place.page is not None}
    told = next((running[id(value)] for value in held if id(value) in running), "")
    return GridRow(name, tuple(sorted(pages)), tuple(cells), told)
