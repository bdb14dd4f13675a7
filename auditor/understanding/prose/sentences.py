"""Sentences of the prose, each with its block and section; paragraphs cut by a page are put together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.models.document import Block, BlockKind, Document
from auditor.models.report import Place, Section, Sentence
from auditor.understanding.prose.shortened import LONGEST_TEXT
from auditor.understanding.sections import contents_blocks

_END = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9])|(?<=[.!?][\"”])\s+(?=[A-Z])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:No|Nomor|Rp|Kab|Kec|Prov|Tk|Gol|dll|dst|dsb|dkk|a\.n|u\.p|s\.d|St|Jl|Hj|Drs|Dra|Ir|Dr|Prof|Pasal"
    r"|T\.A|TA|H|M|S|Thn|hal|lamp)|(?:^|\s)\(?[A-Za-z0-9]{1,2}|\b[A-Z])\.$"
)
_LAST_WORD = re.compile(r"(?<![^\W\d_])(?P<before>[^\W\d_]+)\s+(?P<mark>\d{1,2}|[A-E])\.$")
_POINTING = re.compile(
    r"no|nomor|pasal|ayat|huruf|angka|butir|poin|tabel|gambar|grafik|bab|sub|bagian|lampiran|halaman|hal|ke|tipe"
    r"|golongan|kelas|kelompok|eselon|blok|gedung|lantai|ruang|dan|dengan|oleh"
)
"""Words before a letter or number that is no value: of a list, a place or a name."""
_PERIOD = re.compile(
    r"\b(?:triwulan|semester|caturwulan|kuartal|tahap|termin|tw)\s+(?:[ivx]{1,4}|\d)\.$", re.IGNORECASE
)
"""A numbered part of a year at the end ("pada triwulan IV.")."""
_MEASURED = re.compile(r"\d\s*(?:[a-z][a-z\d²³]|[mtl])\.$")
"""A figure with a short unit at the end ("16.735 ha.")."""
_COMPARED = re.compile(r"\b(?:dari|daripada|atas|bawah|sebesar|menjadi|angka|skor|rasio|mencapai)\s+1\.$")
"""The number one as what is told, which else begins a list."""
_TAIL = 100
"""Letters at the end of a text that tell how it ends: no abbreviation or word before a number has more."""
_BARE_RUPIAH = re.compile(r"\bRp\.?\s*$")
_OPEN_LENGTH = 60
_LIST_ITEM = re.compile(r"^\s*(?:\(?[a-z0-9]{1,3}[.)]|[-•–▪])\s", re.IGNORECASE)


def find_sentences(document: Document, sections: Sequence[Section]) -> tuple[Sentence, ...]:
    """Split the paragraphs of the body into sentences."""
    contents = contents_blocks(document.blocks)
    headings = iter([section for section in sections if not section.di_daftar_isi])
    following = next(headings, None)
    section: Section | None = None
    result: list[Sentence] = []
    for index, block, text in paragraphs(document.blocks):
        if block.kind is BlockKind.HEADING:
            if following is not None and following.place.row == " ".join(block.text.split()):
                section, following = following, next(headings, None)
        elif index not in contents:
            place = Place(document.file, block.page, bbox=block.bbox, anchor=block.anchor)
            result.extend(Sentence(part, place, index, section) for part in split_sentences(text))
    return tuple(result)


def split_sentences(text: str) -> list[str]:
    """Split running text; abbreviations ("Rp.", "No.", "Kab."), initials and list numbers end no sentence."""
    plain = " ".join(text.split())
    parts: list[str] = []
    start = 0
    for match in _END.finditer(plain):
        before = plain[start : match.start()].rstrip('"”’)')
        if not _ABBREVIATION.search(before[-_TAIL:]) or _is_value(before):
            parts.append(plain[start : match.end()].strip())
            start = match.end()
    parts.append(plain[start:].strip())
    return [part for part in parts if part]


_NUMBERED = frozenset({"Sasaran", "Tujuan", "Misi", "Tabel", "Gambar", "Grafik"})
"""Words before a number that may end a sentence ("... dicatat Sasaran 2.")."""
_IN_A_SENTENCE = 4
"""Words with such a number at the end that are more than a title before its name."""


def _is_value(text: str) -> bool:
    """Whether the letter or number at the end is what is told ("tetap B.", "sebanyak 12."), no list mark.

    Such a number follows another one or is the first.
    """
    tail = text[-_TAIL:]
    if any(known.search(tail) for known in (_PERIOD, _MEASURED, _COMPARED)):
        return True
    match = _LAST_WORD.search(tail)
    if match is None or _POINTING.fullmatch(match["before"]):
        return False
    if not match["before"].islower():
        return match["before"] in _NUMBERED and len(text.split()) > _IN_A_SENTENCE
    mark = match["mark"]
    if mark.isalpha():
        return not re.search(rf"\b{chr(ord(mark) - 1)}[.)]", text)
    return int(mark) > 1 and not re.search(rf"\b{int(mark) - 1}[.)]", text)


def paragraphs(blocks: Sequence[Block]) -> Iterator[tuple[int, Block, str]]:
    """Give headings and paragraphs; a paragraph that a page or picture cut goes on in the next one."""
    index = 0
    while index < len(blocks):
        block, text, end = blocks[index], blocks[index].text, index + 1
        if block.kind is BlockKind.PARAGRAPH:
            while end < len(blocks) and len(text) < LONGEST_TEXT and _goes_on(text, blocks[end]):
                text, end = f"{text} {blocks[end].text}", end + 1
        if block.kind in {BlockKind.PARAGRAPH, BlockKind.HEADING}:
            yield index, block, text
        index = end


def _goes_on(text: str, following: Block) -> bool:
    """Tell whether the next paragraph is the rest of an open sentence."""
    rest = following.text.lstrip()
    if following.kind is BlockKind.PARAGRAPH and _BARE_RUPIAH.search(text) and rest[:1].isdigit():
        return True
    if following.kind is not BlockKind.PARAGRAPH or re.search(r"[.:;!?][\"”’)]*$", text.rstrip()):
        return False
    if not rest or _LIST_ITEM.match(following.text):
        return False
    return rest[0].islower() or (len(text) > _OPEN_LENGTH and len(rest) > _OPEN_LENGTH)
