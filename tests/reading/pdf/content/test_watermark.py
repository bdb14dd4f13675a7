"""Watermarks across a page are no part of its tables."""

from pathlib import Path

import pytest
from pdf_maker import Paper, row_texts, the_table

from auditor.reading.pdf.read import read_pdf

XS = [60.0, 100.0, 260.0, 330.0, 420.0]
HEADER = ["No", "Program/Kegiatan", "Target", "Realisasi"]
ROWS = [[str(n), f"Kegiatan {n}", str(10 + n), str(9 + n)] for n in range(1, 26)]


def written_across(
    paper: Paper, text: str, size: float, angle: float, at: tuple[float, float] = (120, 500)
) -> None:
    (left, top), canvas = at, paper.canvas
    canvas.saveState()
    canvas.setFillGray(0.8)
    canvas.setFont("Helvetica-Bold", size)
    canvas.translate(left, paper.height - top)
    canvas.rotate(angle)
    canvas.drawString(0, 0, text)
    canvas.restoreState()


@pytest.mark.parametrize("over", [False, True])
@pytest.mark.parametrize("rules", ["all", "level", "none"])
@pytest.mark.parametrize("mark", [("DRAFT", 110, 45), ("SALINAN 12", 30, 55), ("DRAFT", 90, 0)])
def test_watermark_is_left_out(
    tmp_path: Path, mark: tuple[str, float, float], rules: str, over: bool
) -> None:
    paper = Paper(tmp_path / "a.pdf")
    if not over:
        written_across(paper, *mark)
    paper.table(60, XS, [HEADER, *ROWS], rules=rules, pad=5)
    if over:
        written_across(paper, *mark)
    table = the_table(paper.save())
    assert row_texts((*table.header, *table.rows)) == [HEADER, *ROWS]
    assert rules == "none" or not any(cell.doubt for row in table.rows for cell in row)


def test_slanted_heading_as_large_as_the_text_is_read(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    paper.table(60, [60.0, 200.0, 280.0], [["Kegiatan\n\n\n", ""], ["Rapat", "7"], ["Gaji", "12"]])
    written_across(paper, "Hasil", 9, 45, (220, 105))
    table = the_table(paper.save())
    assert sorted(table.header[0][1].text.replace(" ", "")) == sorted("Hasil")


def test_huge_title_above_a_table_is_read(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    paper.text(60, 40, "LAPORAN", size=40)
    paper.table(100, XS, [HEADER, *ROWS])
    assert read_pdf(paper.save()).blocks[0].text == "LAPORAN"


def test_watermark_that_is_drawn_leaves_the_columns_as_they_are(tmp_path: Path) -> None:
    """Word processors draw the outlines of its letters, whose sides are no rules."""
    paper = Paper(tmp_path / "a.pdf")
    canvas = paper.canvas
    canvas.setFillGray(0.8)
    for left in (130.0, 280.0):
        outline = canvas.beginPath()
        outline.moveTo(left, 400)
        for x, y in [(0, 300), (90, 200), (60, 180), (20.2, 250), (20, 200), (60, 150), (90, 20)]:
            outline.lineTo(left + x, 400 + y)
        outline.close()
        canvas.drawPath(outline, stroke=0, fill=1)
    canvas.setFillGray(0)
    paper.table(60, XS, [HEADER, *ROWS])
    table = the_table(paper.save())
    assert row_texts((*table.header, *table.rows)) == [HEADER, *ROWS]


def test_rules_drawn_as_one_filled_outline_are_rules(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    bottom = paper.table(60, XS, [HEADER, *ROWS[:3]], rules="inner")
    canvas, high = paper.canvas, paper.height
    outline = canvas.beginPath()
    corners = [(0, 0), (1, 0), (1, bottom - 61), (20, bottom - 61), (20, bottom - 60), (0, bottom - 60)]
    outline.moveTo(60, high - 60)
    for x, y in corners[1:]:
        outline.lineTo(60 + x, high - 60 - y)
    outline.close()
    canvas.drawPath(outline, stroke=0, fill=1)
    table = the_table(paper.save())
    assert row_texts((*table.header, *table.rows)) == [HEADER, *ROWS[:3]]
