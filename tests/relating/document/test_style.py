"""Manners of numbering and titling, header rows, and slips of language."""

from __future__ import annotations

import pytest
from support import document, understood

from auditor.models.document import Block, BlockKind
from auditor.models.facts import Facts
from auditor.relating import relate
from auditor.relating.document.style import misplaced_headers, scrambled_headers, unnamed_headers
from auditor.understanding import understand


def facts(*lines: str) -> Facts:
    blocks = []
    for line in lines:
        level = line.count("#")
        text = line.lstrip("# ")
        kind = BlockKind.HEADING if level else BlockKind.PARAGRAPH
        blocks.append(Block(kind, text, page=1, level=level or None))
    return relate([understand(document(*blocks))])


def odd(jenis: str, *lines: str) -> list[list[str]]:
    return [[value.text for value in one.lain] for one in facts(*lines).ragam if one.jenis == jenis]


def test_the_dot_after_section_numbers() -> None:
    lines = (
        "# BAB I PENDAHULUAN",
        "## 1.1 Latar Belakang",
        "## 1.2 Maksud",
        "## 1.3 Dasar",
        "## 1.4. Susunan",
    )
    assert odd("titik setelah nomor bagian", *lines) == [["1.4. Susunan"]]
    assert odd("titik setelah nomor bagian", *lines[:4]) == [[]]


def test_deeper_sections_may_have_another_manner() -> None:
    lines = (
        "# BAB I PENDAHULUAN",
        "## 1.1. Latar",
        "## 1.2. Maksud",
        "## 1.3. Dasar",
        "### 1.3.1 Undang-Undang",
    )
    assert odd("titik setelah nomor bagian", *lines) == [[]]


def test_a_small_letter_among_capitals() -> None:
    lines = ("# BAB I PENDAHULUAN", "## A. Dasar Hukum", "## B. Kelembagaan", "## c. Sumber Daya Manusia")
    assert odd("huruf nomor bagian", *lines) == [["c. Sumber Daya Manusia"]]


@pytest.mark.parametrize(
    ("second", "found"), [(("T", "R", "C"), []), (("R", "T", "C"), ["R T C"]), (("T", "R", "T"), ["T R T"])]
)
def test_measures_in_another_order_in_one_year(second: tuple[str, ...], found: list[str]) -> None:
    header = [
        ["No", "Indikator", "2023", "2023", "2023", "2024", "2024", "2024"],
        ["No", "Indikator", "Target", "Realisasi", "Capaian", *(WORDS[letter] for letter in second)],
    ]
    made = understood(header, [["1", "Produksi padi", "4", "4", "100", "5", "6", "120"]], number="3.1")
    assert [value.text for value in scrambled_headers(made)] == found


WORDS = {"T": "Target", "R": "Realisasi", "C": "Capaian"}


def test_a_target_of_another_year_is_no_scrambled_header() -> None:
    made = understood([["No", "Indikator", "Realisasi 2024", "Target 2026"]], [["1", "Produksi", "4", "5"]])
    assert scrambled_headers(made) == []


@pytest.mark.parametrize(
    ("header", "number", "found"),
    [
        (["", "Indikator", "Target"], "3.1", ["kolom ke-1"]),
        (["", "Indikator", "Target"], None, []),
        (["", "", "Target"], "3.1", []),
        (["No", "Indikator", "Target"], "3.1", []),
    ],
)
def test_a_column_without_a_name(header: list[str], number: str | None, found: list[str]) -> None:
    made = understood([header], [["1", "Produksi padi", "5"], ["2", "Konsumsi ikan", "6"]], number=number)
    assert [value.place.column for value in unnamed_headers(made)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kinerja Dinas Dinas Pangan baik.", [("kata ganda", "Dinas Dinas", "Dinas")]),
        ("Kota Ria Kota Ria ada.", [("kata ganda", "Kota Ria Kota Ria", "Kota Ria")]),
        ("Solusi yang yang dilakukan.", [("kata ganda", "yang yang", "yang")]),
        ("Dari tabel diatas.", [("ejaan", "diatas", "di atas")]),
        ("Masing masing berbeda, lain lain sama, Undang Undang berlaku.", []),
        ("Bidang Bidang Seksi Seksi Subbag Subbag", []),
        ("SUB BAGIAN SUB BAGIAN", []),
    ],
)
def test_slips_of_language(text: str, found: list[tuple[str, str, str]]) -> None:
    slips = facts("# BAB I", text).bahasa
    assert [(one.jenis, one.tertulis, one.seharusnya) for one in slips] == found


def test_headings_above_the_columns_of_others_are_told_once_with_what_those_hold() -> None:
    rows = [["Hal A", "400", "75,00", "300"], ["Hal B", "12", "50,00", "6"], ["Hal C", "80", "115,00", "92"]]
    made = understood([["Indikator", "Target", "Realisasi", "Capaian"]], rows)
    assert [(value.text, held) for value, held in misplaced_headers(made)] == [
        ("Realisasi", "capaian"),
        ("Capaian", "realisasi"),
    ]
