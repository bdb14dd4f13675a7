"""Titles that name another year than the figures below them are of, by their columns or by another table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from auditor.lexicon.years import A_YEAR
from auditor.models.report import Report, ReportTable, Role, RowKind, TableKind

_LAST_YEAR = re.compile(rf"\b(?:tahun|ta|t\.a)\.?\s*(?:anggaran)?\s*({A_YEAR})\W*$", re.IGNORECASE)
_OF_A_YEAR = frozenset(
    {TableKind.KINERJA, TableKind.PERJANJIAN_KINERJA, TableKind.ANGGARAN, TableKind.EFISIENSI}
)
"""Kinds of tables that are of one year."""
_MONEY = (Role.ANGGARAN, Role.REALISASI_ANGGARAN)


def stale_years(report: Report) -> dict[int, list[int]]:
    """Give the years of such titles by the place of the table among the report's tables.

    The columns are all of the report's year; or the total of the budget and of what was spent is that of
    another table, whose title names the report's year.
    """
    totals = [_totals(table) for table in report.tables]
    found: dict[int, list[int]] = {}
    for at, table in enumerate(report.tables):
        named = _year_of_title(table)
        if named is None or named == report.year or table.kind not in _OF_A_YEAR:
            continue
        of_columns = list(table.column_years) == [report.year]
        if of_columns or (not table.column_years and _twin(report, totals, at)):
            found[at] = [named]
    return found


def _year_of_title(table: ReportTable) -> int | None:
    """The year that the title ends with, where it names no other."""
    named = _LAST_YEAR.search(table.source.caption or "")
    return int(named[1]) if named and list(table.title_years) == [int(named[1])] else None


def _twin(report: Report, totals: Sequence[set[tuple[Decimal, ...]]], at: int) -> bool:
    """Whether another table, whose title names the report's year, has the same total of both amounts."""
    others = (
        totals[other]
        for other, table in enumerate(report.tables)
        if other != at and _year_of_title(table) == report.year
    )
    return any(totals[at] & other for other in others)


def _totals(table: ReportTable) -> set[tuple[Decimal, ...]]:
    """The budget and what was spent of it, in Rupiah, of each total row that states both."""
    return set(_pairs(table))


def _pairs(table: ReportTable) -> Iterator[tuple[Decimal, ...]]:
    columns = [table.column(role) for role in _MONEY]
    for row in table.rows if None not in columns else ():
        values = [row.values[column.index].number for column in columns if column is not None]
        amounts = tuple(value for value in values if value)
        if row.kind is RowKind.TOTAL and len(amounts) == len(_MONEY):
            yield amounts
