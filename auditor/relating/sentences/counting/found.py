"""Rows of which something is so, and what tells it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from auditor.models.report import ReportRow, Value
from auditor.relating.sentences.counting.conditions import Condition


@dataclass(frozen=True, slots=True)
class Found:
    """A row, whether what is said is so of it (None where that is open), and the figures that tell it."""

    row: ReportRow
    holds: bool | None
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the rows say to a condition in a column; ``sure`` where the clause speaks of that column alone."""

    found: tuple[Found, ...]
    sure: bool

    @property
    def yes(self) -> list[Found]:
        """The rows of which it is so."""
        return [one for one in self.found if one.holds]

    @property
    def no(self) -> list[Found]:
        """Those of which it is not."""
        return [one for one in self.found if one.holds is False]


def against(
    rows: Iterable[ReportRow], column: int, condition: Condition, bound: Decimal
) -> tuple[Found, ...]:
    """The figures of the rows in a column, held against one bound."""
    found = []
    for row in rows:
        value = row.values[column]
        holds = condition.holds(value.number, bound) if value.number is not None else None
        found.append(Found(row, holds, (value,)))
    return tuple(found)


def beside(rows: Iterable[ReportRow], column: int, other: int, condition: Condition) -> tuple[Found, ...]:
    """The figures of the rows in a column, each held against that in another one."""
    found = []
    for row in rows:
        one, two = row.values[column], row.values[other]
        decided = one.number is not None and two.number is not None
        holds = condition.holds(one.amount, two.amount) if decided else None
        found.append(Found(row, holds, (two, one)))
    return tuple(found)
