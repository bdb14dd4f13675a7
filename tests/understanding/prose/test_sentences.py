"""Paragraphs that go on are put together."""

from __future__ import annotations

import pytest

from auditor.models.document import Block, BlockKind
from auditor.understanding.prose.sentences import paragraphs, split_sentences
from auditor.understanding.prose.shortened import LONGEST_TEXT


def test_paragraphs_that_go_on_are_put_together_up_to_a_length() -> None:
    open_ended = [Block(BlockKind.PARAGRAPH, "kata tanpa titik " * 20) for _ in range(300)]
    assert max(len(text) for _, _, text in paragraphs(open_ended)) < LONGEST_TEXT + 400


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Nilai SAKIP tetap B. Tahun ini naik.", ["Nilai SAKIP tetap B.", "Tahun ini naik."]),
        ("Pegawai sebanyak 12. Semua hadir.", ["Pegawai sebanyak 12.", "Semua hadir."]),
        ("Lihat tabel 3. Semua hadir.", ["Lihat tabel 3. Semua hadir."]),
        ("Pada golongan B. Semua hadir.", ["Pada golongan B. Semua hadir."]),
        ("Uraian 1. Produksi naik. 2. Konsumsi turun.", ["Uraian 1. Produksi naik.", "2. Konsumsi turun."]),
        ("Meliputi 1. produksi dan 2. Konsumsi.", ["Meliputi 1. produksi dan 2. Konsumsi."]),
        ("Naik pada triwulan IV. BOR turun.", ["Naik pada triwulan IV.", "BOR turun."]),
        ("Luasnya 16.735 ha. Akan tetapi turun.", ["Luasnya 16.735 ha.", "Akan tetapi turun."]),
        ("Rasionya lebih dari 1. Yang lain tidak.", ["Rasionya lebih dari 1.", "Yang lain tidak."]),
        ("Dikelola Kab. Sukaraya sebesar Rp. 500.", ["Dikelola Kab. Sukaraya sebesar Rp. 500."]),
    ],
)
def test_a_value_ends_a_sentence_and_a_mark_does_not(text: str, parts: list[str]) -> None:
    assert split_sentences(text) == parts
