"""Reading spreadsheets that are built here."""

from collections.abc import Callable, Sequence
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font, PatternFill

from auditor.models.document import Document, Table
from auditor.models.errors import InputError
from auditor.reading.sheet.read import read_xlsx


@pytest.fixture
def read(tmp_path: Path) -> Callable[[openpyxl.Workbook], Document]:
    """Save the given workbook and read it."""

    def save_and_read(book: openpyxl.Workbook) -> Document:
        path = tmp_path / "contoh.xlsx"
        book.save(path)
        return read_xlsx(path)

    return save_and_read


def workbook(*rows: Sequence[object]) -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(list(row))
    return book


def texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in (*table.header, *table.rows)]


def test_titles_table_and_signature(read: Callable[[openpyxl.Workbook], Document]) -> None:
    book = workbook(
        ["REALISASI ANGGARAN"],
        ["Tahun 2023"],
        [],
        ["No", "Program", "Anggaran"],
        [1, "Program A", 1000],
        [2, "Program B", 2500],
        [],
        [None, None, "Kepala Dinas"],
        [None, None, "Contoh"],
    )
    assert book.active is not None
    for cell in ("A1", "A2"):
        book.active[cell].font = Font(bold=True)
    for cell in ("C5", "C6"):
        book.active[cell].number_format = "#,##0"
    document = read(book)
    (table,) = document.tables
    assert texts(table) == [
        ["No", "Program", "Anggaran"],
        ["1", "Program A", "1.000"],
        ["2", "Program B", "2.500"],
    ]
    assert table.lead_in == "REALISASI ANGGARAN Tahun 2023"
    assert [block.text for block in document.blocks if block.table is None] == [
        "REALISASI ANGGARAN",
        "Tahun 2023",
        "Kepala Dinas",
        "Contoh",
    ]
    assert (document.kind, document.pages, document.not_read) == ("xlsx", None, ())


def test_merged_cells_and_column_numbers(read: Callable[[openpyxl.Workbook], Document]) -> None:
    book = workbook(
        ["No", "Program", "Target", None, "Realisasi", None],
        [1, 2, 3, None, 4, None],
        [None, None, "K", "Rp", "K", "Rp"],
        [1, "Program A", 5, 100, 4, 90],
        [2, None, 6, 200, 5, 80],
    )
    for area in ("C1:D1", "E1:F1", "C2:D2", "E2:F2", "A2:A3", "B2:B3", "B4:B5"):
        assert book.active is not None
        book.active.merge_cells(area)
    (table,) = read(book).tables
    assert texts(table) == [
        ["No", "Program", "Target", "Target", "Realisasi", "Realisasi"],
        ["No", "Program", "K", "Rp", "K", "Rp"],
        ["1", "2", "3", "3", "4", "4"],
        ["1", "Program A", "5", "100", "4", "90"],
        ["2", "Program A", "6", "200", "5", "80"],
    ]
    assert [cell.repeated for cell in table.rows[1]] == [False, True, False, False, False, False]


def test_blank_row_inside_a_table_does_not_split_it(read: Callable[[openpyxl.Workbook], Document]) -> None:
    (table,) = read(workbook(["No", "Target"], [1, 10], [], [2, 20])).tables
    assert texts(table) == [["No", "Target"], ["1", "10"], ["2", "20"]]


def test_two_tables_on_a_sheet(read: Callable[[openpyxl.Workbook], Document]) -> None:
    book = workbook(["No", "Target"], [1, 10], [], ["Tabel 2 Pegawai"], ["No", "Jumlah"], [1, 4])
    first, second = read(book).tables
    assert (first.order, second.order) == (1, 2)
    assert (second.number, second.caption) == ("2", "Pegawai")


def test_hidden_parts_are_left_out(read: Callable[[openpyxl.Workbook], Document]) -> None:
    book = workbook(["No", "Bantu", "Target"], [1, 9, 10], [2, 9, 20])
    assert book.active is not None
    book.active.column_dimensions["B"].hidden = True
    book.active.row_dimensions[3].hidden = True
    book.create_sheet("Rahasia").sheet_state = "hidden"
    document = read(book)
    assert texts(document.tables[0]) == [["No", "Target"], ["1", "10"]]
    assert [item.what for item in document.not_read] == ['lembar "Rahasia"']


def test_formula_without_result_is_reported(read: Callable[[openpyxl.Workbook], Document]) -> None:
    document = read(workbook(["No", "Target"], [1, 10], [2, "=B2*2"]))
    assert [item.what for item in document.not_read] == ['1 sel rumus di lembar "Sheet"']


def test_error_value_is_doubtful(read: Callable[[openpyxl.Workbook], Document]) -> None:
    (table,) = read(workbook(["No", "Target"], [1, 10], [2, "#DIV/0!"])).tables
    assert table.rows[1][1].doubt is not None
    assert table.rows[0][1].doubt is None


def test_broken_file(tmp_path: Path) -> None:
    path = tmp_path / "rusak.xlsx"
    path.write_bytes(b"PK\x03\x04rusak")
    with pytest.raises(InputError, match="rusak atau terpotong"):
        read_xlsx(path)


def test_too_large_sheet_is_reported(
    read: Callable[[openpyxl.Workbook], Document], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("auditor.reading.sheet.read.MAX_CELLS", 3)
    document = read(workbook(["No", "Target"], [1, 10]))
    assert document.blocks == ()
    assert document.not_read[0].why == "terlalu banyak sel"


@pytest.mark.shared
def test_shared_evaluation(shared: Path) -> None:
    (table,) = read_xlsx(shared / "lapangan" / "deliserdang-evaluasi-renja-2025.xlsx").tables
    assert len(table.header) == 4
    assert table.header[-1][-4].text.startswith("15 = 14")


@pytest.mark.parametrize("how", ["struck", "white", "white on white", "height", "width"])
def test_what_is_not_seen_is_left_out(read: Callable[[openpyxl.Workbook], Document], how: str) -> None:
    book = workbook(
        ["No", "Program", "Anggaran", "cek"], [1, "Lama", 100, 1], [2, "Baru", 200, 1], [3, "Lain", 300, 1]
    )
    sheet = book.active
    assert sheet is not None
    gone = sheet[2] if how in {"struck", "height"} else sheet["D"]
    for cell in gone:
        if how == "struck":
            cell.font = Font(strike=True)
        elif how.startswith("white"):
            cell.font = Font(color="FFFFFFFF")
        if how == "white on white":
            cell.fill = PatternFill("solid", fgColor="FFFFFFFF")
    if how == "height":
        sheet.row_dimensions[2].height = 0.4
    if how == "width":
        sheet.column_dimensions["D"].width = 0.1
    (table,) = read(book).tables
    rows = [["No", "Program", "Anggaran", "cek"], ["1", "Lama", "100", "1"], ["2", "Baru", "200", "1"]]
    rows.append(["3", "Lain", "300", "1"])
    expected = [rows[0], *rows[2:]] if how in {"struck", "height"} else [row[:3] for row in rows]
    assert texts(table) == expected


def test_white_headings_on_a_ground_are_read(read: Callable[[openpyxl.Workbook], Document]) -> None:
    book = workbook(["No", "Target"], [1, 100])
    assert book.active is not None
    for cell in book.active[1]:
        cell.font = Font(color="FFFFFFFF")
        cell.fill = PatternFill("solid", fgColor="FF1F3864")
    (table,) = read(book).tables
    assert texts(table) == [["No", "Target"], ["1", "100"]]


def test_formula_without_result_leaves_its_cell_in_doubt(
    read: Callable[[openpyxl.Workbook], Document],
) -> None:
    (table,) = read(workbook(["No", "Target", "Realisasi"], [1, 100, "=B2*2"], [2, 50, 40])).tables
    assert [row[2].doubt is not None for row in table.rows] == [True, False]


def test_number_that_is_shown_in_thousands_is_in_doubt(read: Callable[[openpyxl.Workbook], Document]) -> None:
    book = workbook(["No", "Pagu", "Realisasi"], [1, 1_250_000_000, 1_187_500_000])
    assert book.active is not None
    book.active["B2"].number_format = "#,##0,,"
    (table,) = read(book).tables
    assert [(cell.text, cell.doubt is not None) for cell in table.rows[0]] == [
        ("1", False),
        ("1.250", True),
        ("1187500000", False),
    ]


def test_a_cell_tells_where_its_lines_end(read: Callable[[openpyxl.Workbook], Document]) -> None:
    book = workbook(["No", "Indikator", "Target"], [1, "Jalan  mantap\n\nJembatan", "80\n4"], [2, "Taman", 7])
    cells = [cell for row in read(book).tables[0].rows for cell in row]
    assert [(cell.text, cell.breaks) for cell in cells] == [
        ("1", ()),
        ("Jalan mantap Jembatan", (12,)),
        ("80 4", (2,)),
        ("2", ()),
        ("Taman", ()),
        ("7", ()),
    ]
