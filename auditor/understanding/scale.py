"""The scale by which a report calls achievements good or poor, as a table of the report prints it.

Permenpan RB 53/2014 prescribes none, so every office has its own bands: a range in one cell or its bounds in
two, before or after what it is called, which may be a word, a letter and a colour side by side.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby, pairwise

from auditor.lexicon.numbers import read_number
from auditor.models.document import Cell, Table
from auditor.models.report import Band, Place, ReportTable, Scale
from auditor.understanding.ranges import Range, follow_each_other, read_range

_WORD = re.compile(r"[A-Za-z][A-Za-z /]{3,30}|[A-Z]{1,3}")
_BARE = re.compile(r"\d{1,3}(?:[.,]\d+)?\s*%?")
_FEWEST_BANDS = 3
_LEAST_TOP = 50
"""A scale of percentages has a bound above this; scales of indices (0 to 5, 0 to 1) have not."""


def find_scales(tables: Iterable[ReportTable]) -> list[Scale]:
    """Give the scales that tables of the report print, in reading order."""
    return [scale for table in tables for scale in read_scales(table.source, table.place)]


def read_scales(table: Table, place: Place) -> list[Scale]:
    """Give the scales that a table prints: one for each column of what the bands are called."""
    rows = [found for row in (*table.header, *table.rows) if (found := _band(row)) is not None]
    most = max((len(words) for _, _, words in rows), default=0)
    result = []
    for at in range(most):
        bands = [_made(bounds, text, words[at]) for bounds, text, words in rows if at < len(words)]
        if is_scale(bands):
            result.append(Scale(place, tuple(bands)))
    return result


def is_scale(bands: Sequence[Band]) -> bool:
    """Whether bands of percentages make a scale: they follow each other, each with a name of its own."""
    words = {band.word.casefold() for band in bands}
    bounds = [bound for band in bands for bound in (band.low, band.high) if bound is not None]
    ranges = [Range(band.low, band.high) for band in bands]
    distinct = len(words) == len(bands) >= _FEWEST_BANDS and follow_each_other(ranges)
    return distinct and max(bounds, default=Decimal(0)) >= _LEAST_TOP


def _made(bounds: Range, text: str, word: str) -> Band:
    return Band(word, text, bounds.low, bounds.high, bounds.low_open, bounds.high_open)


def _band(row: Sequence[Cell]) -> tuple[Range, str, list[str]] | None:
    """The one range of a row, as read and as written, and what it is called: what is after it, or before."""
    texts = [text for text, _ in groupby(" ".join(cell.text.split()) for cell in row) if text]
    found = [(at, at, bounds) for at, text in enumerate(texts) if (bounds := read_range(text)) is not None]
    if not found:
        found = list(_in_two_cells(texts))
    if len(found) != 1:
        return None
    first, last, bounds = found[0]
    after = [text for text in texts[last + 1 :] if _WORD.fullmatch(text)]
    before = [text for text in texts[:first] if _WORD.fullmatch(text)]
    words = after or before
    return (bounds, " - ".join(texts[first : last + 1]), words) if words else None


def _in_two_cells(texts: Sequence[str]) -> Iterator[tuple[int, int, Range]]:
    """Bounds that stand in two cells side by side ("75,00 | 89,99")."""
    for (at, one), (then, two) in pairwise(enumerate(texts)):
        if at and _BARE.fullmatch(one) and _BARE.fullmatch(two):
            low, high = sorted((_number(one), _number(two)))
            yield at, then, Range(low, high)


def _number(text: str) -> Decimal:
    number = read_number(text)
    return number.number if number is not None else Decimal(0)
