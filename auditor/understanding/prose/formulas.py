"""Formulas of capaian as a report prints them, in the prose or in a table drawn for them.

For an indicator that is better when lower, offices print (T - (R - T)) / T, T / R, and often by a slip
(R - (R - T)) / T, which is 100 percent whatever was realised. A fraction loses its line in the text, so the
numerator alone decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from auditor.models.document import Document
from auditor.models.report import ALWAYS_FULL, Place, PrintedFormula

_REALISED, _PLANNED = r"(?:real?isasi)", r"(?:rencana|target)"
_FORMULAS: tuple[tuple[Literal["2-R/T", "T/R", "selalu 100"], re.Pattern[str]], ...] = (
    (ALWAYS_FULL, re.compile(rf"{_REALISED}-{_REALISED}-{_PLANNED}")),
    ("2-R/T", re.compile(rf"{_PLANNED}-{_REALISED}-{_PLANNED}")),
    ("T/R", re.compile(rf"{_PLANNED}(?:/|÷|dibagi){_REALISED}(?:x|×|\*|dikali)\d")),
)
_LEFT_OUT = re.compile(r"[\s()\[\]{}]|kinerja")
_DASHES = re.compile(r"[–—−]")


def printed_formulas(document: Document) -> list[PrintedFormula]:
    """Give the formulas for indicators that are better when lower."""
    found: list[PrintedFormula] = []
    for text, place in _texts(document):
        folded = _LEFT_OUT.sub("", _DASHES.sub("-", text.casefold()))
        kind = next((kind for kind, pattern in _FORMULAS if pattern.search(folded)), None)
        if kind is not None:
            found.append(PrintedFormula(kind, " ".join(text.split()), place))
    return found


def _texts(document: Document) -> Iterator[tuple[str, Place]]:
    for block in document.blocks:
        if block.table is None:
            yield block.text, Place(document.file, block.page, anchor=block.anchor)
            continue
        for row in (*block.table.header, *block.table.rows):
            texts = dict.fromkeys(cell.text for cell in row if cell.text.strip())
            page = next((cell.page for cell in row if cell.page is not None), block.page)
            yield " ".join(texts), Place(document.file, page, anchor=row[0].anchor)
