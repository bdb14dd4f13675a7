"""Targets that need not be the year's: of a plan of several years, or agreed before or after a change."""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.models.facts import Kinerja
from auditor.models.report import Report, ReportTable, TableKind

_OTHER_TARGET = re.compile(r"renstra|rencana strategis|rpjmd|jangka menengah|perubahan", re.IGNORECASE)
_YEAR_OF_PLAN = re.compile(r"\btahun ke\b", re.IGNORECASE)


def plans_years(table: ReportTable) -> bool:
    """Whether a table is a plan of several years, or has changed targets, by its kind, title or columns."""
    years = [column for column in table.columns if _YEAR_OF_PLAN.search(column.header)]
    return table.kind is TableKind.RENSTRA or bool(years or _OTHER_TARGET.search(table.place.caption or ""))


def mark_changed(records: Sequence[Kinerja], report: Report) -> None:
    """Where the agreement was changed in the year, its targets need not be those that were measured."""
    agreed = {t.place.in_table for t in report.tables if t.kind is TableKind.PERJANJIAN_KINERJA}
    if report.agreement_changed:
        for record in records:
            record.target_lain = record.target_lain or record.place.in_table in agreed
