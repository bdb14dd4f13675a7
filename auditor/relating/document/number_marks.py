"""Numbers of a table that are written with other marks than those of the rest of the report ("108,950")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.models.facts import FaktaTabel
from auditor.models.report import Report, ReportTable, Value

_COMMA_THOUSANDS = re.compile(r"(?:Rp\.?\s*+)?\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?", re.IGNORECASE)
_DECIMAL_POINT = re.compile(r"\d{1,3}\.\d{1,2}\s*+%?")
_INDONESIAN = re.compile(
    r"(?:Rp\.?\s*+)?(?:\d{1,3}(?:\.\d{3}){2,}(?:,\d{1,2})?|\d{1,3},\d{1,2}\s*+%?)", re.IGNORECASE
)
_MANY = 20
"""Numbers in the usual manner that make it the manner of the report."""
_FEW = 10
"""So many times as many numbers are written in the usual manner."""


def mark_other_marks(facts: Sequence[FaktaTabel], report: Report) -> None:
    """Note thousands with commas in tables that also have a decimal point, where all others write otherwise.

    In a report that writes both manners throughout, and in a table that mixes them, nothing is told by it.
    """
    odd = [_odd(table) for table in report.tables]
    usual = sum(1 for table in report.tables for _ in _matching(table, _INDONESIAN))
    if usual >= max(_MANY, _FEW * sum(map(len, odd))):
        for fact, values in zip(facts, odd, strict=True):
            fact.ribuan_koma = values


def _odd(table: ReportTable) -> list[Value]:
    points = any(_matching(table, _DECIMAL_POINT))
    usual = any(_matching(table, _INDONESIAN))
    return list(_matching(table, _COMMA_THOUSANDS)) if points and not usual else []


def _matching(table: ReportTable, pattern: re.Pattern[str]) -> Iterator[Value]:
    for row in table.rows:
        for cell, value in zip(table.source.rows[row.index], row.values, strict=True):
            if not cell.repeated and pattern.fullmatch(value.text.strip()):
                yield value
