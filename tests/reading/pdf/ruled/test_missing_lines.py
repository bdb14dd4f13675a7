"""Tables whose rules leave out a side, the rows or the group rows: what is missing is told by the texts."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from pdf_maker import Paper, row_texts, the_table

from auditor.models.document import Table
from auditor.reading.pdf.read import read_pdf

XS = (60.0, 90.0, 260.0, 340.0, 420.0, 500.0)
HEADER = ("No", "Kegiatan", "Anggaran", "Realisasi", "Capaian")
ROWS = (
    ("1", "Pelatihan Kader", "120.000", "90.000", "75%"),
    ("2", "Bantuan Benih", "80.000", "60.000", "75%"),
    ("3", "Rapat Koordinasi", "40.000", "40.000", "100%"),
    ("4", "Cetak Dokumen", "20.000", "10.000", "50%"),
)
PITCH = 18.0


def write(
    paper: Paper, top: float, row: Sequence[str], xs: Sequence[float] = XS, *, bold: bool = False
) -> None:
    for x, text in zip(xs, row, strict=False):
        paper.text(x + 4, top + 4, text, bold=bold)


def verticals(paper: Paper, xs: Sequence[float], top: float, bottom: float) -> None:
    for x in xs:
        paper.line(x, top, x, bottom)


def doubted_numbers(table: Table) -> list[str]:
    return [cell.text for row in table.rows for cell in row[2:] if cell.doubt and cell.text[0].isdigit()]


def inner_rules(paper: Paper, top: float, rows: Sequence[Sequence[str]]) -> float:
    """Horizontal lines and inner vertical ones; these do not cross a row of one text, a group row."""
    for place, row in enumerate(rows):
        write(paper, top + PITCH * place, row, bold=len(row) == 1 or place == 0)
        paper.line(XS[0], top + PITCH * place, XS[-1], top + PITCH * place)
        if len(row) > 1:
            verticals(paper, XS[1:-1], top + PITCH * place, top + PITCH * (place + 1))
    bottom = top + PITCH * len(rows)
    paper.line(XS[0], bottom, XS[-1], bottom)
    return bottom


def test_group_rows_of_a_table_without_outer_rules(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    groups = ["Program Pertanian"], ["Penyuluhan di Desa"], ["Program Penunjang"]
    inner_rules(paper, 80, [HEADER, groups[0], groups[1], *ROWS[:2], groups[2], *ROWS[2:]])
    table = the_table(paper.save())
    assert row_texts(table.header) == [list(HEADER)]
    across = [[text] * 5 for (text,) in groups]
    assert row_texts(table.rows) == [
        across[0],
        across[1],
        *map(list, ROWS[:2]),
        across[2],
        *map(list, ROWS[2:]),
    ]
    assert not doubted_numbers(table)


@pytest.mark.parametrize("between", ["Tabel 2 Anggaran Pendukung", "Rincian untuk bidang lain:"])
def test_two_tables_without_outer_rules_stay_two(tmp_path: Path, between: str) -> None:
    paper = Paper(tmp_path / "a.pdf")
    bottom = inner_rules(paper, 80, [HEADER, *ROWS[:2]])
    paper.text(64, bottom + 4, between)
    inner_rules(paper, bottom + PITCH, [HEADER, *ROWS[2:]])
    first, second = read_pdf(paper.save()).tables
    assert row_texts(first.rows) == [list(row) for row in ROWS[:2]]
    assert row_texts(second.rows) == [list(row) for row in ROWS[2:]]


def test_header_and_upright_rules_alone_part_no_rows(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    for place, row in enumerate((HEADER, *ROWS)):
        write(paper, 80 + PITCH * place, row, bold=place == 0)
    for y in (80, 80 + PITCH, 80 + 5 * PITCH):
        paper.line(XS[0], y, XS[-1], y)
    verticals(paper, XS, 80, 80 + 5 * PITCH)
    table = the_table(paper.save())
    assert row_texts(table.header) == [list(HEADER)]
    assert row_texts(table.rows) == [list(row) for row in ROWS]


@pytest.mark.parametrize(("apart", "rows"), [(30, 2), (11, 1)])
def test_numbers_well_apart_below_a_ruled_header_are_of_rows(tmp_path: Path, apart: int, rows: int) -> None:
    """The last page of a table with upright rules only, or one row with two lines in its cells."""
    paper = Paper(tmp_path / "a.pdf")
    write(paper, 80, HEADER, bold=True)
    for place, row in enumerate((("1", "1. Pelatihan", *ROWS[0][2:]), ("", "2. Bantuan", *ROWS[1][2:]))):
        write(paper, 80 + PITCH + apart * place, row)
    bottom = 80 + PITCH + apart * 2 + 8
    for y in (80, 80 + PITCH, bottom):
        paper.line(XS[0], y, XS[-1], y)
    verticals(paper, XS, 80, bottom)
    table = the_table(paper.save())
    assert len(table.rows) == rows
    targets = [row[2].text for row in table.rows]
    assert " ".join(targets) == "120.000 80.000"


def test_upright_rules_go_on_over_the_page_and_leave_out_group_rows(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf", (595, 400))
    write(paper, 280, HEADER, bold=True)
    for y in (280, 280 + PITCH):
        paper.line(XS[0], y, XS[-1], y)
    verticals(paper, XS, 280, 280 + 2 * PITCH)
    write(paper, 280 + PITCH, ROWS[0])
    paper.page()
    for place, row in enumerate((ROWS[1], ROWS[2], ["Program Penunjang"], ROWS[3])):
        write(paper, 60 + PITCH * place, row)
        verticals(
            paper, XS if len(row) > 1 else (XS[0], XS[-1]), 60 + PITCH * place, 60 + PITCH * (place + 1)
        )
    paper.line(XS[0], 60 + 4 * PITCH, XS[-1], 60 + 4 * PITCH)
    table = the_table(paper.save())
    assert row_texts(table.rows) == [*map(list, ROWS[:3]), ["Program Penunjang"] * 5, list(ROWS[3])]


def test_levels_of_headings_that_no_rule_parts(tmp_path: Path) -> None:
    xs = (60.0, 90.0, 260.0, 320.0, 380.0, 440.0, 500.0)
    paper = Paper(tmp_path / "a.pdf")
    for x, down, text in ((64, 11, "No"), (94, 11, "Sasaran"), (307, 4, "2022"), (427, 4, "2023")):
        paper.text(x, 80 + down, text, bold=True)
    for x, text in zip(xs[2:], ("Target", "Capaian") * 2, strict=False):
        paper.text(x + 6, 98, text, bold=True)
    for x, text in zip(xs, "123456", strict=False):
        paper.text(x + 6, 116, text)
    write(paper, 130, ("1", "Kemiskinan turun", "10", "12", "9", "8"), xs)
    for y in (80, 112, 150):
        paper.line(xs[0], y, xs[-1], y)
    verticals(paper, (60, 90, 260, 380, 500), 80, 150)
    verticals(paper, (320, 440), 95, 150)
    table = the_table(paper.save())
    assert row_texts(table.header) == [
        ["No", "Sasaran", "2022", "2022", "2023", "2023"],
        ["No", "Sasaran", "Target", "Capaian", "Target", "Capaian"],
        ["1", "2", "3", "4", "5", "6"],
    ]
    assert row_texts(table.rows) == [["1", "Kemiskinan turun", "10", "12", "9", "8"]]


def level_rules(paper: Paper, top: float, rows: Sequence[Sequence[str]]) -> float:
    """Rules below each row, drawn cell by cell as browsers print them, and above the first."""
    for place, row in enumerate(rows):
        write(paper, top + PITCH * place, row, bold=place == 0)
    for y in (top + PITCH * place for place in range(len(rows) + 1)):
        for x0, x1 in pairwise(XS):
            paper.line(x0, y, x1, y)
    return top + PITCH * len(rows)


def test_tables_of_one_width_with_a_sentence_between_them_stay_two(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    bottom = level_rules(paper, 80, [HEADER, *ROWS[:2]])
    paper.text(64, bottom + 20, "Kegiatan pendukung dilaksanakan oleh sekretariat sebagai berikut.")
    level_rules(paper, bottom + 50, [HEADER, *ROWS[2:]])
    first, second = read_pdf(paper.save()).tables
    assert row_texts(first.rows) == [list(row) for row in ROWS[:2]]
    assert row_texts(second.rows) == [list(row) for row in ROWS[2:]]


def test_headings_cut_by_narrow_columns_between_two_rules(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    xs = (60.0, 90.0, 260.0, 300.0, 340.0, 380.0)
    stacks = (["No"], ["Kegiatan"], ["Angga", "ran"], ["Reali", "sasi"], ["Capai", "an"])
    for x, lines in zip(xs, stacks, strict=False):
        for place, text in enumerate(lines):
            paper.text(x + 4, 86 + 11 * place + (5.5 if len(lines) == 1 else 0), text, bold=True)
    for place, row in enumerate(
        (("1", "Pelatihan Kader", "120", "90", "75%"), ("2", "Benih", "80", "60", "75%"))
    ):
        write(paper, 112 + PITCH * place, row, xs)
    for y in (82, 112, 112 + 2 * PITCH):
        for x0, x1 in pairwise(xs):
            paper.line(x0, y, x1, y)
    table = the_table(paper.save())
    assert len(table.header) == 1
    assert row_texts(table.rows) == [
        ["1", "Pelatihan Kader", "120", "90", "75%"],
        ["2", "Benih", "80", "60", "75%"],
    ]


def test_a_row_that_begins_alike_below_repeated_headings_is_no_running_line(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf", (595, 400))
    for page in range(4):
        write(paper, 20, HEADER, bold=True)
        for y in (20, 38, 38 + 2 * PITCH):
            paper.line(XS[0], y, XS[-1], y)
        paper.text(94, 42, "Sub Kegiatan :")
        write(paper, 42 + 8, (str(page + 1), "", f"{page + 2}.000", f"{page + 1}.000", "50%"))
        paper.text(94, 54 + 11, f"Penyuluhan {'ABCD'[page]}")
        paper.page()
    table = the_table(paper.save())
    assert row_texts(table.rows) == [
        [str(n + 1), f"Sub Kegiatan : Penyuluhan {'ABCD'[n]}", f"{n + 2}.000", f"{n + 1}.000", "50%"]
        for n in range(4)
    ]


def test_upright_rules_in_the_header_only(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    for place, row in enumerate((HEADER, *ROWS)):
        write(paper, 80 + PITCH * place, row, bold=place == 0)
    for y in (80 + PITCH * place for place in range(6)):
        paper.line(XS[0], y, XS[-1], y)
    verticals(paper, XS, 80, 80 + PITCH)
    verticals(paper, (XS[0], XS[-1]), 80, 80 + 5 * PITCH)
    table = the_table(paper.save())
    assert row_texts(table.header) == [list(HEADER)]
    assert row_texts(table.rows) == [list(row) for row in ROWS]


def test_bold_headings_cut_by_narrow_columns_without_any_rule(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf")
    xs = (60.0, 90.0, 260.0, 300.0, 340.0, 380.0)
    for x, lines in zip(
        xs, (["No"], ["Nama"], ["Angga", "ran"], ["Reali", "sasi"], ["Capai", "an"]), strict=False
    ):
        for place, text in enumerate(lines):
            paper.text(x + 4, 86 + 10 * place + (5 if len(lines) == 1 else 0), text, bold=True)
    rows = (("1", "Pelatihan Kader", "120", "90", "75%"), ("2", "Bantuan Benih", "80", "60", "75%"))
    for place, row in enumerate(rows):
        write(paper, 112 + PITCH * place, row, xs)
    table = the_table(paper.save())
    assert len(table.header) == 1
    assert row_texts(table.rows) == [list(row) for row in rows]


def test_group_row_at_the_foot_of_a_page_of_rows_set_apart(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "a.pdf", (595, 400))
    pitch = 22.0
    for page in ((["Bidang Tani"], *ROWS[:2], ["Bidang Umum dan Kepegawaian Dinas"]), ROWS[2:]):
        for place, row in enumerate((HEADER, *page)):
            bold = place == 0 or len(row) == 1
            for x, text in zip(XS, ["Penyelenggaraan " + row[0]] if len(row) == 1 else row, strict=False):
                paper.text(x + 4, 64 + pitch * place, text, bold=bold)
        for y in (60, 60 + pitch - 4):
            paper.line(XS[0], y, XS[-1], y)
        paper.page()
    table = the_table(paper.save())
    assert [row[0].text for row in table.rows] == [
        "Penyelenggaraan Bidang Tani",
        "1",
        "2",
        "Penyelenggaraan Bidang Umum dan Kepegawaian Dinas",
        "3",
        "4",
    ]
