"""Headings of the body and the entries of the DAFTAR ISI."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from auditor.models.document import Block, BlockKind, Document
from auditor.models.report import Place, Section

_TOC = re.compile(r"^daftar isi\b", re.IGNORECASE)
_OTHER_LIST = re.compile(r"^daftar (tabel|gambar|lampiran|grafik)\b", re.IGNORECASE)
_PAGE = r"(?:[IVX]{1,4}\s?[-–.]\s?\d{1,3}|\d{1,3}|[ivxl]{1,6})"
"""The number of a page: "12", "iv", or with its chapter "III-12", "III.12"."""
_ENTRY = re.compile(
    rf"^(?=[\s\S]*[\divxl]\s*$)(?P<title>.*?\S)(?:(?:\s*[.…_·]{{2,}}\s*|\s+)(?P<page>{_PAGE})|(?<=[a-z)])(?P<glued>\d{{1,3}}))\s*$",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"^(?P<number>(?:BAB\s+[IVX\d]+|\d{1,2}(?:\.\d{1,2})+|\d{1,2}(?=[.)])|[A-Z](?=\.)|[IVX]+(?=\.)))[.)]?\s*(?P<title>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_DOTS = re.compile(rf"(?<![.…_·])[.…_·]{{4,}}+\s*+{_PAGE}\s*+$", re.IGNORECASE)
_PAGE_INSIDE = re.compile(
    r"^(?P<start>.*[^\W\d])\s(?P<page>(?:[IVX]{1,4}[-–.])?\d{1,3})\s(?P<rest>\D*?)[\s.…_·]{4,}$"
)
_FOOTER = re.compile(r"(?<=\d)\s+[ivxl]{1,6}$", re.IGNORECASE)
"""The number of the page that the list stands on, read as part of its last entry."""

_LONGEST_ENTRY = 400
_BAB = re.compile(r"^bab\s+([ivx\d]+)\b", re.IGNORECASE)
_ABOUT_CHAPTER = re.compile(
    r"^(pada |dalam )?bab ini\b|^(berisi|memuat|menyajikan|menguraikan|menjelaskan)\b", re.IGNORECASE
)


def find_sections(document: Document) -> tuple[Section, ...]:
    """Give the entries of the DAFTAR ISI and the headings of the body, in reading order.

    The chapter that tells what each chapter holds ("Bab ini berisi ...") gives no headings.
    """
    contents = contents_blocks(document.blocks)
    entries = _entries([document.blocks[index] for index in contents], document.file)
    body: list[Section] = []
    bab: str | None = None
    for index, block in enumerate(document.blocks):
        if block.kind is not BlockKind.HEADING or index in contents or _about_chapter(document.blocks, index):
            continue
        chapter = _BAB.match(block.text)
        bab = chapter[1].upper() if chapter else bab
        body.append(replace(_section(block, document.file, bab), block=index))
    return tuple(entries + body)


def contents_blocks(blocks: Sequence[Block]) -> range:
    """Give the indices of the blocks that make up the DAFTAR ISI and the lists after it."""
    start = next((i for i, b in enumerate(blocks) if _TOC.match(b.text.strip())), None)
    if start is None:
        return range(0)
    end = start + 1
    while end < len(blocks) and _belongs(blocks, end):
        end += 1
    return range(start, end)


def _belongs(blocks: Sequence[Block], index: int) -> bool:
    """Tell an entry, or the first line of one that goes on in the next line."""
    text = _FOOTER.sub("", blocks[index].text.strip())
    if blocks[index].kind is BlockKind.TABLE or _OTHER_LIST.match(text):
        return True
    following = _FOOTER.sub("", blocks[index + 1].text.strip()) if index + 1 < len(blocks) else ""
    if len(text) >= _LONGEST_ENTRY:
        return False
    entry = (
        _ENTRY.match(text) is not None
        or _PAGE_INSIDE.match(text) is not None
        or len(text) <= 12
        or text.lower() == "halaman"
    )
    return entry or _DOTS.search(following) is not None


def _about_chapter(blocks: Sequence[Block], index: int) -> bool:
    """Tell a chapter's name that is only followed by a sentence on what the chapter holds."""
    following = next((b.text for b in blocks[index + 1 : index + 3] if b.kind is BlockKind.PARAGRAPH), "")
    return bool(_BAB.match(blocks[index].text) and _ABOUT_CHAPTER.match(following.strip()))


def _entries(blocks: Sequence[Block], document: str) -> list[Section]:
    """Read the entries, each placed at its first line; a longer title has its page on the last one."""
    entries: list[Section] = []
    open_text = ""
    first: Block | None = None
    for block in blocks[1:]:
        if block.kind is BlockKind.TABLE:
            continue
        line = _FOOTER.sub("", " ".join(block.text.split()))
        if open_text and first is not None and _NUMBER.match(line):
            entries.extend(_entry_of(open_text, first, document))
            open_text = ""
        first = first if open_text and first is not None else block
        text = f"{open_text} {line}".strip()
        match = _ENTRY.match(text) if len(text) < 2 * _LONGEST_ENTRY else None
        if match is not None:
            entries.append(_entry(match, first, document))
        closed = match is not None or len(text) <= 12 or len(text) >= 2 * _LONGEST_ENTRY
        open_text = "" if closed or _OTHER_LIST.match(text) else text
    return entries


def _entry_of(text: str, block: Block, document: str) -> list[Section]:
    """Read an entry whose page number stands at the end of its first line, before the rest of the title."""
    match = _PAGE_INSIDE.match(text)
    whole = _ENTRY.match(f"{match['start']} {match['rest']} {match['page']}") if match else None
    return [_entry(whole, block, document)] if whole else []


def _entry(match: re.Match[str], block: Block, document: str) -> Section:
    title = match["title"].rstrip(" .…_·")
    number = _NUMBER.match(title)
    chapter = _BAB.match(title)
    nomor = _plain_number(number["number"]) if number else None
    return Section(
        nomor=nomor,
        judul=(number["title"] if number else title).strip(" .:"),
        bab=chapter[1].upper() if chapter else None,
        place=Place(document, block.page, row=title, bbox=block.bbox, anchor=block.anchor),
        level=_level(nomor),
        di_daftar_isi=True,
        halaman=match["page"] or match["glued"],
    )


def _section(block: Block, document: str, bab: str | None) -> Section:
    text = " ".join(block.text.split())
    number = _NUMBER.match(text)
    nomor = _plain_number(number["number"]) if number else None
    return Section(
        nomor=nomor,
        judul=(number["title"] if number else text).strip(" .:"),
        bab=bab,
        place=Place(document, block.page, row=text, bbox=block.bbox, anchor=block.anchor),
        level=block.level or _level(nomor),
    )


def _plain_number(number: str) -> str:
    return " ".join(number.upper().split()).rstrip(".")


def _level(nomor: str | None) -> int:
    if nomor is None or nomor.startswith("BAB"):
        return 1
    return nomor.count(".") + 1
