"""Cells and their boxes as they are read from the picture of a page."""

import json
from pathlib import Path

import pypdfium2
import pytest
from pdf_maker import Paper
from scan_maker import HEADER, PROSE, READ, drawn, only, scanned, texts

from auditor.models.document import SCANNED
from auditor.reading.pdf.pages.rotated import as_shown
from auditor.reading.pdf.read import read_pdf


@pytest.mark.parametrize("turn", [0, 1, 3])
def test_cells_of_a_skewed_and_stained_scan(tmp_path: Path, turn: int) -> None:
    path = scanned(drawn(tmp_path / "a.pdf"), tmp_path / "b.pdf", skew=0.8, stains=1500, turn=turn)
    document = read_pdf(path)
    table = only(document)
    assert texts(table) == [HEADER, *READ]
    assert (table.number, table.caption) == ("3.4", "Realisasi Anggaran Tahun 2023")
    assert PROSE in [block.text for block in document.blocks]
    assert document.scanned == (1,)
    assert [(part.what, part.why[:20]) for part in document.not_read] == [("halaman 1", SCANNED[:20])]


def test_a_scanned_table_without_rules_goes_on_over_the_page_in_whatever_size_is_seen(tmp_path: Path) -> None:
    """The rows look larger on the page on which they stand among prose that is."""
    rows = [[str(10 + at), f"Kelompok Tani {at}", f"{at + 3}7.500.000", "50,25"] for at in range(12)]
    columns = [60.0, 100.0, 300.0, 420.0, 500.0]
    paper = Paper(tmp_path / "a.pdf")
    for line in range(12):
        paper.text(60, 60 + 18 * line, f"{PROSE} Pegawai dinas hadir.", size=10.5)
    paper.text(60, 290, "Tabel 3.4 Realisasi Anggaran Tahun 2023", size=10.5)
    header = ["No", "Sub Kegiatan", "Anggaran", "Persen"]
    paper.table(310, columns, [header, *rows[:5]], rules="none")
    paper.page()
    paper.table(60, columns, rows[5:], rules="none", bold=0)
    table = only(read_pdf(scanned(paper.save(), tmp_path / "b.pdf")))
    assert texts(table) == [header, *rows]
    assert all(cell.doubt for row in table.rows for cell in row)


def test_boxes_of_a_scan_stand_where_the_page_shows_the_cell(tmp_path: Path) -> None:
    source = drawn(tmp_path / "a.pdf")
    (box,) = (row[2].bbox for row in only(read_pdf(source)).rows[1:2])
    table = only(read_pdf(scanned(source, tmp_path / "b.pdf", skew=1.0)))
    found = table.rows[1][2].bbox
    assert box is not None
    assert found is not None
    # PIL and the reader both count turns against the clock; the page was turned by 1 degree about its centre
    assert found == pytest.approx(as_shown(box, -1.0, 595.3, 841.9), abs=2)


@pytest.mark.shared
def test_cells_of_the_shared_scan(shared: Path, tmp_path: Path) -> None:
    truth = json.loads((shared / "lakip" / "truth" / "F-scan.json").read_text(encoding="utf-8"))
    cells = {text for table in truth["tables"] for row in table["rows"] for text in row["filled"]}
    page = pypdfium2.PdfDocument.new()
    page.import_pages(pypdfium2.PdfDocument(shared / "lakip" / "F-scan.pdf"), [38])
    page.save(tmp_path / "halaman.pdf")
    read = [cell for row in only(read_pdf(tmp_path / "halaman.pdf")).rows for cell in row if cell.text]
    assert len(read) > 100
    assert all(cell.doubt for cell in read)
    assert sum(cell.text in cells for cell in read) / len(read) > 0.95
