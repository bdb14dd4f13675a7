"""The shapes of a page taken for what they mean: drawn lines, however they are drawn, and fills."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import pairwise
from math import dist
from operator import itemgetter
from typing import Any

from pdfplumber.utils.clustering import cluster_objects

from auditor.models.document import BBox
from auditor.reading.pdf.content.fills import surfaces
from auditor.reading.pdf.content.model import THIN, Ruling
from auditor.reading.pdf.content.parsers import LINE, RECTANGLE

SAME_MIDDLE = 0.3
"""Dots whose middles differ by less are on one line."""
MIN_STRING = 15.0
"""Dots and dashes are a drawn line when they make a line at least this long."""
DIM = 0.985
"""A filled area lighter than this looks like paper."""
CHARACTER = 20.0
"""Points: a filled figure that is no larger may be a character drawn as a shape, or a stroke of one."""
STROKE = 2.0
"""Points: the strokes of a legible character are no shorter."""
FIGURE = 0.5
"""Share of its outline that is horizontal or vertical in a shape made of drawn lines."""
UNEVEN = 0.01
"""Sides that were rotated are no further from horizontal or vertical than this."""


def shape_of(shape: Any, height: float) -> dict[str, Any]:
    """A shape that a parser gives, on a page of that height, measured from the top."""
    return {
        "x0": shape.x0,
        "x1": shape.x1,
        "top": height - shape.y1,
        "bottom": height - shape.y0,
        "doctop": height - shape.y1,
        "kind": "line" if isinstance(shape, LINE) else "rect" if isinstance(shape, RECTANGLE) else "curve",
        "stroke": shape.stroke,
        "fill": shape.fill,
        "stroking_color": _colour(shape.stroking_color),
        "non_stroking_color": _colour(shape.non_stroking_color),
        "pts": [(x, height - y) for x, y in shape.pts],
    }


def _colour(colour: Any) -> Any:
    """The parts of a colour; playa holds them in an object of its own."""
    return getattr(colour, "values", colour)


def rulings_and_fills(shapes: Sequence[dict[str, Any]]) -> tuple[list[Ruling], list[BBox], list[BBox]]:
    """Return the lines that shapes make, the areas that they fill, and those that may be characters."""
    rulings: list[Ruling] = []
    fills: list[tuple[BBox, Hashable]] = []
    dots: list[BBox] = []
    outlines: list[BBox] = []
    for shape in shapes:
        x0, top, x1, bottom = (float(shape[key]) for key in ("x0", "top", "x1", "bottom"))
        wide, high = x1 - x0, bottom - top
        if _may_be_char(shape, wide, high):
            outlines.append((x0, top, x1, bottom))
        if min(wide, high) <= THIN:
            if max(wide, high) > THIN:
                rulings.append(_thin(x0, top, x1, bottom))
            else:
                dots.append((x0, top, x1, bottom))
        elif shape["kind"] == "rect" or _is_box(shape):
            if shape.get("stroke") and not _is_white(shape.get("stroking_color")):
                rulings += [
                    Ruling(x0, top, x1, top),
                    Ruling(x0, bottom, x1, bottom),
                    Ruling(x0, top, x0, bottom),
                    Ruling(x1, top, x1, bottom),
                ]
            if shape.get("fill") and not _is_white(shape.get("non_stroking_color")):
                fills.append(((x0, top, x1, bottom), str(shape["non_stroking_color"])))
        elif shape["kind"] == "curve":
            parts = _straight_parts(shape)
            rulings += [] if _is_figure(shape, parts) else parts
    return [*rulings, *_strings(dots)], surfaces(fills), outlines


def _may_be_char(shape: dict[str, Any], wide: float, high: float) -> bool:
    """Whether a shape may be a drawn character, or a stroke of one, and is no fill and no corner of lines."""
    return (
        bool(shape.get("fill"))
        and not shape.get("stroke")
        and not _is_white(shape.get("non_stroking_color"))
        and STROKE <= max(wide, high) <= CHARACTER
        and (min(wide, high) <= THIN or (shape["kind"] == "curve" and not _is_box(shape)))
    )


def _is_box(curve: dict[str, Any]) -> bool:
    """Whether a filled path without strokes goes round its own box: a rectangle that was rotated."""
    points = curve.get("pts") or ()
    if curve.get("stroke") or not curve.get("fill") or not 4 <= len(points) <= 5:
        return False
    corners = [(x, y) for x in (curve["x0"], curve["x1"]) for y in (curve["top"], curve["bottom"])]

    def near(corner: tuple[float, float], point: tuple[float, float]) -> bool:
        return abs(corner[0] - point[0]) < UNEVEN and abs(corner[1] - point[1]) < UNEVEN

    return all(any(near(corner, point) for point in points) for corner in corners)


def _strings(dots: Sequence[BBox]) -> Iterator[Ruling]:
    """The drawn lines that dots and short dashes make, each drawn as a shape of its own."""
    across = [
        (x0, (top + bottom) / 2, x1) for x0, top, x1, bottom in dots if x1 - x0 > bottom - top - SAME_MIDDLE
    ]
    for start, end, middle in _strung(across):
        yield Ruling(start, middle, end, middle)
    down = [
        (top, (x0 + x1) / 2, bottom) for x0, top, x1, bottom in dots if bottom - top > x1 - x0 - SAME_MIDDLE
    ]
    for start, end, middle in _strung(down):
        yield Ruling(middle, start, middle, end)


def _strung(dots: Iterable[tuple[float, float, float]]) -> Iterator[tuple[float, float, float]]:
    """Each long run of dots on one line as (start, end, middle); a dot is (start, middle, end)."""
    for line in cluster_objects(list(dots), itemgetter(1), SAME_MIDDLE):
        start = end = float("-inf")
        for first, _, last in [*sorted(line), (float("inf"), 0.0, float("inf"))]:
            if first - end > THIN:
                if end - start >= MIN_STRING:
                    yield start, end, line[0][1]
                start = first
            end = max(end, last)


def _thin(x0: float, top: float, x1: float, bottom: float) -> Ruling:
    if x1 - x0 >= bottom - top:
        middle = (top + bottom) / 2
        return Ruling(x0, middle, x1, middle)
    centre = (x0 + x1) / 2
    return Ruling(centre, top, centre, bottom)


def _straight_parts(curve: dict[str, Any]) -> list[Ruling]:
    points = curve.get("pts") or ()
    rulings = []
    for (ax, ay), (bx, by) in pairwise(points):
        if (abs(ax - bx) < 0.5) != (abs(ay - by) < 0.5):
            rulings.append(Ruling(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)))
    return rulings


def _is_figure(curve: dict[str, Any], parts: Sequence[Ruling]) -> bool:
    """Whether few sides of a filled path are horizontal or vertical, as in a character of a watermark."""
    if curve.get("stroke"):
        return False
    around = sum(dist(a, b) for a, b in pairwise(curve.get("pts") or ()))
    straight = sum(part.x1 - part.x0 + part.bottom - part.top for part in parts)
    return straight < FIGURE * around


def _is_white(colour: Any) -> bool:
    parts = colour if isinstance(colour, (tuple, list)) else (colour,)
    if not parts or not all(isinstance(part, (int, float)) for part in parts):
        return False
    return sum(parts) <= 0.02 * len(parts) if len(parts) == 4 else min(parts) >= DIM
