"""The names of rows as they are compared: without list numbers, and brackets that tell nothing apart."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from auditor.lexicon.row_names import split_mark
from auditor.relating.names.compare import normal

_BRACKET = re.compile(r"\([^()]*\)")
_LESS, _MORE = re.compile(r"[<≤]"), re.compile(r"[>≥]")
"""Marks that alone tell two names apart ("< 48 jam")."""
_NUMBER = re.compile(r"(?P<number>\d{1,2})\s+(?=[^\W\d])")
_FEWEST = 3
"""Names of a column that begin with numbers which count on, to be a numbered list."""


class NameKeys:
    """How the names in some tables are compared.

    ``columns`` are the names of each table, in its order. A number before a name is no part of it where
    those of the table count on ("1 Angka ...", "2 Angka ..."); words in brackets are a part where two rows
    of a table differ in nothing else ("(angkutan laut)" and "(angkutan udara)").
    """

    def __init__(self, columns: Iterable[Sequence[str]]) -> None:
        self._numbered: set[str] = set()
        self._told_by_brackets: set[str] = set()
        self._same: dict[str, str] = {}
        for names in columns:
            self._numbered |= _counted_on(names)
            within: dict[str, set[str]] = defaultdict(set)
            for name in names:
                within[_rest(self.bare(name))].add(_squashed(self.bare(name)))
            self._told_by_brackets |= {rest for rest, told in within.items() if rest and len(told) > 1}

    def bare(self, name: str) -> str:
        """The name without the mark or number of a list before it."""
        if name in self._numbered:
            return _NUMBER.sub("", name, count=1)
        return split_mark(name)[1] or name

    def join(self, name: str, first: str) -> None:
        """Take a name for another way of writing the first one, unless it is taken for one already."""
        self._same.setdefault(self._written(name), self._written(first))

    def key(self, name: str) -> str:
        """The letters and digits that are the same for all names of one thing."""
        written = self._written(name)
        return self._same.get(written, written)

    def _written(self, name: str) -> str:
        bare = self.bare(name)
        rest = _rest(bare)
        return _squashed(bare) if rest in self._told_by_brackets else rest or _squashed(bare)

    def words(self, name: str) -> tuple[str, ...]:
        """The words of the name in small letters."""
        bare = self.bare(name)
        told = _rest(bare) in self._told_by_brackets
        return tuple(normal(bare if told else _BRACKET.sub(" ", bare)).split())


def _counted_on(names: Sequence[str]) -> set[str]:
    """The names before which numbers stand that count on from row to row, over those without one."""
    matches = [(name, match) for name in dict.fromkeys(names) if (match := _NUMBER.match(name))]
    numbers = [int(match["number"]) for _, match in matches]
    on = all(b in {a + 1, 1} for a, b in pairwise(numbers))
    return {name for name, _ in matches} if on and len(matches) >= _FEWEST and numbers[0] == 1 else set()


def _rest(name: str) -> str:
    return _squashed(_BRACKET.sub(" ", name))


def _squashed(name: str) -> str:
    return normal(_MORE.sub(" lebih ", _LESS.sub(" kurang ", name))).replace(" ", "")
