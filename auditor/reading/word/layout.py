"""Tables in a Word file that are not what they seem: split by hand, or made only to place text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from docx.oxml.ns import qn

from auditor.files.word_xml import Element
from auditor.models.document import Block, BlockKind, Table
from auditor.reading.text.continued import header_text, joined
from auditor.reading.text.header import is_data_shaped
from auditor.reading.word.styles import WordStyles, value

_NO_LINE = {"none", "nil"}


def join_split(blocks: Sequence[Block]) -> list[Block]:
    """Join tables that were split by hand: nothing stands between the fragments."""
    result: list[Block] = []
    for block in blocks:
        before = result[-1].table if result else None
        if block.table is not None and before is not None and _continues(before, block.table):
            result[-1] = replace(result[-1], table=joined(before, block.table))
        else:
            result.append(block)
    return result


def is_layout(table: Table, *, ruled: bool) -> bool:
    """Whether the table only places text on the page.

    Its text stands in one column, or it has no lines, names no columns and holds no numbers.
    """
    columns = {
        column
        for row in (*table.header, *table.rows)
        for column, cell in enumerate(row)
        if cell.text and not cell.repeated
    }
    return len(columns) < 2 or (not ruled and not table.header and not _has_numbers(table))


def as_paragraphs(table: Table) -> Iterator[Block]:
    """The rows of a layout table as paragraphs."""
    for row in (*table.header, *table.rows):
        own = [cell for cell in row if cell.text and not cell.repeated]
        if own:
            text = " ".join(cell.text for cell in own)
            yield Block(BlockKind.PARAGRAPH, text, anchor=own[0].anchor)


def is_ruled(table: Element, styles: WordStyles) -> bool:
    """Whether lines are drawn around some cells: by the table, its style or a cell of its own."""
    properties = table.find(qn("w:tblPr"))
    own = None if properties is None else properties.find(qn("w:tblBorders"))
    chain = styles.chain(value(properties, "w:tblStyle")) if value(properties, "w:tblStyle") else []
    inherited = [
        borders
        for style in chain
        if (borders := style.find(f"{qn('w:tblPr')}/{qn('w:tblBorders')}")) is not None
    ]
    table_borders = own if own is not None else next(iter(inherited), None)
    return any(
        side.get(qn("w:val"), "none") not in _NO_LINE
        for borders in (table_borders, *table.iter(qn("w:tcBorders")))
        if borders is not None
        for side in borders
    )


def _continues(before: Table, table: Table) -> bool:
    """Whether ``table``, right below ``before`` with nothing between, is its next fragment."""
    if not before.header or before.width != table.width:
        return False
    if table.header:
        return [header_text(row) for row in table.header] == [header_text(row) for row in before.header]
    return _has_numbers(table)


def _has_numbers(table: Table) -> bool:
    return any(is_data_shaped(cell) for row in table.rows for cell in row)
