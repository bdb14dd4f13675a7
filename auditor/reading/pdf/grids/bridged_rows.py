"""Group rows of a table without outer upright rules: strips that no upright rule crosses.

The rules above and below such a row hang together with nothing, so that the rows above it and those below
look like tables of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from auditor.lexicon.captions import parse_caption
from auditor.reading.pdf.content.model import Rule, Word
from auditor.reading.pdf.content.text_lines import lines_of
from auditor.reading.text.header_likeness import MOSTLY, header_likeness

MAX_LINES = 4
"""A group row has no more lines of text."""
PADDING = 1.2
"""Its text stands no further from the rules than this many type sizes."""


@dataclass(frozen=True, slots=True)
class Mesh:
    """Rules that hang together by crossing, level and upright ones; a level rule alone is one, too."""

    level: tuple[Rule, ...]
    upright: tuple[Rule, ...]

    @property
    def sides(self) -> tuple[float, float]:
        """Where the level rules begin and end."""
        return min(rule.x0 for rule in self.level), max(rule.x1 for rule in self.level)

    @property
    def top(self) -> float:
        """Height of the first level rule."""
        return min(rule.top for rule in self.level)

    @property
    def bottom(self) -> float:
        """Height of the last level rule."""
        return max(rule.top for rule in self.level)


def with_strips(meshes: Iterable[Mesh], words: Sequence[Word], near: float) -> list[Mesh]:
    """The meshes that hold upright rules, those joined between which a group row of one table stands.

    Both then begin and end on one line, less than ``near`` apart.
    """
    joined: list[Mesh] = []
    for mesh in sorted(meshes, key=lambda mesh: mesh.top):
        above = next(
            (
                at
                for at, other in reversed(list(enumerate(joined)))
                if _in_line(other, mesh, near) and _is_strip(other, mesh, words, near)
            ),
            None,
        )
        if above is None:
            joined.append(mesh)
        else:
            other = joined[above]
            joined[above] = Mesh(other.level + mesh.level, other.upright + mesh.upright)
    return [mesh for mesh in joined if mesh.upright]


def _in_line(upper: Mesh, lower: Mesh, near: float) -> bool:
    (a, b), (c, d) = upper.sides, lower.sides
    ends = max((rule.bottom for rule in upper.upright), default=upper.bottom)
    begins = min((rule.top for rule in lower.upright), default=lower.top)
    return (
        abs(a - c) <= near
        and abs(b - d) <= near
        and ends <= upper.bottom + near
        and begins >= lower.top - near
        and lower.top > upper.bottom
    )


def _is_strip(upper: Mesh, lower: Mesh, words: Sequence[Word], near: float) -> bool:
    """Whether a few lines fill the strip between the meshes: no caption, and no table begins below."""
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


def _is_headed(mesh: Mesh, words: Sequence[Word]) -> bool:
    """Whether most texts of the first row are words that columns are headed with."""
    heights = sorted(rule.top for rule in mesh.level)
    bottom = next((height for height in heights if height > mesh.top + 3), None)
    if bottom is None:
        return False
    x0, x1 = mesh.sides
    edges = sorted({x0, x1, *(rule.x0 for rule in mesh.upright if rule.top < bottom - 3)})
    row = [word for word in words if mesh.top < word.middle < bottom]
    texts = [
        " ".join(word.text for word in row if left < word.centre <= right) for left, right in pairwise(edges)
    ]
    filled = [text for text in texts if text]
    return len(filled) > 1 and header_likeness(filled) >= MOSTLY
