"""Two pages of a report side by side on one sheet."""

from pathlib import Path

import pytest
from pdf_maker import Paper, row_texts, the_table
from reportlab.lib.pagesizes import A4, landscape

from auditor.reading.pdf.read import read_pdf

XS = [40.0, 70.0, 220.0, 290.0, 380.0]
HEADER = ["No", "Program/Kegiatan", "Target", "Realisasi"]
ROWS = [[str(n), f"Kegiatan {n}", str(10 + n), str(9 + n)] for n in range(1, 7)]
MIDDLE = landscape(A4)[0] / 2


def two_pages(paper: Paper, rules: str, numbers: tuple[str, str]) -> None:
    """Half of the rows on each page, the number of the page below."""
    for place, start in enumerate((0.0, MIDDLE)):
        rows = [HEADER, *ROWS[:3]] if not place else ROWS[3:]
        paper.table(60, [x + start for x in XS], rows, rules=rules, bold=1 - place, pad=5)
        paper.text(start + 200, 560, numbers[place])


@pytest.mark.parametrize("rules", ["all", "level", "none"])
def test_each_half_is_a_page(tmp_path: Path, rules: str) -> None:
    paper = Paper(tmp_path / "a.pdf", landscape(A4))
    two_pages(paper, rules, ("12", "13"))
    table = the_table(paper.save())
    assert row_texts(table.header) == [HEADER]
    assert row_texts(table.rows) == ROWS
    box = table.rows[3][0].bbox
    assert box is not None
    assert MIDDLE < box[0] < MIDDLE + XS[1]


def test_one_wide_table_with_a_white_middle_stays_whole(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf", landscape(A4))
    xs = [40.0, 80.0, 250.0, 480.0, 600.0, 760.0]
    rows = [
        ["No", "Program", "Target", "Realisasi", "Capaian"],
        *[[str(n), f"Kegiatan {n}", "10", str(n), f"{n}0%"] for n in range(1, 7)],
    ]
    paper.table(60, xs, rows, rules="none", pad=5)
    (table,) = read_pdf(paper.save()).tables
    assert row_texts((*table.header, *table.rows)) == rows
