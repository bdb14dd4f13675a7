"""Rows of a table that has no rule below each row.

The lines of text are cut into rows by weighing what rows look like: a wider gap above and below, one
number in each column of numbers, one row number, numbers level with the first line of the row or with its
middle. The cheapest way to cut the whole stretch is taken (dynamic programming).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from itertools import pairwise

from auditor.reading.unruled_columns import Interval, Piece, over

_ROW_NUMBER = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]?|\d+(?:\.\d+)+\.?")
MAX_BANDS = 40
"""A row never has more bands of text than this."""
SURE_GAP = 0.25
"""A gap this share of the type size wider than the gaps inside rows marks a new row."""


@dataclass(slots=True)
class Band:
    """Pieces of text whose heights overlap: they cannot be parted by a horizontal line."""

    top: float
    bottom: float
    pieces: list[Piece] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class CutRow:
    """A row: its bands, and whether its borders rest on gaps (or rules) and not on guesses alone."""

    bands: tuple[Band, ...]
    sure: bool = True


def bands_of(pieces: Sequence[Piece]) -> list[Band]:
    """Merge pieces whose heights overlap."""
    bands: list[Band] = []
    for piece in sorted(pieces, key=lambda piece: piece.top):
        if bands and piece.top < bands[-1].bottom - 0.5:
            bands[-1].pieces.append(piece)
            bands[-1].bottom = max(bands[-1].bottom, piece.bottom)
        else:
            bands.append(Band(piece.top, piece.bottom, [piece]))
    return bands


def cut_rows(bands: Sequence[Band], columns: Sequence[Interval], cuts: Sequence[float]) -> list[CutRow]:
    """Cut bands of text into rows; ``cuts`` are heights where a rule or the edge of a shade parts rows."""
    sections: list[list[Band]] = [[]]
    waiting = sorted(cuts)
    for band in bands:
        while waiting and waiting[0] < (band.top + band.bottom) / 2:
            waiting.pop(0)
            if sections[-1]:
                sections.append([])
        sections[-1].append(band)
    gaps = [after.top - before.bottom for before, after in pairwise(bands)]
    inner = sorted(gaps)[len(gaps) // 4] if gaps else 0.0
    measure = _Measure(columns, _value_columns(bands, columns), max(0.0, min(inner, 4.0)))
    ways = [[measure.cut(section, level) for section in sections if section] for level in _Level]
    best = min(ways, key=lambda way: sum(cost for cost, _ in way))
    return [row for _, rows in best for row in rows]


class _Level(Enum):
    """Where in its row a number stands."""

    MIDDLE = "middle"
    TOP = "top"
    BOTTOM = "bottom"

    def off(self, piece: Piece, top: float, bottom: float) -> float:
        """How far the piece is from that place in a row from ``top`` to ``bottom``."""
        if self is _Level.MIDDLE:
            return abs(piece.middle - (top + bottom) / 2)
        return abs(piece.top - top) if self is _Level.TOP else abs(piece.bottom - bottom)


def _value_columns(bands: Sequence[Band], columns: Sequence[Interval]) -> frozenset[int]:
    values = [0] * len(columns)
    texts = [0] * len(columns)
    for band in bands:
        for piece in band.pieces:
            for column in over(columns, piece)[:1]:
                values[column] += piece.is_value and not _is_wordy(piece)
                texts[column] += 1
    return frozenset(c for c in range(1, len(columns)) if values[c] * 10 >= texts[c] * 6 and values[c])


def _is_wordy(piece: Piece) -> bool:
    return len(piece.text) > 24


@dataclass(frozen=True, slots=True)
class _Measure:
    columns: Sequence[Interval]
    values: frozenset[int]
    inner_gap: float

    def cut(self, bands: Sequence[Band], level: _Level) -> tuple[float, list[CutRow]]:
        """The cheapest rows for a stretch that no rule parts, and their cost."""
        count = len(bands)

        @cache
        def row_cost(start: int, end: int) -> float:
            return self._row_cost(bands[start:end], level)

        best: list[tuple[float, int]] = [(0.0, 0)] + [(float("inf"), 0)] * count
        for end in range(1, count + 1):
            for start in range(max(0, end - MAX_BANDS), end):
                cost = best[start][0] + row_cost(start, end)
                if start:
                    cost -= 2.0 * self._gap(bands[start - 1], bands[start])
                if cost < best[end][0]:
                    best[end] = (cost, start)
        rows: list[CutRow] = []
        end = count
        while end:
            start = best[end][1]
            sure = (not start or self._gap(bands[start - 1], bands[start]) > 0) and (
                end == count or self._gap(bands[end - 1], bands[end]) > 0
            )
            rows.insert(0, CutRow(tuple(bands[start:end]), sure))
            end = start
        return best[count][0], rows

    def _gap(self, before: Band, after: Band) -> float:
        """How much the gap speaks for a border between rows: from -1 (not at all) to 2."""
        size = max((piece.words[0].size for piece in after.pieces), default=10.0)
        wide = (after.top - before.bottom - self.inner_gap) / size - SURE_GAP
        return max(-1.0, min(2.0, wide * 4))

    def _is_group(self, bands: Sequence[Band]) -> bool:
        """Whether one line stands alone, from the first column on or across the columns."""
        if len(bands) != 1 or len(bands[0].pieces) != 1:
            return False
        return over(self.columns, bands[0].pieces[0])[:1] == [0]

    def _row_cost(self, bands: Sequence[Band], level: _Level) -> float:
        top, bottom = bands[0].top, bands[-1].bottom
        cost = sum(max(0.0, self._gap(before, after)) for before, after in pairwise(bands))
        held: dict[int, list[Piece]] = {}
        for band in bands:
            for piece in band.pieces:
                hit = over(self.columns, piece)
                if len(hit) == 1:
                    held.setdefault(hit[0], []).append(piece)
        numbers = [piece for column in self.values for piece in held.get(column, ()) if piece.is_value]
        doubled = sum(sum(piece.is_value for piece in held.get(column, ())) > 1 for column in self.values)
        cost += min(10.0, 4.0 * doubled)
        first = [piece for piece in held.get(0, ()) if _ROW_NUMBER.fullmatch(piece.text)]
        cost += 5.0 * max(0, len(first) - 1)
        if self.values and not numbers:
            cost += 0.5 if self._is_group(bands) else 3.0
        if numbers:
            size = numbers[0].words[0].size
            off = [level.off(piece, top, bottom) for piece in numbers]
            cost += min(3.0, sum(off) / len(off) / size)
        return cost
