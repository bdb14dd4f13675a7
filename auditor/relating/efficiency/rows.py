"""Rows of efficiency tables as records."""

from __future__ import annotations

from auditor.models.facts import Efisiensi
from auditor.models.report import Report
from auditor.relating.efficiency.columns import efficiency_columns, rows_of
from auditor.relating.efficiency.formula import fit_formulas
from auditor.relating.efficiency.printed import headed_formulas, told_formulas


def efficiency_records(report: Report) -> list[Efisiensi]:
    """Give the rows of every efficiency table, with what the table's own formulas give for each."""
    records: list[Efisiensi] = []
    printed = {}
    for table in report.tables:
        fields = efficiency_columns(table)
        if fields is not None:
            records += rows_of(table, fields)
            printed[table.place.in_table] = headed_formulas(table, fields)
    fit_formulas(records, printed, told_formulas(report))
    return records
