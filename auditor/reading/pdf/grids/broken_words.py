"""Words that a narrow cell broke over two lines without a hyphen.

The page reader notes each place where the line was so full that not one more letter fitted (:class:`Seam`),
beside the text and never in it: a document may hold any character. Whether the two pieces are one word is
decided later, from the words that the document itself holds whole. A number is put together only where its
first piece cannot stand alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from auditor.models.document import BBox, Cell
from auditor.reading.pdf.content.model import Word, laid_down, quarter_rotated
from auditor.reading.pdf.content.text_lines import lines_of


class Seam(Enum):
    """Why a word may be broken at the end of a line."""

    FULL = "full"
    """The line is filled to its last letter."""
    TIGHT = "tight"
    """So it is, and it holds no other word, so that the word was wider than the cell."""
    HYPHEN = "hyphen"
    """A hyphen ends the line."""


@dataclass(frozen=True, slots=True)
class PageCell(Cell):
    """A cell as it stands on its page: ``seams`` tells which spaces of its text may separate a broken word.

    Each is the offset of such a space in the text, from left to right, and what it is.
    """

    seams: tuple[tuple[int, Seam], ...] = ()


@dataclass(frozen=True, slots=True)
class Chain:
    """What stands between two sure spaces: a word, or pieces that may be one, with the seams between them."""

    pieces: tuple[str, ...]
    seams: tuple[Seam, ...] = ()


WIDE = 1.6
"""The next letter may be this much wider than the mean letter of its word."""
SURE = 6
"""A known word of more characters than this is no chance, though its pieces are words, too."""
OFTEN = 3
"""A word that stands whole in the document is no word where it is so many times as often broken off."""
REST_OFTEN = 10
"""The same for what follows the break, which is more often a word."""
_TOKEN = re.compile(r"\S+")
_LETTERS = re.compile(r"[^\W\d_]+")
_GROUPS = re.compile(r"-?\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|-?\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?")
_CUT_GROUPS = re.compile(r"-?\d{1,3}(?:[.,]\d{3})*[.,]\d{0,3}")
"""Digits in groups of three, as amounts are written, and such that are cut off within a group."""
_ONE_DECIMAL = re.compile(r"-?\d{1,3}(?:\.\d{3}){2,},\d|-?\d{1,3}(?:,\d{3}){2,}\.\d")
_WHOLE = re.compile(r"-?\d{1,3}(?:\.\d{3})*|-?\d{1,3}(?:,\d{3})*|\d+")
_CUT_REST = re.compile(r"[.,]\d{1,3}(?:[.,]\d{2,3})*")
_DIGITS = re.compile(r"[\d.,]+")
_FIRST_DECIMAL = re.compile(r"-?\d{1,3}[.,]\d")
_SECOND_DECIMAL = re.compile(r"\d%?")
TORN = "angka terpotong di kolom sempit; dua bagiannya disambung"


def page_cell(words: Iterable[Word], page: int, box: BBox, padding: float, doubt: str | None) -> PageCell:
    """The cell that holds some words, lines joined with a space and a seam where a word may be broken.

    ``padding`` is the space that the table keeps between the left or right edge of a cell and its text. What
    is rotated comes last; the space that it keeps above and below is not known.
    """
    words = list(words)
    left, _, right, _ = box
    unrotated = lines_of(word for word in words if not word.turn)
    texts = [_joined(unrotated, right - left - 2 * padding, right - padding)] if unrotated else []
    for turn in (1, -1):
        rotated = lines_of(laid_down(word) for word in words if word.turn == turn)
        if rotated:
            left, _, right, _ = quarter_rotated(box, turn)
            texts.append(_joined(rotated, right - left, right))
    text = ""
    seams: list[tuple[int, Seam]] = []
    for more, own in texts:
        text += " " if text else ""
        seams += [(len(text) + at, seam) for at, seam in own]
        text += more
    return PageCell(text, page, box, doubt=doubt, seams=tuple(seams))


def _joined(lines: Sequence[Sequence[Word]], room: float, limit: float) -> tuple[str, list[tuple[int, Seam]]]:
    text = ""
    seams: list[tuple[int, Seam]] = []
    for number, line in enumerate(lines):
        if number:
            seam = _joint(lines[number - 1], line[0], room, limit)
            seams += [(len(text), seam)] if seam else []
            text += " "
        text += " ".join(word.text for word in line)
    return text, seams


def _joint(line: Sequence[Word], following: Word, room: float, limit: float) -> Seam | None:
    last = line[-1]
    if last.spaced:
        return None
    if (
        len(last.text) > 1
        and last.text[-1] == "-"
        and last.text[-2].isalpha()
        and following.text[0].isalpha()
    ):
        return Seam.HYPHEN
    char = WIDE * (following.x1 - following.x0) / len(following.text)
    wide = last.x1 - line[0].x0
    if wide + char < room and last.x1 + char < limit:
        return None
    return Seam.TIGHT if len(line) == 1 else Seam.FULL


def chains_of(text: str, seams: Iterable[tuple[int, Seam]] = ()) -> list[Chain]:
    """A text cut at its spaces, but for those at the offsets of seams."""
    at = dict(seams)
    chains: list[Chain] = []
    end: int | None = None
    for token in _TOKEN.finditer(text):
        seam = at.get(end) if end is not None else None
        if seam is None:
            chains.append(Chain((token[0],)))
        else:
            last = chains[-1]
            chains[-1] = Chain((*last.pieces, token[0]), (*last.seams, seam))
        end = token.end()
    return chains


def chains_in(cell: Cell) -> list[Chain]:
    """The chains of a cell's text."""
    return chains_of(cell.text, cell.seams if isinstance(cell, PageCell) else ())


def whole_words(chains: Iterable[Chain]) -> frozenset[str]:
    """The words of the chains, in lower case, but for those beside a seam.

    A page break may part the pieces of a broken word, so that one seems to be whole: it is left out where
    it is broken off far more often.
    """
    words: Counter[str] = Counter()
    broken: Counter[str] = Counter()
    rests: Counter[str] = Counter()
    for chain in chains:
        pieces = [piece.lower() for piece in chain.pieces]
        if len(pieces) > 1:
            broken.update(pieces[:-1])
            rests.update(pieces[1:])
        else:
            words.update({pieces[0], *_LETTERS.findall(pieces[0])})
    return frozenset(
        word
        for word, count in words.items()
        if broken[word] < OFTEN * count and rests[word] < REST_OFTEN * count
    )


def mend_cell(cell: Cell, known: frozenset[str]) -> Cell:
    """The cell with its broken words put together."""
    if not isinstance(cell, PageCell):
        return cell
    if not cell.seams:
        return Cell(cell.text, cell.page, cell.bbox, cell.repeated, cell.doubt, breaks=cell.breaks)
    chains = chains_in(cell)
    doubt = cell.doubt or (TORN if any(map(_is_torn_decimal, chains)) else None)
    text = _mended(chains, known)
    return Cell(text, cell.page, cell.bbox, cell.repeated, doubt, breaks=_moved(cell.breaks, cell.text, text))


def _moved(breaks: Iterable[int], before: str, after: str) -> tuple[int, ...]:
    """The offsets in a mended text of the spaces that stand in the text before, but for those closed up.

    Mending takes spaces out and nothing else: as many letters stand before a space as stood before it.
    """
    spaces: dict[int, int] = {}
    letters = 0
    for at, char in enumerate(after):
        if char == " ":
            spaces[letters] = at
        else:
            letters += 1
    found = (spaces.get(len("".join(before[:at].split()))) for at in breaks)
    return tuple(at for at in found if at is not None)


def join_mended(upper: str, lower: str, known: frozenset[str]) -> str:
    """Two texts that a page break parts as one; a word that it cut is put together."""
    if not upper or not lower:
        return upper or lower
    return _mended(chains_of(f"{upper} {lower}", [(len(upper), Seam.FULL)]), known)


def _mended(chains: Iterable[Chain], known: frozenset[str]) -> str:
    return " ".join(_mend_chain(chain, known) for chain in chains)


def _is_torn_decimal(chain: Chain) -> bool:
    """Tell a number whose first decimal fills its cell above one digit: most likely its second decimal."""
    return (
        chain.seams == (Seam.TIGHT,)
        and _FIRST_DECIMAL.fullmatch(chain.pieces[0]) is not None
        and _SECOND_DECIMAL.fullmatch(chain.pieces[1]) is not None
    )


def _mend_chain(chain: Chain, known: frozenset[str]) -> str:
    pieces = chain.pieces
    if _is_torn_decimal(chain):
        return "".join(pieces)
    tight = [seam is Seam.TIGHT for seam in chain.seams]
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
    """Whether the pieces are one word or one number; ``tight`` says that each but the last fills its line."""
    whole = "".join(pieces)
    if len(pieces) == 2 and len(pieces[0]) > 1 and pieces[0][-1] == "-":
        return whole.lower() in known or pieces[0].lower() not in known
    if all(_DIGITS.fullmatch(piece) for piece in pieces):
        return tight and _is_one_amount(pieces)
    if pieces[0][-1].isalpha() and pieces[-1][0].isalpha():
        return _is_one_word(pieces, tight, known)
    return whole.lower() in known and pieces[0].lower() not in known


def _is_one_amount(pieces: Sequence[str]) -> bool:
    """Whether the pieces make an amount, the first of which cannot stand alone."""
    return (
        _GROUPS.fullmatch("".join(pieces)) is not None
        and _CUT_GROUPS.fullmatch(pieces[0]) is not None
        and (_GROUPS.fullmatch(pieces[0]) is None or _lacks_digit(pieces))
    )


def _is_one_word(pieces: Sequence[str], tight: bool, known: frozenset[str]) -> bool:
    """Whether the pieces make a known word and are not all words, or fill their lines and are none."""
    whole = "".join(pieces)
    if pieces[-1][0].isupper() and not (whole.isupper() and len(pieces[0]) > 2):
        return False
    strange = sum(not _is_word(piece, known) for piece in pieces)
    if _is_word(whole, known):
        return strange > 0 or (tight and len(whole) > SURE)
    return tight and strange == len(pieces)


def _lacks_digit(pieces: Sequence[str]) -> bool:
    """Tell an amount with one decimal whose second one stands alone on the next line: sen have two."""
    return bool(_ONE_DECIMAL.fullmatch(pieces[0])) and len(pieces) == 2 and len(pieces[1]) == 1


def is_cut_number(upper: str, lower: str) -> bool:
    """Whether a number is cut in two, so that one piece cannot stand alone: "1.250.000" and ",00"."""
    if _CUT_REST.fullmatch(lower):
        return bool(_WHOLE.fullmatch(upper))
    return lower.isdigit() and bool(
        (_CUT_GROUPS.fullmatch(upper) and upper[-1] in ".,")
        or (_ONE_DECIMAL.fullmatch(upper) and len(lower) == 1)
    )


def _is_word(piece: str, known: frozenset[str]) -> bool:
    words = _LETTERS.findall(piece)
    return len(piece) > 1 and bool(words) and all(word.lower() in known for word in words)
