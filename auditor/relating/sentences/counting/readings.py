"""What the rows of a table say to a condition: by each column and bound that a clause may mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from auditor.lexicon.kata.concepts import words_of
from auditor.models.report import Column, Role, RowKind, added
from auditor.relating.sentences.counting.columns import Asked, akin, without_year
from auditor.relating.sentences.counting.conditions import Yardstick
from auditor.relating.sentences.counting.found import Found, Reading, against, beside
from auditor.relating.sentences.tables.measures import PERCENTS
from auditor.relating.sentences.tables.states import Wanted, standing

_DIFFERENCE = re.compile(
    r"\b(?:naik|turun|bertambah|berkurang|kenaikan|penurunan|perubahan|selisih|pertumbuhan|peningkatan"
    r"|deviasi)\b"
)
"""Words of the heading of a column that tells how a figure changed."""
_ROUNDED = Decimal("0.51")
"""Percent that a printed percentage may be off by where it is rounded to whole ones."""
_JUDGED = ("indikator", "iku", "sasaran")
"""Words for what the frame of targets holds against its targets."""
_SIGNS = 2
"""Of its heading, its signs and arithmetic, what shows at least that a column tells changes."""


def readings(asked: Asked) -> Iterator[Reading]:
    """Each way in which the rows may be held against the condition."""
    if asked.condition.yardstick is Yardstick.BEFORE:
        yield from _moved(asked)
    elif asked.condition.yardstick is Yardstick.TARGET:
        yield from _against_target(asked)
    elif asked.condition.yardstick is Yardstick.SIGN:
        yield from _signed(asked)
    elif asked.condition.yardstick is Yardstick.COLUMN:
        yield from _compared(asked)
    else:
        best, sure = asked.spoken([column for column in asked.current if asked.fits(column)])
        for column in best if sure or asked.condition.yardstick is not Yardstick.NOTHING else ():
            for bound in _bounds(asked, column):
                found = against(asked.rows.rows, column.index, asked.condition, bound)
                yield Reading(tuple(_unless_wrong(asked, column, one) for one in found), sure)


def _signed(asked: Asked) -> Iterator[Reading]:
    """By the one column with figures below nought, or else the one headed by what the clause speaks of."""
    rows = asked.rows.rows
    below = [c for c in asked.current if any((row.values[c.index].number or 0) < 0 for row in rows)]
    headed = [c for c in asked.current if akin(c.header, asked.said)]
    for columns in (below, headed):
        if len(columns) == 1:
            yield Reading(against(rows, columns[0].index, asked.condition, Decimal(0)), sure=True)
            return


def _unless_wrong(asked: Asked, column: Column, one: Found) -> Found:
    """The row as it was found; open where its amounts give another percentage than the printed one."""
    table = asked.rows.table
    budget, spent = (table.value(one.row, role) for role in (Role.ANGGARAN, Role.REALISASI_ANGGARAN))
    printed = one.row.values[column.index].number
    if column.role not in PERCENTS or budget is None or spent is None or printed is None:
        return one
    if not budget.number or spent.number is None:
        return one
    exact = spent.number / budget.number * 100
    return one if abs(exact - printed) <= _ROUNDED else replace(one, holds=None)


def _bounds(asked: Asked, column: Column) -> list[Decimal]:
    """What the figures are held against: the bound told, or what may be the mean or the whole."""
    condition, rows = asked.condition, asked.rows
    if condition.figure is not None:
        return list(dict.fromkeys(condition.figure.numbers))
    if condition.yardstick is Yardstick.NOTHING:
        return [Decimal(0)]
    inside = {row.index for row in rows.rows}
    others = [
        (row, value.number)
        for row in rows.table.rows
        if row.index not in inside and (value := row.values[column.index]).number is not None
    ]
    if condition.yardstick is Yardstick.WHOLE:
        named = [number for row, number in others if condition.whole in (row.nama or "").lower()]
        return named or [number for row, number in others if row.kind in {RowKind.TOTAL, RowKind.RATA}]
    values = [row.values[column.index] for row in rows.rows]
    numbers = [value.amount for value in values]
    means = [number for _, number in others if min(numbers) <= number <= max(numbers)]
    return [added(values) / len(values), *means]


def _compared(asked: Asked) -> Iterator[Reading]:
    """One column against another, each named by its words."""
    said = asked.said
    other = [word.removesuffix("nya") for word in words_of(asked.condition.other)]
    scores = [(akin(column.header, said), akin(column.header, other)) for column in asked.current]
    mine = [column for column, (a, b) in zip(asked.current, scores, strict=True) if a > b]
    theirs = [column for column, (a, b) in zip(asked.current, scores, strict=True) if b > a]
    if len(mine) == len(theirs) == 1:
        yield Reading(beside(asked.rows.rows, mine[0].index, theirs[0].index, asked.condition), sure=True)


def _against_target(asked: Asked) -> Iterator[Reading]:
    """The result of each row against its own target; those of indicators are for the frame of targets."""
    noun = asked.view.text[asked.rows.noun.start : asked.rows.noun.end]
    if asked.rows.of_indicators or noun.startswith(_JUDGED):
        return
    cells = asked.scope.world.cells_of(asked.rows.table)
    things = {cell.row.index: cell.thing for cell in cells if cell.value.number is not None}
    wanted = Wanted(frozenset({asked.condition.side} | ({0} if asked.condition.at else set())))
    found = []
    for row in asked.rows.rows:
        thing = things.get(row.index)
        stands = standing(thing, asked.year, asked.view.phrases) if thing is not None else None
        holds = wanted.holds(stands) if stands is not None else None
        found.append(Found(row, holds, tuple(stands.values[:2]) if stands is not None else ()))
    if any(one.holds is not None for one in found):
        yield Reading(tuple(found), sure=all(one.holds is not None for one in found))


def _moved(asked: Asked) -> Iterator[Reading]:
    """By a column of differences, or the figures of two years."""
    rows, columns = asked.rows.rows, asked.figures
    for column in columns:
        if _is_difference(asked, column, columns):
            yield Reading(against(rows, column.index, asked.condition, Decimal(0)), sure=True)
    pairs = [
        (before, now)
        for now in columns
        for before in columns
        if now.year is not None
        and now.year == asked.year
        and before.year == now.year - 1
        and before.role is now.role
        and without_year(before.header) == without_year(now.header)
    ]
    for before, now in pairs:
        sure = len(pairs) == 1 or akin(now.header, asked.said) > 0
        yield Reading(beside(rows, now.index, before.index, asked.condition), sure)


def _is_difference(asked: Asked, column: Column, others: Sequence[Column]) -> bool:
    """Whether the column tells how much more or less there is: by its heading, its signs, and arithmetic."""
    rows = asked.rows.rows
    values = [row.values[column.index] for row in rows]
    signed = any(value.amount < 0 or value.text.lstrip().startswith("+") for value in values)
    headed = _DIFFERENCE.search(column.header.lower()) is not None
    reckoned = any(
        all(
            row.values[b.index].amount - row.values[a.index].amount == value.number
            for row, value in zip(rows, values, strict=True)
        )
        for a, b in pairwise(others)
        if column not in (a, b)
    )
    return (signed, headed, reckoned).count(True) >= _SIGNS
