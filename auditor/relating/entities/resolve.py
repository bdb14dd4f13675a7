"""Which mentions are of one thing: each table or list is joined to the things that are known so far.

What is sure goes first, table by table: the same name below the same parent, the same name, the same words
in another order or shortened, a misspelling, a name that was cut short. A table names a thing once. Ties are
settled by a global assignment, not in the order of rows. Names are compared with the first name of a thing
and with those that are surely its own, so that a chain of small differences joins nothing.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from auditor.models.facts import Cara, Hal
from auditor.models.report import Level
from auditor.relating.entities.known import Beginnings, Known, words_of
from auditor.relating.entities.mentions import HALS, Mention, Source
from auditor.relating.names.assignment import best_pairs
from auditor.relating.names.budget_basis import are_other_funds
from auditor.relating.names.compare import likeness, same_words, squashed
from auditor.relating.names.likeness import LIKELY
from auditor.relating.names.nomenclature import bare

_JOINING = re.compile(
    r"\s+(?:dan|serta|beserta)\s+(?P<name>(?P<level>(?:program|(?:sub\s*)?kegiatan)\s+)?.+)|\s+(?P<next>program|(?:sub\s*)?kegiatan)\s"
)
"""What follows a name that a row tells of together with another one."""
_PARENT_BONUS = 4.0
"""What a pair below the same parent counts more, in points of likeness."""


@dataclass(slots=True)
class Joined:
    """A mention of a thing, in the table or list of that number; ``skor`` is the likeness in percent."""

    mention: Mention
    source: int
    cara: Cara = Cara.NAMA
    alasan: str = ""
    skor: float = 100.0


@dataclass(slots=True, eq=False)
class Thing:
    """One thing, with the mentions that were joined to it, the first one first.

    ``parents`` are the things (by identity) that it surely stands under, ``parent_hals`` what these are,
    ``ancestors`` the parents and theirs.
    """

    hal: Hal
    joined: list[Joined] = field(default_factory=list)
    parents: set[int] = field(default_factory=set)
    parent_hals: set[Hal] = field(default_factory=set)
    ancestors: set[int] = field(default_factory=set)

    @property
    def level(self) -> Level:
        """The level of a thing that has one."""
        return Level(self.hal.value)

    @property
    def first(self) -> Mention:
        """The mention that all others were compared with."""
        return self.joined[0].mention

    @property
    def sources(self) -> frozenset[int]:
        """The numbers of the tables and lists that name it."""
        return frozenset(one.source for one in self.joined)

    @property
    def keys(self) -> frozenset[str]:
        """The letters of its names."""
        return frozenset(one.mention.key for one in self.joined)


def resolve(sources: Sequence[Source], hals: Sequence[Hal] = HALS) -> list[Thing]:
    """Join the mentions of all tables and lists, what stands above first, so that parents are known."""
    things: list[Thing] = []
    of_mention: dict[int, Thing] = {}
    for hal in hals:
        of_level = _Level(hal, of_mention, _sources_of(sources, hal))
        for number, source in enumerate(sources):
            own = [mention for mention in source if mention.hal is hal]
            if own:
                of_level.join(own, number)
        things += of_level.things
    _join_unlevelled(sources, things, of_mention)
    return things


def _sources_of(sources: Sequence[Source], hal: Hal) -> dict[str, set[int]]:
    """The numbers of the tables and lists by the names that they hold."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, source in enumerate(sources):
        for mention in source:
            if mention.hal is hal:
                found[mention.key].add(number)
    return found


def _join_unlevelled(sources: Sequence[Source], things: list[Thing], of_mention: dict[int, Thing]) -> None:
    """Join rows that do not tell their level; what is of no thing known has that of most of its table."""
    joiner: _Level | None = None
    for number, source in enumerate(sources):
        unlevelled = [mention for mention in source if mention.hal is None]
        if not unlevelled:
            continue
        joiner = joiner or _Level.of_all(things, of_mention)
        left = joiner.join_known(unlevelled, number)
        found = Counter(of_mention[id(one)].hal for one in unlevelled if id(one) in of_mention)
        hal = found.most_common(1)[0][0] if found else Hal.SUB_KEGIATAN
        for mention in left:
            thing = Thing(hal, [Joined(mention, number)])
            of_mention[id(mention)] = thing
            things.append(thing)
            joiner.know(thing)


@dataclass(slots=True)
class _Level:
    """The things of one level, as they are known so far.

    ``named_by`` holds the numbers of the tables by the names in them: two names of one table are two things.
    """

    hal: Hal
    of_mention: dict[int, Thing]
    named_by: Mapping[str, set[int]]
    things: list[Thing] = field(default_factory=list)
    _known: Known = field(default_factory=Known)
    _number: dict[Thing, int] = field(default_factory=dict)

    @classmethod
    def of_all(cls, things: Iterable[Thing], of_mention: dict[int, Thing]) -> _Level:
        """The things of all levels."""
        level = cls(Hal.SUB_KEGIATAN, of_mention, {})
        for thing in things:
            level.know(thing)
        return level

    def know(self, thing: Thing) -> None:
        """Add a thing that was joined elsewhere."""
        self._number[thing] = len(self.things)
        self.things.append(thing)
        for joined in thing.joined:
            self._known.add(self._number[thing], joined.mention)

    def join(self, mentions: Sequence[Mention], source: int) -> None:
        """Join the mentions of one table or list; what is of no thing known is a new one."""
        for mention in self.join_known(mentions, source):
            thing = Thing(self.hal)
            self.know(thing)
            self._add(thing, Joined(mention, source))

    def join_known(self, mentions: Sequence[Mention], source: int) -> list[Mention]:
        """Join the mentions to things that are known; gives those that are of none."""
        pending = _Pending(dict.fromkeys(mentions), source)
        self._by_name(pending)
        self._by_words(pending)
        self._spelling(pending)
        self._cut_short(pending)
        return list(pending.mentions)

    def _related(self, mention: Mention, thing: Thing) -> bool:
        """Whether both stand below one thing, or one of them below none of that level that is known."""
        parent = self._parent(mention)
        return parent is None or parent.hal not in thing.parent_hals or id(parent) in thing.parents

    def _apart(self, mention: Mention, thing: Thing) -> bool:
        """Whether both bear tags and share none, or one table names them side by side."""
        if _differ(mention, thing):
            return True
        mine = self.named_by.get(mention.key, set())
        return any(mine & self.named_by.get(key, set()) for key in thing.keys if key != mention.key)

    def _below_one(self, mention: Mention, thing: Thing) -> bool:
        parent = self._parent(mention)
        return parent is not None and id(parent) in thing.parents

    def _parent(self, mention: Mention) -> Thing | None:
        return self.of_mention.get(id(mention.parent)) if mention.parent is not None else None

    def _by_name(self, pending: _Pending) -> None:
        tests: tuple[Callable[[Mention, Thing], bool], ...] = (
            lambda mention, thing: self._below_one(mention, thing) and mention.tags == thing.first.tags,
            lambda mention, thing: self._related(mention, thing) and mention.tags == thing.first.tags,
            lambda mention, thing: self._related(mention, thing) and not _differ(mention, thing),
            lambda mention, thing: not _differ(mention, thing),
        )
        for test in tests:
            for mention in list(pending.mentions):
                options = (self.things[at] for at in self._known.named(mention) if at not in pending.named)
                thing = next((thing for thing in options if test(mention, thing)), None)
                if thing is not None:
                    self._settle(pending, mention, thing, _manner(mention, thing))

    def _by_words(self, pending: _Pending) -> None:
        """Join names of the same words in another order, where each side has one of them."""
        mine = _alone(pending.mentions)
        theirs = {words: pending.of(self._known.of_words(words)) for words in mine}
        for words, mention in mine.items():
            found = theirs[words]
            thing = self.things[found[0]] if len(found) == 1 and pending.of(found) else None
            if thing is not None and self._related(mention, thing) and not self._apart(mention, thing):
                self._settle(pending, mention, thing, Cara.EJAAN)

    def _spelling(self, pending: _Pending) -> None:
        mentions = list(pending.mentions)
        alike = self._known.alike(mentions, LIKELY, pending.named)
        acceptable = {
            (at, place): self._score(mentions[at], self.things[place])
            for at, places in enumerate(alike)
            for place in places
            if same_words(mentions[at].words, self.things[place].first.words)
            and not self._apart(mentions[at], self.things[place])
        }
        for at, place in best_pairs(acceptable):
            self._settle(pending, mentions[at], self.things[place], Cara.EJAAN)

    def _cut_short(self, pending: _Pending) -> None:
        """Join names of which one is the beginning of the other, and of no other one on either side."""
        mine = Beginnings((mention.words, mention) for mention in pending.mentions)
        for mention in list(pending.mentions):
            options = list(islice((at for at in self._known.cut(mention) if at not in pending.named), 2))
            thing = self.things[options[0]] if len(options) == 1 else None
            if thing is None or not self._related(mention, thing) or self._apart(mention, thing):
                continue
            if self._names_another(mention.words, thing.first.words):
                continue
            others = (other for other in mine.near(thing.first.words) if other in pending.mentions)
            if next(others, None) is mention and next(others, None) is None:
                self._settle(pending, mention, thing, Cara.EJAAN)

    def _names_another(self, one: str, other: str) -> bool:
        """Whether the longer name goes on, after all of the shorter one, to name a second thing beside it."""
        short, long = sorted((one, other), key=len)
        rest = _JOINING.match(long[len(short) :])
        if rest is None:
            return False
        return bool(rest["level"] or rest["next"]) or any(
            thing.first.words == rest["name"] for thing in self.things
        )

    def _score(self, mention: Mention, thing: Thing) -> float:
        bonus = _PARENT_BONUS if self._below_one(mention, thing) else 0.0
        return likeness(mention.words, thing.first.words) + bonus

    def _settle(self, pending: _Pending, mention: Mention, thing: Thing, cara: Cara) -> None:
        del pending.mentions[mention]
        pending.named.add(self._number[thing])
        alike = 100.0 if cara in {Cara.NAMA, Cara.SINGKATAN} else likeness(mention.words, thing.first.words)
        self._add(thing, Joined(mention, pending.source, cara, skor=alike))

    def _add(self, thing: Thing, joined: Joined) -> None:
        thing.joined.append(joined)
        self._known.add(self._number[thing], joined.mention)
        self.of_mention[id(joined.mention)] = thing
        parent = self._parent(joined.mention)
        if parent is not None:
            thing.parents.add(id(parent))
            thing.parent_hals.add(parent.hal)
            thing.ancestors |= {id(parent)} | parent.ancestors


@dataclass(frozen=True, slots=True)
class _Pending:
    """The mentions of one table that are joined to nothing yet, and the numbers of things that it names."""

    mentions: dict[Mention, None]
    source: int
    named: set[int] = field(default_factory=set)

    def of(self, numbers: Iterable[int]) -> list[int]:
        """Those of the things that the table does not name yet."""
        return [number for number in numbers if number not in self.named]


def _alone(mentions: Iterable[Mention]) -> dict[tuple[str, ...], Mention]:
    """The mentions by the words of their names, where no other one has the same."""
    having: dict[tuple[str, ...], list[Mention]] = defaultdict(list)
    for mention in mentions:
        having[words_of(mention)].append(mention)
    return {words: found[0] for words, found in having.items() if len(found) == 1}


def _manner(mention: Mention, thing: Thing) -> Cara:
    """How names that are compared as one are written: alike, or one of them shortened."""
    mine, theirs = squashed(bare(mention.nama)), squashed(bare(thing.first.nama))
    return Cara.NAMA if mine == theirs else Cara.SINGKATAN


def _differ(mention: Mention, thing: Thing) -> bool:
    """Whether both bear tags and share none of them, or are paid from other funds."""
    first = thing.first
    apart = bool(mention.tags and first.tags) and not mention.tags & first.tags
    return apart or are_other_funds(mention.funds, first.funds)
