"""Text turned by 90 degrees inside a page: the sheet that its reader sees after turning the page.

Wide tables are often set lying in an upright page. Their letters, rules and shades are taken out of the page
and turned, so that they are read like any other page; :func:`turned_box` brings their boxes back.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import compress
from operator import not_
from typing import TypeVar

from auditor.models.document import BBox
from auditor.reading.pdf.content.model import Drawn, Rule, Word, quarter_turned
from auditor.reading.pdf.content.text_lines import Paragraph
from auditor.reading.pdf.grids.cells import Part, inside
from auditor.reading.pdf.grids.grid import ruled_grids

_Item = TypeVar("_Item")

LYING = 0.8
"""Share of the letters, and of the words with digits, that lie on their side in a lying table."""
MOSTLY = 0.5
"""The same for a page that lies as a whole, in which running lines may stand upright."""


def sheets(drawn: Drawn) -> tuple[Drawn, Drawn | None]:
    """Part a page into what stands upright and, turned to be read, what lies on its side."""
    lying = [word for word in drawn.words if word.turn]
    if not lying:
        return drawn, None
    turn = 1 if sum(word.turn * len(word.text) for word in lying) > 0 else -1
    page_lies = _lies(drawn.words, turn, MOSTLY)
    grids = [grid.bbox for grid in ruled_grids(drawn.rules, drawn.words)]
    lying_grids = [box for box in grids if _lies(inside(drawn.words, box), turn, LYING)]
    if not page_lies and not lying_grids:
        return drawn, None

    def lies(box: BBox, otherwise: bool) -> bool:
        grid = next((grid for grid in grids if _within(box, grid)), None)
        return otherwise if grid is None else grid in lying_grids

    words = _parted(drawn.words, [lies(word.bbox, page_lies and word.turn == turn) for word in drawn.words])
    rules = _parted(drawn.rules, [lies(rule.bbox, page_lies) for rule in drawn.rules])
    shades = _parted(drawn.shades, [lies(shade, page_lies) for shade in drawn.shades])
    upright, turned = (
        replace(drawn, words=words[side], rules=rules[side], shades=shades[side]) for side in (0, 1)
    )
    return upright, _turned(turned, turn)


def _parted(items: Sequence[_Item], lying: Sequence[bool]) -> tuple[tuple[_Item, ...], tuple[_Item, ...]]:
    """Return the items that stand upright, and those that are ``lying``."""
    return tuple(compress(items, map(not_, lying))), tuple(compress(items, lying))


def moved_part(part: Part, move: Callable[[BBox], BBox]) -> Part:
    """The part with its box and those of its cells moved."""
    rows = tuple(
        tuple(replace(cell, bbox=move(cell.bbox)) if cell.bbox else cell for cell in row) for row in part.rows
    )
    return replace(part, bbox=move(part.bbox), rows=rows)


def moved_text(text: Sequence[Paragraph], move: Callable[[BBox], BBox]) -> list[Paragraph]:
    """The paragraphs with their words moved."""
    return [
        replace(
            paragraph,
            lines=tuple(
                replace(line, words=tuple(_at(word, move(word.bbox)) for word in line.words))
                for line in paragraph.lines
            ),
        )
        for paragraph in text
    ]


def turned_box(box: BBox, turn: int, width: float, height: float) -> BBox:
    """The box after the page of that size is turned: clockwise for 1, the other way for -1, not for 0."""
    if not turn:
        return box
    x0, top, x1, bottom = quarter_turned(box, turn)
    return (x0 + height, top, x1 + height, bottom) if turn > 0 else (x0, top + width, x1, bottom + width)


def as_shown(box: BBox, angle: float, width: float, height: float) -> BBox:
    """Where a box of the straightened page stands on the page as it was before it was turned by ``angle``."""
    x, y = (box[0] + box[2] - width) / 2, (box[1] + box[3] - height) / 2
    sine, cosine = math.sin(math.radians(angle)), math.cos(math.radians(angle))
    across, down = cosine * x - sine * y - x, sine * x + cosine * y - y
    return box[0] + across, box[1] + down, box[2] + across, box[3] + down


def _lies(words: Sequence[Word], turn: int, share: float) -> bool:
    """Whether more than a share of the letters lie, and of the words with digits.

    Only both together tell a lying table from an upright one with long turned headings.
    """
    numbers = [word for word in words if any(map(str.isdigit, word.text))]
    letters = sum(len(word.text) for word in words)
    lying = sum(len(word.text) for word in words if word.turn == turn)
    return lying > share * letters and (
        not numbers or sum(word.turn == turn for word in numbers) > share * len(numbers)
    )


def _turned(drawn: Drawn, turn: int) -> Drawn:
    move = partial(turned_box, turn=turn, width=drawn.width, height=drawn.height)
    return replace(
        drawn,
        width=drawn.height,
        height=drawn.width,
        words=tuple(
            replace(_at(word, move(word.bbox)), turn=0 if word.turn else -turn) for word in drawn.words
        ),
        rules=tuple(Rule(*move(rule.bbox)) for rule in drawn.rules),
        shades=tuple(move(shade) for shade in drawn.shades),
        turn=turn,
    )


def _at(word: Word, box: BBox) -> Word:
    x0, top, x1, bottom = box
    return replace(word, x0=x0, top=top, x1=x1, bottom=bottom)


def _within(box: BBox, grid: BBox) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return grid[0] - 1 <= x <= grid[2] + 1 and grid[1] - 1 <= y <= grid[3] + 1
