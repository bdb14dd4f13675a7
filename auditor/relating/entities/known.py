"""Things by the names that they bear: written alike, in other words' order, nearly alike, or cut short.

Each is known by its number, and looked up without going over all of them: a report may have hundreds of short
lists and thousands of things.
"""

from __future__ import annotations

from bisect import insort
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from typing import Generic, TypeVar

from auditor.relating.entities.mentions import Mention
from auditor.relating.names.compare import Names

_Item = TypeVar("_Item")

FEWEST_WORDS = 3
"""Words of a name that may be a longer one cut short."""


class Known:
    """The numbers of things, from 0 in the order in which they became known, by their names.

    By their letters and words all names of a thing count; for what is only nearly alike the first one does.
    """

    def __init__(self) -> None:
        self._by: dict[Hashable, list[int]] = defaultdict(list)
        self._first = Names()
        self._cut: Beginnings[int] = Beginnings()
        self._count = 0

    def add(self, number: int, mention: Mention) -> None:
        """Add a name of the thing with that number; a new thing has the next number."""
        if number == self._count:
            self._count += 1
            self._first.add(mention.words)
            self._cut.add(mention.words, number)
        for mark in (mention.key, words_of(mention)):
            if number not in self._by[mark]:
                insort(self._by[mark], number)

    def named(self, mention: Mention) -> list[int]:
        """Those that have just this name, in their order."""
        return self._by.get(mention.key, [])

    def of_words(self, words: tuple[str, ...]) -> list[int]:
        """Those that have a name of just these words in any order."""
        return self._by.get(words, [])

    def alike(self, mentions: Iterable[Mention], least: float, but: Iterable[int]) -> list[list[int]]:
        """For each mention the most like it of those that are none of ``but``, in their order."""
        with self._first.without(but):
            return [sorted(self._first.like(mention.words, least)) for mention in mentions]

    def cut(self, mention: Mention) -> Iterator[int]:
        """Those of which the first name is the mention's cut short, or the other way round."""
        return self._cut.near(mention.words)


class Beginnings(Generic[_Item]):
    """Items by their names, looked up by a name of which theirs is the beginning, or the other way round.

    A name is cut short at the end of a word, and still has some words.
    """

    def __init__(self, items: Iterable[tuple[str, _Item]] = ()) -> None:
        self._whole: dict[str, list[_Item]] = defaultdict(list)
        self._begun: dict[str, list[_Item]] = defaultdict(list)
        for name, item in items:
            self.add(name, item)

    def add(self, name: str, item: _Item) -> None:
        """Add an item with its name."""
        self._whole[name].append(item)
        for beginning in _beginnings(name):
            self._begun[beginning].append(item)

    def near(self, name: str) -> Iterator[_Item]:
        """The items whose name this one begins with or is the beginning of, none of just this name."""
        for beginning in _beginnings(name):
            yield from self._whole.get(beginning, ())
        yield from self._begun.get(name, ())


def words_of(mention: Mention) -> tuple[str, ...]:
    """The words of its name, in the order of letters."""
    return tuple(sorted(mention.words.split()))


def _beginnings(name: str) -> Iterator[str]:
    """The name cut short after each of its words but the first ones and the last."""
    words = name.split()
    for end in range(FEWEST_WORDS, len(words)):
        yield " ".join(words[:end])
