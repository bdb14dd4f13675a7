"""The record sets in kkr.xlsx."""

from dataclasses import fields
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from auditor.models.facts import Bagian, Facts
from auditor.models.report import Place, Value
from auditor.presenting.kkr.records import write_records
from auditor.presenting.shared.audited import Audited
from auditor.presenting.shared.workbook import new_book


def write(facts: Facts, path: Path) -> None:
    with new_book(path, "KKR laporan.pdf", "kertas kerja (kkr.xlsx)") as book:
        write_records(book, facts)


@pytest.fixture
def book(audit: Audited, tmp_path: Path) -> openpyxl.Workbook:
    path = tmp_path / "kkr.xlsx"
    write(audit.facts, path)
    return openpyxl.load_workbook(path)


def rows(sheet: Worksheet) -> list[dict[str, object]]:
    header, *body = sheet.iter_rows(values_only=True)
    return [dict(zip(map(str, header), row, strict=True)) for row in body]


def test_one_sheet_for_each_record_set(book: openpyxl.Workbook) -> None:
    assert book.sheetnames == [field.name for field in fields(Facts)]


def test_values_give_text_and_number(book: openpyxl.Workbook) -> None:
    first, second = rows(book["anggaran"])
    assert (first["anggaran"], first["anggaran (angka)"]) == ("10.000,50", 10000.5)
    assert (second["anggaran"], second["anggaran (angka)"]) == ("20.000", 20000)
    assert (first["dokumen"], first["halaman"], first["tabel"]) == ("laporan.pdf", 4, "3.1")
    assert (first["level"], first["realisasi"], first["total"]) == ("sub_kegiatan", None, False)
    assert second["kembar"] == "=HYPERLINK(1)"


def test_a_field_called_as_a_place_stands_beside_it(tmp_path: Path) -> None:
    place = Place("laporan.pdf", page=3)
    facts = Facts(bagian=[Bagian(place, "1.1", "Latar Belakang", "BAB I", "12", None, None)])
    write(facts, tmp_path / "kkr.xlsx")
    (first,) = rows(openpyxl.load_workbook(tmp_path / "kkr.xlsx")["bagian"])
    assert (first["halaman"], first["halaman (isi)"]) == (3, "12")


def test_lists_and_sums(book: openpyxl.Workbook) -> None:
    (total,) = rows(book["rincian"])
    assert (total["bagian"], total["jumlah"], total["selisih"]) == ("10.000,50; 20.000", 30000.5, 10000.5)


def test_nothing_is_a_formula_or_a_link(book: openpyxl.Workbook) -> None:
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            assert {cell.data_type for cell in row} <= {"s", "n", "b"}
            assert not any(cell.hyperlink for cell in row)
    first = rows(book["anggaran"])[0]
    assert (first["nama"], first["program"], first["kegiatan"]) == ("=HYPERLINK(1)", "-1+1", "@SUM(A1)")


def test_control_characters_go(book: openpyxl.Workbook) -> None:
    assert rows(book["anggaran"])[1]["nama"] == (
        '<script>alert(1)</script> {{ 7 * 7 }} {% raw %} [red]x[/] [31m txt & "q" \''
    )


def test_array_formulas_and_long_texts(audit: Audited, tmp_path: Path) -> None:
    record = audit.facts.anggaran[0]
    record.nama, record.program = "{=1+1}", "a" * 40_000
    write(audit.facts, tmp_path / "kkr.xlsx")
    first = rows(openpyxl.load_workbook(tmp_path / "kkr.xlsx")["anggaran"])[0]
    assert first["nama"] == "{=1+1}"
    assert first["program"] == "a" * 32_766 + "…"


def test_layout(book: openpyxl.Workbook) -> None:
    sheet = book["anggaran"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref is not None
    column = next(cell for cell in sheet[1] if cell.value == "anggaran (angka)").column_letter
    assert sheet[f"{column}2"].number_format == "[$-421]#,##0.00##_)"


def test_empty_sets_keep_their_header(tmp_path: Path) -> None:
    write(Facts(), tmp_path / "kkr.xlsx")
    book = openpyxl.load_workbook(tmp_path / "kkr.xlsx")
    for field in fields(Facts):
        sheet = book[field.name]
        assert sheet.max_row == 1
        assert sheet["A1"].value == "dokumen"
    assert "target (angka)" in [cell.value for cell in book["kinerja"][1]]


def test_numbers_that_excel_cannot_keep_are_text(audit: Audited, tmp_path: Path) -> None:
    first, second = audit.facts.anggaran
    exact, longer = Decimal("123456789012345"), Decimal("1234567890123456")
    first.anggaran = Value("123.456.789.012.345", first.place, exact)
    second.anggaran = Value("1.234.567.890.123.456", second.place, longer)
    write(audit.facts, tmp_path / "kkr.xlsx")
    written = rows(openpyxl.load_workbook(tmp_path / "kkr.xlsx")["anggaran"])
    assert [row["anggaran (angka)"] for row in written] == [123456789012345, "1234567890123456"]
