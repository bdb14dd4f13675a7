"""The numbers of tables as their captions print them, also above a picture or where no table was read.

Pictures and charts have series of their own. The list of tables is evidence that a table exists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.lexicon.captions import parse_caption
from auditor.models.document import Block, BlockKind, Table
from auditor.models.facts import Urutan
from auditor.models.facts.vocabulary import Masalah
from auditor.models.report import Place, Report, Value
from auditor.relating.names.compare import likeness
from auditor.relating.names.likeness import NEAR

_NUMBER = re.compile(
    r"^(?P<chapter>(?:[IVX]+|\d+)(?:[.\-]\d+)*)[.\-](?P<last>\d+)(?P<suffix>[a-z]?)$|^(?P<plain>\d+)(?P<letter>[a-z]?)$"
)
_LISTED = re.compile(r"^\s*tabel\s+(?P<number>[\dIVX]+(?:\s?[.\-]\s?\d+)*\s?[a-z]?)(?!\w)", re.IGNORECASE)
_CONTINUED = re.compile(r"\b(?:lanjutan|sambungan)\b", re.IGNORECASE)
_LEADERS = re.compile(r"\.{4}|…")
"""Dots that lead from an entry of a list to its page."""
_FEWEST_ENTRIES, _FEWEST_LED = 3, 2
"""Lines that name tables, and lines with such dots among them, which make a list of tables."""
_BETWEEN_ENTRIES = 4
"""Blocks from one entry of a list to the next at most: a title may go on over some lines."""
_IN_LIST = "nomor itu tercantum dalam daftar tabel; tabelnya dapat tidak terbaca"
_NO_GRID = "tabelnya tidak terbaca; judul itu dapat sambungan dari tabel yang sama"


@dataclass(frozen=True, slots=True)
class _Caption:
    """A number with its title and place, and whether a table was read beside it."""

    number: str
    title: str
    place: Place
    grid: bool


def _free(number: str, printed: set[str]) -> str | None:
    """The number that is due, unless another table bears it: then all behind it have to be counted anew."""
    return None if number in printed else number


def table_steps(report: Report) -> Iterator[Urutan]:
    """Give the steps of each series of table numbers in the order of the document."""
    captions = _captions(report)
    printed = {one.number for one in captions}
    listed = _listed(report)
    last: dict[str, tuple[int, Value]] = {}
    seen: dict[str, _Caption] = {}
    for one in captions:
        match = _NUMBER.match(one.number)
        if match is None:
            continue
        chapter, value = _chapter_and_step(one.number, match)
        before = last.get(chapter)
        due = before[0] + 1 if before else 1
        missing = [_named(chapter, step) for step in range(due, value)]
        missing = [number for number in missing if number not in printed]
        problem: Masalah = ""
        ragu = ""
        first = seen.get(one.number)
        if first is not None:
            problem, ragu = _repeated(first, one)
        elif before is not None and missing and chapter.count(".") == 0:
            problem = "lompat"
            ragu = _IN_LIST if missing[0] in listed else ""
        ini = Value(f"Tabel {one.number}", one.place)
        yield Urutan(
            place=one.place,
            jenis="tabel",
            ini=ini,
            sebelum=Value(f"Tabel {first.number}", first.place) if first else before[1] if before else None,
            masalah=problem,
            seharusnya=missing[0] if problem == "lompat" else _free(_named(chapter, due), printed),
            nama=one.title,
            ragu=ragu or None,
        )
        seen.setdefault(one.number, one)
        last[chapter] = (max(value, before[0]) if before else value, ini)


def _repeated(first: _Caption, again: _Caption) -> tuple[Masalah, str]:
    """Tell a number that two tables bear from a table that goes on where no grid of it was read."""
    if first.grid and again.grid:
        return "ganda", ""
    same = not again.title or likeness(first.title, again.title) >= NEAR
    return ("", "") if same else ("ganda", _NO_GRID)


def _captions(report: Report) -> list[_Caption]:
    places = {table.source.order: table.place for table in report.tables}
    blocks = report.document.blocks
    listing = _listing(blocks)
    found: list[_Caption] = []
    for at, block in enumerate(blocks):
        if at in listing:
            continue
        caption = parse_caption(block.text) if block.kind is BlockKind.CAPTION else None
        if block.table is not None and block.table.number and not _beside(blocks, at, block.table.number):
            table = block.table
            place = places.get(table.order, Place(report.document.file, block.page))
            found.append(_Caption(block.table.number, table.caption or "", place, grid=True))
        elif caption is not None and not _CONTINUED.search(caption.title):
            named = [one for one in _tables_beside(blocks, at) if one.number == caption.number]
            place = Place(report.document.file, block.page, bbox=block.bbox, anchor=block.anchor)
            title = next((one.caption for one in named if one.caption), caption.title)
            place = next((places[one.order] for one in named if one.order in places), place)
            found.append(_Caption(caption.number, title, place, grid=bool(named)))
    return found


def _listing(blocks: Sequence[Block]) -> set[int]:
    """The blocks of lists of tables, entries of which may read as captions, and their lines as a table."""
    entries = [at for at, block in enumerate(blocks) if _LISTED.match(_label(block))]
    led = [at for at, block in enumerate(blocks) if _LEADERS.search(block.text)]
    runs: list[list[int]] = []
    for at in entries:
        if runs and at - runs[-1][-1] <= _BETWEEN_ENTRIES:
            runs[-1].append(at)
        else:
            runs.append([at])
    found: set[int] = set()
    for run in runs:
        within = [at for at in led if run[0] <= at <= run[-1] + _BETWEEN_ENTRIES]
        if len(run) >= _FEWEST_ENTRIES and len(within) >= _FEWEST_LED:
            found.update(range(run[0], within[-1] + 1))
    return found


def _label(block: Block) -> str:
    table = block.table
    return f"Tabel {table.number}" if table is not None and table.number else block.text


def _tables_beside(blocks: Sequence[Block], at: int) -> list[Table]:
    near = [blocks[i] for i in (at + 1, at - 1) if 0 <= i < len(blocks)]
    return [block.table for block in near if block.table is not None]


def _beside(blocks: Sequence[Block], at: int, number: str) -> bool:
    """Whether the caption that gives a table its number stands right beside it."""
    near = [blocks[i] for i in (at - 1, at + 1) if 0 <= i < len(blocks)]
    captions = [parse_caption(block.text) for block in near if block.kind is BlockKind.CAPTION]
    return any(
        one is not None and one.number == number and not _CONTINUED.search(one.title) for one in captions
    )


def _listed(report: Report) -> set[str]:
    """The numbers that a list of tables names."""
    others = (block for block in report.document.blocks if block.kind is not BlockKind.CAPTION)
    found = (_LISTED.match(block.text) for block in others)
    return {re.sub(r"\s", "", match["number"]).upper() for match in found if match}


def _named(chapter: str, step: int) -> str:
    return f"{chapter}.{step}" if chapter else str(step)


def _chapter_and_step(number: str, match: re.Match[str]) -> tuple[str, int]:
    """A letter counts within the number before it ("3.1.5a", "3.1.5b"); else the last part counts."""
    letter = match["suffix"] or match["letter"]
    if letter:
        return number.removesuffix(letter), ord(letter) - ord("a") + 1
    return match["chapter"] or "", int(match["last"] or match["plain"])
