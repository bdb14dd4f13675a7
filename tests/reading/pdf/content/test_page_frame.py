"""The frame around a page is no part of the tables in it."""

from pathlib import Path

import pytest
from pdf_maker import Paper, row_texts, the_table

XS = [60.0, 100.0, 260.0, 330.0, 420.0]
HEADER = ["No", "Program/Kegiatan", "Target", "Realisasi"]
ROWS = [[str(n), f"Kegiatan {n}", str(10 + n), str(9 + n)] for n in range(1, 5)]


@pytest.mark.parametrize("apart", [(2.4, 2.4), (0.5, 9.0), (-5.0, -5.0), (20.0, 20.0)])
@pytest.mark.parametrize("rules", ["all", "inner", "level"])
def test_frame_near_a_table_is_left_out(tmp_path: Path, rules: str, apart: tuple[float, float]) -> None:
    paper = Paper(tmp_path / "a.pdf")
    left, right = 60 - apart[0], 420 + apart[1]
    for page in range(2):
        for side in (left, right):
            paper.line(side, 30, side, 810)
        for side in (30, 810):
            paper.line(left, side, right, side)
        paper.text(80, 60, "Laporan Kinerja Tahun 2023")
        paper.table(300, XS, [HEADER, *ROWS[page * 2 : page * 2 + 2]], rules=rules, pad=5)
        paper.text(80, 780, str(page + 1))
        paper.page()
    table = the_table(paper.save())
    assert row_texts((*table.header, *table.rows)) == [HEADER, *ROWS]


@pytest.mark.parametrize("level", [True, False])
def test_table_as_high_as_the_page_keeps_its_outer_rules(tmp_path: Path, level: bool) -> None:
    paper = Paper(tmp_path / "a.pdf")
    rows = [HEADER, *[[str(n), f"Kegiatan {n}", str(10 + n), str(9 + n)] for n in range(1, 44)]]
    bottom = paper.table(40, XS, rows, rules="all" if level else "none")
    for x in XS:
        paper.line(x, 40, x, bottom)
    for y in (40, 57, bottom):
        paper.line(60, y, 420, y)
    table = the_table(paper.save())
    assert row_texts((*table.header, *table.rows)) == rows
