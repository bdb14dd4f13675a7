"""Numbers of tables and sections: what counts as a step of one series, and what stands elsewhere."""

from __future__ import annotations

import pytest
from support import blocks, document, report, table, understood

from auditor.models.document import Block, BlockKind, Table
from auditor.models.facts import Facts, Urutan
from auditor.reading.text.captions import place_captions
from auditor.relating import relate
from auditor.understanding import understand

GRID = table([["No", "Uraian", "Jumlah"]], [["1", "Pasar", "5"], ["2", "Kios", "6"]])


def facts(*parts: str | Table) -> Facts:
    return relate([understand(document(*place_captions(blocks(*parts))))])


def faults(jenis: str, *parts: str | Table) -> list[tuple[str, str, str | None, bool]]:
    return [
        (one.masalah, one.ini.text, one.seharusnya, one.ragu is not None)
        for one in facts("# BAB III AKUNTABILITAS KINERJA", *parts).urutan
        if one.jenis == jenis and one.masalah
    ]


SENTENCE = "Pasar rakyat ditata sepanjang tahun ini bersama para pedagang dan pengelola."


def test_a_number_that_no_caption_bears_is_missing() -> None:
    parts = ("Tabel 3.1 Pasar", GRID, SENTENCE, "Tabel 3.2 Kios", GRID, SENTENCE, "Tabel 3.4 Los", GRID)
    assert faults("tabel", *parts) == [("lompat", "Tabel 3.4", "3.3", False)]


@pytest.mark.parametrize("caption", ["Tabel 3.3 Pedagang", "Tabel 3. 3 Pedagang", "TABEL 3.3\u00a0PEDAGANG"])
def test_a_caption_without_a_table_counts(caption: str) -> None:
    before = ("Tabel 3.1 Pasar", GRID, SENTENCE, "Tabel 3.2 Kios", GRID, SENTENCE)
    assert faults("tabel", *before, caption, SENTENCE, "Tabel 3.4 Los", GRID) == []


def test_a_caption_of_roman_chapters_with_a_space_counts() -> None:
    before = ("Tabel III.1 Pasar", GRID, SENTENCE, "Tabel III. 2 Kios", SENTENCE)
    assert faults("tabel", *before, "Tabel III.3 Los", GRID) == []


def test_captions_out_of_order_miss_none() -> None:
    parts = ("Tabel 3.1 Pasar", GRID, SENTENCE, "Tabel 3.3 Kios", GRID, SENTENCE, "Tabel 3.2 Los", GRID)
    assert faults("tabel", *parts) == []


def test_the_list_of_tables_makes_a_missing_number_a_question() -> None:
    listing = (
        "# DAFTAR TABEL",
        "Tabel 3.1 Pasar ........ 5",
        "Tabel 3.2 Kios ........ 6",
        "Tabel 3.3 Los ........ 7",
    )
    parts = ("Tabel 3.1 Pasar", GRID, SENTENCE, "Tabel 3.3 Los", GRID)
    assert faults("tabel", *listing, "# BAB IV PENUTUP", *parts) == [("lompat", "Tabel 3.3", "3.2", True)]


def test_pictures_have_a_series_of_their_own() -> None:
    parts = ("Tabel 3.1 Pasar", GRID, "Gambar 3.2 Peta", "Grafik 3.3 Kios", "Tabel 3.2 Kios", GRID)
    assert faults("tabel", *parts) == []


def test_one_number_for_two_tables() -> None:
    parts = ("Tabel 3.1 Pasar", GRID, SENTENCE, "Tabel 3.1 Kios", GRID)
    assert faults("tabel", *parts) == [("ganda", "Tabel 3.1", "3.2", False)]


def test_a_table_that_goes_on_over_pictures_is_one() -> None:
    assert faults("tabel", "Tabel 3.1 Daftar pasar", SENTENCE, "Tabel 3.1 Daftar pasar", SENTENCE) == []
    assert faults("tabel", "Tabel 3.1 Pasar", GRID, SENTENCE, "Tabel 3.1 (lanjutan)", SENTENCE) == []


OUTLINE = (
    "# BAB I PENDAHULUAN", "## 1.1 Latar Belakang", "## 1.2 Dasar Hukum", "## 1.3 Sistematika Penulisan",
    "Susunan laporan ini sebagai berikut.", "## 1.1 Latar Belakang", "## 1.2 Dasar Hukum", "## 2.1 Rencana",
    "## 4.1 Keberhasilan", "## 4.2 Simpulan Umum", "## 4.5 Rencana Tindak Lanjut",
)  # fmt: skip
BODY = (
    "# BAB II PERENCANAAN", "## 2.1 Rencana Strategis",
    "# BAB IV PENUTUP", "## 4.1 SIMPULAN", "## 4.2 HAMBATAN", "## 4.3 LANGKAH",
)  # fmt: skip


def sections(*parts: str) -> list[Urutan]:
    return [one for one in relate([understand(document(*blocks(*parts)))]).urutan if one.jenis == "bagian"]


def test_entries_of_the_outline_are_no_steps() -> None:
    steps = sections(*OUTLINE, *BODY)
    assert [one.ini.text for one in steps] == [
        "1.1 Latar Belakang", "1.2 Dasar Hukum", "1.3 Sistematika Penulisan", "2.1 Rencana Strategis",
        "4.1 SIMPULAN", "4.2 HAMBATAN", "4.3 LANGKAH",
    ]  # fmt: skip
    assert [one.masalah for one in steps] == [""] * 7


def test_the_section_after_the_outline_ends_it() -> None:
    steps = sections(*OUTLINE, "## 1.5 Isu Strategis", *BODY)
    assert [(one.ini.text, one.masalah) for one in steps if one.masalah] == [("1.5 Isu Strategis", "lompat")]


def test_where_numbers_begin_anew_only_the_first_has_one_that_was_due() -> None:
    body = [
        "## 1.1 Umum",
        "## 1.2 Landasan",
        "## 1.3 Tujuan",
        "## 1.2 Organisasi",
        "## 1.3 Tugas",
        "## 1.4 Isu",
    ]
    steps = [(one.ini.text, one.masalah, one.seharusnya) for one in sections("# BAB I PENDAHULUAN", *body)]
    assert [step for step in steps if step[1]] == [
        ("1.2 Organisasi", "ganda", "1.4"),
        ("1.3 Tugas", "ganda", None),
    ]


def test_a_repeated_section_number_in_the_body_stays_a_fault() -> None:
    steps = sections(*OUTLINE, "## 1.3 Isu Strategis", *BODY[:2], "## 2.1 Perjanjian Kinerja")
    assert ("2.1 Perjanjian Kinerja", "ganda") in [(one.ini.text, one.masalah) for one in steps]


def lettered(*parts: str) -> list[list[str]]:
    made = relate([understand(document(*blocks(*parts)))])
    return [
        [v.text for v in one.lain] for one in made.ragam if one.jenis == "huruf nomor bagian" and one.lain
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("# BAB III KINERJA", "## a. Pasar", "## b. Kios", "## c. Los", "## B. REALISASI ANGGARAN"),
        (
            "# BAB III KINERJA",
            "## I. Program Satu",
            "## A. Dana",
            "## II. Program Dua",
            "## a. APBD",
            "## b. APBN",
        ),
        ("# BAB II RENCANA", "## A. Visi", "## B. Misi", "## C. Tujuan", "# BAB III KINERJA", "## a. Pasar"),
        ("# BAB III KINERJA", "## A. CAPAIAN", "### a. Pasar", "### b. Kios", "### c. Los", "## B. ANGGARAN"),
    ],
)
def test_letters_of_different_lists_are_not_compared(lines: tuple[str, ...]) -> None:
    assert lettered(*lines) == []


def test_the_contents_list_headings_of_their_own_chapter() -> None:
    entries = [
        Block(BlockKind.PARAGRAPH, text, page=1)
        for text in ("BAB I PENDAHULUAN ..... 1", "A. Latar Belakang ..... 1", "BAB II RENCANA ..... 4")
    ]
    body = blocks(
        "# BAB I PENDAHULUAN", "## A. Latar Belakang", SENTENCE,
        "# BAB II RENCANA", "## A. Latar Rencana", SENTENCE,
    )  # fmt: skip
    made = understand(document(*blocks("# DAFTAR ISI"), *entries, *body))
    found = [one for one in relate([made]).bagian if one.di_daftar_isi and one.nomor == "A"]
    assert [(one.di_isi.text if one.di_isi else None, one.beda) for one in found] == [("Latar Belakang", [])]


def rows_of(header: list[str], *rows: list[str]) -> list[tuple[str, str]]:
    made = understood([header], list(rows), number="3.1")
    return [
        (one.nama, one.masalah)
        for one in relate([report(made)]).urutan
        if one.jenis == "baris" and one.masalah
    ]


GOALS = ["Tujuan", "Sasaran", "Indikator", "Target", "Realisasi"]


def test_a_number_merged_over_rows_counts_once() -> None:
    rows = [
        ["Tertibnya pasar", "1. Tertatanya kios", "Persentase kios tertata", "8", "9"],
        ["^Tertibnya pasar", "^1. Tertatanya kios", "Persentase los tertata", "8", "9"],
        ["^Tertibnya pasar", "2. Bersihnya pasar", "Persentase pasar bersih", "8", "9"],
        ["^Tertibnya pasar", "3. Amannya pasar", "Persentase pasar aman", "8", "9"],
    ]
    assert rows_of(GOALS, *rows) == []


def test_numbers_begin_again_below_the_next_cell_to_their_left() -> None:
    rows = [
        ["1. Tertibnya pasar", "1. Tertatanya kios", "Persentase kios tertata", "8", "9"],
        ["^1. Tertibnya pasar", "2. Bersihnya pasar", "Persentase pasar bersih", "8", "9"],
        ["2. Ramainya pasar", "1. Naiknya kunjungan", "Jumlah kunjungan", "8", "9"],
        ["^2. Ramainya pasar", "2. Naiknya omzet", "Jumlah omzet", "8", "9"],
    ]
    assert rows_of(GOALS, *rows) == []


PLACES = ["No", "Kabupaten", "Jumlah Pasar", "Jumlah Kios"]


def test_the_row_of_the_province_needs_no_number() -> None:
    rows = [["1", "Suka", "5", "9"], ["2", "Raya", "6", "8"], ["3", "Mulya", "7", "7"]]
    assert rows_of(PLACES, *rows, ["", "NUSA RAYA", "18", "24"]) == []
    assert rows_of(PLACES, *rows[:2], ["", "Mulya", "7", "7"], ["4", "Jaya", "7", "7"]) == [
        ("Mulya", "hilang")
    ]
    assert rows_of(PLACES, *rows[:2], ["4", "Mulya", "7", "7"]) == [("Mulya", "lompat")]
