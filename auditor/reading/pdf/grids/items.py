"""Where the paragraphs and items of a list in a cell end: what a page shows of it.

A cell may hold several indicators or values, one below the other. A page does not tell a line that the writer
ended from one that was only wrapped; it is told by the space between the lines, or else by the room that was
left for the next word, and by marks of lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from auditor.reading.pdf.content.model import Word
from auditor.reading.pdf.content.text_lines import lines_of

WIDER = 1.3
"""So many times the narrowest distance between lines of the cell is one between paragraphs, at least."""
CLOSEST = 0.8
"""Lines of a paragraph are this share of the type size apart, at least: nearer is what is raised."""
FURTHEST = 2.0
"""Lines of a paragraph are so many type sizes apart; with ``WIDER`` double spacing is within that."""
SPACE = 0.25
"""The width of a space, as a share of the type size."""
_STARTS_ITEM = re.compile(r"(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[-–•▪➢✓])")
"""A mark of a list that is a word by itself."""

WordLine = Sequence[Word]


def item_breaks(words: Iterable[Word], reach: float) -> tuple[int, ...]:
    """The offsets of the spaces in a cell's text behind which another paragraph or item begins.

    ``reach`` is how far right a line of the cell can go, in points. Where some lines stand further apart than
    others these parts are told by that alone: a line may be short for other reasons. Of rotated text, which
    stands last, nothing is told.
    """
    lines = lines_of(word for word in words if not word.turn)
    following = list(enumerate(pairwise(lines)))
    ended = _wide_gaps(lines) or [at for at, (line, after) in following if _left_room(line, after, reach)]
    marked = [at for at, (_, after) in following if _is_marked(after)]
    ends = list(accumulate(len(word.text) + 1 for line in lines for word in line))
    words_up_to = list(accumulate(map(len, lines)))
    return tuple(ends[words_up_to[at] - 1] - 1 for at in sorted({*ended, *marked}))


def _wide_gaps(lines: Sequence[WordLine]) -> list[int]:
    distances = [after[0].middle - line[0].middle for line, after in pairwise(lines)]
    sizes = [line[0].size for line in lines[:-1]]
    usual = [d for d, size in zip(distances, sizes, strict=True) if d > CLOSEST * size]
    most = [min(*usual, FURTHEST * size) if usual else FURTHEST * size for size in sizes]
    return [at for at, distance in enumerate(distances) if distance > WIDER * most[at]]


def _left_room(line: WordLine, after: WordLine, reach: float) -> bool:
    """Whether the first word of the next line would have fitted behind the last word of this one."""
    following = after[0]
    return line[-1].x1 + SPACE * line[-1].size + following.x1 - following.x0 < reach


def _is_marked(line: WordLine) -> bool:
    return len(line) > 1 and _STARTS_ITEM.fullmatch(line[0].text) is not None
