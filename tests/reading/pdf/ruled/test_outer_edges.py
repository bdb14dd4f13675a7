"""Ruled tables in a frame, and with headings on a ground that no upright rule parts."""

from pathlib import Path

import pytest
from pdf_maker import Paper, row_texts, the_table

XS = [60.0, 90.0, 260.0, 340.0, 420.0]
HEADER = ["No", "Program", "Target", "Realisasi"]
ROWS: list[list[str | None]] = [["1", "Rapat Koordinasi", "7", "6"], ["2", "Pemeliharaan Gedung", "12", "11"]]


def ground(paper: Paper, top: float, bottom: float) -> None:
    paper.canvas.setFillGray(0.8)
    paper.canvas.rect(XS[0], paper.height - bottom, XS[-1] - XS[0], bottom - top, stroke=0, fill=1)
    paper.canvas.setFillGray(0)


@pytest.mark.parametrize("sides", [True, False])
@pytest.mark.parametrize("shaded", [True, False])
def test_headings_without_upright_rules_above_a_grid(tmp_path: Path, sides: bool, shaded: bool) -> None:
    paper = Paper(tmp_path / "a.pdf")
    paper.text(60, 60, "Tabel 2.1 Target Program", bold=True)
    if shaded:
        ground(paper, 80, 97)
    for x, text in zip(XS, HEADER, strict=False):
        paper.text(x + 4, 83, text, bold=True)
    paper.line(XS[0], 80, XS[-1], 80)
    if sides:
        paper.line(XS[0], 80, XS[0], 97)
        paper.line(XS[-1], 80, XS[-1], 97)
    paper.table(97, XS, ROWS, bold=0)
    table = the_table(paper.save())
    assert row_texts(table.header) == [HEADER]
    assert row_texts(table.rows) == ROWS


def test_headings_of_two_levels_on_a_ground(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    ground(paper, 80, 108)
    for x, top, text in (
        (64, 89, "No"),
        (94, 89, "Program"),
        (330, 83, "2023"),
        (290, 95, "T"),
        (370, 95, "R"),
    ):
        paper.text(x, top, text, bold=True)
    paper.table(108, XS, ROWS, bold=0)
    table = the_table(paper.save())
    assert row_texts(table.header) == [["No", "Program", "2023", "2023"], ["No", "Program", "T", "R"]]
    assert row_texts(table.rows) == ROWS


@pytest.mark.parametrize("right", [420, 435])
def test_a_frame_around_a_table_is_no_column(tmp_path: Path, right: int) -> None:
    paper = Paper(tmp_path / "a.pdf")
    bottom = paper.table(80, XS, [HEADER, *ROWS])
    for x in (45, right):
        paper.line(x, 80, x, bottom)
    for y in (80, bottom):
        paper.line(45, y, right, y)
    table = the_table(paper.save())
    assert row_texts(table.header) == [HEADER]
    assert row_texts(table.rows) == ROWS


def test_text_above_a_grid_is_no_heading(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    paper.line(XS[0], 60, XS[-1], 60)
    paper.text(64, 64, "Target dan realisasi program tahun 2023 dalam tabel berikut")
    paper.table(80, XS, ROWS, bold=0)
    assert row_texts(the_table(paper.save()).rows) == ROWS


@pytest.mark.parametrize("below", [False, True])
def test_ground_that_ends_between_the_texts_of_a_row_parts_it(tmp_path: Path, below: bool) -> None:
    """No rule stands below the headings; in the other case the ground is that of the rows."""
    paper = Paper(tmp_path / "a.pdf")
    ground(paper, *((97, 131) if below else (80, 97)))
    bottom = paper.table(80, XS, [HEADER, *ROWS], rules="none")
    for y in (80, 114, bottom):
        paper.line(XS[0], y, XS[-1], y)
    for x in XS:
        paper.line(x, 80, x, bottom)
    table = the_table(paper.save())
    assert row_texts(table.header) == [HEADER]
    assert row_texts(table.rows) == ROWS


def test_ground_of_one_cell_parts_no_row(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    paper.canvas.setFillGray(0.8)
    paper.canvas.rect(XS[1], paper.height - 108, XS[2] - XS[1], 11, stroke=0, fill=1)
    paper.canvas.setFillGray(0)
    rows = [["1", "Rapat\nKoordinasi", "7", "6"], ["2", "Pemeliharaan\nGedung", "12", "11"]]
    paper.table(80, XS, [HEADER, *rows])
    assert row_texts(the_table(paper.save()).rows) == [
        [cell.replace("\n", " ") for cell in row] for row in rows
    ]
