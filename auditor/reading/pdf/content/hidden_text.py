"""Text that stands in the file and is not seen on the page: clipped, white on paper, covered, or not painted.

Word processors write numbering into a cell and clip it away; a reader of the page does not see it, so
it is no part of the report. pdfium knows the clipping area and the colour of each text, and what is
painted after it. Text that is not painted, or covered by a picture of a whole page, counts where it lies over
a picture: there it is what OCR found in a scanned page.
"""

from __future__ import annotations

import ctypes
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any

import pypdfium2.raw as pdfium

from auditor.models.document import BBox
from auditor.reading.pdf.content.covers import MARGIN, Patches, bounds_of, clip_of, colour_of, holds
from auditor.reading.pdf.content.model import HiddenText, Word
from auditor.reading.pdf.content.parsers import Char

BAND = 40.0
"""Points: characters are looked up by bands of the page of that height; none is higher."""
WHITE = 253
"""Red, green and blue of no less than this (of 255) look like paper."""
CLEAR = 12
"""Alpha (of 255) up to which a colour leaves nothing to be seen."""
BROAD = 4.0
"""A stroke broader than this, in points, may be a fill for text."""
_FILLED = {pdfium.FPDF_TEXTRENDERMODE_FILL, pdfium.FPDF_TEXTRENDERMODE_FILL_CLIP}
_PICTURES = {
    pdfium.FPDF_PAGEOBJ_IMAGE,
    pdfium.FPDF_PAGEOBJ_SHADING,
    pdfium.FPDF_PAGEOBJ_FORM,
}


def hidden_texts(page: Any) -> list[HiddenText]:
    """The unseen texts of a pypdfium2 page, in the coordinates of the displayed page."""
    if page.get_rotation():
        return []
    left, _, _, upper = page.get_bbox()
    textpage: Any = None
    items = [pdfium.FPDFPage_GetObject(page, index) for index in range(pdfium.FPDFPage_CountObjects(page))]
    backgrounds = _Backgrounds(items)
    found = []
    patches = Patches(page, items)
    for at, item in enumerate(items):
        if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_TEXT:
            continue
        box, clip = bounds_of(item), clip_of(item)
        if box is None:
            continue
        clipped = clip is not None and not _touch(box, clip)
        covered = patches.cover(at, box)
        if not clipped and not covered and not _is_clear(item) and not backgrounds.swallow(item, box):
            continue
        place = (box[0] - left, upper - box[3], box[2] - left, upper - box[1])
        textpage = textpage or page.get_textpage()
        found.append(HiddenText(_text(item, textpage), place))
    return [one for one in found if one.text.strip()]


def without_hidden_chars(
    chars: Sequence[Char], hidden: Sequence[HiddenText]
) -> tuple[list[Char], list[HiddenText], list[HiddenText]]:
    """The characters of a page without hidden ones, the texts that these make, and those that were not found.

    What is hidden stands there as one run in the order of the file; something else may be written over it.
    """
    found: list[HiddenText] = []
    rest: list[HiddenText] = []
    gone: set[int] = set()
    bands: dict[int, list[int]] = defaultdict(list)
    for at, char in enumerate(chars if hidden else ()):
        bands[round((char["top"] + char["bottom"]) / 2 / BAND)].append(at)
    for one in hidden:
        near = range(round(one.bbox[1] / BAND) - 1, round(one.bbox[3] / BAND) + 2)
        places = sorted(at for band in near for at in bands.get(band, ()))
        run = _run_of(one, [chars[at] for at in places if id(chars[at]) not in gone])
        gone |= {id(char) for char in run}
        (found if run else rest).append(one)
    return [char for char in chars if id(char) not in gone], found, rest


def _run_of(hidden: HiddenText, chars: Sequence[Char]) -> list[Char]:
    """The first characters that spell a hidden text in its place, [] where none do."""
    x0, top, x1, bottom = hidden.bbox
    near = [
        char
        for char in chars
        if x0 - 1 <= (char["x0"] + char["x1"]) / 2 <= x1 + 1
        and top - char["size"] <= (char["top"] + char["bottom"]) / 2 <= bottom + char["size"]
        and not char["text"].isspace()
    ]
    wanted = "".join(hidden.text.split())
    for start in range(len(near)):
        text, end = "", start
        while end < len(near) and len(text) < len(wanted):
            text += near[end]["text"]
            end += 1
        if text == wanted:
            return near[start:end]
    return []


def _is_clear(item: Any) -> bool:
    return colour_of(item)[3] <= CLEAR and pdfium.FPDFTextObj_GetTextRenderMode(item) in _FILLED


def without_hidden(words: Sequence[Word], hidden: Sequence[HiddenText]) -> tuple[Word, ...]:
    """The words but for those that are not seen."""
    return tuple(word for word in words if not any(_is(word, one) for one in hidden))


def _is(word: Word, hidden: HiddenText) -> bool:
    x0, top, x1, bottom = hidden.bbox
    inside = x0 - 1 <= word.centre <= x1 + 1 and top - 4 <= word.middle <= bottom + 4
    return inside and word.text in hidden.text


class _Backgrounds:
    """What lies under the text of a page: pictures, and areas painted in a colour."""

    def __init__(self, items: Sequence[Any]) -> None:
        self._items = items

    def swallow(self, text: Any, box: BBox) -> bool:
        """Whether a text in that box cannot be seen on what lies under it."""
        if pdfium.FPDFTextObj_GetTextRenderMode(text) == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE:
            return not any(holds(picture, box) for picture in self._pictures)
        return _is_white(text) and not any(holds(area, box) for area in self._painted)

    @cached_property
    def _pictures(self) -> list[BBox]:
        return self._boxes(lambda item: pdfium.FPDFPageObj_GetType(item) in _PICTURES)

    @cached_property
    def _painted(self) -> list[BBox]:
        return self._pictures + self._boxes(_paints)

    def _boxes(self, wanted: Callable[[Any], bool]) -> list[BBox]:
        boxes = (bounds_of(item) for item in self._items if wanted(item))
        return [box for box in boxes if box is not None]


def _paints(item: Any) -> bool:
    """Whether a path fills its area with a colour, or is a stroke broad enough to write on."""
    if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_PATH:
        return False
    fill, stroke, width = ctypes.c_int(), ctypes.c_int(), ctypes.c_float()
    pdfium.FPDFPath_GetDrawMode(item, fill, stroke)
    pdfium.FPDFPageObj_GetStrokeWidth(item, width)
    return (fill.value != pdfium.FPDF_FILLMODE_NONE and not _is_white(item)) or (
        bool(stroke.value) and width.value > BROAD
    )


def _is_white(item: Any) -> bool:
    return min(colour_of(item)[:3]) >= WHITE


def _touch(box: BBox, clip: BBox) -> bool:
    """Whether more than a sliver of the box lies inside the clipping area; a dash is itself a sliver."""
    wide = min(box[2], clip[2]) - max(box[0], clip[0])
    high = min(box[3], clip[3]) - max(box[1], clip[1])
    return wide >= min(MARGIN, (box[2] - box[0]) / 2) and high >= min(MARGIN, (box[3] - box[1]) / 2)


def _text(item: Any, textpage: Any) -> str:
    size = pdfium.FPDFTextObj_GetText(item, textpage, None, 0)
    buffer = (pdfium.FPDF_WCHAR * (size // 2 + 1))()
    pdfium.FPDFTextObj_GetText(item, textpage, buffer, size)
    return bytes(buffer).decode("utf-16-le", errors="ignore").rstrip("\x00")
