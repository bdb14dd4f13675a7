"""The frame around a page: word processors set it so near to the text that it seems to be of a table."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.reading.pdf.content.model import Ruling

TALL = 0.75
"""A frame is at least this share of the page high."""
SAME = 1.0
"""Points between the ends of lines that meet, at most; a frame is further away from a table."""


def without_frame(rulings: Sequence[Ruling], height: float) -> tuple[Ruling, ...]:
    """Return the lines of a page of that height but for the four sides of a box that no lines divide."""
    tall = [
        ruling
        for ruling in rulings
        if not ruling.is_horizontal and ruling.bottom - ruling.top >= TALL * height
    ]
    for left in tall:
        for right in tall:
            if right.x0 - left.x0 > SAME and _is_beside(left, right):
                sides = _sides(left, right, rulings)
                others = [ruling for ruling in rulings if ruling not in sides]
                if len(sides) >= 4 and not _is_divided(others, left, right):
                    return without_frame(others, height)
    return tuple(rulings)


def _is_beside(left: Ruling, right: Ruling) -> bool:
    return abs(left.top - right.top) <= SAME and abs(left.bottom - right.bottom) <= SAME


def _sides(left: Ruling, right: Ruling, rulings: Sequence[Ruling]) -> set[Ruling]:
    """The drawn lines along the four sides of the box, if those above and below it are drawn."""
    horizontal = [
        ruling
        for ruling in rulings
        if ruling.is_horizontal and abs(ruling.x0 - left.x0) <= SAME and abs(ruling.x1 - right.x0) <= SAME
    ]
    above = {ruling for ruling in horizontal if abs(ruling.top - left.top) <= SAME}
    below = {ruling for ruling in horizontal if abs(ruling.top - left.bottom) <= SAME}
    if not above or not below:
        return set()
    vertical = {
        ruling
        for ruling in rulings
        if not ruling.is_horizontal
        and _is_beside(left, ruling)
        and min(abs(ruling.x0 - left.x0), abs(ruling.x0 - right.x0)) <= SAME
    }
    return above | below | vertical


def _is_divided(rulings: Sequence[Ruling], left: Ruling, right: Ruling) -> bool:
    """Whether drawn lines end at opposite sides of the box, or run along them, as those of a table do.

    One side may lie by chance where a table ends, and drawn lines that cross a side are of something else.
    """
    horizontal = [
        ruling for ruling in rulings if ruling.is_horizontal and left.top <= ruling.top <= left.bottom
    ]
    vertical = [ruling for ruling in rulings if not ruling.is_horizontal and left.x0 <= ruling.x0 <= right.x0]
    beside = all(
        any(_is_at(side.x0, ruling.x0, ruling.x1) for ruling in horizontal) for side in (left, right)
    )
    return beside or all(
        any(_is_at(place, ruling.top, ruling.bottom) for ruling in vertical)
        for place in (left.top, left.bottom)
    )


def _is_at(place: float, *ends: float) -> bool:
    return any(abs(place - end) <= SAME for end in ends)
