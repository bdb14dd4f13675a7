"""Running headers and footers and page numbers: what the page carries, not the text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.models.document import BBox, Cell
from auditor.reading.header import is_column_number_row, is_header_worded
from auditor.reading.pdf_text import Line
from auditor.reading.unruled_columns import pieces_of

BAND = 0.14
"""Share of the page's height at its top and at its bottom where furniture is looked for."""
SAME_HEIGHT = 4.0
CLOSE = 0.6
"""Lines with a smaller gap between them than this share of the type size are of one heading."""
LOOSE = 1.5
"""The row that numbers the columns stands no further below their headings than this."""
NEIGHBOURS = 2
"""Pages between two that carry the same line; left and right pages may differ."""
_COUNTER = re.compile(
    r"(?<![\d.])\d{1,4}(?!\d|\.\d)|(?<=(?<!\d)20\d\d)\d{1,3}(?!\d)|\b[ivxlc]+\b", re.IGNORECASE
)
"""A number that may count pages, also where it is glued to a year ("201637")."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_TITLE = re.compile(r"tab(?:el|le)\b|gambar\b|grafik\b|bab\b")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@dataclass(frozen=True, slots=True)
class _Seen:
    """A text near the edge of a page: the page's place in the document and the distance to the edge."""

    page: int
    distance: float


def drop_furniture(pages: Sequence[tuple[float, Sequence[Line]]]) -> list[list[Line]]:
    """Leave out the lines that come again at the same height of other pages.

    Each page is its height and its lines outside tables. A line is furniture when it stands near
    the top or the bottom edge, and the same text stands at the same distance from that edge on at
    least three pages (two in a document of two or three pages), neighbours among them. A number in
    it may count pages: then it must run with them, so that "Tabel 3.1", "Tabel 3.2" at the top of
    some pages stay. The headings of a table that is repeated on each page are no furniture, and neither
    is what stands below them at the top of the page.
    """
    running = running_texts([(height, [(line.text, line.bbox) for line in lines]) for height, lines in pages])
    return [
        [line for line, runs in zip(lines, own, strict=True) if not runs or id(line) in kept]
        for (height, lines), own in zip(pages, running, strict=True)
        for kept in [_of_tables(lines, height)]
    ]


def _of_tables(lines: Sequence[Line], height: float) -> set[int]:
    """The lines (by id) that head columns, and the others below them in the upper part of the page."""
    heads = _column_heads(lines)
    first = min((line.bbox[1] for line in heads), default=height)
    below = [line for line in lines if first < line.bbox[1] and line.bbox[3] <= height * BAND]
    return {id(line) for line in (*heads, *below)}


def running_texts(pages: Sequence[tuple[float, Sequence[tuple[str, BBox]]]]) -> list[list[bool]]:
    """For each text of each page (its height, texts and their boxes) whether it is furniture."""
    seen: dict[str, list[_Seen]] = defaultdict(list)
    for number, (height, texts) in enumerate(pages):
        for text, bbox in texts:
            distance = _distance(height, bbox)
            if distance is not None:
                for pattern in _patterns(text, number):
                    seen[pattern].append(_Seen(number, distance))
    enough = 3 if len(pages) > 3 else 2

    def is_furniture(number: int, height: float, text: str, bbox: BBox) -> bool:
        distance = _distance(height, bbox)
        return distance is not None and any(
            _runs(
                number,
                {one.page for one in seen[pattern] if abs(one.distance - distance) <= SAME_HEIGHT},
                enough,
            )
            for pattern in _patterns(text, number)
        )

    return [
        [is_furniture(number, height, text, bbox) for text, bbox in texts]
        for number, (height, texts) in enumerate(pages)
    ]


def _column_heads(lines: Sequence[Line]) -> list[Line]:
    """The lines that head three columns or more, and those close above or below them."""
    found = {place for place, line in enumerate(lines) if _heads_columns(line)}
    for step, places in ((1, range(1, len(lines))), (-1, range(len(lines) - 2, -1, -1))):
        for place in places:
            line, other = lines[place], lines[place - step]
            gap = max(line.bbox[1], other.bbox[1]) - min(line.bbox[3], other.bbox[3])
            near = LOOSE if step > 0 and _numbers_columns(line) else CLOSE
            if place - step in found and gap < near * line.size:
                found.add(place)
    return [lines[place] for place in sorted(found)]


def _heads_columns(line: Line) -> bool:
    """Whether most of three texts or more are headings; fewer of many, as narrow columns break words."""
    pieces = pieces_of(line)
    worded = sum(is_header_worded(Cell(piece.text)) for piece in pieces)
    return len(pieces) >= 3 and worded * 10 >= len(pieces) * (4 if worded >= 3 else 6)


def _numbers_columns(line: Line) -> bool:
    return is_column_number_row(tuple(Cell(piece.text) for piece in pieces_of(line)))


def _runs(number: int, pages: set[int], enough: int) -> bool:
    """Tell a line that runs over neighbouring pages from a sentence that chapters share word by word."""
    return len(pages) >= enough and any(0 < abs(number - page) <= NEIGHBOURS for page in pages)


def _distance(height: float, bbox: BBox) -> float | None:
    """Distance from the near edge, negative from the bottom; None in the middle of the page."""
    _, top, _, bottom = bbox
    if bottom <= height * BAND:
        return top
    if top >= height * (1 - BAND):
        return bottom - height
    return None


def _patterns(text: str, page: int) -> Iterator[str]:
    """The text itself, the text with each number in it as an offset to the page, and its words.

    The words are for running lines that number the pages of each chapter ("II - 4") and put the number on
    the outer side; a line of few words, or a title, is not told by them.
    """
    text = " ".join(text.lower().split())
    yield text
    words = sorted(_WORD.findall(_COUNTER.sub(" ", text)))
    if len(words) >= 4 and len(words) < len(text.split()) and not _TITLE.match(text):
        yield " ".join(words)
    if _TITLE.match(text):
        return
    for match in _COUNTER.finditer(text):
        yield f"{text[: match.start()]}#{_number(match[0]) - page}{text[match.end() :]}"


def _number(text: str) -> int:
    if text.isdigit():
        return int(text)
    values = [_ROMAN[letter] for letter in text]
    return sum(
        -value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True)
    )
