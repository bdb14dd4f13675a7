"""Rows whose cells hold several lines each: one row on paper, several indicators.

Beside "a. Persentase X / b. Persentase Y" stand "80 / 90" and "75 / 92". Such a row is taken apart where the
cell that names it can be cut, at the ends of its paragraphs or at the marks of its list, into just as many
items as each cell of figures has figures, and nothing that the headings say of the figures is then denied.
It stays whole, a row without numbers, wherever a count differs: which figure goes with which name is not
known there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from auditor.lexicon.cell_marks import read_mark
from auditor.lexicon.numbers import Number, read_column, read_number
from auditor.lexicon.row_names import split_mark
from auditor.models.document import Cell, Row, Table
from auditor.models.report import Column, Role
from auditor.understanding.tables.arithmetic import trials
from auditor.understanding.tables.columns import COUNTED, NAME_ROLES

BY_ORDER = "beberapa butir dalam satu sel; dipasangkan menurut urutannya"
"""The doubt of figures that go with their names by their order alone."""
_FEWEST = 2
"""Items of a row, and cells whose figures agree in number: in one alone two figures may be of one thing.

More than so many figures on lines of their own are of as many names on lines of their own: an agreement has
no other figures than its targets.
"""
_NAMING = (Role.INDIKATOR, *NAME_ROLES)
_WORDED = frozenset({*COUNTED, *_NAMING, Role.SATUAN, Role.FORMULA, Role.KETERANGAN})
"""Roles of columns that hold no figures."""
_SHORT = COUNTED | {Role.SATUAN}
"""Roles of columns whose words are short: several numbers, or the same unit over and over."""
_SHARED = _WORDED | {Role.LAIN, Role.KATEGORI}
"""Roles of columns in which one cell may speak of all items."""
_OPEN = frozenset({Role.LAIN, Role.KATEGORI})
"""Roles of columns that may hold figures or words."""
_DIGIT = re.compile(r"\d")
_BARE = re.compile(r"(?<!\S)(?:rp\.? ?)?-?\d[\d.,]*+-?(?: ?%)?(?!\S)", re.IGNORECASE)
"""A figure without a word behind it, which might be another figure's."""


@dataclass(frozen=True, slots=True)
class _Item:
    """A piece of a cell: the mark that it begins with ("a", "3", "" for a bullet), None for none."""

    text: str
    mark: str | None
    rest: str

    @property
    def kind(self) -> str | None:
        """What is alike of the marks of one list."""
        return ("1" if self.mark[0].isdigit() else "a") if self.mark else self.mark


def apart(table: Table, columns: Sequence[Column]) -> Table:
    """The table with each row taken apart that can be; the same table where there is none.

    What a cell says of all items of its row stands in each, as if merged over them. ``columns`` are what the
    headings say. That a name goes with its figures is in doubt, and where the headings bind no figures of
    the row to one another, so is that these go together.
    """
    found = dict(_taken_apart(table, columns))
    if not found:
        return table
    figures = _figures(_laid(table.rows, found), columns)
    kept: dict[int, Sequence[Row]] = {}
    start = 0
    for at, row in enumerate(table.rows):
        rows = found.get(at, [row])
        closes = at in found and _closes(columns, [own[start : start + len(rows)] for own in figures])
        start += len(rows)
        if closes is not False:
            kept[at] = rows if closes else [_doubted(one) for one in rows]
    return replace(table, rows=_laid(table.rows, kept)) if kept else table


def _taken_apart(table: Table, columns: Sequence[Column]) -> Iterator[tuple[int, list[Row]]]:
    """The rows that may be several, by their number, and what they are taken apart into."""
    for at, (row, below) in enumerate(zip(table.rows, (*table.rows[1:], None), strict=False)):
        rows = _Stacked(row, below, columns).rows() if any(cell.breaks for cell in row) else None
        if rows is not None:
            yield at, rows


def _laid(rows: Sequence[Row], found: Mapping[int, Sequence[Row]]) -> tuple[Row, ...]:
    return tuple(one for at, row in enumerate(rows) for one in found.get(at, (row,)))


def _figures(rows: Sequence[Row], columns: Sequence[Column]) -> list[Sequence[Number | None]]:
    return [
        [None] * len(rows) if c.role in _WORDED else read_column([row[c.index].text for row in rows])
        for c in columns
    ]


def _closes(columns: Sequence[Column], figures: Sequence[Sequence[Number | None]]) -> bool | None:
    """Whether what the headings say holds on all rows; None where nothing can be worked out on all."""
    tried = trials(columns, figures)
    if any(trial.fits < trial.rows for trial in tried):
        return False
    return True if any(trial.rows == len(figures[0]) for trial in tried) else None


def _doubted(row: Row) -> Row:
    return tuple(
        replace(cell, doubt=cell.doubt or BY_ORDER) if _DIGIT.search(cell.text) else cell for cell in row
    )


@dataclass(frozen=True, slots=True)
class _Stacked:
    """A row that may be several, with the row below it."""

    row: Row
    below: Row | None
    columns: Sequence[Column]

    def rows(self) -> list[Row] | None:
        """The rows that it is taken apart into, None where it is one."""
        named = self._named()
        items = _items(self.row[named.index]) if named is not None else []
        if named is None or len(items) < _FEWEST:
            return None
        names = [
            replace(one, doubt=one.doubt or BY_ORDER)
            for one in _cut(self.row[named.index], [item.text for item in items])
        ]
        parts = [names if c is named else self._parts(c, items) for c in self.columns]
        whole = [own for own in parts if own is not None]
        own = [c for c in self.columns if self._holds_own_figures(c)]
        lined = len(items) > _FEWEST and [len(_pieces(self.row[c.index])) for c in own] == [len(items)]
        agree = len(own) >= _FEWEST or lined
        return list(zip(*whole, strict=True)) if len(whole) == len(parts) and agree else None

    def _holds_own_figures(self, column: Column) -> bool:
        cell = self.row[column.index]
        return _holds_figures(cell, column) and not cell.repeated

    def _named(self) -> Column | None:
        """The column whose cell names the row most closely, None where it is merged over other rows too."""
        for role in _NAMING:
            own = [c for c in self.columns if c.role is role and self.row[c.index].text]
            if own:
                return None if self._is_merged(own[-1]) else own[-1]
        return None

    def _is_merged(self, column: Column) -> bool:
        return self.row[column.index].repeated or self._goes_on(column)

    def _goes_on(self, column: Column) -> bool:
        """Whether the cell is merged over the row below, too."""
        after = self.below[column.index] if self.below is not None else None
        return after is not None and after.repeated and after.text == self.row[column.index].text

    def _parts(self, column: Column, items: Sequence[_Item]) -> Sequence[Cell] | None:
        """The cell of each item in a column, None where what stands there denies that there are so many."""
        cell, figures = self.row[column.index], _holds_figures(self.row[column.index], column)
        if figures and not cell.repeated and self._goes_on(column):
            return None
        texts = _figure_texts(cell, items) if figures else self._word_texts(column, len(items))
        if texts is not None:
            return _cut(cell, texts)
        if not cell.text or cell.repeated or (column.role in _SHARED and not figures):
            return [cell, *[replace(cell, repeated=bool(cell.text))] * (len(items) - 1)]
        return None

    def _word_texts(self, column: Column, count: int) -> list[str] | None:
        """The text of each item where there are so many; never of a cell that is merged over other rows."""
        cell = self.row[column.index]
        if self._is_merged(column):
            return None
        pieces = _pieces(cell)
        if len(pieces) == count:
            return pieces
        words = cell.text.split()
        size = len(words) // count
        each = [" ".join(words[at * size : (at + 1) * size]) for at in range(count)]
        if size and len(words) == size * count and column.role in _SHORT:
            return each if column.role in COUNTED or len(set(each)) == 1 else None
        return None


def _items(cell: Cell) -> list[_Item]:
    """The items in a cell; what stands above a list belongs to the name of each of its items.

    None of them where the cell holds another kind of text: marks of several kinds, or a line that goes on in
    small letters where the first begins with a capital one.
    """
    pieces = [_item(text) for text in _pieces(cell)]
    kinds = [piece.kind for piece in pieces]
    if not any(kind is not None for kind in kinds):
        alike = all(a.text[0].islower() == b.text[0].islower() for a, b in pairwise(pieces))
        return pieces if alike else []
    head = kinds.index(kinds[-1])
    if kinds[-1] is None or any(kind != kinds[-1] for kind in kinds[head:]):
        return []
    above = " ".join(piece.text for piece in pieces[:head])
    return [replace(piece, text=f"{above} {piece.text}".strip()) for piece in pieces[head:]]


def _item(text: str) -> _Item:
    mark, rest = split_mark(text)
    return _Item(text, mark.lower() if mark else "" if rest != text else None, rest)


def _pieces(cell: Cell) -> list[str]:
    ends = [at for at in cell.breaks if at < len(cell.text)]
    texts = (cell.text[a:b].strip() for a, b in pairwise([0, *ends, len(cell.text)]))
    return [text for text in texts if text]


def _holds_figures(cell: Cell, column: Column) -> bool:
    """Whether a cell holds figures; in a column that may hold words only where nothing else stands in it."""
    if column.role in _WORDED or not _DIGIT.search(cell.text):
        return False
    return column.role not in _OPEN or not _BARE.sub("", cell.text).strip()


def _figure_texts(cell: Cell, items: Sequence[_Item]) -> list[str] | None:
    """The text of each item's figure where there are so many; figures may repeat the marks of the names."""
    pieces = [_item(text) for text in _pieces(cell)]
    if len(pieces) == len(items):
        marked = all(
            piece.mark is not None and piece.mark == item.mark
            for piece, item in zip(pieces, items, strict=True)
        )
        texts = [piece.rest if marked else piece.text for piece in pieces]
        return texts if all(map(_is_one_value, texts)) else None
    bare = [match[0].strip() for match in _BARE.finditer(cell.text)]
    return bare if len(bare) == len(items) and not _BARE.sub("", cell.text).strip() else None


def _is_one_value(text: str) -> bool:
    return read_number(text) is not None or read_mark(text) is not None or not _DIGIT.search(text)


def _cut(cell: Cell, texts: Sequence[str]) -> list[Cell]:
    return [replace(cell, text=text, breaks=()) for text in texts]
