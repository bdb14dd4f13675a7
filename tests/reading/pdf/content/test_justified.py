"""Justified cells of tables without upright rules: their wide spaces part no columns."""

from pathlib import Path

import pytest
from pdf_maker import PITCH, SIZE, Paper, row_texts, the_table
from reportlab.pdfbase.pdfmetrics import stringWidth

XS = (60.0, 90.0, 200.0, 300.0, 360.0)
HEADER = ["No", "Program", "Indikator Kinerja", "Target", "Realisasi"]
ROWS = [
    (
        "1",
        ["Meningkatnya mutu", "pelayanan kesehatan", "masyarakat"],
        ["Persentase bayi", "yang diimunisasi"],
        "80",
        "75",
    ),
    (
        "2",
        ["Terpeliharanya jalan", "kabupaten dan", "jembatan"],
        ["Panjang jalan di", "desa mantap"],
        "12",
        "11",
    ),
    ("3", ["Terbangunnya sarana", "air bersih"], ["Rumah tangga", "tersambung"], "40", "44"),
]


def justified(paper: Paper, x: float, top: float, lines: list[str], width: float) -> None:
    """Write lines as wide as the cell but for the last."""
    for place, text in enumerate(lines):
        spare = width - stringWidth(text, "Helvetica", SIZE) if place + 1 < len(lines) else 0.0
        paper.canvas.setFont("Helvetica", SIZE)
        paper.canvas.drawString(
            x, paper.height - top - place * PITCH - SIZE, text, wordSpace=spare / max(text.count(" "), 1)
        )


@pytest.mark.parametrize("rules", [True, False])
def test_wide_spaces_of_justified_lines(tmp_path: Path, rules: bool) -> None:
    paper = Paper(tmp_path / "a.pdf")
    for x, text in zip(XS, HEADER, strict=True):
        paper.text(x, 80, text, bold=True)
    top = 97.0
    for number, program, indicator, *values in ROWS:
        if rules:
            paper.line(XS[0], top - 3, 420, top - 3)
        paper.text(XS[0], top, number)
        justified(paper, XS[1], top, program, 102)
        justified(paper, XS[2], top, indicator, 92)
        for x, value in zip(XS[3:], values, strict=True):
            paper.text(x, top, value)
        top += len(program) * PITCH + 8
    table = the_table(paper.save())
    assert row_texts(table.header) == [HEADER]
    assert row_texts(table.rows) == [
        [number, " ".join(program), " ".join(indicator), *values]
        for number, program, indicator, *values in ROWS
    ]


def test_texts_in_columns_that_end_in_spaces_stay_apart(tmp_path: Path) -> None:
    """Some programs write a space at the end of each cell, and columns stand at one distance."""
    paper = Paper(tmp_path / "a.pdf")
    rows = [
        ["No", "Satuan", "Target", "Sifat"],
        ["1", "Desa", "Baik", "Wajib"],
        ["2", "Orang", "Cukup", "Pilihan"],
        ["3", "Unit", "80", "Wajib"],
    ]
    for place, row in enumerate(rows):
        x = 60.0
        for text in row:
            paper.text(x, 80 + 17 * place, f"{text} ", bold=not place)
            x += 45
    table = the_table(paper.save())
    assert row_texts((*table.header, *table.rows)) == rows


def test_two_words_at_the_edges_of_a_broad_cell(tmp_path: Path) -> None:
    """Further apart than most columns: the space in the file says that they are of one cell."""
    paper = Paper(tmp_path / "a.pdf")
    for x, text in zip((60, 90, 260, 330), ("No", "Program", "Target", "Realisasi"), strict=True):
        paper.text(x, 80, text, bold=True)
    rows = [
        ("1", ["Meningkatnya pelayanan", "mutu kesehatan ibu", "hamil"], "80", "75"),
        ("2", ["Terpeliharanya jalan kabupaten", "dan jembatan di", "kota"], "12", "11"),
        ("3", ["Terbangunnya sarana air", "yang bersih untuk semua", "desa"], "40", "44"),
    ]
    top = 97.0
    for number, program, *values in rows:
        paper.text(60, top, number)
        justified(paper, 90, top, program, 160)
        for x, value in zip((260, 330), values, strict=True):
            paper.text(x, top, value)
        top += len(program) * PITCH + 8
    assert row_texts(the_table(paper.save()).rows) == [
        [number, " ".join(program), *values] for number, program, *values in rows
    ]
