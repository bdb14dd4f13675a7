"""The two parsers of PDF pages: playa, which is quick, and pdfminer, which reads some damaged files better.

Both give characters and shapes in the same terms. Lengths are PDF points with the origin at the lower left of
the media box as displayed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pdfplumber
import playa
from pdfminer import layout as pdfminer
from playa import miner
from playa.content import TextObject, XObjectObject
from playa.font import Font, Type3Font
from playa.pdftypes import resolve1
from playa.utils import transform_bbox

from auditor.models.document import BBox

UNKNOWN = "\ufffd"
"""Stands for a character whose font does not say what it means."""
Char = dict[str, Any]
"""A character as pdfplumber's word finder takes it, with no more than it needs.

``turn`` is 1 when it reads upwards, -1 when it reads downwards, else 0; ``over`` that it stands on its head;
``slanted`` that its line is neither horizontal nor vertical.
"""
_Glyphs = list[tuple[str, float, bool]]
"""Each character of a text: its meaning, its width in type sizes, and whether it separates words."""
_Decoder = Callable[[Font, bytes], _Glyphs]
_SPACE = 32
SLANTED = 0.15
"""Tangent of the angle (8.5 degrees) from which a line is slanted."""
LINE = (pdfminer.LTLine, miner.LTLine)
RECTANGLE = (pdfminer.LTRect, miner.LTRect)
SHAPE = (pdfminer.LTCurve, miner.LTCurve)
PICTURE = (pdfminer.LTImage, miner.LTImage)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as a parser gives it: its size, the part of it that is shown, and what stands on it.

    ``shown`` is measured from the upper left. ``items`` are lists of characters and what the parser makes of
    shapes and pictures; they come in the order of the file and can be gone through once.
    """

    number: int
    width: float
    height: float
    shown: BBox
    items: Iterable[Any]


def by_playa(path: Path, numbers: Sequence[int], password: str | None) -> Iterator[Sheet]:
    """The pages of these numbers (from 1) by playa; raises whatever a broken file makes it stumble on."""
    glyphs = cache(_glyphs)
    with playa.open(path, password=password or "", space="page") as document:
        pages = document.pages
        for number in numbers:
            page = pages[number - 1]
            left, low, right, high = transform_bbox(page.ctm, page.mediabox)
            x0, y0, x1, y1 = transform_bbox(page.ctm, page.cropbox)
            media = (0.0, 0.0, right - left, high - low)
            cropped = _common(media, (x0 - left, high - y1, x1 - left, high - y0))
            yield Sheet(number, media[2], media[3], cropped, _by_playa(page, media[3], glyphs))


def _glyphs(font: Font, piece: bytes) -> _Glyphs:
    return [(text or UNKNOWN, font.hdisp(code), code == _SPACE) for code, text in font.decode(piece)]


def _by_playa(container: Iterable[Any], height: float, glyphs: _Decoder) -> Iterator[Any]:
    for piece in container:
        if isinstance(piece, TextObject):
            yield _chars(piece, height, glyphs)
        elif isinstance(piece, XObjectObject):
            yield from _by_playa(piece, height, glyphs)
        else:
            for item in miner.process_object(piece):
                yield from item if isinstance(item, miner.LTContainer) else (item,)


def _chars(text: TextObject, height: float, glyphs: _Decoder) -> list[Char]:
    """The characters of a text of playa.

    They are as high as pdfminer sets them, one type size from where the font says that it hangs lowest: playa
    guesses what a font leaves out. Each stands as far to the right of the first as the characters, the spaces
    and the adjustments before it are wide (PDF 2.0, 9.4.4), in type sizes.
    """
    state = text.gstate
    font, size, scale = state.font, state.fontsize, state.scaling * 0.01
    if font is None or not size or not scale:
        return []
    if font.vertical or isinstance(font, Type3Font):
        return [_char(item, height) for item in miner.process_object(text)]
    descent = resolve1(font.descriptor.get("Descent", 0))
    low = -abs(descent) * font.matrix[3] if isinstance(descent, (int, float)) else 0.0
    a, b, c, d, left, base = text.matrix
    across, up, high = a / (size * scale), b / size, d / size
    turn, over, slanted = _turn(across, up), _is_over(across, high), _is_slanted(across, up)
    spacing, between_words = state.charspace / size, 0.0 if font.multibyte else state.wordspace / size
    y0, y1 = sorted((base + d * low, base + d * (low + 1)))
    name, at = font.fontname, 0.0
    chars: list[Char] = []
    for piece in text.args:
        if isinstance(piece, (int, float)):
            at -= 0.001 * piece
            continue
        for meaning, wide, separates_words in glyphs(font, piece):
            x0, x1 = left + a * at, left + a * (at + wide)
            if b or c:
                matrix = (a, b, c, d, x0, base + b * at)
                x0, y0, x1, y1 = transform_bbox(matrix, (0, low, wide, low + 1))
            elif x1 < x0:
                x0, x1 = x1, x0
            top = height - y1
            chars.append(
                {
                    "text": meaning,
                    "x0": x0,
                    "x1": x1,
                    "top": top,
                    "bottom": height - y0,
                    "doctop": top,
                    "size": y1 - y0,
                    "upright": True,
                    "turn": turn,
                    "over": over,
                    "slanted": slanted,
                    "fontname": name,
                }
            )
            at += wide + spacing + (between_words if separates_words else 0.0)
    # else playa decodes all anew to find where the next text begins
    text._next_glyph_offset = text._glyph_offset[0] + at * size * scale, text._glyph_offset[1]
    return chars


def by_pdfminer(path: Path, numbers: Sequence[int], password: str | None) -> Iterator[Sheet]:
    """The pages of these numbers (from 1) by pdfminer; raises whatever a broken file makes it stumble on."""
    with pdfplumber.open(path, pages=list(numbers), password=password) as document:
        for page in document.pages:
            left, upper, right, lower = page.mediabox
            media = (0.0, 0.0, float(right - left), float(lower - upper))
            x0, top, x1, bottom = page.cropbox
            cropped = _common(media, (x0 - left, top - upper, x1 - left, bottom - upper))
            yield Sheet(page.page_number, media[2], media[3], cropped, _by_pdfminer(page))
            page.close()


def _by_pdfminer(page: Any) -> Iterator[Any]:
    for item in _flat(page.layout):
        yield [_char(item, page.height)] if isinstance(item, pdfminer.LTChar) else item


def _flat(container: Iterable[Any]) -> Iterator[Any]:
    """What a pdfminer page holds, that inside forms included."""
    for item in container:
        if isinstance(item, pdfminer.LTContainer):
            yield from _flat(item)
        else:
            yield item


def _char(char: Any, height: float) -> Char:
    """The character that an LTChar of either parser is."""
    text, top = char.get_text(), height - char.y1
    return {
        "text": UNKNOWN if not text or text.startswith("(cid:") else text.strip() or " ",
        "x0": char.x0,
        "x1": char.x1,
        "top": top,
        "bottom": height - char.y0,
        "doctop": top,
        "size": char.size,
        "upright": True,
        "turn": _turn(char.matrix[0], char.matrix[1]),
        "over": _is_over(char.matrix[0], char.matrix[3]),
        "slanted": _is_slanted(char.matrix[0], char.matrix[1]),
        "fontname": char.fontname,
    }


def _turn(across: float, up: float) -> int:
    """1 for a character that reads upwards, -1 for one that reads downwards, 0 for the others.

    ``across`` and ``up`` are how far its matrix moves on to the right and up.
    """
    return 0 if abs(up) <= abs(across) else (1 if up > 0 else -1)


def _is_slanted(across: float, up: float) -> bool:
    """Whether the matrix of a character is neither horizontal nor vertical, by more than a scan is askew."""
    return min(abs(across), abs(up)) > SLANTED * max(abs(across), abs(up))


def _is_over(across: float, high: float) -> bool:
    """Whether a character that its matrix turns neither up nor down stands on its head."""
    return across < 0 and high < 0


def _common(box: BBox, other: BBox) -> BBox:
    return max(box[0], other[0]), max(box[1], other[1]), min(box[2], other[2]), min(box[3], other[3])
