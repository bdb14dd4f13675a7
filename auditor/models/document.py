"""What reading hands on: the blocks of a file in reading order, each with its place.

Lengths are PDF points with the origin at the top left of the page as a reader sees it (after
``/Rotate``). A DOCX has no pages: ``page`` and ``bbox`` are None there, and ``anchor`` tells the paragraph or
cell: its number, from 0, among all paragraphs and cells of the body as they stand in the file.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path

BBox = tuple[float, float, float, float]
"""x0, top, x1, bottom in PDF points."""


SCANNED = "dibaca dari gambar hasil pindai"
"""The doubt of all text that was recognised in the picture of a page."""


def file_name(path: Path) -> str:
    """What a document is called: its file's name, with "\ufffd" for bytes that are no letters of UTF-8."""
    return os.fsencode(path.name).decode("utf-8", "replace")


_PICTURE_WORDS = 25
"""Words that are recognised on a photograph with its title or stamp, and on no page of a report."""


class BlockKind(StrEnum):
    """What a block of the document is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of the finished grid.

    ``repeated`` marks a cell whose text was written once in a merged cell and stands here only
    because the merged cell spans it: the text is for reading, its number counts once.
    ``doubt`` is the reason (Indonesian) why the text may be misread, None when two readings agree.
    ``breaks`` are the offsets of the spaces of the text that stand for the end of a paragraph or of an item
    of a list in the cell, as far as the file tells: none where a line is only wrapped.
    """

    text: str
    page: int | None = None
    bbox: BBox | None = None
    repeated: bool = False
    doubt: str | None = None
    anchor: int | None = field(default=None, compare=False)
    breaks: tuple[int, ...] = field(default=(), compare=False)

    def __setstate__(self, state: Sequence[object]) -> None:
        """Take what was pickled; what a cell of an earlier version lacks has its default."""
        values = (*state, *(one.default for one in fields(self)[len(state) :]))
        for one, value in zip(fields(self), values, strict=True):
            object.__setattr__(self, one.name, value)


def join_lines(lines: Iterable[str]) -> tuple[str, tuple[int, ...]]:
    """The lines of a cell as one text, without the blank ones, and where each but the last ends in it."""
    text = ""
    breaks: list[int] = []
    for line in filter(None, (" ".join(line.split()) for line in lines)):
        if text:
            breaks.append(len(text))
            text += " "
        text += line
    return text, tuple(breaks)


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A whole table, joined over its pages; every row has as many cells as the header.

    ``header`` holds the naming rows and, last, the row of column numbers where one is printed.
    ``number`` is the printed table number without the word ("3.18", "II.1"), ``caption`` the title
    after it, ``lead_in`` the paragraph just above a table that has no caption.
    """

    order: int
    header: tuple[Row, ...]
    rows: tuple[Row, ...]
    pages: tuple[int, ...] = ()
    number: str | None = None
    caption: str | None = None
    lead_in: str | None = None

    @property
    def width(self) -> int:
        """Number of columns."""
        first = self.header or self.rows
        return len(first[0]) if first else 0


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the document in reading order; ``level`` is the heading's depth from 1.

    ``bold`` says that the whole text is printed bold (or has a heading style): a hint for finding
    headings, and for nothing else.
    """

    kind: BlockKind
    text: str
    page: int | None = None
    bbox: BBox | None = None
    level: int | None = None
    table: Table | None = None
    bold: bool = False
    anchor: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class NotRead:
    """A part of the file that could not be read, or not surely, and why (both Indonesian).

    ``by_chance`` says that another run may read it: time or memory ran out. ``text`` is False for what hardly
    holds text that a report is judged by, such as a photograph. ``pages`` are the pages that it is of, none
    where it may be anywhere.
    """

    what: str
    why: str
    by_chance: bool = False
    text: bool = True
    pages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A file that a document came in: its name, SHA-256, kind, and pages, None where it has none."""

    file: str
    sha256: str
    kind: str
    pages: int | None


@dataclass(frozen=True, slots=True)
class Document:
    """A file as it was read; ``scanned`` are the pages whose text was recognised in a picture.

    ``page_labels`` are the numbers that pages print on themselves, by the number of the page in the file.
    ``parts`` are the files of a document that came in several, in their order; its pages are ``PartPage``.
    """

    file: str
    sha256: str
    kind: str
    pages: int | None
    blocks: tuple[Block, ...]
    not_read: tuple[NotRead, ...] = field(default=())
    scanned: tuple[int, ...] = ()
    page_labels: tuple[tuple[int, str], ...] = ()
    parts: tuple[Part, ...] = ()

    @property
    def files(self) -> tuple[Part, ...]:
        """The files that it came in: one, but for a document in parts."""
        return self.parts or (Part(self.file, self.sha256, self.kind, self.pages),)

    @property
    def losses(self) -> tuple[NotRead, ...]:
        """The parts of which text may be missing: what is not found may stand there.

        A picture as cover, and one with a few words on it, hold none of what a report is judged by.
        """
        parts = [part for part in self.not_read if part.text]
        if not parts:
            return ()
        on_page: dict[int | None, list[Block]] = defaultdict(list)
        for block in self.blocks:
            on_page[block.page].append(block)
        found = (
            (part, [page for page in part.pages if not self._is_picture(page, on_page)]) for part in parts
        )
        return tuple(replace(part, pages=tuple(rest)) for part, rest in found if rest or not part.pages)

    def _is_picture(self, page: int, on_page: Mapping[int | None, Sequence[Block]]) -> bool:
        """Whether a page that is a picture is the cover or a photograph, by the blocks on each page."""
        on_it = on_page.get(page, ())
        if page == 1 and any(blocks for other, blocks in on_page.items() if other != page):
            pictured = page in self.scanned or not on_it
            return pictured and all(block.table is None for block in on_it)
        words = sum(len(block.text.split()) for block in on_it)
        return page in self.scanned and words <= _PICTURE_WORDS and all(b.table is None for b in on_it)

    @property
    def by_chance(self) -> bool:
        """Whether another run may read more."""
        return any(part.by_chance for part in self.not_read)

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables in reading order."""
        return tuple(block.table for block in self.blocks if block.table is not None)
