"""Rows of efficiency tables as records."""

from __future__ import annotations

from auditor.models.facts import Efisiensi
from auditor.models.report import Report, ReportRow, ReportTable, Role, RowKind, TableKind, Value
from auditor.relating.efficiency_formula import fit_formulas


def efficiency_records(report: Report) -> list[Efisiensi]:
    """Give the data rows of every efficiency table, with what the table's own formulas give for each."""
    records = [
        _record(table, row)
        for table in report.tables
        if table.kind is TableKind.EFISIENSI
        for row in table.rows
        if row.kind is RowKind.DATA and row.nama
    ]
    fit_formulas(records)
    return records


def _record(table: ReportTable, row: ReportRow) -> Efisiensi:
    def value(role: Role) -> Value | None:
        column = table.column(role)
        return row.values[column.index] if column is not None else None

    return Efisiensi(
        place=row.place,
        nama=row.nama or "",
        nomor=row.nomor,
        realisasi_output=value(Role.REALISASI_OUTPUT),
        capaian_input=value(Role.CAPAIAN_INPUT),
        indeks=value(Role.INDEKS),
        rencana_output=value(Role.RENCANA_OUTPUT),
        rencana_input=value(Role.RENCANA_INPUT),
        standar=value(Role.STANDAR),
        tingkat=value(Role.TINGKAT),
    )
