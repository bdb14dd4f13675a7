"""Numbers of tables and sections: what counts as a step of one series, and what stands elsewhere."""

from __future__ import annotations

import pytest
from support import blocks, document

from auditor.models.document import Block, BlockKind
from auditor.models.facts import Urutan
from auditor.relating import relate
from auditor.understanding import understand

SENTENCE = "Pasar rakyat ditata sepanjang tahun ini bersama para pedagang dan pengelola."
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


@pytest.mark.parametrize(
    ("body", "due"),
    [
        (("## 1.1 Umum", "## 1.2 Isu", "## 1.2 Tugas"), "1.3"),
        (("## 1.1 Umum", "## 1.2 Isu", "## 1.2 Tugas", "## 1.3 Fungsi"), None),
        (("## 1.1 Umum", "## 1.2 Isu", "# BAB IV PENUTUP", "## 1.1 Simpulan"), None),
    ],
)
def test_a_number_used_again_has_one_that_was_due_only_where_it_settles_all(
    body: tuple[str, ...], due: str | None
) -> None:
    steps = sections("# BAB I PENDAHULUAN", *body)
    assert [one.seharusnya for one in steps if one.masalah == "ganda"] == [due]
