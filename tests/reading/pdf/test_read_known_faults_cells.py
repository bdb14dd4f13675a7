"""Faults that table extractors are known for (docs/ekstraktor.md): what goes into which cell."""

from pathlib import Path

import pytest
from pdf_maker import Paper, row_texts, the_table

from auditor.reading.pdf.read import read_pdf

XS = [60.0, 90.0, 260.0, 330.0, 420.0]
HEADER = ["No", "Program/Kegiatan", "Target", "Realisasi"]


def ruled(paper: Paper, uprights: dict[float, list[tuple[float, float]]], levels: list[float]) -> None:
    """Draw level rules over the whole width and upright rules in stretches."""
    for y in levels:
        paper.line(min(uprights), y, max(uprights), y)
    for x, stretches in uprights.items():
        for top, bottom in stretches:
            paper.line(x, top, x, bottom)


def test_cell_merged_down_stands_in_its_first_row_and_is_repeated_below(tmp_path: Path) -> None:
    """Faults 1, 2, 3, 4, 5 and 7."""
    paper = Paper(tmp_path / "a.pdf")
    paper.table(
        100, XS, [HEADER, ["1", "", "", "6"], ["2", "Gaji", "7", "1"], ["3", "", "", "2"]], rules="none"
    )
    for x in XS:
        paper.line(x, 100, x, 168)
    for y in (100, 117, 168):
        paper.line(60, y, 420, y)
    for y in (134, 151):
        paper.line(60, y, 90, y)
        paper.line(330, y, 420, y)
    rows = the_table(paper.save()).rows
    assert row_texts(rows) == [["1", "Gaji", "7", "6"], ["2", "Gaji", "7", "1"], ["3", "Gaji", "7", "2"]]
    assert [[cell.repeated for cell in row] for row in rows] == [
        [False, False, False, False],
        [False, True, True, False],
        [False, True, True, False],
    ]


def test_number_in_a_cell_over_two_columns_stands_where_it_is_printed_and_is_doubtful(tmp_path: Path) -> None:
    """Fault 6."""
    paper = Paper(tmp_path / "a.pdf")
    paper.table(100, XS, [HEADER, ["1", "Rapat", "7", "6"], ["2", "Gaji", "", None]])
    paper.text(400, 137, "12")
    row = the_table(paper.save()).rows[1]
    assert [cell.text for cell in row] == ["2", "Gaji", "", "12"]
    assert row[3].doubt


def test_number_in_the_middle_of_a_cell_over_three_columns_is_merged(tmp_path: Path) -> None:
    """Fault 6: the counterpart."""
    paper = Paper(tmp_path / "a.pdf")
    xs = [60.0, 160.0, 220.0, 280.0, 340.0]
    paper.table(100, xs, [["Kegiatan", "Target", "Realisasi", "Capaian"], ["Rapat", "7", "6", "5"]])
    for y in (134, 151):
        paper.line(60, y, 340, y)
    for x in (60, 160, 340):
        paper.line(x, 134, x, 151)
    paper.text(64, 138, "Gaji")
    paper.text(248, 138, "9")
    row = the_table(paper.save()).rows[1]
    assert [cell.text for cell in row] == ["Gaji", "9", "9", "9"]
    assert [cell.repeated for cell in row] == [False, False, True, True]


def test_merged_cell_shifts_no_value(tmp_path: Path) -> None:
    """Fault 8."""
    paper = Paper(tmp_path / "a.pdf")
    paper.table(
        100, XS, [HEADER, ["1", "Rapat", "7", "6"], ["JUMLAH", None, "7", "6"], ["2", "Gaji", "", "1"]]
    )
    rows = the_table(paper.save()).rows
    assert row_texts(rows)[1:] == [["JUMLAH", "JUMLAH", "7", "6"], ["2", "Gaji", "", "1"]]


def test_text_beside_a_rule_stays_on_its_side(tmp_path: Path) -> None:
    """Fault 38."""
    paper = Paper(tmp_path / "a.pdf")
    xs = [60.0, 120.0, 180.0, 240.0]
    paper.table(100, xs, [["Wilayah", "Kota", "Jumlah"], ["", "", "3"], ["Riau", "Siak", "4"]])
    width = paper.canvas.stringWidth("Emilia Romagna", "Helvetica", 8)
    paper.text(119.5 - width, 120, "Emilia Romagna", size=8)
    paper.text(120.7, 120, "Parma", size=8)
    assert row_texts(the_table(paper.save()).rows) == [
        ["Emilia Romagna", "Parma", "3"],
        ["Riau", "Siak", "4"],
    ]


@pytest.mark.parametrize(
    ("left", "right"), [("1.250", "Paket"), ("98,5", "Dokumen"), ("Paket", "12"), ("7", "6")]
)
def test_texts_that_touch_are_parted_at_the_rule(tmp_path: Path, left: str, right: str) -> None:
    """Fault 39."""
    paper = Paper(tmp_path / "a.pdf")
    paper.table(100, XS, [HEADER, ["1", "Rapat", "", ""], ["2", "Gaji", "1", "1"]])
    paper.text(329.8 - paper.canvas.stringWidth(left, "Helvetica", 9), 120, left)
    paper.text(330.2, 120, right)
    row = the_table(paper.save()).rows[0]
    assert [cell.text for cell in row] == ["1", "Rapat", left, right]


def test_blank_line_inside_a_cell_keeps_the_order(tmp_path: Path) -> None:
    """Fault 42."""
    paper = Paper(tmp_path / "a.pdf")
    paper.table(100, XS, [HEADER, ["1", "Gedung\n\nA B C\n\nD", "7", "6"], ["2", "\nAula", "1", "1"]])
    assert row_texts(the_table(paper.save()).rows) == [
        ["1", "Gedung A B C D", "7", "6"],
        ["2", "Aula", "1", "1"],
    ]


def test_header_of_several_lines_shifts_no_row(tmp_path: Path) -> None:
    """Fault 44."""
    paper = Paper(tmp_path / "a.pdf")
    header = ["No", "Program/\nKegiatan", "Target\ntahun\n2024", "Realisasi\ntahun\n2024"]
    paper.table(100, XS, [header, ["(1)", "(2)", "(3)", "(4)"], ["1", "Rapat", "7", "6"]])
    table = the_table(paper.save())
    assert [row_texts(table.header)[0][2], row_texts(table.header)[1][2]] == ["Target tahun 2024", "(3)"]
    assert row_texts(table.rows) == [["1", "Rapat", "7", "6"]]


@pytest.mark.parametrize("struck", [1, 2])
def test_equal_texts_in_neighbouring_cells_both_stay(tmp_path: Path, struck: int) -> None:
    """Fault 46."""
    paper = Paper(tmp_path / "a.pdf")
    xs = [60.0, 66.0, 72.0, 78.0, 84.0]
    for _ in range(struck):
        paper.table(
            100,
            [60.0, 80.0, 92.0, 104.0, 116.0],
            [["Bulan", "1", "2", "3"], ["a", "1", "1", "1"], ["b", "11", "11", "1"]],
            rules="all",
        )
    assert len(xs) == 5
    assert row_texts(the_table(paper.save()).rows)[-2:] == [["a", "1", "1", "1"], ["b", "11", "11", "1"]]


def test_second_reading_that_stumbles_costs_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fault 47."""

    def stumble(*_: object, **__: object) -> None:
        raise IndexError

    monkeypatch.setattr("camelot.io.read_pdf", stumble)
    paper = Paper(tmp_path / "a.pdf")
    paper.table(100, XS, [HEADER, ["1", "Rapat", "7", "6"], ["2", "Gaji", "1", "1"]])
    assert row_texts(the_table(paper.save()).rows) == [["1", "Rapat", "7", "6"], ["2", "Gaji", "1", "1"]]


def test_no_word_of_a_page_is_lost(tmp_path: Path) -> None:
    """Faults 60 and 61: words in a place without a cell, in an unfinished row, beside the table."""
    paper = Paper(tmp_path / "a.pdf")
    paper.text(60, 60, "Uraian berikut ini lengkap.")
    paper.table(100, XS, [HEADER, ["1", "Rapat", "7", "6"], ["2", "Gaji", "1", "1"]])
    paper.line(60, 151, 60, 185)
    paper.line(260, 151, 260, 185)
    for x, top, text in ((64, 155, "kiri"), (300, 155, "tengah"), (430, 120, "luar"), (64, 172, "akhir")):
        paper.text(x, top, text)
    document = read_pdf(paper.save())
    held = " ".join(block.text for block in document.blocks)
    held += " ".join(
        cell.text
        for table in document.tables
        for row in (*table.header, *table.rows)
        for cell in row
        if not cell.repeated
    )
    for word in ("Uraian", "lengkap.", "Rapat", "Gaji", "kiri", "tengah", "luar", "akhir"):
        assert held.count(word) == 1, word


def test_decimals_set_a_little_apart_belong_to_their_number(tmp_path: Path) -> None:
    """Fault 59: the gap before a decimal mark makes no second column."""
    paper = Paper(tmp_path / "a.pdf")
    paper.table(100, XS, [HEADER, ["1", "Rapat", "", "6"], ["2", "Gaji", "1", "1"]])
    paper.text(270, 120, "11.062")
    paper.text(270 + paper.canvas.stringWidth("11.062", "Helvetica", 9) + 2, 120, ",6")
    row = the_table(paper.save()).rows[0]
    assert row[2].text == "11.062,6"
    assert not row[2].doubt


def test_columns_that_no_rule_parts_are_parted_by_their_numbers(tmp_path: Path) -> None:
    """Faults 43 and 59: a frame and a rule below the header, several numbers in each line of a cell."""
    paper = Paper(tmp_path / "a.pdf")
    xs = [60.0, 200.0, 260.0, 320.0, 380.0]
    rows = [
        [f"Kecamatan {name}", str(n + 10), str(n + 20), str(2 * n + 30)] for n, name in enumerate("ABCDEF")
    ]
    bottom = paper.table(100, xs, [["Kecamatan", "Pria", "Wanita", "Jumlah"], *rows], rules="book")
    for x in (60, 200, 380):
        paper.line(x, 100, x, bottom)
    table = the_table(paper.save())
    assert row_texts(table.header) == [["Kecamatan", "Pria", "Wanita", "Jumlah"]]
    assert row_texts(table.rows) == rows
