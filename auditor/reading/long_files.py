"""Files without pages that hold more than so many pages: what lies beyond is not looked at, and is stated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from auditor.models.document import Block, Document, NotRead, Row
from auditor.models.read_options import LETTERS_OF_A_PAGE


def up_to(document: Document, pages: int) -> Document:
    """The document as far as so many pages reach, counted by its letters."""
    most = pages * LETTERS_OF_A_PAGE
    blocks = tuple(_within(document.blocks, most))
    if len(blocks) == len(document.blocks) and (not blocks or blocks[-1] == document.blocks[-1]):
        return document
    beyond = NotRead(
        f"isi sesudah kira-kira {pages} halaman pertama",
        f"melebihi batas {pages} halaman ([batas] di pengaturan)",
    )
    return replace(document, blocks=blocks, not_read=(*document.not_read, beyond))


def _within(blocks: Sequence[Block], most: int) -> Iterator[Block]:
    left = most
    for block in blocks:
        if left <= 0:
            return
        left -= len(block.text)
        if block.table is not None:
            spent = list(accumulate(map(_letters, block.table.rows)))
            fit = sum(so_far <= left for so_far in spent)
            if fit < len(spent):
                yield replace(block, table=replace(block.table, rows=block.table.rows[:fit]))
                return
            left -= spent[-1] if spent else 0
        yield block


def _letters(row: Row) -> int:
    """Letters of a row; that it is there counts as one."""
    return 1 + sum(len(cell.text) for cell in row if not cell.repeated)
