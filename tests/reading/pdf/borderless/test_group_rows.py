"""Group rows in the middle of tables without upright rules, drawn here."""

from pathlib import Path

import pytest
from pdf_maker import Paper, row_texts, the_table
from reportlab.pdfbase.pdfmetrics import stringWidth

XS = [60.0, 90.0, 220.0, 320.0, 420.0]
MIDDLE = 240.0
HEADER = ["No", "Uraian", "Anggaran", "Realisasi"]
GROUPS = ["Program Penunjang Urusan Pemerintahan Daerah", "Administrasi Umum", "Rehabilitasi Sosial Anak"]
ROWS = [
    ["1", "Koordinasi laporan", "36.267.200", "35.795.300"],
    ["2", "Gaji dan tunjangan", "87.806.255", "27.353.518"],
    ["3", "Logistik kantor", "30.990.800", "83.410.250"],
]


def centred(paper: Paper, top: float, text: str, *, bold: bool, size: float = 9) -> None:
    font = "Helvetica-Bold" if bold else "Helvetica"
    paper.text(MIDDLE - stringWidth(text, font, size) / 2, top, text, bold=bold, size=size)


@pytest.mark.parametrize("bold", [True, False])
@pytest.mark.parametrize("middled", [True, False])
def test_names_in_the_middle_are_group_rows(tmp_path: Path, *, bold: bool, middled: bool) -> None:
    """Whatever columns they stand over: two, one, or none."""
    paper = Paper(tmp_path / "a.pdf")
    top = paper.table(60, XS, [HEADER], rules="none") + 3
    for group, row in zip(GROUPS, ROWS, strict=True):
        centred(paper, top, group, bold=bold)
        for x, text in zip(XS, row, strict=False):
            shift = 60 - stringWidth(text, "Helvetica", 9) / 2 if middled and x > 200 else 4
            paper.text(x + shift, top + 17, text)
        top += 34
    table = the_table(paper.save())
    assert row_texts(table.header) == [HEADER]
    assert row_texts(table.rows) == [
        line for group, row in zip(GROUPS, ROWS, strict=True) for line in ([group] * 4, row)
    ]
    assert [cell.repeated for cell in table.rows[2]] == [False, True, True, True]


def test_lines_of_a_centred_column_are_no_group_rows(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    top = paper.table(60, XS, [["No", "Target", "Uraian Kegiatan", "Realisasi"]], rules="none") + 3
    texts = [("Penyusunan dokumen", "rencana kerja"), ("Rapat", "koordinasi bulanan"), ("Rapat", "kecil")]
    for number, (upper, lower) in enumerate(texts, start=1):
        for x, text in ((64, str(number)), (94, "12"), (420, "11")):
            paper.text(x, top, text)
        centred(paper, top, upper, bold=False)
        centred(paper, top + 11, lower, bold=False)
        top += 28
    assert row_texts(the_table(paper.save()).rows) == [
        [str(number), "12", " ".join(lines), "11"] for number, lines in enumerate(texts, start=1)
    ]


def test_names_at_the_right_edge_are_group_rows(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    top = paper.table(60, XS, [HEADER], rules="none") + 3
    for group, row in zip(GROUPS, ROWS, strict=True):
        paper.text(416 - stringWidth(group, "Helvetica-Bold", 9), top, group, bold=True)
        for x, text in zip(XS, row, strict=False):
            paper.text(x + 4, top + 17, text)
        top += 34
    assert row_texts(the_table(paper.save()).rows) == [
        line for group, row in zip(GROUPS, ROWS, strict=True) for line in ([group] * 4, row)
    ]
