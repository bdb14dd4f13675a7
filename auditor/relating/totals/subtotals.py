"""Rows of a budget table that sum the rows below them: a kegiatan its sub kegiatan, a program these."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.lexicon.levels import depth, highest, lowest
from auditor.lexicon.numbers import read_number
from auditor.lexicon.row_names import is_name
from auditor.models.facts import Rincian
from auditor.models.report import (
    MONEY,
    Column,
    Report,
    ReportRow,
    ReportTable,
    Role,
    RowKind,
    TableKind,
    Value,
    added,
)
from auditor.relating.totals.slips import follows

_FEWEST_CLOSING = 3
_MOST_DIFFERING = 5
"""Sums of one table that may differ without the reading of the table being suspect."""
_SUSPECT = 0.2
"""Share of the sums of a table from which on it is the reading that is suspect, not the report."""
_MISREAD = "banyak jumlah di tabel itu tidak cocok; tingkat baris-barisnya mungkin salah dikenali"
_FROM_BELOW = "baris “{}” di bawahnya berselisih sama besar; perbedaannya dapat berasal dari sana"
_UNSURE = "pengelompokan baris di bawahnya tidak dapat dipastikan"


@dataclass(frozen=True, slots=True)
class _Parent:
    """A row with amounts and the rows that it may sum.

    ``groups`` are the rows next below it, the deepest rows below it, and then only the first of either.
    """

    row: ReportRow
    groups: tuple[tuple[ReportRow, ...], ...]


def subtotals(report: Report) -> list[Rincian]:
    """Give each program and kegiatan row that carries amounts with the rows next below it, column by column.

    The grouping is one by which the row closes in some column of amounts; a difference in another one is
    then sure. Where it closes in none, or only by some of its rows, a difference is doubtful. In a table that
    promises a budget and shows nothing spent, the rows that close confirm the others.
    """
    found: list[Rincian] = []
    for table in report.tables:
        of_table = list(_of_table(table)) if table.kind is TableKind.ANGGARAN else _by_vote(table)
        _doubt_many(of_table)
        _doubt_above(of_table)
        found += of_table
    return found


def _doubt_above(sums: Sequence[Rincian]) -> None:
    """Ask about a sum that closes once a subtotal among its parts is what the rows below that give."""
    differing = {id(one.total): one for one in sums if one.selisih}
    for one in differing.values():
        below = (differing[id(part)] for part in one.bagian if id(part) in differing)
        source = next((other for other in below if other.selisih + one.selisih == 0), None)
        if source is not None and one.pasti:
            one.pasti, one.ragu = False, _FROM_BELOW.format(source.label)


def _doubt_many(sums: Sequence[Rincian]) -> None:
    """Doubt all differences of a table in which many sums differ: then its levels were not read rightly."""
    differing = [one for one in sums if not _closes(one)]
    if len(differing) > _MOST_DIFFERING and len(differing) > _SUSPECT * len(sums):
        for one in differing:
            if one.pasti:
                one.pasti, one.ragu = False, _MISREAD


def _by_vote(table: ReportTable) -> list[Rincian]:
    """Judge one column of budgets by whether most of its rows close; where few do, nothing is given."""
    columns = [column for column in table.columns if column.role is Role.ANGGARAN]
    closing: list[Rincian] = []
    others: list[Rincian] = []
    for parent in _parents(table, columns) if len(columns) == 1 else ():
        choices = [list(_sums(parent.row, group, columns)) for group in parent.groups]
        closed = [rincian for sums in choices for rincian in sums if _closes(rincian)]
        closing += closed[:1]
        others += [] if closed else choices[0]
    if len(closing) < len(others):
        return []
    for rincian in others:
        larger = any(part.amount > rincian.total.amount for part in rincian.bagian)
        if larger or len(closing) < _FEWEST_CLOSING:
            rincian.pasti, rincian.ragu = False, _UNSURE
    return closing + others


def _of_table(table: ReportTable) -> Iterator[Rincian]:
    columns = [column for column in table.columns if column.role in MONEY and "%" not in column.header]
    for parent in _parents(table, columns):
        choices = _choices(parent, columns)
        closing = [place for place, sums in enumerate(choices) if any(map(_closes, sums))]
        sums = choices[closing[0] if closing else 0]
        for rincian in sums:
            if rincian.selisih and (not closing or closing[0] > 1):
                rincian.pasti, rincian.ragu = False, _UNSURE
            if not follows(rincian, sums[: sums.index(rincian)]) and not _closes_otherwise(
                rincian, choices[:2]
            ):
                yield rincian


def _choices(parent: _Parent, columns: Sequence[Column]) -> list[list[Rincian]]:
    """The sums of the groups, the first two and then no more than up to the first by which the row closes."""
    choices: list[list[Rincian]] = []
    closed = False
    for group in parent.groups:
        if closed and len(choices) > 1:
            break
        choices.append(list(_sums(parent.row, group, columns)))
        closed = closed or any(map(_closes, choices[-1]))
    return choices


def _closes(rincian: Rincian) -> bool:
    return not rincian.selisih and bool(rincian.total.number)


def _closes_otherwise(rincian: Rincian, choices: Sequence[Sequence[Rincian]]) -> bool:
    """Whether the same cell is the sum of the rows next below it or of the deepest ones after all."""
    others = [other for sums in choices for other in sums if other.total is rincian.total]
    return bool(rincian.selisih) and any(map(_closes, others))


def _parents(table: ReportTable, columns: Sequence[Column]) -> Iterator[_Parent]:
    rows = [row for row in table.rows if row.kind is not RowKind.TOTAL and row.level is not None]
    for index, row in enumerate(rows):
        if not _has_amounts(row, columns) or not is_name(row.nama or ""):
            continue
        under = []
        for other in rows[index + 1 :]:
            if depth(other.level) <= depth(row.level):
                break
            if _has_amounts(other, columns) or _has_texts(other, columns):
                under.append(other)
        levels = [other.level for other in under]
        below, leaves = (tuple(under[place] for place in pick(levels)) for pick in (highest, lowest))
        if below:
            first = [group[:end] for group in (below, leaves) for end in range(1, len(group))]
            yield _Parent(row, (below, leaves, *first))


def _has_amounts(row: ReportRow, columns: Sequence[Column]) -> bool:
    return any(row.values[column.index].number is not None for column in columns)


def _has_texts(row: ReportRow, columns: Sequence[Column]) -> bool:
    """Whether texts hold amounts, such as two in one cell, so that no sum can be made without the row.

    One amount alone that was not read belongs to the row before, as in a cell over several rows.
    """
    texts = [value.text for column in columns if _is_text(value := row.values[column.index])]
    return any(any(map(str.isdigit, text)) and read_number(text) is None for text in texts)


def _sums(row: ReportRow, group: Sequence[ReportRow], columns: Sequence[Column]) -> Iterator[Rincian]:
    for column in columns:
        total = row.values[column.index]
        parts = [other.values[column.index] for other in group]
        numbers = sum(part.number is not None for part in parts)
        if total.number is None or numbers * 2 < len(parts) or any(map(_is_text, parts)):
            continue
        yield Rincian(
            place=total.place,
            asal="tabel",
            jenis="subtotal",
            label=row.nama or "",
            total=total,
            bagian=parts,
            jumlah=added(parts),
            kolom=column.header,
        )


def _is_text(value: Value) -> bool:
    return value.number is None and not value.kosong
