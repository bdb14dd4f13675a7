"""Programs and kegiatan that prose lists without amounts."""

from __future__ import annotations

import pytest

from auditor.models.document import Block, BlockKind
from auditor.models.report import Level, ListedName
from auditor.understanding.prose.named_lists import find_named_lists


def listed(*paragraphs: str) -> list[ListedName]:
    return find_named_lists([Block(BlockKind.PARAGRAPH, text) for text in paragraphs])


@pytest.mark.parametrize(
    "opening",
    [
        "1. Program Pengelolaan Sampah, dengan kegiatan sebagai berikut:",
        "1. Program Pengelolaan Sampah dengan rincian kegiatan:",
        "A. Program Pengelolaan Sampah yang terdiri dari 2 (dua) kegiatan yaitu :",
        "1) Progam Pengelolaan Sampah, melalui kegiatan:",
        "Program Pengelolaan Sampah, meliputi kegiatan antara lain:",
        "a. Program: Pengelolaan Sampah, didukung oleh kegiatan:",
    ],
)
def test_items_below_a_program_are_its_kegiatan(opening: str) -> None:
    found = listed(opening, "a. Pengangkutan Sampah", "b. Pengolahan Sampah di TPA")
    assert [(one.level, one.nama, one.program) for one in found] == [
        (Level.PROGRAM, "Pengelolaan Sampah", None),
        (Level.KEGIATAN, "Pengangkutan Sampah", "Pengelolaan Sampah"),
        (Level.KEGIATAN, "Pengolahan Sampah di TPA", "Pengelolaan Sampah"),
    ]


def test_the_word_before_a_name_tells_its_level() -> None:
    found = listed(
        "1. Program Pengelolaan Sampah",
        "1) Kegiatan Pengangkutan Sampah;",
        "- Sub Kegiatan Sewa Truk.",
        "2) Kegiayan Pengolahan Sampah",
    )
    assert [(one.level, one.nama, one.program, one.kegiatan) for one in found] == [
        (Level.PROGRAM, "Pengelolaan Sampah", None, None),
        (Level.KEGIATAN, "Pengangkutan Sampah", "Pengelolaan Sampah", None),
        (Level.SUB_KEGIATAN, "Sewa Truk", "Pengelolaan Sampah", "Pengangkutan Sampah"),
        (Level.KEGIATAN, "Pengolahan Sampah", "Pengelolaan Sampah", None),
    ]


def test_each_manner_of_numbering_has_its_level() -> None:
    found = listed(
        "Sasaran ini didukung oleh program sebagai berikut:",
        "1. Pengelolaan Sampah, dengan kegiatan:",
        "a. Pengangkutan Sampah",
        "2. Pengendalian Pencemaran",
    )
    assert [(one.level, one.nama, one.program) for one in found] == [
        (Level.PROGRAM, "Pengelolaan Sampah", None),
        (Level.KEGIATAN, "Pengangkutan Sampah", "Pengelolaan Sampah"),
        (Level.PROGRAM, "Pengendalian Pencemaran", None),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Program Pengelolaan Sampah telah dilaksanakan dengan baik.",
        "1. Kegiatan Pengangkutan Sampah dilaksanakan di lima kecamatan.",
        "Kegiatan ini bertujuan mengurangi timbulan sampah.",
        "Tugasnya menyusun program dan kegiatan:",
        "a. Penyusunan laporan",
    ],
)
def test_sentences_and_other_lists_are_none(sentence: str) -> None:
    assert listed(sentence) == []


def test_a_heading_ends_the_list_and_its_year_goes_on_to_what_follows() -> None:
    found = find_named_lists(
        [
            Block(BlockKind.HEADING, "Program dan kegiatan tahun 2025"),
            Block(BlockKind.PARAGRAPH, "1. Program Pengelolaan Sampah, dengan kegiatan:"),
            Block(BlockKind.PARAGRAPH, "a. Pengangkutan Sampah"),
            Block(BlockKind.HEADING, "b. Persentase sampah terkelola", bold=True),
        ]
    )
    assert [(one.nama, one.tahun) for one in found] == [
        ("Pengelolaan Sampah", 2025),
        ("Pengangkutan Sampah", 2025),
    ]
