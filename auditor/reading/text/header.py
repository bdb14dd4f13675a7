"""Which first rows of a table name its columns.

The reader of a PDF knows no styles, and Word tables rarely mark their header rows, so the rows
themselves are the evidence: a header holds words and years where data hold numbers, its cells are
merged over the rows and columns below, it uses the words that offices head columns with, and it
may end in a row of column numbers ("1 2 3 4 5 6 7=6/5").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from auditor.lexicon.column_numbers import is_blank, is_column_number_row
from auditor.lexicon.headers import headers
from auditor.lexicon.years import ANY_YEAR
from auditor.models.document import Cell, Row

MAX_HEADER_ROWS = 6

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NUMBER_ONLY = re.compile(
    r"[(\[]?\s*+(?:rp\.?|idr)?\s*+[-+<>≤≥±]*+\s*+\(?\d(?:\s*+[\d.,])*\s*+\)?(?:,-|\.-)?\s*+%?\s*+[)\]]?\.?",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\d[\d.,]*\s*(?:%|/|[^\W\d_][\w/%]*)(?:\s+[^\W\d_][\w/]*){0,2}")
_OUTLINE = re.compile(r"(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)](?:\s|$)|\d+(?:\.\d+)+", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_OUTLINE_ONLY = re.compile(r"[IVX]{1,5}|[A-Z]")


def split_header(rows: Sequence[Row]) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """Split a table's rows into its header rows and its data rows.

    A row of column numbers is the last header row, also where naming rows are printed below it. A
    row across the whole width right below the header is data. The header is empty when the first
    row already looks like data, as in a fragment that continues a table from the page before.
    """
    rows = tuple(rows)
    numbered = _column_number_index(rows)
    depth = _deepened(rows, (_named_depth(rows) if numbered is None else numbered + 1))
    header = rows[:depth]
    if numbered:
        below = [_renamed(row, header[numbered], header[numbered - 1]) for row in header[numbered + 1 :]]
        header = (*header[:numbered], *below, header[numbered])
    return header, rows[depth:]


def _renamed(row: Row, numbers: Row, names: Row) -> Row:
    """A naming row below the column numbers, its merged-down numbers replaced by the names above them."""
    return tuple(
        replace(name, repeated=True) if cell.repeated and cell.text == number.text else cell
        for cell, number, name in zip(row, numbers, names, strict=True)
    )


def _named_depth(rows: tuple[Row, ...]) -> int:
    """How many rows the first naming row and the title rows above it take; 0 without a header."""
    first = 0
    while first < min(2, len(rows) - 1) and is_across(rows[first]):
        first += 1
    return first + 1 if first < len(rows) and _opens(rows, first, titled=first > 0) else 0


def _deepened(rows: tuple[Row, ...], depth: int) -> int:
    """How many rows the header takes, when its first ``depth`` are known."""
    while 0 < depth < min(MAX_HEADER_ROWS, len(rows)) and _continues(rows[depth - 1], rows[depth]):
        depth += 1
    return depth


def _column_number_index(rows: tuple[Row, ...]) -> int | None:
    for index, row in enumerate(rows[:MAX_HEADER_ROWS]):
        named_above = index > 0 and _hangs(rows[index - 1], row)
        if is_column_number_row(row) and not named_above:
            return index
        if not named_above and any(is_data_shaped(cell) for cell in row):
            return None
    return None


def is_across(row: Row) -> bool:
    """Whether one text stands across the whole width: a title inside the table, or a group row."""
    texts = {" ".join(cell.text.split()) for cell in row if not is_blank(cell)}
    if len(row) < 2 or len(texts) != 1:
        return False
    filled = sum(not is_blank(cell) for cell in row)
    return filled == len(row) or (
        filled == 1 and not any(cell.repeated for cell in row) and not is_blank(row[0])
    )


def _opens(rows: tuple[Row, ...], index: int, *, titled: bool) -> bool:
    """Whether the row can be the first row of a header; ``titled``: it follows a title row."""
    row = rows[index]
    own = [cell for cell in row if not is_blank(cell) and not cell.repeated]
    if len(own) < (2 if len(row) > 1 else 1) or any(is_data_shaped(cell) for cell in own):
        return False
    worded = sum(is_header_worded(cell) for cell in own)
    if worded * 5 >= sum(not _year_only(cell) for cell in own) * 2 and worded >= (2 if titled else 1):
        return True
    return not titled and (_contrasts(rows, index) or _heads_by_years(rows, index))


def _heads_by_years(rows: tuple[Row, ...], index: int) -> bool:
    """Whether the row has years one after another above columns of figures ("Asal | 2022 | 2023")."""
    years = [
        (at, int(cell.text)) for at, cell in enumerate(rows[index]) if _YEAR.fullmatch(cell.text.strip())
    ]
    steps = {after - before for (_, before), (_, after) in pairwise(years)}
    if steps not in ({1}, {-1}):
        return False
    below = [
        row[at] for row in rows[index + 1 :] for at, _ in years if at < len(row) and not is_blank(row[at])
    ]
    figures = sum(is_data_shaped(cell) for cell in below)
    return bool(below) and figures * 10 >= len(below) * 8


def _contrasts(rows: tuple[Row, ...], index: int) -> bool:
    """Whether some column holds a word in this row and numbers in most rows below."""
    below = rows[index + 1 :]
    for column, cell in enumerate(rows[index]):
        if is_blank(cell) or not _WORD.search(cell.text):
            continue
        filled = [row[column] for row in below if column < len(row) and not is_blank(row[column])]
        if len(filled) >= 2 and sum(is_data_shaped(other) for other in filled) * 10 >= len(filled) * 8:
            return True
    return False


def _continues(above: Row, row: Row) -> bool:
    """Whether ``row`` is one more header row below the header row ``above``."""
    own = [cell for cell in row if not cell.repeated and not is_blank(cell)]
    hangs = _hangs(above, row)
    if hangs and is_column_number_row(row):  # months or quarters by number, below a merged title
        return True
    if any(is_data_shaped(cell) for cell in own) or (is_across(row) and not hangs):
        return False
    return hangs if hangs or not own else _names_more(above, row, own)


def _names_more(above: Row, row: Row, own: Sequence[Cell]) -> bool:
    """Whether a row whose ``own`` cells are no data names columns below merged headings, or most of all."""
    filled = {column for column, cell in enumerate(row) if not is_blank(cell)}
    if len(filled) >= 2 and filled <= _merged_columns(above):
        return True
    if is_column_number_row(above) or _OUTLINE_ONLY.fullmatch(own[0].text.strip()):
        return False
    return len(own) >= 2 and _are_mostly_names(own)


def _are_mostly_names(cells: Sequence[Cell]) -> bool:
    """Whether three of four texts are headings or years: rows below a header hold such words, too."""
    return sum(is_header_worded(cell) or _year_only(cell) for cell in cells) * 4 >= len(cells) * 3


def _hangs(above: Row, row: Row) -> bool:
    """Whether some cell of ``row`` is the lower part of a cell in ``above``."""
    return any(
        cell.repeated and not is_blank(cell) and cell.text == over.text
        for over, cell in zip(above, row, strict=False)
    )


def _merged_columns(row: Row) -> set[int]:
    """Columns under a cell that is merged over several of them, whether its text is repeated or not."""
    found: set[int] = set()
    for column in range(1, len(row)):
        left, here = row[column - 1], row[column]
        if (
            here.text == left.text
            if here.repeated
            else (is_blank(here) and (not is_blank(left) or column - 1 in found))
        ):
            found |= {column - 1, column}
    return found


def _year_only(cell: Cell) -> bool:
    return bool(ANY_YEAR.search(cell.text)) and not re.sub(r"[\s\d()/.–-]|s\.?d\.?", "", cell.text)


def is_data_shaped(cell: Cell) -> bool:
    """Whether the text is a number, an amount, a counted thing or a row number: not a header's."""
    text = " ".join(cell.text.split())
    if not text or _year_only(cell):
        return False
    return bool(_NUMBER_ONLY.fullmatch(text) or _COUNTED.fullmatch(text) or _OUTLINE.match(text))


def is_header_worded(cell: Cell) -> bool:
    """Whether most words of the text are words that columns are headed with."""
    text = " ".join(cell.text.split()).lower()
    if text in {"%", "(%)", "n o", "n o."}:
        return True
    words = _WORD.findall(text)
    known = headers().words
    return bool(words) and ":" not in text and sum(word in known for word in words) * 5 >= len(words) * 3
