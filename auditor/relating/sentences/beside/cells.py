"""A figure told of a row of the table beside a sentence that stands there in another row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.lexicon.kata.concepts import Arti
from auditor.models.facts import Klaim
from auditor.relating.sentences.beside.columns import is_of
from auditor.relating.sentences.reading.bounds import is_bound, is_share
from auditor.relating.sentences.reading.record import Said, contradicts
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import Quantity, View
from auditor.relating.sentences.tables.derived import numbers, of_row
from auditor.relating.sentences.tables.grid import Grid, Line, Naming

_DIGITS = 3
"""Digits of a figure that stands in another row by more than chance."""
_BEHIND = re.compile(r"\s*(?:[a-z%]+\s+){0,2}?(?:pada|di|untuk|dari|oleh)?\s*(?:tahun\s+)?$")
"""What stands between a figure and the row named right behind it ("38 kasus pada 2021")."""
_OTHER_YEAR = "angka itu tercantum untuk tahun lain"
_NEXT = 25
"""Letters between these at most."""


def cell_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Ask about each figure of the sentence that is another row's than the one it is told of."""
    for quantity in view.quantities:
        if _is_plain(view, quantity):
            grids = (g for near in scope.near.likely(view) for g in (near, near.across))
            named = ((grid, naming) for grid in grids if (naming := _told_of(view, grid, quantity)))
            grid, naming = next(named, (None, None))
            if grid is not None and naming is not None:
                yield from _judge(view, grid, naming.line, quantity)


def _is_plain(view: View, quantity: Quantity) -> bool:
    """Whether the figure is told as one of the table's, with enough digits to be known by."""
    digits = len(re.sub(r"\D", "", quantity.text))
    return digits >= _DIGITS and not (
        is_bound(view, quantity) or is_share(view, quantity) or view.is_planned(quantity.start)
    )


def _judge(view: View, grid: Grid, line: Line, quantity: Quantity) -> Iterator[Klaim]:
    """Whether the figure is of one other row alone, which the sentence does not name."""
    year = _year(view, quantity)
    columns = [at for at in grid.columns if year is not None and grid.heads[at].year == year] or grid.columns
    alike = [q for q in view.quantities_in(view.part_of(quantity.start)) if q.unit == quantity.unit]
    if any(is_of(one, at, q) for one in (line, *grid.totals) for at in columns for q in alike):
        return
    others = _elsewhere(grid, columns, line, quantity)
    named = {one.line.index for one in grid.named(view.text)}
    if not others or _follows(line, quantity):
        return
    column, other = others[0]
    if other is not line and other.index in named:
        return
    own = line.figures[column]
    said = Said("angka", quantity.text, f"“{line.name}”", grid.header(column), quantity.value, own.number)
    where = _OTHER_YEAR if other is line else f"{quantity.text} tercantum pada baris “{other.name}”"
    yield contradicts(view, said, [own], where)


def _told_of(view: View, grid: Grid, quantity: Quantity) -> Naming | None:
    """The row that the figure is told of: named right behind it, else the last one before it."""
    part = view.part_of(quantity.start)
    named = [one for one in grid.named(view.text, part.start, part.end) if one.full and one.sure]
    behind = next((one for one in named if _is_behind(view, quantity, one)), None)
    if behind is not None:
        return behind
    taken = [q for q in view.quantities if q.end <= quantity.start]
    before = [one for one in named if one.end <= quantity.start]
    return next((one for one in reversed(before) if not any(_is_behind(view, q, one) for q in taken)), None)


def _is_behind(view: View, quantity: Quantity, naming: Naming) -> bool:
    """Whether the name stands right behind the figure, and tells what it is of."""
    between = view.text[quantity.end : naming.start]
    near = quantity.end <= naming.start <= quantity.end + _NEXT
    return near and _BEHIND.fullmatch(between) is not None


def _follows(line: Line, quantity: Quantity) -> bool:
    """Whether the figure is reckoned from those of the row."""
    row = [float(value.number) for value in line.figures.values() if value.number is not None]
    return numbers(of_row(row)).hold(quantity)


def _year(view: View, quantity: Quantity) -> int | None:
    """The one year that the clause names, None where it names several or looks back."""
    part = view.part_of(quantity.start)
    years = set(view.years_in(part))
    return years.pop() if len(years) == 1 and not view.told_in(part, Arti.TAHUN_LALU) else None


def _elsewhere(
    grid: Grid, columns: Sequence[int], line: Line, quantity: Quantity
) -> Sequence[tuple[int, Line]]:
    """Other rows with the figure, in columns in which the row has one too; else the row, in another year."""
    found = [
        (at, other)
        for at in columns
        if line.number(at) is not None
        for other in grid.rows
        if other is not line and is_of(other, at, quantity)
    ]
    if found or columns is grid.columns:
        return found
    again = line.number(columns[0]) is not None and any(is_of(line, at, quantity) for at in grid.columns)
    return [(columns[0], line)] if again else []
