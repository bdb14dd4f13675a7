"""Programs and kegiatan listed in prose with their amounts."""

from __future__ import annotations

from decimal import Decimal

import pytest

from auditor.models.document import Block, BlockKind
from auditor.models.report import BudgetLine, Level
from auditor.understanding.prose.budget_lists import find_budget_lines


def lines(*paragraphs: str) -> list[BudgetLine]:
    return find_budget_lines([Block(BlockKind.PARAGRAPH, text) for text in paragraphs])


def test_kegiatan_stand_under_the_program_above_them() -> None:
    found = lines(
        "A. Program Pengembangan Pasar Rakyat",
        "1. Kegiatan Pameran Produk Lokal, yang dilaksanakan oleh Dinas Niaga Sukaraya dengan "
        "alokasi anggaran sebesar Rp. 200,000,000.00 realisasi anggaran Rp. 150,000,000.00 atau 75.00%. "
        "Output kegiatan adalah terlaksananya pameran.",
        "2. Kegiatan Penataan Kios dengan alokasi anggaran sebesar Rp. 90,000,000.00",
        "B. Program Pelayanan Kemetrologian :",
        "1. Kegiatan Tera Ulang dengan alokasi anggaran Rp. 60.000.000,- realisasi Rp. 60.000.000,- (100%).",
    )
    assert [(line.program, line.nama, line.nomor) for line in found] == [
        ("Pengembangan Pasar Rakyat", "Pameran Produk Lokal", "1"),
        ("Pengembangan Pasar Rakyat", "Penataan Kios", "2"),
        ("Pelayanan Kemetrologian", "Tera Ulang", "1"),
    ]
    first, second, third = (line.spending for line in found)
    assert first.realised is not None
    assert first.percent is not None
    assert (first.budget.number, first.realised.number, first.percent.number) == (
        Decimal(200000000),
        Decimal(150000000),
        Decimal("75.00"),
    )
    assert (second.budget.number, second.realised) == (Decimal(90000000), None)
    assert third.percent is not None
    assert third.percent.number == 100
    assert {line.level for line in found} == {Level.KEGIATAN}


def test_program_and_kegiatan_in_one_line_and_two_kegiatan_in_one() -> None:
    found = lines(
        "6. Program Pelaporan Kinerja, melalui kegiatan Penyusunan Laporan Dinas, dengan alokasi anggaran "
        "sebesar Rp. 60.000.000,-, realisasi anggaran sebesar Rp. 30.000.000,- atau 50,00%, kegiatan "
        "Pengelolaan Keuangan dengan alokasi anggaran sebesar Rp. 10.000.000,-"
    )
    assert [(line.program, line.nama, line.spending.budget.number) for line in found] == [
        ("Pelaporan Kinerja", "Penyusunan Laporan Dinas", Decimal(60000000)),
        ("Pelaporan Kinerja", "Pengelolaan Keuangan", Decimal(10000000)),
    ]


def test_lines_without_a_level_word_follow_the_list() -> None:
    found = lines(
        "Program Kesetaraan Gender terdiri dari 2 kegiatan :",
        "1) Sistem Informasi Gender dengan alokasi biaya sebesar Rp.800,000,000.00",
        "2) Forum Anak dengan alokasi biaya Rp.1,300,000,000.00",
        "- Program Keluarga Berencana alokasi Rp.900,000,000.00 (alokasi awal Rp.950,000,000.00)",
    )
    assert [(line.level, line.nama, line.spending.budget.text) for line in found] == [
        (Level.KEGIATAN, "Sistem Informasi Gender", "Rp.800,000,000.00"),
        (Level.KEGIATAN, "Forum Anak", "Rp.1,300,000,000.00"),
        (Level.PROGRAM, "Keluarga Berencana", "Rp.900,000,000.00"),
    ]


def test_a_numbering_that_begins_anew_has_no_program() -> None:
    found = lines(
        "a. Program Kesetaraan Gender :",
        "(1) Kegiatan Forum Anak dengan alokasi anggaran Rp.1.300.000.000",
        "Misi pertama didukung oleh kegiatan :",
        "(1) Kegiatan Forum Anak dengan alokasi anggaran Rp.1.300.000.000",
    )
    assert [(line.program, line.group) for line in found] == [("Kesetaraan Gender", 1), (None, 2)]


@pytest.mark.parametrize(
    "text",
    [
        "Anggaran Program Kesetaraan Gender sebesar Rp.712.500.000,00 terdiri dari dua kegiatan.",
        "1. Peningkatan jalan desa dengan anggaran Rp 500.000.000",
        "Program dan Kegiatan serta Anggaran pendukung sebesar Rp.712.500.000,00",
        "2. Kegiatan Forum Anak dilaksanakan di 5 kecamatan.",
        "Program Kesetaraan Gender menyerap anggaran Rp712.500.000,00 dari pagunya.",
    ],
)
def test_no_line_of_a_list(text: str) -> None:
    assert lines(text) == []


def test_a_name_ends_with_its_sentence() -> None:
    (line,) = lines("1. Kegiatan Forum Anak. Pagunya memperoleh anggaran Rp712.500.000,00 pada APBD.")
    assert line.nama == "Forum Anak"


def test_a_name_goes_on_behind_a_word_cut_short() -> None:
    (line,) = lines(
        "1. Kegiatan Dana Alokasi Khusus Sub Bid. Pelayanan Dasar dengan alokasi Rp712.500.000,00"
    )
    assert line.nama == "Dana Alokasi Khusus Sub Bid. Pelayanan Dasar"


def test_an_amount_whose_digits_make_no_number_has_none() -> None:
    (line,) = lines("1. Kegiatan Forum Anak dengan alokasi anggaran Rp. 1.577250.000,-")
    assert line.spending.budget.number is None
