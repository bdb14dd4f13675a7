"""The parts of a report that sentences refer to by a number, by what each of them is said to hold.

What is said of a part is held against all parts of its kind (tables, sections, misi, sasaran): by its telling
words, which few of them have.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from auditor.lexicon.kata.stems import acronyms_in, runs_of, stem, stems_of
from auditor.models.report import Value

_MOST = 0.65
"""Of the telling of what is said that a part holds at least to be the one of which it is said."""
_HARDLY = 0.45
"""Of what that part holds of it, the most that the part has which is named and is not meant."""
_ALIKE = 0.95
"""Of what it holds, what another one has that may be meant as well."""
_SO_MANY = 3
"""Parts that may be meant at most, to say that one of them is."""
_REPEATED = 0.5
"""Of the telling of what it is called, what is said at least, where it does not hold all of what is said."""
_WHOLE = 0.95
"""As ``_MOST``, where it holds all of it."""
_ALL, _NOTHING, _NEXT = 0.85, 0.1, 0.6
"""As ``_MOST`` and ``_HARDLY``, where that is sure, and what any third part holds at most then."""
_TELLING = 2.0
"""The telling that words have together at least to tell one part from the others."""
_WORDS = 2
"""Words of it at least."""
_HALF = 0.5
"""What a word counts that only the rows or the heading of the part named have, not its title."""
_ACRONYM, _IN_FULL = "^", "~"
"""What stands before an acronym among words, and before one that is written in full."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part by its number (``label``) and by what it is called; ``own`` are further words that it holds.

    ``own`` speak for the part where a sentence names it, but no other part is looked for by them.
    """

    label: str
    value: Value
    held: frozenset[str]
    own: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Better:
    """The parts of which it may be said; ``sure`` where it is one, and the part named has nothing of it."""

    parts: tuple[Part, ...]
    sure: bool


@lru_cache(maxsize=4096)
def words_held(*texts: str) -> frozenset[str]:
    """The telling words of texts, without affixes, and the acronyms that they have or others may write."""
    found: set[str] = set()
    for text in texts:
        found.update(stems_of(text))
        found.update(_ACRONYM + letters for letters in acronyms_in(text))
        found.update(_IN_FULL + letters for letters, _ in runs_of(text))
    return frozenset(found)


class Parts:
    """All parts of one kind."""

    def __init__(self, parts: Iterable[Part]) -> None:
        self._parts = tuple(parts)
        self._having = Counter(word for part in self._parts for word in part.held)

    def numbered(self, label: str) -> list[Part]:
        """Those that bear the number."""
        return [part for part in self._parts if part.label == label]

    def better(
        self, said: str, named: Sequence[Part], ignoring: Iterable[str] = (), *, by_columns: bool = False
    ) -> Better | None:
        """The parts that hold most of what is said, where those that are named hold hardly any of it.

        ``ignoring`` are words that tell nothing: the name of the office. ``by_columns`` says that a part may
        be meant by what it holds alone, of which its title is silent.
        """
        dull = frozenset(ignoring)
        words = {word: weight for word, weight in self.telling(said).items() if word not in dull}
        total = sum(words.values())
        if total < _TELLING or len(words) < _WORDS:
            return None
        ranked = self._ranked(words, {part.label for part in named})
        if not ranked or ranked[0][0] < total * _MOST:
            return None
        best = ranked[0][0]
        alike = [
            part
            for fit, part in ranked
            if fit >= best * _ALIKE
            and ((by_columns and fit >= total * _WHOLE) or self.repeated(part, said, dull) >= _REPEATED)
        ]
        own = max((_of_named(words, part) for part in named), default=0.0)
        if own > best * _HARDLY or not 0 < len(alike) <= _SO_MANY:
            return None
        second = max((fit for fit, _ in ranked[1:]), default=0.0)
        sure = best >= total * _ALL and own <= best * _NOTHING and second <= best * _NEXT
        return Better(tuple(alike), sure)

    def _ranked(self, words: Mapping[str, float], but: Set[str]) -> list[tuple[float, Part]]:
        """For each number but for some the part that holds the words best, the best of all first."""
        fits: dict[str, tuple[float, Part]] = {}
        for part in self._parts:
            fit = held_of(words, part.held)
            if part.label not in but and fit > fits.get(part.label, (0.0, part))[0]:
                fits[part.label] = fit, part
        return sorted(fits.values(), key=lambda one: -one[0])

    def repeated(self, part: Part, said: str, ignoring: frozenset[str] = frozenset()) -> float:
        """Of the telling of what a part is called, how much is said, in full or as acronyms."""
        title = self.telling(part.value.text)
        written = set(acronyms_in(said))
        for letters, run in runs_of(part.value.text):
            if letters in written:
                for word in run:
                    title.pop(word, None)
                self._add(title, letters)
        title = {word: weight for word, weight in title.items() if word not in ignoring}
        total = sum(title.values())
        return held_of(title, words_held(said)) / total if total else 0.0

    def telling(self, text: str) -> dict[str, float]:
        """The words of a text that any part holds, with how telling they are.

        An acronym stands for its words, where the text or a part writes them in full.
        """
        words = {word: self._tells(self._having[word]) for word in stems_of(text) if self._having[word]}
        for letters in acronyms_in(text):
            words.pop(stem(letters), None)
            self._add(words, letters)
        for letters, run in runs_of(text):
            if self._having[_ACRONYM + letters]:
                for word in run:
                    words.pop(word, None)
                self._add(words, letters)
        return words

    def _add(self, words: dict[str, float], letters: str) -> None:
        times = sum(1 for part in self._parts if _holds(part.held, _ACRONYM + letters))
        if times:
            words[_ACRONYM + letters] = self._tells(times)

    def _tells(self, times: int) -> float:
        """The logarithm of one over the part of the parts that hold a word."""
        return math.log((len(self._parts) + 1) / times)


def held_of(words: Mapping[str, float], held: frozenset[str]) -> float:
    """The telling of those of the words that are held."""
    return sum(weight for word, weight in words.items() if _holds(held, word))


def _of_named(words: Mapping[str, float], part: Part) -> float:
    title = held_of(words, part.held)
    return title + _HALF * (held_of(words, part.held | part.own) - title)


def _holds(held: frozenset[str], word: str) -> bool:
    """Whether a word is among those held, an acronym also where it is written in full."""
    return word in held or (word.startswith(_ACRONYM) and _IN_FULL + word[1:] in held)
