"""Characters that are struck out: a line runs through them that begins and ends where they do."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from auditor.reading.pdf.content.model import HiddenText, Ruling
from auditor.reading.pdf.content.parsers import Char

MIDDLE = 0.25
"""Share of their size by which the line is off the middle of the characters, at most; no underline."""
ENDS = 0.4
"""Nor do its ends stand further from theirs."""
APART = 1.2
"""Type sizes between characters struck out by one line, at most; the line of a table runs over wider gaps."""
LARGEST = 40.0
"""Points; larger characters are no text."""


def without_struck(
    chars: Sequence[Char], rulings: Sequence[Ruling]
) -> tuple[list[Char], list[Ruling], tuple[HiddenText, ...]]:
    """Return the characters without those struck out, the lines without those that do so, and that text."""
    unrotated = sorted((char for char in chars if not char["turn"]), key=_middle)
    struck: dict[int, Char] = {}
    lines: set[int] = set()
    texts: list[HiddenText] = []
    for ruling in rulings:
        own = _struck_by(ruling, unrotated) if ruling.is_horizontal else []
        if not own:
            continue
        lines.add(id(ruling))
        if any(id(char) not in struck for char in own):
            struck |= {id(char): char for char in own}
            texts.append(_text(own))
    if not lines:
        return list(chars), list(rulings), ()
    return (
        [char for char in chars if id(char) not in struck],
        [ruling for ruling in rulings if id(ruling) not in lines],
        tuple(texts),
    )


def _middle(char: Char) -> float:
    return float(char["top"] + char["bottom"]) / 2


def _struck_by(ruling: Ruling, unrotated: Sequence[Char]) -> list[Char]:
    """The characters through which the drawn line runs, from left to right; none where it is no such line."""
    reach = MIDDLE * LARGEST
    first, last = (
        find(unrotated, ruling.top + way * reach, key=_middle)
        for find, way in ((bisect_left, -1), (bisect_right, 1))
    )
    near = [
        char
        for char in unrotated[first:last]
        if abs(_middle(char) - ruling.top) <= MIDDLE * char["size"]
        and ruling.x0 <= (char["x0"] + char["x1"]) / 2 <= ruling.x1
    ]
    near.sort(key=lambda char: float(char["x0"]))
    if all(char["text"].isspace() for char in near):
        return []
    size = near[0]["size"]
    ends = abs(near[0]["x0"] - ruling.x0), abs(near[-1]["x1"] - ruling.x1)
    gaps = (after["x0"] - before["x1"] for before, after in pairwise(near))
    return near if max(ends) <= ENDS * size and all(gap <= APART * size for gap in gaps) else []


def _text(chars: Sequence[Char]) -> HiddenText:
    box = (
        min(char["x0"] for char in chars),
        min(char["top"] for char in chars),
        max(char["x1"] for char in chars),
        max(char["bottom"] for char in chars),
    )
    return HiddenText("".join(char["text"] for char in chars).strip(), box)
