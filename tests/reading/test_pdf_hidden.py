"""Letters that are clipped away, and those that only seem so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pdf_maker import Paper

from auditor.reading.pdf import read_pdf

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
