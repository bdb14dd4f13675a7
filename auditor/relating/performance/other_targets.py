"""Targets that need not be the year's: of a plan of several years, or agreed before or after a change."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from auditor.lexicon.numbers import read_number
from auditor.models.facts import Kinerja
from auditor.models.report import Report, ReportTable, TableKind, number_of
from auditor.relating.names.compare import squashed

_OTHER_TARGET = re.compile(r"renstra|rencana strategis|rpjmd|jangka menengah|perubahan", re.IGNORECASE)
_AGREEMENT = re.compile(r"(?:lampiran \S+ )?(?:perjanjian|penetapan) kinerja\b", re.IGNORECASE)
_MADE = re.compile(
    r"\btarget(?:nya)?\b[^.;]{0,80}?\bmenjadi\s+(?:sebesar\s+|sebanyak\s+)?(?P<number>\d[\d.,]*)",
    re.IGNORECASE,
)
"""A target that a sentence tells to have been made another one, by whatever verb."""
_YEAR_OF_PLAN = re.compile(r"\btahun ke\b", re.IGNORECASE)


def plans_years(table: ReportTable) -> bool:
    """Whether a table is a plan of several years, or has changed targets, by its kind, title or columns."""
    years = [column for column in table.columns if _YEAR_OF_PLAN.search(column.header)]
    return table.kind is TableKind.RENSTRA or bool(years or _OTHER_TARGET.search(table.place.caption or ""))


def mark_changed(records: Sequence[Kinerja], report: Report) -> None:
    """Mark the targets that a change tells to be others than those that were measured, or agreed.

    Where the agreement was changed in the year, they are all of its own; else those that a paragraph which
    names the indicator tells to have been changed.
    """
    agreed = {table.place.in_table for table in report.tables if _is_agreement(table)}
    if report.agreement_changed:
        for record in records:
            record.target_lain = record.target_lain or record.place.in_table in agreed
    told = _told_changes(report)
    for record in records if told else ():
        target, name = number_of(record.target), squashed(record.indikator or "")
        if name and any(target == number and name in text for number, text in told):
            record.target_lain = True


def _is_agreement(table: ReportTable) -> bool:
    """Whether it is the agreement of the year, also where what was reached is written beside the targets."""
    title = table.place.caption or table.source.lead_in or ""
    return table.kind is TableKind.PERJANJIAN_KINERJA or _AGREEMENT.match(title.strip()) is not None


def _told_changes(report: Report) -> list[tuple[Decimal, str]]:
    """The figures that targets were changed to, each with the letters of its paragraph."""
    found: list[tuple[Decimal, str]] = []
    for sentence in report.sentences:
        for match in _MADE.finditer(sentence.text):
            number = read_number(match["number"].rstrip(".,"))
            if number is not None:
                found.append((number.number, squashed(report.document.blocks[sentence.block].text)))
    return found
