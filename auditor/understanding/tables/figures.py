"""What the figures of columns show: whether one is what two others give, row by row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from auditor.lexicon.numbers import Number
from auditor.lexicon.rounding import unit_of
from auditor.models.interval import Interval, exactly, printed, rounded

Figures = Sequence[Number | None]
"""What the cells of a column read as, row by row."""
HUNDRED = Decimal(100)
_CAPS = (Decimal(100), Decimal(120), Decimal(150))
"""Percent that offices count at most for one indicator."""
_SAMPLE = 10
"""Rows tried first: columns that do not go together there are not tried further."""
_TELLING, _FEWEST = 2, 3
"""Different shares, and rows, that show that they are some."""
_RUPIAH = Decimal(1)
"""What rounded amounts add up wrongly by."""
_FRACTION = 2
"""Decimals from which a share may be printed as a fraction of one (0,95 for 95 percent)."""
_NEARLY_ALL, _OF = 4, 5
"""The share of rows that shows what a column is: one in five may hold a slip."""


def on_nearly_all(fits: int, rows: int) -> bool:
    """Whether what fits on so many rows does so on nearly all of them."""
    return fits * _OF >= _NEARLY_ALL * rows


def share_of(part: Number, whole: Number) -> Decimal:
    """The part in percent of the whole, which must not be 0."""
    return part.number / whole.number * HUNDRED


def prints(number: Number, exact: Decimal) -> bool:
    """Whether the exact number can be what was printed, rounded or cut off."""
    return printed(number.number, unit_of(number.decimals)).meets(exactly(exact))


def is_share(whole: Number, part: Number, percent: Number) -> bool:
    """Whether a percentage, or fraction, can be the part's share of the whole, which must not be 0."""
    return _prints(_over, whole, part, percent)


def is_achievement(target: Number, realised: Number, achieved: Number) -> bool:
    """Whether a capaian can be of that target, whether more or less of it is better, or is capped."""
    if any(_prints(formula, target, realised, achieved) for formula in (_over, _turned, _under)):
        return True
    return achieved.number in _CAPS and share_of(realised, target) > achieved.number


def shares_hold(whole: Figures, part: Figures, percent: Figures) -> tuple[int, int] | None:
    """On how many of how many rows a column is the share of two others; None where that is not shown.

    Shares that differ from 100 and from one another show it, and that lie nearer to 100 than the wholes: the
    whole is itself the part in percent of the share.
    """
    rows = [
        (w, p, share)
        for w, p, share in zip(whole, part, percent, strict=True)
        if w is not None and p is not None and share is not None and w.number
    ]
    first = rows[:_SAMPLE]
    if not on_nearly_all(sum(is_share(*row) for row in first) + 1, len(first)):
        return None
    fit = [row for row in rows if is_share(*row)]
    telling = {share.number for _, _, share in fit} - {HUNDRED}
    nearer = sum(_off(share) < _off(w) for w, _, share in fit)
    farther = sum(_off(share) > _off(w) for w, _, share in fit)
    enough = len(telling) >= _TELLING and len(fit) >= _FEWEST and on_nearly_all(len(fit), len(rows))
    return (len(fit), len(rows)) if enough and nearer > farther else None


def _off(number: Number) -> Decimal:
    """How far a number is from 100 percent."""
    return abs(number.number - HUNDRED)


def is_difference(whole: Number, part: Number, rest: Number) -> bool:
    """Whether an amount is what is left of the whole, or what went beyond it, but for a Rupiah."""
    return abs(abs(whole.number - part.number) - abs(rest.number)) <= _RUPIAH


_Formula = Callable[[Interval, Interval], Interval]


def _over(whole: Interval, part: Interval) -> Interval:
    return part / whole * HUNDRED


def _under(whole: Interval, part: Interval) -> Interval:
    return whole / part * HUNDRED


def _turned(whole: Interval, part: Interval) -> Interval:
    return (2 - part / whole) * HUNDRED


def _prints(formula: _Formula, whole: Number, part: Number, result: Number) -> bool:
    """Whether what a formula gives, for figures that print as these, is what is printed."""
    try:
        exact = formula(_meant(whole), _meant(part))
    except ZeroDivisionError:
        return False
    unit = unit_of(result.decimals)
    if exact.meets(Interval(result.number - unit, result.number + unit)):
        return True
    fraction = Interval((result.number - unit) * HUNDRED, (result.number + unit) * HUNDRED)
    return result.decimals >= _FRACTION and exact.meets(fraction)


def _meant(number: Number) -> Interval:
    """What a number can have been before it was rounded; one without decimals is taken as it is."""
    return rounded(number.number, unit_of(number.decimals)) if number.decimals > 0 else exactly(number.number)
