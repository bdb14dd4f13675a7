"""Figures of a sentence that are one slip of a digit away from what they should be.

A figure that no table states and that follows from nothing is a slip where another one does that differs from
it in one digit, or in two that changed places (Damerau, 1964): 16,29 percent for a growth of 18,29 percent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from auditor.lexicon.kata.concepts import Arti
from auditor.models.facts import Klaim
from auditor.models.report import Value
from auditor.relating.sentences.beside.figures import NOTE, RANGE, follows_from_text
from auditor.relating.sentences.reading.record import Said, contradicts
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import Quantity, View
from auditor.relating.sentences.tables.derived import MONTHS, SLACK, numbers, of_two
from auditor.relating.sentences.tables.grid import Grid, Line

_LEAST = 4
"""Digits of a figure that is like another one by more than chance, where few may be meant."""
_MANY, _LONG = 150, 6
"""Figures that may be meant from which on only longer ones are looked at, and how long these are."""
_ALIKE = 2
"""Numbers that a slip may have been at most."""
_NAMED = 4
"""Rows that a sentence names together at most."""
_PER = re.compile(r"\b(?:per|setiap|tiap|skala|rentang|interval|di\s*(?:atas|bawah))\W+$")
"""What stands before a figure that is none of the office."""
_OPEN = "angka itu dapat dari data lain, walaupun berbeda satu angka saja"


@dataclass(frozen=True, slots=True)
class _Meant:
    """A number that the sentence may mean, and the figures that it is or follows from."""

    number: float
    values: tuple[Value, ...]


def near_miss_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Ask about each figure that follows from nothing, and of which a slip of a digit does."""
    if NOTE.match(view.text):
        return
    for quantity in view.quantities:
        if not _is_exact(view, quantity) or scope.stated.hold(quantity):
            continue
        meant = _meant(view, scope, quantity)
        if numbers(one.number for one in meant).hold(quantity) or follows_from_text(view, scope, quantity):
            continue
        if quantity.unit == "Rp":  # an amount beside that of its row is held against it elsewhere
            meant = [one for one in meant if len(one.values) > 1]
        few = [one for one in meant if len(one.values) == 1]
        found = _slips(quantity, few)
        if not found and (len(meant) <= _MANY or len(_digits(quantity)) >= _LONG):
            found = _slips(quantity, meant)
        if 0 < len(found) <= _ALIKE:
            values = [value for _, other in found for value in other.values]
            yield contradicts(view, _said(quantity, *found[0]), values, _OPEN)


def _said(quantity: Quantity, right: Decimal, meant: _Meant) -> Said:
    """The figure beside the one that its row has, or the one that is worked out from others."""
    value = meant.values[0]
    if len(meant.values) == 1 and value.number == right:
        header = (value.place.column or "angka").split(">")[-1].strip()
        return Said("angka", quantity.text, f"“{value.place.row or ''}”", header, quantity.value, right)
    return Said("nilai", quantity.text, "", "angka yang mirip", quantity.value, right)


def _is_exact(view: View, quantity: Quantity) -> bool:
    return (
        quantity.number.grain is None
        and len(_digits(quantity)) >= _LEAST
        and not view.is_planned(quantity.start)
        and not RANGE.search(view.text[: quantity.start])
        and not _PER.search(view.text[: quantity.start])
    )


def _digits(quantity: Quantity) -> str:
    """The digits of the figure, those of a whole one without the zeros at its end: many amounts are round."""
    value = abs(quantity.value)
    return str(int(value)).rstrip("0") if value == int(value) else str(value).replace(".", "")


def _slips(quantity: Quantity, meant: Sequence[_Meant]) -> list[tuple[Decimal, _Meant]]:
    """What the figure would be but for a digit that is another one, or two that changed places."""
    unit = Decimal(1).scaleb(-quantity.number.decimals)
    slack = float(unit) / 2 * SLACK
    near = ((other, _first(meant, float(other), slack)) for other in _variants(quantity, unit))
    return [(other, one) for other, one in near if one is not None]


def _first(meant: Iterable[_Meant], number: float, slack: float) -> _Meant | None:
    return next((one for one in meant if abs(one.number - number) <= slack), None)


def _variants(quantity: Quantity, unit: Decimal) -> Iterator[Decimal]:
    digits = str(int(abs(quantity.value) / unit))
    for at, digit in enumerate(digits):
        for other in "0123456789":
            if other != digit and not (at == 0 and other == "0"):
                yield int(digits[:at] + other + digits[at + 1 :]) * unit
    for a, b in combinations(range(len(digits)), 2):
        if digits[a] != digits[b]:
            changed = list(digits)
            changed[a], changed[b] = changed[b], changed[a]
            yield int("".join(changed)) * unit


def _meant(view: View, scope: Scope, quantity: Quantity) -> list[_Meant]:
    """What the sentence may mean: figures of what it names, and what follows from rows and totals near it."""
    found: list[_Meant] = []
    for subject in scope.subjects(view, view.part_of(quantity.start), quantity.start):
        if subject.sure:
            cells = (cell.value for cell in subject.things[0].cells)
            found += [_Meant(float(v.number), (v,)) for v in cells if v.number is not None]
    for grid in scope.near.likely(view):
        named = [one.line for one in grid.named(view.text) if one.sure][:_NAMED]
        named = named or [
            one.line for other in scope.before(view, 1) for one in grid.named(other.text) if one.sure
        ]
        lines = [*named[:_NAMED], *grid.totals]
        for line in lines:
            found += _of_values([v for v in line.figures.values() if v.number is not None])
        for at in grid.columns:
            values = [line.figures[at] for line in lines if line.number(at) is not None]
            found += _of_values(values)
            found += _of_total(view, grid, grid.totals, at)
    return found


def _of_values(values: list[Value]) -> Iterator[_Meant]:
    for value in values:
        yield _Meant(float(value.amount), (value,))
    for one, two in combinations(values, 2):
        for number in of_two(float(one.amount), float(two.amount)):
            yield _Meant(number, (one, two))


def _of_total(view: View, grid: Grid, totals: Iterable[Line], column: int) -> Iterator[_Meant]:
    """What each month, or each row, has of the whole where the sentence tells a mean."""
    if not any(Arti.RATA in told.meanings for told in view.told):
        return
    for line in totals:
        value = line.figures.get(column)
        if value is not None and value.number is not None:
            for parts in {MONTHS, len(grid.rows)}:
                yield _Meant(float(value.number) / parts, (value,))
