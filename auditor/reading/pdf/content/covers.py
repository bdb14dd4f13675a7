"""What lies over the text of a page: patches that cover it, and what shows something that is no text.

pdfium knows in which order things are painted, and the notes and form fields that were typed onto a page.
"""

from __future__ import annotations

import ctypes
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import pypdfium2.raw as pdfium

from auditor.models.document import BBox

MARGIN = 0.5
"""Points that a patch may leave uncovered at the edge of a text, or a clipping area of a sliver."""
SOLID = 250
"""Alpha (of 255) from which nothing is seen through a colour."""
PATCH = 0.5
"""Share of a page up to which what covers text is a patch."""
BAND = 20.0
"""Points: patches are looked up by bands of the page of that height."""
CORNERS = (4, 5)
"""Segments of the path around a rectangle, the closing one stated or not."""
_TYPED = {
    pdfium.FPDF_ANNOT_FREETEXT,
    pdfium.FPDF_ANNOT_STAMP,
    pdfium.FPDF_ANNOT_INK,
    pdfium.FPDF_ANNOT_STRIKEOUT,
    pdfium.FPDF_ANNOT_REDACT,
    pdfium.FPDF_ANNOT_WIDGET,
}
_NOT_SHOWN = pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW


class Patches:
    """The pictures and solid rectangles of a page that may cover text, in the order of painting."""

    def __init__(self, page: Any, items: Sequence[Any]) -> None:
        most = PATCH * page.get_width() * page.get_height()
        self.pictures: list[tuple[int, BBox]] = []
        self._bands: dict[int, list[tuple[int, BBox]]] = defaultdict(list)
        for at, item in enumerate(items):
            pictured = pdfium.FPDFPageObj_GetType(item) == pdfium.FPDF_PAGEOBJ_IMAGE
            box = _painted(item) if pictured or _is_solid_box(item) else None
            if box is None or (box[2] - box[0]) * (box[3] - box[1]) >= most:
                continue
            if pictured:
                self.pictures.append((at, box))
            for band in range(round(box[1] / BAND), round(box[3] / BAND) + 1):
                self._bands[band].append((at, box))

    def cover(self, at: int, box: BBox) -> bool:
        """Whether one covers the whole box of what is painted at a place in the order."""
        found = self._bands.get(round((box[1] + box[3]) / 2 / BAND), [])
        return any(_covers(patch, box) for _, patch in found[bisect_right(found, at, key=_order) :])


def veils(page: Any) -> list[BBox]:
    """Where a pypdfium2 page shows something that is not among its texts, measured on the displayed page.

    That are notes and fields of forms that were typed onto it, stamps, what is painted over text, and
    pictures pasted over it.
    """
    if page.get_rotation():
        return []
    left, _, _, upper = page.get_bbox()
    boxes = [box for number in range(pdfium.FPDFPage_GetAnnotCount(page)) if (box := _typed(page, number))]
    items = [pdfium.FPDFPage_GetObject(page, index) for index in range(pdfium.FPDFPage_CountObjects(page))]
    patches = Patches(page, items)
    texts = [
        (at, box)
        for at, one in enumerate(items)
        if pdfium.FPDFPageObj_GetType(one) == pdfium.FPDF_PAGEOBJ_TEXT and (box := bounds_of(one)) is not None
    ]
    boxes += [box for at, box in texts if box[2] > box[0] and patches.cover(at, box)]
    for later, picture in patches.pictures:
        boxes += [picture] if any(at < later and holds(picture, box) for at, box in texts) else []
    return [(x0 - left, upper - y1, x1 - left, upper - y0) for x0, y0, x1, y1 in boxes]


def _typed(page: Any, number: int) -> BBox | None:
    """The box of an annotation that shows something of its own."""
    note = pdfium.FPDFPage_GetAnnot(page, number)
    try:
        if pdfium.FPDFAnnot_GetFlags(note) & _NOT_SHOWN or pdfium.FPDFAnnot_GetSubtype(note) not in _TYPED:
            return None
        box = pdfium.FS_RECTF()
        return (box.left, box.bottom, box.right, box.top) if pdfium.FPDFAnnot_GetRect(note, box) else None
    finally:
        pdfium.FPDFPage_CloseAnnot(note)


def _painted(item: Any) -> BBox | None:
    """The part of a object's box that no clipping area cuts off."""
    box, clip = bounds_of(item), clip_of(item)
    if box is None or clip is None:
        return box
    return max(box[0], clip[0]), max(box[1], clip[1]), min(box[2], clip[2]), min(box[3], clip[3])


def _is_solid_box(item: Any) -> bool:
    """Whether a path fills a rectangle with a colour that nothing shines through."""
    if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_PATH:
        return False
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(item, fill, stroke)
    if fill.value == pdfium.FPDF_FILLMODE_NONE or pdfium.FPDFPageObj_HasTransparency(item):
        return False
    return pdfium.FPDFPath_CountSegments(item) in CORNERS and colour_of(item)[3] >= SOLID


def _covers(patch: BBox, box: BBox) -> bool:
    """Whether a patch lies over all of a text but for its outermost edge."""
    return (
        patch[0] <= box[0] + MARGIN
        and patch[1] <= box[1] + MARGIN
        and patch[2] >= box[2] - MARGIN
        and patch[3] >= box[3] - MARGIN
    )


def _order(patch: tuple[int, BBox]) -> int:
    return patch[0]


def colour_of(item: Any) -> tuple[int, int, int, int]:
    """Red, green, blue and alpha of what fills a object; black where it is not known."""
    parts = [ctypes.c_uint() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetFillColor(item, *parts):
        return 0, 0, 0, 255
    red, green, blue, alpha = (part.value for part in parts)
    return red, green, blue, alpha


def bounds_of(item: Any) -> BBox | None:
    """The box of a object as the file measures it: left, lower, right and upper side."""
    sides = [ctypes.c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(item, *sides):
        return None
    x0, y0, x1, y1 = (float(side.value) for side in sides)
    return x0, y0, x1, y1


def holds(area: BBox, box: BBox) -> bool:
    """Whether the middle of a box lies in an area."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return area[0] - 1 <= x <= area[2] + 1 and area[1] - 1 <= y <= area[3] + 1


def clip_of(item: Any) -> BBox | None:
    """The box that all clipping areas of the object leave, None without any."""
    path = pdfium.FPDFPageObj_GetClipPath(item)
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
