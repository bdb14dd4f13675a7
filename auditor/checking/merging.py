"""Outcomes of several checks as one."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from auditor.models.finding import Covered, CoveredProse, NotChecked, Outcome, Tick

_Part = TypeVar("_Part", Covered, CoveredProse)


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
        covered=_most((one for outcome in outcomes for one in outcome.covered), lambda one: one.place),
        prose=_most(
            (one for outcome in outcomes for one in outcome.prose), lambda one: (one.document, one.chapter)
        ),
        misread=tuple({one.document: one for outcome in outcomes for one in outcome.misread}.values()),
    )


def _most(several: Iterable[_Part], key: Callable[[_Part], Hashable]) -> tuple[_Part, ...]:
    """Each table or chapter once, with what the check gave that looked at most of it."""
    found: dict[Hashable, _Part] = {}
    for one in several:
        found[key(one)] = max(found.get(key(one), one), one, key=lambda each: each.part)
    return tuple(found.values())
