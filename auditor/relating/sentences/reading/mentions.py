"""Where sentences name things of the tables, in full or shortened.

A shortened name is a run of words of the name in its order ("pelunasan PBB-P2" for "Persentase pelunasan
PBB-P2 tepat waktu"). How much of a name it is counts by how telling the words are: a word that most names
hold says little (the inverse document frequency of Spärck Jones, 1972).
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from auditor.models.report import TableKind
from auditor.relating.names.compare import SMALL_WORDS
from auditor.relating.sentences.tables.world import Thing, World

_WORD = re.compile(r"[^\W_]+")
_DEFINED = re.compile(r"(?P<name>(?:[^\W\d_][\w/-]*\s+){1,9})\((?P<short>[A-Z][A-Za-z0-9-]{1,11})\)")
_ACRONYM = re.compile(r"\b[A-Z]{3,8}\b")
_CODED = re.compile(
    r"\b(?:iks[ks]?|ik[kpu]?|indikator(?:\s+(?:kinerja|ke))?|iksp)\s*(?:no(?:mor)?\.?\s*|ke-?\s*)?(?P<code>\d{1,2}(?:\.\d{1,2}){0,3})(?![\d,])(?!\.\d)",
    re.IGNORECASE,
)
"""An indicator named by its number: "IKSK 1.2"."""
SHARE = 0.45
"""Of the telling of a name that a shortened form holds at least."""
RIVALRY = 0.75
"""Of the telling of a name: a form that holds less of it may be of another name with nearly the same words."""
_TELLING = 0.6
"""Of the telling of a name's most telling word that a form of one word has to be, beside standing in one name."""
_SHORT_NAME = 2
"""Words of a name that may as well be a part of a longer one."""
_RARE = 5
"""Letters of a word that alone names a thing where it is written small."""
_SELDOM = 12
"""Times that such a word stands in the prose at most: more often it is a common word."""
_HEAD = 3
"""Words before a name's own ("Nilai", "Persentase pelaksanaan") that its short form leaves out, and one."""
_KINDS = frozenset(
    {
        "program",
        "kegiatan",
        "sub",
        "indikator",
        "sasaran",
        "belanja",
        "kecamatan",
        "kelurahan",
        "desa",
        "kabupaten",
        "kota",
    }
)
"""Words for a kind that stand before a name."""
_GENERAL = SMALL_WORDS | frozenset(
    [
        "jumlah",
        "total",
        "rata",
        "rerata",
        "capaian",
        "kinerja",
        "realisasi",
        "target",
        "anggaran",
        "persentase",
        "program",
        "kegiatan",
        "sub",
        "indikator",
        "sasaran",
        "tujuan",
        "misi",
    ]
)
"""Words of which a name that has no others names nothing that a sentence could not mean otherwise."""
_BEGINNING = 3
"""Words with which one name alone begins that name it."""
_LONGEST = 8
"""Words of a name after which any further one is hardly needed to tell it."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a text that name a thing; several things where the words fit them alike. ``share`` is 1 in full."""

    start: int
    end: int
    things: tuple[Thing, ...]
    share: float

    @property
    def sure(self) -> bool:
        """Whether one thing alone is meant."""
        return len(self.things) == 1


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
        total = len(named) + 1
        self._weight = {word: math.log(total / len(places)) + 0.2 for word, places in holders.items()}
        self._full = [self._told(thing.words) for thing in named]
        self._office = set(re.findall(r"[^\W_]+", (world.report.office or "").casefold()))
        self._spoken = Counter(
            word
            for sentence in world.report.sentences
            for word in re.findall(r"[^\W\d_]{5,}", sentence.text.casefold())
        )
        self._short = self._abbreviations(world)
        self._codes = _codes(world)

    def find(self, text: str) -> list[Mention]:
        """Give the mentions of a text, from its start on, none over another."""
        words = [
            (match.group().casefold(), match.start(), match.end(), match.group())
            for match in _WORD.finditer(text)
        ]
        coded = [
            Mention(match.start(), match.end(), self._codes[match["code"]], 1.0)
            for match in _CODED.finditer(text)
            if match["code"] in self._codes
        ]
        found: list[Mention] = []
        at = 0
        while at < len(words):
            mention, used = self._at(words, at)
            if mention is not None:
                found.append(mention)
                at += used
            else:
                at += 1
        return sorted(
            [m for m in found if not any(c.start < m.end and m.start < c.end for c in coded)] + coded,
            key=lambda m: m.start,
        )

    def _at(self, words: Sequence[tuple[str, int, int, str]], at: int) -> tuple[Mention | None, int]:
        word, start, end, written = words[at]
        short = self._short.get(written)
        if short:
            return Mention(start, end, short, 1.0), 1
        best: list[int] = []
        most, length = 0.0, 0
        for index in self._holders.get(word, ()):
            told, used = self._run(words, at, self._things[index].words)
            share = told / self._full[index]
            if share < SHARE:
                continue
            if (used, share) > (length, most if used == length else 0):
                best, most, length = [index], share, used
            elif used == length and abs(share - most) < 1e-9:
                best.append(index)
        if not best or not self._is_telling(words[at : at + length], best):
            return None, 0
        begun = self._begun(words[at : at + length], best)
        if begun:
            best, most = begun, max(most, RIVALRY)
        elif most < RIVALRY:
            best += self._rivals(words[at : at + length], best)
        if most >= 1 and length <= _SHORT_NAME and self._is_part(words, at, length):
            return None, 0
        last = words[at + length - 1]
        return Mention(start, last[2], tuple(self._things[index] for index in best), most), length

    def _is_part(self, words: Sequence[tuple[str, int, int, str]], at: int, length: int) -> bool:
        """Whether a short name stands inside a longer one: words with capitals beside it, or the office's name."""
        inside = {word for word, _, _, _ in words[at : at + length]}
        if inside <= self._office:
            return True
        before = words[at - 1][3] if at else ""
        two_before = words[at - 2][3] if at > 1 else ""
        after = words[at + length][3] if at + length < len(words) else ""
        capital = words[at][3][:1].isupper()
        return capital and (
            (at > 1 and before[:1].isupper() and before.casefold() not in _KINDS)
            or (before in SMALL_WORDS and two_before[:1].isupper() and at > 2)
            or (after[:1].isupper() and not after.isupper())
        )

    def _run(
        self, words: Sequence[tuple[str, int, int, str]], at: int, name: Sequence[str]
    ) -> tuple[float, int]:
        """How telling the words are that follow the name in its order from ``at`` on, and how many they are."""
        told, used, place, gap = 0.0, 0, 0, 0
        for offset, (word, _, _, _) in enumerate(words[at : at + 3 * _LONGEST]):
            following = next((i for i in range(place, len(name)) if name[i] == word), None)
            if following is None:
                gap += word not in SMALL_WORDS
                if gap > 0 or offset == 0:
                    break
                continue
            place = following + 1
            if word not in SMALL_WORDS:
                told += self._weight[word]
                used = offset + 1
        return told, used

    def _is_telling(self, words: Sequence[tuple[str, int, int, str]], best: Sequence[int]) -> bool:
        """One word alone names a thing only where no other name holds it and it is the name's own."""
        plain = {word for word, _, _, _ in words if word not in SMALL_WORDS}
        if len(plain) > 1:
            return True
        name = [word for word in self._things[best[0]].words if word not in SMALL_WORDS]
        rare = len(words[0][0]) >= _RARE and self._spoken[words[0][0]] <= _SELDOM
        return len(set(name)) == 1 and (words[0][3][:1].isupper() or rare)

    def _begun(self, words: Sequence[tuple[str, int, int, str]], best: Sequence[int]) -> list[int]:
        """The one thing whose name begins with these words, three or more, and is no longer told than that."""
        start = tuple(word for word, _, _, _ in words)
        if len(start) < _BEGINNING:
            return []
        found = [i for i in self._holders.get(start[-1], ()) if self._things[i].words[: len(start)] == start]
        return found if len(found) == 1 and found[0] in best else []

    def _rivals(self, words: Sequence[tuple[str, int, int, str]], best: Sequence[int]) -> list[int]:
        """Other things whose names hold nearly all words of a shortened form, in any order."""
        plain = {word for word, _, _, _ in words} - SMALL_WORDS
        counts: Counter[int] = Counter(index for word in plain for index in self._holders.get(word, ()))
        return [
            index
            for index, count in counts.items()
            if index not in best and count > 1 and count * 3 >= len(plain) * 2 and count >= len(plain) - 1
        ]

    def _told(self, words: Sequence[str]) -> float:
        return sum(self._weight[word] for word in words if word not in SMALL_WORDS) or 1.0

    def _abbreviations(self, world: World) -> dict[str, tuple[Thing, ...]]:
        """Short forms that the report introduces in brackets, and those made of a name's first letters."""
        short: dict[str, tuple[Thing, ...]] = {}
        texts = [sentence.text for sentence in world.report.sentences]
        texts += [cell.value.text for thing in self._things for cell in thing.cells[:1]]
        texts += [thing.name for thing in self._things]
        for text in texts:
            for match in _DEFINED.finditer(text):
                found = self._ending(match["name"], match["short"])
                if found and set(_ACRONYM.findall(found[0].name)) <= {match["short"]}:
                    short.setdefault(match["short"], found)
        used = {match.group() for text in texts for match in _ACRONYM.finditer(text)}
        for letters in used - set(short):
            fits = tuple(
                thing
                for thing in self._things
                if _initials(thing.words).endswith(letters.lower())
                and len(letters) * 2 > len(_initials(thing.words))
                and set(_ACRONYM.findall(thing.name)) <= {letters}
            )
            holds = tuple(thing for thing in self._things if letters in _WORD.findall(thing.name))
            if len(fits) == 1:
                short[letters] = fits
            elif len(holds) == 1 and holds[0].indicator:
                short[letters] = holds
        return short

    def _ending(self, name: str, letters: str) -> tuple[Thing, ...]:
        """The one thing whose name the words before a bracket end with or that ends with them."""
        words = [match.group().casefold() for match in _WORD.finditer(name)]
        for count in range(len(words), 1, -1):
            tail = tuple(words[-count:])
            fits = tuple(t for t in self._things if t.words[-count:] == tail and len(t.words) - count < _HEAD)
            if fits and letters.lower()[:1] in {word[0] for word in tail}:
                return fits if len(fits) == 1 else ()
        return ()


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words if word not in SMALL_WORDS)


def _codes(world: World) -> dict[str, tuple[Thing, ...]]:
    """The indicators by the number that their rows bear, where one indicator alone bears it."""
    bearers: dict[str, dict[int, Thing]] = defaultdict(dict)
    for thing in world.things:
        if thing.indicator:
            for cell in thing.cells:
                if cell.row.nomor and cell.table.kind in {
                    TableKind.KINERJA,
                    TableKind.PERJANJIAN_KINERJA,
                    TableKind.IKU,
                }:
                    bearers[cell.row.nomor.strip(". ")][id(thing)] = thing
    return {code: tuple(things.values()) for code, things in bearers.items() if len(things) == 1}
