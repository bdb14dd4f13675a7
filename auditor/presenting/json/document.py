"""What is said of a document in every machine output."""

from __future__ import annotations

from typing import Any

from auditor.models.report import Report


def document_json(report: Report) -> dict[str, Any]:
    """The document of a report; its title is the first line that is not in a table."""
    document = report.document
    return {
        "file": document.file,
        "sha256": document.sha256,
        "kind": report.kind,
        "pages": document.pages,
        "title": next((block.text for block in document.blocks if block.table is None), None),
        "office": report.office,
        "year": report.year,
        **({"recognised": report.recognised} if report.recognised else {}),
    }
