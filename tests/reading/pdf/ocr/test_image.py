"""Pictures of pages, made straight and clean."""

from pathlib import Path

import pypdfium2
import pytest
from pdf_maker import Paper
from scan_maker import HEADER, XS, drawn, only, scanned

from auditor.reading.pdf.ocr.image import scan_of
from auditor.reading.pdf.read import read_pdf


def test_a_dash_and_a_row_as_low_as_its_line_are_seen(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    bottom = paper.table(115, XS, [HEADER])
    paper.table(bottom, [XS[0], XS[-1]], [["PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH"]], pad=1)
    bottom = paper.table(
        bottom + 13, XS, [["1", "Rapat Koordinasi", "7.500.000,00", "-", "0"]], bold=0, pad=1
    )
    paper.table(bottom, [XS[0], XS[-1]], [["PROGRAM PENGELOLAAN ARSIP"]], pad=1)
    table = only(read_pdf(scanned(paper.save(), tmp_path / "b.pdf")))
    assert [cell.text for cell in table.rows[1]] == ["1", "Rapat Koordinasi", "7.500.000,00", "-", "0"]


def test_a_page_is_straightened_by_its_angle(tmp_path: Path) -> None:
    path = scanned(drawn(tmp_path / "a.pdf"), tmp_path / "b.pdf", skew=-1.3)
    assert scan_of(pypdfium2.PdfDocument(path)[0]).angle == pytest.approx(1.3, abs=0.1)
