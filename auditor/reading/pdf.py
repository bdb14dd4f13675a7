"""Reading a PDF: pages in worker processes, then the document's flow put together."""

from __future__ import annotations

import logging
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import pypdfium2

from auditor.cache import sha256_of
from auditor.models.document import SCANNED, BBox, Block, Cell, Document, NotRead
from auditor.models.errors import InputError
from auditor.models.progress import Progress, silent
from auditor.reading.captions import place_captions
from auditor.reading.furniture import drop_furniture, running_texts
from auditor.reading.header import is_header_worded
from auditor.reading.headings import mark_headings
from auditor.reading.joining import Whole
from auditor.reading.mending import mend_cell, whole_words
from auditor.reading.options import ReadOptions
from auditor.reading.pdf_agreed import Shown, is_confirmed, is_same_text
from auditor.reading.pdf_cells import Part, doubted, fill, inside
from auditor.reading.pdf_grid import ruled_grids
from auditor.reading.pdf_halves import halves
from auditor.reading.pdf_headings import with_levels
from auditor.reading.pdf_hidden import HiddenText, hidden_texts, without_hidden
from auditor.reading.pdf_justified import with_stretched
from auditor.reading.pdf_open import is_locked, open_pdf
from auditor.reading.pdf_outer import with_outer_edges
from auditor.reading.pdf_page import Drawn, Rule, Word, draw
from auditor.reading.pdf_parsers import Sheet, by_pdfminer, by_playa
from auditor.reading.pdf_refine import is_frame, refine
from auditor.reading.pdf_second import confirm, second_reading
from auditor.reading.pdf_text import Line, Paragraph, lines_of, paragraphs, right_margin
from auditor.reading.pdf_turned import as_shown, moved_part, moved_text, sheets, turned_box
from auditor.reading.pdf_upright import Upright
from auditor.reading.tesseract import NO_OCR, NO_WORDS, OCR_READ, can_read
from auditor.reading.unruled import Marks, carried, unruled_tables
from auditor.reading.unruled_columns import pieces_of
from auditor.reading.workers import LostError, alone, spread

MAX_WORDS = 6000
"""A page of a report never holds more words: so many would not be legible."""
_PLAIN = ReadOptions()
_UNKNOWN = re.compile(r"[\ufffd\ue000-\uf8ff\x00-\x08]")
_BROKEN = "isinya rusak"
_LONG_WORD = re.compile(r"[A-Za-z]{4,}")
_VOWEL = re.compile(r"[aeiou]", re.IGNORECASE)
LEAST_VOWELS = 0.25
"""Share of vowels that a page of words has at least; the lowest on 980 pages of real reports is 0.38."""
_IN_NUMBER = re.compile(r"[\d.,%][\ufffd\ue000-\uf8ff]|[\ufffd\ue000-\uf8ff][\d.,%]")
_BULLET = re.compile(r"[\ue000-\uf8ff]")
"""A mark that word processors take from a font of symbols."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A grid of cells on a page.

    ``lines`` is its text as running text when it is no table by itself: then it is taken as part of
    the table before it or, where it does not fit there, as text.
    """

    part: Part
    lines: tuple[Line, ...] = ()

    @property
    def bbox(self) -> BBox:
        """The box around the grid."""
        return self.part.bbox


@dataclass(frozen=True, slots=True)
class PageRead:
    """One page as a worker read it.

    ``failed`` is the reason when it could not, ``by_chance`` says that another run may read it.
    ``lying`` is what lies on its side in the page, read after turning it by ``turn`` and ``skew``
    (:class:`Drawn`). ``second`` is the right one of two pages on a sheet, which begins ``beside`` the first.
    """

    number: int
    height: float = 0.0
    width: float = 0.0
    lines: tuple[Line, ...] = ()
    parts: tuple[Piece, ...] = ()
    rules: tuple[Rule, ...] = ()
    uprights: tuple[Rule, ...] = ()
    shades: tuple[BBox, ...] = ()
    pictures: bool = False
    crowded: bool = False
    garbled: bool = False
    packed: bool = False
    scanned: bool = False
    hidden: tuple[HiddenText, ...] = ()
    failed: str | None = None
    by_chance: bool = False
    turn: int = 0
    skew: float = 0.0
    lying: PageRead | None = None
    beside: float = 0.0
    second: PageRead | None = None


def read_pdf(path: Path, options: ReadOptions = _PLAIN, progress: Progress = silent) -> Document:
    """Read a PDF; pages that are pictures are read by OCR where it is installed.

    A page that cannot be read, one that fails, and those over the bound are named in ``not_read``.

    Raises:
        InputError: not a PDF, empty, damaged beyond reading, or locked with a password.

    """
    try:
        count, password = alone(partial(_opened, password=options.password), path, options)
    except LostError as error:
        raise InputError(
            f"Berkas {path.name} tidak dapat dibuka ({error}); minta berkas yang utuh."
        ) from error
    within = min(count, options.pages)
    pages: list[PageRead] = []
    for read in spread(within, partial(read_chunk, path, password=password), _lost_by_chance, options):
        pages += read
        progress("Membaca halaman", len(pages), within)
    pages = _with_scans(path, password, pages, options, progress)
    not_read = [*_not_read(pages), *_beyond(within, count)]
    return Document(
        file=path.name,
        sha256=sha256_of(path),
        kind="pdf",
        pages=count,
        blocks=_bounded_flow(path, pages, options),
        not_read=tuple(not_read),
        scanned=tuple(page.number for page in pages if page.scanned),
    )


def _opened(path: Path, password: str | None) -> tuple[int, str | None]:
    """The number of pages, and the password if the file does not open without it."""
    try:
        document, used = open_pdf(path, password)
    except pypdfium2.PdfiumError as error:
        raise InputError(_not_opened(path, password, locked=is_locked(error))) from error
    with document:
        count = len(document)
    if not count:
        raise InputError(f"Berkas {path.name} tidak berisi halaman.")
    return count, used


def _not_opened(path: Path, password: str | None, *, locked: bool) -> str:
    if not locked:
        return f"Berkas {path.name} rusak atau terpotong; minta berkas yang utuh."
    if password is None:
        return (
            f"Berkas {path.name} terkunci kata sandi; sebutkan dengan --password, atau minta salinan yang "
            "tidak terkunci."
        )
    return f"Kata sandi untuk berkas {path.name} keliru; periksa ejaannya."


def read_chunk(path: Path, numbers: Sequence[int], password: str | None = None) -> list[PageRead]:
    """Read some pages (from 1) of a file; a page that fails costs only itself.

    A page is read by playa. Where pdfium does not confirm its letters and ruled tables it is read anew by
    pdfminer, and its ruled tables are confirmed or doubted, cell by cell, by camelot.
    """
    for name in ("pdfminer", "playa"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        with pypdfium2.PdfDocument(path, password=password) as shown:
            read = {page.number: page for page in _quickly_read(path, numbers, password, shown)}
            left = [number for number in numbers if number not in read]
            if left:
                sheets = by_pdfminer(path, left, password)
                pages = [_read_safely(sheet, shown[sheet.number - 1])[0] for sheet in sheets]
                read |= {page.number: page for page in _confirmed(path, pages, password)}
    except MemoryError:
        raise
    except Exception:  # pdfminer raises whatever a broken file makes it stumble on
        return _lost(numbers, _BROKEN)
    return [read.get(number) or PageRead(number, failed=_BROKEN) for number in numbers]


def _quickly_read(
    path: Path, numbers: Sequence[int], password: str | None, document: Any
) -> Iterator[PageRead]:
    """The pages that playa reads and pdfium (``document``) confirms."""
    try:
        for sheet in by_playa(path, numbers, password):
            shown = document[sheet.number - 1]
            page, words = _read_safely(sheet, shown)
            if not page.failed and not _is_empty(page) and _is_agreed(page, words, Shown(shown)):
                yield page
    except MemoryError:
        raise
    except Exception:  # a broken file makes playa stumble in many ways; pdfminer may still read it
        return


def _is_empty(page: PageRead) -> bool:
    """Whether nothing was found on a page: it may be empty, or too damaged."""
    return not (page.lines or page.parts or page.lying or page.pictures or page.garbled or page.packed)


def _is_agreed(page: PageRead, words: Sequence[Word], shown: Shown) -> bool:
    return is_same_text(words, shown) and all(
        is_confirmed(piece.part, shown, partial(_shown, sheet), page.hidden)
        for sheet in _sheets([page])
        for piece in sheet.parts
    )


def _read_safely(sheet: Sheet, shown: Any) -> tuple[PageRead, Sequence[Word]]:
    """Read a page but for what is not seen on ``shown``, the same page in pypdfium2; also gives all words."""
    try:
        drawn, hidden = draw(sheet), tuple(hidden_texts(shown))
        upright, lying = sheets(replace(drawn, words=without_hidden(drawn.words, hidden)))
        first, second = halves(upright) or (upright, None)
        page = replace(
            _read_page(first),
            hidden=hidden,
            lying=_read_page(lying) if lying else None,
            second=replace(_read_page(second), hidden=hidden) if second else None,
        )
    except MemoryError:
        raise
    except Exception:  # the parsers raise whatever a broken page makes them stumble on
        return PageRead(sheet.number, failed=_BROKEN), ()
    return page, drawn.words


def _with_scans(
    path: Path, password: str | None, pages: Sequence[PageRead], options: ReadOptions, progress: Progress
) -> list[PageRead]:
    """The pages with those that are pictures read by OCR."""
    wanted = [page.number for page in pages if _is_picture(page)]
    if not wanted or not can_read():
        return list(pages)
    stage = "Membaca halaman hasil pindai"
    progress(stage, 0, len(wanted))
    read, lost = partial(_read_scans, path, password, wanted), partial(_lost_scans, wanted)
    found: dict[int, PageRead] = {}
    for page in spread(len(wanted), read, lost, options.for_scans, together=1):
        found[page.number] = page
        progress(stage, len(found), len(wanted))
    return [found.get(page.number, page) for page in pages]


def _is_picture(page: PageRead) -> bool:
    return page.pictures and not (
        page.lines or page.parts or page.lying or page.failed or page.garbled or page.packed
    )


def _read_scans(path: Path, password: str | None, wanted: Sequence[int], places: Sequence[int]) -> PageRead:
    """Read the wanted page that stands at a place (from 1) of their list."""
    number = wanted[places[0] - 1]
    with pypdfium2.PdfDocument(path, password=password) as document:
        return _read_scan(document[number - 1], number)


def _read_scan(page: Any, number: int) -> PageRead:
    from auditor.reading.scan import draw_scan  # noqa: PLC0415 - opencv takes long to import

    try:
        read = replace(_read_page(draw_scan(page, number)), scanned=True)
    except MemoryError:
        raise
    except Exception:  # a broken picture makes the libraries stumble in many ways
        return PageRead(number, failed=_BROKEN)
    parts = tuple(replace(piece, part=doubted(piece.part, SCANNED)) for piece in read.parts)
    read = replace(read, parts=parts)
    if not read.turn:
        return read
    return PageRead(number, read.width, read.height, pictures=True, scanned=True, lying=read)


def _lost_scans(wanted: Sequence[int], places: Sequence[int], why: str) -> PageRead:
    (page,) = _lost_by_chance([wanted[places[0] - 1]], why)
    return page


def _lost(numbers: Sequence[int], why: str) -> list[PageRead]:
    return [PageRead(number, failed=why) for number in numbers]


def _lost_by_chance(numbers: Sequence[int], why: str) -> list[PageRead]:
    return [PageRead(number, failed=why, by_chance=True) for number in numbers]


def _confirmed(path: Path, pages: Sequence[PageRead], password: str | None) -> list[PageRead]:
    """The pages with their ruled tables confirmed, or doubted, by the second reading."""
    heights = {(page.number, page.turn): page.height for page in _sheets(pages) if page.parts}
    second = second_reading(path, heights, password)

    def confirmed(page: PageRead) -> PageRead:
        theirs = [cell.moved(-page.beside) for cell in second.get((page.number, page.turn), ())]
        pieces = [replace(piece, part=confirm(piece.part, theirs, page.hidden)) for piece in page.parts]
        return replace(
            page,
            parts=tuple(pieces),
            lying=confirmed(page.lying) if page.lying else None,
            second=confirmed(page.second) if page.second else None,
        )

    return [confirmed(page) for page in pages]


def _sheets(pages: Sequence[PageRead]) -> list[PageRead]:
    """The pages, each followed by the one beside it and by what lies on its side in it."""
    return [sheet for page in pages for sheet in (page, page.second, page.lying) if sheet]


def _read_page(drawn: Drawn) -> PageRead:
    if len(drawn.words) > MAX_WORDS:
        return PageRead(drawn.number, drawn.height, drawn.width, packed=True)
    if _is_garbled(drawn.words):
        return PageRead(drawn.number, drawn.height, drawn.width, garbled=True)
    drawn = replace(drawn, words=with_stretched(drawn.words))
    words = Upright(drawn.words)
    ruled = (with_outer_edges(grid, drawn) for grid in ruled_grids(drawn.rules, drawn.words))
    levelled = (with_levels(grid, words) for grid in ruled)
    grids = [refine(grid, words) for grid in levelled if not is_frame(grid, words)]
    pieces = tuple(_piece(fill(grid, drawn.words, drawn.number), drawn) for grid in grids)
    taken = {id(word) for piece in pieces for word in inside(drawn.words, piece.bbox)}
    lines = _lines(drawn.number, [word for word in drawn.words if id(word) not in taken])
    level, upright = (tuple(rule for rule in drawn.rules if rule.level is side) for side in (True, False))
    return PageRead(
        drawn.number,
        drawn.height,
        drawn.width,
        lines,
        pieces,
        level,
        upright,
        drawn.shades,
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


def _piece(part: Part, drawn: Drawn) -> Piece:
    return Piece(part, () if _is_table(part) else _lines(part.page, inside(drawn.words, part.bbox)))


def _lines(page: int, words: Sequence[Word]) -> tuple[Line, ...]:
    return tuple(Line(page, line) for line in lines_of(words))


def _is_table(part: Part) -> bool:
    filled = [cell for row in part.rows for cell in row if cell.text and not cell.repeated]
    columns = {c for row in part.rows for c, cell in enumerate(row) if cell.text and not cell.repeated}
    return len(filled) >= 2 and len(columns) >= 2


def _bounded_flow(path: Path, pages: Sequence[PageRead], options: ReadOptions) -> tuple[Block, ...]:
    """The flow, worked out within the bounds on time and memory; raises InputError when it is over them."""
    try:
        return alone(partial(_flow_of, pages), path, options, options.file_seconds(len(pages)) / 2)
    except LostError as error:
        raise InputError(
            f"Isi {path.name} tidak dapat disusun ({error}); bagi menjadi berkas yang lebih kecil."
        ) from error


def _flow_of(pages: Sequence[PageRead], _: Path) -> tuple[Block, ...]:
    return _flow(pages)


def _flow(pages: Sequence[PageRead]) -> tuple[Block, ...]:
    """The blocks of the document in reading order, tables joined over pages."""
    single = [replace(sheet, second=None) for page in pages for sheet in (page, page.second) if sheet]
    pages = _without_running_tables(single)
    kept = _without_furniture(pages)
    sheets = _sheets(pages)
    texts = [text for lines in kept for line in lines for text in _whole_texts(line)]
    texts += [cell.text for page in sheets for piece in page.parts for row in piece.part.rows for cell in row]
    known = whole_words(texts)
    margins = _margins(sheets, kept)
    items: list[Whole | Paragraph] = []
    for page, lines in zip(sheets, kept, strict=True):
        margin = margins[round(page.width)]
        shown = partial(_shown, page)
        rest, pieces = _with_unruled(page, lines, items[-1] if items else None)
        for item in _in_order(rest, pieces):
            if isinstance(item, list):
                _add_text(items, moved_text(paragraphs(item, margin), shown))
                continue
            part = moved_part(_mended(item.part, known), shown)
            before = items[-1] if items else None
            if isinstance(before, Whole) and before.takes(part):
                before.add(part)
            elif item.lines:
                _add_text(items, moved_text(paragraphs(item.lines, margin), shown))
            else:
                items.append(Whole.of(part))
    blocks: list[Block] = []
    for whole in items:
        blocks.append(whole.block() if isinstance(whole, Paragraph) else whole.block(_tables(blocks) + 1))
    return mark_headings(place_captions(blocks))


def _whole_texts(line: Line) -> list[str]:
    """The texts of a line but for words that stand alone: a narrow column may have broken them."""
    return [piece.text for piece in pieces_of(line) if len(piece.words) > 1]


def _shown(page: PageRead, box: BBox) -> BBox:
    """Where a box of the page as it was read stands on the page as it is displayed."""
    if page.beside:
        box = (box[0] + page.beside, box[1], box[2] + page.beside, box[3])
    if page.skew:
        box = as_shown(box, page.skew, page.width, page.height)
    return turned_box(box, -page.turn, page.width, page.height)


def _without_running_tables(pages: Sequence[PageRead]) -> list[PageRead]:
    """The pages without the tables that stand in the running header or footer; these have no headings."""
    running = running_texts(
        [(page.height, [(_text(piece.part), piece.bbox) for piece in page.parts]) for page in pages]
    )
    return [
        replace(
            page,
            parts=tuple(
                piece
                for piece, runs in zip(page.parts, own, strict=True)
                if not runs or _is_headed(piece.part)
            ),
        )
        for page, own in zip(pages, running, strict=True)
    ]


def _is_headed(part: Part) -> bool:
    first = [cell for cell in part.rows[0] if cell.text and not cell.repeated]
    return sum(map(is_header_worded, first)) * 10 >= len(first) * 6


def _text(part: Part) -> str:
    return " ".join(cell.text for row in part.rows for cell in row if cell.text and not cell.repeated)


def _without_furniture(pages: Sequence[PageRead]) -> list[list[Line]]:
    """The lines of each page, and after them those that lie on their side, without running lines."""
    upright = drop_furniture([(page.height, page.lines) for page in pages])
    lying = drop_furniture(
        [(page.lying.height, page.lying.lines) if page.lying else (0.0, ()) for page in pages]
    )
    return [
        lines
        for page, own, turned in zip(pages, upright, lying, strict=True)
        for lines in ((own, turned) if page.lying else (own,))
    ]


def _with_unruled(
    page: PageRead, lines: Sequence[Line], before: Whole | Paragraph | None
) -> tuple[list[Line], list[Piece]]:
    """The lines and tables of a page after the tables without upright rules are found among its lines."""
    above = page.number if page.beside else page.number - 1
    last = before.last if isinstance(before, Whole) and before.pages[-1] == above else None
    marks = Marks(page.rules, page.shades, page.uprights)
    rest: list[Line] = []
    pieces = list(page.parts)
    for stretch in _stretches(lines, page.parts):
        ending = last if last is not None and _is_first(stretch[0], pieces) else None
        goes_on = carried(ending, stretch[0], page.uprights) if ending is not None else None
        found = unruled_tables(stretch, marks, goes_on)
        used = {id(line) for table in found for line in table.lines}
        rest += [line for line in stretch if id(line) not in used]
        parts = [doubted(table.part, SCANNED) if page.scanned else table.part for table in found]
        pieces += [Piece(part) for part in parts]
    return rest, pieces


def _stretches(lines: Sequence[Line], pieces: Sequence[Piece]) -> list[list[Line]]:
    """The lines between the ruled tables of a page."""
    return [item for item in _in_order(lines, pieces) if isinstance(item, list)]


def _is_first(line: Line, pieces: Sequence[Piece]) -> bool:
    return all(line.bbox[1] < piece.bbox[1] for piece in pieces)


def _margins(pages: Sequence[PageRead], kept: Sequence[Sequence[Line]]) -> dict[int, float]:
    """The right margin of the running text on pages of each width."""
    lines: dict[int, list[Line]] = defaultdict(list)
    for page, own in zip(pages, kept, strict=True):
        lines[round(page.width)] += own
    return {width: right_margin(own, width) for width, own in lines.items()}


def _tables(blocks: Sequence[Block]) -> int:
    return sum(block.table is not None for block in blocks)


def _add_text(items: list[Whole | Paragraph], text: Sequence[Paragraph]) -> None:
    """Append paragraphs; one that runs on from the page before is joined with its beginning."""
    last = items[-1] if items else None
    if text and isinstance(last, Paragraph):
        first = text[0]
        if first.lines[0].page > last.lines[-1].page and last.goes_on(first):
            items[-1] = last.and_then(first)
            text = text[1:]
    items += text


def _mended(part: Part, known: frozenset[str]) -> Part:
    return replace(
        part, rows=tuple(tuple(_doubted(mend_cell(cell, known)) for cell in row) for row in part.rows)
    )


def _doubted(cell: Cell) -> Cell:
    """The cell, doubtful when a letter without meaning touches a number: it may be a digit."""
    if cell.doubt or not _IN_NUMBER.search(cell.text):
        return cell
    return replace(cell, doubt="ada huruf yang tidak dapat dikenali")


def _in_order(lines: Sequence[Line], pieces: Sequence[Piece]) -> list[Piece | list[Line]]:
    """Tables and the stretches of text between them, from top to bottom."""
    items: list[Piece | list[Line]] = []
    waiting = sorted(pieces, key=lambda piece: piece.bbox[1])
    for line in lines:
        while waiting and waiting[0].bbox[1] < line.bbox[1]:
            items.append(waiting.pop(0))
        last = items[-1] if items else None
        if isinstance(last, list):
            last.append(line)
        else:
            items.append([line])
    return [*items, *waiting]


def _not_read(pages: Sequence[PageRead]) -> Iterator[NotRead]:
    for page in pages:
        if page.failed:
            yield NotRead(f"halaman {page.number}", f"halaman gagal dibaca ({page.failed})", page.by_chance)
        elif page.garbled:
            yield NotRead(f"halaman {page.number}", "huruf tidak dapat dikenali (fon tanpa peta huruf)")
        elif page.packed:
            yield NotRead(f"halaman {page.number}", f"lebih dari {MAX_WORDS} kata di halaman itu")
        elif page.crowded:
            yield NotRead(f"tabel di halaman {page.number}", "terlalu banyak garis dan gambar di halaman itu")
    for empty, why in ((False, OCR_READ), (True, NO_WORDS)):
        scans = [page.number for page in pages if page.scanned and _is_picture(page) is empty]
        if scans:
            yield NotRead(_listed(scans), why, text=not empty)
    pictures = [page.number for page in pages if _is_picture(page) and not page.scanned]
    if pictures:
        yield NotRead(_listed(pictures), NO_OCR)


def _listed(numbers: Sequence[int]) -> str:
    """Page numbers as people write them: "halaman 2, 5-9"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    told = [str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs]
    return f"halaman {', '.join(told)}"


def _beyond(within: int, count: int) -> Iterator[NotRead]:
    if count > within:
        yield NotRead(
            f"halaman {within + 1} sampai {count}", f"melebihi batas {within} halaman ([batas] di pengaturan)"
        )
