"""Longer texts than any are cut off, and named."""

from __future__ import annotations

from support import document

from auditor.models.document import Block, BlockKind, Cell, NotRead, Table
from auditor.understanding import understand
from auditor.understanding.prose.shortened import LONGEST_TEXT


def test_longer_texts_than_any_are_cut_off_and_named() -> None:
    long = "Dinas " * LONGEST_TEXT
    rows = ((Cell("1"), Cell(long)),)
    made = Table(order=1, header=((Cell("No"), Cell("Nama")),), rows=rows, caption=long)
    cut = understand(
        document(
            Block(BlockKind.PARAGRAPH, "Pendek.", page=3),
            Block(BlockKind.PARAGRAPH, long, page=4),
            Block(BlockKind.HEADING, long, page=5),
            Block(BlockKind.TABLE, "", table=made),
        )
    ).document
    assert [len(block.text) for block in cut.blocks] == [7, LONGEST_TEXT, LONGEST_TEXT, 0]
    (table,) = cut.tables
    assert (len(table.caption or ""), len(table.rows[0][1].text)) == (LONGEST_TEXT, LONGEST_TEXT)
    why = "lebih dari 10.000 huruf; hanya awalnya diperiksa"
    assert table.rows[0][1].doubt == why
    assert cut.not_read == (
        NotRead(f"paragraf di halaman 4 “{long[:40]}…”", why),
        NotRead(f"judul di halaman 5 “{long[:40]}…”", why),
        NotRead("teks di tabel ke-1", why),
    )
