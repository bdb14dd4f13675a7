"""The pages of a PDF put together: tables joined over pages, paragraphs, headings and captions in order."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import compress
from operator import not_

from auditor.models.document import SCANNED, Block, Cell, NotRead
from auditor.processes.steps import borne
from auditor.reading.pdf.agreement.camelot_tables import centre_in
from auditor.reading.pdf.borderless.fragment import Marks
from auditor.reading.pdf.borderless.side_by_side import side_by_side
from auditor.reading.pdf.borderless.tables import borderless_tables, carried, headed
from auditor.reading.pdf.content.segments import segments_of
from auditor.reading.pdf.content.text_lines import Line, Paragraph, paragraphs, right_margin
from auditor.reading.pdf.flow.joining import Whole
from auditor.reading.pdf.flow.page_labels import page_labels
from auditor.reading.pdf.flow.running_lines import Item, line_items, running, without_page_numbers
from auditor.reading.pdf.grids.broken_words import Chain, chains_in, chains_of, mend_cell, whole_words
from auditor.reading.pdf.grids.cells import Fragment, doubted
from auditor.reading.pdf.grids.grid import NEAR
from auditor.reading.pdf.pages.page import PageRead, PageTable, all_sheets
from auditor.reading.pdf.pages.rotated import moved_fragment, moved_text
from auditor.reading.text.captions import place_captions
from auditor.reading.text.header_likeness import MOSTLY, header_likeness
from auditor.reading.text.headings import mark_headings

VEILED = "di sini tampak isian, cap, gambar atau coretan yang bukan teks halaman"
_IN_NUMBER = re.compile(r"[\d.,%][\ufffd\ue000-\uf8ff]|[\ufffd\ue000-\uf8ff][\d.,%]")


@dataclass(frozen=True, slots=True)
class Flow:
    """The blocks of a document in reading order, and the pages that could not be put together.

    ``labels`` are the numbers that pages print, by the number of the page in the file.
    """

    blocks: tuple[Block, ...]
    labels: tuple[tuple[int, str], ...]
    not_read: tuple[NotRead, ...] = ()


class _PageError(Exception):
    """A page in which the program fails, and the fault."""

    def __init__(self, number: int, fault: Exception) -> None:
        super().__init__(number)
        self.number, self.fault = number, fault


def flow(pages: Sequence[PageRead]) -> Flow:
    """Put the pages together, tables joined over them; one in which the program fails costs only itself."""
    failed: dict[int, NotRead] = {}
    while True:
        left = [_emptied(page) if page.number in failed else page for page in pages]
        try:
            return replace(_flow(left), not_read=tuple(failed[number] for number in sorted(failed)))
        except _PageError as error:
            if error.number in failed:
                raise error.fault from error
            why = f"halaman gagal dibaca ({borne(error.fault)})"
            failed[error.number] = NotRead(f"halaman {error.number}", why)


def _emptied(page: PageRead) -> PageRead:
    return PageRead(page.number, page.height, page.width)


def _flow(pages: Sequence[PageRead]) -> Flow:
    single = [replace(sheet, second=None) for page in pages for sheet in (page, page.second) if sheet]
    pages, remaining, labels = _without_running_lines(single)
    sheets = all_sheets(pages)
    chains = [chain for lines in remaining for line in lines for chain in _whole_chains(line)]
    chains += [chain for page in sheets for table in page.tables for chain in _cell_chains(table.fragment)]
    known = whole_words(chains)
    margins = _margins(sheets, remaining)
    items: list[Whole | Paragraph] = []
    for page, lines in zip(sheets, remaining, strict=True):
        try:
            _add_page(items, page, lines, margins[round(page.width)], known)
        except Exception as error:
            raise _PageError(page.number, error) from error
    blocks: list[Block] = []
    for whole in items:
        blocks.append(whole.block() if isinstance(whole, Paragraph) else whole.block(_tables(blocks) + 1))
    return Flow(mark_headings(place_captions(blocks)), tuple(labels.items()))


def _add_page(
    items: list[Whole | Paragraph],
    page: PageRead,
    lines: Sequence[Line],
    margin: float,
    known: frozenset[str],
) -> None:
    shown = page.shown
    for item in _with_borderless(page, lines, items[-1] if items else None):
        if isinstance(item, list):
            _add_text(items, moved_text(paragraphs(item, margin), shown))
            continue
        fragment = _veiled(moved_fragment(_mended(item.fragment, known), shown), page)
        before = items[-1] if items else None
        if isinstance(before, Whole) and before.takes(fragment):
            before.add(fragment, known)
        elif item.lines:
            _add_text(items, moved_text(paragraphs(item.lines, margin), shown))
        else:
            items.append(Whole.of(fragment))


def _veiled(fragment: Fragment, page: PageRead) -> Fragment:
    """The fragment with doubt on the cells in which the page shows something else than their text.

    Characters drawn as shapes are only looked for in empty cells: beside a text they may be a sign.
    """
    if not (page.veils or page.outlines):
        return fragment

    def veiled(cell: Cell) -> Cell:
        if cell.bbox is None or cell.doubt:
            return cell
        x0, top, x1, bottom = cell.bbox
        inner = (x0 + NEAR, top + NEAR, x1 - NEAR, bottom - NEAR)
        shown = any(centre_in(veil, cell.bbox) or centre_in(cell.bbox, veil) for veil in page.veils)
        drawn = not cell.text and any(centre_in(outline, inner) for outline in page.outlines)
        return replace(cell, doubt=VEILED) if shown or drawn else cell

    return replace(fragment, rows=tuple(tuple(map(veiled, row)) for row in fragment.rows))


def _whole_chains(line: Line) -> Iterator[Chain]:
    """The words of a line but for those that stand alone: a narrow column may have broken them."""
    for segment in segments_of(line):
        if len(segment.words) > 1:
            yield from chains_of(segment.text)


def _cell_chains(fragment: Fragment) -> Iterator[Chain]:
    """The words of the cells of a fragment, without the last at its foot: the page break may cut them."""
    for row in fragment.rows[:-1]:
        for cell in row:
            yield from chains_in(cell)
    for cell in fragment.rows[-1]:
        chains = chains_in(cell)
        yield from chains[:-1] or chains


def _without_running_lines(
    pages: Sequence[PageRead],
) -> tuple[list[PageRead], list[list[Line]], dict[int, str]]:
    """The pages without running lines and tables, the lines of their sheets, and the pages' numbers."""
    unrotated = _still(pages, [page.rotated is not None for page in pages])
    rotated = _still([page.rotated or PageRead(page.number) for page in pages], [True] * len(pages))
    remaining: list[PageRead] = []
    lines: list[list[Line]] = []
    texts: dict[int, list[str]] = defaultdict(list)
    for page, (own, tables, ran), (rotated_lines, rotated_tables, _) in zip(
        pages, unrotated, rotated, strict=True
    ):
        texts[page.number] += ran
        beneath = replace(page.rotated, tables=rotated_tables) if page.rotated else None
        remaining.append(replace(page, tables=tables, rotated=beneath))
        lines += [own, rotated_lines] if beneath else [own]
    return remaining, lines, page_labels(texts)


def _still(
    sheets: Sequence[PageRead], elsewhere: Sequence[bool]
) -> list[tuple[list[Line], tuple[PageTable, ...], list[str]]]:
    """The lines and tables of each sheet that do not run, and the texts of the lines that do.

    A table with a header is no running line.

    ``elsewhere`` says of each whether its page holds more than the sheet.
    """
    found_tables = [
        [Item(_text(table.fragment), table.bbox, still=_is_headed(table.fragment)) for table in sheet.tables]
        for sheet in sheets
    ]
    own = [
        (sheet.height, [*line_items(sheet.lines), *items])
        for sheet, items in zip(sheets, found_tables, strict=True)
    ]
    runs = running(own, elsewhere)
    pages = [(items, one) for (_, items), one in zip(own, runs, strict=True)]
    remaining = [list(compress(sheet.lines, map(not_, one))) for sheet, one in zip(sheets, runs, strict=True)]
    lines = without_page_numbers(pages, remaining)
    return [
        (
            left,
            tuple(compress(sheet.tables, map(not_, one[len(sheet.lines) :]))),
            [line.text for line in compress(sheet.lines, one)],
        )
        for sheet, left, one in zip(sheets, lines, runs, strict=True)
    ]


def _is_headed(fragment: Fragment) -> bool:
    return (
        header_likeness(cell.text for cell in fragment.rows[0] if cell.text and not cell.repeated) >= MOSTLY
    )


def _text(fragment: Fragment) -> str:
    return " ".join(cell.text for row in fragment.rows for cell in row if cell.text and not cell.repeated)


def _with_borderless(
    page: PageRead, lines: Sequence[Line], before: Whole | Paragraph | None
) -> list[PageTable | list[Line]]:
    """The tables of a page and the text between them, borderless tables found among its lines."""
    above = page.number if page.beside else page.number - 1
    last = before.last if isinstance(before, Whole) and before.pages[-1] == above else None
    marks = Marks(page.rulings, page.fills, page.verticals)
    found: list[PageTable | list[Line]] = []
    for item in _in_order(lines, page.tables):
        if isinstance(item, PageTable):
            found.append(item)
            continue
        if found and isinstance(found[-1], PageTable):
            goes_on = headed(found[-1].fragment, item[0])
        else:
            goes_on = _carried(page, last, item[0]) if last is not None else None
        for stretch in side_by_side(item, page.rulings):
            found_tables = borderless_tables(stretch, marks, goes_on)
            used = {id(line) for table in found_tables for line in table.lines}
            rest = [line for line in stretch if id(line) not in used]
            fragments = [
                doubted(table.fragment, SCANNED) if page.scanned else table.fragment for table in found_tables
            ]
            found += _in_order(rest, [PageTable(fragment) for fragment in fragments])
            goes_on = None
    return found


def _carried(page: PageRead, last: Fragment, first: Line) -> Fragment | None:
    """Return the table that a page before ended with, if the lines from the ``first`` on may continue it."""
    goes_on = carried(last, first, page.verticals)
    return _on_scan(goes_on, first) if goes_on is not None and page.scanned else goes_on


def _on_scan(goes_on: Fragment, first: Line) -> Fragment | None:
    """The table in the type size of the line below it: a scan only guesses sizes, and does not see spaces.

    None where the line holds more texts than the table has columns: its spaces are those of justified prose.
    """
    return replace(goes_on, size=first.size) if len(segments_of(first)) <= goes_on.width else None


def _margins(pages: Sequence[PageRead], remaining: Sequence[Sequence[Line]]) -> dict[int, float]:
    """The right margin of the running text on pages of each width."""
    lines: dict[int, list[Line]] = defaultdict(list)
    for page, own in zip(pages, remaining, strict=True):
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


def _mended(fragment: Fragment, known: frozenset[str]) -> Fragment:
    return replace(
        fragment, rows=tuple(tuple(_doubted(mend_cell(cell, known)) for cell in row) for row in fragment.rows)
    )


def _doubted(cell: Cell) -> Cell:
    """The cell, doubtful when a character without meaning touches a number: it may be a digit."""
    if cell.doubt or not _IN_NUMBER.search(cell.text):
        return cell
    return replace(cell, doubt="ada huruf yang tidak dapat dikenali")


def _in_order(lines: Sequence[Line], tables: Sequence[PageTable]) -> list[PageTable | list[Line]]:
    """Tables and the stretches of text between them, from top to bottom."""
    items: list[PageTable | list[Line]] = []
    waiting = sorted(tables, key=lambda table: table.bbox[1])
    for line in lines:
        while waiting and waiting[0].bbox[1] < line.bbox[1]:
            items.append(waiting.pop(0))
        last = items[-1] if items else None
        if isinstance(last, list):
            last.append(line)
        else:
            items.append([line])
    return [*items, *waiting]
