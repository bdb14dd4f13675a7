"""Scales of achievements that the prose tells: in a sentence, a legend, a list of items, or by a regulation.

"Hijau bila capaian 100% atau lebih; Kuning bila 90% sampai kurang dari 100%; Merah bila di bawah 90%" and
"1) > 100 dengan sebutan sangat baik" are one thing: ranges that follow each other, with a name before or
after each of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.lexicon.regulations import find_regulations
from auditor.models.document import Block, Document
from auditor.models.report import Band, Place, Scale
from auditor.understanding.prose.official_scales import official_scales
from auditor.understanding.ranges import Range, find_ranges, follow_each_other

_FEWEST = 3
_LEAST_TOP = 50
"""The highest bound of a scale of percentages is no less: others are of indices."""
_LONGEST_ITEM = 120
"""Characters of a paragraph that is one band of a list."""
_MOST_WORDS = 4
_FILLERS = re.compile(
    r"\b(?:dengan|sebutan|ber?predikat|predikat|kategori\w*|berkategori|kriteria|bila|apabila|jika|kalau|jikalau|"
    r"capaian\w*|kinerja|realisasi\w*|nilai|skor|adalah|ialah|yaitu|berarti|termasuk|tergolong|masuk|disebut|"
    r"dinyatakan|dinilai|interval|rentang|antara|warna|status|untuk|yang|persen|maka|mencapai|tingkat)\b|"
    r"[%=→“”\"'*]",
    re.IGNORECASE,
)
"""Words that stand between a range and what it is called."""
_PARTS = re.compile(r"[:;,.()•▪\[\]|\u2022\uf0b7\n]|\s[-–—]\s|(?<!\w)(?:\d{1,2}|[a-z])[.)]")
_NAME = re.compile(r"(?!.*\b(?:atau|dan)\b)[A-Za-z][A-Za-z /-]*")
"""What a band is called; where it has a choice of names nothing follows from it."""
_OF_SCALES = re.compile(r"\b(?:skala|kriteria|kategori\w*|predikat|interval|peringkat)\b", re.IGNORECASE)


def told_scales(document: Document, contents: range) -> list[Scale]:
    """Give the scales that paragraphs print, in reading order; ``contents`` are blocks to leave out."""
    found: list[Scale] = []
    items: list[Block] = []
    for index, block in enumerate(document.blocks):
        if block.table is not None or index in contents:
            found += _scale(document, items)
            items = []
            continue
        ranges = list(find_ranges(block.text))
        if len(ranges) == 1 and len(block.text) <= _LONGEST_ITEM:
            items.append(block)
            continue
        found += _scale(document, items)
        items = []
        if len(ranges) >= _FEWEST:
            found += _scale(document, [block])
    return [*found, *_scale(document, items)]


def named_scales(document: Document, contents: range) -> list[Scale]:
    """Give the scales of regulations that a paragraph on scales names."""
    official = {scale.key: scale for scale in official_scales()}
    for index, block in enumerate(document.blocks):
        if block.table is not None or index in contents or not _OF_SCALES.search(block.text):
            continue
        for one in find_regulations(block.text):
            scale = official.get(one.key)
            if scale is not None:
                place = Place(document.file, block.page, bbox=block.bbox, anchor=block.anchor)
                return [Scale(place, tuple(_official(scale.bands)), scale.peraturan)]
    return []


def _official(bands: Sequence[tuple[str, str]]) -> Iterator[Band]:
    for word, text in bands:
        for one in find_ranges(text):
            yield _band(word, text, one)


def _scale(document: Document, blocks: Sequence[Block]) -> list[Scale]:
    """The scale that a paragraph or the paragraphs of a list print together."""
    if not blocks:
        return []
    text = " ; ".join(block.text for block in blocks)
    ranges = list(find_ranges(text))
    names = _names(text, ranges) if _are_bands(ranges) else None
    if names is None:
        return []
    place = Place(document.file, blocks[0].page, bbox=blocks[0].bbox, anchor=blocks[0].anchor)
    bands = [
        _band(name, text[one.start : one.end].strip(), one) for name, one in zip(names, ranges, strict=True)
    ]
    return [Scale(place, tuple(bands))]


def _band(word: str, text: str, one: Range) -> Band:
    return Band(word, text, one.low, one.high, one.low_open, one.high_open)


def _are_bands(ranges: Sequence[Range]) -> bool:
    bounds = [bound for one in ranges for bound in (one.low, one.high) if bound is not None]
    return len(ranges) >= _FEWEST and max(bounds, default=0) >= _LEAST_TOP and follow_each_other(ranges)


def _names(text: str, ranges: Sequence[Range]) -> list[str] | None:
    """What each range is called: the last words before it, or else the first ones after it."""
    edges = [0, *(one.end for one in ranges)]
    starts = [*(one.start for one in ranges), len(text)]
    gaps = [text[edge:start] for edge, start in zip(edges, starts, strict=True)]
    before = [_name(gap, last=True) for gap in gaps[:-1]]
    after = [_name(gap, last=False) for gap in gaps[1:]]
    for names in (before, after):
        known = [name for name in names if name is not None]
        if len({name.casefold() for name in known}) == len(ranges):
            return known
    return None


def _name(gap: str, *, last: bool) -> str | None:
    """The few words of a gap next to the range, without those that only lead to it."""
    parts = [" ".join(_FILLERS.sub(" ", part).split()) for part in _PARTS.split(gap)]
    named = [part for part in parts if part]
    if not named:
        return None
    name = named[-1 if last else 0]
    return name if _NAME.fullmatch(name) and len(name.split()) <= _MOST_WORDS else None
