"""Watermarks: large text across a page, over or under what is written there ("DRAFT", "SALINAN").

Its characters would fall into the cells that it runs across, so it is taken out of the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from auditor.reading.pdf.content.model import HiddenText
from auditor.reading.pdf.content.parsers import Char

LARGE = 1.8
"""Slanted characters this many times as high as most of the page are of a watermark, not of a heading."""
HUGE = 3.0
"""The same for characters on horizontal lines; they also cover other characters."""
COVERED = 3
"""A character of a watermark on horizontal lines covers so many others somewhere."""


def without_watermark(chars: list[Char]) -> tuple[list[Char], tuple[HiddenText, ...]]:
    """The characters but for those of a watermark, and these."""
    marks = {id(char) for char in _marks(chars)}
    if not marks:
        return chars, ()
    own = [char for char in chars if id(char) not in marks]
    return own, tuple(
        HiddenText(char["text"], (char["x0"], char["top"], char["x1"], char["bottom"]))
        for char in chars
        if id(char) in marks and not char["text"].isspace()
    )


def _marks(chars: Sequence[Char]) -> list[Char]:
    """Return the characters of a watermark: large slanted ones, and huge ones across other text."""
    usual = [char["size"] for char in chars if not char["slanted"]]
    if not usual:
        return []
    size = median(usual)
    if len(usual) == len(chars) and max(usual) <= HUGE * size:
        return []
    slanted = [char for char in chars if char["slanted"] and char["size"] > LARGE * size]
    huge = [char for char in chars if char["size"] > HUGE * size and not char["slanted"]]
    return [*slanted, *_across(huge, chars, size)]


def _across(huge: Sequence[Char], chars: Sequence[Char], size: float) -> list[Char]:
    """The huge characters on lines that lie across other text."""
    lines = {
        _line(one)
        for one in huge
        if sum(
            char["size"] < HUGE * size and not char["text"].isspace() and _covers(one, char) for char in chars
        )
        >= COVERED
    }
    return [one for one in huge if _line(one) in lines]


def _line(char: Char) -> tuple[int, int]:
    return round(char["top"]), round(char["size"])


def _covers(large: Char, char: Char) -> bool:
    x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    return bool(large["x0"] <= x <= large["x1"] and large["top"] <= y <= large["bottom"])
