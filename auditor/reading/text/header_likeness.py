"""How much the texts of a row or line look like the headings of columns."""

from __future__ import annotations

import re
from collections.abc import Iterable

from auditor.lexicon.years import ANY_YEAR
from auditor.models.document import Cell
from auditor.reading.text.header import is_header_worded

MOSTLY = 0.6
"""Share of the texts of a header row that are headings, at least: offices have words of their own, too."""
MORE_THAN_HALF = 0.5
"""Share of the texts of all rows of a header that are headings is more: one wrong text turns a few."""
MANY_TEXTS = 6
"""A row of so many texts or more has narrow columns, which break words so that they are not known."""
OF_MANY = 0.4
"""Share of so many texts that are headings, at least."""
LOWEST = re.compile(rf"{ANY_YEAR.pattern}|[TRC]")
"""A heading of the lowest level: a year, or target, realisation and achievement by letter."""


def header_likeness(texts: Iterable[str], *, years: bool = False) -> float:
    """Return the share of the texts that are worded as headings of columns, 0.0 without texts.

    With ``years`` a year alone is a heading, too, as below "Realisasi" it is.
    """
    heads = [is_heading(text) if years else is_header_worded(Cell(text)) for text in texts]
    return sum(heads) / len(heads) if heads else 0.0


def is_heading(text: str) -> bool:
    """Whether a column may be headed so: with known words, a year, or a letter ("T" for target)."""
    return bool(LOWEST.fullmatch(text)) or is_header_worded(Cell(text))
