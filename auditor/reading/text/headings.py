"""Headings: "BAB III", "3.2 Realisasi Anggaran", "A. Dasar Hukum", "KATA PENGANTAR".

Numbers and words decide, boldness only where a heading and a list item look alike ("1. Sasaran 1").
Levels come from the numbering, so a PDF and a DOCX of one report give the same headings.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from auditor.lexicon.numbers import chapter_number
from auditor.models.document import Block, BlockKind
from auditor.reading.text.contents_list import entry_positions, is_listing_title

MAX_LENGTH = 260
MAX_ITEM_LENGTH = 160

_CHAPTER = re.compile(r"BAB\s+(?P<number>[IVXL]+|\d{1,2})(?:\s*[.:\-–]?\s+(?P<title>.*))?", re.DOTALL)
_CHAPTER_SPLIT = re.compile(r"BAB\s+(?:[IVXL]+|\d{1,2})\s*[.:]?")
_DECIMAL = re.compile(
    r"(?P<number>(?:\d{1,2}|[IVX]+)(?:\.\s?\d{1,2}){1,4})\.?\s*(?P<title>[^\W\d_].*)", re.DOTALL
)
_ITEM = re.compile(r"(?P<number>[A-Z]|[a-z]|\d{1,2}|[IVX]+)(?P<mark>[.)])\s*(?P<title>[^\W\d_].*)", re.DOTALL)
_NAMED = re.compile(
    r"""kata\s+pengantar|ikhtisar\s+eksekutif|ringkasan\s+eksekutif|executive\s+summary|pendahuluan|penutup|lampiran|
        pernyataan\s+telah\s+direviu|lembar\s+pengesahan""",
    re.IGNORECASE | re.VERBOSE,
)
_OUTLINE = re.compile(r"sistematika", re.IGNORECASE)
_DESCRIPTION = re.compile(
    r"(?:pada\s+)?bab\s+ini\b|(?:ber|me)[^\W\d_]+\s+(?:tentang|mengenai|secara)\b|(?:berisi|memuat|menyajikan|menjelaskan|"
    r"menguraikan|mengemukakan|memaparkan)",
    re.IGNORECASE,
)
_SPEAKS_OF_MONEY = re.compile(r"\bRp\.?\s?\d|\bsebesar\b", re.IGNORECASE)
_RUNS_ON = re.compile(r"[^\W\d_]{4}\. [A-Z]|\s\d{1,2}\.\s|\d\s?%.*\d\s?%")
_SPACED = re.compile(r"(?:[A-Z] ){3,}[A-Z]")


@dataclass(frozen=True, slots=True)
class _Mark:
    """What makes a block a heading: the manner of its numbering, and the parts of the number."""

    manner: str
    numbers: tuple[int, ...] = ()


def mark_headings(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Turn paragraphs that are headings into heading blocks with their level from 1.

    A chapter and its title in the next paragraph become one heading ("BAB III AKUNTABILITAS
    KINERJA"). Entries of a list of contents and the chapters that a "Sistematika" section describes
    stay paragraphs.
    """
    blocks = _with_chapter_titles(blocks)
    marks = _candidates(blocks)
    for index in _described(blocks, marks):
        del marks[index]
    levels = _Levels()
    return tuple(
        replace(block, kind=BlockKind.HEADING, level=levels.of(marks[index])) if index in marks else block
        for index, block in enumerate(blocks)
    )


@dataclass(frozen=True, slots=True)
class _Open:
    """A heading that later ones may stand below."""

    level: int
    mark: _Mark


class _Levels:
    """Gives each heading its level from the headings before it."""

    def __init__(self) -> None:
        self._open: list[_Open] = []

    def of(self, mark: _Mark) -> int:
        if mark.manner in {"chapter", "named"}:
            self._open = []
            return 1
        level = len(mark.numbers) if mark.manner == "decimal" else self._item(mark)
        self._open = [item for item in self._open if item.level < level] + [_Open(level, mark)]
        return level

    def _item(self, mark: _Mark) -> int:
        """Level of "A.", "1)" and the like: beside the one that it follows on, else one deeper."""
        alike = [item for item in reversed(self._open) if item.mark.manner == mark.manner]
        other_case = [
            item for item in reversed(self._open) if item.mark.manner.lower() == mark.manner.lower()
        ]
        for item in alike or other_case:
            if item.mark.numbers[0] + 1 == mark.numbers[0]:
                return item.level
        if alike and mark.numbers[0] != 1:
            return alike[0].level
        return (self._open[-1].level if self._open else 1) + 1


def _with_chapter_titles(blocks: Sequence[Block]) -> list[Block]:
    """Join "BAB III" with the title in capitals (or bold) that stands in the next paragraphs."""
    result: list[Block] = []
    open_chapter = False
    for block in blocks:
        text = " ".join(block.text.split())
        if open_chapter and _is_title_line(block, text):
            title = text.replace(" ", "") if _SPACED.fullmatch(text) else text
            result[-1] = replace(result[-1], text=f"{result[-1].text} {title}")
            continue
        open_chapter = block.kind is not BlockKind.TABLE and _CHAPTER_SPLIT.fullmatch(text) is not None
        result.append(replace(block, text=text) if open_chapter else block)
    return result


def _is_title_line(block: Block, text: str) -> bool:
    return (
        block.kind in {BlockKind.PARAGRAPH, BlockKind.HEADING}
        and 0 < len(text) <= MAX_ITEM_LENGTH
        and (text.isupper() or (block.bold and not text.endswith(".")))
        and not any(pattern.match(text) for pattern in (_CHAPTER, _DECIMAL, _ITEM))
    )


def _candidates(blocks: Sequence[Block]) -> dict[int, _Mark]:
    entries = entry_positions(blocks)
    found: dict[int, _Mark] = {}
    chapter = 0
    for index, block in enumerate(blocks):
        if block.kind not in {BlockKind.PARAGRAPH, BlockKind.HEADING} or index in entries:
            continue
        mark = _mark(" ".join(block.text.split()), bold=block.bold, chapter=chapter)
        if mark is not None:
            found[index] = mark
            if mark.manner == "chapter":
                chapter = mark.numbers[0]
    return found


def _mark(text: str, *, bold: bool, chapter: int) -> _Mark | None:
    if not text or len(text) > MAX_LENGTH:
        return None
    if match := _CHAPTER.fullmatch(text):
        title = match["title"] or ""
        return (
            None
            if title[:1].islower() or _is_prose(title)
            else _Mark("chapter", (chapter_number(match["number"]),))
        )
    if is_listing_title(text) or _NAMED.fullmatch(text):
        return _Mark("named") if bold or text.isupper() else None
    if match := _DECIMAL.fullmatch(text):
        return _decimal(match, bold=bold, chapter=chapter)
    match = _ITEM.fullmatch(text)
    return _item(match, bold=bold) if match else None


def _decimal(match: re.Match[str], *, bold: bool, chapter: int) -> _Mark | None:
    numbers = tuple(chapter_number(part.strip()) for part in match["number"].split("."))
    title = match["title"]
    if title[0].islower() or _is_prose(title):
        return None
    return _Mark("decimal", numbers) if bold or title.isupper() or numbers[0] == chapter else None


def _item(match: re.Match[str], *, bold: bool) -> _Mark | None:
    number, title = match["number"], match["title"]
    if len(title) > MAX_ITEM_LENGTH or title[0].islower() or _is_prose(title):
        return None
    if not bold and not (title.isupper() and len(title.split()) > 1 and number.isupper()):
        return None
    if number.isdigit():
        kind, at = "number", int(number)
    elif number in {"I", "V", "X"} or len(number) > 1:
        kind, at = "roman", chapter_number(number)
    else:
        kind, at = ("LETTER" if number.isupper() else "letter"), ord(number.upper()) - ord("A") + 1
    return _Mark(f"{kind}{match['mark']}", (at,))


def _is_prose(title: str) -> bool:
    """Whether the text ends like a sentence or list item, holds the end of a sentence, or an amount."""
    title = title.strip()
    if not title:
        return False
    ends = title[-1] in ";," or (title[-1] == "." and len(title.split()) > 4)
    return ends or _SPEAKS_OF_MONEY.search(title) is not None or _RUNS_ON.search(title) is not None


def _described(blocks: Sequence[Block], marks: dict[int, _Mark]) -> set[int]:
    """Candidates that only describe the chapters: those that a "Sistematika" section lists.

    They stand between that heading and the true next chapter, which is the last one of its number;
    "Lampiran" and the like may end the list.
    """
    described: set[int] = set()
    chapter = 0
    positions = sorted(marks)
    for place, index in enumerate(positions):
        mark = marks[index]
        if index in described:
            continue
        if mark.manner == "chapter":
            chapter = mark.numbers[0]
        if not _OUTLINE.search(blocks[index].text):
            continue
        inside = _before_chapter(positions[place + 1 :], marks, chapter + 1)
        last = max((other for other in inside if _describes(blocks, marks, other)), default=None)
        if last is None:
            continue
        while last + 1 in inside and marks[last + 1].manner == "named":
            last += 1
        described.update(other for other in inside if other <= last)
    return described


def _before_chapter(positions: Sequence[int], marks: dict[int, _Mark], number: int) -> list[int]:
    """Return the positions before the last chapter of that number, all of them where there is none."""
    chapters = (other for other in positions if marks[other].manner == "chapter")
    last = max((other for other in chapters if marks[other].numbers[0] == number), default=None)
    return [other for other in positions if last is None or other < last]


def _describes(blocks: Sequence[Block], marks: dict[int, _Mark], index: int) -> bool:
    """Whether the candidate is a chapter of the outline: text that states what it holds follows."""
    if marks[index].manner != "chapter":
        return False
    if index + 1 == len(blocks) or index + 1 in marks:
        return True
    return _DESCRIPTION.match(blocks[index + 1].text.strip()) is not None
