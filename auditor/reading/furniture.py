"""Running headers and footers and page numbers: what the page carries, not the text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from auditor.reading.pdf_text import Line

BAND = 0.14
"""Share of the page's height at its top and at its bottom where furniture is looked for."""
SAME_HEIGHT = 4.0
_COUNTER = re.compile(r"\d+|\b[ivxlc]+\b", re.IGNORECASE)
_PAGE_NUMBER = re.compile(r"\W*(?:hal(?:aman)?\.?|page)?\W*(?:\d{1,3}|[ivxlc]{1,6})\W*", re.IGNORECASE)


def drop_furniture(pages: Sequence[tuple[float, Sequence[Line]]]) -> list[list[Line]]:
    """Leave out the lines that come again at the same height of other pages.

    Each page is its height and its lines outside tables. A line is furniture when it stands near
    the top or the bottom edge and the same text, but for numbers, stands at the same distance from
    that edge on at least three pages (two in a document of two or three pages).
    """
    seen: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, (height, lines) in enumerate(pages):
        for line in lines:
            place = _place(height, line)
            if place is not None:
                seen[_pattern(line)].append((number, place))
    enough = 3 if len(pages) > 3 else 2
    kept: list[list[Line]] = []
    for height, lines in pages:
        rest = []
        for line in lines:
            place = _place(height, line)
            if place is not None:
                again = {n for n, other in seen[_pattern(line)] if abs(other - place) <= SAME_HEIGHT}
                if len(again) >= enough:
                    continue
            rest.append(line)
        kept.append(rest)
    return kept


def _place(height: float, line: Line) -> float | None:
    """Distance from the near edge, negative from the bottom; None in the middle of the page."""
    _, top, _, bottom = line.bbox
    if bottom <= height * BAND:
        return top
    if top >= height * (1 - BAND):
        return bottom - height
    return None


def _pattern(line: Line) -> str:
    if _PAGE_NUMBER.fullmatch(line.text):
        return "#"
    return _COUNTER.sub("#", line.text).lower()
