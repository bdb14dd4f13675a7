"""kkr.xlsx: findings to be judged, what a second run adds, and texts that stay texts."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from judging import column, written_kkr
from made_audit import HOSTILE, make_second_audit
from openpyxl.worksheet.worksheet import Worksheet

from auditor.files.folder import Format
from auditor.files.plain import one_line, visible
from auditor.models.finding import Judged, Verdict
from auditor.models.report import Place, Value
from auditor.presenting.html.report import render_html
from auditor.presenting.rerun.verdicts import read_verdicts
from auditor.presenting.shared.audited import Audited

SHOWN = one_line(HOSTILE)
CHOICES = '"benar,bukan temuan,perlu klarifikasi"'


@pytest.fixture
def book(audit: Audited, tmp_path: Path) -> openpyxl.Workbook:
    return written_kkr(audit, tmp_path)


@pytest.fixture
def second(tmp_path: Path) -> openpyxl.Workbook:
    return written_kkr(make_second_audit(), tmp_path)


def rows(sheet: Worksheet) -> list[dict[str, object]]:
    header, *body = sheet.iter_rows(values_only=True)
    return [dict(zip(map(str, header), row, strict=True)) for row in body]


def test_a_finding_shows_all_that_it_rests_on(book: openpyxl.Workbook) -> None:
    claim, _, amount = rows(book["Temuan"])
    assert amount == {
        "No": 3,
        "Hal.": 5,
        "Aturan": "ANG-02",
        "Keparahan": "Tinggi",
        "Status": "Pasti",
        "Tempat": f"Tabel 3.1, baris “{SHOWN[:59]}…”, kolom Anggaran" if len(SHOWN) > 60
        else f"Tabel 3.1, baris “{SHOWN}”, kolom Anggaran",
        "Uraian": f"Pesan ANG-02: {SHOWN}",
        "Tertulis di laporan": "Anggaran: 20.000",
        "Seharusnya": "Rp30.000,50",
        "Pokok masalah": None,
        "Hitungan": "10.000,50 + 20.000 = 30.000,50",
        "Kriteria": None,
        "Saran": "Periksa kembali.",
        "Mengapa perlu dicek": None,
        "Putusan": None,
        "Catatan pereviu": None,
        "Tanda temuan": "a0",
    }  # fmt: skip
    assert (claim["Mengapa perlu dicek"], claim["Status"]) == ("angka tidak jelas", "Perlu dicek")
    assert rows(book["Temuan"])[1]["Kriteria"] == "Permenpan RB 53/2014"


def test_a_page_opens_the_finding_in_the_page_for_reading(audit: Audited, tmp_path: Path) -> None:
    sheet = written_kkr(audit, tmp_path)["Temuan"]
    links = [sheet[f"B{at}"].hyperlink for at in (2, 3, 4)]
    assert [(link.target, link.location) for link in links] == [
        ("laporan.html", f"temuan-{number}") for number in (1, 2, 3)
    ]
    page = render_html(audit.reports, audit.facts, audit.outcome, audit.basis, {})
    for at, link in enumerate(links, start=2):
        article = page[page.index(f'id="{link.location}"') :].partition("</article>")[0]
        assert f"<code>{sheet.cell(at, 17).value}</code>" in article


def test_no_link_leads_to_a_page_that_is_not_written(audit: Audited, tmp_path: Path) -> None:
    sheet = written_kkr(replace(audit, formats=(Format.KKR,)), tmp_path)["Temuan"]
    assert sheet["B4"].value == 5
    assert sheet["B4"].hyperlink is None


def test_a_verdict_is_chosen_from_a_list(book: openpyxl.Workbook) -> None:
    sheet = book["Temuan"]
    (offer,) = sheet.data_validations.dataValidation
    letter = column(sheet, "Putusan")
    assert (offer.type, offer.formula1, str(offer.sqref)) == ("list", CHOICES, f"{letter}2:{letter}4")


def test_print_set_up(book: openpyxl.Workbook) -> None:
    sheet = book["Temuan"]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.freeze_panes == "C2"
    assert sheet.auto_filter.ref == "A1:Q4"
    assert sheet.oddFooter.left.text.endswith("KKR laporan.pdf")
    assert sheet.oddFooter.right.text.endswith("Halaman &P dari &N")
    rules = [rule for area in sheet.conditional_formatting for rule in area.rules]
    assert [rule.formula[0] for rule in rules[:4]] == ['"Tinggi"', '"Sedang"', '"Rendah"', '"Info"']


def test_the_overview_counts_and_leads_to_the_sheets(book: openpyxl.Workbook) -> None:
    cells = list(book["Ringkasan"].iter_rows(values_only=True))
    assert ("laporan.pdf", "LKjIP", 2023, 9, 1, "Dinas Rekaan") in cells
    assert ("Tinggi", 1, 0, 1, None, None) in cells
    assert ("Semua", 2, 1, 3, None, None) in cells
    assert ("Belum diputus", "=COUNTBLANK(Temuan!$O$2:$O$4)", None, None, None, None) in cells
    links = {
        cell.value: cell.hyperlink.location for (cell, *_) in book["Ringkasan"].iter_rows() if cell.hyperlink
    }
    assert links == {name: f"'{name}'!A1" for name in book.sheetnames[1:]}


def test_what_was_checked_and_what_not(book: openpyxl.Workbook) -> None:
    cells = list(book["Pemeriksaan"].iter_rows(values_only=True))
    assert cells[1] == ("ANG-01", "Judul ANG-01", "Permenpan RB 53/2014", 1200, 1199, 1)
    assert (1, "halaman 7", "halaman tanpa teks", None, None, None) in cells


def test_what_a_second_run_adds(second: openpyxl.Workbook) -> None:
    assert second.sheetnames[:6] == [
        "Ringkasan",
        "Temuan",
        "Bukan temuan",
        "Sudah diperbaiki",
        "Putusan lama",
        "Pemeriksaan",
    ]
    stayed, new = rows(second["Temuan"])
    assert (new["Perubahan"], new["Putusan"]) == ("baru", None)
    assert (stayed["Perubahan"], stayed["Putusan"], stayed["Catatan pereviu"]) == (
        "tetap",
        "benar",
        f"=1+1 {visible(HOSTILE)}",
    )
    (dismissed,) = rows(second["Bukan temuan"])
    assert (dismissed["Putusan"], dismissed["Catatan pereviu"]) == ("bukan temuan", "wajar")
    assert dismissed["Bunyi temuan"] == "berubah sejak putusan; periksa kembali"
    (fixed,) = rows(second["Sudah diperbaiki"])
    assert (fixed["Uraian semula"], fixed["Perubahan"]) == (f"=1 {SHOWN}", "sudah diperbaiki")
    (unneeded,) = rows(second["Putusan lama"])
    assert (unneeded["Uraian"], unneeded["Putusan"]) == (f"=2 {visible(HOSTILE)}", "perlu klarifikasi")
    cells = list(second["Ringkasan"].iter_rows(values_only=True, max_col=2))
    assert ("Dibandingkan dengan audit draf-1.pdf", None) in cells
    assert [cells[cells.index(("baru", 1)) + at] for at in (1, 2)] == [("tetap", 1), ("sudah diperbaiki", 1)]


def test_no_text_is_a_formula_or_a_link(second: openpyxl.Workbook) -> None:
    formulas = [
        cell.value
        for sheet in second.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    assert formulas == [
        *(f'=COUNTIF(Temuan!$P$2:$P$3,"{one}")' for one in Verdict),
        "=COUNTBLANK(Temuan!$P$2:$P$3)",
        "=SUM(F3:F4)",
        "=G2-I2",
        '=IF(ROUND(ABS(J2),8)<=0,"cocok","beda")',
    ]
    targets = {
        cell.hyperlink.target
        for sheet in second.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.hyperlink and cell.hyperlink.target
    }
    assert targets == {"laporan.html"}


@pytest.mark.parametrize(
    "text",
    ['=HYPERLINK("http://x","y")', "+cmd|' /C calc'!A0", "-1+1", "@SUM(A1)", "{=1+1}", "{{ 7 * 7 }}",
     "{% raw %}", "<b>tebal</b>", "http://contoh.example", "_x0041_", "'petik"],
)  # fmt: skip
def test_hostile_texts_are_shown_as_they_are(audit: Audited, tmp_path: Path, text: str) -> None:
    place = Place("laporan.pdf", 4, "3.1", row=text, column=text)
    finding = replace(
        audit.outcome.findings[0],
        message=text,
        expected=text,
        arithmetic=text,
        advice=text,
        evidence=(Value(text, place),),
        judged=Judged("a0", "ANG-02", text, Verdict.BENAR, text),
    )
    book = written_kkr(replace(audit, outcome=replace(audit.outcome, findings=(finding,))), tmp_path)
    (row,) = book["Temuan"].iter_rows(min_row=2)
    shown = {cell.column_letter: cell.value for cell in row if cell.column_letter in "GIJLP"}
    assert list(shown.values()) == [text] * 5
    assert {cell.data_type for cell in row} <= {"s", "n"}
    assert all(cell.quotePrefix for cell in row if cell.data_type == "s")


def test_what_cannot_be_seen_goes(audit: Audited, tmp_path: Path) -> None:
    finding = replace(audit.outcome.findings[0], message="a\x00\x1b\u202eb\u200fc\ud800")
    book = written_kkr(replace(audit, outcome=replace(audit.outcome, findings=(finding,))), tmp_path)
    assert rows(book["Temuan"])[0]["Uraian"] == "abc"


def test_long_texts_are_cut_where_a_row_can_be_no_higher(audit: Audited, tmp_path: Path) -> None:
    finding = replace(
        audit.outcome.findings[0],
        message="kata " * 2000,
        evidence=tuple(Value(str(at), Place("laporan.pdf")) for at in range(30)),
    )
    book = written_kkr(replace(audit, outcome=replace(audit.outcome, findings=(finding,))), tmp_path)
    sheet = book["Temuan"]
    (row,) = rows(sheet)
    assert len(str(row["Uraian"])) <= 1300
    assert str(row["Uraian"]).endswith("…")
    assert str(row["Tertulis di laporan"]).splitlines()[-1] == "dan 20 lainnya"
    assert 250 < sheet.row_dimensions[2].height <= 409


def test_nothing_found(audit: Audited, tmp_path: Path) -> None:
    book = written_kkr(replace(audit, outcome=replace(audit.outcome, findings=())), tmp_path)
    assert rows(book["Temuan"]) == []
    assert read_verdicts(tmp_path).given == ()
