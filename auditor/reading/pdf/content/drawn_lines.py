"""The shapes of a page taken for what they mean: rules, however they are drawn, and shaded areas."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import pairwise
from math import dist
from operator import itemgetter
from typing import Any

from pdfplumber.utils.clustering import cluster_objects

from auditor.models.document import BBox
from auditor.reading.pdf.content.model import THIN, Rule
from auditor.reading.pdf.content.parsers import LINE, RECTANGLE
from auditor.reading.pdf.content.shades import surfaces

LEVEL = 0.3
"""Dots whose middles differ by less are on one line."""
MIN_STRING = 15.0
"""Dots and dashes are a rule when they make a line at least this long."""
DIM = 0.985
"""A filled area lighter than this looks like paper."""
LETTER = 20.0
"""Points: a filled figure that is no larger may be a letter drawn as a shape, or a stroke of one."""
STROKE = 2.0
"""Points: the strokes of a legible letter are no shorter."""
FIGURE = 0.5
"""Share of its outline that is level or upright in a shape made of rules."""
UNEVEN = 0.01
"""Sides that were turned are no further from level or upright than this."""


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
    """The parts of a colour; playa keeps them in an object of its own."""
    return getattr(colour, "values", colour)


def rules_and_shades(shapes: Sequence[dict[str, Any]]) -> tuple[list[Rule], list[BBox], list[BBox]]:
    """The rules that shapes are or are made of, the areas that they fill with a colour, and drawn letters."""
    rules: list[Rule] = []
    grounds: list[tuple[BBox, Hashable]] = []
    dots: list[BBox] = []
    outlines: list[BBox] = []
    for shape in shapes:
        x0, top, x1, bottom = (float(shape[key]) for key in ("x0", "top", "x1", "bottom"))
        wide, high = x1 - x0, bottom - top
        if _may_be_letter(shape, wide, high):
            outlines.append((x0, top, x1, bottom))
        if min(wide, high) <= THIN:
            if max(wide, high) > THIN:
                rules.append(_thin(x0, top, x1, bottom))
            else:
                dots.append((x0, top, x1, bottom))
        elif shape["kind"] == "rect" or _is_box(shape):
            if shape.get("stroke") and not _is_white(shape.get("stroking_color")):
                rules += [
                    Rule(x0, top, x1, top),
                    Rule(x0, bottom, x1, bottom),
                    Rule(x0, top, x0, bottom),
                    Rule(x1, top, x1, bottom),
                ]
            if shape.get("fill") and not _is_white(shape.get("non_stroking_color")):
                grounds.append(((x0, top, x1, bottom), str(shape["non_stroking_color"])))
        elif shape["kind"] == "curve":
            parts = _straight_parts(shape)
            rules += [] if _is_figure(shape, parts) else parts
    return [*rules, *_strings(dots)], surfaces(grounds), outlines


def _may_be_letter(shape: dict[str, Any], wide: float, high: float) -> bool:
    """Whether a shape may be a letter that was drawn, or a stroke of one; no ground, no corner of rules."""
    return (
        bool(shape.get("fill"))
        and not shape.get("stroke")
        and not _is_white(shape.get("non_stroking_color"))
        and STROKE <= max(wide, high) <= LETTER
        and (min(wide, high) <= THIN or (shape["kind"] == "curve" and not _is_box(shape)))
    )


def _is_box(curve: dict[str, Any]) -> bool:
    """Whether a filled path without strokes goes round its own box: a rectangle that was turned."""
    points = curve.get("pts") or ()
    if curve.get("stroke") or not curve.get("fill") or not 4 <= len(points) <= 5:
        return False
    corners = [(x, y) for x in (curve["x0"], curve["x1"]) for y in (curve["top"], curve["bottom"])]

    def near(corner: tuple[float, float], point: tuple[float, float]) -> bool:
        return abs(corner[0] - point[0]) < UNEVEN and abs(corner[1] - point[1]) < UNEVEN

    return all(any(near(corner, point) for point in points) for corner in corners)


def _strings(dots: Sequence[BBox]) -> Iterator[Rule]:
    """The rules that dots and short dashes make, each drawn as a shape of its own."""
    across = [(x0, (top + bottom) / 2, x1) for x0, top, x1, bottom in dots if x1 - x0 > bottom - top - LEVEL]
    for start, end, middle in _strung(across):
        yield Rule(start, middle, end, middle)
    down = [(top, (x0 + x1) / 2, bottom) for x0, top, x1, bottom in dots if bottom - top > x1 - x0 - LEVEL]
    for start, end, middle in _strung(down):
        yield Rule(middle, start, middle, end)


def _strung(dots: Iterable[tuple[float, float, float]]) -> Iterator[tuple[float, float, float]]:
    """Each long run of dots on one line as (start, end, middle); a dot is (start, middle, end)."""
    for line in cluster_objects(list(dots), itemgetter(1), LEVEL):
        start = end = float("-inf")
        for first, _, last in [*sorted(line), (float("inf"), 0.0, float("inf"))]:
            if first - end > THIN:
                if end - start >= MIN_STRING:
                    yield start, end, line[0][1]
                start = first
            end = max(end, last)


def _thin(x0: float, top: float, x1: float, bottom: float) -> Rule:
    if x1 - x0 >= bottom - top:
        middle = (top + bottom) / 2
        return Rule(x0, middle, x1, middle)
    centre = (x0 + x1) / 2
    return Rule(centre, top, centre, bottom)


def _straight_parts(curve: dict[str, Any]) -> list[Rule]:
    points = curve.get("pts") or ()
    rules = []
    for (ax, ay), (bx, by) in pairwise(points):
        if (abs(ax - bx) < 0.5) != (abs(ay - by) < 0.5):
            rules.append(Rule(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)))
    return rules


def _is_figure(curve: dict[str, Any], parts: Sequence[Rule]) -> bool:
    """Whether a filled path is a figure, such as a letter of a watermark: few sides are level or upright."""
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
