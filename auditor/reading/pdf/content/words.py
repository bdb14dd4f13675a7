"""The characters of a page made into words, as they are printed."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pdfplumber.utils.text import extract_words

from auditor.reading.pdf.content.model import MARK, Ruling, Word, quarter_rotated, stood_up
from auditor.reading.pdf.content.parsers import Char
from auditor.reading.text.superscripts import AFTER_NUMBERS, raised

WORD_GAP = 0.15
"""A gap wider than this share of the type size separates two words."""
RAISED = 0.92
"""A character smaller than this share of the type size, a little higher than a number, is raised,"""
HIGHER = 0.1
"""by this share of the type size at least."""
SEAM = 0.5
"""A drawn line this near to where two characters meet stands between them."""
FLAT = 0.1
"""Points. A character that is no higher is not seen: a damaged or wanton matrix pressed it flat."""
SET_APART = 0.02
"""Characters of one text meet; a gap of this share of the type size is no part of the text."""
_DECIMALS = re.compile(r"[.,]\d+")
_BOLD = re.compile(r"bold|black|heavy|demi(?!light)", re.IGNORECASE)
"""How type foundries call bold cuts."""


def words_of(chars: list[Char], verticals: Sequence[Ruling]) -> list[Word]:
    """Make words of the characters; the vertical lines of the page, ``verticals``, separate words."""
    verticals = sorted(verticals, key=_at)
    chars = [char for char in chars if _height(char) > FLAT]
    if _struck_twice(chars):
        chars = _struck_once(chars)
    chars = with_accents_in_place(chars)
    spaced = {id(char) for char, after in pairwise(chars) if after["text"].isspace()}
    turns: dict[int, list[Char]] = {0: [], 1: [], -1: []}
    for char in chars:
        turns[char["turn"]].append(char)
    words = [
        _word(word, id(word["chars"][-1]) in spaced, writes_spaces=bool(spaced))
        for whole in _extracted(turns[0])
        for word in _split(whole, verticals)
    ]
    words = _with_decimals(words)
    for turn in (1, -1):
        rotated = {id(char): _laid_down(char, turn) for char in turns[turn]}
        spaced |= {id(laid) for own, laid in rotated.items() if own in spaced}
        words += [
            stood_up(replace(_word(word, id(word["chars"][-1]) in spaced), turn=turn))
            for word in _extracted(list(rotated.values()))
        ]
    return words


def _height(char: Char) -> float:
    """How high a character is, across the way that it reads."""
    sides = ("x0", "x1") if char["turn"] else ("top", "bottom")
    return float(char[sides[1]] - char[sides[0]])


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


def _extracted(chars: list[Char]) -> list[Char]:
    if not chars:
        return []
    return list(extract_words(chars, x_tolerance_ratio=WORD_GAP, use_text_flow=True, return_chars=True))


def _split(word: Char, verticals: Sequence[Ruling]) -> list[Char]:
    """The word in pieces where a vertical line stands between two characters that are not set as one text.

    ``verticals`` are sorted from left to right. Text that is set as one and runs over a line stays whole.
    """
    chars, text = word["chars"], word["text"]
    middle = (word["top"] + word["bottom"]) / 2
    first = bisect_left(verticals, word["x0"] + 1, key=_at)
    near = verticals[first : bisect_left(verticals, word["x1"] - 1, lo=first, key=_at)]
    crossing = [ruling.x0 for ruling in near if ruling.top <= middle <= ruling.bottom]
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


def _at(ruling: Ruling) -> float:
    return ruling.x0


def _laid_down(char: Char, turn: int) -> Char:
    """A rotated character in coordinates in which its line runs from left to right."""
    x0, top, x1, bottom = quarter_rotated((char["x0"], char["top"], char["x1"], char["bottom"]), turn)
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


def _word(word: Char, spaced: bool, *, writes_spaces: bool = False) -> Word:
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


def _text(word: Char) -> str:
    """The text of a word, small raised digits behind a number as such, with what stands behind them."""
    text, chars = str(word["text"]), word["chars"]
    if len(text) != len(chars):
        return text
    small = 0
    while small < len(chars) and _is_raised(chars[-small - 1], chars[0]):
        small += 1
    if not small or text[-small - 1 : -small] not in set(AFTER_NUMBERS):
        return text
    return text[:-small] + raised(text[-small:])


def _is_raised(char: Char, first: Char) -> bool:
    size = first["size"]
    return bool(char["size"] < RAISED * size and first["bottom"] - char["bottom"] > HIGHER * size)


def with_accents_in_place(chars: list[Char]) -> list[Char]:
    """The characters with accents that are printed over them by themselves put right behind their character.

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


def _is_mark(char: Char) -> bool:
    return unicodedata.combining(char["text"][:1]) > 0


def _struck_twice(chars: Sequence[Char]) -> bool:
    """Whether some characters are printed twice almost in place, as word processors fake bold type."""
    places = {(char["text"], round(char["x0"]), round(char["top"])) for char in chars}
    return len(chars) - len(places) > max(5, len(chars) // 50)


def _struck_once(chars: Sequence[Char]) -> list[Char]:
    """The characters without those printed again less than a point away."""
    seen: set[tuple[str, int, int]] = set()
    single = []
    for char in chars:
        x, y = round(char["x0"]), round(char["top"])
        if not any((char["text"], x + dx, y + dy) in seen for dx in (-1, 0, 1) for dy in (-1, 0, 1)):
            single.append(char)
            seen.add((char["text"], x, y))
    return single
