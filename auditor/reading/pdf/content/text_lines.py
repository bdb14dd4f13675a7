"""Words to lines, and lines to paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import median

from auditor.models.document import BBox, Block, BlockKind
from auditor.reading.pdf.content.model import Word

_STARTS_ITEM = re.compile(
    r"(?:\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|\d+(?:\.\d+)+\.?|[-–•●▪➢✓*o])(?:\s|$)"
)
_BROKEN = re.compile(r"[^\W\d_]-$")
_LEADER = re.compile(r"(?<!\.)\.{4,}+\s*+[\divxlc]{1,5}$", re.IGNORECASE)
INDENT = 12.0
"""A line that begins this much further right opens a paragraph."""
PICTURE = 100.0
"""A line that begins this much further right makes space for a picture."""
RAGGED = 0.15
"""Share of the width of the text that a full line leaves free at the right, at most."""
WIDER, UNEVEN = 1.35, 2.0
"""A gap between paragraphs is so many times that between their lines, and so many points more."""
OTHER_SIZE = 1.0
"""Points between the type sizes of the lines of one paragraph, at most."""
CENTRED = 3.0
"""Points by which the middles of centred lines differ at most, and their left edges at least."""
_STARTS_TITLE = re.compile(r"(?:tabel|table|gambar|grafik|bab)\b", re.IGNORECASE)
_AWAITS_NUMBER = re.compile(
    r"\S\s+(?:[Tt]abel|[Gg]ambar|[Gg]rafik|[Bb]agan|[Dd]iagram|[Bb]ab|[Ss]ub\s?bab|[Nn]omor|[Pp]asal|[Aa]ngka|[Bb]utir)$"
)
_AWAITS_TITLE = re.compile(
    r"\S\s+(?:pada|dalam|dari|di|ke|lihat|dengan|dan|atau|oleh|melalui|menurut|berdasarkan)$"
)
_IN_A_SENTENCE = re.compile(r"\w+\s+[\w.\-]*\w[.,;)]*(?:\s+[a-z(]|$)")


@dataclass(frozen=True)
class Line:
    """A line of text on a page."""

    page: int
    words: tuple[Word, ...]

    @cached_property
    def text(self) -> str:
        """The words with one space between them."""
        return " ".join(word.text for word in self.words)

    @cached_property
    def bbox(self) -> BBox:
        """The box around all words."""
        return box_around(self.words)

    @cached_property
    def bold(self) -> bool:
        """Whether every word is bold."""
        return all(word.bold for word in self.words)

    @cached_property
    def size(self) -> float:
        """The type size of most words."""
        return median(word.size for word in self.words)


def box_around(words: Sequence[Word]) -> BBox:
    """The smallest box that holds all words."""
    return (
        min(word.x0 for word in words),
        min(word.top for word in words),
        max(word.x1 for word in words),
        max(word.bottom for word in words),
    )


def lines_of(words: Iterable[Word]) -> list[tuple[Word, ...]]:
    """Group words into lines from top to bottom, each from left to right.

    A word belongs to a line when its middle lies within the line's first word, so that marks set a
    little higher or lower stay in their line.
    """
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.middle, word.x0)):
        if lines and word.middle - lines[-1][0].middle < 0.5 * min(_height(word), _height(lines[-1][0])):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [tuple(sorted(line, key=lambda word: word.x0)) for line in lines]


def _height(word: Word) -> float:
    return word.bottom - word.top


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together; ``full`` says that the last line reaches the right margin."""

    lines: tuple[Line, ...]
    full: bool

    @property
    def text(self) -> str:
        """The lines joined with a space, or without one after a hyphen inside a word."""
        text = ""
        for line in self.lines:
            text += "" if _BROKEN.search(text[-2:]) and line.text[0].isalpha() else " "
            text += line.text
        return text.strip()

    def goes_on(self, other: Paragraph) -> bool:
        """Whether the paragraph runs on in ``other``, the first one of the next page."""
        first, last = other.lines[0], self.lines[-1]
        return (
            self.full
            and last.text[-1] not in ".:;!?"
            and last.bold == first.bold
            and abs(last.size - first.size) <= 1
            and (not _begins(first) or _awaited(last, first))
            and (first.text[0].islower() or first.bbox[0] < last.bbox[0] + INDENT)
        )

    def and_then(self, other: Paragraph) -> Paragraph:
        """The paragraph with what follows on the next page."""
        return Paragraph(self.lines + other.lines, other.full)

    def block(self) -> Block:
        """The block; its box is on the page where the paragraph begins."""
        words = [word for line in self.lines if line.page == self.lines[0].page for word in line.words]
        return Block(
            BlockKind.PARAGRAPH,
            self.text,
            page=self.lines[0].page,
            bbox=box_around(words),
            bold=all(line.bold for line in self.lines),
        )


def right_margin(lines: Iterable[Line], page_width: float) -> float:
    """Where full lines end: the right edge that most lines longer than half the page come near."""
    ends = sorted(line.bbox[2] for line in lines if line.bbox[2] - line.bbox[0] > page_width / 2)
    return ends[len(ends) * 9 // 10] if ends else 0.0


def paragraphs(lines: Sequence[Line], margin: float = 0.0) -> list[Paragraph]:
    """Merge the lines of one stretch of running text on one page into paragraphs.

    ``margin`` is the right margin of such pages (:func:`right_margin`), 0 when unknown.
    """
    if not lines:
        return []
    left = min(line.bbox[0] for line in lines)
    right = max(margin, *(line.bbox[2] for line in lines))
    column = _Column(left, right)
    groups = [[lines[0]]]
    for place, line in enumerate(lines[1:], start=1):
        after = lines[place + 1] if place + 1 < len(lines) else None
        if column.separates(groups[-1], line, after):
            groups.append([line])
        else:
            groups[-1].append(line)
    return [Paragraph(tuple(group), column.is_full(group[-1])) for group in groups]


@dataclass(frozen=True, slots=True)
class _Column:
    """The margins of a stretch of text."""

    left: float
    right: float

    def is_full(self, line: Line) -> bool:
        """Whether the line ends near the right margin, so that its paragraph may go on."""
        return line.bbox[2] >= self.right - RAGGED * (self.right - self.left)

    def _is_full_for(self, before: Line, line: Line) -> bool:
        """Whether the first word of ``line`` would not have fitted behind the line before it."""
        word = line.words[0]
        space = before.size / 2
        return before.bbox[2] + space + (word.x1 - word.x0) > self.right - space

    def separates(self, group: Sequence[Line], line: Line, after: Line | None) -> bool:
        """Whether a new paragraph begins with ``line`` below the lines of ``group``."""
        before = group[-1]
        indent = line.bbox[0] - before.bbox[0]
        return (
            _gap(before, line) > _usual_gap(group, line, after) * WIDER + UNEVEN
            or abs(before.size - line.size) > OTHER_SIZE
            or (_begins(line) and not (self.is_full(before) and _awaited(before, line)))
            or bool(_LEADER.search(before.text))
            or (before.bold != line.bold and not (before.words[-1].bold and line.words[0].bold))
            or (
                INDENT < indent < PICTURE
                and before.bbox[0] - self.left < INDENT
                and not line.bold
                and not _begins(before)
            )
            or not (self.is_full(before) or self._is_full_for(before, line) or _centred(before, line))
        )


def _gap(upper: Line, lower: Line) -> float:
    return max(0.0, lower.bbox[1] - upper.bbox[3])


def _usual_gap(group: Sequence[Line], line: Line, after: Line | None) -> float:
    """The gap between the lines of the paragraph, or below its second line when it has one so far."""
    if len(group) > 1:
        return _gap(group[-2], group[-1])
    return _gap(line, after) if after is not None else _gap(group[-1], line)


def _begins(line: Line) -> bool:
    """Whether the line starts as list items and titles do."""
    return bool(_STARTS_ITEM.match(line.text) or _STARTS_TITLE.match(line.text))


def _awaited(before: Line, line: Line) -> bool:
    """Whether the line starts with what the one before leads to: "Tabel" / "1.1", or "pada" / "Tabel 1.1"."""
    if line.text[0].isdigit():
        return _AWAITS_NUMBER.search(before.text) is not None
    return (
        _AWAITS_TITLE.search(before.text) is not None
        and line.bbox[0] < before.bbox[0] + INDENT
        and _STARTS_TITLE.match(line.text) is not None
        and _IN_A_SENTENCE.match(line.text) is not None
    )


def _centred(before: Line, line: Line) -> bool:
    """Whether two lines share their centre but not their left edge, as the lines of a title do."""
    middle = (before.bbox[0] + before.bbox[2]) / 2 - (line.bbox[0] + line.bbox[2]) / 2
    return abs(middle) < CENTRED and abs(before.bbox[0] - line.bbox[0]) > CENTRED
