"""Findings that one other figure would settle, told as one.

Of all changes of one printed figure (or of figures that changed places) that break nothing that holds, the
one is taken that settles most broken relations, two at least; then again among what is left. So the fewest
figures are suspected that explain the most (a minimal hitting set, taken greedily: Reiter, 1987; Chvátal,
1979). Where two changes settle as much, none stands out and nothing is folded.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from auditor.checking.diagnosis.arithmetic import holds
from auditor.checking.diagnosis.graph import Effect, Graph, key_of
from auditor.models.finding import Cause, Finding, Severity, Status
from auditor.models.relation import Relation, RelationKind

_LEAST = 2
"""Broken relations that a figure settles at least: each figure of a broken sum settles that one."""
_GRAVITY = tuple(Severity)


@dataclass(frozen=True, slots=True)
class _Broken:
    """A relation that a report breaks, and the place of the finding that tells of it."""

    owner: int
    relation: Relation


def diagnosed(findings: Sequence[Finding], held: Iterable[Relation]) -> list[Finding]:
    """The findings, those that one other figure would settle folded under one of them.

    ``held`` are the relations that the rules let pass: no figure is suspected of which another one would
    break them.
    """
    broken = [
        _Broken(at, relation)
        for at, finding in enumerate(findings)
        for relation in finding.relations
        if holds(relation) is False
    ]
    graph = Graph([one.relation for one in broken], held)
    found = _shared(graph, broken)
    told = {at for _, members in found for at in members}
    alone = {
        at for at, one in enumerate(findings) if len(one.relations) == 1 and one.status is Status.PASTI
    } - told
    found += [(effect, [broken[at].owner]) for at, effect in _single(graph, broken, alone)]
    return _folded(findings, found)


def _shared(graph: Graph, broken: Sequence[_Broken]) -> list[tuple[Effect, list[int]]]:
    """The changes that settle several findings, each in whole, with the places of these."""
    left = frozenset(range(len(broken)))
    found: list[tuple[Effect, list[int]]] = []
    while (best := _best(graph, left)) is not None:
        left -= best.settles
        owners = dict.fromkeys(broken[at].owner for at in sorted(best.settles))
        unsettled = {one.owner for at, one in enumerate(broken) if at not in best.settles}
        whole = [owner for owner in owners if owner not in unsettled]
        if len(whole) >= _LEAST:
            found.append((best, whole))
    return found


def _single(graph: Graph, broken: Sequence[_Broken], owners: Collection[int]) -> Iterator[tuple[int, Effect]]:
    """The changes that settle the one relation of a finding, all other figures of which are confirmed."""
    for at, one in enumerate(broken):
        change = graph.only_loose(at) if one.owner in owners else None
        effect = graph.effect(change, frozenset({at})) if change is not None else None
        if effect is not None:
            yield at, effect


def _best(graph: Graph, left: frozenset[int]) -> Effect | None:
    """The change that settles most; None where it settles too little, or another one as much."""
    changes = (*graph.changes(left), *graph.moves(left)) if len(left) >= _LEAST else ()
    effects = [effect for change in changes if (effect := graph.effect(change, left)) is not None]
    ranked = sorted(effects, key=lambda one: (-len(one.settles), one.change.moves, -one.agreeing))
    if not ranked or len(ranked[0].settles) < _LEAST:
        return None
    best = ranked[0]
    rivals = [
        one
        for one in ranked[1:]
        if len(one.settles) == len(best.settles)
        and one.settles & best.settles
        and one.change.moves == best.change.moves
        and one.agreeing >= best.agreeing
    ]
    return best if not rivals else None


def _folded(findings: Sequence[Finding], found: Sequence[tuple[Effect, list[int]]]) -> list[Finding]:
    told: dict[int, Finding] = {}
    gone: set[int] = set()
    for effect, members in found:
        main = min(members, key=lambda at: _weight(findings[at], effect))
        others = tuple(findings[at] for at in members if at != main)
        gone.update(at for at in members if at != main)
        own = findings[main]
        told[main] = replace(
            own,
            severity=min((findings[at].severity for at in members), key=_GRAVITY.index),
            covers=(*own.covers, *(mark for one in others for mark in (one.fingerprint, *one.covers))),
            cause=_cause(effect),
            consequences=others,
        )
    return [told.get(at, finding) for at, finding in enumerate(findings) if at not in gone]


def _weight(finding: Finding, effect: Effect) -> tuple[bool, bool, int]:
    """The finding that tells the cause best: asserted, about the suspect as the result of others, gravest."""
    suspects = {key_of(value) for value in effect.change.figures}
    results = {key_of(one.result) for one in finding.relations if one.result is not None}
    sums = any(one.kind is RelationKind.JUMLAH for one in finding.relations)
    return (
        finding.status is not Status.PASTI,
        not (sums and results & suspects) and not results & suspects,
        _GRAVITY.index(finding.severity),
    )


def _cause(effect: Effect) -> Cause:
    change = effect.change
    return Cause(change.figures, None if change.moves else change.numbers[0], effect.agreeing)
