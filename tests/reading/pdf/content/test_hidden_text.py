"""Letters that are clipped away, and those that only seem so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pdf_maker import Paper, the_table
from PIL import Image

from auditor.reading.pdf.read import read_pdf

Write = Callable[[Paper], None]


def _clipped(paper: Paper) -> None:
    path = paper.canvas.beginPath()
    path.rect(72, 300, 40, 20)
    paper.canvas.clipPath(path, stroke=0, fill=0)
    paper.text(72, 150, "rahasia")


def _dash_in_its_area(paper: Paper) -> None:
    path = paper.canvas.beginPath()
    path.rect(60, paper.height - 180, 300, 60)
    paper.canvas.clipPath(path, stroke=0, fill=0)
    paper.text(72, 150, "terbaca")
    paper.text(140, 150, "\u2013")
    paper.text(160, 150, "|")


def _read(tmp_path: Path, write: Write) -> str:
    paper = Paper(tmp_path / "laporan.pdf")
    for top in (100, 112):
        paper.text(72, top, "Kalimat yang tampak di halaman ini.")
    write(paper)
    paper.canvas.save()
    return " ".join(block.text for block in read_pdf(tmp_path / "laporan.pdf").blocks)


def test_what_is_clipped_away_is_not_read(tmp_path: Path) -> None:
    text = _read(tmp_path, _clipped)
    assert "tampak" in text
    assert "rahasia" not in text


def test_a_dash_is_no_sliver_of_a_letter(tmp_path: Path) -> None:
    assert "terbaca \u2013 |" in _read(tmp_path, _dash_in_its_area)


XS = (60.0, 90.0, 260.0, 330.0, 420.0)
HEADER = ["No", "Program/Kegiatan", "Target", "Realisasi"]
Draw = Callable[[Paper, float, float], None]
"""Draws something beside the number 76 of a cell, whose first letter hangs from that place."""


def _table(tmp_path: Path, number: str, draw: Draw) -> tuple[str, str | None]:
    """The text and the doubt of the cell of a table that holds ``number``, and what is drawn over it."""
    paper = Paper(tmp_path / "tabel.pdf")
    rows = [HEADER, ["1", "Rapat", "80", number], ["2", "Gaji", "100", "99"]]
    paper.table(80, XS, rows)
    draw(paper, XS[3] + 4, 80 + 17 + 3)
    cell = the_table(paper.save()).rows[0][3]
    return cell.text, cell.doubt


def _strike(paper: Paper, x: float, top: float) -> None:
    paper.text(x + 12, top, "70")
    paper.line(x + 12, top + 4.5, x + 22, top + 4.5)


def _strike_twice(paper: Paper, x: float, top: float) -> None:
    _strike(paper, x, top)
    paper.line(x + 12, top + 5.5, x + 22, top + 5.5)


def _clear_digit(paper: Paper, x: float, top: float) -> None:
    paper.canvas.setFillAlpha(0)
    paper.text(x - 5, top, "6")
    paper.canvas.setFillAlpha(1)


def _underline(paper: Paper, x: float, top: float) -> None:
    paper.line(x, top + 8.8, x + 10, top + 8.8)


def _highlight(paper: Paper, x: float, top: float) -> None:
    paper.canvas.setFillColorRGB(1, 1, 0, alpha=0.4)
    paper.canvas.rect(x - 1, paper.height - top - 10, 14, 11, stroke=0, fill=1)


@pytest.mark.parametrize("draw", [_strike, _strike_twice, _clear_digit, _underline, _highlight])
def test_what_is_struck_out_or_clear_is_no_part_of_a_number(tmp_path: Path, draw: Draw) -> None:
    assert _table(tmp_path, "76", draw) == ("76", None)


def test_rule_of_a_table_through_its_texts_strikes_nothing_out(tmp_path: Path) -> None:
    _table(tmp_path, "76", lambda paper, _, top: paper.line(XS[0], top + 4.5, XS[-1], top + 4.5))
    (table,) = read_pdf(tmp_path / "tabel.pdf").tables
    assert "76" in {cell.text for row in table.rows for cell in row}


def _patch(paper: Paper, x: float, top: float) -> None:
    paper.canvas.setFillGray(1)
    paper.canvas.rect(x - 2, paper.height - top - 10, 30, 12, stroke=0, fill=1)
    paper.canvas.setFillGray(0)


def _patched(paper: Paper, x: float, top: float) -> None:
    _patch(paper, x, top)
    paper.text(x, top, "67")


def _pasted(paper: Paper, x: float, top: float) -> None:
    picture = Image.new("L", (60, 24), 255)
    paper.canvas.drawInlineImage(picture, x - 2, paper.height - top - 10, 30, 12)


@pytest.mark.parametrize(("draw", "text"), [(_patch, ""), (_patched, "67"), (_pasted, "")])
def test_what_covers_a_number_leaves_the_cell_in_doubt(tmp_path: Path, draw: Draw, text: str) -> None:
    found, doubt = _table(tmp_path, "76", draw)
    assert found == text
    assert doubt is not None


def _note(paper: Paper, x: float, top: float) -> None:
    low = paper.height - top - 10
    paper.canvas.freeTextAnnotation("76", Rect=[x, low, x + 30, low + 11], DA="/Helv 9 Tf")


def _field(paper: Paper, x: float, top: float) -> None:
    low = paper.height - top - 10
    paper.canvas.acroForm.textfield(value="76", x=x, y=low, width=30, height=11, borderWidth=0)


def _outlines(paper: Paper, x: float, top: float) -> None:
    low = paper.height - top - 8
    for right in (0, 6):
        path = paper.canvas.beginPath()
        path.moveTo(x + right, low)
        path.lineTo(x + right + 2, low)
        path.lineTo(x + right + 4, low + 6)
        path.lineTo(x + right, low + 6)
        path.curveTo(x + right, low + 5, x + right + 1, low + 5, x + right, low)
        paper.canvas.drawPath(path, stroke=0, fill=1)


@pytest.mark.parametrize("draw", [_note, _field, _outlines])
def test_empty_cell_that_shows_something_is_in_doubt(tmp_path: Path, draw: Draw) -> None:
    text, doubt = _table(tmp_path, "", draw)
    assert text == ""
    assert doubt is not None


def test_ground_of_an_empty_cell_is_nothing_that_it_shows(tmp_path: Path) -> None:
    def ground(paper: Paper, x: float, top: float) -> None:
        paper.canvas.setFillGray(0.8)
        for left in (0, 8):
            paper.canvas.rect(x + left, paper.height - top - 9, 8, 9, stroke=0, fill=1)

    assert _table(tmp_path, "", ground) == ("", None)
