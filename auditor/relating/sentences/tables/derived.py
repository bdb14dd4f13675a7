"""All numbers that follow from the figures of a table in the ways in which offices reckon.

They are only looked up, never shown, and there are many: floats, which hold any amount of a report to the
last digit that a sentence writes, are sorted and searched far faster than decimals.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate, combinations

from auditor.lexicon.rounding import last_place
from auditor.relating.sentences.reading.view import Quantity
from auditor.relating.sentences.tables.grid import Grid, Line

SLACK = 1 + 1e-9
"""Units of its last place that a written number may be off, and what floats themselves are off."""
_PAIRED = 14
"""Rows of which each two are held against each other; in longer tables only those that are named."""
_WIDE = 16
"""Figures of a row of which each two are held against each other."""
_LONG = 40
"""Rows among which those that follow one another are added."""
MONTHS = 12
"""Months that a figure of a year is divided by."""
_TOGETHER = 8
"""Rows named in one sentence of which any are taken together."""
_FEWEST = 3
"""Rows taken together there at least; each two of a short table are anyway."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """Numbers without signs in order, to ask whether one written with rounding may be one of them."""

    ordered: tuple[float, ...]

    def hold(self, quantity: Quantity) -> bool:
        """Whether one of them is the figure, rounded or cut off as it is written."""
        number = quantity.number
        return any(
            self._is_near(abs(float(mine)), float(number.grain or last_place(mine)))
            for mine in number.readings
        )

    def _is_near(self, number: float, unit: float) -> bool:
        slack = unit * SLACK
        at = bisect_left(self.ordered, number - slack)
        return at < len(self.ordered) and self.ordered[at] <= number + slack


def numbers(found: Iterable[Decimal | float]) -> Numbers:
    """The numbers without their signs, each once."""
    return Numbers(tuple(sorted({abs(float(one)) for one in found})))


class Derivations:
    """What follows from the tables of a report, reckoned once for each table and rows that are named."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, tuple[int, ...]], Numbers] = {}

    def of(self, grid: Grid, lines: Sequence[Line]) -> Numbers:
        """The figures of the table and what follows from them, most of all from those of the rows named."""
        rows = grid.rows if len(grid.rows) <= _PAIRED else list(lines)
        key = id(grid), tuple(line.index for line in lines)
        found = self._known.get(key)
        if found is None:
            own = (value.amount for value in grid.figures)
            found = self._known[key] = numbers([*own, *_of_table(grid, rows), *_of_named(grid, lines)])
        return found


def _of_table(grid: Grid, rows: Sequence[Line]) -> Iterator[float]:
    for line in (*rows, *grid.totals):
        yield from of_row([float(v.number) for v in line.figures.values() if v.number is not None])
    yield from of_row([sum(_figures(grid.rows, column)) for column in grid.columns])
    for column in grid.columns:
        yield from _of_column(grid, column, rows)


def of_row(row: Sequence[float]) -> Iterator[float]:
    """What follows from each two figures of a row, and their sums from the first on."""
    for one, two in combinations(row[:_WIDE], 2):
        yield from of_two(one, two)
    yield from (sum(row[:end]) for end in range(2, len(row) + 1))


def _of_column(grid: Grid, column: int, rows: Sequence[Line]) -> Iterator[float]:
    every = _figures(grid.rows, column)
    printed = _figures(grid.totals, column)
    wholes = [sum(every), *printed]
    own = _figures(rows, column)
    for whole in wholes:
        yield from (whole, whole / MONTHS)
        if every:
            yield whole / len(every)
        yield from (one / whole * 100 for one in own if whole)
    yield from _of_runs(every, wholes)
    if len(own) > 1:
        yield from _of_several(own, wholes)
    for some in combinations(own, 2):
        yield from _of_several(some, wholes)
    for one, two in combinations(own, 2):
        yield from of_two(one, two)


def _of_named(grid: Grid, lines: Sequence[Line]) -> Iterator[float]:
    """What follows from any of the rows that are named together."""
    for column in grid.columns:
        own = _figures(lines[:_TOGETHER], column)
        wholes = [sum(_figures(grid.rows, column)), *_figures(grid.totals, column)]
        for count in range(_FEWEST, len(own) + 1):
            for some in combinations(own, count):
                yield from _of_several(some, wholes)


def _of_runs(every: Sequence[float], wholes: Sequence[float]) -> Iterator[float]:
    """The sums of rows that follow one another: a group of them."""
    ends = list(accumulate(every, initial=0.0))
    for one, two in combinations(ends[: _LONG + 1], 2):
        yield two - one
        yield from ((two - one) / whole * 100 for whole in wholes if whole)


def means_of_runs(figures: Iterable[Decimal]) -> Iterator[float]:
    """The means of figures that follow one another, two or more."""
    ends = list(accumulate(map(float, figures), initial=0.0))[: _LONG + 1]
    for (one, low), (two, high) in combinations(enumerate(ends), 2):
        if two - one > 1:
            yield (high - low) / (two - one)


def _of_several(some: Sequence[float], wholes: Sequence[float]) -> Iterator[float]:
    added = sum(some)
    yield from (added, added / len(some))
    for whole in wholes:
        yield whole - added
        if whole:
            yield from (added / whole * 100, (whole - added) / whole * 100)


def of_two(one: float, two: float) -> Iterator[float]:
    """The sum, the difference, each in percent and in times of the other."""
    gap = abs(one - two)
    yield from (gap, one + two)
    if one and two:
        yield from (one / two * 100, two / one * 100, gap / one * 100, gap / two * 100, one / two, two / one)


def _figures(lines: Iterable[Line], column: int) -> list[float]:
    return [float(number) for line in lines if (number := line.number(column)) is not None]
