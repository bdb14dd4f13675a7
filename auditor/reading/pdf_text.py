"""Words to lines, and lines to paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from auditor.models.document import BBox, Block, BlockKind
from auditor.reading.pdf_page import Word

_STARTS_ITEM = re.compile(r"(?:\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|\d+(?:\.\d+)+\.?|[-–•●▪➢✓*o])(?:\s|$)")
_STARTS_TITLE = re.compile(r"(?:tabel|table|gambar|grafik|bab)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text on a page."""

    page: int
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The words with one space between them."""
        return " ".join(word.text for word in self.words)

    @property
    def bbox(self) -> BBox:
        """The box around all words."""
        return box_around(self.words)

    @property
    def bold(self) -> bool:
        """Whether every word is bold."""
        return all(word.bold for word in self.words)

    @property
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


def text_of(words: Iterable[Word]) -> str:
    """The words of a cell as one text, lines joined with a space."""
    return " ".join(word.text for line in lines_of(words) for word in line)


def paragraphs(lines: Sequence[Line], page_width: float) -> list[Block]:
    """Merge the lines of one stretch of running text on one page into paragraph blocks."""
    if not lines:
        return []
    gaps = [max(0.0, after.bbox[1] - before.bbox[3]) for before, after in zip(lines, lines[1:], strict=False)]
    usual = median(gaps) if gaps else 0.0
    left = min(line.bbox[0] for line in lines)
    right = max(line.bbox[2] for line in lines)
    groups = [[lines[0]]]
    for before, line, gap in zip(lines, lines[1:], gaps, strict=False):
        if _new_paragraph(before, line, gap, usual, left, right):
            groups.append([line])
        else:
            groups[-1].append(line)
    return [_block(group) for group in groups]


def _new_paragraph(
    before: Line, line: Line, gap: float, usual: float, left: float, right: float
) -> bool:
    indent = line.bbox[0] - before.bbox[0]
    return (
        gap > usual * 1.35 + 2
        or before.bold != line.bold
        or abs(before.size - line.size) > 1
        or bool(_STARTS_ITEM.match(line.text))
        or bool(_STARTS_TITLE.match(line.text))
        or (indent > 12 and before.bbox[0] - left < 12 and not line.bold)
        or (before.bbox[2] < right - 0.15 * (right - left) and not _centred(before, line))
    )


def _centred(before: Line, line: Line) -> bool:
    """Whether two lines share their centre but not their left edge, as the lines of a title do."""
    middle = (before.bbox[0] + before.bbox[2]) / 2 - (line.bbox[0] + line.bbox[2]) / 2
    return abs(middle) < 3 and abs(before.bbox[0] - line.bbox[0]) > 3


def _block(group: Sequence[Line]) -> Block:
    words = [word for line in group for word in line.words]
    return Block(
        BlockKind.PARAGRAPH, " ".join(line.text for line in group), page=group[0].page, bbox=box_around(words)
    )
