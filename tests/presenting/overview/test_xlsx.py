"""The overview of a batch as a workbook."""

from pathlib import Path

import openpyxl

from auditor.presenting.overview.table import Overview
from auditor.presenting.overview.xlsx import write_overview


def test_its_sheets_tell_what_the_overview_holds(overview: Overview, tmp_path: Path) -> None:
    write_overview(overview, tmp_path / "ringkasan.xlsx")
    book = openpyxl.load_workbook(tmp_path / "ringkasan.xlsx")
    header, *offices = book["Peta"].iter_rows(values_only=True)
    assert header == ("Instansi", "2023", "2024", "tahun tidak dikenali")
    assert offices[1] == ("DINAS SOSIAL", 2, 10, None)
    assert book["Peta"]["B3"].hyperlink.target.replace("\\", "/") == "b/laporan.html"
    assert [row[:2] for row in book["Aturan"].iter_rows(min_row=2, max_row=3, values_only=True)] == [
        ("NAR-03", "Judul NAR-03"),
        ("ANG-02", "Judul ANG-02"),
    ]
    assert list(book["Dilewati"].iter_rows(min_row=2, values_only=True)) == [
        ("kosong.pdf; rusak.pdf", "rusak"),
        ("foto.jpg", "Bukan PDF, DOCX, atau XLSX."),
    ]


def test_an_overview_of_nothing(tmp_path: Path) -> None:
    write_overview(Overview.of([], [], [], []), tmp_path / "ringkasan.xlsx")
    assert openpyxl.load_workbook(tmp_path / "ringkasan.xlsx")["Peta"].max_row == 1
