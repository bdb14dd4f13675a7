"""The scale by which a report calls achievements good or poor, as the report itself prints it.

Permenpan RB 53/2014 prescribes none, so every office has its own bands. They are met as "> 100", "80 - 100",
"76 sampai dengan 90,99", "91 ≤ 100", "50,99 ke bawah", and with a misprinted mark ("80 > 100").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from auditor.lexicon.numbers import read_number
from auditor.models.document import Cell, Table
from auditor.models.report import Band, Place, ReportTable, Scale

_NUMBER = r"\d+(?:[.,]\d+)?"
_BETWEEN = re.compile(
    rf"[<>≤≥=\s]*(?P<low>{_NUMBER})\s*%?\s*(?:s\.?\s*/?\s*d\.?|sampai(?:\s+dengan)?|hingga|[-–<>≤≥=\s])+\s*"
    rf"(?P<high>{_NUMBER})\s*%?",
    re.IGNORECASE,
)
_ABOVE = re.compile(
    rf"(?:(?:[>≥]\s*=?|lebih dari|di ?atas)\s*(?P<a>{_NUMBER})|(?P<b>{_NUMBER})\s*%?\s*ke atas)\s*%?", re.I
)
_BELOW = re.compile(
    rf"(?:(?:[<≤]\s*=?|kurang dari|di ?bawah)\s*(?P<a>{_NUMBER})|(?P<b>{_NUMBER})\s*%?\s*ke bawah)\s*%?", re.I
)
_WORD = re.compile(r"[A-Za-z][A-Za-z /]{3,30}")
_FEWEST_BANDS = 3
_LEAST_TOP = 50
"""A scale of percentages has a bound above this; scales of indices (0 to 5, 0 to 1) have not."""


def find_scales(tables: Iterable[ReportTable]) -> list[Scale]:
    """Give the scales that tables of the report print, in reading order."""
    found = (read_scale(table.source, table.place) for table in tables)
    return [scale for scale in found if scale is not None]


def read_scale(table: Table, place: Place) -> Scale | None:
    """Give the scale that a table prints, None where it is another table."""
    bands = list(_bands([*table.header, *table.rows]))
    words = {band.word.casefold() for band in bands}
    bounds = [bound for band in bands for bound in (band.low, band.high) if bound is not None]
    if len(bands) < _FEWEST_BANDS or len(words) < len(bands) or max(bounds, default=Decimal(0)) < _LEAST_TOP:
        return None
    return Scale(place, tuple(bands))


def _bands(rows: Iterable[Sequence[Cell]]) -> Iterable[Band]:
    for row in rows:
        texts = [" ".join(cell.text.split()) for cell in row if cell.text.strip()]
        found = [(at, bounds) for at, text in enumerate(texts) if (bounds := _bounds(text)) is not None]
        if len(found) == 1:
            at, (low, high) = found[0]
            word = next((text for text in texts[at + 1 :] if _WORD.fullmatch(text)), None)
            if word is not None:
                yield Band(word, texts[at], low, high)


def _bounds(text: str) -> tuple[Decimal | None, Decimal | None] | None:
    if match := _BETWEEN.fullmatch(text):
        low, high = sorted((_number(match["low"]), _number(match["high"])))
        return low, high
    if match := _ABOVE.fullmatch(text):
        return _number(match["a"] or match["b"]), None
    if match := _BELOW.fullmatch(text):
        return None, _number(match["a"] or match["b"])
    return None


def _number(text: str) -> Decimal:
    number = read_number(text)
    return number.number if number is not None else Decimal(0)
