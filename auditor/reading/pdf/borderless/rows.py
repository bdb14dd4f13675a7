"""Rows of a table that has no drawn line below each row.

The lines of text are cut into rows by weighing what rows look like: a wider gap above and below, one
number in each column of numbers, one row number, numbers level with the first line of the row or with its
middle. The cheapest way to cut the whole stretch is taken (dynamic programming).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, deque
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from itertools import pairwise

from auditor.lexicon.column_numbers import is_column_number_row
from auditor.models.document import Cell
from auditor.reading.pdf.borderless.group_rows import group_rows
from auditor.reading.pdf.content.segments import Interval, Segment, over

_ITEM = re.compile(r"\d{1,2}[.)]\s")
_ROW_NUMBER = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]?|\d+(?:\.\s?\d+)+\.?")
_OPEN_NUMBER = re.compile(r"(?:\d{1,2}\.\s?){2,}")
_REST = re.compile(r"\d{1,2}(?:\.\d{1,2})*")
MAX_BANDS = 40
"""A row never has more bands of text than this."""
TORN = 1.5
"""What it costs to begin a row where a line seems to run on from the one above."""
JOINED = 1.0
"""What it costs to go on with a row below a line that left space for the next word."""
BORDER = 2.0
"""What a border between rows takes off for each unit that the gap there speaks for it (:meth:`_gap`).

A gap inside a row costs one for each unit: so a wide gap is a border unless much is against it.
"""
GAP_UNITS = 4.0
"""Units for a gap that is one type size wider than SURE_GAP."""
LEAST_GAP, MOST_GAP = -1.0, 2.0
"""Units of the narrowest gap and of the widest: no gap alone outweighs two numbers in one cell."""
TWO_VALUES = 4.0
"""What each column of numbers costs that holds two in a row."""
MOST_TWO_VALUES = 10.0
"""The same for all columns, at most: two rows in one have two values in most of them."""
TWO_ROW_NUMBERS = 5.0
"""What each number of a row costs but for the first: numbers are more often wrapped than rows are two."""
NO_VALUES = 3.0
"""What a row without a number costs in a table that has columns of them."""
GROUP = 0.5
"""The same for a group row, which has none."""
MOST_OFF = 3.0
"""What numbers that do not stand where they should in their row cost at most; in type sizes."""
MOST_INNER = 4.0
"""Points between the lines inside rows, at most: wider gaps are those between rows of one line each."""
VALUES = 0.6
"""Share of the texts of a column of numbers that are numbers, at least."""
WORDY = 24
"""A number of more characters than this has words beside it."""
OVERLAP = 0.5
"""Points by which the heights of two lines may overlap."""
SAME_START = 2.0
"""Points between the left edges of lines that begin in one place."""
USUAL_SIZE = 10.0
"""Type size, in points, where there is no text to measure."""
SHORT = 8
"""A text of so few characters may fill its column by chance."""
SURE_GAP = 0.25
"""A gap this share of the type size wider than the gaps inside rows marks a new row."""


@dataclass(slots=True)
class Band:
    """Segments of text whose heights overlap: they cannot be separated by a horizontal line.

    ``held`` are the segments by column, once :meth:`place` was called.
    """

    top: float
    bottom: float
    segments: list[Segment] = field(default_factory=list)
    held: dict[int, list[Segment]] = field(default_factory=dict)

    def place(self, columns: Sequence[Interval]) -> None:
        """Note which segments stand in one column alone."""
        for segment in self.segments:
            hit = over(columns, segment)
            if len(hit) == 1:
                self.held.setdefault(hit[0], []).append(segment)


@dataclass(frozen=True, slots=True)
class CutRow:
    """A row: its bands, and whether its borders rest on gaps (or drawn lines) and not on guesses alone.

    The one text of a row that is ``across`` reaches over all columns, wherever it stands.
    """

    bands: tuple[Band, ...]
    sure: bool = True
    across: bool = False


def bands_of(segments: Sequence[Segment]) -> list[Band]:
    """Merge segments whose heights overlap."""
    bands: list[Band] = []
    for segment in sorted(segments, key=lambda segment: segment.top):
        if bands and segment.top < bands[-1].bottom - OVERLAP:
            bands[-1].segments.append(segment)
            bands[-1].bottom = max(bands[-1].bottom, segment.bottom)
        else:
            bands.append(Band(segment.top, segment.bottom, [segment]))
    return bands


def cut_rows(bands: Sequence[Band], columns: Sequence[Interval], cuts: Sequence[float]) -> list[CutRow]:
    """Cut bands of text into rows; at the heights ``cuts`` a drawn line or the edge of a fill does so."""
    for band in bands:
        band.place(columns)
    groups = group_rows([band.segments for band in bands], columns)
    sections = _sections(bands, groups, cuts)
    measure = _Measure(columns, _value_columns(bands, columns), _inner_gap(bands))
    ways = [[measure.cut(section, alignment) for section in sections] for alignment in _Alignment]
    best = min(ways, key=lambda way: sum(cost for cost, _ in way))
    across = {id(band) for band, group in zip(bands, groups, strict=True) if group is not None}
    return [replace(row, across=id(row.bands[0]) in across) for _, rows in best for row in rows]


def _sections(bands: Sequence[Band], groups: Sequence[int | None], cuts: Sequence[float]) -> list[list[Band]]:
    """Split the bands at the ``cuts``, around each group row and below the row that numbers the columns."""
    numbered = bool(bands) and is_column_number_row(
        tuple(Cell(segment.text) for segment in bands[0].segments)
    )
    waiting = deque(sorted(cuts))
    sections: list[list[Band]] = []
    for index, band in enumerate(bands):
        begins = not index or groups[index] != groups[index - 1] or (index == 1 and numbered)
        while waiting and waiting[0] < (band.top + band.bottom) / 2:
            waiting.popleft()
            begins = True
        if begins:
            sections.append([])
        sections[-1].append(band)
    return sections


def _inner_gap(bands: Sequence[Band]) -> float:
    """Return the gap between lines inside rows: a quarter of the gaps are narrower."""
    gaps = sorted(after.top - before.bottom for before, after in pairwise(bands))
    return max(0.0, min(gaps[len(gaps) // 4], MOST_INNER)) if gaps else 0.0


class _Alignment(Enum):
    """The vertical alignment of numbers in their row."""

    MIDDLE = "middle"
    TOP = "top"
    BOTTOM = "bottom"

    def off(self, segment: Segment, top: float, bottom: float) -> float:
        """How far the segment is from that place in a row from ``top`` to ``bottom``."""
        if self is _Alignment.MIDDLE:
            return abs(segment.middle - (top + bottom) / 2)
        return abs(segment.top - top) if self is _Alignment.TOP else abs(segment.bottom - bottom)


def _value_columns(bands: Sequence[Band], columns: Sequence[Interval]) -> frozenset[int]:
    values = [0] * len(columns)
    texts = [0] * len(columns)
    for band in bands:
        for segment in band.segments:
            for column in over(columns, segment)[:1]:
                values[column] += segment.is_value and not _is_wordy(segment)
                texts[column] += not _is_dash(segment)
    return frozenset(c for c in range(1, len(columns)) if values[c] >= VALUES * texts[c] and values[c])


def _is_wordy(segment: Segment) -> bool:
    return len(segment.text) > WORDY


@dataclass(frozen=True, slots=True)
class _Flow:
    """Two lines below each other in a column: their bands, and what it costs to tear or to join them."""

    upper: int
    lower: int
    torn: float = 0.0
    joined: float = 0.0


@dataclass(frozen=True, slots=True)
class _Measure:
    columns: Sequence[Interval]
    values: frozenset[int]
    inner_gap: float

    def cut(self, bands: Sequence[Band], alignment: _Alignment) -> tuple[float, list[CutRow]]:
        """The cheapest rows for a stretch that no drawn line separates, and their cost."""
        count = len(bands)
        gaps = [self._gap(before, after) for before, after in pairwise(bands)]
        flows = sorted(self._flows(bands), key=lambda flow: flow.lower)
        best: list[tuple[float, int]] = [(0.0, 0)] + [(float("inf"), 0)] * count
        for end in range(1, count + 1):
            below, above = (
                bisect_left(flows, limit, key=lambda flow: flow.lower) for limit in (end - MAX_BANDS, end)
            )
            near = flows[below:above]
            for start in range(end - 1, max(-1, end - MAX_BANDS - 1), -1):
                row = bands[start:end]
                if self._holds_three(row):
                    break
                cost = best[start][0] + self._row_cost(row, gaps[start : end - 1], alignment)
                if start:
                    cost -= BORDER * gaps[start - 1]
                cost += sum(flow.torn for flow in near if flow.upper < start <= flow.lower)
                cost += sum(flow.joined for flow in near if start <= flow.upper)
                if cost < best[end][0]:
                    best[end] = (cost, start)
        return best[count][0], _rows_of(bands, gaps, [start for _, start in best])

    def _flows(self, bands: Sequence[Band]) -> list[_Flow]:
        """How the lines below each other in each column of words hang together.

        A line that leaves space for the first word of the line below ends there; one that is full, or that
        stands above a small letter, runs on.
        """
        found: list[_Flow] = []
        for column in set(range(len(self.columns))) - self.values:
            own = [(index, band.held[column]) for index, band in enumerate(bands) if column in band.held]
            width = self.columns[column].x1 - self.columns[column].x0
            announcing = _announcing([(above[-1], below[0]) for (_, above), (_, below) in pairwise(own)])
            for (upper, above), (lower, below) in pairwise(own):
                torn, joined = _flow_costs(above[-1], below[0], width, announcing)
                found += [_Flow(upper, lower, torn, joined)] if torn or joined else []
        return found

    def _gap(self, before: Band, after: Band) -> float:
        """How much the gap speaks for a border between rows: from -1 (not at all) to 2."""
        size = max((segment.words[0].size for segment in after.segments), default=USUAL_SIZE)
        wide = (after.top - before.bottom - self.inner_gap) / size - SURE_GAP
        return max(LEAST_GAP, min(MOST_GAP, wide * GAP_UNITS))

    def _holds_three(self, bands: Sequence[Band]) -> bool:
        """Whether a column of numbers holds three: no row does, and none with more bands."""
        return any(len(_values(bands, column)) > 2 for column in self.values)

    def _is_group(self, bands: Sequence[Band]) -> bool:
        """Whether one text stands alone: a line from the first column on, or lines across the columns."""
        segments = [segment for band in bands for segment in band.segments]
        hit = over(self.columns, segments[0])
        left = segments[0].x0
        even = len(segments) == len(bands) and all(
            abs(segment.x0 - left) < SAME_START for segment in segments
        )
        return even and hit[:1] == [0] and (len(segments) == 1 or len(hit) > 1)

    def _row_cost(self, bands: Sequence[Band], gaps: Sequence[float], alignment: _Alignment) -> float:
        top, bottom = bands[0].top, bands[-1].bottom
        cost = sum(max(0.0, gap) for gap in gaps)
        numbers = [segment for column in self.values for segment in _values(bands, column)]
        doubled = sum(len(_values(bands, column)) > 1 for column in self.values)
        cost += min(MOST_TWO_VALUES, TWO_VALUES * doubled)
        own = [segment for band in bands for segment in band.held.get(0, ())]
        first = [segment for segment in own if _ROW_NUMBER.fullmatch(segment.text)]
        rests = sum(_goes_on(upper, lower) for upper, lower in pairwise(own))
        cost += TWO_ROW_NUMBERS * max(0, len(first) - rests - 1)
        if self.values and not numbers:
            cost += GROUP if self._is_group(bands) else NO_VALUES
        if numbers:
            size = numbers[0].words[0].size
            off = [alignment.off(segment, top, bottom) for segment in numbers]
            cost += min(MOST_OFF, sum(off) / len(off) / size)
        return cost


def _rows_of(bands: Sequence[Band], gaps: Sequence[float], starts: Sequence[int]) -> list[CutRow]:
    """Return the rows of a stretch; ``starts`` says where the row begins that ends before each band."""
    rows: list[CutRow] = []
    end = len(bands)
    while end:
        start = starts[end]
        sure = (not start or gaps[start - 1] > 0) and (end == len(bands) or gaps[end - 1] > 0)
        rows.insert(0, CutRow(tuple(bands[start:end]), sure))
        end = start
    return rows


def _flow_costs(last: Segment, first: Segment, width: float, announcing: set[str]) -> tuple[float, float]:
    """Return what it costs to tear and to join two lines of a column of that ``width``."""
    word = first.words[0]
    full = last.x1 - last.x0 + word.size / 4 + word.x1 - word.x0 > width
    if _goes_on(last, first) and full:
        return 2 * TORN, 0.0
    if _ITEM.match(first.text) and last.text in announcing:
        return TORN, 0.0
    if _ITEM.match(first.text) or _is_bold(last) is not _is_bold(first):
        return 0.0, 2 * JOINED
    if first.text[0].islower() or (full and len(last.text) > SHORT):
        return TORN, 0.0
    return 0.0, 0.0 if full else JOINED


def _announcing(below: Sequence[tuple[Segment, Segment]]) -> set[str]:
    """The lines that only ever stand above an item, more than once, or end with a colon: "Sub Kegiatan :"."""
    items = Counter(upper.text for upper, lower in below if _ITEM.match(lower.text))
    others = {upper.text for upper, lower in below if not _ITEM.match(lower.text)}
    return {text for text, count in items.items() if text.endswith(":") or (count > 1 and text not in others)}


def _goes_on(upper: Segment, lower: Segment) -> bool:
    """Whether a narrow column broke the number of a row in levels: "1.2." and "1.1" below it."""
    return bool(_OPEN_NUMBER.fullmatch(upper.text) and _REST.fullmatch(lower.text))


def _is_bold(segment: Segment) -> bool:
    return all(word.bold for word in segment.words)


def _values(bands: Sequence[Band], column: int) -> list[Segment]:
    return [
        segment
        for band in bands
        for segment in band.held.get(column, ())
        if segment.is_value or _is_dash(segment)
    ]


def _is_dash(segment: Segment) -> bool:
    """Whether a dash stands for "none" where a number would stand."""
    return segment.text in {"-", "–", "—"}
