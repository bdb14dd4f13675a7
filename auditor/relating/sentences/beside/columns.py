"""Which columns of a table a sentence compares rows by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from auditor.lexicon.kata.concepts import Arti, words_of
from auditor.models.report import MONEY, Role, Value
from auditor.relating.sentences.reading.record import is_number, is_stated
from auditor.relating.sentences.reading.view import Part, Quantity, View
from auditor.relating.sentences.tables.grid import Grid, Line
from auditor.relating.sentences.tables.measures import PERCENTS, holds, measures_told, years_meant
from auditor.relating.sentences.tables.sets import is_akin
from auditor.relating.sentences.tables.world import header_words

_AMOUNT = re.compile(r"\b(?:nominal|rupiah|nilai\s+uang)\b")
_RATE = re.compile(r"\b(?:persentase|persen|tingkat|proporsi)\b")
_ROUNDED = Decimal("0.011")
"""What a printed difference or ratio of two figures with two decimals may be off."""
_OF_UNITS = frozenset({Role.TARGET, Role.REALISASI, Role.TARGET_AKHIR})
"""Columns that hold figures in the unit of each row."""


@dataclass(frozen=True, slots=True)
class Compared:
    """The columns that a clause may compare rows by; ``told`` says that it tells which."""

    columns: tuple[int, ...]
    told: bool


def compared(grid: Grid, lines: Sequence[Line], view: View, part: Part, year: int | None) -> Compared:
    """The columns by the clause's figures, its measure or its words, else all comparable ones."""
    columns = [at for at in grid.columns if _is_comparable(grid, at) and _in_year(grid, at, view, year)]
    figures = view.quantities_in(part)
    anchored = [at for at in columns if any(_tells(grid, line, at, figures) for line in lines)]
    anchored = anchored or _of_wholes(grid, columns, figures)
    if anchored:
        return Compared(tuple(anchored), told=len(anchored) == 1)
    if view.told_in(part, Arti.EFISIENSI) and (reckoned := _of_efficiency(grid, columns)):
        return Compared(tuple(reckoned), told=True)
    columns = _of_scale(grid, columns, view.clause(part))
    words = set(words_of(view.clause(part))) - {word for line in lines for word in line.words}
    told = _of_measure(grid, columns, view, part) or _headed(grid, columns, words)
    if told:
        return Compared(tuple(told), told=True)
    totals = [at for at in columns if grid.heads[at].role is Role.JUMLAH]
    return Compared(tuple(totals or columns), told=False)


def _of_wholes(grid: Grid, columns: Sequence[int], figures: Sequence[Quantity]) -> list[int]:
    """The columns of which the clause tells the total ("sebanyak 16.500 keluarga, terbanyak di ...")."""
    totals = grid.totals if len(grid.totals) == 1 else []
    return [at for at in columns if any(is_of(line, at, q) for line in totals for q in figures)]


def _of_efficiency(grid: Grid, columns: Sequence[int]) -> list[int]:
    """The columns that are reckoned from two others, as a difference or a ratio: efficiency is one."""
    return [at for at in columns if any(_is_reckoned(grid, at, a, b) for a in columns for b in columns)]


def _is_reckoned(grid: Grid, at: int, one: int, two: int) -> bool:
    """Whether most rows have the difference or the ratio of two columns before it in this one."""
    if one == two or at < max(one, two):
        return False
    rows = [(line.number(at), line.number(one), line.number(two)) for line in grid.rows]
    full = [(c, a, b) for c, a, b in rows if c is not None and a is not None and b]
    right = sum(min(abs(a - b - c), abs(a / b - c)) <= _ROUNDED for c, a, b in full)
    return len(full) > 1 and right * 2 > len(full)


def _of_measure(grid: Grid, columns: Sequence[int], view: View, part: Part) -> list[int]:
    """The columns that hold a measure which the clause names."""
    measures = measures_told(view, part)
    return [at for at in columns if any(holds(grid.heads[at], m) for m in measures)]


def _headed(grid: Grid, columns: Sequence[int], words: Iterable[str]) -> list[int]:
    """The columns of which the headings have most words in common with these; none where none has any."""
    scores = {at: _spoken(grid.header(at), words) for at in columns}
    most = max(scores.values(), default=0)
    return [at for at in columns if most and scores[at] == most]


def is_of(line: Line, column: int, quantity: Quantity) -> bool:
    """Whether the figure is the one of the row in the column."""
    value = line.figures.get(column)
    return value is not None and value.number is not None and is_stated(quantity, value)


def total_of(grid: Grid, group: str, column: int) -> Value | None:
    """The printed total of the column, else the sum of the rows of the group; None where there are none."""
    printed = [line.figures[column] for line in grid.totals if line.number(column) is not None]
    rows = [line.figures[column] for line in grid.rows if line.group == group and column in line.figures]
    if printed or not rows:
        return printed[-1] if printed else None
    whole = _added(grid.rows, group, column)
    return replace(rows[0], text=str(whole), number=whole, readings=())


def _tells(grid: Grid, line: Line, column: int, figures: Iterable[Quantity]) -> bool:
    """Whether one of the figures is the row's in the column, or its part of the column in percent."""
    return any(is_of(line, column, q) or _is_share(grid, line, column, q) for q in figures)


def _is_share(grid: Grid, line: Line, column: int, quantity: Quantity) -> bool:
    own = line.number(column)
    if quantity.unit != "%" or own is None:
        return False
    wholes = [_added(grid.rows, line.group, column), *_numbers(grid.totals, column)]
    return any(is_number(quantity, own / whole * 100) for whole in wholes if whole)


def _added(lines: Iterable[Line], group: str, column: int) -> Decimal:
    """The sum of the column over the rows of a group."""
    return sum(_numbers((line for line in lines if line.group == group), column), Decimal(0))


def _numbers(lines: Iterable[Line], column: int) -> list[Decimal]:
    return [number for line in lines if (number := line.number(column)) is not None]


def _spoken(header: str, words: Iterable[str]) -> int:
    """How many words of the heading are among the words, or at least have their root, which counts half."""
    known = set(words)
    own = header_words(header)
    return sum(2 if one in known else any(is_akin(one, other) for other in known) for one in own)


def _of_scale(grid: Grid, columns: list[int], text: str) -> list[int]:
    """Of money and percent those that "secara nominal" and "secara persentase" speak of."""
    money = [at for at in columns if grid.heads[at].role in MONEY]
    rate = [at for at in columns if grid.heads[at].role in PERCENTS or "%" in grid.header(at)]
    if _AMOUNT.search(text) and money:
        return money
    return rate if _RATE.search(text) and rate else columns


def _is_comparable(grid: Grid, column: int) -> bool:
    """Whether the figures of the column are of one unit."""
    roles = {head.role for head in grid.table.columns}
    own = grid.heads[column]
    by_year = own.role in {Role.LAIN, Role.JUMLAH} and own.year is not None
    return not roles & {Role.SATUAN, Role.INDIKATOR} or not (own.role in _OF_UNITS or by_year)


def _in_year(grid: Grid, column: int, view: View, year: int | None) -> bool:
    return grid.heads[column].year in years_meant((named for named, _ in view.years), year)
