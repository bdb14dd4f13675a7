"""What the figures of columns show: whether one is what two others give, row by row."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from auditor.lexicon.numbers import Number
from auditor.lexicon.rounding import unit_of
from auditor.models.interval import exactly, printed

Figures = Sequence[Number | None]
"""What the cells of a column read as, row by row."""
HUNDRED = Decimal(100)
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
