"""Faults that table extractors are known for (docs/ekstraktor.md): rules, frames and grounds."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pdf_maker import Paper, row_texts, the_table

from auditor.reading.pdf.read import read_pdf

XS = [60.0, 90.0, 260.0, 330.0, 420.0]
YS = [100.0, 117.0, 134.0, 151.0]
HEADER = ["No", "Program/Kegiatan", "Target", "Realisasi"]
ROWS = [["1", "Rapat", "7", "6"], ["2", "Gaji", "1", "1"]]


def plain(paper: Paper, x0: float, top: float, x1: float, bottom: float) -> None:
    paper.line(x0, top, x1, bottom)


def curve(paper: Paper, x0: float, top: float, x1: float, bottom: float) -> None:
    """A path of three points: no line and no rectangle for a parser."""
    path = paper.canvas.beginPath()
    path.moveTo(x0, paper.height - top)
    path.lineTo((x0 + x1) / 2, paper.height - (top + bottom) / 2)
    path.lineTo(x1, paper.height - bottom)
    paper.canvas.drawPath(path)


def specks(paper: Paper, x0: float, top: float, x1: float, bottom: float) -> None:
    """A thick rule drawn square by square."""
    count = int(max(x1 - x0, bottom - top))
    for step in range(count + 1):
        x, y = x0 + (x1 - x0) * step / count, top + (bottom - top) * step / count
        paper.canvas.rect(x - 0.5, paper.height - y - 0.5, 1, 1, stroke=0, fill=1)


def dashes(paper: Paper, x0: float, top: float, x1: float, bottom: float) -> None:
    """Short strokes, each an object of its own."""
    count = int(max(x1 - x0, bottom - top) / 5)
    for step in range(count + 1):
        a, b = step / (count + 1), (step + 0.6) / (count + 1)
        paper.line(x0 + (x1 - x0) * a, top + (bottom - top) * a, x0 + (x1 - x0) * b, top + (bottom - top) * b)


def dotted(paper: Paper, x0: float, top: float, x1: float, bottom: float) -> None:
    paper.canvas.setDash(1, 2)
    paper.line(x0, top, x1, bottom)
    paper.canvas.setDash()


def white(paper: Paper, x0: float, top: float, x1: float, bottom: float) -> None:
    paper.canvas.setStrokeColorRGB(1, 1, 1)
    paper.line(x0, top, x1, bottom)
    paper.canvas.setStrokeColorRGB(0, 0, 0)


def short(paper: Paper, x0: float, top: float, x1: float, bottom: float) -> None:
    """A rule that ends before the one that it should meet."""
    paper.line(x0 + 2 * (x1 > x0), top + 2 * (bottom > top), x1 - 2 * (x1 > x0), bottom - 2 * (bottom > top))


def double(paper: Paper, x0: float, top: float, x1: float, bottom: float) -> None:
    for off in (-0.8, 0.8):
        paper.line(
            x0 + off * (x1 == x0), top + off * (x1 > x0), x1 + off * (x1 == x0), bottom + off * (x1 > x0)
        )


@pytest.mark.parametrize("drawn", [plain, curve, specks, dashes, dotted, white, short, double])
def test_rules_however_drawn(tmp_path: Path, drawn: Callable[..., None]) -> None:
    """Faults 23, 24, 25, 26 and 28."""
    paper = Paper(tmp_path / "a.pdf")
    if drawn is white:
        paper.canvas.setFillColorRGB(0.8, 0.9, 1)
        paper.canvas.rect(60, paper.height - 151, 360, 51, stroke=0, fill=1)
        paper.canvas.setFillColorRGB(0, 0, 0)
    for y in YS:
        drawn(paper, 60, y, 420, y)
    for x in XS:
        drawn(paper, x, 100, x, 151)
    paper.table(100, XS, [HEADER, *ROWS], rules="none")
    table = the_table(paper.save())
    assert row_texts(table.header) == [HEADER]
    assert row_texts(table.rows) == ROWS
    assert not any(cell.doubt for row in table.rows for cell in row)


@pytest.mark.parametrize("frame", ["no top", "no bottom", "no sides", "none"])
def test_open_frames(tmp_path: Path, frame: str) -> None:
    """Faults 17, 18, 19 and 21."""
    paper = Paper(tmp_path / "a.pdf")
    for y in YS[frame in {"no top", "none"} : len(YS) - (frame in {"no bottom", "none"})]:
        paper.line(60, y, 420, y)
    for x in XS[1:-1] if frame in {"no sides", "none"} else XS:
        paper.line(x, 100, x, 151)
    paper.table(100, XS, [HEADER, *ROWS], rules="none")
    table = the_table(paper.save())
    assert row_texts(table.header) == [HEADER]
    assert row_texts(table.rows) == ROWS


@pytest.mark.parametrize("ground", [(0.1, 0.2, 0.5), (0.9, 0.9, 0.9), (1, 1, 1)])
def test_filled_grounds_are_no_rules(tmp_path: Path, ground: tuple[float, float, float]) -> None:
    """Faults 9, 22 and 27: a header on dark ground in white letters, a merged group row on a ground."""
    paper = Paper(tmp_path / "a.pdf")
    canvas = paper.canvas
    canvas.setFillColorRGB(*ground)
    canvas.rect(62, paper.height - 115, 356, 13, stroke=0, fill=1)
    canvas.rect(63, paper.height - 132, 150, 13, stroke=0, fill=1)
    canvas.setFillColorRGB(0, 0, 0)
    canvas.setStrokeColorRGB(0.8, 0.2, 0.1)
    paper.table(100, XS, [HEADER, ["PROGRAM PENUNJANG", None, None, None], *ROWS])
    table = the_table(paper.save())
    assert row_texts(table.header) == [HEADER]
    assert row_texts(table.rows) == [["PROGRAM PENUNJANG"] * 4, *ROWS]


def test_frames_of_a_page_and_of_a_form_are_no_tables(tmp_path: Path) -> None:
    """Fault 29."""
    paper = Paper(tmp_path / "a.pdf")
    for inset in (20, 24):
        paper.canvas.rect(inset, inset, paper.width - 2 * inset, paper.height - 2 * inset)
    paper.text(200, 300, "LAPORAN KINERJA INSTANSI PEMERINTAH")
    paper.page()
    paper.canvas.rect(20, 20, paper.width - 40, paper.height - 40)
    paper.table(100, XS, [HEADER, *ROWS])
    for top in (400, 420, 440):
        paper.line(60, top, 300, top)
    paper.text(60, 405, "Disetujui oleh")
    document = read_pdf(paper.save())
    (table,) = document.tables
    assert row_texts(table.rows) == ROWS
    texts = " ".join(block.text for block in document.blocks)
    assert "LAPORAN KINERJA INSTANSI PEMERINTAH" in texts
    assert "Disetujui oleh" in texts


@pytest.mark.parametrize("gap", [6.0, 40.0])
def test_tables_below_each_other_stay_two(tmp_path: Path, gap: float) -> None:
    """Faults 30 and 31."""
    paper = Paper(tmp_path / "a.pdf")
    bottom = paper.table(100, XS, [HEADER, *ROWS])
    if gap > 20:
        paper.text(60, bottom + 14, "Tabel 3.2 Pegawai menurut pangkat")
    other = [["Pangkat", "Jumlah"], ["Penata", "3"], ["Pembina", "4"]]
    paper.table(bottom + gap, [60.0, 200.0, 420.0], other)
    first, second = read_pdf(paper.save()).tables
    assert row_texts(first.rows) == ROWS
    assert row_texts((*second.header, *second.rows)) == other
    if gap > 20:
        assert second.number == "3.2"


def test_last_column_without_a_heading_belongs_to_the_table(tmp_path: Path) -> None:
    """Fault 32."""
    paper = Paper(tmp_path / "a.pdf")
    paper.table(
        100, XS, [["No", "Kegiatan", "Target", ""], ["1", "Rapat", "7", "baik"], ["2", "Gaji", "1", "cukup"]]
    )
    assert row_texts(the_table(paper.save()).rows) == [
        ["1", "Rapat", "7", "baik"],
        ["2", "Gaji", "1", "cukup"],
    ]


def test_narrow_column_of_an_unruled_table_stays(tmp_path: Path) -> None:
    """Fault 20."""
    paper = Paper(tmp_path / "a.pdf")
    xs = [60.0, 84.0, 260.0, 300.0, 322.0]
    rows = [
        ["1", "Penyediaan jasa", "Unit", "7"],
        ["2", "Rapat koordinasi", "Kali", "9"],
        ["3", "Gaji", "Org", "5"],
    ]
    paper.table(100, xs, [["No", "Kegiatan", "Satuan", "Target"], *rows], rules="none", pad=5)
    assert row_texts(the_table(paper.save()).rows) == rows


def test_rows_of_dashes_are_rows_of_an_unruled_table(tmp_path: Path) -> None:
    """Fault 60: a row that holds nothing but dashes is no second line of the row above."""
    paper = Paper(tmp_path / "a.pdf")
    rows = [
        ["1", "Rapat", "7", "6"],
        ["2", "Gaji", "-", "-"],
        ["3", "Aula", "4", "3"],
        ["4", "Taman", "–", "2"],
    ]
    paper.table(100, XS, [HEADER, *rows], rules="none", pad=1)
    assert row_texts(the_table(paper.save()).rows) == rows
