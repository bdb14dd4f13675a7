"""Capaian that are means: of the rows below ("Rata-rata capaian kegiatan"), or above one that closes a table.

Which rows a closing mean is of is seldom said: all of its table or group, or the means of groups that close
these. It is right where it is the mean of any of them; a label that holds its own sum is not judged.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from auditor.lexicon.levels import depth
from auditor.lexicon.rounding import fits
from auditor.lexicon.row_names import is_closing_label
from auditor.models.facts import Kinerja
from auditor.models.report import Column, Report, ReportRow, ReportTable, Role, RowKind, TableKind, number_of

_FEWEST = 2
"""Rows that a mean is of."""
_MEANS = frozenset({Role.CAPAIAN, Role.KINERJA})
_OTHER_KINDS = frozenset({TableKind.EFISIENSI, TableKind.ANGGARAN})
"""Tables whose means have rules of their own."""


def mark_means(records: Sequence[Kinerja]) -> None:
    """Fill ``rata``, but not where a row below is the wrong one: with what that should be it is right."""
    named = [one for one in records if one.anak and is_closing_label(one.indikator or "", merged=False)]
    due: dict[int, Decimal] = {}
    for record in sorted(named, key=lambda one: -depth(one.level)):
        below = [number for child in record.anak if (number := number_of(child.capaian)) is not None]
        right = [number for child in record.anak if (number := _due(child, due)) is not None]
        if not below or record.capaian is None or record.capaian.number is None:
            continue
        due[id(record)] = _mean(right)
        decimals = record.capaian.decimals
        told = [fits(record.capaian.number, _mean(numbers), decimals) for numbers in (below, right)]
        record.rata = told[0] or not told[1]


def _due(child: Kinerja, due: dict[int, Decimal]) -> Decimal | None:
    """The capaian that a row should have: by the rows below it, or by its target and realisasi."""
    told = due.get(id(child), number_of(child.capaian))
    return child.capaian_hitung if child.rumus == "" and child.capaian_hitung is not None else told


def _mean(numbers: Sequence[Decimal]) -> Decimal:
    return sum(numbers, Decimal(0)) / len(numbers)


def closing_means(report: Report) -> list[Kinerja]:
    """Give each row that closes a table or group with the mean of its capaian, and the rows of that."""
    return [
        record
        for table in report.tables
        if table.kind not in _OTHER_KINDS
        for column in table.columns
        if column.role in _MEANS
        for record in _of_column(table, column)
    ]


@dataclass(slots=True)
class _Sets:
    """The rows that a mean may be of: those of its group, what closes groups, and all of them."""

    group: list[ReportRow] = field(default_factory=list)
    closing: dict[RowKind, list[ReportRow]] = field(default_factory=lambda: defaultdict(list))
    every: list[ReportRow] = field(default_factory=list)

    def take(self, row: ReportRow) -> None:
        """Count the row among them; what closes or heads a group ends the one before."""
        if row.kind is RowKind.DATA:
            self.every.append(row)
            self.group.append(row)
        else:
            self.closing[row.kind].append(row)
            self.group = []

    def likely(self) -> list[list[ReportRow]]:
        """The sets, the likeliest first; a group may be closed by a "Jumlah" that is a mean too."""
        sets = (self.group, self.closing[RowKind.RATA], self.closing[RowKind.TOTAL], self.every)
        return [list(rows) for rows in sets if len(rows) >= _FEWEST]


def _of_column(table: ReportTable, column: Column) -> Iterator[Kinerja]:
    sets = _Sets()
    for row in table.rows:
        if row.values[column.index].number is None and row.kind is not RowKind.GRUP:
            continue
        likely = sets.likely() if row.kind is RowKind.RATA and "=" not in (row.nama or "") else []
        fitting = [rows for rows in likely if _is_mean(row, rows, column)]
        if likely:
            yield _closing(row, (fitting or likely)[0], column)
        sets.take(row)


def _is_mean(row: ReportRow, rows: Sequence[ReportRow], column: Column) -> bool:
    numbers = [number for one in rows if (number := one.values[column.index].number) is not None]
    value = row.values[column.index]
    return value.number is not None and fits(value.number, _mean(numbers), value.decimals)


def _closing(row: ReportRow, rows: Sequence[ReportRow], column: Column) -> Kinerja:
    record = _row(row, column)
    record.anak = [_row(one, column) for one in rows]
    record.jenis = "rata-rata"
    record.rata = True
    return record


def _row(row: ReportRow, column: Column) -> Kinerja:
    value = row.values[column.index]
    label = value.place.row or row.nama or ""
    name = label if any(map(str.isalpha, label)) else "(rata-rata)"
    return Kinerja(value.place, name, None, None, None, row.nomor, None, None, None, value)
