"""Headings that a page repeats: in part, with the rest on the page before; or in full, among the rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from auditor.lexicon.column_numbers import is_column_number_row
from auditor.models.document import Row, Table

_FEWEST = 3
"""Different headings that a row must repeat."""
_ALIKE = 80.0
"""Percent of likeness of two headings of which one was cut short by the page."""


def without_repeated_headings(table: Table) -> Table:
    """Drop rows that only repeat what heads their columns, as the pages of a long table do."""
    headings = [_letters(" ".join(row[index].text for row in _named(table))) for index in range(table.width)]
    rows = tuple(row for row in table.rows if not _repeats(row, headings))
    return table if len(rows) == len(table.rows) else replace(table, rows=rows)


def _repeats(row: Row, headings: Sequence[str]) -> bool:
    """Whether each cell says a part of its column's heading, in several columns and many letters."""
    texts = [_letters(cell.text) for cell in row]
    said = {text for text in texts if text}
    return len(said) >= _FEWEST and all(
        text in heading for text, heading in zip(texts, headings, strict=True)
    )


def carry_headers(tables: Iterable[Table]) -> list[Table]:
    """Give a table that goes on from the page before, below a part of its heading, that heading in full."""
    result: list[Table] = []
    for table in tables:
        before = result[-1] if result else None
        result.append(replace(table, header=before.header) if before and _goes_on(table, before) else table)
    return result


def _goes_on(table: Table, before: Table) -> bool:
    """Whether headings that tell the columns apart are missing here, and the others are those of before."""
    own, full = _named(table), _named(before)
    if table.number is not None or table.caption or table.width != before.width or not own or len(full) < 2:
        return False
    if not table.pages or not before.pages or not 0 <= table.pages[0] - before.pages[-1] <= 1:
        return False
    merged = [index for index in range(table.width) if not _told_apart(own, index)]
    apart = [index for index in merged if _told_apart(full, index)]
    return bool(apart) and all(
        _alike(own[0][index].text, full[0][index].text) for index in range(table.width)
    )


def _named(table: Table) -> list[Row]:
    return [row for row in table.header if not is_column_number_row(row)]


def _told_apart(rows: list[Row], index: int) -> bool:
    """Whether a column has a heading that the columns beside it do not have."""
    path = [row[index].text.strip() for row in rows]
    beside = [other for other in (index - 1, index + 1) if 0 <= other < len(rows[0])]
    return all(path != [row[other].text.strip() for row in rows] for other in beside)


def _alike(one: str, two: str) -> bool:
    left, right = ("".join(filter(str.isalnum, text.casefold())) for text in (one, two))
    return left == right or (bool(left) and bool(right) and fuzz.partial_ratio(left, right) >= _ALIKE)


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text.casefold()))
