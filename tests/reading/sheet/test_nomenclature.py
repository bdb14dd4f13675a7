"""The nomenclature is read from whatever shape it comes in."""

from __future__ import annotations

import gzip
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from auditor.files.data import bundled_nomenclature
from auditor.models.errors import InputError
from auditor.models.nomenclature import OfficialName
from auditor.models.report import Level
from auditor.reading.sheet.nomenclature import read_nomenclature, write_nomenclature

PROGRAM = OfficialName("9.09.02", "PROGRAM PEMBINAAN TAMAN")
KEGIATAN = OfficialName("9.09.02.2.01", "Pengelolaan Taman Kabupaten/Kota")
SUB = OfficialName("9.09.02.2.01.0007", "Penanaman Pohon Peneduh")


def csv(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "daftar.csv"
    path.write_text(text, encoding="utf-8-sig")
    return path


def sheet(tmp_path: Path, rows: Sequence[Sequence[str | int | None]]) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    path = tmp_path / "daftar.xlsx"
    book.save(path)
    return path


def test_one_column_of_codes_and_one_of_names(tmp_path: Path) -> None:
    path = csv(
        tmp_path,
        "kode;jenis;nama;indikator\n9.09;bidang;URUSAN TAMAN;\n9.09.02;program;PROGRAM PEMBINAAN TAMAN;\n"
        "9.09.02.2.01;kegiatan;Pengelolaan Taman Kabupaten/Kota;\n"
        "9.09.02.2.01.0007;sub_kegiatan;Penanaman Pohon Peneduh;Jumlah pohon\n",
    )
    assert read_nomenclature(path) == (PROGRAM, KEGIATAN, SUB)


def test_the_code_in_columns_of_its_parts_as_sheets_write_numbers(tmp_path: Path) -> None:
    path = sheet(
        tmp_path,
        [
            ["NOMENKLATUR KABUPATEN/KOTA"],
            [
                "No",
                "URUSAN",
                "BIDANG",
                "PROGRAM",
                "KEGIATAN",
                "SUB KEGIATAN",
                "NOMENKLATUR URUSAN",
                "KINERJA",
            ],
            [1, 9, "09", 2, None, None, "PROGRAM PEMBINAAN TAMAN", None],
            [2, 9, "09", 2, "2.01", None, "Pengelolaan Taman Kabupaten/Kota", "Terkelolanya taman"],
            [3, 9, "09", 2, "2.01", "0007", "Penanaman  Pohon\nPeneduh", "Tertanamnya pohon"],
        ],
    )
    assert read_nomenclature(path) == (PROGRAM, KEGIATAN, SUB)


def test_the_whole_way_down_in_each_row_gives_each_name_once(tmp_path: Path) -> None:
    way = ["9.09.02", PROGRAM.nama, "9.09.02.2.01", KEGIATAN.nama, "9.09.02.2.01.0007", SUB.nama]
    head = [
        "Kode Program",
        "Nama Program",
        "Kode Kegiatan",
        "Nama Kegiatan",
        "Kode Sub Kegiatan",
        "Nama Sub Kegiatan",
    ]
    assert read_nomenclature(sheet(tmp_path, [head, way, way])) == (PROGRAM, KEGIATAN, SUB)


def test_the_code_before_the_name_in_one_cell(tmp_path: Path) -> None:
    path = csv(
        tmp_path, "Uraian\n9.09.02 PROGRAM PEMBINAAN TAMAN\n9.09.02.2.01.0007 Penanaman Pohon Peneduh\n"
    )
    assert read_nomenclature(path) == (PROGRAM, SUB)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    names = (PROGRAM, OfficialName("X.XX.01.2.06", "Administrasi Umum", "Kepmendagri 1/2021"))
    path = tmp_path / "baru" / "nomenklatur.csv"
    write_nomenclature(names, path)
    assert read_nomenclature(path) == names
    packed = tmp_path / "nomenklatur.csv.gz"
    packed.write_bytes(gzip.compress(path.read_bytes()))
    assert read_nomenclature(packed) == names


def test_levels_and_parents() -> None:
    assert [one.level for one in (PROGRAM, KEGIATAN, SUB)] == [
        Level.PROGRAM,
        Level.KEGIATAN,
        Level.SUB_KEGIATAN,
    ]
    assert [one.parent for one in (PROGRAM, KEGIATAN, SUB)] == ["", PROGRAM.kode, KEGIATAN.kode]


def test_accounts_are_known_by_their_code_and_name(tmp_path: Path) -> None:
    path = csv(
        tmp_path,
        "kode,nama\n5.1,Belanja Operasi\n5.1.02,Belanja Barang dan Jasa\n5.1.02.01,Belanja Barang\n"
        "5.1.02.01.01,Belanja Barang Pakai Habis\n5.1.02,PROGRAM PERENCANAAN TAMAN\n",
    )
    assert [(one.kode, one.level) for one in read_nomenclature(path)] == [
        ("5.1", Level.KELOMPOK_AKUN),
        ("5.1.02", Level.JENIS_AKUN),
        ("5.1.02.01", Level.OBJEK_AKUN),
        ("5.01.02", Level.PROGRAM),
    ]


@pytest.mark.parametrize("text", ["", "Nama\nTaman Kota\n", "kode,nama\n9,URUSAN\n"])
def test_a_file_without_names_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(InputError, match="tidak memuat kode dengan nama"):
        read_nomenclature(csv(tmp_path, text))


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "gambar.csv"
    path.write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF")
    with pytest.raises(InputError, match="tidak dapat dibaca"):
        read_nomenclature(path)


def test_the_names_that_the_program_comes_with() -> None:
    names = read_nomenclature(bundled_nomenclature())
    levels = Counter(name.level for name in names)
    assert levels[Level.PROGRAM] > 200
    assert levels[Level.KEGIATAN] > 1500
    assert levels[Level.SUB_KEGIATAN] > 9000
    assert all(name.nama and name.sumber for name in names)
    assert bundled_nomenclature().stat().st_size < 1_000_000


def test_a_damaged_row_of_our_own_list_is_passed_over(tmp_path: Path) -> None:
    path = csv(
        tmp_path, "kode,nama,sumber\n1.01.02,PROGRAM PENGELOLAAN PENDIDIKAN,x\n1.01.02\n1.01,URUSAN,x\n"
    )
    assert [name.nama for name in read_nomenclature(path)] == ["PROGRAM PENGELOLAAN PENDIDIKAN"]
