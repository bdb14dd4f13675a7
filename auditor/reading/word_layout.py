"""Tables in a Word file that are not what they seem: split by hand, or made only to place text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.models.document import Block, BlockKind, Table
from auditor.reading.continued import header_text, joined
from auditor.reading.header import is_data_shaped


def settle_tables(blocks: Sequence[Block]) -> list[Block]:
    """Join tables that were split by hand and turn layout tables into paragraphs."""
    settled: list[Block] = []
    for block in blocks:
        before = settled[-1].table if settled else None
        if block.table is not None and before is not None and _continues(before, block.table):
            settled[-1] = replace(settled[-1], table=joined(before, block.table))
        else:
            settled.append(block)
    result: list[Block] = []
    for block in settled:
        if block.table is not None and _is_layout(block.table):
            result.extend(_paragraphs(block.table))
        else:
            result.append(block)
    return result


def _continues(before: Table, table: Table) -> bool:
    """Whether ``table``, right below ``before`` with nothing between, is its next part."""
    if not before.header or before.width != table.width:
        return False
    if table.header:
        return [header_text(row) for row in table.header] == [header_text(row) for row in before.header]
    return not _is_layout(table)


def _is_layout(table: Table) -> bool:
    """Whether the table only places text on the page: it names no columns and holds no numbers."""
    return not table.header and not any(is_data_shaped(cell) for row in table.rows for cell in row)


def _paragraphs(table: Table) -> Iterator[Block]:
    for row in table.rows:
        text = " ".join(cell.text for cell in row if cell.text and not cell.repeated)
        if text:
            yield Block(BlockKind.PARAGRAPH, text)
