"""Totals of budget tables whose titles name one thing ("Pagu ... APBN", "Pagu dan Realisasi ... APBN")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.models.facts import FaktaTabel
from auditor.models.report import Report, ReportTable, Role, RowKind, Value
from auditor.relating.names.compare import normal

_REPORTING = frozenset(
    (
        "pagu",
        "anggaran",
        "alokasi",
        "realisasi",
        "serapan",
        "penyerapan",
        "keuangan",
        "fisik",
        "rincian",
        "dan",
    )
)
"""Words of a title that say what is told of the thing, and not what that is."""
_VERSION = re.compile(
    r"\b(?:induk|murni|awal|semula|sebelum|setelah|sesudah|perubahan|pergeseran|revisi|d?ppa|apbd\s*-?\s*p)\b",
    re.I,
)
_FEWEST_WORDS = 3
"""Words that tell a thing; fewer are the title of many tables."""


def compare_totals(facts: Sequence[FaktaTabel], report: Report) -> None:
    """Fill ``total_beda`` of tables whose total budget is another one than that of the first such table."""
    first: dict[tuple[frozenset[str], tuple[int, ...]], Value] = {}
    for fact, table in zip(facts, report.tables, strict=True):
        what, total = _what(table), _total(table)
        if total is None or len(what) < _FEWEST_WORDS:
            continue
        before = first.setdefault((what, table.title_years), total)
        if before is not total and before.number != total.number:
            fact.total_beda = [total, before]


def _what(table: ReportTable) -> frozenset[str]:
    words = normal(table.place.caption or "").split()
    return frozenset(word for word in words if word not in _REPORTING and not word.isdigit())


def _total(table: ReportTable) -> Value | None:
    """The largest total of the one column of budgets, of a table that speaks of no version of the budget."""
    columns = [column for column in table.columns if column.role is Role.ANGGARAN]
    headings = " ".join([table.place.caption or "", *(column.header for column in table.columns)])
    if len(columns) != 1 or _VERSION.search(headings):
        return None
    values = [row.values[columns[0].index] for row in table.rows if row.kind is RowKind.TOTAL]
    return max((v for v in values if v.number), key=lambda v: v.amount, default=None)
