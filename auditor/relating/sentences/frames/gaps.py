"""How far a figure is from another: "terpaut 1,14 poin dari target", "tinggal kurang 7.646 kunjungan"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.lexicon.kata.concepts import Arti
from auditor.models.facts import Klaim
from auditor.models.report import Role
from auditor.relating.sentences.reading.record import Said, doubt_of, is_number, is_stated, values_of, verdict
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.subjects import Subject
from auditor.relating.sentences.reading.view import Part, Quantity, View
from auditor.relating.sentences.tables.measures import is_of
from auditor.relating.sentences.tables.world import Cell, Thing

_GAP = re.compile(
    r"\b(?:terpaut|berselisih|selisih(?:nya)?|(?:tinggal|masih)?\s*kurang|kekurangan|terdapat\s+jarak|berjarak"
    r"|tambahan|lebih\s+(?:tinggi|rendah)|unggul|tertinggal)"
    r"(?:\W+(?:sebesar|sebanyak|hanya|sejauh|sekitar|tipis))*\W*$"
)
"""What stands before a distance."""
_GAP_BEHIND = re.compile(
    r"\W*(?:[a-z%]+\s+){0,2}?(?:di\s*(?:atas|bawah)|lebih\s+(?:tinggi|rendah|banyak|sedikit|cepat|lambat)"
    r"(?:\s+dari(?:pada)?)?|kurang\s+dari(?:pada)?)\s+(?:target|batas|standar)"
)
"""What stands behind it ("3,27 miliar di atas target")."""
_GAP_PASSED = re.compile(
    r"\b(?:melampaui|melebihi|melewati|di\s*atas|di\s*bawah)\s+(?:target|batas|standar)(?:nya)?"
    r"(?:\W+(?:sebanyak|sejumlah|hingga|sampai|sebesar))+\W*$"
)
"""What stands before it where it may as well be the target itself ("melampaui target sebanyak 5.618 ton")."""
_YARDSTICK = re.compile(
    r"\b(?P<word>target|batas|standar|nasional|provinsi)\w*\b|se-(?P<all>nasional|provinsi)"
    r"|\b(?P<due>sasaran|rencana)(?=\s+(?:akhir|tahun|renstra|rpjmd|20\d\d))"
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

    def is_told(self, quantity: Quantity) -> bool:
        """Whether the figure is the distance, or, in percent, the part of the other figure that it is."""
        goal = self.goal.value.amount
        share = quantity.unit == "%" and goal and is_number(quantity, self.gap / abs(goal) * 100)
        return bool(share) or is_number(quantity, self.gap)


def gap_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each distance from a target that the sentence tells against the figures of the thing."""
    if not _YARDSTICK.search(view.text):
        return
    for quantity in view.quantities:
        if _is_gap(view, quantity):
            part = view.part_of(quantity.start)
            subjects = (one for one in scope.subjects(view, part, quantity.start) if one.sure)
            found = (_judge(view, quantity, one, scope.world.report.year) for one in subjects)
            yield from [claim for claim in found if claim is not None][:1]


def _judge(view: View, quantity: Quantity, subject: Subject, year: int | None) -> Klaim | None:
    thing, part = subject.things[0], view.part_of(quantity.start)
    reached, others = _reached(thing, year), _figures(thing)
    goals = [cell for cell in others if _is_goal(cell, _yardsticks(view, part))]
    due = _between(reached, sorted(goals, key=lambda cell: cell.year not in {None, year}))
    if not due or any(is_stated(quantity, cell.value) for cell in (*reached, *others)):
        return None
    right = [one for one in (*due, *_between(reached, others)) if one.is_told(quantity)]
    one = (right or due)[0]
    said = Said("nilai", quantity.text, thing.name, "selisih", quantity.value, one.gap)
    ragu = None if right else doubt_of(subject)
    return verdict(view, said, values_of((one.own, one.goal)), right=bool(right), ragu=ragu)


def _is_gap(view: View, quantity: Quantity) -> bool:
    before, behind = view.without_names[: quantity.start], view.without_names[quantity.end :]
    told = _GAP.search(before) or _GAP_BEHIND.match(behind) or _GAP_PASSED.search(before)
    return told is not None and not view.is_planned(quantity.start)


def _figures(thing: Thing) -> list[Cell]:
    return [cell for cell in thing.cells if cell.value.number is not None]


def _reached(thing: Thing, year: int | None) -> list[Cell]:
    return [cell for cell in _figures(thing) if is_of(cell, Arti.REALISASI) and cell.year in {None, year}]


def _between(reached: Sequence[Cell], others: Sequence[Cell]) -> list[Distance]:
    return [Distance(own, other) for own in reached for other in others]


def _yardsticks(view: View, part: Part) -> set[str]:
    """What the clause measures against, by the words of it."""
    return {match["word"] or match["all"] or match["due"] for match in _YARDSTICK.finditer(view.clause(part))}


def _is_goal(cell: Cell, yardsticks: set[str]) -> bool:
    """Whether the column holds what the sentence measures against: a target, or a figure of others."""
    others = yardsticks & _OF_OTHERS
    if others:
        return any(word in cell.column.header.lower() for word in others)
    return cell.role in {Role.TARGET, Role.TARGET_AKHIR} or "target" in cell.column.header.lower()
