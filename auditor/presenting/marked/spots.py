"""Where the values of findings stand on the pages of a PDF: their cells, or the lines of their sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import pypdfium2
from pypdfium2 import raw

from auditor.files.plain import letters_of
from auditor.models.document import BBox
from auditor.models.pages import page_in_file
from auditor.models.report import Value

_AROUND = 2.0
"""Points that the characters of a paragraph may stand out of its box."""
_EDGE = 1.0
"""Points that a mark stands out around the characters of a sentence."""
_LEAST = 5
"""Letters and digits that a text must have to be looked for on a whole page."""
_MOST_ALIKE = 50
"""So many places of one text on a page are looked at."""
_LEAST_CUT = 12
"""Letters and digits of a sentence that the page break may cut off from the rest."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its visible part in the file's own coordinates (left, bottom, right, top), and its /Rotate."""

    left: float
    bottom: float
    right: float
    top: float
    turned: int

    def own(self, x: float, y: float) -> tuple[float, float]:
        """A point of the page as displayed, measured from its top left, in the file's own coordinates."""
        match self.turned:
            case 90:
                return self.left + y, self.bottom + x
            case 180:
                return self.right - x, self.bottom + y
            case 270:
                return self.right - y, self.top - x
            case _:
                return self.left + x, self.top - y

    def shown(self, x: float, y: float) -> tuple[float, float]:
        """The other way: a point of the file, on the page as displayed."""
        match self.turned:
            case 90:
                return y - self.bottom, x - self.left
            case 180:
                return self.right - x, y - self.bottom
            case 270:
                return self.top - y, self.right - x
            case _:
                return x - self.left, self.top - y


@dataclass(frozen=True, slots=True)
class Spot:
    """A place to mark on a page (from 1): a cell, or one box a line; without boxes the page at large."""

    page: int
    boxes: tuple[BBox, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be marked: a text, and what is known of its place.

    ``cell`` says that its box is its own; ``title`` is that of its table.
    """

    text: str
    page: int | None
    bbox: BBox | None
    cell: bool
    title: str

    @classmethod
    def of(cls, value: Value) -> Wanted:
        """What is to be marked of a value."""
        place = value.place
        _, page = page_in_file(place.document, place.page)
        return cls(value.text, page, place.bbox, cell=place.table is not None, title=place.caption or "")

    @classmethod
    def nowhere(cls) -> Wanted:
        """What stands in no place: the report as a whole, or what is missing in it."""
        return cls("", None, None, cell=False, title="")


class _Letters:
    """The letters and digits of an open page in the order of its text; boxes are on the page as shown."""

    def __init__(self, text: pypdfium2.PdfTextPage, sheet: Sheet) -> None:
        self._page, self._sheet = text, sheet
        found = [
            (letter, at)
            for at in range(text.count_chars())
            for letter in _letters_at(raw.FPDFText_GetUnicode(text, at))
        ]
        self.text = "".join(letter for letter, _ in found)
        self._at = [at for _, at in found]
        self._boxes: dict[int, BBox] = {}

    def find(self, text: str, within: BBox | None = None) -> tuple[BBox, ...]:
        """The lines in which the text stands, if it stands there once."""
        found: list[tuple[BBox, ...]] = []
        at = self.text.find(text) if text else -1
        while at >= 0 and len(found) < _MOST_ALIKE:
            boxes = tuple(map(self._box, range(at, at + len(text))))
            if within is None or all(_is_inside(box, within) for box in boxes):
                found.append(boxes)
            at = self.text.find(text, at + 1)
        return _lines(found[0]) if len(found) == 1 else ()

    def end(self, text: str, within: BBox) -> tuple[int, tuple[BBox, ...]]:
        """How much of the text stands at the end of a box, and in which lines."""
        own = [at for at in range(len(self.text)) if _is_inside(self._box(at), within)]
        letters = "".join(self.text[at] for at in own)
        for length in range(min(len(text), len(letters)), _LEAST_CUT - 1, -1):
            if letters.endswith(text[:length]):
                return length, _lines([self._box(at) for at in own[-length:]])
        return 0, ()

    def _box(self, letter: int) -> BBox:
        at = self._at[letter]
        if at not in self._boxes:
            left, bottom, right, top = self._page.get_charbox(at, loose=True)
            (x0, y0), (x1, y1) = self._sheet.shown(left, bottom), self._sheet.shown(right, top)
            self._boxes[at] = min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
        return self._boxes[at]


class Finder:
    """Finds what is to be marked in an open PDF."""

    def __init__(self, document: pypdfium2.PdfDocument) -> None:
        self._document = document
        self._sheets: dict[int, Sheet] = {}
        self._letters: dict[int, _Letters] = {}

    def sheet(self, page: int) -> Sheet:
        """The page of that number, from 1."""
        if page not in self._sheets:
            opened = self._document[page - 1]
            self._sheets[page] = _sheet(opened)
            opened.close()
        return self._sheets[page]

    def spots(self, wanted: Wanted) -> tuple[Spot, ...]:
        """Where it stands; more than one spot where a sentence goes on over the page."""
        page, box = wanted.page, wanted.bbox
        if page is None or not 1 <= page <= len(self._document):
            return (Spot(1),)
        if box is None:
            found = self._anywhere(wanted.text, page) or self._anywhere(wanted.title, page)
            return (found or Spot(page),)
        if wanted.cell:
            return (Spot(page, (box,)),)
        text, letters = letters_of(wanted.text), self._page(page)
        boxes = letters.find(text, box)
        if not boxes and len(text) >= _LEAST_CUT:
            boxes = letters.find(text)  # it goes on in the next paragraph
        if boxes:
            return (Spot(page, boxes),)
        return self._cut(text, page, box) or (Spot(page, (box,)),)

    def _anywhere(self, text: str, page: int) -> Spot | None:
        """A text without a box, such as a title: on its page, or on the one before, which a title can end."""
        plain = letters_of(text)
        if len(plain) >= _LEAST:
            for near in (page, page - 1):
                if near and (boxes := self._page(near).find(plain)):
                    return Spot(near, boxes)
        return None

    def _cut(self, text: str, page: int, box: BBox) -> tuple[Spot, ...]:
        """A sentence that begins at the end of a paragraph's box and ends on the next page."""
        length, boxes = self._page(page).end(text, box)
        if not boxes:
            return ()
        rest = text[length:]
        more = len(rest) >= _LEAST_CUT and page < len(self._document) and self._page(page + 1).find(rest)
        return (Spot(page, boxes), Spot(page + 1, more)) if more else (Spot(page, boxes),)

    def _page(self, page: int) -> _Letters:
        if page not in self._letters:
            opened = self._document[page - 1]  # stays open, with its letters, until the document is closed
            self._letters[page] = _Letters(opened.get_textpage(), self.sheet(page))
        return self._letters[page]


def _sheet(page: pypdfium2.PdfPage) -> Sheet:
    media, crop = page.get_mediabox(), page.get_cropbox()
    left, bottom = max(media[0], crop[0]), max(media[1], crop[1])
    right, top = min(media[2], crop[2]), min(media[3], crop[3])
    return Sheet(left, bottom, right, top, page.get_rotation() % 360)


@cache
def _letters_at(code: int) -> str:
    return letters_of(chr(code))


def _is_inside(box: BBox, other: BBox) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return other[0] - _AROUND <= x <= other[2] + _AROUND and other[1] - _AROUND <= y <= other[3] + _AROUND


def _lines(boxes: Sequence[BBox]) -> tuple[BBox, ...]:
    """One box around the characters of each line, also of vertical ones; a little larger than they."""
    lines: list[BBox] = []
    for box in boxes:
        last = lines[-1] if lines else None
        if last is not None and (_beside(last, box, 1, 3) or _beside(last, box, 0, 2)):
            lines[-1] = min(last[0], box[0]), min(last[1], box[1]), max(last[2], box[2]), max(last[3], box[3])
        else:
            lines.append(box)
    return tuple((x0 - _EDGE, top - _EDGE, x1 + _EDGE, bottom + _EDGE) for x0, top, x1, bottom in lines)


def _beside(line: BBox, box: BBox, low: int, high: int) -> bool:
    """Whether a letter lies in the band of a line, whose letters are hardly smaller or larger than it."""
    shared = min(line[high], box[high]) - max(line[low], box[low])
    larger = max(line[high] - line[low], box[high] - box[low])
    return larger > 0 and shared > larger / 2
