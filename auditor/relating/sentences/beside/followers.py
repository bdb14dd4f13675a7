"""Rows of the table beside a sentence that come next to the highest: "disusul X", "posisi kedua Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.models.facts import Klaim
from auditor.relating.sentences.beside.columns import compared
from auditor.relating.sentences.beside.ranks import Superlative, naming_of, superlatives
from auditor.relating.sentences.reading.ordinals import ordinal
from auditor.relating.sentences.reading.record import WHICH_ORDER, Said, agrees, contradicts
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View
from auditor.relating.sentences.tables.grid import Grid, Line, Naming

_NEXT = re.compile(
    r"\b(?:(?:di)?(?:susul|ikuti)|menyusul|(?:urutan|posisi|peringkat|tempat)\s+(?:berikutnya|selanjutnya))\b"
    r"|\b(?:urutan|posisi|peringkat|tempat)\s+(?P<rank>kedua|ketiga|keempat)\b"
)
"""Words by which rows come next to the first one, or have the rank that is told."""
_SECOND = 2
_BACK = 3
"""Sentences before one in which the first row may be named."""
_FAR = 70
"""Letters between such words and the first row that comes next, at most."""


@dataclass(frozen=True, slots=True)
class First:
    """The row said to have the highest (``high``) or lowest figure, and the columns in which it does."""

    grid: Grid
    line: Line
    high: bool
    columns: tuple[int, ...]

    def ranked(self, column: int) -> list[Line]:
        """The rows of its level by their figures of the column, from the first one on."""
        rows = [
            line
            for line in self.grid.rows
            if line.group == self.line.group and line.number(column) is not None
        ]
        return sorted(rows, key=lambda line: line.number(column) or 0, reverse=self.high)


def follower_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold the rows that are said to come next against those that do."""
    for match in _NEXT.finditer(view.text):
        if view.is_planned(match.start()):
            continue
        found = (_first(view, scope, grid, match.start()) for grid in scope.near.likely(view))
        first = next((one for one in found if one is not None), None)
        rows = _next_rows(view, first.grid, match.end()) if first is not None else []
        rank = (ordinal(match["rank"]) if match["rank"] else None) or _SECOND
        if first is not None and rows and not _names_others(view, first, match.start()):
            yield from _judge(view, first, rows, rank)


def _first(view: View, scope: Scope, grid: Grid, at: int) -> First | None:
    """The row that the sentence says to be the first before that place, else one of the sentences before."""
    own = [told for told in superlatives(view) if told.start < at]
    for other, told in [*((view, one) for one in reversed(own)), *_of_before(view, scope)]:
        naming = naming_of(other, other.part_of(told.start), told, grid)
        if naming is None or (other is view and naming.start > at):
            continue
        for high in told.ways:
            one = First(grid, naming.line, high, ())
            by = compared(grid, [naming.line], other, other.part_of(told.start), scope.world.report.year)
            columns = tuple(at for at in by.columns if one.ranked(at)[:1] == [naming.line])
            if columns:
                return First(grid, naming.line, high, columns)
    return None


def _names_others(view: View, first: First, at: int) -> bool:
    """Whether the sentence names another row before that place, which the next ones may come behind."""
    named = (one for one in first.grid.named(view.text, 0, at) if one.sure)
    return any(one.line is not first.line for one in named)


def _of_before(view: View, scope: Scope) -> Iterator[tuple[View, Superlative]]:
    for other in reversed(scope.before(view, _BACK)):
        yield from ((other, told) for told in superlatives(other))


def _next_rows(view: View, grid: Grid, at: int) -> list[Naming]:
    """The rows named behind that place in one clause; none where the first one is far."""
    rows = [one for one in grid.named(view.text, at) if one.sure]
    return rows if rows and rows[0].start - at <= _FAR else []


def _judge(view: View, first: First, rows: Sequence[Naming], rank: int) -> Iterator[Klaim]:
    """Each row has the rank after the one before it, in one of the columns."""
    named = [naming.line for naming in rows]
    for column in first.columns:
        ranked = first.ranked(column)[rank - 1 : rank - 1 + len(named)]
        told = [line.number(column) for line in named]
        if [line.number(column) for line in ranked] == told:
            said = Said("ekstrem", rows[0].line.name, rows[0].line.name, first.grid.header(column))
            yield agrees(view, said, [line.figures[column] for line in named])
            return
    column = first.columns[0]
    due, own = first.ranked(column)[rank - 1 :], named[0].figures.get(column)
    wrong = next((one for one in zip(due, named, strict=False) if one[0] is not one[1]), None)
    if wrong is None or own is None:
        return
    right, told_line = wrong
    kata = view.written[rows[0].start : rows[-1].end]
    said = Said(
        "ekstrem", kata, right.name, first.grid.header(column), told_line.number(column), right.number(column)
    )
    values = [line.figures[column] for line in (right, told_line) if column in line.figures]
    sure = len(first.columns) == 1 and all(naming.full for naming in rows)
    yield contradicts(view, said, values, None if sure else WHICH_ORDER)
