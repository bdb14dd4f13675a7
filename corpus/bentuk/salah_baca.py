"""Tables misread on purpose, in the ways in which reading goes wrong: nothing may be asserted of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from auditor.models.document import Block, Cell, Document, Row, Table

Isi = tuple[Row, ...]
"""Rows of a table, without its header."""
_EMPTY = Cell("")


def _per_row(change: Callable[[Row], Row]) -> Callable[[Table], Table]:
    """A misreading of each row alike."""
    return lambda table: replace(table, rows=tuple(map(change, table.rows)))


def _half(change: Callable[[Row], Row]) -> Callable[[Table], Table]:
    """A misreading of the rows behind a page break."""

    def changed(table: Table) -> Table:
        middle = len(table.rows) // 2
        return replace(table, rows=(*table.rows[:middle], *map(change, table.rows[middle:])))

    return changed


def _right(row: Row) -> Row:
    return (row[0], _EMPTY, *row[1:-1]) if len(row) > 2 else row


def _left(row: Row) -> Row:
    return (row[0], *row[2:], _EMPTY) if len(row) > 2 else row


def _around(row: Row) -> Row:
    """The columns behind the name turned by one."""
    return (*row[:2], row[-1], *row[2:-1]) if len(row) > 3 else row


def _swapped(row: Row, one: int, two: int) -> Row:
    cells = list(row)
    if max(-one, one, -two, two) < len(cells):
        cells[one], cells[two] = cells[two], cells[one]
    return tuple(cells)


def _glued_cells(row: Row) -> Row:
    """The last two cells as one."""
    if len(row) < 3:
        return row
    return (*row[:-2], replace(row[-2], text=f"{row[-2].text} {row[-1].text}".strip()), _EMPTY)


def _torn(row: Row) -> Row:
    """The amounts with the figures behind the first point lost."""
    return tuple(
        replace(cell, text=cell.text.partition(".")[0]) if cell.text.count(".") > 1 else cell for cell in row
    )


def _joined(one: Cell, two: Cell) -> Cell:
    return replace(one, text=" ".join(text for text in (one.text, two.text) if text))


def _glued(table: Table) -> Table:
    """Two rows in the middle as one."""
    at = len(table.rows) // 2
    if len(table.rows) < 3:
        return table
    row = tuple(_joined(one, two) for one, two in zip(table.rows[at], table.rows[at + 1], strict=True))
    return replace(table, rows=(*table.rows[:at], row, *table.rows[at + 2 :]))


def _all_glued(table: Table) -> Table:
    """Each two rows as one."""
    pairs = zip(table.rows[::2], table.rows[1::2], strict=False)
    rows = [tuple(_joined(one, two) for one, two in zip(a, b, strict=True)) for a, b in pairs]
    return replace(table, rows=tuple(rows))


def _headers(change: Callable[[Row], Row]) -> Callable[[Table], Table]:
    """A misreading of the naming rows."""
    return lambda table: replace(table, header=tuple(map(change, table.header)))


def _headless(table: Table) -> Table:
    """The first row of figures taken for the header."""
    return replace(table, header=table.rows[:1], rows=table.rows[1:])


def _lost_row(table: Table) -> Table:
    """A row lost at a page break."""
    at = len(table.rows) // 2
    return replace(table, rows=(*table.rows[:at], *table.rows[at + 1 :]))


def _twice(table: Table) -> Table:
    """A row read twice, at the end of a page and the beginning of the next."""
    at = len(table.rows) // 2
    return replace(table, rows=(*table.rows[: at + 1], *table.rows[at:]))


def _down(column: int) -> Callable[[Table], Table]:
    """A column one row too low: its first cell was taken for a part of the header."""

    def changed(table: Table) -> Table:
        width = table.width
        at = column % width if width else 0
        texts = [_EMPTY, *(row[at] for row in table.rows[:-1])]
        rows = [(*row[:at], cell, *row[at + 1 :]) for row, cell in zip(table.rows, texts, strict=True)]
        return replace(table, rows=tuple(rows))

    return changed


def _cut(table: Table) -> Table:
    """Only the first half of the table."""
    return replace(table, rows=table.rows[: len(table.rows) // 2])


CARA: dict[str, Callable[[Table], Table]] = {
    "kolom bergeser kanan": _per_row(_right),
    "kolom bergeser kiri": _per_row(_left),
    "kolom berputar": _per_row(_around),
    "kolom bergeser kanan sejak ganti halaman": _half(_right),
    "kolom bergeser kiri sejak ganti halaman": _half(_left),
    "kolom berputar sejak ganti halaman": _half(_around),
    "dua kolom terakhir tertukar": _per_row(lambda row: _swapped(row, -1, -2)),
    "dua kolom angka tertukar": _per_row(lambda row: _swapped(row, -2, -3)),
    "dua kolom angka tertukar sejak ganti halaman": _half(lambda row: _swapped(row, -2, -3)),
    "kepala dua kolom terakhir tertukar": _headers(lambda row: _swapped(row, -1, -2)),
    "kepala dua kolom angka tertukar": _headers(lambda row: _swapped(row, -2, -3)),
    "kepala bergeser": _headers(_around),
    "kepala hilang": _headless,
    "dua sel terakhir menyatu": _per_row(_glued_cells),
    "dua baris menyatu": _glued,
    "setiap dua baris menyatu": _all_glued,
    "baris hilang": _lost_row,
    "baris terbaca dua kali": _twice,
    "kolom terakhir turun satu baris": _down(-1),
    "kolom angka turun satu baris": _down(-2),
    "angka terpotong": _per_row(_torn),
    "setengah tabel hilang": _cut,
}
"""The ways in which a table is misread."""


def tables(document: Document, least: int = 5) -> list[int]:
    """The places of the blocks with a table of so many rows at least."""
    found = enumerate(document.blocks)
    return [at for at, block in found if block.table is not None and len(block.table.rows) >= least]


def misread(document: Document, at: int, how: str) -> Document:
    """The document with the table of that block misread."""
    return replace(document, blocks=tuple(_changed(document.blocks, at, CARA[how])))


def _changed(blocks: Sequence[Block], at: int, change: Callable[[Table], Table]) -> Iterator[Block]:
    for place, block in enumerate(blocks):
        table = block.table
        yield replace(block, table=change(table)) if place == at and table is not None else block
