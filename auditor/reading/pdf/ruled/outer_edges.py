"""The outer edges of a ruled grid: a frame around the table, and headings that only a ground or a rule holds.

Word's table styles set the headings on a coloured ground without upright rules, above rows in a grid.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from auditor.models.document import BBox, Cell
from auditor.reading.pdf.borderless.header_cells import header_spans
from auditor.reading.pdf.borderless.partial_lines import whole_rules
from auditor.reading.pdf.content.model import Drawn, Word
from auditor.reading.pdf.content.segments import Interval, Piece, over, pieces_of
from auditor.reading.pdf.content.text_lines import Line, lines_of
from auditor.reading.pdf.content.word_index import Upright
from auditor.reading.pdf.grids.cells import inside
from auditor.reading.pdf.grids.grid import NEAR, Grid, Span
from auditor.reading.pdf.ruled.missing_lines import is_header
from auditor.reading.text.header import is_data_shaped
from auditor.reading.text.header_likeness import MOSTLY, header_likeness

MAX_HEIGHT = 8.0
"""Headings are no higher than so many type sizes."""
WIDE = 0.9
"""Share of the width of a grid that a ground across it has at least."""
HEADED = 0.6
"""Share of the columns that have a heading, at least."""
APART = 0.5
"""Share of the columns that have one of their own, at least."""


def with_outer_edges(grid: Grid, drawn: Drawn) -> Grid:
    """The grid without an empty frame around it, and with the headings above it that no rules part."""
    return _headed(_parted_by_grounds(_unframed(grid, drawn.words), drawn), drawn)


def _parted_by_grounds(grid: Grid, drawn: Drawn) -> Grid:
    """The grid with rows cut where a ground as wide as the grid begins or ends between the texts of a row."""
    shades = set(drawn.shades)
    for row in reversed(range(grid.rows)):
        box = (grid.xs[0], grid.ys[row], grid.xs[-1], grid.ys[row + 1])
        edges = sorted(_edges_in(shades, box), reverse=True)
        words = _unturned(drawn.words, box) if edges else []
        for y in edges:
            above = [word for word in words if word.bottom <= y + NEAR / 2]
            below = [word for word in words if word.top >= y - NEAR / 2]
            if above and below and len(above) + len(below) == len(words):
                grid = grid.with_row_cut(row, [y])
                words = above
    return grid


def _edges_in(shades: Iterable[BBox], box: BBox) -> set[float]:
    """Heights well inside a box where grounds begin or end that together are as wide as the box."""
    x0, top, x1, bottom = box
    widths: dict[int, float] = defaultdict(float)
    for shade in shades:
        wide = min(shade[2], x1) - max(shade[0], x0)
        for y in (shade[1], shade[3]):
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
        if is_header(grid, 1, Upright(words)):
            grid = grid.without_outer_column(last=last)
    return grid


def _headed(grid: Grid, drawn: Drawn) -> Grid:
    """The grid with the headings in its first row, or right above it, parted where its columns are."""
    columns = [Interval(left, right) for left, right in pairwise(grid.xs)]
    across = _is_one_cell_across(grid)
    bottom = grid.ys[1] if across else grid.ys[0]
    ground = _ground_above(drawn.shades, grid.xs[0], bottom, grid.xs[-1])
    top = grid.ys[0] if across else ground or _rule_above(grid, drawn)
    if top is None or grid.columns < 3:
        return grid
    words = _unturned(drawn.words, (grid.xs[0], top, grid.xs[-1], bottom))
    pieces = [piece for line in lines_of(words) for piece in pieces_of(Line(0, line))]
    if not _are_headings(pieces, columns, worded=ground is None) or bottom - top > MAX_HEIGHT * words[0].size:
        return grid
    border, heads = header_spans(pieces, columns)
    levels = (top,) if border is None else (top, border)
    return grid.with_rows_above(levels, heads, instead=1 if across else 0)


def _is_one_cell_across(grid: Grid) -> bool:
    """Whether one cell over all columns is the whole first row."""
    return [span for span in grid.spans if span.top == 0] == [Span(0, 0, 0, grid.columns - 1)]


def _unturned(words: Sequence[Word], box: BBox) -> list[Word]:
    """Return the words in the box that read from left to right."""
    return [word for word in inside(words, box) if not word.turn]


def _are_headings(pieces: Sequence[Piece], columns: Sequence[Interval], *, worded: bool) -> bool:
    """Whether texts stand over most of the columns, beside each other, that are no values.

    If ``worded`` most are words that columns are headed with.
    """
    if len(pieces) < 2 or any(is_data_shaped(Cell(piece.text)) for piece in pieces):
        return False
    reached = {column for piece in pieces for column in over(columns, piece)}
    apart = {hit[0] for hit in (over(columns, piece) for piece in pieces) if len(hit) == 1}
    return (
        len(reached) >= HEADED * len(columns)
        and len(apart) >= APART * len(columns)
        and (not worded or header_likeness(piece.text for piece in pieces) >= MOSTLY)
    )


def _rule_above(grid: Grid, drawn: Drawn) -> float | None:
    """Height of the next rule above the grid that is as wide."""
    x0, y0, x1, _ = grid.bbox
    level = whole_rules(rule for rule in drawn.rules if rule.level and rule.top < y0 - NEAR)
    alike = (rule.top for rule in level if abs(rule.x0 - x0) <= NEAR and abs(rule.x1 - x1) <= NEAR)
    return max(alike, default=None)


def _ground_above(shades: Sequence[BBox], x0: float, bottom: float, x1: float) -> float | None:
    """The top of the grounds that end at a height and together are as wide as the grid."""
    own = {shade for shade in shades if abs(shade[3] - bottom) <= NEAR and x0 - NEAR <= shade[0] < x1}
    width = sum(shade[2] - shade[0] for shade in own)
    return min(shade[1] for shade in own) if own and abs(width - (x1 - x0)) <= 3 * NEAR else None
