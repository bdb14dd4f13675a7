"""The figures of a table as series that can be held against one another: its columns, row by row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from auditor.lexicon.numbers import rate_base
from auditor.models.report import ReportRow, ReportTable, Role, RowKind, Value
from auditor.relating.names.compare import squashed

_FEWEST = 3
"""Figures that a column must hold: on fewer rows nothing is shown by them."""
_NOT_FIGURES = frozenset({Role.NOMOR, Role.KODE, Role.SATUAN, Role.FORMULA})
_YEARS = range(1950, 2100)
_DURATION = re.compile(r"(\d{1,3})[:.](\d\d)[:.](\d\d)")
_NEARLY_ALL, _OF = 4, 5
"""The share of rows of two tables whose names must be the same for the tables to be halves of one."""


@dataclass(frozen=True, slots=True)
class Series:
    """A column: its heading and role, and the figure of each row, None where it holds none."""

    header: str
    role: Role
    figures: tuple[Value | None, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows with the series of a table; those from ``borrowed`` on hold no figures of the rows in it.

    They are the totals of its columns, for each row the same, and the columns of the table before it.
    """

    rows: tuple[ReportRow, ...]
    series: tuple[Series, ...]
    borrowed: int


def sheets(tables: Sequence[ReportTable]) -> Iterator[tuple[ReportTable, Sheet]]:
    """Each table with the series of its rows, and of those of the table before it that has the same rows."""
    before: ReportTable | None = None
    for table in tables:
        rows = _rows(table)
        own = _series(table, rows)
        other = _rows(before) if before is not None else ()
        lent = _series(before, other) if before is not None and _are_same(rows, other) else ()
        yield table, Sheet(rows, (*own, *_wholes(rows, own), *lent), len(own))
        before = table


def _rows(table: ReportTable) -> tuple[ReportRow, ...]:
    return tuple(row for row in table.rows if row.kind in {RowKind.DATA, RowKind.TOTAL})


def _are_same(rows: Sequence[ReportRow], others: Sequence[ReportRow]) -> bool:
    """Whether both tables name the same rows in the same order."""
    if len(rows) != len(others) or len(rows) < _FEWEST:
        return False
    same = sum(
        squashed(a.nama or "") == squashed(b.nama or "") != "" for a, b in zip(rows, others, strict=True)
    )
    return same * _OF >= len(rows) * _NEARLY_ALL


def _series(table: ReportTable, rows: Sequence[ReportRow]) -> tuple[Series, ...]:
    found = []
    for column in table.columns:
        figures = tuple(_figure(row.values[column.index]) for row in rows)
        known = [figure for figure in figures if figure is not None]
        if column.role not in _NOT_FIGURES and len(known) >= _FEWEST and not _are_years(known):
            found.append(Series(column.header, column.role, figures))
    return tuple(found)


def _wholes(rows: Sequence[ReportRow], own: Sequence[Series]) -> Iterator[Series]:
    """The total of each column, beside every row, of a table with one total."""
    totals = [at for at, row in enumerate(rows) if row.kind is RowKind.TOTAL]
    for one in own if len(totals) == 1 else ():
        total = one.figures[totals[0]]
        if total is not None:
            figures = tuple(None if at in totals else total for at in range(len(rows)))
            yield Series(f"jumlah {one.header}", one.role, figures)


def _figure(value: Value) -> Value | None:
    """The value with its number; the seconds of a duration ("5:02:00"), nothing for a rate per so many."""
    if rate_base(value.unit) is not None:
        return None
    if value.number is not None:
        return value
    duration = _DURATION.fullmatch(value.text.strip())
    if duration is None:
        return None
    hours, minutes, seconds = map(int, duration.groups())
    return replace(value, number=Decimal(hours * 3600 + minutes * 60 + seconds))


def _are_years(figures: Sequence[Value]) -> bool:
    return all(value.number is not None and value.number in _YEARS for value in figures)
