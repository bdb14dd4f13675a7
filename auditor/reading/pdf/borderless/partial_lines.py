"""Level rules that end inside a table part the rows of some columns; cells of the others reach over them.

Tables without upright rules print merged cells so: the rule below a row leaves out the columns in
which the cell above goes on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from auditor.reading.pdf.borderless.rows import Band
from auditor.reading.pdf.content.model import Rule
from auditor.reading.pdf.content.segments import Interval, Piece, over
from auditor.reading.pdf.grids.grid import Span

SAME_HEIGHT = 1.0
SLACK = 1.5
"""A rule reaches over a column when it leaves out no more than this of its texts on either side."""
LEADING = 0.6
"""The lines of one cell are no further apart than this share of the type size."""


@dataclass(frozen=True, slots=True)
class Border:
    """The rules at one height: the columns whose texts they reach over."""

    y: float
    columns: frozenset[int]


@dataclass(frozen=True, slots=True)
class Section:
    """Bands of text between two rules over all columns, and the shorter borders between them."""

    bands: tuple[Band, ...]
    borders: tuple[Border, ...] = ()

    def spans(self, place: int, count: int) -> list[Span]:
        """The cells of ``count`` columns, in rows from ``place`` on."""
        found: list[Span] = []
        for column in range(count):
            own = [index + 1 for index, border in enumerate(self.borders) if column in border.columns]
            edges = [0, *own, len(self.borders) + 1]
            found += [Span(place + a, place + b - 1, column, column) for a, b in pairwise(edges)]
        return found


def borders_of(rules: Iterable[Rule], columns: Sequence[Interval]) -> list[Border]:
    """The borders that level rules make, from top to bottom; those at one height are one."""
    borders = [
        Border(
            level[0].top,
            frozenset(
                index
                for index, column in enumerate(columns)
                if any(a <= column.x0 + SLACK and column.x1 - SLACK <= b for a, b in _stretches(level))
            ),
        )
        for level in _heights(rules)
    ]
    return [border for border in borders if border.columns]


def whole_rules(rules: Iterable[Rule]) -> list[Rule]:
    """The level rules, each in one piece where it is drawn cell by cell."""
    return [Rule(a, level[0].top, b, level[0].top) for level in _heights(rules) for a, b in _stretches(level)]


def _heights(rules: Iterable[Rule]) -> list[list[Rule]]:
    """The rules at each height, from top to bottom."""
    heights: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda rule: rule.top):
        if heights and rule.top - heights[-1][0].top <= SAME_HEIGHT:
            heights[-1].append(rule)
        else:
            heights.append([rule])
    return heights


def _stretches(level: Sequence[Rule]) -> list[tuple[float, float]]:
    """What rules at one height cover together, from left to right."""
    found: list[tuple[float, float]] = []
    for rule in sorted(level, key=lambda rule: rule.x0):
        if found and rule.x0 <= found[-1][1] + SLACK:
            found[-1] = (found[-1][0], max(found[-1][1], rule.x1))
        else:
            found.append((rule.x0, rule.x1))
    return found


def sections_of(
    bands: Sequence[Band], borders: Sequence[Border], cuts: Sequence[float], columns: Sequence[Interval]
) -> list[Section]:
    """The bands between the ``cuts``, in order; a section has borders only where they part rows as rows are.

    Each row then holds one value in a column at most, and the cells that reach over the borders are closed
    texts.
    """
    edges = [float("-inf"), *sorted(cuts), float("inf")]
    found: list[Section] = []
    for top, bottom in pairwise(edges):
        own = tuple(band for band in bands if top < (band.top + band.bottom) / 2 <= bottom)
        if not own:
            continue
        pieces = [piece for band in own for piece in band.pieces]
        inner = tuple(
            border
            for border in borders
            if len(border.columns) < len(columns)
            and min(piece.middle for piece in pieces) < border.y < max(piece.middle for piece in pieces)
        )
        section = Section(own, inner)
        found.append(section if inner and _parts_rows(section, pieces, columns) else Section(own))
    return found


def _parts_rows(section: Section, pieces: Sequence[Piece], columns: Sequence[Interval]) -> bool:
    heights = [float("-inf"), *(border.y for border in section.borders), float("inf")]
    for span in section.spans(0, len(columns)):
        top, bottom = heights[span.top], heights[span.bottom + 1]
        lines = [
            piece for piece in pieces if top < piece.middle < bottom and over(columns, piece) == [span.left]
        ]
        if sum(piece.is_value for piece in lines) > 1 or (span.bottom > span.top and not _is_closed(lines)):
            return False
    return True


def _is_closed(lines: Sequence[Piece]) -> bool:
    """Whether lines below each other stand as close as those of one text."""
    ordered = sorted(lines, key=lambda piece: piece.top)
    return all(
        below.top - above.bottom <= LEADING * below.words[0].size for above, below in pairwise(ordered)
    )
