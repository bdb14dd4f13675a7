"""Horizontal lines that end inside a table: they separate rows of some columns, other cells reach over them.

Borderless tables print merged cells so: the drawn line below a row leaves out the columns in
which the cell above goes on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from auditor.reading.pdf.borderless.rows import Band
from auditor.reading.pdf.content.model import Ruling
from auditor.reading.pdf.content.segments import Interval, Segment, over
from auditor.reading.pdf.grids.grid import Span

SAME_HEIGHT = 1.0
SLACK = 1.5
"""A drawn line reaches over a column when it leaves out no more than this of its texts on either side."""
LEADING = 0.6
"""The lines of one cell are no further apart than this share of the type size."""


@dataclass(frozen=True, slots=True)
class Border:
    """The drawn lines at one height: the columns whose texts they reach over."""

    y: float
    columns: frozenset[int]


@dataclass(frozen=True, slots=True)
class Section:
    """Bands of text between two drawn lines over all columns, and the shorter borders between them."""

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


def borders_of(rulings: Iterable[Ruling], columns: Sequence[Interval]) -> list[Border]:
    """The borders that horizontal lines make, from top to bottom; those at one height are one."""
    borders = [
        Border(
            aligned[0].top,
            frozenset(
                index
                for index, column in enumerate(columns)
                if any(a <= column.x0 + SLACK and column.x1 - SLACK <= b for a, b in _stretches(aligned))
            ),
        )
        for aligned in _heights(rulings)
    ]
    return [border for border in borders if border.columns]


def whole_rulings(rulings: Iterable[Ruling]) -> list[Ruling]:
    """The horizontal lines, each in one segment where it is drawn cell by cell."""
    return [
        Ruling(a, aligned[0].top, b, aligned[0].top)
        for aligned in _heights(rulings)
        for a, b in _stretches(aligned)
    ]


def _heights(rulings: Iterable[Ruling]) -> list[list[Ruling]]:
    """The drawn lines at each height, from top to bottom."""
    heights: list[list[Ruling]] = []
    for ruling in sorted(rulings, key=lambda ruling: ruling.top):
        if heights and ruling.top - heights[-1][0].top <= SAME_HEIGHT:
            heights[-1].append(ruling)
        else:
            heights.append([ruling])
    return heights


def _stretches(aligned: Sequence[Ruling]) -> list[tuple[float, float]]:
    """What drawn lines at one height cover together, from left to right."""
    found: list[tuple[float, float]] = []
    for ruling in sorted(aligned, key=lambda ruling: ruling.x0):
        if found and ruling.x0 <= found[-1][1] + SLACK:
            found[-1] = (found[-1][0], max(found[-1][1], ruling.x1))
        else:
            found.append((ruling.x0, ruling.x1))
    return found


def sections_of(
    bands: Sequence[Band], borders: Sequence[Border], cuts: Sequence[float], columns: Sequence[Interval]
) -> list[Section]:
    """The bands between the ``cuts``, in order; a section has borders only where these separate true rows.

    Each row then holds one value in a column at most, and the cells that reach over the borders are closed
    texts.
    """
    edges = [float("-inf"), *sorted(cuts), float("inf")]
    found: list[Section] = []
    for top, bottom in pairwise(edges):
        own = tuple(band for band in bands if top < (band.top + band.bottom) / 2 <= bottom)
        if not own:
            continue
        segments = [segment for band in own for segment in band.segments]
        inner = tuple(
            border
            for border in borders
            if len(border.columns) < len(columns)
            and min(segment.middle for segment in segments)
            < border.y
            < max(segment.middle for segment in segments)
        )
        section = Section(own, inner)
        found.append(section if inner and _separates_rows(section, segments, columns) else Section(own))
    return found


def _separates_rows(section: Section, segments: Sequence[Segment], columns: Sequence[Interval]) -> bool:
    heights = [float("-inf"), *(border.y for border in section.borders), float("inf")]
    for span in section.spans(0, len(columns)):
        top, bottom = heights[span.top], heights[span.bottom + 1]
        lines = [
            segment
            for segment in segments
            if top < segment.middle < bottom and over(columns, segment) == [span.left]
        ]
        if sum(segment.is_value for segment in lines) > 1 or (
            span.bottom > span.top and not _is_closed(lines)
        ):
            return False
    return True


def _is_closed(lines: Sequence[Segment]) -> bool:
    """Whether lines below each other stand as close as those of one text."""
    ordered = sorted(lines, key=lambda segment: segment.top)
    return all(
        below.top - above.bottom <= LEADING * below.words[0].size for above, below in pairwise(ordered)
    )
