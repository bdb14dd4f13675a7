"""What is drawn on one page of a PDF: words, rules and shaded areas, in the reader's coordinates.

pdfplumber gives characters and shapes; this module only sorts them. Lengths are PDF points with the
origin at the top left of the page as displayed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from auditor.models.document import BBox

THIN = 3.0
"""A filled rectangle no thicker than this is a rule, not a shaded area."""
WORD_GAP = 0.15
"""A gap wider than this share of the type size parts two words."""
MAX_SHAPES = 20_000
"""A page with more shapes than this is a drawing (a map, a plan); its rules are not looked at."""
DIM = 0.985
"""A filled area lighter than this looks like paper."""
_BOLD = re.compile(r"bold|black|heavy|demi(?!light)", re.IGNORECASE)
"""How type foundries call bold cuts."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as printed.

    ``size`` is its type size, ``turned`` means that it does not stand upright, ``spaced`` that the
    file writes a space after it, also at the end of a line, where none is seen.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool = False
    turned: bool = False
    spaced: bool = False

    @property
    def middle(self) -> float:
        """Height of the word's middle line."""
        return (self.top + self.bottom) / 2

    @property
    def centre(self) -> float:
        """Horizontal centre of the word."""
        return (self.x0 + self.x1) / 2


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line, horizontal or upright."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def level(self) -> bool:
        """Whether the rule is horizontal."""
        return self.x1 - self.x0 >= self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Drawn:
    """The content of a page, its words in the order of the file.

    ``crowded`` says that the page holds more shapes than were looked at.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[Rule, ...]
    shades: tuple[BBox, ...]
    pictures: bool
    crowded: bool = False


def draw(page: Any) -> Drawn:
    """Collect the content of a pdfplumber page."""
    objects = page.objects
    shapes = [*objects.get("line", ()), *objects.get("rect", ()), *objects.get("curve", ())]
    crowded = len(shapes) > MAX_SHAPES
    rules, shades = ([], []) if crowded else _rules_and_shades(shapes)
    return Drawn(
        number=page.page_number,
        width=float(page.width),
        height=float(page.height),
        words=tuple(_words(page)),
        rules=tuple(rules),
        shades=tuple(shades),
        pictures=bool(objects.get("image")),
        crowded=crowded,
    )


def _words(page: Any) -> list[Word]:
    if _struck_twice(page.chars):
        page = page.dedupe_chars()
    spaced = {id(char) for char, after in pairwise(page.chars) if after["text"].isspace()}
    found = page.extract_words(x_tolerance_ratio=WORD_GAP, use_text_flow=True, return_chars=True)
    return [_word(word, id(word["chars"][-1]) in spaced) for word in found]


def _word(word: dict[str, Any], spaced: bool) -> Word:
    first = word["chars"][0]
    return Word(
        text=str(word["text"]),
        x0=float(word["x0"]),
        top=float(word["top"]),
        x1=float(word["x1"]),
        bottom=float(word["bottom"]),
        size=float(first["size"]),
        bold=_BOLD.search(str(first["fontname"])) is not None,
        turned=not word.get("upright", True),
        spaced=spaced,
    )


def _struck_twice(chars: Sequence[dict[str, Any]]) -> bool:
    """Whether some letters are printed twice almost in place, as word processors fake bold type."""
    places = {(char["text"], round(char["x0"]), round(char["top"])) for char in chars}
    return len(chars) - len(places) > max(5, len(chars) // 50)


def _rules_and_shades(shapes: Sequence[dict[str, Any]]) -> tuple[list[Rule], list[BBox]]:
    rules: list[Rule] = []
    shades: list[BBox] = []
    for shape in shapes:
        x0, top, x1, bottom = (float(shape[key]) for key in ("x0", "top", "x1", "bottom"))
        wide, high = x1 - x0, bottom - top
        if min(wide, high) <= THIN:
            if max(wide, high) > THIN:
                rules.append(_thin(x0, top, x1, bottom))
        elif shape["object_type"] == "rect":
            if shape.get("stroke") and not _is_white(shape.get("stroking_color")):
                rules += [
                    Rule(x0, top, x1, top),
                    Rule(x0, bottom, x1, bottom),
                    Rule(x0, top, x0, bottom),
                    Rule(x1, top, x1, bottom),
                ]
            if shape.get("fill") and not _is_white(shape.get("non_stroking_color")):
                shades.append((x0, top, x1, bottom))
        elif shape["object_type"] == "curve":
            rules += _straight_parts(shape)
    return rules, shades


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


def _is_white(colour: Any) -> bool:
    parts = colour if isinstance(colour, (tuple, list)) else (colour,)
    if not parts or not all(isinstance(part, (int, float)) for part in parts):
        return False
    return sum(parts) <= 0.02 * len(parts) if len(parts) == 4 else min(parts) >= DIM
