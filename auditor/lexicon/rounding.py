"""Whether a printed number follows from an exact one: rounded, cut off, or a little beside that.

Offices round with Excel (half up), cut off by hand, and now and then write the neighbour of either. Each
question here allows more than the one before: ``is_shortened`` only the number rounded or cut off, ``fits``
one unit of the last place beside the exact number, ``is_near`` one beside what is rounded or cut off.
What a number can have been before it was rounded is an interval (``auditor.models.interval``).
"""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from auditor.models.interval import Interval
from auditor.models.report import Value

_HALF_A_PLACE = 5
"""Units of the last place that rounding at the place before it moves a number by, at most."""


def unit_of(decimals: int) -> Decimal:
    """One unit in the last of so many decimal places."""
    return Decimal(1).scaleb(-decimals)


def last_place(number: Decimal) -> Decimal:
    """One unit in the last decimal place of the number as it is written."""
    return unit_of(decimals_of(number))


def decimals_of(number: Decimal) -> int:
    """The decimal places of the number as it is written; negative where its last digits are left out."""
    exponent = number.as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0


def shortened(exact: Decimal | Interval, unit: Decimal) -> tuple[Decimal, Decimal]:
    """The least and the greatest that is printed for the number, or for a number of the interval."""
    ends = (exact,) if isinstance(exact, Decimal) else (exact.low, exact.high)
    near = [end.quantize(unit, manner) for end in ends for manner in (ROUND_HALF_UP, ROUND_DOWN)]
    return min(near), max(near)


def is_shortened(written: Decimal, exact: Decimal | Interval, unit: Decimal) -> bool:
    """Whether the printed number is the exact one rounded or cut off at its last place."""
    low, high = shortened(exact, unit)
    return written in {low, high} if isinstance(exact, Decimal) else low <= written <= high


def is_near(written: Decimal, exact: Decimal | Interval, unit: Decimal, slack: Decimal = Decimal(0)) -> bool:
    """Whether it is the exact number, rounded or cut off, ± one unit, or ± ``slack`` where that is more."""
    low, high = shortened(exact, unit)
    beside = max(unit, slack)
    return low - beside <= written <= high + beside


def fits(written: Decimal, exact: Decimal, decimals: int, roundings: int = 1) -> bool:
    """Whether the printed number is within one unit of its last place from the exact one.

    A number rounded at one decimal less and written with a zero (188,90 for 188,889) fits too. Where the
    exact number was computed from several rounded ones each of these ``roundings`` may add a unit.
    """
    gap, unit = abs(written - exact), unit_of(decimals)
    if gap <= unit * roundings:
        return True
    shorter = decimals > 1 and gap <= _HALF_A_PLACE * unit  # no farther, so that it can be quantized
    return shorter and written == exact.quantize(unit_of(decimals - 1), ROUND_HALF_UP)


def units_off(written: Decimal, exact: Decimal, decimals: int) -> int:
    """How many whole units of its last place the printed number is away; 0 when rounded, up or down."""
    return int(abs(written - exact).scaleb(decimals))


def are_same(one: Value, other: Value) -> bool:
    """Whether two printed figures are equal at the fewer decimals of the two, under any reading."""
    unit = unit_of(min(one.decimals, other.decimals))
    exact = one.decimals == other.decimals
    return any(a == b if exact else abs(a - b) < unit for a in _readings(one) for b in _readings(other))


def _readings(value: Value) -> tuple[Decimal, ...]:
    return value.readings or ((value.number,) if value.number is not None else ())
