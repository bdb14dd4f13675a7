"""Files without pages: how much of them is looked at."""

from __future__ import annotations

from support import document, table

from auditor.models.document import Block, BlockKind, NotRead
from auditor.models.read_options import LETTERS_OF_A_PAGE
from auditor.reading.long_files import up_to


def test_what_lies_beyond_the_bound_is_left_out_and_told() -> None:
    half = Block(BlockKind.PARAGRAPH, "x" * (LETTERS_OF_A_PAGE // 2))
    rows = table([["No", "Nama"]], [[str(at), "x" * 100] for at in range(100)])
    made = document(half, Block(BlockKind.TABLE, "", table=rows), half)
    cut = up_to(made, 1)
    assert [len(one.rows) for one in cut.tables] == [9]
    assert (len(cut.blocks), cut.blocks[0]) == (2, half)
    assert cut.not_read == (
        NotRead(
            "isi sesudah kira-kira 1 halaman pertama", "melebihi batas 1 halaman ([batas] di pengaturan)"
        ),
    )


def test_a_document_within_the_bound_stays_the_same() -> None:
    made = document(Block(BlockKind.PARAGRAPH, "x" * LETTERS_OF_A_PAGE), Block(BlockKind.PARAGRAPH, "akhir"))
    assert up_to(made, 2) is made
    assert up_to(document(), 1).blocks == ()
