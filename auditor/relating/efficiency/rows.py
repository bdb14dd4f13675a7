"""Rows of efficiency tables as records."""

from __future__ import annotations

from auditor.models.facts import Efisiensi
from auditor.models.report import Report, ReportRow, ReportTable, Role, RowKind, TableKind
from auditor.relating.efficiency.formula import fit_formulas


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
    return Efisiensi(
        place=row.place,
        nama=row.nama or "",
        nomor=row.nomor,
        realisasi_output=table.value(row, Role.REALISASI_OUTPUT),
        capaian_input=table.value(row, Role.CAPAIAN_INPUT),
        indeks=table.value(row, Role.INDEKS),
        rencana_output=table.value(row, Role.RENCANA_OUTPUT),
        rencana_input=table.value(row, Role.RENCANA_INPUT),
        standar=table.value(row, Role.STANDAR),
        tingkat=table.value(row, Role.TINGKAT),
    )
