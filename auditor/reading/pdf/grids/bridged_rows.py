"""Group rows of a table without outer vertical lines: rows that no vertical line crosses.

The lines above and below such a row are connected with nothing, so that the rows above it and those below it
look like tables of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from auditor.lexicon.captions import parse_caption
from auditor.reading.pdf.content.model import Ruling, Word
from auditor.reading.pdf.content.text_lines import lines_of
from auditor.reading.text.header_likeness import MOSTLY, header_likeness

MAX_LINES = 4
"""A group row has no more lines of text."""
PADDING = 1.2
"""Its text stands no further from the drawn lines than this many type sizes."""


@dataclass(frozen=True, slots=True)
class Lattice:
    """Horizontal and vertical lines that are connected by crossing, or one horizontal line alone."""

    horizontal: tuple[Ruling, ...]
    vertical: tuple[Ruling, ...]

    @property
    def sides(self) -> tuple[float, float]:
        """Where the horizontal lines begin and end."""
        return min(ruling.x0 for ruling in self.horizontal), max(ruling.x1 for ruling in self.horizontal)

    @property
    def top(self) -> float:
        """Height of the first horizontal line."""
        return min(ruling.top for ruling in self.horizontal)

    @property
    def bottom(self) -> float:
        """Height of the last horizontal line."""
        return max(ruling.top for ruling in self.horizontal)


def joined_over_group_rows(lattices: Iterable[Lattice], words: Sequence[Word], near: float) -> list[Lattice]:
    """The lattices that hold vertical lines, those joined between which a group row of one table stands.

    Both then begin and end on one line, less than ``near`` apart.
    """
    joined: list[Lattice] = []
    for lattice in sorted(lattices, key=lambda lattice: lattice.top):
        above = next(
            (
                at
                for at, other in reversed(list(enumerate(joined)))
                if _in_line(other, lattice, near) and _is_group_row(other, lattice, words, near)
            ),
            None,
        )
        if above is None:
            joined.append(lattice)
        else:
            other = joined[above]
            joined[above] = Lattice(other.horizontal + lattice.horizontal, other.vertical + lattice.vertical)
    return [lattice for lattice in joined if lattice.vertical]


def _in_line(upper: Lattice, lower: Lattice, near: float) -> bool:
    (a, b), (c, d) = upper.sides, lower.sides
    ends = max((ruling.bottom for ruling in upper.vertical), default=upper.bottom)
    begins = min((ruling.top for ruling in lower.vertical), default=lower.top)
    return (
        abs(a - c) <= near
        and abs(b - d) <= near
        and ends <= upper.bottom + near
        and begins >= lower.top - near
        and lower.top > upper.bottom
    )


def _is_group_row(upper: Lattice, lower: Lattice, words: Sequence[Word], near: float) -> bool:
    """Whether a few lines of text fill the gap between the lattices, no caption, and none begins below."""
    x0, x1 = upper.sides
    own = [word for word in words if upper.bottom < word.middle < lower.top]
    if not own or any(word.x0 < x0 - near or word.x1 > x1 + near for word in own):
        return False
    lines = lines_of(own)
    size = lines[0][0].size
    edges = [upper.bottom, *(edge for line in lines for edge in (line[0].top, line[0].bottom)), lower.top]
    gaps = [below - above for above, below in zip(edges[::2], edges[1::2], strict=True)]
    return (
        len(lines) <= MAX_LINES
        and max(gaps) <= PADDING * size
        and parse_caption(" ".join(word.text for line in lines for word in line)) is None
        and not _is_headed(lower, words)
    )


def _is_headed(lattice: Lattice, words: Sequence[Word]) -> bool:
    """Whether most texts of the first row are words that columns are headed with."""
    heights = sorted(ruling.top for ruling in lattice.horizontal)
    bottom = next((height for height in heights if height > lattice.top + 3), None)
    if bottom is None:
        return False
    x0, x1 = lattice.sides
    edges = sorted({x0, x1, *(ruling.x0 for ruling in lattice.vertical if ruling.top < bottom - 3)})
    row = [word for word in words if lattice.top < word.middle < bottom]
    texts = [
        " ".join(word.text for word in row if left < word.centre <= right) for left, right in pairwise(edges)
    ]
    filled = [text for text in texts if text]
    return len(filled) > 1 and header_likeness(filled) >= MOSTLY
