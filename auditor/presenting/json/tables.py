"""The tables of a report as plain data: schema "auditor/tables/1"."""

from __future__ import annotations

from typing import Any

from auditor.models.document import Row, Table
from auditor.models.report import Column, Report, ReportTable, RoleEvidence
from auditor.presenting.json.document import document_json

SCHEMA = "auditor/tables/1"


def tables_json(report: Report) -> dict[str, Any]:
    """Give every table of the report in the form that ``reports/schema/tables-1.schema.json`` lays down."""
    return {
        "schema": SCHEMA,
        "document": document_json(report),
        "tables": [_table(table) for table in report.tables],
    }


def _table(table: ReportTable) -> dict[str, Any]:
    source = table.source
    return {
        "number": source.number,
        "caption": source.caption,
        "lead_in": source.lead_in,
        "kind": table.kind.value,
        "pages": list(source.pages),
        "header": [_texts(row) for row in source.header],
        "rows": [_texts(row) for row in source.rows],
        "uncertain": _uncertain(source),
        "columns": [_column(column) for column in table.columns],
        "not_understood": list(table.not_understood),
    }


def _column(column: Column) -> dict[str, Any]:
    return {
        "header": column.header,
        "role": column.role.value,
        "year": column.year,
        "evidence": [_evidence(one) for one in column.evidence],
    }


def _evidence(evidence: RoleEvidence) -> dict[str, Any]:
    counted = {"fits": evidence.fits, "rows": evidence.rows} if evidence.rows is not None else {}
    return {"source": evidence.source.value, "what": evidence.what, **counted}


def _texts(row: Row) -> list[str]:
    return [cell.text for cell in row]


def _uncertain(table: Table) -> list[list[int | str]]:
    return [
        [row, column, cell.doubt]
        for row, cells in enumerate(table.rows)
        for column, cell in enumerate(cells)
        if cell.doubt is not None
    ]
