"""Entries of the DAFTAR ISI stand where their first line stands."""

from __future__ import annotations

from auditor.models.document import BBox, Block, BlockKind, Document
from auditor.understanding.sections import find_sections


def line(number: int, text: str) -> Block:
    box: BBox = (70.0, 100.0 + 20 * number, 540.0, 112.0 + 20 * number)
    return Block(BlockKind.PARAGRAPH, text, 3, bbox=box)


def test_an_entry_over_two_lines_stands_at_its_first() -> None:
    lines = [
        "DAFTAR ISI",
        "1.1. Latar Belakang ........ 1",
        "1.2. Gambaran Umum Organisasi 5",
        "Dinas Kearsipan Kota Contoh ........",
        "1.3. Landasan Hukum ........ 12",
        "1.4. Susunan Perangkat Daerah dan",
        "Sumber Daya Manusia ........ 14",
    ]
    document = Document(
        "a.pdf", "", "pdf", 3, blocks=tuple(line(number, text) for number, text in enumerate(lines))
    )
    found = [
        (one.nomor, one.halaman, one.place.bbox and one.place.bbox[1]) for one in find_sections(document)
    ]
    assert found == [("1.1", "1", 120.0), ("1.2", "5", 140.0), ("1.3", "12", 180.0), ("1.4", "14", 200.0)]


def test_pages_numbered_by_chapter_belong_to_entries() -> None:
    text = [
        "Daftar Isi",
        "A. Rencana Strategis ........ II.1",
        "1. Hasil Kerja I dan Sebabnya ...... III-2",
        "B. Anggaran ..... III-61",
    ]
    blocks = tuple(Block(BlockKind.PARAGRAPH, line, page=2) for line in text)
    document = Document("laporan.pdf", "", "pdf", 9, blocks)
    entries = [s for s in find_sections(document) if s.di_daftar_isi]
    assert [(s.nomor, s.judul, s.halaman) for s in entries] == [
        ("A", "Rencana Strategis", "II.1"),
        ("1", "Hasil Kerja I dan Sebabnya", "III-2"),
        ("B", "Anggaran", "III-61"),
    ]
