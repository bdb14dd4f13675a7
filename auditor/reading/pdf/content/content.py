"""Sorts the characters and shapes that a parser gives of a page into words, drawn lines and fills."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from auditor.models.document import BBox
from auditor.reading.pdf.content.drawn_lines import rulings_and_fills, shape_of
from auditor.reading.pdf.content.hidden_text import without_hidden, without_hidden_chars
from auditor.reading.pdf.content.model import MAX_SHAPES, Drawn, HiddenText
from auditor.reading.pdf.content.parsers import PICTURE, SHAPE, Char, Sheet
from auditor.reading.pdf.content.struck_text import without_struck
from auditor.reading.pdf.content.watermark import without_watermark
from auditor.reading.pdf.content.words import words_of

MANY_SHAPES = 150
"""A page without text that holds more shapes than this has its characters drawn."""


def draw(sheet: Sheet, hidden: Sequence[HiddenText] = ()) -> Drawn:
    """Collect what stands on a page, but for its ``hidden`` texts."""
    chars, shapes, pictures = _sorted(sheet)
    crowded = len(shapes) > MAX_SHAPES
    shown = sheet.shown
    if max(abs(a - b) for a, b in zip(shown, (0, 0, sheet.width, sheet.height), strict=True)) > 0.01:
        chars, shapes = _in_view(chars, shown), _in_view(shapes, shown)
    width, height = float(shown[2] - shown[0]), float(shown[3] - shown[1])
    over = _is_upside_down(chars)
    if over:
        chars, shapes = _upside_up(chars, width, height), _upside_up(shapes, width, height)
    chars, unseen, rest = without_hidden_chars(chars, hidden)
    chars, watermark = without_watermark(chars)
    rulings, fills, outlines = ([], [], []) if crowded else rulings_and_fills(shapes)
    chars, rulings, struck = without_struck(chars, rulings)
    words = words_of(chars, [ruling for ruling in rulings if not ruling.is_horizontal])
    seen = without_hidden(words, rest)
    if rest:
        shown_words = set(seen)
        unseen += [HiddenText(word.text, word.bbox) for word in words if word not in shown_words]
    return Drawn(
        number=sheet.number,
        width=width,
        height=height,
        words=seen,
        rulings=tuple(rulings),
        fills=tuple(fills),
        pictures=pictures or len(shapes) > MANY_SHAPES,
        crowded=crowded,
        skew=180.0 if over else 0.0,
        watermark=watermark,
        unseen=tuple(unseen),
        struck=struck,
        outlines=tuple(outlines),
    )


def _sorted(sheet: Sheet) -> tuple[list[Char], list[dict[str, Any]], bool]:
    """Return the characters and the shapes of a page, and whether it holds pictures."""
    chars: list[Char] = []
    shapes: list[dict[str, Any]] = []
    pictures = False
    for item in sheet.items:
        if isinstance(item, list):
            chars += item
        elif isinstance(item, SHAPE):
            if len(shapes) <= MAX_SHAPES:
                shapes.append(shape_of(item, sheet.height))
        else:
            pictures = pictures or isinstance(item, PICTURE)
    return chars, shapes, pictures


def _is_upside_down(chars: Sequence[dict[str, Any]]) -> bool:
    """Whether most characters stand on their head, as on a page that was put in the wrong way round."""
    over = [char for char in chars if char["over"] and not char["turn"]]
    return len(over) * 2 > len(chars)


def _upside_up(items: Iterable[dict[str, Any]], width: float, height: float) -> list[dict[str, Any]]:
    """The characters or shapes of a page of that size after turning it by half a turn."""
    moved_items = []
    for item in items:
        moved = {"x0": width - item["x1"], "x1": width - item["x0"]}
        moved |= {"top": height - item["bottom"], "bottom": height - item["top"]}
        moved["doctop"] = moved["top"]
        if item.get("pts"):
            moved["pts"] = [(width - x, height - y) for x, y in item["pts"]]
        moved_items.append({**item, **moved})
    return moved_items


def _in_view(items: Iterable[dict[str, Any]], shown: BBox) -> list[dict[str, Any]]:
    """The characters and shapes that the page shows, measured from the corner of what it shows."""
    left, upper, right, lower = shown
    seen = []
    for item in items:
        x, y = (item["x0"] + item["x1"]) / 2, (item["top"] + item["bottom"]) / 2
        if "turn" in item and not (left <= x <= right and upper <= y <= lower):
            continue
        moved = {key: item[key] - left for key in ("x0", "x1")}
        moved |= {key: item[key] - upper for key in ("top", "bottom", "doctop")}
        if item.get("pts"):
            moved["pts"] = [(x - left, y - upper) for x, y in item["pts"]]
        seen.append({**item, **moved})
    return seen
