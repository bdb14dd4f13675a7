"""The spaces of justified lines: in narrow columns they are as wide as the gaps between columns.

The words of such a line follow each other in the file with a space between them, all gaps of the line are
alike, and other lines of the column begin, and mostly end, where it does.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from auditor.reading.pdf.content.model import Word

WIDEST = 6.0
"""No space is stretched to more than so many type sizes."""
FAR = 25.0
"""Nor, where the file shows for sure what is of one cell: two words may stand at the edges of a broad one."""
EVEN = 0.1
"""The gaps of a line differ by no more than this share of the type size."""
USUAL = 0.4
"""A gap of this share of the type size may be a plain space."""
SAME_END = 0.8
RARELY = 10
"""One cell in so many may end in a space that somebody typed."""
SELDOM = 4
"""One gap in so many that looks like a cell's end may be the space of a justified line."""
NEXT = 2.0
"""The line above or below is no further away than so many type sizes."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Words that follow each other on a line, the first of them the word at a place in the file."""

    start: int
    words: tuple[Word, ...]

    @property
    def gaps(self) -> list[float]:
        return [after.x0 - before.x1 for before, after in pairwise(self.words)]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    def is_wide(self) -> bool:
        """Whether a gap is wider than a plain space."""
        widest = USUAL * self.words[0].size
        return any(after.x0 - before.x1 > widest for before, after in pairwise(self.words))

    def is_even(self) -> bool:
        """Whether the gaps are alike, between words and not what stands in columns beside each other."""
        gaps = self.gaps
        worded = sum(len(word.text) > 2 and word.text[0].isalpha() for word in self.words)
        return (
            len(gaps) > 0
            and max(gaps) - min(gaps) <= EVEN * self.words[0].size
            and worded * 3 >= len(self.words)
            and not any(_are_columns(before.text, after.text) for before, after in pairwise(self.words))
        )

    def is_worded(self) -> bool:
        """Whether no word is a number by itself, but for one of three or more."""
        numbers = sum(map(_is_number, (word.text for word in self.words)))
        return not numbers or len(self.words) > 2

    def goes_with(self, other: _Run) -> bool:
        """Whether the other run is a line of the same column: next to this one, or just as long."""
        first, last = self.words[0], self.words[-1]
        top, end = other.words[0], other.words[-1]
        if other is self or abs(first.x0 - top.x0) > SAME_END:
            return False
        if len(other.words) > 1 and abs(last.x1 - end.x1) < SAME_END and other.text != self.text:
            return other.is_even()
        beside = abs(first.middle - top.middle)
        return (
            len(self.words) > 2 and 0.5 * first.size < beside < NEXT * first.size and first.size == top.size
        )


def with_stretched(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words of a page in the order of the file, those marked behind which a stretched space stands."""
    runs = list(_runs(words))
    if not any(run.is_wide() and run.is_even() for run in runs):
        return tuple(words)
    sure = _ends_cells_without_space(words)
    if sure:
        runs = list(_runs(words, FAR))
    wide = [run for run in runs if run.is_wide() and run.is_even()]
    starts: dict[int, list[_Run]] = defaultdict(list)
    for run in runs:
        starts[round(run.words[0].x0)].append(run)
    marked = list(words)
    for run in wide:
        x0 = round(run.words[0].x0)
        if (sure and run.is_worded()) or any(
            run.goes_with(other) for place in (-1, 0, 1) for other in starts[x0 + place]
        ):
            for at, word in enumerate(run.words[:-1], start=run.start):
                marked[at] = replace(word, stretched=True)
    return tuple(marked)


def _are_columns(left: str, right: str) -> bool:
    """Whether words beside each other are alike, or two numbers."""
    return left == right or (_is_number(left) and _is_number(right))


def _is_number(text: str) -> bool:
    return any(map(str.isdigit, text)) and not any(map(str.isalpha, text))


def _ends_cells_without_space(words: Sequence[Word]) -> bool:
    """Whether the file writes no space where a cell ends: then what a space separates is of one cell.

    A word behind a wide gap and a space begins a cell only where others begin as well: else the gap may be
    that of a justified line of two words.
    """
    ends = [
        (last, word)
        for last, word in pairwise(words)
        if word.middle < last.middle - last.size
        or (abs(word.middle - last.middle) < 1 and word.x0 - last.x1 > WIDEST * last.size)
    ]
    begun = Counter(round(word.x0) for _, word in ends)
    spaced = [word for last, word in ends if last.spaced]
    begin = sum(begun[round(word.x0)] > 1 for word in spaced)
    return begin * RARELY < len(ends) - len(spaced) + begin and len(spaced) * SELDOM < len(ends)


def _runs(words: Sequence[Word], widest: float = WIDEST) -> Iterator[_Run]:
    """The words that follow each other on a line in the file, separated by spaces."""
    start = 0
    for at in range(1, len(words) + 1):
        if at == len(words) or not _follows(words[at - 1], words[at], widest):
            yield _Run(start, tuple(words[start:at]))
            start = at


def _follows(last: Word, word: Word, widest: float) -> bool:
    return (
        last.spaced
        and not last.turn
        and not word.turn
        and abs(word.middle - last.middle) < 1
        and abs(word.size - last.size) < 0.1
        and 0 < word.x0 - last.x1 < widest * word.size
    )
