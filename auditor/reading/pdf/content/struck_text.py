"""Letters that are struck out: a line runs through them that begins and ends where they do."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from auditor.reading.pdf.content.model import HiddenText, Rule
from auditor.reading.pdf.content.parsers import Letter

MIDDLE = 0.25
"""The line is no further from the middle of the letters than this share of their size; one below them is."""
ENDS = 0.4
"""Nor do its ends stand further from theirs."""
APART = 1.2
"""Letters struck out by one line stand no further apart, in type sizes; the rule of a table passes gaps."""
LARGEST = 40.0
"""Points; larger letters are no text."""


def without_struck(
    chars: Sequence[Letter], rules: Sequence[Rule]
) -> tuple[list[Letter], list[Rule], tuple[HiddenText, ...]]:
    """The letters and rules of a page without what is struck out and the lines that do so; and that text."""
    level = sorted((char for char in chars if not char["turn"]), key=_middle)
    struck: dict[int, Letter] = {}
    lines: set[int] = set()
    texts: list[HiddenText] = []
    for rule in rules:
        own = _struck_by(rule, level) if rule.level else []
        if not own:
            continue
        lines.add(id(rule))
        if any(id(char) not in struck for char in own):
            struck |= {id(char): char for char in own}
            texts.append(_text(own))
    if not lines:
        return list(chars), list(rules), ()
    return (
        [char for char in chars if id(char) not in struck],
        [rule for rule in rules if id(rule) not in lines],
        tuple(texts),
    )


def _middle(char: Letter) -> float:
    return float(char["top"] + char["bottom"]) / 2


def _struck_by(rule: Rule, level: Sequence[Letter]) -> list[Letter]:
    """The letters through which the rule runs, from left to right; none where it is no such line."""
    reach = MIDDLE * LARGEST
    first, last = (
        find(level, rule.top + way * reach, key=_middle)
        for find, way in ((bisect_left, -1), (bisect_right, 1))
    )
    near = [
        char
        for char in level[first:last]
        if abs(_middle(char) - rule.top) <= MIDDLE * char["size"]
        and rule.x0 <= (char["x0"] + char["x1"]) / 2 <= rule.x1
    ]
    near.sort(key=lambda char: float(char["x0"]))
    if all(char["text"].isspace() for char in near):
        return []
    size = near[0]["size"]
    ends = abs(near[0]["x0"] - rule.x0), abs(near[-1]["x1"] - rule.x1)
    gaps = (after["x0"] - before["x1"] for before, after in pairwise(near))
    return near if max(ends) <= ENDS * size and all(gap <= APART * size for gap in gaps) else []


def _text(chars: Sequence[Letter]) -> HiddenText:
    box = (
        min(char["x0"] for char in chars),
        min(char["top"] for char in chars),
        max(char["x1"] for char in chars),
        max(char["bottom"] for char in chars),
    )
    return HiddenText("".join(char["text"] for char in chars).strip(), box)
