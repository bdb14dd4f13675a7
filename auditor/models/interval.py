"""What a printed number can have been before it was rounded or cut off, and arithmetic on that.

A printed "1,36" stands for anything from 1.355 (rounded) to 1.37 (cut off). Whoever recalculates a row has
only such numbers, so what the row gives is an interval too, and nothing within it is a fault of the report.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from auditor.models.report import Value

_HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from ``low`` to ``high``, both of them among it."""

    low: Decimal
    high: Decimal

    def __add__(self, other: Interval | Decimal | int) -> Interval:
        """All sums of a number of each."""
        more = _interval(other)
        return Interval(self.low + more.low, self.high + more.high)

    def __sub__(self, other: Interval | Decimal | int) -> Interval:
        """All differences."""
        less = _interval(other)
        return Interval(self.low - less.high, self.high - less.low)

    def __mul__(self, other: Interval | Decimal | int) -> Interval:
        """All products."""
        by = _interval(other)
        if self.is_exact and by.is_exact:
            return exactly(self.low * by.low)
        return _around(a * b for a in (self.low, self.high) for b in (by.low, by.high))

    def __truediv__(self, other: Interval | Decimal | int) -> Interval:
        """All quotients. Raises ZeroDivisionError where the divisor can be nought."""
        by = _interval(other)
        if by.low <= 0 <= by.high:
            raise ZeroDivisionError("the divisor can be nought")
        if self.is_exact and by.is_exact:
            return exactly(self.low / by.low)
        return _around(a / b for a in (self.low, self.high) for b in (by.low, by.high))

    def __rsub__(self, other: Decimal | int) -> Interval:
        """All differences of a number and these."""
        return exactly(other) - self

    @property
    def is_exact(self) -> bool:
        """Whether it is one number alone."""
        return self.low == self.high

    def meets(self, other: Interval) -> bool:
        """Whether a number is in both."""
        return self.low <= other.high and other.low <= self.high


def exactly(number: Decimal | int) -> Interval:
    """Nothing but that number."""
    return Interval(Decimal(number), Decimal(number))


Manner = Callable[[Decimal, Decimal], Interval]
"""What a number printed in steps of that size can stand for, by the way in which it was shortened."""


def rounded(number: Decimal, step: Decimal) -> Interval:
    """What is printed as that number when it is rounded to the nearest step."""
    return Interval(number - step * _HALF, number + step * _HALF)


def cut(number: Decimal, step: Decimal) -> Interval:
    """What is printed as that number when it is cut off towards nought."""
    return Interval(number - step * (number <= 0), number + step * (number >= 0))


def printed(number: Decimal, step: Decimal) -> Interval:
    """What is printed as that number in one manner or the other."""
    return _around((*_ends(rounded(number, step)), *_ends(cut(number, step))))


def of_value(value: Value, number: Decimal | None = None, manner: Manner = printed) -> Interval:
    """What a printed value can stand for; ``number`` is one of its readings, else the likeliest.

    Raises TypeError where it holds no number.
    """
    chosen = value.number if number is None else number
    if chosen is None:
        raise TypeError("a printed number is needed")
    return manner(chosen, value.step)


def gives(compute: Callable[[Manner], Interval | None], written: Decimal, unit: Decimal) -> bool:
    """Whether what is computed, from inputs shortened in one manner, prints as the number.

    ``unit`` is one in its last printed place. Rounded inputs may stand beside a result that was cut off, but
    who cuts off his inputs does so with the result.
    """
    for manner, of_result in ((rounded, rounded), (rounded, cut), (cut, cut)):
        try:
            exact = compute(manner)
        except ZeroDivisionError:
            continue
        if exact is not None and exact.meets(of_result(written, unit)):
            return True
    return False


def _interval(number: Interval | Decimal | int) -> Interval:
    return number if isinstance(number, Interval) else exactly(number)


def _ends(interval: Interval) -> tuple[Decimal, Decimal]:
    return interval.low, interval.high


def _around(numbers: Iterable[Decimal]) -> Interval:
    found = list(numbers)
    return Interval(min(found), max(found))
