"""Headings and their levels."""

import pytest

from auditor.models.document import Block, BlockKind
from auditor.reading.text.headings import mark_headings


def p(text: str, *, bold: bool = False) -> Block:
    return Block(BlockKind.PARAGRAPH, text, bold=bold)


def b(text: str) -> Block:
    return p(text, bold=True)


def headings(*blocks: Block) -> list[tuple[int | None, str]]:
    return [(block.level, block.text) for block in mark_headings(blocks) if block.kind is BlockKind.HEADING]


def test_levels_follow_the_numbering() -> None:
    assert headings(
        b("BAB III"),
        b("AKUNTABILITAS KINERJA"),
        p("3.2 Realisasi Anggaran"),
        b("A. Dasar"),
        b("1) Capaian"),
        b("2) Target"),
        b("B. Lain"),
        p("3.2.1. Visi"),
        p("3.3 Prestasi"),
        b("A. Umum"),
    ) == [
        (1, "BAB III AKUNTABILITAS KINERJA"),
        (2, "3.2 Realisasi Anggaran"),
        (3, "A. Dasar"),
        (4, "1) Capaian"),
        (4, "2) Target"),
        (3, "B. Lain"),
        (3, "3.2.1. Visi"),
        (2, "3.3 Prestasi"),
        (3, "A. Umum"),
    ]


def test_one_manner_on_two_levels() -> None:
    found = headings(
        b("BAB III CAPAIAN"),
        b("1. SASARAN 1"),
        b("1) Capaian"),
        b("2) Target"),
        b("3) Analisa"),
        b("2. SASARAN 2"),
        b("1. Capaian"),
        b("2. Target"),
        b("3. Analisa"),
        b("4. Efisiensi"),
        b("3. SASARAN 3"),
    )
    assert [level for level, _ in found] == [1, 2, 3, 3, 3, 2, 3, 3, 3, 3, 2]


@pytest.mark.parametrize(
    "text", ["KATA PENGANTAR", "DAFTAR ISI", "DAFTAR TABEL", "IKHTISAR EKSEKUTIF", "LAMPIRAN"]
)
def test_named(text: str) -> None:
    assert headings(p(text)) == [(1, text)]


@pytest.mark.parametrize(
    "text",
    [
        "1. Mewujudkan kesejahteraan sosial;",
        "a. Subbagian Umum dan Keuangan",
        "3.2 persen penduduk",
        "2. Sekretaris",
        "BAB ini berisi uraian",
        "Bab I berisi tentang latar belakang dan gambaran umum organisasi.",
        "Program yang ada berjumlah 3.",
        "1.250 orang",
        "A. PROGRAM PENUNJANG sebesar Rp 100.000,00",
        "Tahun 2023",
        "4. TERSEDIANYA LAYANAN 85% 80,91%",
    ],
)
def test_no_heading(text: str) -> None:
    assert headings(p("BAB III"), p("AKUNTABILITAS KINERJA"), p("Uraian panjang di sini."), p(text)) == [
        (1, "BAB III AKUNTABILITAS KINERJA")
    ]


def test_decimal_number_of_another_chapter_needs_more_than_the_number() -> None:
    assert headings(p("BAB III"), p("1.1 Meningkatnya mutu"), p("3.1 Capaian Kinerja")) == [
        (1, "BAB III"),
        (2, "3.1 Capaian Kinerja"),
    ]


def test_entries_of_the_list_of_contents_are_no_headings() -> None:
    assert headings(
        p("DAFTAR ISI"),
        p("KATA PENGANTAR i"),
        p("BAB I PENDAHULUAN 1"),
        p("1.1 Latar Belakang ........ 1"),
        p("BAB II PERENCANAAN"),
        p("2.1 Rencana Strategis 9"),
        p("BAB I"),
        p("PENDAHULUAN"),
        p("1.1 Latar Belakang"),
    ) == [(1, "DAFTAR ISI"), (1, "BAB I PENDAHULUAN"), (2, "1.1 Latar Belakang")]


def test_chapters_that_the_outline_describes_are_no_headings() -> None:
    assert headings(
        b("BAB I PENDAHULUAN"),
        b("1.1 Latar Belakang"),
        b("1.2 Sistematika Laporan"),
        b("BAB I PENDAHULUAN"),
        p("Bab ini berisi latar belakang."),
        b("BAB II PERENCANAAN"),
        p("Bab ini berisi rencana."),
        b("BAB III PENUTUP"),
        p("Bab ini berisi simpulan."),
        b("BAB II PERENCANAAN"),
        b("2.1 Rencana"),
        b("BAB III PENUTUP"),
    ) == [
        (1, "BAB I PENDAHULUAN"),
        (2, "1.1 Latar Belakang"),
        (2, "1.2 Sistematika Laporan"),
        (1, "BAB II PERENCANAAN"),
        (2, "2.1 Rencana"),
        (1, "BAB III PENUTUP"),
    ]


def test_letter_in_the_wrong_case_stands_beside_its_neighbours() -> None:
    assert [
        level for level, _ in headings(b("1.1 Umum"), b("A. Dasar"), b("B. Lembaga"), b("c. Sumber Daya"))
    ] == [2, 3, 3, 3]


def test_letter_spaced_chapter_title_is_closed_up() -> None:
    assert headings(b("BAB I"), b("P E N D A H U L U A N")) == [(1, "BAB I PENDAHULUAN")]


def test_attachment_at_the_end_of_the_outline_is_no_heading() -> None:
    assert headings(
        b("BAB I PENDAHULUAN"),
        b("1.1 Sistematika"),
        p("BAB I PENDAHULUAN"),
        p("BAB II PENUTUP"),
        p("LAMPIRAN"),
        b("BAB II PENUTUP"),
        p("Simpulan."),
    ) == [(1, "BAB I PENDAHULUAN"), (2, "1.1 Sistematika"), (1, "BAB II PENUTUP")]
