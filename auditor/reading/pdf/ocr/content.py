"""A scanned page: its picture read into the words and drawn lines that a digital page gives.

Running text is read as a page, each cell of a ruled table on its own, so that no drawn line and no neighbour
disturbs it. Short cells, numbers among them, are read twice, with two languages' models.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import Any

import cv2
import numpy as np

from auditor.models.document import BBox
from auditor.reading.pdf.content.model import Drawn, Word
from auditor.reading.pdf.grids.grid import ruled_grids
from auditor.reading.pdf.ocr.image import WHITE, Picture, Scan, is_rotated, scan_of
from auditor.reading.pdf.ocr.words import BLOCK, NUMBERS, PAGE, Seen, see, turn_of

INSET = 1.0
"""Points inside the drawn lines of a cell."""
PADDING = 12
"""White pixels around a cut picture, as tesseract wants them."""
SHORT = 24
"""A cell of no more characters is read a second time."""
ENLARGED = 1.5
"""How much larger the picture is at the second reading, so that it errs otherwise."""
FAINT = 30.0
"""Text beside tables that tesseract trusts less is no text but part of a picture."""
ALIKE = 0.6
"""Type sizes that differ by a smaller share are one size: a scan does not tell them more exactly.

Where texts beside each other stand at two heights tesseract takes them for one line, half as high again.
"""
DASH, LONGEST_DASH = 2.0, 10.0
"""A lone stroke no thicker and no longer than this is a dash, in points."""
_NUMBER = re.compile(r"(?:Rp\.?\s?)?[.,%()\-\s/:=]*+\d[\d.,%()\-\s/:=]*+")
_WHOLE = re.compile(
    r"(?:Rp\.?\s?)?\(?-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+|\.\d{1,2})?\)?\s?%?|\d+(?:\.\d+)+\.?"
)
"""A number or a section's number as it should be written."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of the page: its picture, and in pixels of the page where its corner stands there."""

    picture: Picture
    left: int
    top: int
    enlarged: float = 1.0


def draw_scan(page: Any, number: int) -> Drawn:
    """Read the picture of a pypdfium2 page, after turning it when its words are rotated."""
    scan = scan_of(page)
    turn = turn_of(scan.grey) if is_rotated(scan) else 0
    if turn in {1, 3}:
        page.set_rotation((page.get_rotation() + 90 * turn) % 360)
        scan = scan_of(page)
    grids = ruled_grids(scan.rulings, ())
    boxes = [grid.box(span) for grid in grids for span in grid.spans]
    words = list(_cell_words(scan, [piece for box in boxes if (piece := _cut(scan, box))]))
    words += _text_words(scan, [grid.bbox for grid in grids])
    wide, high = page.get_size()
    return Drawn(
        number=number,
        width=wide,
        height=high,
        words=tuple(_of_one_size(words)),
        rulings=scan.rulings,
        fills=(),
        pictures=True,
        turn={1: 1, 3: -1}.get(turn, 0),
        skew=scan.angle,
    )


def _cut(scan: Scan, box: BBox) -> _Piece | None:
    """The inked part of a cell, None when it is empty."""
    x0, top, x1, bottom = (round(side * scan.scale) for side in box)
    inset = round(INSET * scan.scale)
    y, x = slice(top + inset, bottom - inset), slice(x0 + inset, x1 - inset)
    left, upper, wide, high = cv2.boundingRect(scan.ink[y, x])
    if not wide:
        return None
    left, upper = left + x0 + inset, upper + top + inset
    cut = scan.grey[upper : upper + high, left : left + wide]
    padded = np.pad(cut, PADDING, constant_values=WHITE)
    return _Piece(padded, left - PADDING, upper - PADDING)


def _cell_words(scan: Scan, pieces: Sequence[_Piece]) -> Iterator[Word]:
    first = see([piece.picture for piece in pieces], BLOCK)
    short = [n for n, seen in enumerate(first) if len(_text(seen)) <= SHORT]
    large = [_enlarged(pieces[number]) for number in short]
    again = see([piece.picture for piece in large], BLOCK, NUMBERS)
    second = {number: (piece, seen) for number, piece, seen in zip(short, large, again, strict=True)}
    for number, reading in enumerate(zip(pieces, first, strict=True)):
        piece, seen = max(reading, second.get(number, reading), key=_likely)
        for word in seen or _dash(pieces[number], scan.scale):
            yield _word(word, piece, scan.scale)


def _enlarged(piece: _Piece) -> _Piece:
    picture = cv2.resize(piece.picture, None, fx=ENLARGED, fy=ENLARGED, interpolation=cv2.INTER_CUBIC)
    return replace(piece, picture=np.asarray(picture, np.uint8), enlarged=ENLARGED)


def _dash(piece: _Piece, scale: float) -> list[Seen]:
    """The dash that a cell holds when it holds nothing but a flat stroke: tesseract does not see it."""
    high, wide = (side - 2 * PADDING for side in piece.picture.shape)
    if high > DASH * scale or not 1.5 * high < wide < LONGEST_DASH * scale:
        return []
    return [Seen("-", PADDING, PADDING + wide, PADDING, PADDING + high, LONGEST_DASH * scale, 0.0)]


def _likely(reading: tuple[_Piece, Sequence[Seen]]) -> tuple[bool, bool, float]:
    """What speaks for one of two readings: a number, written as numbers are; then tesseract's trust."""
    _, seen = reading
    text = _text(seen)
    trust = min((word.trust for word in seen), default=0.0)
    return _NUMBER.fullmatch(text) is not None, _WHOLE.fullmatch(text) is not None, trust


def _text_words(scan: Scan, tables: Sequence[BBox]) -> Iterator[Word]:
    grey, ink = scan.grey.copy(), scan.ink.copy()
    for box in tables:
        x0, top, x1, bottom = (round(side * scan.scale) for side in box)
        grey[top:bottom, x0:x1] = WHITE
        ink[top:bottom, x0:x1] = 0
    if ink.any():
        (seen,) = see([grey], PAGE)
        page = _Piece(grey, 0, 0)
        yield from (_word(word, page, scan.scale) for word in seen if word.trust >= FAINT)


def _text(seen: Sequence[Seen]) -> str:
    return " ".join(word.text for word in seen)


def _word(seen: Seen, piece: _Piece, scale: float) -> Word:
    pixels = scale * piece.enlarged
    left, top = piece.left / scale, piece.top / scale
    return Word(
        text=seen.text,
        x0=left + seen.x0 / pixels,
        top=top + seen.top / pixels,
        x1=left + seen.x1 / pixels,
        bottom=top + seen.bottom / pixels,
        size=seen.size / pixels,
    )


def _of_one_size(words: Sequence[Word]) -> Iterator[Word]:
    """The words with the page's usual type size where theirs is about that."""
    if not words:
        return
    usual = median(word.size for word in words)
    for word in words:
        yield replace(word, size=usual) if abs(word.size - usual) < ALIKE * usual else word
