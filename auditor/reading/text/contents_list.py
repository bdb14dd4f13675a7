"""Lists of contents: DAFTAR ISI, DAFTAR TABEL and the like, whose entries look like headings and captions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.models.document import Block, BlockKind

LOOK_AHEAD = 4

_TITLE = re.compile(r"daftar\s+(?:isi|tabel|gambar|grafik|diagram|lampiran|bagan)", re.IGNORECASE)
_LEADERS = re.compile(r"(?:\.\s?){4,}|…{2,}|_{4,}")
_PAGE = re.compile(r"(?!BAB\s\S+$).*\S[\s.…_]+(?:[IVXL]+\s*-\s*\d{1,3}|\d{1,3}|[ivxl]{1,6})", re.DOTALL)


def is_listing_title(text: str) -> bool:
    """Whether the text is the title of a list of contents, tables or pictures."""
    return _TITLE.fullmatch(" ".join(text.split())) is not None


def entry_positions(blocks: Sequence[Block]) -> frozenset[int]:
    """Positions of the blocks that are entries of a list of contents.

    A list starts at its title and goes on while entries (text, then a page number) come; an entry
    whose page number is not printed is one when another entry follows closely. Lines with dot
    leaders are entries anywhere.
    """
    entries: set[int] = set()
    inside = False
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.TABLE:
            inside = False
        elif is_listing_title(block.text):
            inside = True
        elif _LEADERS.search(block.text) or (
            inside
            and any(
                other.kind is not BlockKind.TABLE and _is_entry(other.text)
                for other in blocks[index : index + LOOK_AHEAD]
            )
        ):
            entries.add(index)
        else:
            inside = False
    return frozenset(entries)


def _is_entry(text: str) -> bool:
    return _LEADERS.search(text) is not None or (
        len(text) < 300 and _PAGE.fullmatch(text.strip()) is not None
    )
