"""Where an indicator stands against its target: below, at or above it, as each table has it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.lexicon.phrases import Phrases, matcher, plain
from auditor.models.report import Role, Value
from auditor.relating.sentences.tables.world import Cell, Thing, by_row

_BOUND = re.compile(r"[<>≤≥]|min|maks")
_FULL = Decimal(100)
_FRACTION = Decimal(2)
"""A capaian up to this is a fraction of one, unless the figures are no half of their target."""


class Standing:
    """Against its target a thing is below (-1), at it (0) or above (1), better being above; all that may be.

    ``sides`` are where the figure itself stands, whichever is better; ``values`` the figures that tell it.
    """

    def __init__(self) -> None:
        self.signs: set[int] = set()
        self.sides: set[int] = set()
        self.values: list[Value] = []

    def add(self, signs: Iterable[int], target: Value | None, values: Sequence[Value | None]) -> None:
        """Take in what one row says; the first of its values is the one held against the target."""
        self.signs |= set(signs)
        first = values[0]
        if (
            target is not None
            and first is not None
            and target.number is not None
            and first.number is not None
        ):
            self.sides.add(_sign(first.number - target.number))
        self.values += [value for value in values if value is not None]


@dataclass(frozen=True, slots=True)
class Wanted:
    """The places against the target (-1, 0, 1) that a claim says its things have."""

    signs: frozenset[int]
    side: bool = False
    literal: bool = False

    def holds(self, found: Standing) -> bool | None:
        """Whether the thing stands so; None where its rows leave it open.

        ``side`` says that the words may tell where the figure stands ("melebihi batas"), better or not;
        ``literal`` that they tell nothing else ("lebih rendah").
        """
        if not found.signs:
            return None
        if self.literal:
            return found.sides <= self.signs if len(found.sides) == 1 else None
        if found.signs <= self.signs or (self.side and found.sides and found.sides <= self.signs):
            return True
        return None if found.signs & self.signs else False

    @property
    def opposite(self) -> Wanted:
        """What is so where this is denied."""
        return Wanted(frozenset({-1, 0, 1}) - self.signs, self.side, self.literal)


def years_told(thing: Thing) -> list[int]:
    """The years of which the tables give both target and realisasi of the thing, or its capaian."""
    roles: dict[int, set[Role]] = defaultdict(set)
    for cell in thing.cells:
        if cell.year is not None and not cell.value.kosong:
            roles[cell.year].add(cell.role)
    return sorted(
        y for y, held in roles.items() if Role.CAPAIAN in held or {Role.TARGET, Role.REALISASI} <= held
    )


def standing(thing: Thing, year: int | None, phrases: Phrases, *, alone: bool = False) -> Standing:
    """Tell where the thing stands against the target of the year, by each row that holds both.

    Columns without a year are taken for any; ``alone`` leaves them out.
    """
    result = Standing()
    for cells in _rows(thing, year, alone=alone):
        target, realisasi, capaian = (
            _first(cells, role) for role in (Role.TARGET, Role.REALISASI, Role.CAPAIAN)
        )
        if target is None and realisasi is None:
            target = next(
                (c.value for c in cells if c.role is Role.ANGGARAN and "target" in c.column.header.lower()),
                None,
            )
            realisasi = _first(cells, Role.REALISASI_ANGGARAN) if target is not None else None
        if realisasi is None and capaian is None:
            continue
        result.add(
            _signs(target, realisasi, capaian, falls(thing, phrases)), target, (realisasi, target, capaian)
        )
    return result


def against(thing: Thing, yardstick: Value, year: int | None, phrases: Phrases) -> Standing:
    """Tell where the realisasi of the year stands against another figure than the year's target."""
    result = Standing()
    for cells in _rows(thing, year):
        realisasi = _first(cells, Role.REALISASI)
        if realisasi is not None:
            result.add(
                _signs(yardstick, realisasi, None, falls(thing, phrases)), yardstick, (realisasi, yardstick)
            )
    return result


def falls(thing: Thing, phrases: Phrases) -> bool | None:
    """Whether less is better: as the report's figures tell it, else perhaps (None) by the name."""
    if thing.falls is not None:
        return thing.falls
    return None if matcher(phrases.lebih_rendah_lebih_baik).search(plain(thing.name)) else False


def _rows(thing: Thing, year: int | None, *, alone: bool = False) -> list[list[Cell]]:
    return by_row(c for c in thing.cells if c.year == year or (c.year is None and not alone))


def _first(cells: Iterable[Cell], role: Role) -> Value | None:
    return next((cell.value for cell in cells if cell.role is role), None)


def _signs(
    target: Value | None, realisasi: Value | None, capaian: Value | None, less: bool | None
) -> set[int]:
    """Where a row may stand against its target: by its capaian, by its figures, by its words."""
    by_capaian = _by_capaian(target, realisasi, capaian)
    if target is None or realisasi is None:
        return by_capaian
    if target.number is not None and realisasi.number is not None:
        figures = _by_figures(target.text, _sign(realisasi.number - target.number), less)
        return (len(figures) > 1 and by_capaian & figures) or figures | by_capaian
    if target.kosong or realisasi.kosong:
        return by_capaian
    return {0} if plain(target.text) == plain(realisasi.text) else by_capaian or {-1, 1}


def _by_capaian(target: Value | None, realisasi: Value | None, capaian: Value | None) -> set[int]:
    """Where a capaian stands against a hundred percent; nowhere where there is none."""
    if capaian is None or capaian.number is None:
        return set()
    below = (
        realisasi is not None
        and target is not None
        and bool(realisasi.number and target.number and realisasi.number * 2 < target.number)
    )
    full = Decimal(1) if capaian.number <= _FRACTION and not below else _FULL
    return {_sign(capaian.number - full)}


def _by_figures(target: str, step: int, less: bool | None) -> set[int]:
    """Where a figure above (1), at or below its target stands: both ways where it is open which is better."""
    signs = {step, -step} if less is None else {-step if less else step}
    return signs | {0, 1} if _is_bound(target) and step == 0 else signs


def _is_bound(text: str) -> bool:
    """Whether a target is a bound ("≥ 80"), which one that is at it may be said to pass."""
    return _BOUND.search(text.lower()) is not None


def _sign(number: Decimal) -> int:
    return (number > 0) - (number < 0)
