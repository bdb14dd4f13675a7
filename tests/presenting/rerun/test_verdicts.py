"""Verdicts that were typed into kkr.xlsx, read back."""

import re
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from judging import column, written_kkr
from made_audit import HOSTILE, make_second_audit

from auditor.files.plain import one_line
from auditor.models.errors import InputError
from auditor.models.finding import Judged, Origin, Verdict
from auditor.presenting.rerun.verdicts import read_verdicts, standing
from auditor.presenting.shared.audited import Audited

SHOWN = one_line(HOSTILE)


def test_what_is_typed_is_read_back(audit: Audited, tmp_path: Path) -> None:
    book = written_kkr(audit, tmp_path)
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


def test_verdicts_of_a_second_run_are_read_back_from_all_its_sheets(tmp_path: Path) -> None:
    written_kkr(make_second_audit(), tmp_path)
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
    book = written_kkr(audit, tmp_path)
    book["Temuan"][f"{column(book['Temuan'], 'Putusan')}2"] = typed
    book.save(tmp_path / "kkr.xlsx")
    read = read_verdicts(tmp_path)
    assert [(one.fingerprint, one.verdict) for one in read.given] == [("c0", meant)]
    assert bool(read.unread) is (meant is None)


def test_an_unknown_verdict_costs_nothing_but_itself(audit: Audited, tmp_path: Path) -> None:
    book = written_kkr(audit, tmp_path)
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
    book = written_kkr(audit, tmp_path)
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
    book = written_kkr(audit, tmp_path)
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
    book = written_kkr(audit, tmp_path)
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
    written_kkr(audit, tmp_path)
    file = tmp_path / "kkr.xlsx"
    content = bytearray(file.read_bytes())
    with ZipFile(file) as given:
        begins = given.getinfo(part).header_offset + 30 + len(part)  # behind the entry's header and name
    content[begins + 2 : begins + 12] = b"\xff" * 10
    file.write_bytes(bytes(content))
    found = standing(tmp_path)
    assert found is not None
    assert (found.verdicts, found.is_spent(carried=True)) == (None, False)
