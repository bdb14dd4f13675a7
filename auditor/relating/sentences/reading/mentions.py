"""Where sentences name things of the tables, in full or shortened.

A shortened name is a run of words of the name in its order ("pelunasan PBB-P2" for "Persentase pelunasan
PBB-P2 tepat waktu"). How much of a name it is counts by how telling the words are: a word that most names
hold says little (the inverse document frequency of Spärck Jones, 1972).
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from auditor.relating.names.compare import SMALL_WORDS, normal
from auditor.relating.sentences.reading.ordinals import NUMBERED, number_of
from auditor.relating.sentences.reading.short_names import CODED, codes_of, short_names
from auditor.relating.sentences.tables.world import Thing, World

_WORD = re.compile(r"[^\W_]+")
SHARE = 0.45
"""Of the telling of a name that a shortened form holds at least."""
RIVALRY = 0.75
"""Of the telling of a name: a form that holds less of it may be of another with nearly these words."""
_SHORT_NAME = 2
"""Words of a name that may as well be a part of a longer one."""
_RARE = 5
"""Letters of a word that alone names a thing where it is written small."""
_SELDOM = 12
"""Times that such a word stands in the prose at most: more often it is a common word."""
_KINDS = frozenset({
    "program", "kegiatan", "sub", "indikator", "sasaran", "belanja", "kecamatan", "kelurahan", "desa",
    "kabupaten", "kota",
})  # fmt: skip
"""Words for a kind that stand before a name."""
_GENERAL = SMALL_WORDS | {
    "jumlah", "total", "rata", "rerata", "capaian", "kinerja", "realisasi", "target", "anggaran",
    "persentase", "program", "kegiatan", "sub", "indikator", "sasaran", "tujuan", "misi",
}  # fmt: skip
"""Words of which a name that has no others names nothing that a sentence could not mean otherwise."""
_NONE: frozenset[int] = frozenset()
_BEGINNING = 3
"""Words with which one name alone begins that name it."""
_LONGEST = 24
"""Words of a text in which a name is told in full."""
_COMMON = 0.2
"""The telling of a word that all names hold, in natural units of information."""
_SAME = 1e-9
"""Difference of two shares that is none."""


class Word(NamedTuple):
    """A word of a text in small letters, where it begins and ends, and as written."""

    folded: str
    start: int
    end: int
    written: str


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a text, from ``start`` to ``end``, that name a thing; several where they fit them alike.

    ``share`` is how much of the name they tell: 1 where they hold all of it.
    """

    start: int
    end: int
    things: tuple[Thing, ...]
    share: float

    @property
    def sure(self) -> bool:
        """Whether one thing alone is meant."""
        return len(self.things) == 1


@lru_cache(maxsize=4)
def _words_in(text: str) -> tuple[Word, ...]:
    """The words of a text; names of all kinds are looked for in one text after another."""
    return tuple(Word(m.group().casefold(), m.start(), m.end(), m.group()) for m in _WORD.finditer(text))


class Mentions:
    """The names of a report's things, to find them in its sentences."""

    def __init__(self, world: World) -> None:
        named = [thing for thing in world.things if set(thing.words) - _GENERAL]
        self._things = named
        holders: dict[str, set[int]] = defaultdict(set)
        for index, thing in enumerate(named):
            for word in set(thing.words) - SMALL_WORDS:
                holders[word].add(index)
        self._holders = holders
        self._single: dict[str, set[int]] = defaultdict(set)
        for index, thing in enumerate(named):
            own = set(thing.words) - SMALL_WORDS
            if len(own) == 1:
                self._single[own.pop()].add(index)
        total = len(named) + 1
        self._weight = {word: math.log(total / len(places)) + _COMMON for word, places in holders.items()}
        self._full = [self._told(thing.words) for thing in named]
        self._office = set(re.findall(r"[^\W_]+", (world.report.office or "").casefold()))
        self._spoken = Counter(
            word
            for sentence in world.report.sentences
            for word in re.findall(r"[^\W\d_]{5,}", sentence.text.casefold())
        )
        self._short = short_names(world, named)
        self._codes = codes_of(world)
        rows = {_letters(thing.words): thing for thing in world.things if not thing.indicator}
        numbered = _numbered_rows(world)
        self._goals = [
            rows.get(_letters(normal(name).split())) or numbered.get(at)
            for at, name in enumerate(world.groups, 1)
        ]

    def find(self, text: str) -> list[Mention]:
        """Give the mentions of a text, from its start on, none over another."""
        words = _words_in(text)
        coded = [
            Mention(match.start(), match.end(), self._codes[match["code"]], 1.0)
            for match in CODED.finditer(text)
            if match["code"] in self._codes
        ]
        found: list[Mention] = []
        at = 0
        while at < len(words):
            if words[at].folded not in self._holders and words[at].written not in self._short:
                at += 1
                continue
            mention, used = self._at(words, at)
            if mention is not None and not any(
                c.start < mention.end and mention.start < c.end for c in coded
            ):
                found.append(mention)
            at += used
        return sorted(found + coded, key=lambda mention: mention.start)

    def numbered(self, text: str) -> list[Mention]:
        """The sasaran that a text in small letters names by number, where a row of its own tells of them."""
        found: list[Mention] = []
        for match in NUMBERED.finditer(text):
            number = number_of(match)
            goal = self._goals[number - 1] if number and number <= len(self._goals) else None
            if goal is not None:
                found.append(Mention(match.start(), match.end(), (goal,), 1.0))
        return found

    def _at(self, words: Sequence[Word], at: int) -> tuple[Mention | None, int]:
        """The mention that begins with that word, None where none does, and how many words to go on by."""
        short = self._short.get(words[at].written)
        if short:
            return Mention(words[at].start, words[at].end, short, 1.0), 1
        best, share, length = self._best(words, at)
        told = words[at : at + length]
        if not best or not self._is_telling(told, best):
            return None, 1
        begun = self._begun(told, best)
        if begun:
            best, share = begun, max(share, RIVALRY)
        elif share < RIVALRY:
            best += self._rivals(told, best)
        if share >= 1 and length <= _SHORT_NAME and self._is_part(words, at, length):
            return None, 1
        things = tuple(self._things[index] for index in best)
        return Mention(told[0].start, told[-1].end, things, share), length

    def _beginning(self, words: Sequence[Word], at: int) -> Iterable[int]:
        """The things that the words from ``at`` on may name, with the first alone or the next one too."""
        holders = self._holders.get(words[at].folded)
        if not holders:
            return ()
        after = (word.folded for word in words[at + 1 : at + _LONGEST])
        following = next((word for word in after if word not in SMALL_WORDS), "")
        return sorted(
            self._single.get(words[at].folded, _NONE) | holders & self._holders.get(following, _NONE)
        )

    def _best(self, words: Sequence[Word], at: int) -> tuple[list[int], float, int]:
        """The things whose names the words from ``at`` on tell best, how much of them, in how many words."""
        best: list[int] = []
        most, length = 0.0, 0
        for index in self._beginning(words, at):
            told, used = self._run(words, at, self._things[index].words)
            share = told / self._full[index]
            if share < SHARE:
                continue
            if (used, share) > (length, most if used == length else 0):
                best, most, length = [index], share, used
            elif used == length and abs(share - most) < _SAME:
                best.append(index)
        return best, most, length

    def _is_part(self, words: Sequence[Word], at: int, length: int) -> bool:
        """Whether a short name stands inside a longer one, beside capitals, or in the office's name."""
        inside = {word.folded for word in words[at : at + length]}
        if inside <= self._office:
            return True
        before = words[at - 1].written if at else ""
        two_before = words[at - 2].written if at > 1 else ""
        after = words[at + length].written if at + length < len(words) else ""
        capital = words[at].written[:1].isupper()
        return capital and (
            (at > 1 and before[:1].isupper() and before.casefold() not in _KINDS)
            or (before in SMALL_WORDS and two_before[:1].isupper() and at > 2)
            or (after[:1].isupper() and not after.isupper())
        )

    def _run(self, words: Sequence[Word], at: int, name: Sequence[str]) -> tuple[float, int]:
        """How telling the words from ``at`` on are that follow the name in its order, and how many."""
        told, used, place = 0.0, 0, 0
        for offset, word in enumerate(w.folded for w in words[at : at + _LONGEST]):
            following = next((i for i in range(place, len(name)) if name[i] == word), None)
            if following is None:
                if word not in SMALL_WORDS or offset == 0:
                    break
                continue
            place = following + 1
            if word not in SMALL_WORDS:
                told += self._weight[word]
                used = offset + 1
        return told, used

    def _is_telling(self, words: Sequence[Word], best: Sequence[int]) -> bool:
        """Whether the words tell a name: one alone only where it is all of the name, in capitals or rare."""
        plain = {word.folded for word in words} - SMALL_WORDS
        if len(plain) > 1:
            return True
        name = [word for word in self._things[best[0]].words if word not in SMALL_WORDS]
        first = words[0]
        rare = len(first.folded) >= _RARE and self._spoken[first.folded] <= _SELDOM
        return len(set(name)) == 1 and (first.written[:1].isupper() or rare)

    def _begun(self, words: Sequence[Word], best: Sequence[int]) -> list[int]:
        """The one thing whose name begins with these words, three or more."""
        start = tuple(word.folded for word in words)
        if len(start) < _BEGINNING:
            return []
        found = [i for i in self._holders.get(start[-1], ()) if self._things[i].words[: len(start)] == start]
        return found if len(found) == 1 and found[0] in best else []

    def _rivals(self, words: Sequence[Word], best: Sequence[int]) -> list[int]:
        """Other things whose names hold nearly all words of a shortened form, in any order."""
        plain = {word.folded for word in words} - SMALL_WORDS
        counts: Counter[int] = Counter(index for word in plain for index in self._holders.get(word, ()))
        return sorted(
            index
            for index, count in counts.items()
            if index not in best and count > 1 and count * 3 >= len(plain) * 2 and count >= len(plain) - 1
        )

    def _told(self, words: Sequence[str]) -> float:
        return sum(self._weight[word] for word in words if word not in SMALL_WORDS) or 1.0


def _numbered_rows(world: World) -> dict[int, Thing]:
    """The things of which all rows are called by the number of a sasaran alone ("Sasaran 3")."""
    found: dict[int, Thing] = {}
    for thing in world.things:
        texts = {cell.row.values[cell.row.name_column].text.strip().lower() for cell in thing.cells}
        matches = {NUMBERED.fullmatch(text) for text in texts}
        match = matches.pop() if len(matches) == 1 else None
        number = number_of(match) if match is not None else None
        if number is not None and not thing.indicator:
            found.setdefault(number, thing)
    return found


def _letters(words: Sequence[str]) -> str:
    """The words of a name without the numbers before it, as they are compared."""
    return "".join(word for word in words if not word.isdigit())
