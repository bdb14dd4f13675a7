"""That a sasaran has the highest or lowest mean capaian of its indicators."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.lexicon.kata.concepts import Arti, Told
from auditor.models.facts import Klaim
from auditor.models.report import Value
from auditor.relating.sentences.reading.ordinals import NUMBERED, number_of
from auditor.relating.sentences.reading.predicate import predicate_at
from auditor.relating.sentences.reading.record import Said, verdict
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import Part, View
from auditor.relating.sentences.tables.sets import columns_of, mean
from auditor.relating.sentences.tables.world import Cell

_NEXT = 45
"""Letters between the superlative and the sasaran that it is said of, at most."""
_LEAST = 2
"""Sasaran that make a comparison."""
_OTHER = re.compile(r"\b(?:efisiensi|serapan|penyerapan|anggaran|pagu|sisa|realisasi|kenaikan|penurunan)\b")
"""What else may be highest than the mean capaian."""
_RECKONED = "rata-ratanya dihitung dari capaian indikatornya"


def mean_rank_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each superlative that is said of the mean of a sasaran against the means of all."""
    for told in view.told:
        part = view.part_of(told.start)
        if not told.meanings & {Arti.TERTINGGI, Arti.TERENDAH} or not view.told_in(part, Arti.RATA):
            continue
        group = _group(view, part, told, scope)
        claim = predicate_at(view, scope, told)
        if group is None or claim is None or claim.denied or _OTHER.search(view.clause(part)):
            continue
        high = Arti.TERTINGGI in told.meanings
        found = [_ranked(means, group, high=high) for means in _means(scope)]
        if found:
            own, best = next((one for one in found if one[0][1] == one[1][1]), found[0])
            said = Said("ekstrem", claim.kata, best[0], "rata-rata capaian", own[1], best[1])
            values: list[Value] = [cell.value for cell in (*best[2], *own[2])]
            right = own[1] == best[1]
            yield verdict(view, said, values, right=right, ragu=None if right else _RECKONED)


Mean = tuple[str, Decimal, list[Cell]]
"""A sasaran, the mean of its indicators, and their figures."""


def _ranked(means: list[Mean], group: str, *, high: bool) -> tuple[Mean, Mean]:
    """The mean of the sasaran and the highest (lowest) one."""
    own = next(one for one in means if one[0] == group)
    return own, (max if high else min)(means, key=lambda one: one[1])


def _means(scope: Scope) -> Iterator[list[Mean]]:
    """The means of all sasaran, for each column that has figures of all indicators."""
    groups = {name: scope.indicators_of(name) for name in scope.world.groups}
    if len(groups) < _LEAST or not all(groups.values()):
        return
    for column in columns_of(scope.main_indicators(), Arti.CAPAIAN, scope.world.report.year):
        held = {id(cell.thing): cell for cell in column}
        if all(id(thing) in held for things in groups.values() for thing in things):
            cells = {name: [held[id(thing)] for thing in things] for name, things in groups.items()}
            yield [(name, mean(own), own) for name, own in cells.items()]


def _group(view: View, part: Part, told: Told, scope: Scope) -> str | None:
    """The sasaran named by its number right behind the superlative, else before it."""
    named = list(NUMBERED.finditer(view.text, part.start, part.end))
    behind = [m for m in named if 0 <= m.start() - told.end <= _NEXT]
    before = [m for m in named if 0 <= told.start - m.end() <= _NEXT]
    chosen = behind[0] if behind else before[-1] if before else None
    return scope.world.group_numbered(number_of(chosen)) if chosen is not None else None
