"""Columns of a borderless table: where its texts leave white gaps from top to bottom."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from auditor.models.document import Cell
from auditor.reading.pdf.content.model import Word
from auditor.reading.pdf.content.text_lines import Line
from auditor.reading.text.header import is_data_shaped

GAP = 0.6
"""A gap wider than this share of the type size separates two segments of a line."""
TOUCH = 1.0
BESIDE = 8.0
"""The outer drawn line of a table is no further than this from its texts."""
MAX_COLUMNS = 100
"""More stretches of text beside each other are no columns of a table."""
AMOUNT_STARTS = "0123456789,-("
_DASH = re.compile(r"[-–—]")
_CURRENCY = re.compile(r"rp\.?", re.IGNORECASE)


@dataclass(frozen=True)
class Segment:
    """Words of a line that hang together."""

    words: tuple[Word, ...]

    @cached_property
    def text(self) -> str:
        """The words with spaces."""
        return " ".join(word.text for word in self.words)

    @cached_property
    def x0(self) -> float:
        """Left edge."""
        return self.words[0].x0

    @cached_property
    def x1(self) -> float:
        """Right edge."""
        return max(word.x1 for word in self.words)

    @cached_property
    def top(self) -> float:
        """Upper edge."""
        return min(word.top for word in self.words)

    @cached_property
    def bottom(self) -> float:
        """Lower edge."""
        return max(word.bottom for word in self.words)

    @cached_property
    def middle(self) -> float:
        """Height of the middle line."""
        return (self.top + self.bottom) / 2

    @cached_property
    def centre(self) -> float:
        """Horizontal centre."""
        return (self.x0 + self.x1) / 2

    @cached_property
    def is_value(self) -> bool:
        """Whether the text is a number, an amount, a row number, or the dash that stands for none."""
        return is_data_shaped(Cell(self.text)) or _DASH.fullmatch(self.text) is not None


def segments_of(line: Line) -> list[Segment]:
    """Cut a line where the gap between two words is wide or no space; "Rp" stays with its amount.

    The wide spaces of a justified line part nothing.
    """
    groups: list[list[Word]] = []
    for word in line.words:
        last = groups[-1][-1] if groups else None
        if last is not None and (
            (word.x0 - last.x1 < GAP * min(word.size, last.size) and not last.apart)
            or last.stretched
            or (_CURRENCY.fullmatch(last.text) and word.text[0] in AMOUNT_STARTS)
        ):
            groups[-1].append(word)
        else:
            groups.append([word])
    return [Segment(tuple(group)) for group in groups]


@dataclass(slots=True)
class Interval:
    """The stretch from left to right that the texts of one column cover."""

    x0: float
    x1: float

    def overlaps(self, segment: Segment) -> bool:
        """Whether the segment stands over or under the column's texts."""
        return min(self.x1, segment.x1) - max(self.x0, segment.x0) > TOUCH


def columns_of(data: Iterable[Sequence[Segment]], header: Iterable[Sequence[Segment]]) -> list[Interval]:
    """The columns, from the lines with most segments to those with fewest.

    A segment over one column widens it, a segment over none opens a column, a segment over several (a group
    row, a heading over several columns) is left out. A line of the header opens a column only where no
    such wide heading stands. One column more than MAX_COLUMNS stands for any number of them.
    """
    found: list[Interval] = []
    for segments in sorted(data, key=len, reverse=True):
        for segment in segments:
            _take(found, segment, may_open=len(segments) > 1)
    rows = sorted(header, key=len, reverse=True)
    wide = stretches(segment for segments in rows for segment in segments if len(over(found, segment)) > 1)
    for segments in rows:
        for segment in segments:
            covered = any(other.x0 <= segment.centre <= other.x1 for other in wide)
            _take(found, segment, may_open=not covered)
    return sorted(found, key=lambda column: column.x0)


def widen(columns: list[Interval], data: Iterable[Sequence[Segment]]) -> None:
    """Let each column reach as far as the texts that stand in it alone."""
    for segments in data:
        for segment in segments:
            _take(columns, segment, may_open=False)


def over(columns: Sequence[Interval], segment: Segment) -> list[int]:
    """The columns that a segment stands over or under."""
    left, right = segment.x0, segment.x1
    if right - left <= TOUCH:
        return []
    return [  # as Interval.overlaps, written out: nothing else is asked so often
        index
        for index, column in enumerate(columns)
        if column.x1 - left > TOUCH < right - column.x0 and column.x1 - column.x0 > TOUCH
    ]


def stretches(segments: Iterable[Segment]) -> list[Interval]:
    """The stretches from left to right that the segments cover together."""
    found: list[Interval] = []
    for segment in sorted(segments, key=lambda segment: segment.x0):
        if found and segment.x0 <= found[-1].x1:
            found[-1].x1 = max(found[-1].x1, segment.x1)
        else:
            found.append(Interval(segment.x0, segment.x1))
    return found


def edges_of(
    columns: Sequence[Interval], left: float, right: float, verticals: Sequence[float] = ()
) -> tuple[float, ...]:
    """Column edges: where one of the ``verticals`` stands between two columns, or the middle of their gap.

    The outer edges are the table's own, ``left`` and ``right``, or the vertical line just outside.
    """
    inner = [
        next((x for x in verticals if before.x1 - TOUCH <= x <= after.x0 + TOUCH), (before.x1 + after.x0) / 2)
        for before, after in pairwise(columns)
    ]
    left, right = min(left, columns[0].x0 - 2), max(right, columns[-1].x1 + 2)
    first = min((x for x in verticals if left - BESIDE <= x <= columns[0].x0 + TOUCH), default=left)
    last = max((x for x in verticals if columns[-1].x1 - TOUCH <= x <= right + BESIDE), default=right)
    return (first, *inner, last)


def _take(found: list[Interval], segment: Segment, *, may_open: bool) -> None:
    hit = [found[index] for index in over(found, segment)]
    if len(hit) == 1:
        hit[0].x0 = min(hit[0].x0, segment.x0)
        hit[0].x1 = max(hit[0].x1, segment.x1)
    elif not hit and may_open and len(found) <= MAX_COLUMNS:
        found.append(Interval(segment.x0, segment.x1))
