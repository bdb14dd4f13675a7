"""The figures that broken relations share, and what would become of all relations if one were another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from auditor.checking.diagnosis.arithmetic import Numbers, holds, solutions
from auditor.models.relation import Relation, RelationKind
from auditor.models.report import Value

_Line = tuple[object, str, str | None]
"""A table, whether a column or a row of it, and which."""
_MOST_FIGURES = 120
"""Figures of one relation that are suspected: of a longer sum only the total is."""
_MOST_MOVED = 40
"""Figures of a column or row, of broken relations, of which each two and each run are tried as moved."""
_EXACT = frozenset({RelationKind.JUMLAH, RelationKind.SAMA, RelationKind.RATA})
"""Relations by which a figure is confirmed to its last digit; a percentage lets many pass."""
_FAR = 12
"""Times that a figure may be another one: with a digit lost or too many it is ten times as much."""
_THOUSANDS = frozenset({Decimal(10**3), Decimal(10**6), Decimal(10**9)})
"""Times that it may be where a unit was taken for another one."""
_RUN = 3
"""Figures of a column that moved by a row, at least: two changed places."""


@dataclass(frozen=True, slots=True)
class Change:
    """Figures taken for other numbers, in their order."""

    figures: tuple[Value, ...]
    numbers: tuple[Decimal, ...]

    @property
    def moves(self) -> bool:
        """Whether figures changed places, not one of them its number."""
        return len(set(self.numbers)) > 1


@dataclass(frozen=True, slots=True)
class Effect:
    """The broken relations that a change settles, and how many relations of its figures agree then."""

    change: Change
    settles: frozenset[int]
    agreeing: int


class Graph:
    """Relations that are broken (known by their place) and that are let pass, over the figures they share.

    The same figure printed in several places is one: what was copied is changed together.
    """

    def __init__(self, broken: Sequence[Relation], passed: Iterable[Relation]) -> None:
        passed = list(passed)
        self._broken = broken
        self._all = [*broken, *(relation for relation in passed if holds(relation))]
        self._figures: dict[int, int] = {}
        known: dict[tuple[object, ...], int] = {}
        self._of: dict[int, list[int]] = defaultdict(list)
        for at, relation in enumerate(self._all):
            for value in relation.figures:
                figure = self._figures[id(value)] = known.setdefault(key_of(value), len(known))
                if self._of[figure][-1:] != [at]:
                    self._of[figure].append(at)
        stated = [one for one in (*broken, *passed) if one.kind is RelationKind.SAMA]
        for value in (value for one in stated for value in one.figures):
            self._figures[id(value)] = known.setdefault(key_of(value), len(known))
        self._copies = self._copied(stated)

    def changes(self, left: Iterable[int]) -> Iterator[Change]:
        """What might be otherwise so that one of these broken relations holds, each change once."""
        seen: set[tuple[int, Decimal]] = set()
        for at in sorted(left):
            relation = self._broken[at]
            suspected = relation.figures if len(relation.figures) <= _MOST_FIGURES else relation.figures[:1]
            for figure in suspected:
                copies = self._printed(figure)
                for number in solutions(relation, figure):
                    mark = self._figures[id(copies[0])], number
                    if mark not in seen and _is_slip(figure, number):
                        seen.add(mark)
                        yield self._changed(figure, number)

    def moves(self, left: Iterable[int]) -> Iterator[Change]:
        """Figures that may have changed places: two of a column or row, and a run of a column by one row."""
        for (_, what, _), line in self._lines(left).items():
            values = list(line.values())[:_MOST_MOVED]
            for one, two in combinations(values, 2):
                if what == "baris" or (self._may_be(one, two) and self._may_be(two, one)):
                    yield from _moved((one, two), (two, one))
            if what == "kolom":
                yield from self._runs(values)
                yield from self._runs(values[::-1])

    def only_loose(self, at: int) -> Change | None:
        """The one figure of a broken relation that may be another one, so that this one holds.

        Each of the others would break a relation that holds, or stands in one and is not worked out here. Of
        two tables that differ neither is confirmed by its own sums: they may rest on the wrong figure.
        """
        relation = self._broken[at]
        if relation.kind is RelationKind.SAMA:
            return None
        found: list[Change] = []
        for figure in relation.figures:
            numbers = dict.fromkeys(solutions(relation, figure))
            if not numbers and not self._is_confirmed(figure, at):
                return None
            found += [self._changed(figure, number) for number in numbers if _is_slip(figure, number)]
        viable = [change for change in found if self.effect(change, frozenset({at})) is not None]
        return viable[0] if len(viable) == 1 else None

    def effect(self, change: Change, left: frozenset[int]) -> Effect | None:
        """What the change settles of these; None where it breaks what holds, or settles none."""
        numbers = {self._figures[id(v)]: n for v, n in zip(change.figures, change.numbers, strict=True)}
        taken = self._taken(numbers)
        settles: set[int] = set()
        agreeing = 0
        for at in sorted({at for figure in numbers for at in self._of[figure]}):
            if holds(self._all[at], taken):
                agreeing += 1
                if at in left:
                    settles.add(at)
            elif at >= len(self._broken) and not self._is_of_other_version(self._all[at], numbers):
                return None
        return Effect(change, frozenset(settles), agreeing) if self._is_borne_out(change, settles) else None

    def _is_of_other_version(self, relation: Relation, changed: Mapping[int, Decimal]) -> bool:
        """Whether what is printed alike and is not changed is denied by its own table: another version."""
        if relation.kind is not RelationKind.SAMA:
            return False
        others = {self._figures[id(value)] for value in relation.figures} - changed.keys()
        return all(self._is_denied(figure) for figure in others)

    def _is_denied(self, figure: int) -> bool:
        """Whether a relation other than with other tables is broken that the figure stands in."""
        broken = (self._all[at] for at in self._of[figure] if at < len(self._broken))
        return any(relation.kind is not RelationKind.SAMA for relation in broken)

    def _is_borne_out(self, change: Change, settles: Iterable[int]) -> bool:
        """Whether tables speak for the change: sentences alone do not outvote a table, nor each other."""
        in_table = all(value.place.table is not None for value in change.figures)
        return any(
            all(value.place.table is not None for value in relation.figures)
            if in_table
            else any(value.place.table is not None for value in relation.figures)
            for relation in (self._broken[at] for at in settles)
        )

    def _changed(self, figure: Value, number: Decimal) -> Change:
        """The figure as another number, with its copies, but for those that their own tables deny then."""
        own = self._figures[id(figure)]
        copies = self._printed(figure)
        taken = self._taken({self._figures[id(copy)]: number for copy in copies})
        kept = [
            copy
            for copy in copies
            if self._figures[id(copy)] == own
            or all(
                holds(self._all[at], taken) is not False
                for at in self._of[self._figures[id(copy)]]
                if self._all[at].kind is not RelationKind.SAMA
            )
        ]
        return Change(tuple(kept), (number,) * len(kept))

    def _printed(self, figure: Value) -> tuple[Value, ...]:
        """The figure at all places where it is printed alike."""
        return self._copies.get(self._figures[id(figure)], (figure,))

    def _lines(self, left: Iterable[int]) -> Mapping[_Line, dict[int, Value]]:
        """The figures of broken relations by the column, and by the row, that they stand in."""
        lines: dict[_Line, dict[int, Value]] = defaultdict(dict)
        for at in sorted(left):
            relation = self._broken[at]
            if len(relation.figures) > _MOST_FIGURES:
                continue
            for value in relation.figures:
                place = value.place
                if place.table is not None and value.number is not None:
                    lines[place.in_table, "kolom", place.column][self._figures[id(value)]] = value
                    lines[place.in_table, "baris", place.row][self._figures[id(value)]] = value
        return lines

    def _runs(self, values: Sequence[Value]) -> Iterator[Change]:
        """The longest runs in which each figure may be the next one, and the last one the first."""
        start = 0
        for end in range(1, len(values) + 1):
            if end < len(values) and self._may_be(values[end - 1], values[end]):
                continue
            run = values[start:end]
            if len(run) >= _RUN and self._may_be(run[-1], run[0]):
                yield from _moved(run, (*run[1:], run[0]))
            start = end

    def _may_be(self, figure: Value, other: Value) -> bool:
        """Whether one of its broken relations holds where the figure is the other one."""
        if other.number is None or other.number == figure.number:
            return False
        own = self._figures[id(figure)]
        taken = self._taken({own: other.number})
        return any(holds(self._all[at], taken) for at in self._of[own] if at < len(self._broken))

    def _is_confirmed(self, value: Value, broken: int) -> bool:
        """Whether a relation holds by which the figure is exact, and none is broken but that one."""
        places = [at for copy in self._printed(value) for at in self._of[self._figures[id(copy)]]]
        held = any(self._all[at].kind in _EXACT for at in places if at >= len(self._broken))
        return held and not any(at < len(self._broken) and at != broken for at in places)

    def _taken(self, numbers: Mapping[int, Decimal]) -> Numbers:
        """The printed numbers, but for those that are taken for others."""
        return lambda value: numbers.get(self._figures[id(value)], value.number)

    def _copied(self, stated: Iterable[Relation]) -> Mapping[int, tuple[Value, ...]]:
        """For each figure all places where it is printed alike of one fact, other versions aside."""
        values: dict[int, Value] = {}
        parent: dict[int, int] = {}

        def root(figure: int) -> int:
            while parent.setdefault(figure, figure) != figure:
                figure = parent[figure]
            return figure

        for relation in stated:
            first: dict[Decimal, int] = {}
            for value in relation.figures:
                if value.number is not None:
                    figure = self._figures[id(value)]
                    values.setdefault(figure, value)
                    parent[root(figure)] = root(first.setdefault(value.number, figure))
        groups: dict[int, list[Value]] = defaultdict(list)
        for figure, value in values.items():
            groups[root(figure)].append(value)
        return {figure: tuple(groups[root(figure)]) for figure in values}


def key_of(value: Value) -> tuple[object, ...]:
    """What tells a figure from others: where it stands, and what is written there."""
    place = value.place
    return place.document, place.page, place.bbox, place.table, place.row, place.column, value.text


def _is_slip(figure: Value, number: Decimal) -> bool:
    """Whether the number may have been meant: another one, not negative, and not far from what is printed."""
    printed = figure.number
    if printed is None or number < 0 or number == printed:
        return False
    if not printed or not number:
        return True
    times = max(number / printed, printed / number)
    return 0 < times <= _FAR or any(abs(times / unit - 1) * 2 < Decimal(1) for unit in _THOUSANDS)


def _moved(values: Sequence[Value], others: Sequence[Value]) -> Iterator[Change]:
    """The change by which each of the values is the one beside it, where none is what it was."""
    numbers = [value.number for value in others if value.number is not None]
    if len(numbers) == len(values) and all(v.number != n for v, n in zip(values, numbers, strict=True)):
        yield Change(tuple(values), tuple(numbers))
