"""What a file is, from the lines of its first pages and its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.models.dossier import DocumentKind
from auditor.understanding.identity.recognition import recognise_text

OFFICE = "DINAS PASAR RAKYAT KABUPATEN SUKARAYA"
COVER = ["LAPORAN KINERJA", "INSTANSI PEMERINTAH", "TAHUN 2024", "DINAS PASAR RAKYAT", "KABUPATEN SUKARAYA"]


@pytest.mark.parametrize(
    ("lines", "kind", "year"),
    [
        (COVER, DocumentKind.LKJIP, 2024),
        (["PERJANJIAN KINERJA TAHUN 2024", OFFICE], DocumentKind.PK, 2024),
        (["PERJANJIAN KINERJA PERUBAHAN TAHUN 2024", OFFICE], DocumentKind.PK_PERUBAHAN, 2024),
        (["PERUBAHAN PERJANJIAN KINERJA", "TAHUN 2024", OFFICE], DocumentKind.PK_PERUBAHAN, 2024),
        (["PERJANJIAN KINERJA TAHUN 2024 (PERUBAHAN)", OFFICE], DocumentKind.PK_PERUBAHAN, 2024),
        (["INDIKATOR KINERJA UTAMA", OFFICE, "TAHUN 2024"], DocumentKind.IKU, 2024),
        (["RENCANA STRATEGIS", OFFICE, "TAHUN 2021-2026"], DocumentKind.RENSTRA, 2021),
        (["RENCANA KERJA TAHUN 2024", OFFICE], DocumentKind.RENJA, 2024),
        (["DOKUMEN PELAKSANAAN PERUBAHAN ANGGARAN", OFFICE, "TAHUN ANGGARAN 2024"], DocumentKind.DPPA, 2024),
        (["DOKUMEN PELAKSANAAN ANGGARAN", OFFICE, "TAHUN ANGGARAN 2024"], DocumentKind.DPA, 2024),
        (["LAPORAN REALISASI ANGGARAN", OFFICE, "TAHUN ANGGARAN 2024"], DocumentKind.LRA, 2024),
        (["REALISASI FISIK DAN KEUANGAN", OFFICE, "TAHUN 2024"], DocumentKind.REALISASI, 2024),
    ],
)
def test_title_tells_kind_year_and_office(lines: list[str], kind: DocumentKind, year: int) -> None:
    found = recognise_text(Path("berkas.pdf"), [lines])
    assert (found.kind, found.year, found.office, found.sure) == (kind, year, OFFICE, True)


def test_plan_of_several_years_has_its_last_year() -> None:
    found = recognise_text(Path("a.pdf"), [["RENCANA STRATEGIS", OFFICE, "TAHUN 2021-2026"]])
    assert (found.year, found.until) == (2021, 2026)


def test_name_of_the_file_alone_is_not_sure() -> None:
    found = recognise_text(Path("2023/lkjip-dinas-pasar.pdf"), [[], []])
    assert (found.kind, found.year, found.office, found.sure) == (DocumentKind.LKJIP, 2023, None, False)
    assert "hanya nama berkasnya" in found.reason


def test_nothing_known_is_said() -> None:
    found = recognise_text(Path("/arsip/scan0001.pdf"), [[], []])
    assert (found.kind, found.year, found.sure) == (None, None, False)
    assert "tidak ada judul atau nama yang dikenal" in found.reason


def test_title_against_the_name_of_the_file_is_not_sure() -> None:
    found = recognise_text(Path("pk-2022.pdf"), [COVER])
    assert (found.kind, found.year, found.sure) == (DocumentKind.LKJIP, 2024, False)
    assert "tetapi nama berkasnya menyebut PK" in found.reason


def test_year_of_printing_on_a_cover_yields_to_text_and_name() -> None:
    prose = ["Capaian Tahun 2016 dimuat dalam LKIP ini, dan LKIP Tahun 2016 ini disusun oleh dinas"] * 4
    found = recognise_text(
        Path("lkip-2016.pdf"), [["DINAS PASAR RAKYAT", "KABUPATEN SUKARAYA", "TAHUN 2017"], prose]
    )
    assert (found.kind, found.year, found.sure) == (DocumentKind.LKJIP, 2016, False)
    assert "sampul menyebut 2017" in found.reason


def test_amounts_are_no_part_of_an_office() -> None:
    found = recognise_text(
        Path("realisasi-2024.pdf"),
        [
            [
                "Realisasi Kinerja pada Triwulan I Tahun 2024",
                "DINAS PASAR",
                "3.814.194.520",
                "KABUPATEN / KOTA",
            ]
        ],
    )
    assert found.office == "DINAS PASAR"
    assert not found.sure
