"""Text rotated by 90 degrees inside a page: the sheet that its reader sees after turning the page.

Wide tables are often set rotated on an upright page. Their characters, lines and fills are taken out of the
page and rotated, so that they are read like any other page; :func:`rotated_box` brings their boxes back.
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
from auditor.reading.pdf.content.model import Drawn, Ruling, Word, quarter_rotated
from auditor.reading.pdf.content.text_lines import Paragraph
from auditor.reading.pdf.grids.cells import Fragment, inside
from auditor.reading.pdf.grids.grid import ruled_grids

_Item = TypeVar("_Item")

ROTATED = 0.8
"""Share of the letters, and of the words with digits, that are rotated in a rotated table."""
MOSTLY = 0.5
"""The same for a page that lies as a whole, in which running lines may stand upright."""


def sheets(drawn: Drawn) -> tuple[Drawn, Drawn | None]:
    """Part a page into what stands upright and, rotated to be read, what is rotated."""
    rotated = [word for word in drawn.words if word.turn]
    if not rotated:
        return drawn, None
    turn = 1 if sum(word.turn * len(word.text) for word in rotated) > 0 else -1
    page_is_rotated = _is_rotated(drawn.words, turn, MOSTLY)
    grids = [grid.bbox for grid in ruled_grids(drawn.rulings, drawn.words)]
    rotated_grids = [box for box in grids if _is_rotated(inside(drawn.words, box), turn, ROTATED)]
    if not page_is_rotated and not rotated_grids:
        return drawn, None

    def is_rotated(box: BBox, otherwise: bool) -> bool:
        grid = next((grid for grid in grids if _within(box, grid)), None)
        return otherwise if grid is None else grid in rotated_grids

    words = _split(
        drawn.words, [is_rotated(word.bbox, page_is_rotated and word.turn == turn) for word in drawn.words]
    )
    rulings = _split(drawn.rulings, [is_rotated(ruling.bbox, page_is_rotated) for ruling in drawn.rulings])
    fills = _split(drawn.fills, [is_rotated(fill, page_is_rotated) for fill in drawn.fills])
    unrotated, others = (
        replace(drawn, words=words[side], rulings=rulings[side], fills=fills[side]) for side in (0, 1)
    )
    return unrotated, _rotated(others, turn)


def _split(items: Sequence[_Item], rotated: Sequence[bool]) -> tuple[tuple[_Item, ...], tuple[_Item, ...]]:
    """Return the items that stand upright, and those that are ``rotated``."""
    return tuple(compress(items, map(not_, rotated))), tuple(compress(items, rotated))


def moved_fragment(fragment: Fragment, move: Callable[[BBox], BBox]) -> Fragment:
    """The fragment with its box and those of its cells moved."""
    rows = tuple(
        tuple(replace(cell, bbox=move(cell.bbox)) if cell.bbox else cell for cell in row)
        for row in fragment.rows
    )
    return replace(fragment, bbox=move(fragment.bbox), rows=rows)


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


def rotated_box(box: BBox, turn: int, width: float, height: float) -> BBox:
    """The box after the page of that size is rotated: clockwise for 1, the other way for -1, not for 0."""
    if not turn:
        return box
    x0, top, x1, bottom = quarter_rotated(box, turn)
    return (x0 + height, top, x1 + height, bottom) if turn > 0 else (x0, top + width, x1, bottom + width)


def as_shown(box: BBox, angle: float, width: float, height: float) -> BBox:
    """Return a box of the straightened page as it stands on the page before it was rotated by ``angle``."""
    x, y = (box[0] + box[2] - width) / 2, (box[1] + box[3] - height) / 2
    sine, cosine = math.sin(math.radians(angle)), math.cos(math.radians(angle))
    across, down = cosine * x - sine * y - x, sine * x + cosine * y - y
    return box[0] + across, box[1] + down, box[2] + across, box[3] + down


def _is_rotated(words: Sequence[Word], turn: int, share: float) -> bool:
    """Whether more than a share of the letters lie, and of the words with digits.

    Only both together tell a rotated table from an upright one with long rotated headings.
    """
    numbers = [word for word in words if any(map(str.isdigit, word.text))]
    chars = sum(len(word.text) for word in words)
    rotated = sum(len(word.text) for word in words if word.turn == turn)
    return rotated > share * chars and (
        not numbers or sum(word.turn == turn for word in numbers) > share * len(numbers)
    )


def _rotated(drawn: Drawn, turn: int) -> Drawn:
    move = partial(rotated_box, turn=turn, width=drawn.width, height=drawn.height)
    return replace(
        drawn,
        width=drawn.height,
        height=drawn.width,
        words=tuple(
            replace(_at(word, move(word.bbox)), turn=0 if word.turn else -turn) for word in drawn.words
        ),
        rulings=tuple(Ruling(*move(ruling.bbox)) for ruling in drawn.rulings),
        fills=tuple(move(fill) for fill in drawn.fills),
        turn=turn,
    )


def _at(word: Word, box: BBox) -> Word:
    x0, top, x1, bottom = box
    return replace(word, x0=x0, top=top, x1=x1, bottom=bottom)


def _within(box: BBox, grid: BBox) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return grid[0] - 1 <= x <= grid[2] + 1 and grid[1] - 1 <= y <= grid[3] + 1
