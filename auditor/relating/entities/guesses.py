"""Names that may be of one thing: shown and asked about, never built on.

Two things are taken for one by a guess where no table or list names both, and both stand below one parent or
one of them below none that is known: with the same code or amounts, with like names, or as the only ones that
are left of what two lists have below that parent.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from rapidfuzz import fuzz

from auditor.models.facts import Cara, Sumber
from auditor.relating.entities.resolve import Joined, Thing
from auditor.relating.names.compare import Names, likeness
from auditor.relating.names.likeness import CANDIDATE, MAYBE, NEAR, RENAMED

_FEWEST_SHARED = 2
"""Names that two lists share below a parent before the only one left on each is taken for the same."""
_MOST_BELOW = 60
"""Things below one parent that are compared with each other; a program seldom has as many."""
_CODE_PARTS = 3
"""Parts of a code that is one of the national list; shorter ones are numbers of rows."""
_AMOUNTS = "angka di sampingnya sama"
_ALIKE = "namanya mirip"
_LEFT = "hanya keduanya yang belum berpasangan di bawah induk itu"


@dataclass(frozen=True, slots=True)
class _Guess:
    score: float
    one: Thing
    other: Thing
    cara: Cara
    why: str


def merge_guesses(things: Sequence[Thing], *, by_list: bool = False) -> list[Thing]:
    """Put the mentions of a thing that may be another one to that one; gives the things that stay.

    With ``by_list`` tables that list the same things but for a few are held to list the same altogether, as
    the tables of a report's few indicators do.
    """
    guesses = sorted(
        [*_guesses(things), *(_by_list(things) if by_list else ())], key=lambda guess: -guess.score
    )
    used: set[Thing] = set()
    for guess in guesses:
        if guess.one in used or guess.other in used:
            continue
        used |= {guess.one, guess.other}
        guess.one.joined += [
            Joined(joined.mention, joined.source, guess.cara, guess.why, min(guess.score, 100.0))
            for joined in guess.other.joined
        ]
        guess.other.joined.clear()
    return [thing for thing in things if thing.joined]


def _guesses(things: Sequence[Thing]) -> Iterator[_Guess]:
    groups: dict[tuple[object, int], list[Thing]] = defaultdict(list)
    for thing in things:
        for parent in thing.parents:
            groups[thing.hal, parent].append(thing)
    for below in groups.values():
        if len(below) <= _MOST_BELOW:
            for one, other in combinations(below, 2):
                if not one.sources & other.sources:
                    yield from _alike(one, other, below_one=True)
            yield from _only_left(below)
    yield from _of_no_parent(things)


def _by_list(things: Sequence[Thing]) -> Iterator[_Guess]:
    """Names that are alike among those that two lists of much the same do not share."""
    named: dict[tuple[object, int], set[Thing]] = defaultdict(set)
    for thing in things:
        for source in thing.sources:
            named[thing.hal, source].add(thing)
    order = {thing: at for at, thing in enumerate(things)}
    for ((hal, _), mine), ((other, _), theirs) in combinations(named.items(), 2):
        if hal is not other or 2 * len(mine & theirs) < max(len(mine), len(theirs)):
            continue
        for one in sorted(mine - theirs, key=order.__getitem__):
            for two in sorted(theirs - mine, key=order.__getitem__):
                if not one.sources & two.sources and (score := _likeness(one, two)) >= RENAMED:
                    first, second = sorted((one, two), key=order.__getitem__)
                    yield _Guess(score, first, second, Cara.DUGAAN, _ALIKE)


def _of_no_parent(things: Sequence[Thing]) -> Iterator[_Guess]:
    """Guesses on things of which one stands below no parent that is known."""
    by_level: dict[object, list[Thing]] = defaultdict(list)
    for thing in things:
        by_level[thing.hal].append(thing)
    for of_level in by_level.values():
        names = Names()
        for thing in of_level:
            names.add(thing.first.words, thing.sources)
        for at, thing in enumerate(of_level):
            if thing.parents:
                continue
            for place in names.like(thing.first.words, NEAR, thing.sources):
                other = of_level[place]
                if place != at and not thing.sources & other.sources:
                    one, second = (thing, other) if at < place else (other, thing)
                    yield from _alike(one, second, below_one=False)


def _alike(one: Thing, other: Thing, *, below_one: bool) -> Iterator[_Guess]:
    """A guess by what stands beside the names, or by the names alone."""
    score = _likeness(one, other)
    if below_one and score >= MAYBE and _amounts(one) & _amounts(other):
        yield _Guess(200 + score, one, other, Cara.JUMLAH, _AMOUNTS)
    elif score >= CANDIDATE and _codes(one) & _codes(other):
        yield _Guess(100 + score, one, other, Cara.KODE, "kodenya sama")
    elif score >= _least(one, other, below_one=below_one):
        yield _Guess(score, one, other, Cara.DUGAAN, _ALIKE)


def _least(one: Thing, other: Thing, *, below_one: bool) -> float:
    """The likeness from which a name may be another one's: a list of the prose tells names more freely."""
    if not below_one:
        return NEAR
    return RENAMED if _is_listed(one) or _is_listed(other) else CANDIDATE


def _is_listed(thing: Thing) -> bool:
    """Whether only lists of the prose name it."""
    return all(joined.mention.sumber is Sumber.DAFTAR for joined in thing.joined)


def _only_left(below: Sequence[Thing]) -> Iterator[_Guess]:
    """The only ones that two lists do not share below a parent, of those that they have there.

    Between tables only where an amount is the same too: there it may as well be that each lacks the other's.
    """
    named: dict[int, list[Thing]] = defaultdict(list)
    for thing in below:
        for source in thing.sources:
            named[source].append(thing)
    for mine, theirs in combinations(named.values(), 2):
        left = (
            [thing for thing in mine if thing not in theirs],
            [thing for thing in theirs if thing not in mine],
        )
        if len(left[0]) != 1 or len(left[1]) != 1 or len(mine) - 1 < _FEWEST_SHARED:
            continue
        one, other = sorted((left[0][0], left[1][0]), key=below.index)
        if one.sources & other.sources:
            continue
        same = bool(_amounts(one) & _amounts(other))
        if same or _is_listed(one) or _is_listed(other):
            score = _likeness(one, other)
            yield _Guess(score + (50 if same else 0), one, other, Cara.DUGAAN, _AMOUNTS if same else _LEFT)


def _amounts(thing: Thing) -> frozenset[Decimal]:
    return frozenset(amount for joined in thing.joined for amount in joined.mention.amounts)


def _codes(thing: Thing) -> frozenset[str]:
    """The codes of the national list beside its names."""
    return frozenset(_long(joined.mention.kode for joined in thing.joined))


def _long(codes: Iterable[str | None]) -> Iterator[str]:
    for code in codes:
        kode = (code or "").strip(" .")
        if kode.count(".") + 1 >= _CODE_PARTS:
            yield kode


def _likeness(one: Thing, other: Thing) -> float:
    """How like the names are in percent, in whatever order their words stand."""
    mine, theirs = one.first.words, other.first.words
    return max(likeness(mine, theirs), fuzz.token_sort_ratio(mine, theirs))
