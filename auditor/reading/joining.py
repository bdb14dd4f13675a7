"""A report that came in several files, chapter by chapter, as one document."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from auditor.models.document import Block, Cell, Document, NotRead, Part, Row, Table
from auditor.models.pages import PartPage


def joined(name: str, documents: Sequence[Document]) -> Document:
    """The documents one after another, as the document of that name; their pages tell which file they are of.

    Tables are counted through all of them. A table is not joined over two files: a chapter begins on a page
    of its own.
    """
    blocks: list[Block] = []
    unread: list[NotRead] = []
    scanned: list[int] = []
    labels: list[tuple[int, str]] = []
    pages = 0
    for document in documents:
        pages_of = _Pages(document.file, before=pages, numbered=document.pages is not None)
        tables = max((block.table.order for block in blocks if block.table), default=0)
        blocks += [pages_of.block(block, tables) for block in document.blocks]
        unread += [pages_of.not_read(part) for part in document.not_read]
        scanned += [pages_of.at(page) for page in document.scanned]
        labels += [(pages_of.at(page), label) for page, label in document.page_labels]
        pages += document.pages or 1
    parts = tuple(Part(one.file, one.sha256, one.kind, one.pages) for one in documents)
    return Document(
        name,
        hashlib.sha256("".join(one.sha256 for one in documents).encode()).hexdigest(),
        ", ".join(dict.fromkeys(one.kind for one in documents)),
        pages if any(one.pages is not None for one in documents) else None,
        tuple(blocks),
        tuple(unread),
        tuple(scanned),
        tuple(labels),
        parts,
    )


class _Pages:
    """The pages of one of the files, of which ``before`` lie in those before it."""

    def __init__(self, file: str, before: int, *, numbered: bool) -> None:
        self._file, self._before, self._numbered = file, before, numbered

    def at(self, page: int | None) -> PartPage:
        """The page in the whole; what has no page is on the file's only one, or on its first."""
        return PartPage(self._before + (page or 1), self._file, page or 1 if self._numbered else None)

    def block(self, block: Block, tables: int) -> Block:
        table = None if block.table is None else self._table(block.table, tables)
        return replace(block, page=self.at(block.page), table=table)

    def _table(self, table: Table, tables: int) -> Table:
        return replace(
            table,
            order=tables + table.order,
            header=tuple(map(self._row, table.header)),
            rows=tuple(map(self._row, table.rows)),
            pages=tuple(map(self.at, table.pages)) or (self.at(None),),
        )

    def _row(self, row: Row) -> Row:
        return tuple(map(self._cell, row))

    def _cell(self, cell: Cell) -> Cell:
        return replace(cell, page=self.at(cell.page))

    def not_read(self, part: NotRead) -> NotRead:
        return replace(part, what=f"{self._file}: {part.what}", pages=tuple(map(self.at, part.pages)))
