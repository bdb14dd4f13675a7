"""Tables whose figures fit better if they are read otherwise: columns exchanged, or one a row further down.

A header set above the wrong column, or a cell that slid into the next row, breaks what the report says
right. So where another way of reading settles it, it is the reading that is open, and nothing of the table
is asserted.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from auditor.checking.diagnosis.arithmetic import holds
from auditor.models.relation import Relation, RelationKind
from auditor.models.report import Place, Report, Role, Value

Table = tuple[str, str | None, str | None]
"""A table as ``Place.in_table`` tells it from others."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What the column of a figure was taken for, and the cells of its row."""

    role: Role
    row: Sequence[Value]


Cells = Mapping[Place, Cell]
"""The cells of all tables, by where they stand."""

_RATES = frozenset({RelationKind.PERSEN, RelationKind.CAPAIAN})
_THREE = 3
_FEWEST = 2
"""Broken relations that the other reading settles: one may be chance."""
_FIT, _OF = 4, 5
"""Rows of a table that fit when its columns are exchanged, at least so many of so many: as of a formula."""
_DONE = frozenset({Role.REALISASI, Role.REALISASI_ANGGARAN})
_AS_READ, _INVERSE = (0, 1, 2), (0, 2, 1)
"""Result, what was done and what was planned by their places in ``Relation.figures``."""
_EXCHANGED = (_INVERSE, (1, 0, 2), (2, 0, 1))
"""Ways to exchange them that are other equations: whole by result is the same one again. Target by
realisasi is right for what is better when lower, but hardly for all rows of a table."""
_COMMON = frozenset({0, 1, 100})
"""Numbers that stand in many cells and tell no row from another."""


def cells_of(reports: Iterable[Report]) -> Cells:
    """The cells of all tables of the reports."""
    return {
        value.place: Cell(column.role, row.values)
        for report in reports
        for table in report.tables
        for row in table.rows
        for column, value in zip(table.columns, row.values, strict=False)
    }


def rows_of(cells: Cells) -> Mapping[Table, Sequence[Sequence[Value]]]:
    """The rows of each table, in their order."""
    rows: defaultdict[Table, dict[int, Sequence[Value]]] = defaultdict(dict)
    for place, cell in cells.items():
        rows[place.in_table][id(cell.row)] = cell.row
    return {table: list(found.values()) for table, found in rows.items()}


def read_otherwise(broken: Sequence[Relation], held: Sequence[Relation], cells: Cells) -> set[Table]:
    """The tables of which another reading settles what is broken."""
    wrong, right = _rates(broken, cells), _rates(held, cells)
    rows = rows_of(cells)
    found = {
        table
        for table in {*wrong, *right}
        if _is_exchanged([*wrong[table], *right[table]])
        or _is_shifted(wrong[table], right[table], rows.get(table, ()))
    }
    confirmed = {table for table, rates in right.items() if sum(map(_says_something, rates)) >= _FEWEST}
    return found | (set(_displaced(broken, held, cells)) - confirmed)


def exchanged_cells(broken: Iterable[Relation], held: Iterable[Relation], cells: Cells) -> set[Place]:
    """The cells of single rows that two relations say are exchanged: another table, and their own percentage.

    Either alone may be a slip of the report.
    """
    broken = list(broken)
    rates = defaultdict[Place, list[Relation]](list)
    for rate in filter(_is_rate, (*broken, *held)):
        for value in rate.figures:
            rates[value.place].append(rate)
    found: set[Place] = set()
    for here, there in _told_apart(broken):
        beside = _beside(there, here, cells)
        if any(_fit_exchanged(rate, here, other) for other in beside for rate in rates[here.place]):
            found |= {here.place, *(other.place for other in beside)}
    return found


def _fit_exchanged(rate: Relation, one: Value, other: Value) -> bool:
    """Whether a percentage is that of its figures when these two are exchanged, and is not as they stand."""
    places = {one.place: other.number, other.place: one.number}
    percent = Relation(RelationKind.PERSEN, rate.result, rate.operands, rate.slack)
    if not places.keys() <= {value.place for value in rate.figures} or holds(percent):
        return False
    return bool(holds(percent, lambda value: places.get(value.place, value.number)))


def _rates(relations: Iterable[Relation], cells: Cells) -> defaultdict[Table, list[Relation]]:
    """The percentages of each table, what was done before what was planned."""
    found: defaultdict[Table, list[Relation]] = defaultdict(list)
    for relation in filter(_is_rate, relations):
        part, whole = relation.operands
        turned = _role(whole, cells) in _DONE and _role(part, cells) not in _DONE
        found[part.place.in_table].append(replace(relation, operands=(whole, part)) if turned else relation)
    return found


def _role(value: Value, cells: Cells) -> Role | None:
    cell = cells.get(value.place)
    return None if cell is None else cell.role


def _is_rate(relation: Relation) -> bool:
    """Whether it is a percentage of two figures of its own table."""
    return (
        relation.kind in _RATES
        and relation.result is not None
        and len(relation.figures) == _THREE
        and len({value.place.in_table for value in relation.figures}) == 1
        and relation.result.place.table is not None
    )


def _says_something(relation: Relation) -> bool:
    """Whether it holds as it is read, and would not if its columns were exchanged."""
    return _fits(relation, _AS_READ) and not _fits(relation, _INVERSE)


def _is_exchanged(relations: Sequence[Relation]) -> bool:
    """Whether most rows fit when the columns are exchanged, and fewer as they stand."""
    telling = [one for one in relations if one.operands[0].number != one.operands[1].number]
    as_read = sum(_fits(one, _AS_READ) for one in telling)
    best = max(sum(_fits(one, order) for one in telling) for order in _EXCHANGED)
    return best >= max(_THREE, as_read + _FEWEST) and best * _OF >= len(telling) * _FIT


def _fits(relation: Relation, order: Sequence[int]) -> bool:
    """Whether the first figure in that order is the second in percent of the third."""
    result, part, whole = (relation.figures[at] for at in order)
    return bool(holds(Relation(RelationKind.PERSEN, result, (part, whole), relation.slack)))


def _is_shifted(
    broken: Sequence[Relation], held: Sequence[Relation], rows: Sequence[Sequence[Value]] = ()
) -> bool:
    """Whether the results of most broken rows are those of other rows, and one of theirs is lost.

    Where none is, the figures of the report changed places, and the diagnosis names them; unless one of them
    is what a row with an empty cell lacks.
    """
    filling = {id(relation) for relation in broken if _fills_a_gap(relation, rows)}
    slid = sum(
        id(relation) in filling or _belongs_elsewhere(relation, (*broken, *held)) for relation in broken
    )
    lost = filling or any(not _stands_elsewhere(relation, broken) for relation in broken)
    return slid >= _FEWEST and slid * 2 > len(broken) and bool(lost)


def _fills_a_gap(relation: Relation, rows: Sequence[Sequence[Value]]) -> bool:
    """Whether the result is that of the figures of another row, whose own cell for it is empty."""
    result = relation.result
    own = next((row for row in rows if result is not None and any(v.place == result.place for v in row)), ())
    if result is None or result.number in _COMMON or not own:
        return False
    at = [next((n for n, v in enumerate(own) if v.place == f.place), None) for f in relation.figures]
    if None in at:
        return False
    empty = [
        [row[n] for n in at[1:] if n is not None]
        for row in rows
        if row is not own and at[0] is not None and row[at[0]].kosong
    ]
    return any(holds(replace(relation, operands=tuple(operands))) for operands in empty)


def _stands_elsewhere(relation: Relation, rows: Sequence[Relation]) -> bool:
    """Whether another row has the result that this one should have."""
    results = (other.result for other in rows if other is not relation)
    return any(holds(replace(relation, result=result)) for result in results)


def _belongs_elsewhere(relation: Relation, rows: Sequence[Relation]) -> bool:
    result = relation.result
    if result is None or result.number in _COMMON:
        return False
    for other in rows:
        if other is relation or other.result is None or other.result.number == result.number:
            continue
        theirs = replace(relation, operands=other.operands)
        mine = replace(relation, result=other.result)
        if holds(theirs) and not holds(mine) and not holds(other):
            return True
    return False


def _displaced(broken: Iterable[Relation], held: Iterable[Relation], cells: Cells) -> Iterator[Table]:
    """The tables in whose rows the figures that other tables print stand in another cell.

    In another column of the row, or in the row above or below, of all alike. A figure that rounding lets pass
    counts where the exact one stands there.
    """
    rows = rows_of(cells)
    found: Counter[tuple[Table, Table, int]] = Counter()
    told: Counter[tuple[Table, Table]] = Counter()
    for here, there in _told_apart((*broken, *held)):
        pair = here.place.in_table, there.place.in_table
        told[pair] += 1
        found[*pair, 0] += bool(_beside(there, here, cells))
        for step in (-1, 1):
            next_one = _in_next_row(here, rows.get(pair[0], ()), step)
            found[*pair, step] += next_one is not None and next_one.number == there.number
    for (here_in, there_in, _), count in found.items():
        if count >= _FEWEST and count * 2 > told[here_in, there_in]:
            yield here_in


def _in_next_row(value: Value, rows: Sequence[Sequence[Value]], step: int) -> Value | None:
    """The cell above or below, where it says something that tells rows apart."""
    for at, row in enumerate(rows):
        column = next((n for n, one in enumerate(row) if one.place == value.place), None)
        if column is not None:
            other = rows[at + step] if 0 <= at + step < len(rows) else ()
            cell = other[column] if column < len(other) else None
            return cell if cell is not None and cell.number not in _COMMON else None
    return None


def _told_apart(relations: Iterable[Relation]) -> Iterator[tuple[Value, Value]]:
    """Each two figures of tables that should be one and are printed otherwise, either first."""
    for relation in relations:
        if relation.kind is RelationKind.SAMA:
            for one, other in combinations(relation.figures, 2):
                if _differ(one, other) and _in_table(one.place) and _in_table(other.place):
                    yield one, other
                    yield other, one


def _differ(one: Value, other: Value) -> bool:
    return None not in {one.number, other.number} and one.number != other.number


def _beside(there: Value, here: Value, cells: Cells) -> list[Value]:
    """The other cells of the row here in which that stands which the other table prints there."""
    cell = cells.get(here.place)
    if cell is None or there.number in _COMMON:
        return []
    return [other for other in cell.row if other.place != here.place and other.number == there.number]


def _in_table(place: Place) -> bool:
    return place.table is not None
