"""Capaian that are means: of the rows below ("Rata-rata capaian kegiatan"), or above one that closes a table.

Which rows a closing mean is of is seldom said: all of its table or group, or the means of groups that close
these. It is right where it is the mean of any of them; a label that holds its own sum is not judged.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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


def _of_column(table: ReportTable, column: Column) -> Iterator[Kinerja]:
    every: list[ReportRow] = []
    group: list[ReportRow] = []
    means: list[ReportRow] = []
    for row in table.rows:
        value = row.values[column.index]
        if row.kind is RowKind.GRUP:
            group = []
        elif row.kind is RowKind.DATA and value.number is not None:
            every.append(row)
            group.append(row)
        elif row.kind is RowKind.RATA and value.number is not None:
            sets = [rows for rows in (group, means, every) if len(rows) >= _FEWEST]
            fitting = [rows for rows in sets if _is_mean(row, rows, column)]
            if sets and "=" not in (row.nama or ""):
                yield _closing(row, (fitting or sets[:1])[0], column)
            means.append(row)
            group = []


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
