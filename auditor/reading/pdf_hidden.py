"""Text that stands in the file and is not seen on the page: clipped away, white on paper, or not painted.

Word processors write numbering into a cell and clip it away; a reader of the page does not see it, so
it is no part of the report. pdfium knows the clipping area and the colour of each piece of text. Text that is
not painted counts where it lies over a picture: there it is what OCR found in a scanned page.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

import pypdfium2.raw as pdfium

from auditor.models.document import BBox
from auditor.reading.pdf_page import HiddenText, Word

MARGIN = 0.5
WHITE = 253
"""Red, green and blue of no less than this (of 255) look like paper."""
BROAD = 4.0
"""A stroke broader than this, in points, may be a ground for text."""
_PICTURES = {
    pdfium.FPDF_PAGEOBJ_IMAGE,
    pdfium.FPDF_PAGEOBJ_SHADING,
    pdfium.FPDF_PAGEOBJ_FORM,
}


def hidden_texts(page: Any) -> list[HiddenText]:
    """The unseen pieces of text of a pypdfium2 page, in the coordinates of the displayed page."""
    if page.get_rotation():
        return []
    left, _, _, upper = page.get_bbox()
    letters: Any = None
    pieces = [pdfium.FPDFPage_GetObject(page, index) for index in range(pdfium.FPDFPage_CountObjects(page))]
    grounds = _Grounds(pieces)
    found = []
    for piece in pieces:
        if pdfium.FPDFPageObj_GetType(piece) != pdfium.FPDF_PAGEOBJ_TEXT:
            continue
        box, clip = _bounds(piece), _clip(piece)
        if box is None:
            continue
        clipped = clip is not None and not _touch(box, clip)
        if not clipped and not grounds.swallow(piece, box):
            continue
        place = (box[0] - left, upper - box[3], box[2] - left, upper - box[1])
        letters = letters or page.get_textpage()
        found.append(HiddenText(_text(piece, letters), place))
    return [one for one in found if one.text.strip()]


def without_hidden(words: Sequence[Word], hidden: Sequence[HiddenText]) -> tuple[Word, ...]:
    """The words but for those that are not seen."""
    return tuple(word for word in words if not any(_is(word, one) for one in hidden))


def _is(word: Word, hidden: HiddenText) -> bool:
    x0, top, x1, bottom = hidden.bbox
    inside = x0 - 1 <= word.centre <= x1 + 1 and top - 4 <= word.middle <= bottom + 4
    return inside and word.text in hidden.text


class _Grounds:
    """What lies under the text of a page: pictures, and areas painted in a colour."""

    def __init__(self, pieces: Sequence[Any]) -> None:
        self._pieces = pieces

    def swallow(self, text: Any, box: BBox) -> bool:
        """Whether a piece of text in that box cannot be seen on what lies under it."""
        if pdfium.FPDFTextObj_GetTextRenderMode(text) == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE:
            return not any(_holds(picture, box) for picture in self._pictures)
        return _is_white(text) and not any(_holds(area, box) for area in self._painted)

    @cached_property
    def _pictures(self) -> list[BBox]:
        return self._boxes(lambda piece: pdfium.FPDFPageObj_GetType(piece) in _PICTURES)

    @cached_property
    def _painted(self) -> list[BBox]:
        return self._pictures + self._boxes(_paints)

    def _boxes(self, wanted: Callable[[Any], bool]) -> list[BBox]:
        boxes = (_bounds(piece) for piece in self._pieces if wanted(piece))
        return [box for box in boxes if box is not None]


def _holds(area: BBox, box: BBox) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return area[0] - 1 <= x <= area[2] + 1 and area[1] - 1 <= y <= area[3] + 1


def _paints(piece: Any) -> bool:
    """Whether a path fills its area with a colour, or is a stroke broad enough to write on."""
    if pdfium.FPDFPageObj_GetType(piece) != pdfium.FPDF_PAGEOBJ_PATH:
        return False
    fill, stroke, width = ctypes.c_int(), ctypes.c_int(), ctypes.c_float()
    pdfium.FPDFPath_GetDrawMode(piece, fill, stroke)
    pdfium.FPDFPageObj_GetStrokeWidth(piece, width)
    return (fill.value != pdfium.FPDF_FILLMODE_NONE and not _is_white(piece)) or (
        bool(stroke.value) and width.value > BROAD
    )


def _is_white(piece: Any) -> bool:
    parts = [ctypes.c_uint() for _ in range(4)]
    known = pdfium.FPDFPageObj_GetFillColor(piece, *parts)
    return bool(known) and min(part.value for part in parts[:3]) >= WHITE


def _bounds(piece: Any) -> BBox | None:
    sides = [ctypes.c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(piece, *sides):
        return None
    x0, y0, x1, y1 = (float(side.value) for side in sides)
    return x0, y0, x1, y1


def _clip(piece: Any) -> BBox | None:
    """The box that all clipping areas of the piece leave, None without any."""
    path = pdfium.FPDFPageObj_GetClipPath(piece)
    count = pdfium.FPDFClipPath_CountPaths(path) if path else 0
    if count <= 0:
        return None
    boxes = [box for number in range(count) if (box := _path_box(path, number)) is not None]
    if not boxes:
        return None
    return (
        max(box[0] for box in boxes),
        max(box[1] for box in boxes),
        min(box[2] for box in boxes),
        min(box[3] for box in boxes),
    )


def _path_box(path: Any, number: int) -> BBox | None:
    x, y = ctypes.c_float(), ctypes.c_float()
    points = []
    for index in range(pdfium.FPDFClipPath_CountPathSegments(path, number)):
        segment = pdfium.FPDFClipPath_GetPathSegment(path, number, index)
        if pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            points.append((x.value, y.value))
    if not points:
        return None
    xs, ys = [point[0] for point in points], [point[1] for point in points]
    return min(xs), min(ys), max(xs), max(ys)


def _touch(box: BBox, clip: BBox) -> bool:
    """Whether more than a sliver of the box lies inside the clipping area; a dash is itself a sliver."""
    wide = min(box[2], clip[2]) - max(box[0], clip[0])
    high = min(box[3], clip[3]) - max(box[1], clip[1])
    return wide >= min(MARGIN, (box[2] - box[0]) / 2) and high >= min(MARGIN, (box[3] - box[1]) / 2)


def _text(piece: Any, letters: Any) -> str:
    size = pdfium.FPDFTextObj_GetText(piece, letters, None, 0)
    buffer = (pdfium.FPDF_WCHAR * (size // 2 + 1))()
    pdfium.FPDFTextObj_GetText(piece, letters, buffer, size)
    return bytes(buffer).decode("utf-16-le", errors="ignore").rstrip("\x00")
