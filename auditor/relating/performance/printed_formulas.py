"""The formula that a report prints beside the one that its rows follow."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.models.facts import Kinerja, Rumus
from auditor.models.report import ALWAYS_FULL, Report, Value

LOWER_IS_BETTER = ("2-R/T", "T/R")
"""Formulas of capaian for indicators that are better when lower."""


def formula_records(report: Report, kinerja: Sequence[Kinerja]) -> list[Rumus]:
    """Give every printed formula with the rows that follow another one for lower-is-better indicators.

    A row in which realisasi equals target follows them all, and tells nothing.
    """
    kinds = {one.kind for one in report.formulas}
    rows = [row for row in kinerja if _formula(row) in LOWER_IS_BETTER and _formula(row) not in kinds]
    return [
        Rumus(
            place=one.place,
            teks=Value(one.text, one.place),
            selalu_seratus=one.kind == ALWAYS_FULL,
            rumus=one.kind,
            rumus_dipakai=sorted({_formula(row) for row in rows}),
            berbeda=rows,
        )
        for one in report.formulas
    ]


def _formula(row: Kinerja) -> str:
    """The bare name of the formula that gives the row's capaian."""
    return (row.rumus or "").split(" ")[0]
