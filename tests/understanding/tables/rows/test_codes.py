"""Codes that tell accounts from programs, and what stands above the programs."""

from collections.abc import Sequence

import pytest
from support import report, understood

from auditor.models.report import Level
from auditor.relating.totals.subtotals import subtotals

HEADER = [["Kode Rekening", "Uraian", "Anggaran (Rp)", "Realisasi (Rp)"]]
PLANNED = (
    ("2.11", "URUSAN LINGKUNGAN HIDUP", "900", "400"),
    ("2.11.0.00.0.00.01.0000", "Dinas Lingkungan Hidup", "900", "400"),
    ("2.11.01", "PROGRAM PENUNJANG URUSAN", "900", "400"),
    ("2.11.01.2.01", "Perencanaan dan Evaluasi", "900", "400"),
    ("2.11.01.2.01.0001", "Penyusunan Dokumen", "900", "400"),
)
LEVELS = [None, None, Level.PROGRAM, Level.KEGIATAN, Level.SUB_KEGIATAN]
ACCOUNTS = (
    ("5.1.02", "Belanja Barang dan Jasa", "900", "400"),
    ("5.1.02.01", "Belanja Barang", "900", "400"),
    ("5.1.02.01.01", "Belanja Barang Pakai Habis", "900", "400"),
    ("5.1.02.01.01.0024", "Belanja Alat Tulis Kantor", "600", "100"),
    ("5.1.02.01.01.0025", "Kertas dan Cover", "300", "300"),
)
ACCOUNT_LEVELS = [
    Level.JENIS_AKUN,
    Level.OBJEK_AKUN,
    Level.RINCIAN_AKUN,
    Level.SUB_RINCIAN_AKUN,
    Level.SUB_RINCIAN_AKUN,
]


def levels(rows: Sequence[Sequence[str]], header: Sequence[Sequence[str]] = HEADER) -> list[Level | None]:
    return [row.level for row in understood(header, rows).rows]


def test_accounts_stand_below_their_sub_kegiatan() -> None:
    assert levels([*PLANNED, *ACCOUNTS]) == [*LEVELS, *ACCOUNT_LEVELS]


def test_an_office_of_a_second_field_is_no_kegiatan_of_the_first() -> None:
    second = [(code.replace("2.11", "2.07", 1), *rest) for code, *rest in PLANNED]
    found = levels([*PLANNED, *ACCOUNTS, *second])
    assert found[-len(second) :] == LEVELS


def test_sums_of_accounts_are_checked_and_a_wrong_one_is_found() -> None:
    rows = [list(row) for row in (*PLANNED, *ACCOUNTS)]
    rows[7][2] = "950"
    differing = [one for one in subtotals(report(understood(HEADER, rows))) if one.selisih]
    assert "Belanja Barang Pakai Habis" in {one.label for one in differing}


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        (("5.2", "5.2.2", "5.2.2.01", "5.2.2.01.01"), [
            Level.KELOMPOK_AKUN, Level.JENIS_AKUN, Level.OBJEK_AKUN, Level.RINCIAN_AKUN,
        ]),
        (("5211", "521211", "5212", "521219"), [
            Level.JENIS_AKUN, Level.OBJEK_AKUN, Level.JENIS_AKUN, Level.OBJEK_AKUN,
        ]),
        (tuple(f"2.11.01.2.01.0001.5.1.02{more}" for more in ("", ".01", ".01.01", ".01.01.0024")), [
            Level.JENIS_AKUN, Level.OBJEK_AKUN, Level.RINCIAN_AKUN, Level.SUB_RINCIAN_AKUN,
        ]),
    ],
)  # fmt: skip
def test_codes_of_accounts_are_written_in_many_ways(codes: Sequence[str], expected: list[Level]) -> None:
    names = ("Belanja Barang", "Belanja Bahan", "Belanja Jasa", "Belanja Sewa")
    rows = [(code, name, "9", "4") for code, name in zip(codes, names, strict=True)]
    assert levels(rows) == expected


def test_a_code_before_the_name_tells_an_account_too() -> None:
    header = [["No", "Uraian", "Anggaran (Rp)", "Realisasi (Rp)"]]
    rows = [("", f"{code} {name}", *amounts) for code, name, *amounts in ACCOUNTS]
    assert levels(rows, header) == ACCOUNT_LEVELS


def test_the_last_of_several_whole_codes_is_the_rows_own() -> None:
    header = [["Kode", "Kode", "Kode", "Uraian", "Anggaran (Rp)", "Realisasi (Rp)"]]
    rows = [
        ("2.11.01", "", "", *PLANNED[2][1:]),
        ("2.11.01", "2.11.01.2.01.0001", "", *PLANNED[4][1:]),
        ("2.11.01", "2.11.01.2.01.0001", "5.1.02", *ACCOUNTS[0][1:]),
    ]
    assert levels(rows, header) == [Level.PROGRAM, Level.SUB_KEGIATAN, Level.JENIS_AKUN]


def test_a_program_whose_code_lost_its_noughts_stays_one() -> None:
    rows = (
        ("5.1.02", "PROGRAM PERENCANAAN PEMBANGUNAN", "9", "4"),
        ("5.1.03", "Koordinasi dan Sinkronisasi Perencanaan", "9", "4"),
        ("5.1.04", "Pengendalian Evaluasi Pembangunan", "9", "4"),
    )
    assert levels(rows) == [Level.PROGRAM] * 3


def test_sub_kegiatan_without_codes_keep_their_places_between_accounts() -> None:
    header = [["No", "Sub Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)"]]
    rows = [("", "Penyusunan Dokumen", "900", "400"), *ACCOUNTS, ("", "Koordinasi", "100", "50")]
    assert levels(rows, header) == [Level.SUB_KEGIATAN, *ACCOUNT_LEVELS, Level.SUB_KEGIATAN]
