"""The pages of a PDF as workers read them: ruled tables, and the lines of text around them."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import pypdfium2

from auditor.files.own_papers import refuse_marked
from auditor.models.document import BBox
from auditor.models.errors import OwnPaperError, lack
from auditor.reading.pdf.agreement.camelot_tables import confirm, second_reading
from auditor.reading.pdf.agreement.pdfium import Shown, is_confirmed, is_same_text
from auditor.reading.pdf.content.content import draw
from auditor.reading.pdf.content.covers import veils
from auditor.reading.pdf.content.hidden_text import hidden_texts
from auditor.reading.pdf.content.justified import with_stretched
from auditor.reading.pdf.content.model import Drawn, HiddenText, Ruling, Word
from auditor.reading.pdf.content.page_frame import without_frame
from auditor.reading.pdf.content.parsers import Sheet, by_pdfminer, by_playa
from auditor.reading.pdf.content.text_lines import Line, lines_of
from auditor.reading.pdf.content.word_index import WordIndex
from auditor.reading.pdf.grids.cells import Fragment, fill_grid, inside
from auditor.reading.pdf.grids.grid import ruled_grids
from auditor.reading.pdf.pages.rotated import as_shown, rotated_box, sheets
from auditor.reading.pdf.pages.spreads import halves
from auditor.reading.pdf.ruled.header_levels import with_levels
from auditor.reading.pdf.ruled.missing_lines import is_frame, refine
from auditor.reading.pdf.ruled.outer_edges import with_outer_edges

MAX_WORDS = 6000
"""A page of a report never holds more words: so many would not be legible."""
BROKEN = "isinya rusak"
_UNKNOWN = re.compile(r"[\ufffd\ue000-\uf8ff\x00-\x08]")
_LONG_WORD = re.compile(r"[A-Za-z]{4,}")
_VOWEL = re.compile(r"[aeiou]", re.IGNORECASE)
LEAST_VOWELS = 0.25
"""Share of vowels that a page of words has at least; the lowest on 980 pages of real reports is 0.38."""
_BULLET = re.compile(r"[\ue000-\uf8ff]")
"""A mark that word processors take from a font of symbols."""


@dataclass(frozen=True, slots=True)
class PageTable:
    """A grid of cells on a page.

    ``lines`` is its text as running text when it is no table by itself: then it is taken as part of
    the table before it or, where it does not fit there, as text.
    """

    fragment: Fragment
    lines: tuple[Line, ...] = ()

    @property
    def bbox(self) -> BBox:
        """The box around the grid."""
        return self.fragment.bbox


@dataclass(frozen=True, slots=True)
class PageRead:
    """One page as a worker read it.

    ``veils`` (:func:`veils`) and ``outlines`` (:class:`Drawn`) are where the page shows what is not among its
    texts, in the coordinates of the displayed page.

    ``failed`` is the reason when it could not, ``by_chance`` says that another run may read it.
    ``rotated`` is what is rotated in the page, read after turning it by ``turn`` and ``skew``
    (:class:`Drawn`). ``second`` is the right one of two pages on a sheet, which begins ``beside`` the first.
    """

    number: int
    height: float = 0.0
    width: float = 0.0
    lines: tuple[Line, ...] = ()
    tables: tuple[PageTable, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    verticals: tuple[Ruling, ...] = ()
    fills: tuple[BBox, ...] = ()
    pictures: bool = False
    crowded: bool = False
    garbled: bool = False
    packed: bool = False
    scanned: bool = False
    hidden: tuple[HiddenText, ...] = ()
    veils: tuple[BBox, ...] = ()
    outlines: tuple[BBox, ...] = ()
    failed: str | None = None
    by_chance: bool = False
    turn: int = 0
    skew: float = 0.0
    rotated: PageRead | None = None
    beside: float = 0.0
    second: PageRead | None = None

    @property
    def is_picture(self) -> bool:
        """Whether nothing but pictures stands on the page, as on one that was scanned."""
        return self.pictures and not (
            self.lines or self.tables or self.rotated or self.failed or self.garbled or self.packed
        )

    def shown(self, box: BBox) -> BBox:
        """Where a box of the page as it was read stands on the page as it is displayed."""
        if self.beside:
            box = (box[0] + self.beside, box[1], box[2] + self.beside, box[3])
        if self.skew:
            box = as_shown(box, self.skew, self.width, self.height)
        return rotated_box(box, -self.turn, self.width, self.height)


def read_chunk(path: Path, numbers: Sequence[int], password: str | None = None) -> list[PageRead]:
    """Read some pages (from 1) of a file; a page that fails costs only itself.

    A page is read by playa. Where pdfium does not confirm its letters and ruled tables it is read anew by
    pdfminer, and its ruled tables are confirmed or doubted, cell by cell, by camelot. Raises OwnPaperError
    where the file is a copy that the program marked.
    """
    for name in ("pdfminer", "playa"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        with pypdfium2.PdfDocument(path, password=password) as shown:
            refuse_marked(path.name, shown, numbers)
            read = {page.number: page for page in _quickly_read(path, numbers, password, shown)}
            left = [number for number in numbers if number not in read]
            if left:
                sheets = by_pdfminer(path, left, password)
                pages = [_read_safely(sheet, shown[sheet.number - 1])[0] for sheet in sheets]
                read |= {page.number: page for page in _confirmed(path, pages, password)}
    except (MemoryError, OwnPaperError):
        raise
    except Exception as error:  # pdfminer raises whatever a broken file makes it stumble on
        if lack(error) is not None:
            raise
        return _lost(numbers, BROKEN)
    return [read.get(number) or PageRead(number, failed=BROKEN) for number in numbers]


def _quickly_read(
    path: Path, numbers: Sequence[int], password: str | None, document: Any
) -> Iterator[PageRead]:
    """The pages that playa reads and pdfium (``document``) confirms."""
    try:
        for sheet in by_playa(path, numbers, password):
            shown = document[sheet.number - 1]
            page, texts = _read_safely(sheet, shown)
            if not page.failed and not _is_empty(page) and _is_agreed(page, texts, Shown(shown)):
                yield page
    except MemoryError:
        raise
    except Exception as error:  # a broken file makes playa stumble in many ways; pdfminer may still read it
        if lack(error) is not None:
            raise


def _is_empty(page: PageRead) -> bool:
    """Whether nothing was found on a page: it may be empty, or too damaged."""
    return not (page.lines or page.tables or page.rotated or page.pictures or page.garbled or page.packed)


def _is_agreed(page: PageRead, texts: Sequence[str], shown: Shown) -> bool:
    return is_same_text(texts, shown) and all(
        is_confirmed(table.fragment, shown, sheet.shown, page.hidden)
        for sheet in all_sheets([page])
        for table in sheet.tables
    )


def _read_safely(sheet: Sheet, shown: Any) -> tuple[PageRead, Sequence[str]]:
    """Read a page but for what is not seen on ``shown``, the same page in pypdfium2; also gives all texts."""
    try:
        hidden = tuple(hidden_texts(shown))
        drawn = draw(sheet, hidden)
        upright, rotated = sheets(drawn)
        first, second = halves(upright) or (upright, None)
        hidden += drawn.struck + drawn.watermark
        veiled = partial(
            replace,
            veils=tuple(veils(shown)),
            outlines=tuple(as_shown(box, drawn.skew, drawn.width, drawn.height) for box in drawn.outlines),
        )
        page = veiled(
            read_page(first),
            hidden=hidden,
            rotated=veiled(read_page(rotated)) if rotated else None,
            second=veiled(read_page(second), hidden=hidden) if second else None,
        )
    except MemoryError:
        raise
    except Exception as error:  # the parsers raise whatever a broken page makes them stumble on
        if lack(error) is not None:
            raise
        return PageRead(sheet.number, failed=BROKEN), ()
    return page, [
        one.text for texts in (drawn.words, drawn.watermark, drawn.unseen, drawn.struck) for one in texts
    ]


def _lost(numbers: Sequence[int], why: str) -> list[PageRead]:
    return [PageRead(number, failed=why) for number in numbers]


def lost_by_chance(numbers: Sequence[int], why: str) -> list[PageRead]:
    """Pages that were lost; another run may read them."""
    return [PageRead(number, failed=why, by_chance=True) for number in numbers]


def _confirmed(path: Path, pages: Sequence[PageRead], password: str | None) -> list[PageRead]:
    """The pages with their ruled tables confirmed, or doubted, by the second reading."""
    heights = {(page.number, page.turn): page.height for page in all_sheets(pages) if page.tables}
    second = second_reading(path, heights, password)

    def confirmed(page: PageRead) -> PageRead:
        theirs = [cell.moved(-page.beside) for cell in second.get((page.number, page.turn), ())]
        tables = [
            replace(table, fragment=confirm(table.fragment, theirs, page.hidden)) for table in page.tables
        ]
        return replace(
            page,
            tables=tuple(tables),
            rotated=confirmed(page.rotated) if page.rotated else None,
            second=confirmed(page.second) if page.second else None,
        )

    return [confirmed(page) for page in pages]


def all_sheets(pages: Sequence[PageRead]) -> list[PageRead]:
    """The pages, each followed by the one beside it and by what is rotated in it."""
    return [sheet for page in pages for sheet in (page, page.second, page.rotated) if sheet]


def read_page(drawn: Drawn) -> PageRead:
    """Find the ruled tables of a page, and the lines of its other text."""
    if len(drawn.words) > MAX_WORDS:
        return PageRead(drawn.number, drawn.height, drawn.width, packed=True)
    if _is_garbled(drawn.words):
        return PageRead(drawn.number, drawn.height, drawn.width, garbled=True)
    drawn = replace(
        drawn, words=with_stretched(drawn.words), rulings=without_frame(drawn.rulings, drawn.height)
    )
    words = WordIndex(drawn.words)
    ruled = (with_outer_edges(grid, drawn) for grid in ruled_grids(drawn.rulings, drawn.words))
    levelled = (with_levels(grid, words) for grid in ruled)
    grids = [refine(grid, words) for grid in levelled if not is_frame(grid, words)]
    tables = tuple(_page_table(fill_grid(grid, drawn.words, drawn.number), drawn) for grid in grids)
    taken = {id(word) for table in tables for word in inside(drawn.words, table.bbox)}
    lines = _lines(drawn.number, [word for word in drawn.words if id(word) not in taken])
    level, upright = (
        tuple(ruling for ruling in drawn.rulings if ruling.is_horizontal is side) for side in (True, False)
    )
    return PageRead(
        drawn.number,
        drawn.height,
        drawn.width,
        lines,
        tables,
        level,
        upright,
        drawn.fills,
        drawn.pictures,
        drawn.crowded,
        turn=drawn.turn,
        skew=drawn.skew,
        beside=drawn.beside,
    )


def _is_garbled(words: Sequence[Word]) -> bool:
    """Whether the letters are not those that are shown, as with fonts that lack a map to letters.

    Then a third of them have no meaning, or they are plain but others: hardly a vowel is among them.
    """
    long = "".join(found) if len(found := _LONG_WORD.findall(" ".join(w.text for w in words))) >= 20 else ""
    if len(_VOWEL.findall(long)) < LEAST_VOWELS * len(long):
        return True
    text = "".join(word.text for word in words if not _BULLET.fullmatch(word.text))
    unknown = len(_UNKNOWN.findall(text))
    return unknown * 3 > len(text)


def _page_table(fragment: Fragment, drawn: Drawn) -> PageTable:
    return PageTable(
        fragment, () if _is_table(fragment) else _lines(fragment.page, inside(drawn.words, fragment.bbox))
    )


def _lines(page: int, words: Sequence[Word]) -> tuple[Line, ...]:
    return tuple(Line(page, line) for line in lines_of(words))


def _is_table(fragment: Fragment) -> bool:
    filled = [cell for row in fragment.rows for cell in row if cell.text and not cell.repeated]
    columns = {c for row in fragment.rows for c, cell in enumerate(row) if cell.text and not cell.repeated}
    return len(filled) >= 2 and len(columns) >= 2
