"""Of which table, and of which of its rows, a figure of a sentence surely is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from auditor.lexicon.kata.concepts import Arti
from auditor.relating.sentences.reading.bounds import is_share
from auditor.relating.sentences.reading.record import is_stated
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import POINTS, Quantity, View
from auditor.relating.sentences.tables.grid import Grid, Line
from auditor.relating.sentences.tables.measures import holds, is_money, is_percent, measures_told

LEAST_DIGITS = 3
"""Digits of a figure that is in a table by more than chance."""
_NEXT = 12
"""Letters between a row's name and a figure with a unit of the table that is told of it."""
_CLOSE = 40
"""Letters before a figure in which a word says that it is a step or a distance."""
_STEP = re.compile(
    r"\b(?:selisih|jarak|terpaut|bertambah|berkurang|naik|turun|meningkat|menurun|kenaikan|penurunan|peningkatan"
    r"|pertumbuhan|tumbuh|susut|menyusut|bergeser|lompatan|lonjakan)(?:nya)?(?:\W+\w+){0,2}\W*$"
)
_COUNTED = re.compile(r"\d\s+[a-z]+\s*(?:,\s*)?(?:\(\s*|(?:atau|setara)\s+(?:dengan\s+|sebesar\s+)?)$")
"""What makes a percentage the part of a whole that is counted before it ("96 orang atau 56,80%")."""
_AROUND = 3
"""Sentences before and behind one that tell which table it speaks of."""
_SHOWN = 2
"""Figures of the sentences around that follow from the table, at least."""
_FEW_OTHERS = 2
"""Times as many figures that follow from the table as those that do not."""
_OTHERS = re.compile(r"\b(?:nasional|provinsi|se-?indonesia|standar|ambang|tarif|bunga|inflasi)\b")
"""Words of figures that a table of the office holds only under a heading of that word."""
_STEM = 5
"""Letters by which a unit is known in the words of a table."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A table and the rows of it that a figure is of."""

    grid: Grid
    lines: tuple[Line, ...]


def anchor_of(view: View, scope: Scope, quantity: Quantity) -> Anchor | None:
    """The table and rows that the figure is of: as its neighbours show, or the names and words around it."""
    if _OTHERS.search(view.text):
        return None
    grids = [grid for grid in scope.near.of(view) if _may_hold(grid, view, quantity)]
    for grid in grids:
        if _is_passage_of(view, scope, grid):
            return Anchor(grid, _named(view, grid) or tuple(grid.rows))
        lines = _by_figures(view, grid, quantity) or _by_names(view, grid, quantity)
        if lines:
            return Anchor(grid, lines)
    if grids[:1] == scope.near.of(view)[:1] and grids and _is_step_or_part(view, quantity):
        return Anchor(grids[0], _spoken_of(view, scope, grids[0]))
    return None


def digits(quantity: Quantity) -> int:
    """The digits of a figure as written; those of a whole one without the zeros at its ends."""
    told = re.sub(r"\D", "", quantity.text)
    return len(told if quantity.number.decimals else told.strip("0"))


def states(line: Line, quantity: Quantity) -> bool:
    """Whether the row has the figure."""
    return any(value.number is not None and is_stated(quantity, value) for value in line.figures.values())


def _named(view: View, grid: Grid) -> tuple[Line, ...]:
    return tuple(naming.line for naming in grid.named(view.text) if naming.sure)


def _by_figures(view: View, grid: Grid, quantity: Quantity) -> tuple[Line, ...]:
    """The rows that other figures of the sentence are of: those that it names, or the only one."""
    others = [q for q in view.quantities if q is not quantity and digits(q) >= LEAST_DIGITS]
    found = [line for line in grid.lines if any(states(line, q) for q in others)]
    named = {line.index for line in _named(view, grid)}
    both = tuple(line for line in found if line.index in named)
    return both or (tuple(found) if len(found) == 1 and not named else ())


def _by_names(view: View, grid: Grid, quantity: Quantity) -> tuple[Line, ...]:
    """The rows that the sentence names in full, where its clause names a measure that the table holds."""
    part = view.part_of(quantity.start)
    named = grid.named(view.text, part.start, quantity.start)
    last = [one for one in named if one.sure and one.full and not one.line.is_year][-1:]
    if quantity.unit and last and quantity.start - last[0].end <= _NEXT:
        return (last[0].line,)
    if not any(holds(grid.heads[at], m) for m in measures_told(view, part) for at in grid.columns):
        return ()
    return tuple(naming.line for naming in grid.named(view.text) if naming.sure and naming.full)


def _is_step_or_part(view: View, quantity: Quantity) -> bool:
    """Whether words say that the figure is reckoned: a part, a sum, a mean, a distance, a change, a rest."""
    before = view.text[max(quantity.start - _CLOSE, 0) : quantity.start]
    if quantity.unit == "%" and _COUNTED.search(before):
        return True
    sums = () if quantity.unit in {"Rp", ""} else (Arti.JUMLAH,)
    reckoned = view.told_in(view.part_of(quantity.start), Arti.RATA, Arti.SISA, *sums)
    return (
        is_share(view, quantity)
        or quantity.unit in POINTS
        or _STEP.search(before) is not None
        or any(0 <= quantity.start - told.end <= _CLOSE for told in reckoned)
    )


def _spoken_of(view: View, scope: Scope, grid: Grid) -> tuple[Line, ...]:
    """The rows that the sentence names, else those of the one before, else all."""
    named = (_named(one, grid) for one in (view, *reversed(scope.before(view, 1))))
    return next((lines for lines in named if lines), tuple(grid.rows))


def _is_passage_of(view: View, scope: Scope, grid: Grid) -> bool:
    """Whether the sentences around speak of that table: nearly all their figures follow from it."""
    around = [other for other in scope.around(view, _AROUND) if scope.near.first(other) is grid]
    figures = [q for other in around for q in other.quantities if digits(q) >= LEAST_DIGITS]
    known = scope.derived.of(grid, grid.rows)
    told = sum(known.hold(q) for q in figures)
    return told >= _SHOWN and (len(figures) - told) * _FEW_OTHERS <= told


def _may_hold(grid: Grid, view: View, quantity: Quantity) -> bool:
    return _is_of_years(grid, view, quantity) and _is_of_unit(grid, view, quantity)


def _is_of_years(grid: Grid, view: View, quantity: Quantity) -> bool:
    """Whether the table has the years that the sentence names, and several where it looks back."""
    back = view.told_in(view.part_of(quantity.start), Arti.TAHUN_LALU)
    return all(year in grid.years for year, _ in view.years) and (not back or len(grid.years) > 1)


def _is_of_unit(grid: Grid, view: View, quantity: Quantity) -> bool:
    """Whether the table has figures of that unit, or ones that such a figure is reckoned from."""
    columns = [grid.heads[at] for at in grid.columns]
    if quantity.unit == "Rp":
        return any(map(is_money, columns))
    if quantity.unit in POINTS | {"%"}:
        shown = any(value.unit == "%" for line in grid.rows for value in line.figures.values())
        headed = any(map(is_percent, columns))
        return shown or headed or quantity.unit != "%" or _is_step_or_part(view, quantity)
    return not quantity.unit or quantity.unit[:_STEM] in grid.told
