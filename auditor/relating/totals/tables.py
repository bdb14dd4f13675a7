"""Jumlah and Total rows with the rows that they sum, by the grouping that closes in most columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

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
from auditor.relating.totals.groupings import groupings_above, groupings_below
from auditor.relating.totals.slips import follows, is_slip

_KINDS = {
    TableKind.JUMLAH,
    TableKind.ANGGARAN,
    TableKind.LAIN,
    TableKind.PERJANJIAN_KINERJA,
    TableKind.KINERJA,
    TableKind.EFISIENSI,
}
_PERFORMANCE = {TableKind.KINERJA, TableKind.EFISIENSI}
"""Tables whose amounts are summed, and nothing else."""
_SUMMED = MONEY | {Role.JUMLAH, Role.LAIN}
_COUNTS = frozenset({Role.JUMLAH, Role.LAIN})
"""Columns of counts: parts of a row, and what they come to."""
_NOT_SUMMED = re.compile(r"%|persen|indeks|rata|nilai|skor|bobot|tahun|kode|luas|harga", re.IGNORECASE)
_YEAR = re.compile(r"(?:tahun|th\.?)?[\s>(]{0,4}(?:19|20)\d\d\b", re.IGNORECASE)
"""The year that a column of figures is of ("Tahun > 2016"); a column of years is headed by the word alone."""
_FLAT = 40
"""Rows of a table that one looks over at a glance."""
_NEAR = 10
"""A difference of a tenth of the total is near."""
_LACKING = "ada baris yang selnya kosong di kolom itu; isinya dapat terbaca di baris lain"
_UNSURE = "pengelompokan baris yang dijumlahkan tidak dapat dipastikan"


def table_totals(report: Report) -> list[Rincian]:
    """Give each Jumlah or Total row with the rows that it sums, column by column.

    The rows may stand above it since the last total, be totals themselves, be one of several groups that each
    divide the same whole, or follow below. The grouping is the one that closes in most columns; where none
    closes in any, a difference is doubtful at most. A sisa that follows a wrong realisasi is no second
    difference. Percentages, rates, indices, years and texts are no sums.
    """
    return [one for table in report.tables if table.kind in _KINDS for one in _of_table(table)]


@dataclass(slots=True)
class _Vote:
    """The sums of one grouping: those that close, and those that differ and may be wrong."""

    group: Sequence[ReportRow]
    closing: list[Rincian] = field(default_factory=list)
    differing: list[Rincian] = field(default_factory=list)

    @property
    def carried(self) -> bool:
        """Whether at least half of the columns close, one of them with an amount."""
        amounts = sum(bool(one.total.number) for one in self.closing)
        return amounts > 0 and amounts >= len(self.differing)


def _of_table(table: ReportTable) -> Iterator[Rincian]:
    roles = MONEY if table.kind in _PERFORMANCE else _SUMMED
    columns = [
        c for c in table.columns if c.role in roles and not _NOT_SUMMED.search(_YEAR.sub(" ", c.header))
    ]
    unsummed: list[ReportRow] = []
    taken: set[int] = set()
    for place, row in enumerate(table.rows):
        if row.kind is RowKind.TOTAL:
            chosen = _chosen(table, place, unsummed, columns)
            taken |= {one.index for vote in chosen for one in vote.group if one.index > row.index}
            unsummed = _left(unsummed, row, chosen)
            yield from (one for vote in chosen for one in (*vote.closing, *vote.differing))
        if row.kind not in {RowKind.GRUP, RowKind.RATA} and row.index not in taken:
            unsummed.append(row)


def _left(unsummed: Sequence[ReportRow], total: ReportRow, chosen: Sequence[_Vote]) -> list[ReportRow]:
    """What is still to be summed: all before the total's rows, among them those since the last one."""
    first = min((row.index for vote in chosen for row in vote.group), default=total.index)
    if chosen and first > total.index:
        return list(unsummed)
    last = max((row.index for row in unsummed if row.kind is RowKind.TOTAL), default=-1)
    return [row for row in unsummed if row.index < first and row.index <= last]


def _chosen(
    table: ReportTable, place: int, unsummed: Sequence[ReportRow], columns: Sequence[Column]
) -> list[_Vote]:
    """Give the grouping of a total with its doubts; several where several groups divide the same whole."""
    total = table.rows[place]
    above = groupings_above(table.rows[:place], unsummed, [column.index for column in columns])
    below = groupings_below(table.rows[place + 1 :])
    votes = [_vote(table, total, group, columns) for group in above.whole]
    best = _best([*votes, *(_vote(table, total, group, columns) for group in below.whole)])
    if best is not None and not best.differing and best.group not in above.blocks:
        return [best]
    divided = [_vote(table, total, group, columns) for group in (*above.blocks, *below.blocks)]
    parted = [vote for vote in divided if vote.carried]
    if parted:
        return [_sure_of_slips(vote) for vote in parted]
    if best is not None:
        return [_sure_of_slips(best)]
    near = [vote for vote in votes if vote.differing and all(map(_slipped, vote.differing))]
    doubted = [_doubted(table, total, vote) for vote in [*near, *votes][:1]]
    return [vote for vote in doubted if vote.closing or vote.differing]


def _best(votes: Sequence[_Vote]) -> _Vote | None:
    """The grouping that most columns are explained by, the plainer one where two explain as much."""
    carried = [vote for vote in votes if vote.carried]
    return min(carried, key=lambda vote: (len(vote.differing), -len(vote.closing)), default=None)


def _sure_of_slips(vote: _Vote) -> _Vote:
    """Leave a large difference in doubt where no more columns close than differ."""
    if len(vote.closing) <= len(vote.differing):
        for one in vote.differing:
            if not (_slipped(one) or _is_near(one)):
                one.pasti, one.ragu = False, _UNSURE
    return vote


def _doubted(table: ReportTable, total: ReportRow, vote: _Vote) -> _Vote:
    """What is left to say where no grouping closes.

    A single column of rows and their only total is sure where a slip explains it. A large difference speaks
    for another grouping, unless it is a budget's.
    """
    plain_rows = all(row.kind in {RowKind.DATA, RowKind.RATA} or row is total for row in table.rows)
    plain = plain_rows and len(table.rows) <= _FLAT
    alone = table.kind is TableKind.JUMLAH and plain and len(vote.differing) == 1 and not vote.closing
    budget = table.kind is TableKind.ANGGARAN or table.kind in _PERFORMANCE
    near = [one for one in vote.differing if budget or _slipped(one) or _is_near(one)]
    for one in near:
        if not (alone and _slipped(one)):
            one.pasti, one.ragu = False, _UNSURE
    vote.differing = near
    return vote


def _is_near(one: Rincian) -> bool:
    return abs(one.selisih) * _NEAR <= abs(one.total.amount)


def _vote(
    table: ReportTable, total: ReportRow, group: Sequence[ReportRow], columns: Sequence[Column]
) -> _Vote:
    vote = _Vote(group)
    money = table.kind is TableKind.ANGGARAN
    for column in columns:
        one = _sum(table, total, group, column)
        if one is None or (money and follows(one, vote.differing)):
            continue
        if not one.selisih:
            vote.closing.append(one)
        elif _slipped(one) or not (_averages(one) or _rounded(one)):
            vote.differing.append(one)
    return vote


def _sum(table: ReportTable, total: ReportRow, group: Sequence[ReportRow], column: Column) -> Rincian | None:
    value = total.values[column.index]
    printed = table.source.rows
    cells = [row.values[column.index] for row in group if not printed[row.index][column.index].repeated]
    bagian = [cell for cell in cells if cell.number is not None]
    worded = any(cell.number is None and not cell.kosong for cell in cells)
    if value.number is None or len(bagian) < 2 or worded or any(c.unit == "%" for c in (value, *bagian)):
        return None
    value, *bagian = _read_alike([value, *bagian])
    lacking = len(bagian) < len(cells) and any(_lies_beside_figures(row, column, table) for row in group)
    money = table.kind is TableKind.ANGGARAN or column.role in MONEY
    return Rincian(
        place=value.place,
        asal="tabel",
        jenis="total_anggaran" if money else "jumlah",
        label=total.nama or "Jumlah",
        total=value,
        bagian=bagian,
        jumlah=added(bagian),
        kolom=column.header,
        pasti=not lacking,
        ragu=_LACKING if lacking else None,
    )


def _lies_beside_figures(row: ReportRow, column: Column, table: ReportTable) -> bool:
    """Whether the cell is empty and nothing stands for a figure there, though others of the row hold one."""
    cell = row.values[column.index]
    alike = _COUNTS if column.role in _COUNTS else {column.role}
    others = (other for other in table.columns if other.role in alike and other is not column)
    return not cell.text.strip() and any(row.values[other.index].number is not None for other in others)


def _read_alike(values: Sequence[Value]) -> list[Value]:
    """Read the total and its parts by the decimal mark that brings them closest ("1,029" beside "855")."""
    other = [
        replace(value, number=value.readings[-1]) if len(value.readings) > 1 else value for value in values
    ]

    def gap(read: Sequence[Value]) -> Decimal:
        return abs(added(read[1:]) / read[0].number - 1) if read[0].number else Decimal("Infinity")

    return list(other) if gap(other) < gap(values) else list(values)


def _slipped(one: Rincian) -> bool:
    """Whether one wrong digit explains the difference, too large for rounding."""
    return not _rounded(one) and is_slip(one)


def _averages(one: Rincian) -> bool:
    """Whether the total lies among its parts, as averages, rates and shares of a whole do."""
    parts = [part.number for part in one.bagian if part.number]
    total = one.total.amount
    return len(parts) > 1 and min(parts) <= total <= max(parts)


def _rounded(one: Rincian) -> bool:
    """Whether parts with decimals, or shares of a hundred, differ from the total by rounding at most."""
    decimals = max(value.decimals for value in (one.total, *one.bagian))
    roundings = len(one.bagian) + (one.total.number != 100)
    return (decimals > 0 or one.total.number == 100) and abs(one.selisih) * 2 <= Decimal(roundings).scaleb(
        -decimals
    )
