"""Whether pdfium, which draws pages for browsers, finds on a page what was read there.

It has a parser of its own, in C. It confirms a ruled table when each cell holds the same characters in the
same order, each side of the cell is drawn, and no drawn line runs across the cell. It does not say what is
right where it does not confirm.
"""

from __future__ import annotations

import ctypes
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium

from auditor.models.document import BBox, Cell
from auditor.reading.pdf.agreement.camelot_tables import chars_of, is_same
from auditor.reading.pdf.content.model import MAX_SHAPES, THIN, HiddenText
from auditor.reading.pdf.grids.cells import Fragment
from auditor.reading.pdf.grids.grid import NEAR

INSET = 1.0
"""A character that reaches less than this into a cell does not count as standing in it."""
DRAWN = 0.9
"""Share of a cell's side that is drawn at least."""
ACROSS = 0.5
"""A drawn line within a cell that is longer than this share of it separates it."""
ODD = 0.02
"""Share of a page's characters that two parsers may see otherwise: bullets, ligatures."""
FEW = 5
_HYPHENS = str.maketrans("\x02\ufffe\xad", "---")
"""What pdfium gives for a hyphen at the end of a line."""
_Line = tuple[float, float, float]
"""A drawn line: where it stands across its direction, its start and its end."""


class Shown:
    """A page as pdfium shows it, in the coordinates of the displayed page."""

    def __init__(self, page: Any) -> None:
        self._page = page
        self._text = page.get_textpage()
        self._turns = page.get_rotation() // 90
        self._box: BBox = page.get_bbox()
        self._horizontal: list[_Line] = []
        self._vertical: list[_Line] = []
        self._looked = False

    def chars(self) -> str:
        """All characters of the page."""
        return chars_of(self._text.get_text_range().translate(_HYPHENS))

    def chars_in(self, box: BBox) -> str:
        """The characters that reach into a box."""
        return chars_of(self._text.get_text_bounded(*self._as_stored(box)).translate(_HYPHENS))

    def is_bounded(self, box: BBox) -> bool:
        """Whether lines are drawn along the four sides of a box and none across it."""
        self._look()
        x0, top, x1, bottom = box
        sides = (
            (self._horizontal, top, x0, x1),
            (self._horizontal, bottom, x0, x1),
            (self._vertical, x0, top, bottom),
            (self._vertical, x1, top, bottom),
        )
        return all(_is_drawn(*side) for side in sides) and not (
            _is_crossed(self._horizontal, (top, bottom), (x0, x1))
            or _is_crossed(self._vertical, (x0, x1), (top, bottom))
        )

    def _look(self) -> None:
        """Find the lines drawn on the page, once."""
        if self._looked:
            return
        self._looked = True
        count = pdfium.FPDFPage_CountObjects(self._page)
        for index in range(min(count, MAX_SHAPES)):
            item = pdfium.FPDFPage_GetObject(self._page, index)
            if pdfium.FPDFPageObj_GetType(item) == pdfium.FPDF_PAGEOBJ_PATH:
                for x0, top, x1, bottom in map(self._as_displayed, _rulings(item)):
                    if x1 - x0 >= bottom - top:
                        self._horizontal.append(((top + bottom) / 2, x0, x1))
                    else:
                        self._vertical.append(((x0 + x1) / 2, top, bottom))
        self._horizontal.sort()
        self._vertical.sort()

    def _as_displayed(self, box: BBox) -> BBox:
        x0, y0, x1, y1 = box
        left, low, right, high = self._box
        match self._turns:
            case 1:
                return y0 - low, x0 - left, y1 - low, x1 - left
            case 2:
                return right - x1, y0 - low, right - x0, y1 - low
            case 3:
                return high - y1, right - x1, high - y0, right - x0
            case _:
                return x0 - left, high - y1, x1 - left, high - y0

    def _as_stored(self, box: BBox) -> BBox:
        """The left, lower, right and upper side of a box of the displayed page as the file measures them."""
        x0, top, x1, bottom = box
        left, low, right, high = self._box
        match self._turns:
            case 1:
                return left + top, low + x0, left + bottom, low + x1
            case 2:
                return right - x1, low + top, right - x0, low + bottom
            case 3:
                return right - bottom, high - x1, right - top, high - x0
            case _:
                return left + x0, high - bottom, left + x1, high - top


def is_same_text(texts: Iterable[str], shown: Shown) -> bool:
    """Whether pdfium finds the characters of a page, but for few."""
    ours = Counter(chars_of("".join(texts)))
    theirs = Counter(shown.chars())
    other = (ours - theirs).total() + (theirs - ours).total()
    return other <= max(FEW, ODD * ours.total())


def is_confirmed(
    fragment: Fragment, shown: Shown, move: Callable[[BBox], BBox], hidden: Sequence[HiddenText] = ()
) -> bool:
    """Whether pdfium confirms each cell; ``move`` brings a box of the fragment onto the displayed page."""
    seen: set[BBox] = set()
    for cell in (cell for row in fragment.rows for cell in row):
        if cell.bbox is None or cell.bbox in seen or cell.doubt:
            continue
        seen.add(cell.bbox)
        if not shown.is_bounded(move(cell.bbox)) or not _holds(cell, shown, move(cell.bbox), hidden):
            return False
    return True


def _holds(cell: Cell, shown: Shown, box: BBox, hidden: Sequence[HiddenText]) -> bool:
    x0, top, x1, bottom = box
    chars = shown.chars_in((x0 + INSET, top + INSET, x1 - INSET, bottom - INSET))
    return is_same(chars_of(cell.text), chars, box, hidden)


def _rulings(path: Any) -> Iterator[BBox]:
    """The straight horizontal and vertical lines that a path draws, thin areas as well as strokes."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    if not fill.value and not stroke.value:
        return
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(path, matrix)
    for points in _subpaths(path, matrix):
        xs, ys = [x for x, _ in points], [y for _, y in points]
        box = min(xs), min(ys), max(xs), max(ys)
        if min(box[2] - box[0], box[3] - box[1]) <= THIN:
            yield box
        elif stroke.value:
            for (ax, ay), (bx, by) in pairwise(points):
                if min(abs(ax - bx), abs(ay - by)) <= 0.5:
                    yield min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)


def _subpaths(path: Any, matrix: Any) -> Iterator[list[tuple[float, float]]]:
    """The corners of each subpath, the first one again at the end of a closed one."""
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[tuple[float, float]] = []
    for index in range(pdfium.FPDFPath_CountSegments(path)):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO and points:
            yield points
            points = []
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        points.append(
            (
                matrix.a * x.value + matrix.c * y.value + matrix.e,
                matrix.b * x.value + matrix.d * y.value + matrix.f,
            )
        )
        if pdfium.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if points:
        yield points


def _is_drawn(lines: Sequence[_Line], at: float, start: float, end: float) -> bool:
    """Whether the lines, sorted by place, cover the stretch from start to end at that place."""
    near = lines[bisect_left(lines, (at - NEAR,)) : bisect_right(lines, (at + NEAR,))]
    reached, covered = start, 0.0
    for _, first, last in sorted(near, key=lambda line: line[1]):
        if last > reached and first < end:
            covered += min(last, end) - max(first, reached)
            reached = min(last, end)
    return covered >= DRAWN * (end - start) - 2 * NEAR


def _is_crossed(lines: Sequence[_Line], sides: tuple[float, float], ends: tuple[float, float]) -> bool:
    """Whether a line runs between the sides, along most of the way between the ends."""
    within = lines[bisect_right(lines, (sides[0] + NEAR,)) : bisect_left(lines, (sides[1] - NEAR,))]
    long = ends[1] - ends[0]
    return any(min(line[2], ends[1]) - max(line[1], ends[0]) > ACROSS * long for line in within)
