"""The shared report in its layouts: what each must give."""

from pathlib import Path

import pytest

from auditor.models.document import Document
from auditor.reading.pdf.read import read_pdf

LAYOUTS = [
    "A-word-ruled",
    "B-word-repeat-header",
    "C-landscape-appendix",
    "D-borderless",
    "E-reportlab",
]


def shape(document: Document) -> list[tuple[str | None, int, int]]:
    return sorted(
        ((table.number, table.width, len(table.rows)) for table in document.tables),
        key=lambda one: (one[0] or "", one[1], one[2]),
    )


@pytest.mark.shared
def test_layouts_of_one_report_give_the_same_tables(shared: Path) -> None:
    shapes = [shape(read_pdf(shared / "lakip" / f"{name}.pdf")) for name in LAYOUTS]
    assert len(shapes[0]) == 22
    assert all(other == shapes[0] for other in shapes[1:])


@pytest.mark.shared
def test_ruled_report_is_read_without_doubt(shared: Path) -> None:
    document = read_pdf(shared / "lakip" / "A-word-ruled.pdf")
    assert not document.not_read
    assert not [
        cell for table in document.tables for row in table.rows for cell in row if cell.doubt is not None
    ]
