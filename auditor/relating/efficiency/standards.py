"""Standards of efficiency that are out of step with those of the other rows."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from auditor.models.facts import Efisiensi
from auditor.models.report import number_of

_FEWEST = 3
_FEWEST_IN_STEP = 8
_LEAST_TO_ONE = 6
FRACTION = 2
"""A capaian input up to this among percentages is written as a fraction of one."""


def mark_out_of_step(rows: Sequence[Efisiensi]) -> None:
    """Mark rows whose standard contradicts a course that all other rows keep.

    Where standards are set by the input, they only fall (or only rise) with it. A row is out of step when it
    breaks that course against at least three rows that do not break it among themselves. A capaian input
    written as a fraction of one is left out: it is in another scale.
    """
    usable = [
        row for row in rows if (number_of(row.capaian_input) or 0) > FRACTION and number_of(row.standar)
    ]
    if len(usable) < _FEWEST_IN_STEP:
        return
    courses = [_out_of_step(usable, direction) for direction in (1, -1)]
    odd = courses[0] if len(courses[0]) < len(courses[1]) else courses[1]
    if len(odd) * _LEAST_TO_ONE > len(usable) or len(courses[0]) == len(courses[1]):
        return
    for row, other in odd:
        row.standar_menyimpang = other


def _out_of_step(rows: Sequence[Efisiensi], direction: int) -> list[tuple[Efisiensi, Efisiensi]]:
    """Rows to leave out so that standards follow the input in that direction, each with a row against it."""
    left = list(rows)
    odd: list[tuple[Efisiensi, Efisiensi]] = []
    while True:
        against = [[other for other in left if _crosses(row, other, direction)] for row in left]
        worst = max(range(len(left)), key=lambda at: len(against[at]))
        if not against[worst]:
            return odd
        row = left.pop(worst)
        nearest = min((abs(_ahead(row, other)), at) for at, other in enumerate(against[worst]))[1]
        if len(against[worst]) >= _FEWEST:
            odd.append((row, against[worst][nearest]))


def _ahead(row: Efisiensi, other: Efisiensi) -> Decimal:
    """How much higher the row's capaian input is."""
    return (number_of(row.capaian_input) or Decimal(0)) - (number_of(other.capaian_input) or Decimal(0))


def _crosses(row: Efisiensi, other: Efisiensi, direction: int) -> bool:
    standard = (number_of(row.standar) or Decimal(0)) - (number_of(other.standar) or Decimal(0))
    return _ahead(row, other) * standard * direction < 0
