"""The parts of a report: its chapters, and the stretches that speak of one sasaran."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from auditor.lexicon.phrases import plain
from auditor.models.document import Block, BlockKind
from auditor.models.report import Place, Report, Value
from auditor.relating.document.outline import outline_blocks
from auditor.relating.names.compare import squashed

SASARAN_HEADING = re.compile(
    r"^\s*(?:[\dA-Za-z]{1,3}[.)]\s*)*(?:\d{1,2}\s+)?sasaran(?:\s+strategis)?\s*(?:ke\s*-?\s*)?(?P<number>\d{1,2})(?![\d.%])",
    re.IGNORECASE,
)
"""A heading such as "SASARAN 2" or "b. Sasaran strategis ke-2"."""

HEADING_WORDS = 30
"""Words that a paragraph which serves as a heading has at most."""

_SURE_LEVEL = 2
"""Headings down to this level are told apart surely; a list number below may pass for a sibling."""

_CHAPTER = re.compile(r"^bab\.?\s+[ivx\d]+\b", re.IGNORECASE)


@dataclass(frozen=True)
class Line:
    """A heading, table title or sentence of the body: its text, place and block; ``sasaran`` from 0."""

    value: Value
    block: int
    chapter: str
    sasaran: int | None
    heading: bool

    @cached_property
    def plain(self) -> str:
        """The text as phrases are matched with it."""
        return plain(self.value.text)


def body_lines(report: Report, goals: Sequence[str]) -> list[Line]:
    """Give the headings, table titles and sentences of the body in reading order.

    ``goals`` are the names of the report's sasaran: what follows a heading that names one belongs to it.
    """
    blocks = report.document.blocks
    contents = report.contents
    chapters, parts = _chapters(blocks, contents), _parts(blocks, goals)
    listed = outline_blocks(report)
    lines = [
        Line(sentence_value, at, chapters[at], parts[at], heading=False)
        for sentence_value, at in (
            (Value(one.text, one.place), one.block) for one in report.sentences if one.block not in contents
        )
        if at not in listed
    ]
    for at, block in enumerate(blocks):
        if at in contents or at in listed:
            continue
        text = block.text if block.kind is BlockKind.HEADING else block.table.caption if block.table else None
        if text:
            place = Place(report.document.file, block.page, bbox=block.bbox, anchor=block.anchor)
            lines.append(
                Line(Value(" ".join(text.split()), place), at, chapters[at], parts[at], heading=True)
            )
    return sorted(lines, key=lambda line: (line.block, not line.heading))


def _chapters(blocks: Sequence[Block], contents: range) -> list[str]:
    """The title of the chapter that each block is in: the last heading of the highest level."""
    chapters: list[str] = []
    chapter = ""
    for at, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING and at not in contents and (block.level or 1) == 1:
            title = " ".join(block.text.split())
            chapter = f"{chapter} {title}" if _CHAPTER.fullmatch(chapter) else title
        chapters.append(chapter)
    return chapters


def _parts(blocks: Sequence[Block], goals: Sequence[str]) -> list[int | None]:
    """Which sasaran each block speaks of, by the last heading that names one by number or by name."""
    names = [squashed(goal) for goal in goals]
    parts: list[int | None] = []
    part: int | None = None
    depth = 0
    for block in blocks:
        level = (block.level or 9) if block.kind is BlockKind.HEADING else 9
        short = block.kind is not BlockKind.TABLE and len(block.text.split()) <= HEADING_WORDS
        found = _named(block.text, names) if short else None
        if found is not None and (block.kind is BlockKind.HEADING or SASARAN_HEADING.match(block.text)):
            part, depth = found, level
        elif level < depth or level == depth <= _SURE_LEVEL:
            part = None
        parts.append(part)
    return parts


def _named(text: str, names: Sequence[str]) -> int | None:
    match = SASARAN_HEADING.match(text)
    if match:
        number = int(match["number"]) - 1
        return number if 0 <= number < max(len(names), 1) else None
    letters = squashed(text)
    return next((at for at, name in enumerate(names) if len(name) >= 15 and name in letters), None)
