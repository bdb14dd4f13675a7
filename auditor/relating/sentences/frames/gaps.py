"""How far a figure is from another: "terpaut 1,14 poin dari target", "tinggal kurang 7.646 kunjungan"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.lexicon.kata.concepts import Arti
from auditor.models.facts import Klaim
from auditor.models.report import Role
from auditor.relating.sentences.reading.record import Said, doubt_of, is_number, values_of, verdict
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import Part, Quantity, View
from auditor.relating.sentences.tables.measures import is_of
from auditor.relating.sentences.tables.world import Cell, Thing

_GAP = re.compile(
    r"\b(?:terpaut|berselisih|selisih(?:nya)?|tinggal\s+kurang|masih\s+kurang|kekurangan|terdapat\s+jarak|berjarak"
    r"|tambahan|lebih\s+(?:tinggi|rendah)|unggul|tertinggal)"
    r"(?:\W+(?:sebesar|sebanyak|hanya|sejauh|sekitar|tipis))*\W*$"
)
_YARDSTICK = re.compile(
    r"\b(?P<word>target|batas|standar|nasional|provinsi)\w*\b|se-(?P<all>nasional|provinsi)"
)
_OF_OTHERS = frozenset({"nasional", "provinsi", "standar"})
"""Yardsticks that are no target of the office's own: a column is headed by their name."""


@dataclass(frozen=True, slots=True)
class Distance:
    """How far what was reached is from another figure, in the unit of both."""

    own: Cell
    goal: Cell

    @property
    def gap(self) -> Decimal:
        """The distance, never negative."""
        return abs(self.own.value.amount - self.goal.value.amount)


def gap_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each distance from a target that the sentence tells against the figures of the thing."""
    if not _YARDSTICK.search(view.text):
        return
    for quantity in view.quantities:
        if not _is_gap(view, quantity):
            continue
        part = view.part_of(quantity.start)
        subject = scope.subject(view, part, quantity.start)
        if subject is None or not subject.sure:
            continue
        thing = subject.things[0]
        reached, others = _reached(thing, scope.world.report.year), _figures(thing)
        due = _between(reached, [cell for cell in others if _is_goal(cell, _yardsticks(view, part))])
        if not due:
            continue
        right = [one for one in (*due, *_between(reached, others)) if is_number(quantity, one.gap)]
        one = (right or due)[0]
        said = Said("nilai", quantity.text, thing.name, "selisih", quantity.value, one.gap)
        values = values_of((one.own, one.goal))
        yield verdict(view, said, values, right=bool(right), ragu=None if right else doubt_of(subject))


def _is_gap(view: View, quantity: Quantity) -> bool:
    return (
        quantity.unit != "Rp"
        and _GAP.search(view.without_names[: quantity.start]) is not None
        and not view.is_planned(quantity.start)
    )


def _figures(thing: Thing) -> list[Cell]:
    return [cell for cell in thing.cells if cell.value.number is not None]


def _reached(thing: Thing, year: int | None) -> list[Cell]:
    return [cell for cell in _figures(thing) if is_of(cell, Arti.REALISASI) and cell.year in {None, year}]


def _between(reached: Sequence[Cell], others: Sequence[Cell]) -> list[Distance]:
    return [Distance(own, other) for own in reached for other in others]


def _yardsticks(view: View, part: Part) -> set[str]:
    """What the clause measures against, by the words of it."""
    return {match["word"] or match["all"] for match in _YARDSTICK.finditer(view.clause(part))}


def _is_goal(cell: Cell, yardsticks: set[str]) -> bool:
    """Whether the column holds what the sentence measures against: a target, or a figure of others."""
    others = yardsticks & _OF_OTHERS
    if others:
        return any(word in cell.column.header.lower() for word in others)
    return cell.role in {Role.TARGET, Role.TARGET_AKHIR}
