"""Outcomes of several checks as one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from auditor.models.finding import Covered, CoveredProse, NotChecked, Outcome, Tick


def merged(outcomes: Sequence[Outcome], gaps: Iterable[NotChecked] = ()) -> Outcome:
    """All findings, the ticks of each rule added up, and all that was not checked, ``gaps`` first."""
    ticks: dict[str, Tick] = {}
    for outcome in outcomes:
        for tick in outcome.ticks:
            before = ticks.get(tick.rule)
            ticks[tick.rule] = (
                tick
                if before is None
                else replace(tick, checked=before.checked + tick.checked, held=before.held + tick.held)
            )
    not_checked = (*gaps, *(gap for outcome in outcomes for gap in outcome.not_checked))
    return Outcome(
        tuple(finding for outcome in outcomes for finding in outcome.findings),
        tuple(ticks[rule] for rule in sorted(ticks)),
        tuple(dict.fromkeys(not_checked)),
        cut_short=any(outcome.cut_short for outcome in outcomes),
        covered=_covered(one for outcome in outcomes for one in outcome.covered),
        prose=_covered_prose(one for outcome in outcomes for one in outcome.prose),
        misread=tuple({one.document: one for outcome in outcomes for one in outcome.misread}.values()),
    )


def _covered(tables: Iterable[Covered]) -> tuple[Covered, ...]:
    """Each table once, with what the check gave that looked at most of it."""
    found: dict[tuple[object, ...], Covered] = {}
    for one in tables:
        key = (*one.place.in_table, one.place.page)
        found[key] = max(found.get(key, one), one, key=lambda each: each.part)
    return tuple(found.values())


def _covered_prose(chapters: Iterable[CoveredProse]) -> tuple[CoveredProse, ...]:
    found: dict[tuple[str, str], CoveredProse] = {}
    for one in chapters:
        key = one.document, one.chapter
        found[key] = max(found.get(key, one), one, key=lambda each: each.part)
    return tuple(found.values())
