"""Words that a narrow cell broke over two lines without a hyphen.

The page reader marks each place where the line was so full that not one more letter fitted
(:data:`SEAM`). Whether the two pieces are one word is decided later, from the words that the document
itself holds whole. A number is put together only where its first piece cannot stand alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from auditor.models.document import BBox, Cell
from auditor.reading.pdf_page import Word, laid_down, quarter_turned
from auditor.reading.pdf_text import lines_of

SEAM = "\ue000"
"""Stands between the last word of a line filled to its last letter and the first word of the next."""
TIGHT = "\ue001"
"""The same where the full line holds no other word, so that the word was wider than the cell."""
HYPHEN = "\ue002"
"""After a hyphen that ends a line."""
WIDE = 1.6
"""The next letter may be this much wider than the mean letter of its word."""
OFTEN = 3
"""A word that stands whole in the document is no word where it is so many times as often broken off."""
REST_OFTEN = 10
"""The same for what follows the break, which is more often a word."""
_MARKS = re.compile(f"[{SEAM}{TIGHT}{HYPHEN}]")
_LETTERS = re.compile(r"[^\W\d_]+")
_AMOUNT = re.compile(r"-?\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|-?\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?")
_CUT_AMOUNT = re.compile(r"-?\d{1,3}(?:[.,]\d{3})*[.,]\d{0,3}")
_ONE_DECIMAL = re.compile(r"-?\d{1,3}(?:\.\d{3}){2,},\d|-?\d{1,3}(?:,\d{3}){2,}\.\d")
_WHOLE = re.compile(r"-?\d{1,3}(?:\.\d{3})*|-?\d{1,3}(?:,\d{3})*|\d+")
_CUT_REST = re.compile(r"[.,]\d{1,3}(?:[.,]\d{2,3})*")
_DIGITS = re.compile(r"[\d.,]+")
_TORN_DECIMAL = re.compile(rf"(-?\d{{1,3}}[.,]\d){TIGHT}(\d%?)")
"""A number whose first decimal fills its cell, and one digit below it: most likely its second decimal."""
TORN = "angka terpotong di kolom sempit; dua bagiannya disambung"


def cell_text(words: Iterable[Word], box: BBox, padding: float) -> str:
    """The text of a cell, lines joined with a space or with a mark where a word may be broken.

    ``padding`` is the space that the table keeps between the left or right edge of a cell and its text. What
    is turned comes last; the space that it keeps above and below is not known.
    """
    words = list(words)
    left, _, right, _ = box
    upright = lines_of(word for word in words if not word.turn)
    texts = [_joined(upright, right - left - 2 * padding, right - padding)] if upright else []
    for turn in (1, -1):
        turned = lines_of(laid_down(word) for word in words if word.turn == turn)
        if turned:
            left, _, right, _ = quarter_turned(box, turn)
            texts.append(_joined(turned, right - left, right))
    return " ".join(texts)


def _joined(lines: Sequence[Sequence[Word]], room: float, limit: float) -> str:
    text = ""
    for number, line in enumerate(lines):
        if number:
            text += _joint(lines[number - 1], line[0], room, limit)
        text += " ".join(word.text for word in line)
    return text


def _joint(line: Sequence[Word], following: Word, room: float, limit: float) -> str:
    last = line[-1]
    if last.spaced:
        return " "
    if (
        len(last.text) > 1
        and last.text[-1] == "-"
        and last.text[-2].isalpha()
        and following.text[0].isalpha()
    ):
        return HYPHEN
    letter = WIDE * (following.x1 - following.x0) / len(following.text)
    wide = last.x1 - line[0].x0
    if wide + letter < room and last.x1 + letter < limit:
        return " "
    return TIGHT if len(line) == 1 else SEAM


def whole_words(texts: Iterable[str]) -> frozenset[str]:
    """The words of the texts, in small letters, but for those beside a mark.

    A page break may part the pieces of a broken word, so that one seems to be whole: it is left out where
    it is broken off far more often.
    """
    words: Counter[str] = Counter()
    broken: Counter[str] = Counter()
    rests: Counter[str] = Counter()
    for text in texts:
        for token in text.lower().split():
            if _MARKS.search(token):
                pieces = _MARKS.split(token)
                broken.update(pieces[:-1])
                rests.update(pieces[1:])
            else:
                words.update({token, *_LETTERS.findall(token)})
    return frozenset(
        word
        for word, count in words.items()
        if broken[word] < OFTEN * count and rests[word] < REST_OFTEN * count
    )


def unmarked(text: str) -> str:
    """The text with its marks replaced by spaces."""
    return _MARKS.sub(" ", text)


def mend(text: str, known: frozenset[str]) -> str:
    """Replace the marks of a text by nothing where they stand inside a word, else by a space."""
    if not _MARKS.search(text):
        return text
    return " ".join(_mend_chain(token, known) for token in text.split())


def mend_cell(cell: Cell, known: frozenset[str]) -> Cell:
    """The cell with its text mended."""
    if not _MARKS.search(cell.text):
        return cell
    torn = any(_TORN_DECIMAL.fullmatch(token) for token in cell.text.split())
    doubt = cell.doubt or (TORN if torn else None)
    return Cell(mend(cell.text, known), cell.page, cell.bbox, cell.repeated, doubt)


def _mend_chain(token: str, known: frozenset[str]) -> str:
    if decimal := _TORN_DECIMAL.fullmatch(token):
        return decimal[1] + decimal[2]
    pieces = _MARKS.split(token)
    tight = [mark == TIGHT for mark in _MARKS.findall(token)]
    out: list[str] = []
    at = 0
    while at < len(pieces):
        end = len(pieces)
        while end > at + 1 and not _is_one(pieces[at:end], all(tight[at : end - 1]), known):
            end -= 1
        out.append("".join(pieces[at:end]))
        at = end
    return " ".join(out)


def _is_one(pieces: Sequence[str], tight: bool, known: frozenset[str]) -> bool:
    whole = "".join(pieces)
    if len(pieces) == 2 and len(pieces[0]) > 1 and pieces[0][-1] == "-":
        return whole.lower() in known or pieces[0].lower() not in known
    if all(_DIGITS.fullmatch(piece) for piece in pieces):
        return (
            tight
            and bool(_AMOUNT.fullmatch(whole))
            and bool(_CUT_AMOUNT.fullmatch(pieces[0]))
            and (not _AMOUNT.fullmatch(pieces[0]) or _lacks_digit(pieces))
        )
    if not (pieces[0][-1].isalpha() and pieces[-1][0].isalpha()):
        return whole.lower() in known and pieces[0].lower() not in known
    if pieces[-1][0].isupper() and not (whole.isupper() and len(pieces[0]) > 2):
        return False
    strange = [piece for piece in pieces if not _is_word(piece, known)]
    if _is_word(whole, known):
        return bool(strange) or (tight and len(whole) > 6)
    return tight and len(strange) == len(pieces)


def _lacks_digit(pieces: Sequence[str]) -> bool:
    """Tell an amount with one decimal whose second one stands alone on the next line: sen have two."""
    return bool(_ONE_DECIMAL.fullmatch(pieces[0])) and len(pieces) == 2 and len(pieces[1]) == 1


def is_cut_number(upper: str, lower: str) -> bool:
    """Whether a number is cut in two, so that one piece cannot stand alone: "1.250.000" and ",00"."""
    if _CUT_REST.fullmatch(lower):
        return bool(_WHOLE.fullmatch(upper))
    return lower.isdigit() and bool(
        (_CUT_AMOUNT.fullmatch(upper) and upper[-1] in ".,")
        or (_ONE_DECIMAL.fullmatch(upper) and len(lower) == 1)
    )


def _is_word(piece: str, known: frozenset[str]) -> bool:
    words = _LETTERS.findall(piece)
    return len(piece) > 1 and bool(words) and all(word.lower() in known for word in words)
