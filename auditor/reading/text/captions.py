"""Table captions: "Tabel 3.18 Realisasi Anggaran", above or below the table, in one paragraph or several.

A sentence that speaks of a table ("Tabel 3.1 di atas menunjukkan ...") is no caption, and neither is
an entry of the list of tables.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from auditor.lexicon.captions import MAX_TITLE_LENGTH, CaptionText, is_sentence, parse_caption
from auditor.models.document import BBox, Block, BlockKind
from auditor.reading.text.contents_list import entry_positions
from auditor.reading.text.continued import join_continued
from auditor.reading.text.header import is_across

MAX_TITLE_PARAGRAPHS = 4

_NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[A-Za-z][.)]|BAB|[-•])\s")


def begins_caption(line: str) -> bool:
    """Whether a line of a page is a caption or the first line of one, which may break behind a comma."""
    return parse_caption(line.rstrip(" ,")) is not None


def place_captions(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Turn captions into caption blocks; give each table its order, number and title, or its lead-in.

    A caption belongs to the table right after it or, when other text follows, to the table right
    before it. Where a caption stands between two tables the manner of the whole document decides.
    A table marked as the continuation ("lanjutan") of the one before it is joined with it.
    Title paragraphs below the number become part of the caption block.
    """
    blocks = join_continued(blocks)
    entries = entry_positions(blocks)
    found = [
        _Found(index, caption)
        for index, block in enumerate(blocks)
        if block.kind is not BlockKind.TABLE
        and index not in entries
        and (caption := parse_caption(block.text))
    ]
    starts = {one.index for one in found}
    for one in found:
        one.look_around(blocks, starts)
    found = [one for one in found if one.caption.sure or one.before is not None or one.after is not None]
    below = sum(one.before is not None and one.after is None for one in found)
    above = sum(one.after is not None and one.before is None for one in found)
    _bind(found, prefer_below=below > above)
    return _finished(_rebuilt(blocks, found))


@dataclass(slots=True)
class _Found:
    """A caption, its title paragraphs when a table follows, and the tables beside it."""

    index: int
    caption: CaptionText
    titles: tuple[int, ...] = ()
    before: int | None = None
    after: int | None = None
    table: int | None = None

    def look_around(self, blocks: Sequence[Block], starts: set[int]) -> None:
        if self.index > 0 and blocks[self.index - 1].kind is BlockKind.TABLE:
            self.before = self.index - 1
        titles: list[int] = []
        for index in range(self.index + 1, min(len(blocks), self.index + 2 + MAX_TITLE_PARAGRAPHS)):
            if blocks[index].kind is BlockKind.TABLE:
                self.after = index
                self.titles = tuple(titles)
                return
            if index in starts or not _title_like(blocks[index].text):
                break
            titles.append(index)
        if not self.caption.title and titles:
            self.titles = (titles[0],)


def _bind(found: Sequence[_Found], *, prefer_below: bool) -> None:
    taken: set[int] = set()
    for one in found:
        choices = (one.before, one.after) if prefer_below else (one.after, one.before)
        for choice in choices:
            if choice is not None and choice not in taken:
                one.table = choice
                taken.add(choice)
                break
        if one.table is not None and one.table == one.before and one.caption.title:
            one.titles = ()


def _rebuilt(blocks: Sequence[Block], found: Sequence[_Found]) -> list[Block]:
    result: list[Block | None] = list(blocks)
    for one in found:
        parts = [blocks[one.index], *(blocks[index] for index in one.titles)]
        title = " ".join(
            text for text in (one.caption.title, *(_flat(part.text) for part in parts[1:])) if text
        )
        result[one.index] = replace(
            parts[0],
            kind=BlockKind.CAPTION,
            text=" ".join(_flat(part.text) for part in parts),
            bbox=_around([part.bbox for part in parts if part.page == parts[0].page]),
            level=None,
        )
        for index in one.titles:
            result[index] = None
        if one.table is not None:
            block = blocks[one.table]
            assert block.table is not None  # noqa: S101 - a table block holds its table
            result[one.table] = replace(
                block, table=replace(block.table, number=one.caption.number, caption=title or None)
            )
    return [block for block in result if block is not None]


def _finished(blocks: list[Block]) -> tuple[Block, ...]:
    """Number the tables, and give those without caption the title row inside them or their lead-in."""
    result: list[Block] = []
    order = 0
    for index, block in enumerate(blocks):
        if block.table is None:
            result.append(block)
            continue
        order += 1
        table = replace(block.table, order=order)
        if table.number is None:
            inside = (
                parse_caption(table.header[0][0].text)
                if table.header and is_across(table.header[0])
                else None
            )
            if inside is not None:
                table = replace(table, number=inside.number, caption=inside.title or None)
            else:
                table = replace(table, lead_in=_text_above(blocks, index))
        result.append(replace(block, table=table))
    return tuple(result)


def _text_above(blocks: Sequence[Block], index: int) -> str | None:
    """The paragraph right above; title lines (in capitals or bold) are taken together."""
    lines: list[str] = []
    for above in reversed(blocks[max(0, index - MAX_TITLE_PARAGRAPHS) : index]):
        if above.kind in {BlockKind.TABLE, BlockKind.CAPTION} or not above.text.strip():
            break
        title = above.text.isupper() or (above.bold and _title_like(above.text))
        if lines and not (title and above.kind is BlockKind.PARAGRAPH):
            break
        lines.insert(0, _flat(above.text))
        if not title:
            break
    return " ".join(lines) or None


def _title_like(text: str) -> bool:
    """Whether a paragraph can be (part of) a title: short, no sentence, no list item or heading."""
    text = _flat(text)
    return (
        bool(text)
        and len(text) <= MAX_TITLE_LENGTH
        and not is_sentence(text)
        and _NUMBERED.match(text) is None
    )


def _flat(text: str) -> str:
    return " ".join(text.split())


def _around(boxes: Sequence[BBox | None]) -> BBox | None:
    known = [box for box in boxes if box is not None]
    if not known:
        return None
    return (
        min(box[0] for box in known),
        min(box[1] for box in known),
        max(box[2] for box in known),
        max(box[3] for box in known),
    )
