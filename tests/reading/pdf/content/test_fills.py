"""Grounds of cells that a word processor paints in pieces."""

import random
from pathlib import Path

import pytest
from pdf_maker import PITCH, Paper, row_texts, the_table

from auditor.reading.pdf.content.fills import surfaces

GREY, WHITE, BLUE = (0.75,), (1.0,), (0.2, 0.4, 0.8)
XS = (60.0, 90.0, 260.0, 330.0, 420.0)
ROWS = [
    ["1", "Penyediaan Jasa\nKomunikasi, Sumber\nDaya Air", "46.500.000", "39.215.417"],
    ["2", "Penyediaan Jasa\nSurat Menyurat", "900.000", "900.000"],
    ["3", "Penyediaan Jasa\nKebersihan\nKantor", "2.807.870.000", "2.807.870.000"],
]


def pieces_of_a_cell(x0: float, top: float, x1: float, bottom: float, lines: int) -> list[tuple[float, ...]]:
    """The margins of a cell beside its text, each line of the text, and what is left below."""
    low = top + lines * PITCH
    inner = [(x0 + 5, top + n * PITCH, x1 - 5, top + (n + 1) * PITCH) for n in range(lines)]
    return [(x0, top, x0 + 5, low), (x1 - 5, top, x1, low), *inner, (x0, low, x1, bottom)]


def test_pieces_of_a_cell_and_cells_of_a_row_are_one_surface() -> None:
    row = [
        (piece, GREY)
        for x0, x1, lines in ((60, 90, 1), (90.3, 260, 3), (260, 330.2, 2))
        for piece in pieces_of_a_cell(x0, 100, x1, 140, lines)
    ]
    random.Random(1).shuffle(row)  # noqa: S311 - the order of the file must not matter
    assert surfaces(row) == [(60, 100, 330.2, 140)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (((60, 100, 90, 120), GREY), ((90, 100, 120, 120), BLUE)),
        (((60, 100, 90, 120), GREY), ((92, 100, 120, 120), GREY)),
        (((60, 100, 90, 120), GREY), ((60, 122, 90, 140), GREY)),
        (((60, 100, 90, 120), GREY), ((90, 100, 120, 140), GREY)),
    ],
)
def test_other_colours_gaps_and_sides_are_surfaces_of_their_own(one: object, other: object) -> None:
    """A step in the outline is seen, and so is a gap of two points."""
    assert len(surfaces([one, other])) == 2  # type: ignore[list-item]


@pytest.mark.parametrize("gap", [0.0, 0.3])
def test_lines_of_a_grey_row_painted_one_by_one_are_no_rows(tmp_path: Path, gap: float) -> None:
    paper = Paper(tmp_path / "a.pdf")
    top = 60 + PITCH + 6
    for row in ROWS:
        lines = row[1].count("\n") + 1
        bottom = top + lines * PITCH + 6
        if row[0] != "2":
            paper.canvas.setFillGray(0.75)
            for x0, x1, own in zip(XS, XS[1:], (1, lines, 1, 1), strict=False):
                for a, b, c, d in pieces_of_a_cell(x0 + 0.5, top + 0.5, x1 - 0.5 + gap, bottom - 0.5, own):
                    paper.canvas.rect(a, paper.height - d, c - a, d - b, stroke=0, fill=1)
            paper.canvas.setFillGray(0)
        top = bottom
    paper.table(60, XS, [["No", "Kegiatan", "Anggaran", "Realisasi"], *ROWS], rules="level")
    table = the_table(paper.save())
    assert row_texts(table.rows) == [[cell.replace("\n", " ") for cell in row] for row in ROWS]
    assert not any(cell.doubt for row in table.rows for cell in row)
