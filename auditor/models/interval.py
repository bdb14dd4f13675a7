"""What a printed number can have been before it was rounded or cut off, and arithmetic on that.

A printed "1,36" stands for anything from 1.355 (rounded) to 1.37 (cut off). Whoever recalculates a row has
only such numbers, so what the row gives is an interval too, and nothing within it is a fault of the report.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from auditor.models.report import Value

_HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from ``low`` to ``high``, both of them among it."""

    low: Decimal
    high: Decimal

    def __add__(self, other: Interval) -> Interval:
        """All sums of a number of each."""
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Interval) -> Interval:
        """All differences."""
        return Interval(self.low - other.high, self.high - other.low)

    def __mul__(self, other: Interval) -> Interval:
        """All products."""
        return _around(a * b for a in (self.low, self.high) for b in (other.low, other.high))

    def over(self, other: Interval) -> Interval | None:
        """All quotients; None where the divisor can be nought."""
        if other.low <= 0 <= other.high:
            return None
        return _around(a / b for a in (self.low, self.high) for b in (other.low, other.high))

    def meets(self, other: Interval) -> bool:
        """Whether a number is in both."""
        return self.low <= other.high and other.low <= self.high

    def widened(self, by: Decimal) -> Interval:
        """The same with so much more on either side."""
        return Interval(self.low - by, self.high + by)


def exactly(number: Decimal | int) -> Interval:
    """Nothing but that number."""
    return Interval(Decimal(number), Decimal(number))


def printed(number: Decimal, step: Decimal) -> Interval:
    """What a number printed in steps of that size can stand for, rounded or cut off towards nought."""
    if number < 0:
        return Interval(number - step, number + step * _HALF)
    return Interval(number - step * (_HALF if number else 1), number + step)


def of_value(value: Value, number: Decimal | None = None) -> Interval:
    """What a printed value can stand for; ``number`` is one of its readings, else the likeliest.

    Raises TypeError where it holds no number.
    """
    chosen = value.number if number is None else number
    if chosen is None:
        raise TypeError("a printed number is needed")
    return printed(chosen, value.step)


def _around(numbers: Iterable[Decimal]) -> Interval:
    found = list(numbers)
    return Interval(min(found), max(found))
