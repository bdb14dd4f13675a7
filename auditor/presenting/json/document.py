"""What is said of a document in every machine output."""

from __future__ import annotations

from typing import Any

from auditor.models.pages import PartPage, page_in_file
from auditor.models.report import Place, Report


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
        **({"parts": [part.file for part in document.parts]} if document.parts else {}),
    }


def page_json(place: Place) -> dict[str, Any]:
    """Document and page; of a document in several files the file too, and the page in it."""
    file, page = page_in_file(place.document, place.page)
    told: dict[str, Any] = {"document": place.document, "page": page}
    return told | {"file": file} if isinstance(place.page, PartPage) else told
