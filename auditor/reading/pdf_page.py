"""What is drawn on one page of a PDF: words, rules and shaded areas, in the reader's coordinates.

The parsers give characters and shapes; this module only sorts them. Lengths are PDF points with the
origin at the top left of the page as displayed.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import itemgetter
from typing import Any

from pdfplumber.utils.clustering import cluster_objects
from pdfplumber.utils.text import extract_words

from auditor.models.document import BBox
from auditor.reading.pdf_parsers import LINE, PICTURE, RECTANGLE, SHAPE, Letter, Sheet
from auditor.reading.raised import AFTER_NUMBERS, raised

THIN = 3.0
"""A filled rectangle no thicker than this is a rule, not a shaded area."""
LEVEL = 0.3
"""Dots whose middles differ by less are on one line."""
MIN_STRING = 15.0
"""Dots and dashes are a rule when they make a line at least this long."""
WORD_GAP = 0.15
"""A gap wider than this share of the type size parts two words."""
MAX_SHAPES = 20_000
"""A page with more shapes than this is a drawing (a map, a plan); its rules are not looked at."""
MANY_SHAPES = 150
"""A page without text that holds more shapes than this has its letters drawn."""
DIM = 0.985
"""A filled area lighter than this looks like paper."""
RAISED = 0.8
"""A digit smaller than this share of the type size that stands higher than the digits before it is raised."""
UNEVEN = 0.01
"""Sides that were turned are no further from level or upright than this."""
SEAM = 0.5
"""A rule this near to where two letters meet stands between them."""
SET_APART = 0.02
"""Letters of one text meet; a gap of this share of the type size is no part of the text."""
MARK = 0.32
"""A gap of this many type sizes at most is as wide as a mark between digits."""
_DECIMALS = re.compile(r"[.,]\d+")
_BOLD = re.compile(r"bold|black|heavy|demi(?!light)", re.IGNORECASE)
"""How type foundries call bold cuts."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as printed.

    ``size`` is its type size, ``turn`` is 1 when it reads upwards, -1 when it reads downwards,
    ``spaced`` means that the file writes a space after it, also at the end of a line; ``apart`` that it
    writes none though it writes spaces between other words of the page; ``stretched`` that the gap behind it
    is a space of a justified line.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool = False
    turn: int = 0
    spaced: bool = False
    apart: bool = False
    stretched: bool = False

    @property
    def bbox(self) -> BBox:
        """The box around the word."""
        return self.x0, self.top, self.x1, self.bottom

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
    def bbox(self) -> BBox:
        """The box around the rule."""
        return self.x0, self.top, self.x1, self.bottom

    @property
    def level(self) -> bool:
        """Whether the rule is horizontal."""
        return self.x1 - self.x0 >= self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Drawn:
    """The content of a page, its words in the order of the file.

    ``pictures`` says that it holds pictures or many shapes, ``crowded`` that it holds more shapes than
    were looked at. ``turn`` says how the page was turned to be read: 1 clockwise, -1 the other way;
    ``skew`` by how many degrees more, against the clock, a page was turned to stand straight: one that was
    scanned, or one that is upside down. ``beside`` is where the second of two pages on a sheet begins.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[Rule, ...]
    shades: tuple[BBox, ...]
    pictures: bool
    crowded: bool = False
    turn: int = 0
    skew: float = 0.0
    beside: float = 0.0


def draw(sheet: Sheet) -> Drawn:
    """Collect what stands on a page."""
    chars: list[Letter] = []
    shapes: list[dict[str, Any]] = []
    pictures = False
    for item in sheet.items:
        if isinstance(item, list):
            chars += item
        elif isinstance(item, SHAPE):
            if len(shapes) <= MAX_SHAPES:
                shapes.append(_shape(item, sheet.height))
        else:
            pictures = pictures or isinstance(item, PICTURE)
    crowded = len(shapes) > MAX_SHAPES
    shown = sheet.shown
    if max(abs(a - b) for a, b in zip(shown, (0, 0, sheet.width, sheet.height), strict=True)) > 0.01:
        chars, shapes = _in_view(chars, shown), _in_view(shapes, shown)
    width, height = float(shown[2] - shown[0]), float(shown[3] - shown[1])
    over = _is_upside_down(chars)
    if over:
        chars, shapes = _turned_over(chars, width, height), _turned_over(shapes, width, height)
    rules, shades = ([], []) if crowded else _rules_and_shades(shapes)
    return Drawn(
        number=sheet.number,
        width=width,
        height=height,
        words=tuple(_words(chars, sorted((rule for rule in rules if not rule.level), key=_at))),
        rules=tuple(rules),
        shades=tuple(shades),
        pictures=pictures or len(shapes) > MANY_SHAPES,
        crowded=crowded,
        skew=180.0 if over else 0.0,
    )


def _is_upside_down(chars: Sequence[dict[str, Any]]) -> bool:
    """Whether most letters stand on their head, as on a page that was put in the wrong way round."""
    over = [char for char in chars if char["over"] and not char["turn"]]
    return len(over) * 2 > len(chars)


def _turned_over(items: Iterable[dict[str, Any]], width: float, height: float) -> list[dict[str, Any]]:
    """The letters or shapes of a page of that size after turning it by half a turn."""
    turned = []
    for item in items:
        moved = {"x0": width - item["x1"], "x1": width - item["x0"]}
        moved |= {"top": height - item["bottom"], "bottom": height - item["top"]}
        moved["doctop"] = moved["top"]
        if item.get("pts"):
            moved["pts"] = [(width - x, height - y) for x, y in item["pts"]]
        turned.append({**item, **moved})
    return turned


def _shape(shape: Any, height: float) -> dict[str, Any]:
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


def _in_view(items: Iterable[dict[str, Any]], shown: BBox) -> list[dict[str, Any]]:
    """The letters and shapes that the page shows, measured from the corner of what it shows."""
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


def _words(chars: list[dict[str, Any]], uprights: Sequence[Rule]) -> list[Word]:
    if _struck_twice(chars):
        chars = _struck_once(chars)
    chars = with_accents_in_place(chars)
    spaced = {id(char) for char, after in pairwise(chars) if after["text"].isspace()}
    turns: dict[int, list[dict[str, Any]]] = {0: [], 1: [], -1: []}
    for char in chars:
        turns[char["turn"]].append(char)
    words = [
        _word(word, id(word["chars"][-1]) in spaced, writes_spaces=bool(spaced))
        for whole in _extracted(turns[0])
        for word in _parted(whole, uprights)
    ]
    words = _with_decimals(words)
    for turn in (1, -1):
        turned = {id(char): _laid_down(char, turn) for char in turns[turn]}
        spaced |= {id(laid) for own, laid in turned.items() if own in spaced}
        words += [
            stood_up(replace(_word(word, id(word["chars"][-1]) in spaced), turn=turn))
            for word in _extracted(list(turned.values()))
        ]
    return words


def _with_decimals(words: Sequence[Word]) -> list[Word]:
    """The words, with a decimal mark and decimals that are set a little apart put to their number."""
    joined: list[Word] = []
    for word in words:
        last = joined[-1] if joined else None
        if (
            last is not None
            and _DECIMALS.fullmatch(word.text)
            and last.text[-1].isdigit()
            and abs(word.middle - last.middle) < 1
            and 0 < word.x0 - last.x1 < MARK * word.size
        ):
            joined[-1] = replace(word, text=last.text + word.text, x0=last.x0, bold=last.bold)
        else:
            joined.append(word)
    return joined


def _extracted(chars: list[dict[str, Any]]) -> list[dict[str, Any]]:
    if not chars:
        return []
    return list(extract_words(chars, x_tolerance_ratio=WORD_GAP, use_text_flow=True, return_chars=True))


def _parted(word: dict[str, Any], uprights: Sequence[Rule]) -> list[dict[str, Any]]:
    """The word in pieces where an upright rule stands between two letters that are not set as one text.

    ``uprights`` are sorted from left to right. Text that is set as one and runs over a rule stays whole.
    """
    chars, text = word["chars"], word["text"]
    middle = (word["top"] + word["bottom"]) / 2
    first = bisect_left(uprights, word["x0"] + 1, key=_at)
    near = uprights[first : bisect_left(uprights, word["x1"] - 1, lo=first, key=_at)]
    crossing = [rule.x0 for rule in near if rule.top <= middle <= rule.bottom]
    if not crossing or len(chars) != len(text):
        return [word]
    seams = [
        at
        for at, (before, after) in enumerate(pairwise(chars), start=1)
        if any(before["x1"] - SEAM < x < after["x0"] + SEAM for x in crossing)
        and (
            after["x0"] - before["x1"] > SET_APART * before["size"]
            or before["text"].isdigit() != after["text"].isdigit()
        )
    ]
    pieces = []
    for start, end in pairwise([0, *seams, len(chars)]):
        own = chars[start:end]
        sides = {"x0": own[0]["x0"], "x1": own[-1]["x1"]}
        pieces.append({**word, **sides, "text": text[start:end], "chars": own})
    return pieces


def _at(rule: Rule) -> float:
    return rule.x0


def _laid_down(char: dict[str, Any], turn: int) -> dict[str, Any]:
    """A turned letter in coordinates in which its line runs from left to right."""
    x0, top, x1, bottom = quarter_turned((char["x0"], char["top"], char["x1"], char["bottom"]), turn)
    size = char["x1"] - char["x0"]
    return {
        **char,
        "x0": x0,
        "top": top,
        "x1": x1,
        "bottom": bottom,
        "doctop": top,
        "size": size,
    }


def laid_down(word: Word) -> Word:
    """The word in coordinates in which it reads from left to right."""
    x0, top, x1, bottom = quarter_turned(word.bbox, word.turn)
    return replace(word, x0=x0, top=top, x1=x1, bottom=bottom)


def stood_up(word: Word) -> Word:
    """The word as it stands on the page again, after :func:`laid_down`."""
    x0, top, x1, bottom = quarter_turned(word.bbox, -word.turn)
    return replace(word, x0=x0, top=top, x1=x1, bottom=bottom)


def quarter_turned(box: BBox, turn: int) -> BBox:
    """The box after a quarter turn about the page's corner: clockwise for 1, the other way for -1."""
    x0, top, x1, bottom = box
    return (-bottom, x0, -top, x1) if turn > 0 else (top, -x1, bottom, -x0)


def _word(word: dict[str, Any], spaced: bool, *, writes_spaces: bool = False) -> Word:
    first = word["chars"][0]
    return Word(
        text=_text(word),
        x0=float(word["x0"]),
        top=float(word["top"]),
        x1=float(word["x1"]),
        bottom=float(word["bottom"]),
        size=float(first["size"]),
        bold=_BOLD.search(str(first["fontname"])) is not None,
        spaced=spaced,
        apart=writes_spaces and not spaced,
    )


def _text(word: dict[str, Any]) -> str:
    """The text of a word, the small raised digits behind a number as such."""
    text, chars = str(word["text"]), word["chars"]
    if not text[-1].isdigit() or len(text) < 2 or chars[-1]["size"] >= RAISED * chars[0]["size"]:
        return text
    low = chars[0]["bottom"] - 0.1 * chars[0]["size"]
    small = 0
    for char in reversed(chars):
        if not char["text"].isdigit() or char["size"] >= RAISED * chars[0]["size"] or char["bottom"] > low:
            break
        small += 1
    if not small or text[-small - 1] not in AFTER_NUMBERS:
        return text
    return text[:-small] + raised(text[-small:])


def with_accents_in_place(chars: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The letters with accents that are printed over them by themselves put right behind their letter.

    A word written from right to left stands mirrored in the file: there the mark comes first.
    """
    marks = [char for char in chars if not char["text"].isascii() and _is_mark(char)]
    if not marks:
        return chars
    placed = [char for char in chars if not _is_mark(char)]
    for mark in marks:
        centre, middle = (mark["x0"] + mark["x1"]) / 2, (mark["top"] + mark["bottom"]) / 2
        at = next(
            (
                place
                for place, char in enumerate(placed)
                if char["x0"] - 1 <= centre <= char["x1"] + 1
                and char["top"] - 1 <= middle <= char["bottom"] + 1
                and not char["text"].isspace()
            ),
            None,
        )
        if at is None:
            placed.append(mark)
            continue
        box = {key: placed[at][key] for key in ("x0", "x1", "top", "bottom", "doctop")}
        before = unicodedata.bidirectional(placed[at]["text"][-1]) in {"R", "AL"}
        placed.insert(at if before else at + 1, {**mark, **box})
    return placed


def _is_mark(char: Letter) -> bool:
    return unicodedata.combining(char["text"][:1]) > 0


def _struck_twice(chars: Sequence[dict[str, Any]]) -> bool:
    """Whether some letters are printed twice almost in place, as word processors fake bold type."""
    places = {(char["text"], round(char["x0"]), round(char["top"])) for char in chars}
    return len(chars) - len(places) > max(5, len(chars) // 50)


def _struck_once(chars: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The letters without those printed again less than a point away."""
    seen: set[tuple[str, int, int]] = set()
    kept = []
    for char in chars:
        x, y = round(char["x0"]), round(char["top"])
        if not any((char["text"], x + dx, y + dy) in seen for dx in (-1, 0, 1) for dy in (-1, 0, 1)):
            kept.append(char)
            seen.add((char["text"], x, y))
    return kept


def _rules_and_shades(shapes: Sequence[dict[str, Any]]) -> tuple[list[Rule], list[BBox]]:
    rules: list[Rule] = []
    shades: list[BBox] = []
    dots: list[BBox] = []
    for shape in shapes:
        x0, top, x1, bottom = (float(shape[key]) for key in ("x0", "top", "x1", "bottom"))
        wide, high = x1 - x0, bottom - top
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
                shades.append((x0, top, x1, bottom))
        elif shape["kind"] == "curve":
            rules += _straight_parts(shape)
    return [*rules, *_strings(dots)], shades


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


def _is_white(colour: Any) -> bool:
    parts = colour if isinstance(colour, (tuple, list)) else (colour,)
    if not parts or not all(isinstance(part, (int, float)) for part in parts):
        return False
    return sum(parts) <= 0.02 * len(parts) if len(parts) == 4 else min(parts) >= DIM
