"""Tables that lie on their side in an upright page."""

from itertools import pairwise
from pathlib import Path

import pytest
from pdf_maker import Paper
from reportlab.lib.pagesizes import A4

from auditor.models.document import Document, Table
from auditor.reading.pdf.read import read_pdf

XS = [60.0, 90.0, 260.0, 330.0, 420.0]
HEADER = ["No", "Program/Kegiatan", "Target", "Realisasi"]
WIDE, HIGH = A4[1], A4[0]


def texts(rows: object) -> list[list[str]]:
    return [[cell.text for cell in row] for row in rows]  # type: ignore[attr-defined]


def lay(paper: Paper, turn: int) -> None:
    """What is drawn from now on to the end of the page reads upwards (1) or downwards (-1)."""
    if turn > 0:
        paper.canvas.transform(0, 1, -1, 0, A4[0], 0)
    else:
        paper.canvas.transform(0, -1, 1, 0, 0, A4[1])
    paper.height = HIGH


def stand(paper: Paper) -> None:
    paper.page()
    paper.height = A4[1]


def only(document: Document) -> Table:
    (table,) = document.tables
    return table


@pytest.mark.parametrize("turn", [1, -1])
@pytest.mark.parametrize("rules", ["all", "level", "none"])
def test_lying_table_is_read_as_after_turning_the_page(tmp_path: Path, turn: int, rules: str) -> None:
    paper = Paper(tmp_path / "a.pdf")
    lay(paper, turn)
    rows = [HEADER, ["1", "Penyediaan Gaji dan\nTunjangan", "100", "99,5"], ["2", "Rapat", "7", "5"]]
    paper.table(100, XS, rows, rules=rules, pad=6)
    table = only(read_pdf(paper.save()))
    assert texts(table.header) == [HEADER]
    assert texts(table.rows) == [
        ["1", "Penyediaan Gaji dan Tunjangan", "100", "99,5"],
        ["2", "Rapat", "7", "5"],
    ]


@pytest.mark.parametrize(("turn", "corner"), [(1, (117, 842 - 90)), (-1, (595 - 134, 60))])
def test_boxes_of_a_lying_table_are_where_they_are_seen(
    tmp_path: Path, turn: int, corner: tuple[float, float]
) -> None:
    paper = Paper(tmp_path / "a.pdf")
    lay(paper, turn)
    paper.text(60, 60, "Realisasi kegiatan")
    paper.table(100, XS, [HEADER, ["1", "Rapat", "7", "6"], ["2", "Gaji", "1", "1"]])
    document = read_pdf(paper.save())
    cell = only(document).rows[0][0]
    assert cell.text == "1"
    assert cell.bbox is not None
    assert cell.bbox[:2] == pytest.approx(corner, abs=1)
    title = next(block for block in document.blocks if block.text == "Realisasi kegiatan")
    assert title.bbox is not None
    across = 60 if turn > 0 else 595 - 60
    assert title.bbox[0] - 2 <= across + turn * 5 <= title.bbox[2] + 2
    assert title.bbox[3] - title.bbox[1] > 60


def test_lying_table_below_upright_text(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    for number in range(12):
        paper.text(
            60,
            60 + 11 * number,
            "Kegiatan tahun ini terlaksana dengan baik dan didukung anggaran yang cukup.",
        )
    lay(paper, 1)
    paper.table(250, XS, [HEADER, ["1", "Rapat", "7", "6"], ["2", "Gaji", "1", "1"]])
    document = read_pdf(paper.save())
    assert texts(only(document).rows) == [["1", "Rapat", "7", "6"], ["2", "Gaji", "1", "1"]]
    assert document.blocks[0].text.startswith("Kegiatan tahun ini terlaksana")
    assert sum(block.text.count("terlaksana") for block in document.blocks) == 12


def test_lying_table_goes_on_and_running_lines_stand_upright(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    for page in range(3):
        paper.text(60, 30, "LAPORAN KINERJA DINAS")
        paper.text(290, 810, str(page + 1))
        lay(paper, 1)
        rows = [[f"{page * 2 + n}", f"Kegiatan {page * 2 + n}", "10", "9"] for n in (1, 2)]
        paper.table(80, XS, [HEADER, *rows])
        stand(paper)
    document = read_pdf(paper.save())
    table = only(document)
    assert table.pages == (1, 2, 3)
    assert [row[0].text for row in table.rows] == [str(n) for n in range(1, 7)]
    assert not [block.text for block in document.blocks if block.table is None]


def test_word_broken_in_a_narrow_cell_of_a_lying_table(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    lay(paper, -1)
    paper.table(
        100,
        [60.0, 90.0, 260.0, 300.0],
        [["No", "Kegiatan", "Ketera\nngan"], ["1", "Keterangan", "1"], ["2", "B", "3"]],
    )
    assert only(read_pdf(paper.save())).header[0][2].text == "Keterangan"


def test_long_turned_headings_do_not_make_a_table_lie(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    xs = [60.0, 200.0, 240.0, 280.0, 320.0]
    paper.table(100, xs, [["Kecamatan" + 10 * "\n", "", "", ""], ["Arut", "80", "7", "2"]])
    for x, text in zip(xs[1:], ["Jumlah penduduk", "Jumlah sekolah dasar", "Puskesmas 2024"], strict=False):
        paper.canvas.saveState()
        paper.canvas.translate(x + 22, paper.height - 210)
        paper.canvas.rotate(90)
        paper.canvas.drawString(0, 0, text)
        paper.canvas.restoreState()
    table = only(read_pdf(paper.save()))
    assert texts(table.header) == [["Kecamatan", "Jumlah penduduk", "Jumlah sekolah dasar", "Puskesmas 2024"]]
    assert texts(table.rows) == [["Arut", "80", "7", "2"]]


@pytest.mark.shared
@pytest.mark.parametrize("name", ["anticlockwise_table_1", "clockwise_table_1"])
def test_shared_lying_tables(shared: Path, name: str) -> None:
    table = only(read_pdf(shared / "samples" / "camelot" / "pdfs" / f"{name}.pdf"))
    assert (len(table.header), len(table.rows), table.width) == (2, 11, 10)
    assert [cell.text for cell in table.rows[0]] == [
        "Kerala",
        "5738",
        "6633",
        "8864",
        "8297",
        "245",
        "2161",
        "3195",
        "1645",
        "2391",
    ]
    assert not any(cell.doubt for row in table.rows for cell in row)


def test_a_page_that_is_upside_down_is_read_and_its_boxes_are_where_they_are_seen(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    paper.canvas.transform(-1, 0, 0, -1, A4[0], A4[1])
    paper.table(100, XS, [HEADER, ["1", "Penyediaan Gaji", "100", "99,5"], ["2", "Rapat", "7", "5"]])
    table = only(read_pdf(paper.save()))
    assert texts(table.header) == [HEADER]
    assert texts(table.rows) == [["1", "Penyediaan Gaji", "100", "99,5"], ["2", "Rapat", "7", "5"]]
    last = table.rows[-1][0].bbox
    assert last is not None
    assert last == pytest.approx((A4[0] - 90, A4[1] - 151, A4[0] - 60, A4[1] - 134), abs=1)


def test_a_page_turned_by_a_hair_more_than_a_quarter_is_not_upside_down(tmp_path: Path) -> None:
    """Its letters lean backwards a little; its shaded boxes, no rectangles any more, part no cells."""
    paper = Paper(tmp_path / "a.pdf")
    paper.canvas.transform(-0.00001, 1, -1, -0.00001, A4[0], 0)
    paper.height = HIGH
    paper.canvas.setFillGray(0.8)
    for x0, x1 in pairwise(XS):
        paper.canvas.rect(x0, HIGH - 117, x1 - x0, 17, stroke=0, fill=1)
    paper.canvas.setFillGray(0)
    rows = [HEADER, ["1", "Penyediaan Gaji", "100", "99,5"], ["2", "Rapat", "7", "5"]]
    paper.table(100, XS, rows, rules="level")
    table = only(read_pdf(paper.save()))
    assert texts(table.header) == [HEADER]
    assert texts(table.rows) == rows[1:]


@pytest.mark.parametrize("turn", [1, -1])
def test_cell_of_a_lying_table_under_a_note_is_in_doubt(tmp_path: Path, turn: int) -> None:
    paper = Paper(tmp_path / "a.pdf")
    lay(paper, turn)
    rows = [HEADER, ["1", "Rapat", "80", ""], ["2", "Gaji", "100", "99"]]
    paper.table(80, XS, rows)
    x, low = XS[3] + 4, HIGH - (80 + 17 + 3) - 10
    box = (x, low, x + 30, low + 11)
    lying = (
        (A4[0] - box[3], box[0], A4[0] - box[1], box[2])
        if turn > 0
        else (box[1], A4[1] - box[2], box[3], A4[1] - box[0])
    )
    paper.canvas.freeTextAnnotation("76", Rect=list(lying), DA="/Helv 9 Tf")
    cell = only(read_pdf(paper.save())).rows[0][3]
    assert (cell.text, cell.doubt is not None) == ("", True)
