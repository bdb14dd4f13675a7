"""The part "Sistematika" of a report, which tells what the chapters hold and is not what they hold."""

from __future__ import annotations

import re
from dataclasses import dataclass

from auditor.lexicon.numbers import chapter_number
from auditor.models.document import Block, BlockKind
from auditor.models.report import Place, Report, Section, Value

_CHAPTER = re.compile(r"^bab\.?\s+(?P<number>[ivx]+|\d+)\b", re.IGNORECASE)
_DOTTED = re.compile(r"^(\d{1,2}(?:\.\d{1,2})+)(?!\d)")
_LETTER = re.compile(r"^([A-Za-z])[.)]\s")
_OUTLINE = re.compile(r"\bsistematika\b", re.IGNORECASE)
_ENTRY = re.compile(r"^(?P<number>\d{1,2}(?:\.\d{1,2})+)[.)]?\s+(?P<title>\S.*)$", re.DOTALL)
_LONGEST_TITLE = 25
"""Words that a title in the outline has at most; what is longer tells what the part holds."""


def outline_blocks(report: Report) -> set[int]:
    """Give the indices of the blocks of the outline, its heading included.

    Its entries may read as headings: those of another chapter, and those that do not come after the outline's
    own number, do not end it.
    """
    headings = {section.place.row for section in report.sections}
    found: set[int] = set()
    inside: _Numbered | None = None
    chapter: str | None = None
    for at, block in enumerate(report.document.blocks):
        if block.kind is BlockKind.HEADING:
            here = _numbered(block)
            if _OUTLINE.search(block.text):
                inside = inside or here
            elif inside is not None and " ".join(block.text.split()) in headings:
                inside = inside if here.listed_in(inside, chapter) else None
            named = _CHAPTER.match(block.text)
            chapter = named["number"].upper() if named and inside is None else chapter
        if inside is not None:
            found.add(at)
    return found


def body_sections(report: Report) -> list[Section]:
    """The headings of the body, without the entries of the contents and of the outline."""
    blocks = report.document.blocks
    entries = {at for at in outline_blocks(report) if not _OUTLINE.search(blocks[at].text)}
    return [one for one in report.sections if not one.di_daftar_isi and one.block not in entries]


@dataclass(frozen=True, slots=True)
class _Numbered:
    """The number that a heading begins with, as a manner and its parts, and its level."""

    manner: str
    parts: tuple[int, ...]
    level: int

    def listed_in(self, outline: _Numbered, chapter: str | None) -> bool:
        """Whether the outline goes on at this heading, which is one of its entries or below it."""
        if self.manner == "dotted":
            other = chapter is not None and self.parts[0] != chapter_number(chapter)
            return other or (outline.manner == "dotted" and self.parts <= outline.parts)
        if self.manner == outline.manner != "":
            return self.parts <= outline.parts
        return self.level > outline.level


def _numbered(block: Block) -> _Numbered:
    level = block.level or 1
    text = block.text.strip()
    if match := _DOTTED.match(text):
        return _Numbered("dotted", tuple(int(part) for part in match.group(1).split(".")), level)
    if match := _LETTER.match(text):
        return _Numbered("letter", (ord(match[1].upper()),), level)
    return _Numbered("", (), level)


def outline_titles(report: Report) -> dict[str, Value]:
    """Give the titles that the outline prints, by their section numbers ("3.2")."""
    titles: dict[str, Value] = {}
    for at in sorted(outline_blocks(report)):
        block = report.document.blocks[at]
        entry = _ENTRY.match(" ".join(block.text.split())) if block.kind is BlockKind.PARAGRAPH else None
        if entry and len(entry["title"].split()) <= _LONGEST_TITLE:
            place = Place(
                report.document.file,
                block.page,
                row=block.text,
                column="sistematika",
                bbox=block.bbox,
                anchor=block.anchor,
            )
            titles.setdefault(entry["number"], Value(entry["title"].strip(" .:"), place))
    return titles
