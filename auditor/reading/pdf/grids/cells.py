"""Words into the cells of a grid: the fragment of a table that stands on one page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from auditor.models.document import BBox, Cell, Row
from auditor.reading.pdf.content.model import MARK, Word
from auditor.reading.pdf.content.text_lines import lines_of
from auditor.reading.pdf.grids.broken_words import page_cell
from auditor.reading.pdf.grids.grid import Grid, Span
from auditor.reading.pdf.grids.items import item_breaks

OVERFLOW = 2.5
"""A word that reaches further than this into the next cell casts doubt on its cell."""
SPACE = 0.45
"""A gap of this many type sizes at most separates words of one run of text."""
PADDING = 6.0
"""A cell keeps at most this space at its edges: office programs leave 5.4 points."""
CROSSES = "tulisan melewati batas sel"
GUESSED = "angka di sel gabungan; kolomnya ditentukan dari letaknya"
OUTSIDE = "tulisan tidak berada di dalam satu sel"
UNMARKED = "pemisah ribuan tidak terbaca; dua bagian angka disambung"
_FIRST_DIGITS = re.compile(r"[-(]?\d{1,3}")
_THREE_DIGITS = re.compile(r"\d{3}(?:[.,]\d{1,2})?\)?")


@dataclass(frozen=True, slots=True)
class Fragment:
    """A table or a piece of it on one page: its column edges and its rows as wide as the grid.

    A borderless table also tells its type size, how far the texts of each column reach, and the
    lines of its header, so that the lines at the top of the next page can be told to go on with it. Where the
    last row is merged over all columns ``space_left`` is the space left behind its text; where the first one
    is, ``first_word`` is the width of its first word, with a space.
    """

    page: int
    bbox: BBox
    xs: tuple[float, ...]
    rows: tuple[Row, ...]
    size: float | None = None
    extents: tuple[tuple[float, float], ...] = ()
    head: tuple[str, ...] = ()
    space_left: float | None = None
    first_word: float | None = None

    @property
    def width(self) -> int:
        """Number of columns."""
        return len(self.xs) - 1


def fill_grid(grid: Grid, words: Sequence[Word], page: int) -> Fragment:
    """Put each word inside the grid's box into the one cell that holds its centre.

    The text of a merged cell stands in its first place; the other places repeat it and say so.
    A word in no cell, or one that reaches into another cell, makes its cell doubtful.
    """
    spans, held, doubts = _words_of_cells(grid, words)
    rows: list[list[Cell]] = [
        [Cell("", page, grid.box(Span(r, r, c, c))) for c in range(grid.columns)] for r in range(grid.rows)
    ]
    padding, reaches = _paddings(grid, spans, held), _reaches(spans, held)
    for index, span in enumerate(spans):
        own = _closed_up(held.get(index, []))
        if len(own) < len(held.get(index, [])):
            doubts[index] = UNMARKED
        cell = page_cell(own, page, grid.box(span), padding.get(span.left, 0.0), doubts.get(index))
        cell = replace(cell, breaks=item_breaks(own, reaches.get(span.right, 0.0)))
        for row, column in span.places:
            first = (row, column) == (span.top, span.left)
            rows[row][column] = cell if first else replace(cell, repeated=bool(cell.text))
    filled = tuple(tuple(cells) for cells in rows)
    space_left, first_word = _across(grid, spans, held, padding)
    return Fragment(page, grid.bbox, grid.xs, filled, space_left=space_left, first_word=first_word)


def _words_of_cells(
    grid: Grid, words: Sequence[Word]
) -> tuple[list[Span], dict[int, list[Word]], dict[int, str]]:
    """Return the cells, those of the grid and one for each place in none, their words and their doubts."""
    spans = list(grid.spans)
    at: dict[tuple[int, int], int] = {}
    for index, span in enumerate(spans):
        for place in span.places:
            at.setdefault(place, index)
    held: dict[int, list[Word]] = {}
    doubts = {index: GUESSED for index, span in enumerate(spans) if span.guessed}
    runs = _runs(inside(words, grid.bbox))
    for word, place in [pair for run in runs for pair in zip(run, _places(grid, run), strict=True)]:
        if place not in at:
            at[place] = len(spans)
            spans.append(Span(place[0], place[0], place[1], place[1]))
            doubts[at[place]] = OUTSIDE
        index = at[place]
        held.setdefault(index, []).append(word)
        x0, _, x1, _ = grid.box(spans[index])
        if word.x0 < x0 - OVERFLOW or word.x1 > x1 + OVERFLOW:
            doubts[index] = CROSSES
    return spans, held, doubts


def _across(
    grid: Grid, spans: Sequence[Span], held: Mapping[int, Sequence[Word]], padding: Mapping[int, float]
) -> tuple[float | None, float | None]:
    """Return ``space_left`` and ``first_word`` of a fragment (:class:`Fragment`)."""
    space_left: float | None = None
    first_word: float | None = None
    for index, span in enumerate(spans):
        if span.left or span.right < grid.columns - 1 or not held.get(index):
            continue
        lines = lines_of(word for word in held[index] if not word.turn)
        if span.bottom == grid.rows - 1 and lines:
            space_left = grid.xs[-1] - padding.get(0, 0.0) - lines[-1][-1].x1
        if span.top == 0 and lines:
            word = lines[0][0]
            first_word = word.x1 - word.x0 + SPACE * word.size
    return space_left, first_word


def doubted(fragment: Fragment, why: str) -> Fragment:
    """The fragment with each cell in doubt, also the empty ones: what stood there may not have been seen."""
    rows = tuple(tuple(replace(cell, doubt=cell.doubt or why) for cell in row) for row in fragment.rows)
    return replace(fragment, rows=rows)


def inside(words: Sequence[Word], box: BBox) -> list[Word]:
    """The words whose centre lies in the box."""
    x0, top, x1, bottom = box
    return [word for word in words if x0 <= word.centre <= x1 and top <= word.middle <= bottom]


def _runs(words: Sequence[Word]) -> list[list[Word]]:
    """Words that the file writes one after the other on one line, no more than a space apart."""
    runs: list[list[Word]] = []
    for word in words:
        last = runs[-1][-1] if runs else None
        if (
            last is not None
            and abs(word.middle - last.middle) < 1
            and -1 < word.x0 - last.x1 < SPACE * word.size
            and abs(word.size - last.size) < 0.1
        ):
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def _closed_up(words: Sequence[Word]) -> list[Word]:
    """The words, with the groups of three digits of one number put together whose mark is not in the file.

    Some files leave a gap in place of the thousands mark. Where the file writes a space the groups stay
    apart: they may be two numbers.
    """
    closed: list[Word] = []
    growing = False
    for word in words:
        last = closed[-1] if closed else None
        if (
            last is not None
            and not last.spaced
            and abs(word.middle - last.middle) < 1
            and 0 < word.x0 - last.x1 < MARK * word.size
            and (growing or _FIRST_DIGITS.fullmatch(last.text))
            and _THREE_DIGITS.fullmatch(word.text)
        ):
            closed[-1] = replace(word, text=last.text + word.text, x0=last.x0)
            growing = True
        else:
            closed.append(word)
            growing = False
    return closed


def _places(grid: Grid, run: Sequence[Word]) -> list[tuple[int, int]]:
    """The row and column of each word of a run.

    Text that runs over the border of its cell, as spreadsheets print it, stays whole: where a word of the
    run lies across a border between columns, the words behind it belong to the cell of the words before.
    """
    places = [_place(grid, word) for word in run]
    for index in range(1, len(run)):
        before, here = places[index - 1], places[index]
        if here[1] <= before[1]:
            continue
        border = grid.xs[here[1]]
        if run[index - 1].x1 > border + OVERFLOW or run[index].x0 < border - OVERFLOW:
            places[index] = before
    return places


def _place(grid: Grid, word: Word) -> tuple[int, int]:
    row = min(max(bisect_right(grid.ys, word.middle) - 1, 0), grid.rows - 1)
    column = min(max(bisect_right(grid.xs, word.centre) - 1, 0), grid.columns - 1)
    return row, column


def _paddings(grid: Grid, spans: Sequence[Span], held: Mapping[int, Sequence[Word]]) -> dict[int, float]:
    """The space that each column keeps between a cell's edge and its text; centred text tells no more."""
    paddings: dict[int, float] = {}
    for index, own in held.items():
        left = spans[index].left
        space = min(word.x0 for word in own) - grid.box(spans[index])[0]
        paddings[left] = max(min(paddings.get(left, PADDING), space), 0.0)
    return paddings


def _reaches(spans: Sequence[Span], held: Mapping[int, Sequence[Word]]) -> dict[int, float]:
    """How far right the texts go that end in each column, by its number, in points."""
    reaches: dict[int, float] = {}
    for index, own in held.items():
        right = spans[index].right
        furthest = max((word.x1 for word in own if not word.turn), default=0.0)
        reaches[right] = max(reaches.get(right, 0.0), furthest)
    return reaches
