"""The outer edges of a ruled grid: a frame around the table, and headings that only a fill or a line holds.

Word's table styles set the headings on a coloured fill without vertical lines, above rows in a grid.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from auditor.models.document import BBox, Cell
from auditor.reading.pdf.borderless.header_cells import header_spans
from auditor.reading.pdf.borderless.partial_lines import whole_rulings
from auditor.reading.pdf.content.model import Drawn, Word
from auditor.reading.pdf.content.segments import Interval, Segment, over, segments_of
from auditor.reading.pdf.content.text_lines import Line, lines_of
from auditor.reading.pdf.content.word_index import WordIndex
from auditor.reading.pdf.grids.cells import inside
from auditor.reading.pdf.grids.grid import NEAR, Grid, Span
from auditor.reading.pdf.ruled.missing_lines import is_header
from auditor.reading.text.header import is_data_shaped
from auditor.reading.text.header_likeness import MOSTLY, header_likeness

MAX_HEIGHT = 8.0
"""Headings are no higher than so many type sizes."""
WIDE = 0.9
"""Share of the width of a grid that a fill across it has at least."""
HEADED = 0.6
"""Share of the columns that have a heading, at least."""
APART = 0.5
"""Share of the columns that have one of their own, at least."""


def with_outer_edges(grid: Grid, drawn: Drawn) -> Grid:
    """Return the grid without an empty frame around it, with the headings above it that no lines separate."""
    return _headed(_cut_at_fills(_unframed(grid, drawn.words), drawn), drawn)


def _cut_at_fills(grid: Grid, drawn: Drawn) -> Grid:
    """The grid with rows cut where a fill as wide as the grid begins or ends between the texts of a row."""
    fills = set(drawn.fills)
    for row in reversed(range(grid.rows)):
        box = (grid.xs[0], grid.ys[row], grid.xs[-1], grid.ys[row + 1])
        edges = sorted(_edges_in(fills, box), reverse=True)
        words = _unrotated(drawn.words, box) if edges else []
        for y in edges:
            above = [word for word in words if word.bottom <= y + NEAR / 2]
            below = [word for word in words if word.top >= y - NEAR / 2]
            if above and below and len(above) + len(below) == len(words):
                grid = grid.with_row_cut(row, [y])
                words = above
    return grid


def _edges_in(fills: Iterable[BBox], box: BBox) -> set[float]:
    """Heights well inside a box where fills begin or end that together are as wide as the box."""
    x0, top, x1, bottom = box
    widths: dict[int, float] = defaultdict(float)
    for fill in fills:
        wide = min(fill[2], x1) - max(fill[0], x0)
        for y in (fill[1], fill[3]):
            if wide > 0 and top + NEAR < y < bottom - NEAR:
                widths[round(y)] += wide
    return {float(y) for y, wide in widths.items() if WIDE * (x1 - x0) <= wide <= (x1 - x0) + NEAR}


def _unframed(grid: Grid, words: Sequence[Word]) -> Grid:
    """The grid without a first or last column that is one empty cell from top to bottom, beside headings too.

    Without headings it may be a merged cell whose text stands on the page before.
    """
    for last in (False, True):
        column = grid.columns - 1 if last else 0
        own = [span for span in grid.spans if span.left <= column <= span.right]
        whole = len(own) == 1 and own[0] == Span(0, grid.rows - 1, column, column)
        if not whole or grid.rows < 2 or grid.columns < 3 or inside(words, grid.box(own[0])):
            continue
        if is_header(grid, 1, WordIndex(words)):
            grid = grid.without_outer_column(last=last)
    return grid


def _headed(grid: Grid, drawn: Drawn) -> Grid:
    """The grid with the headings in its first row, or right above it, separated where its columns are."""
    columns = [Interval(left, right) for left, right in pairwise(grid.xs)]
    across = _is_one_cell_across(grid)
    bottom = grid.ys[1] if across else grid.ys[0]
    fill = _fill_above(drawn.fills, grid.xs[0], bottom, grid.xs[-1])
    top = grid.ys[0] if across else fill or _ruling_above(grid, drawn)
    if top is None or grid.columns < 3:
        return grid
    words = _unrotated(drawn.words, (grid.xs[0], top, grid.xs[-1], bottom))
    segments = [segment for line in lines_of(words) for segment in segments_of(Line(0, line))]
    if not _are_headings(segments, columns, worded=fill is None) or bottom - top > MAX_HEIGHT * words[0].size:
        return grid
    border, heads = header_spans(segments, columns)
    levels = (top,) if border is None else (top, border)
    return grid.with_rows_above(levels, heads, instead=1 if across else 0)


def _is_one_cell_across(grid: Grid) -> bool:
    """Whether one cell over all columns is the whole first row."""
    return [span for span in grid.spans if span.top == 0] == [Span(0, 0, 0, grid.columns - 1)]


def _unrotated(words: Sequence[Word], box: BBox) -> list[Word]:
    """Return the words in the box that read from left to right."""
    return [word for word in inside(words, box) if not word.turn]


def _are_headings(segments: Sequence[Segment], columns: Sequence[Interval], *, worded: bool) -> bool:
    """Whether texts stand over most of the columns, beside each other, that are no values.

    If ``worded`` most are words that columns are headed with.
    """
    if len(segments) < 2 or any(is_data_shaped(Cell(segment.text)) for segment in segments):
        return False
    reached = {column for segment in segments for column in over(columns, segment)}
    apart = {hit[0] for hit in (over(columns, segment) for segment in segments) if len(hit) == 1}
    return (
        len(reached) >= HEADED * len(columns)
        and len(apart) >= APART * len(columns)
        and (not worded or header_likeness(segment.text for segment in segments) >= MOSTLY)
    )


def _ruling_above(grid: Grid, drawn: Drawn) -> float | None:
    """Height of the next drawn line above the grid that is as wide."""
    x0, y0, x1, _ = grid.bbox
    horizontal = whole_rulings(
        ruling for ruling in drawn.rulings if ruling.is_horizontal and ruling.top < y0 - NEAR
    )
    alike = (
        ruling.top for ruling in horizontal if abs(ruling.x0 - x0) <= NEAR and abs(ruling.x1 - x1) <= NEAR
    )
    return max(alike, default=None)


def _fill_above(fills: Sequence[BBox], x0: float, bottom: float, x1: float) -> float | None:
    """The top of the fills that end at a height and together are as wide as the grid."""
    own = {fill for fill in fills if abs(fill[3] - bottom) <= NEAR and x0 - NEAR <= fill[0] < x1}
    width = sum(fill[2] - fill[0] for fill in own)
    return min(fill[1] for fill in own) if own and abs(width - (x1 - x0)) <= 3 * NEAR else None
