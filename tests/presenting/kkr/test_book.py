"""kkr.xlsx: findings to be judged, what a second run adds, and texts that stay texts."""

import re
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from made_audit import HOSTILE, make_second_audit
from openpyxl.worksheet.worksheet import Worksheet

from auditor.files.folder import Format
from auditor.files.plain import one_line, visible
from auditor.models.errors import InputError
from auditor.models.finding import Judged, Origin, Verdict
from auditor.models.report import Place, Value
from auditor.presenting.html.report import render_html
from auditor.presenting.kkr.book import write_kkr
from auditor.presenting.rerun.verdicts import read_verdicts, standing
from auditor.presenting.shared.audited import Audited

SHOWN = one_line(HOSTILE)
CHOICES = '"benar,bukan temuan,perlu klarifikasi"'


def written(audit: Audited, folder: Path) -> openpyxl.Workbook:
    write_kkr(audit, folder / "kkr.xlsx")
    return openpyxl.load_workbook(folder / "kkr.xlsx")


@pytest.fixture
def book(audit: Audited, tmp_path: Path) -> openpyxl.Workbook:
    return written(audit, tmp_path)


@pytest.fixture
def second(tmp_path: Path) -> openpyxl.Workbook:
    return written(make_second_audit(), tmp_path)


def rows(sheet: Worksheet) -> list[dict[str, object]]:
    header, *body = sheet.iter_rows(values_only=True)
    return [dict(zip(map(str, header), row, strict=True)) for row in body]


def column(sheet: Worksheet, title: str) -> str:
    return next(cell.column_letter for cell in sheet[1] if cell.value == title)


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
    sheet = written(audit, tmp_path)["Temuan"]
    links = [sheet[f"B{at}"].hyperlink for at in (2, 3, 4)]
    assert [(link.target, link.location) for link in links] == [
        ("laporan.html", f"temuan-{number}") for number in (1, 2, 3)
    ]
    page = render_html(audit.reports, audit.facts, audit.outcome, audit.basis, {})
    for at, link in enumerate(links, start=2):
        article = page[page.index(f'id="{link.location}"') :].partition("</article>")[0]
        assert f"<code>{sheet.cell(at, 16).value}</code>" in article


def test_no_link_leads_to_a_page_that_is_not_written(audit: Audited, tmp_path: Path) -> None:
    sheet = written(replace(audit, formats=(Format.KKR,)), tmp_path)["Temuan"]
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
    assert sheet.auto_filter.ref == "A1:P4"
    assert sheet.oddFooter.left.text.endswith("KKR laporan.pdf")
    assert sheet.oddFooter.right.text.endswith("Halaman &P dari &N")
    rules = [rule for area in sheet.conditional_formatting for rule in area.rules]
    assert [rule.formula[0] for rule in rules[:4]] == ['"Tinggi"', '"Sedang"', '"Rendah"', '"Info"']


def test_the_overview_counts_and_leads_to_the_sheets(book: openpyxl.Workbook) -> None:
    cells = list(book["Ringkasan"].iter_rows(values_only=True))
    assert ("laporan.pdf", "LKjIP", 2023, 9, 1, "Dinas Rekaan") in cells
    assert ("Tinggi", 1, 0, 1, None, None) in cells
    assert ("Semua", 2, 1, 3, None, None) in cells
    assert ("Belum diputus", "=COUNTBLANK(Temuan!$N$2:$N$4)", None, None, None, None) in cells
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
        *(f'=COUNTIF(Temuan!$O$2:$O$3,"{one}")' for one in Verdict),
        "=COUNTBLANK(Temuan!$O$2:$O$3)",
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
    book = written(replace(audit, outcome=replace(audit.outcome, findings=(finding,))), tmp_path)
    (row,) = book["Temuan"].iter_rows(min_row=2)
    shown = {cell.column_letter: cell.value for cell in row if cell.column_letter in "GIJLO"}
    assert list(shown.values()) == [text] * 5
    assert {cell.data_type for cell in row} <= {"s", "n"}
    assert all(cell.quotePrefix for cell in row if cell.data_type == "s")


def test_what_cannot_be_seen_goes(audit: Audited, tmp_path: Path) -> None:
    finding = replace(audit.outcome.findings[0], message="a\x00\x1b\u202eb\u200fc\ud800")
    book = written(replace(audit, outcome=replace(audit.outcome, findings=(finding,))), tmp_path)
    assert rows(book["Temuan"])[0]["Uraian"] == "abc"


def test_long_texts_are_cut_where_a_row_can_be_no_higher(audit: Audited, tmp_path: Path) -> None:
    finding = replace(
        audit.outcome.findings[0],
        message="kata " * 2000,
        evidence=tuple(Value(str(at), Place("laporan.pdf")) for at in range(30)),
    )
    book = written(replace(audit, outcome=replace(audit.outcome, findings=(finding,))), tmp_path)
    sheet = book["Temuan"]
    (row,) = rows(sheet)
    assert len(str(row["Uraian"])) <= 1300
    assert str(row["Uraian"]).endswith("…")
    assert str(row["Tertulis di laporan"]).splitlines()[-1] == "dan 20 lainnya"
    assert 250 < sheet.row_dimensions[2].height <= 409


def test_nothing_found(audit: Audited, tmp_path: Path) -> None:
    book = written(replace(audit, outcome=replace(audit.outcome, findings=())), tmp_path)
    assert rows(book["Temuan"]) == []
    assert read_verdicts(tmp_path).given == ()


def test_what_is_typed_is_read_back(audit: Audited, tmp_path: Path) -> None:
    book = written(audit, tmp_path)
    sheet = book["Temuan"]
    verdict, note = column(sheet, "Putusan"), column(sheet, "Catatan pereviu")
    sheet[f"{verdict}2"] = " Bukan Temuan "
    sheet[f"{note}3"] = 2024
    sheet.insert_rows(1)
    book.save(tmp_path / "kkr.xlsx")
    verdicts = read_verdicts(tmp_path / "kkr.xlsx")
    assert verdicts.origins == (Origin("laporan.pdf", "Dinas Rekaan", 2023, "0" * 64),)
    assert verdicts.given == (
        Judged("c0", "NAR-01", f"Pesan NAR-01: {SHOWN}", Verdict.BUKAN_TEMUAN, ""),
        Judged("b0", "ANG-01", f"Pesan ANG-01: {SHOWN}", None, "2024"),
    )


def test_verdicts_of_a_second_run_are_read_back_from_all_its_sheets(
    second: openpyxl.Workbook, tmp_path: Path
) -> None:
    assert {one.fingerprint: one.verdict for one in read_verdicts(tmp_path).given} == {
        "b0": Verdict.BENAR,
        "c0": Verdict.BUKAN_TEMUAN,
        "f0": Verdict.PERLU_KLARIFIKASI,
    }


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("BENAR", Verdict.BENAR),
        ("benar.", Verdict.BENAR),
        (" Bukan\u00a0Temuan ... ", Verdict.BUKAN_TEMUAN),
        ("bukantemuan", Verdict.BUKAN_TEMUAN),
        ("bukan-temuan", Verdict.BUKAN_TEMUAN),
        ("Perlu\nklarifikasi;", Verdict.PERLU_KLARIFIKASI),
        ("perlu_klarifikasi", Verdict.PERLU_KLARIFIKASI),
        ("benar?", None),
        ("tidak benar", None),
        ("ok", None),
    ],
)
def test_what_people_type_for_a_verdict(
    typed: str, meant: Verdict | None, audit: Audited, tmp_path: Path
) -> None:
    book = written(audit, tmp_path)
    book["Temuan"][f"{column(book['Temuan'], 'Putusan')}2"] = typed
    book.save(tmp_path / "kkr.xlsx")
    read = read_verdicts(tmp_path)
    assert [(one.fingerprint, one.verdict) for one in read.given] == [("c0", meant)]
    assert bool(read.unread) is (meant is None)


def test_an_unknown_verdict_costs_nothing_but_itself(audit: Audited, tmp_path: Path) -> None:
    book = written(audit, tmp_path)
    sheet = book["Temuan"]
    verdict, note = column(sheet, "Putusan"), column(sheet, "Catatan pereviu")
    sheet[f"{verdict}2"], sheet[f"{verdict}3"], sheet[f"{note}3"] = "benar", "ok", "lihat lampiran"
    sheet[f"{verdict}4"] = "bukan temuan"
    book.save(tmp_path / "kkr.xlsx")
    read = read_verdicts(tmp_path)
    assert [(one.verdict, one.note) for one in read.given] == [
        (Verdict.BENAR, ""),
        (None, "lihat lampiran; putusan tertulis: ok"),
        (Verdict.BUKAN_TEMUAN, ""),
    ]
    assert read.unread == (
        "kkr.xlsx: putusan “ok” pada baris 3 lembar Temuan tidak dikenal (pilih salah satu: benar, bukan "
        "temuan, perlu klarifikasi); diteruskan sebagai catatan",
    )


def test_what_is_typed_where_no_finding_is_told_is_named(audit: Audited, tmp_path: Path) -> None:
    book = written(audit, tmp_path)
    sheet = book["Temuan"]
    verdict, mark = column(sheet, "Putusan"), column(sheet, "Tanda temuan")
    sheet[f"{verdict}2"], sheet[f"{verdict}3"], sheet[f"{mark}3"] = "benar", "benar", "?"
    sheet[f"{verdict}4"], sheet[f"{verdict}5"] = "benar", "bukan temuan"
    sheet[f"{mark}5"] = sheet[f"{mark}4"].value
    book.save(tmp_path / "kkr.xlsx")
    read = read_verdicts(tmp_path)
    assert [one.verdict for one in read.given] == [Verdict.BENAR, Verdict.BENAR]
    assert [one.split(";")[0] for one in read.unread] == [
        "kkr.xlsx: baris 3 lembar Temuan berisi “benar” tanpa tanda temuan yang utuh",
        "kkr.xlsx: baris 5 lembar Temuan memutus temuan yang sudah diputus pada baris lain",
    ]


@pytest.mark.parametrize("broken", [b"<worksheet><sheetData>", b"", b"\x00\x01"])
def test_a_broken_sheet_costs_nothing_but_itself(audit: Audited, tmp_path: Path, broken: bytes) -> None:
    book = written(audit, tmp_path)
    sheet = book["Temuan"]
    sheet[f"{column(sheet, 'Putusan')}2"] = "benar"
    book.create_sheet("Asing", 0).append(["Tanda temuan", "x"])
    book.save(tmp_path / "utuh.xlsx")
    with ZipFile(tmp_path / "utuh.xlsx") as given, ZipFile(tmp_path / "kkr.xlsx", "w") as made:
        for name in given.namelist():
            made.writestr(name, broken if name == "xl/worksheets/sheet1.xml" else given.read(name))
    read = read_verdicts(tmp_path)
    assert [(one.fingerprint, one.verdict) for one in read.given] == [("c0", Verdict.BENAR)]
    assert read.origins == (Origin("laporan.pdf", "Dinas Rekaan", 2023, "0" * 64),)


def test_a_broken_row_costs_what_stands_below_it(audit: Audited, tmp_path: Path) -> None:
    book = written(audit, tmp_path)
    sheet = book["Temuan"]
    for row in (2, 4):
        sheet[f"{column(sheet, 'Putusan')}{row}"] = "benar"
    book.save(tmp_path / "utuh.xlsx")
    with ZipFile(tmp_path / "utuh.xlsx") as given, ZipFile(tmp_path / "kkr.xlsx", "w") as made:
        for name in given.namelist():
            part = given.read(name)
            if name == "xl/worksheets/sheet2.xml":
                part = re.sub(rb'<c r="C3".*?</c>', b'<c r="C3" t="s"><v>999999</v></c>', part)
            made.writestr(name, part)
    read = read_verdicts(tmp_path)
    assert [one.fingerprint for one in read.given] == ["c0"]
    assert read.unread == ("kkr.xlsx: lembar Temuan rusak sesudah baris 2, selebihnya tidak terbaca",)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "tidak dapat dibaca"),
        (b"bukan zip", "rusak atau terpotong"),
        ("lain", "bukan kkr.xlsx dari auditor"),
    ],
)
def test_files_that_are_none_of_ours(content: bytes | str | None, told: str, tmp_path: Path) -> None:
    file = tmp_path / "lama.xlsx"
    if isinstance(content, bytes):
        file.write_bytes(content)
    elif content:
        openpyxl.Workbook().save(file)
    with pytest.raises(InputError) as raised:
        read_verdicts(file)
    assert told in str(raised.value)
    assert "lama.xlsx" in str(raised.value)


@pytest.mark.parametrize("part", ["xl/styles.xml", "xl/workbook.xml"])
def test_a_paper_whose_packing_is_broken_cannot_be_read_and_is_not_spent(
    audit: Audited, tmp_path: Path, part: str
) -> None:
    written(audit, tmp_path)
    file = tmp_path / "kkr.xlsx"
    content = bytearray(file.read_bytes())
    with ZipFile(file) as given:
        begins = given.getinfo(part).header_offset + 30 + len(part)  # behind the entry's header and name
    content[begins + 2 : begins + 12] = b"\xff" * 10
    file.write_bytes(bytes(content))
    found = standing(tmp_path)
    assert found is not None
    assert (found.verdicts, found.is_spent(carried=True)) == (None, False)
