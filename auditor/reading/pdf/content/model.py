"""What is drawn on one page of a PDF: words, drawn lines and fills, in the reader's coordinates.

Lengths are PDF points with the origin at the top left of the page as displayed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from auditor.models.document import BBox

THIN = 3.0
"""A filled rectangle no thicker than this is a drawn line, not a fill."""
MAX_SHAPES = 20_000
"""A page with more shapes than this is a drawing (a map, a plan); its drawn lines are not looked at."""
MARK = 0.32
"""A gap of this many type sizes at most is as wide as a mark between digits."""


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
class Ruling:
    """A ruling line: a straight line drawn on the page, horizontal or vertical; no line of text."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def bbox(self) -> BBox:
        """The box around the drawn line."""
        return self.x0, self.top, self.x1, self.bottom

    @property
    def is_horizontal(self) -> bool:
        """Whether the drawn line is horizontal."""
        return self.x1 - self.x0 >= self.bottom - self.top


@dataclass(frozen=True, slots=True)
class HiddenText:
    """A text that is no part of what a page says, and where it stands or would stand."""

    text: str
    bbox: BBox


@dataclass(frozen=True, slots=True)
class Drawn:
    """The content of a page, its words in the order of the file.

    ``pictures`` says that it holds pictures or many shapes, ``crowded`` that it holds more shapes than
    were looked at. ``turn`` says how the page was rotated to be read: 1 clockwise, -1 the other way;
    ``skew`` by how many degrees more, against the clock, a page was rotated to stand straight: one that was
    scanned, or one that is upside down. ``beside`` is where the second of two pages on a sheet begins.
    ``watermark`` are the characters that run across the page, ``unseen`` those that are hidden, ``struck``
    those that are struck out: its words hold none of them. ``outlines`` may be characters drawn as shapes.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    rulings: tuple[Ruling, ...]
    fills: tuple[BBox, ...]
    pictures: bool
    crowded: bool = False
    turn: int = 0
    skew: float = 0.0
    beside: float = 0.0
    watermark: tuple[HiddenText, ...] = ()
    unseen: tuple[HiddenText, ...] = ()
    struck: tuple[HiddenText, ...] = ()
    outlines: tuple[BBox, ...] = ()


def laid_down(word: Word) -> Word:
    """The word in coordinates in which it reads from left to right."""
    x0, top, x1, bottom = quarter_rotated(word.bbox, word.turn)
    return replace(word, x0=x0, top=top, x1=x1, bottom=bottom)


def stood_up(word: Word) -> Word:
    """The word as it stands on the page again, after :func:`laid_down`."""
    x0, top, x1, bottom = quarter_rotated(word.bbox, -word.turn)
    return replace(word, x0=x0, top=top, x1=x1, bottom=bottom)


def quarter_rotated(box: BBox, turn: int) -> BBox:
    """The box after a quarter turn about the page's corner: clockwise for 1, the other way for -1."""
    x0, top, x1, bottom = box
    return (-bottom, x0, -top, x1) if turn > 0 else (top, -x1, bottom, -x0)
