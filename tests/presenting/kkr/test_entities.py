"""The sheet of things and the tables that name them."""

from dataclasses import replace
from pathlib import Path

import openpyxl
from entity_maker import facts_of, mentioned, thing
from made_audit import HOSTILE, Audited

from auditor.models.facts import Cara, Pasangan, Sumber
from auditor.models.report import Level
from auditor.presenting.kkr.book import write_kkr


def written(audit: Audited, folder: Path, *pairs: Pasangan) -> openpyxl.Workbook:
    write_kkr(replace(audit, facts=facts_of(*pairs, spent=["3.1"])), folder / "kkr.xlsx")
    return openpyxl.load_workbook(folder / "kkr.xlsx")


def test_a_column_tells_which_table_names_a_thing(audit: Audited, tmp_path: Path) -> None:
    promised = mentioned("Program Jalan", Sumber.PERJANJIAN, "2.1", 9)
    head = thing("Program Jalan", promised, mentioned("Program Jalan"), level=Level.PROGRAM)
    survey = thing(
        "Survei",
        mentioned("Survei", Sumber.PERJANJIAN, "2.1", 9),
        mentioned("Survai", Sumber.DAFTAR, None, 12, cara=Cara.EJAAN),
        below=head,
        hilang_di=["anggaran"],
        hilang_ragu="mungkin dihapus",
    )
    sheet = written(audit, tmp_path, head, survey)["Padanan"]
    assert list(sheet.iter_rows(values_only=True)) == [
        (
            "Tingkat",
            "Nama",
            "Di bawah",
            "Perlu dilihat",
            "Tidak ada di",
            "Tempat",
            "Perjanjian kinerja",
            "Realisasi anggaran",
            "Daftar dalam narasi",
        ),
        ("program", "Program Jalan", None, None, None, 2, "Tabel 2.1, hal. 9", "Tabel 3.1, hal. 4", None),
        (
            "kegiatan",
            "Survei",
            "Program Jalan",
            "hilang\nberbeda",
            "anggaran\nmungkin dihapus",
            2,
            "Tabel 2.1, hal. 9",
            None,
            "hal. 12: “Survai”, beda ejaan",
        ),
    ]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("C2", "A1:I3")


def test_official_names_and_files_have_columns_where_there_are_any(audit: Audited, tmp_path: Path) -> None:
    book = written(
        audit,
        tmp_path,
        thing("Survai", mentioned("Survai"), nama_resmi="Survei", resmi="ejaan", beda_resmi="huruf salah"),
        thing(HOSTILE, mentioned(HOSTILE, file="lain.pdf")),
    )
    head, first, second = book["Padanan"].iter_rows(values_only=True)
    assert (head[0], head[4]) == ("Berkas", "Nama resmi, catatan")
    assert (first[0], first[4]) == ("laporan.pdf", "Survei\nhuruf salah")
    assert second[2].startswith("<script>alert(1)</script>")


def test_no_sheet_without_things(audit: Audited, tmp_path: Path) -> None:
    assert "Padanan" not in written(audit, tmp_path).sheetnames
