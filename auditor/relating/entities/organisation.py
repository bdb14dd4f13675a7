"""Under what misi, tujuan and sasaran stand in several places, and where one of them is missing.

A table may cover one tujuan only, and a plan may have been changed, so all of it is only asked about.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from auditor.models.facts import Entitas, Hal, Sumber
from auditor.models.report import Value
from auditor.relating.entities.mentions import Mention
from auditor.relating.entities.resolve import Thing
from auditor.relating.names.compare import likeness, squashed
from auditor.relating.names.likeness import OTHER

_COVERED = 0.5
"""Share of the sasaran of each paper that the other one has before one that it lacks is missing there."""
_FEWEST_WORDS = 4
"""Words of a sasaran: what is shorter may be the rest of a cell that the page cut."""
_PAPERS = {
    "perjanjian kinerja": frozenset({Sumber.PERJANJIAN}),
    "tabel kinerja": frozenset({Sumber.KINERJA, Sumber.PERBANDINGAN}),
}


def organise(things: Sequence[Thing], entities: Mapping[int, Entitas]) -> None:
    """Fill what else each tujuan and sasaran stands under, and the papers that lack a sasaran."""
    of_mention = {id(one.mention): thing for thing in things for one in thing.joined}
    for thing in things:
        if thing.hal in {Hal.TUJUAN, Hal.SASARAN}:
            entities[id(thing)].induk_beda = _other_parents(thing, of_mention)
    for thing, paper in _missing([thing for thing in things if thing.hal is Hal.SASARAN]):
        entity = entities[id(thing)]
        entity.hilang_di = [paper]
        entity.tercantum = [Value(one.mention.nama, one.mention.place) for one in thing.joined]


def _other_parents(thing: Thing, of_mention: Mapping[int, Thing]) -> list[Value]:
    """The names that it stands under where these are two things; none where one table has it under both."""
    for hal in (Hal.TUJUAN, Hal.MISI):
        under: dict[int, dict[int, Mention]] = defaultdict(dict)
        for one in thing.joined:
            parent = one.mention.parent
            above = of_mention.get(id(parent)) if parent is not None else None
            if above is not None and above.hal is hal and not one.cara.guessed:
                under[one.source].setdefault(id(above), one.mention)
        if any(len(parents) > 1 for parents in under.values()):
            return []
        first: dict[int, Value] = {}
        for parents in under.values():
            for key, mention in parents.items():
                first.setdefault(key, _named(mention))
        values = list(first.values())
        if len(values) > 1 and _are_apart(values):
            return values
    return []


def _named(mention: Mention) -> Value:
    """The name of what a mention stands under, with the mention's place."""
    parent = mention.parent or mention
    return Value(parent.nama, replace(mention.place, column=str(parent.hal)))


def _are_apart(values: Sequence[Value]) -> bool:
    """Whether no name may be another one misread or cut short."""
    first, *others = values
    return all(
        likeness(first.text, one.text) < OTHER
        and not squashed(first.text).startswith(squashed(one.text))
        and not squashed(one.text).startswith(squashed(first.text))
        for one in others
    )


def _missing(goals: Sequence[Thing]) -> Iterator[tuple[Thing, str]]:
    """The sasaran that one of two papers lacks which agree on at least half of what each of them has."""
    naming = {
        paper: [thing for thing in goals if any(one.mention.sumber in kinds for one in thing.joined)]
        for paper, kinds in _PAPERS.items()
    }
    most = max(map(len, naming.values()))
    if (
        most == 0
        or sum(all(thing in named for named in naming.values()) for thing in goals) < _COVERED * most
    ):
        return
    names = [squashed(one.first.nama) for one in goals]
    for paper, named in naming.items():
        for thing in goals:
            elsewhere = any(thing in other for other in naming.values())
            if elsewhere and thing not in named and _is_whole(thing.first.nama, names):
                yield thing, paper


def _is_whole(nama: str, names: Sequence[str]) -> bool:
    """Whether a name is no piece of another one that a page or a narrow cell cut off."""
    key = squashed(nama)
    holding = sum(key in name or name in key for name in names)
    return nama[:1].isupper() and len(nama.split()) >= _FEWEST_WORDS and holding == 1
