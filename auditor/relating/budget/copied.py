"""A column of what was realised that holds the budget: the same amounts as another table's budget column."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from auditor.models.facts import Anggaran
from auditor.models.report import Column, ReportTable, Role, RowKind, Value, number_of
from auditor.relating.names.compare import squashed

_FEWEST = 3
"""Rows that must hold the budget: one or two may have spent just that, or be slips of their own."""


def budget_shown_as_realised(
    table: ReportTable, anggaran: Sequence[Anggaran], year: int | None
) -> list[tuple[Value, Anggaran]]:
    """Give the amounts of such a column with the rows of the tables whose budget they are.

    Only rows count whose budget and realisasi differ there. Most of them must be the budget, none the
    realisasi: then not a row but the column is wrong.
    """
    roles = {column.role for column in table.columns}
    if Role.ANGGARAN in roles or Role.REALISASI_ANGGARAN not in roles:
        return []
    known: dict[str, list[Anggaran]] = defaultdict(list)
    for record in anggaran:
        amounts = number_of(record.anggaran), number_of(record.realisasi)
        if record.place.in_table != table.place.in_table and None not in amounts and len(set(amounts)) == 2:
            known[squashed(record.nama)].append(record)
    for column in table.columns:
        if column.role is Role.REALISASI_ANGGARAN and column.year in {None, year}:
            found = _copied(table, column, known)
            if found:
                return found
    return []


def _copied(
    table: ReportTable, column: Column, known: dict[str, list[Anggaran]]
) -> list[tuple[Value, Anggaran]]:
    found: list[tuple[Value, Anggaran]] = []
    compared = 0
    for row in table.rows:
        value = row.values[column.index]
        records = known.get(squashed(row.nama or ""), [])
        if row.kind is not RowKind.DATA or not value.number or not records:
            continue
        if _is_realised(value.number, records):
            return []
        compared += 1
        found += [(value, record) for record in records if number_of(record.anggaran) == value.number][:1]
    amounts = {value.number for value, _ in found}
    return found if len(amounts) >= _FEWEST and 2 * len(found) > compared else []


def _is_realised(amount: Decimal, records: Sequence[Anggaran]) -> bool:
    return any(number_of(record.realisasi) == amount for record in records)
