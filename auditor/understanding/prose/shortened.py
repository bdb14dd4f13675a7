"""Texts that are longer than any in a report, cut off where a document enters understanding."""

from __future__ import annotations

from dataclasses import replace

from auditor.models.document import Block, BlockKind, Cell, Document, NotRead, Row, Table

LONGEST_TEXT = 10_000
"""Letters of a paragraph, heading or cell that are looked at.

Four pages without a break; the longest paragraph of sixty real reports, put together over pages, has 3,300.
"""
_WHY = f"lebih dari {LONGEST_TEXT:,} huruf; hanya awalnya diperiksa".replace(",", ".")
_WHAT = {BlockKind.HEADING: "judul", BlockKind.CAPTION: "judul tabel"}


def shortened(document: Document) -> Document:
    """The document with no text longer than the bound; what was cut off is named in ``not_read``."""
    cut: list[NotRead] = []
    blocks = tuple(_block(block, cut) for block in document.blocks)
    return replace(document, blocks=blocks, not_read=(*document.not_read, *cut)) if cut else document


def _block(block: Block, cut: list[NotRead]) -> Block:
    before = len(cut)
    on_page = f" di halaman {block.page}" if block.page is not None else ""
    if len(block.text) > LONGEST_TEXT:
        cut.append(NotRead(f"{_WHAT.get(block.kind, 'paragraf')}{on_page} “{block.text[:40]}…”", _WHY))
    table = block.table and _table(block.table, cut)
    if len(cut) == before:
        return block
    return replace(block, text=block.text[:LONGEST_TEXT], table=table)


def _table(table: Table, cut: list[NotRead]) -> Table:
    titles = [text for text in (table.caption, table.lead_in, table.number) if text is not None]
    cells = [cell for row in (*table.header, *table.rows) for cell in row if len(cell.text) > LONGEST_TEXT]
    if not cells and all(len(text) <= LONGEST_TEXT for text in titles):
        return table
    cut.append(NotRead(f"teks di tabel ke-{table.order}", _WHY))
    return replace(
        table,
        header=tuple(map(_row, table.header)),
        rows=tuple(map(_row, table.rows)),
        number=table.number and table.number[:LONGEST_TEXT],
        caption=table.caption and table.caption[:LONGEST_TEXT],
        lead_in=table.lead_in and table.lead_in[:LONGEST_TEXT],
    )


def _row(row: Row) -> Row:
    return tuple(map(_cell, row))


def _cell(cell: Cell) -> Cell:
    if len(cell.text) <= LONGEST_TEXT:
        return cell
    return replace(cell, text=cell.text[:LONGEST_TEXT], doubt=_WHY, breaks=())
