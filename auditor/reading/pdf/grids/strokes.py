"""Strokes of letters that are drawn as shapes, as in a running head: no lines of a table.

Lines that are near each other anywhere on a page are aligned, so that many strokes would draw a table's edge
towards them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from auditor.reading.pdf.content.model import Ruling

LOWEST = 8.0
"""Height of a row, in points, that holds a line of text; the stroke of a letter that is drawn is lower."""


def without_strokes(rulings: Sequence[Ruling], near: float) -> list[Ruling]:
    """The lines without the vertical ones that are lower than a row, with all that go on above or below them.

    Those that meet a level line longer than that are kept: rows in very small print have such sides.
    ``near`` is how far apart, in points, lines are that touch.
    """
    kept = [ruling for ruling in rulings if ruling.is_horizontal]
    level = sorted((ruling for ruling in kept if ruling.x1 - ruling.x0 > LOWEST), key=_top)
    upright = sorted((ruling for ruling in rulings if not ruling.is_horizontal), key=lambda ruling: ruling.x0)
    for beside in _chains(upright, [(ruling.x0, ruling.x0) for ruling in upright], near):
        column = sorted(beside, key=_top)
        for chain in _chains(column, [(ruling.top, ruling.bottom) for ruling in column], near):
            high = max(ruling.bottom for ruling in chain) - chain[0].top >= LOWEST
            kept += chain if high else [ruling for ruling in chain if _meets(ruling, level, near)]
    return kept


def _top(ruling: Ruling) -> float:
    return ruling.top


def _meets(ruling: Ruling, level: Sequence[Ruling], near: float) -> bool:
    first = bisect_left(level, ruling.top - near, key=_top)
    end = bisect_right(level, ruling.bottom + near, key=_top)
    return any(one.x0 - near <= ruling.x0 <= one.x1 + near for one in level[first:end])


def _chains(
    rulings: Sequence[Ruling], ranges: Sequence[tuple[float, float]], near: float
) -> Iterator[list[Ruling]]:
    """The lines, which begin one after the other, parted where none is within reach of those before."""
    chain: list[Ruling] = []
    reach = 0.0
    for ruling, (first, last) in zip(rulings, ranges, strict=True):
        if chain and first > reach + near:
            yield chain
            chain = []
        reach = max(reach, last) if chain else last
        chain.append(ruling)
    if chain:
        yield chain
