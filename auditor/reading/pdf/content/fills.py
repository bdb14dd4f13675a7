"""Fills as the eye sees them: rectangles of one colour that touch are one surface.

Word processors paint the fill of a cell in pieces: its margins, each line of its text, what is left below.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable

from auditor.models.document import BBox

TOUCH = 0.5
"""Points: sides that are no further apart are one side, and a gap that is no wider is not seen."""
ROUNDS = 20
"""Fills are put together so often at most; each round halves them or more, but for patchwork."""


def surfaces(fills: Iterable[tuple[BBox, Hashable]]) -> list[BBox]:
    """The rectangles with a colour, those that make one rectangle with their neighbour put together."""
    coloured: dict[Hashable, list[BBox]] = defaultdict(list)
    for box, colour in fills:
        coloured[colour].append(box)
    return [box for boxes in coloured.values() for box in _whole(boxes)]


def _whole(boxes: list[BBox]) -> list[BBox]:
    for _ in range(ROUNDS):
        joined = _transposed(_side_by_side(_transposed(_side_by_side(boxes))))
        if len(joined) == len(boxes):
            break
        boxes = joined
    return boxes


def _side_by_side(boxes: Iterable[BBox]) -> list[BBox]:
    """Boxes from the same top to the same bottom that touch put together from left to right."""
    joined: list[BBox] = []
    open_ends: dict[tuple[int, int], list[int]] = defaultdict(list)
    for x0, top, x1, bottom in sorted(boxes):
        places = [
            at
            for high in (-1, 0, 1)
            for low in (-1, 0, 1)
            for at in open_ends[round(top / TOUCH) + high, round(bottom / TOUCH) + low]
        ]
        for at in places:
            left, upper, right, lower = joined[at]
            if abs(upper - top) <= TOUCH and abs(lower - bottom) <= TOUCH and x0 - right <= TOUCH:
                joined[at] = (left, upper, max(right, x1), lower)
                break
        else:
            open_ends[round(top / TOUCH), round(bottom / TOUCH)].append(len(joined))
            joined.append((x0, top, x1, bottom))
    return joined


def _transposed(boxes: Iterable[BBox]) -> list[BBox]:
    return [(top, x0, bottom, x1) for x0, top, x1, bottom in boxes]
