"""Rules that a ruled table lacks: between the columns of a row, or between rows of numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from auditor.lexicon.column_numbers import is_column_number_row
from auditor.models.document import Cell
from auditor.reading.pdf.borderless.rows import bands_of, cut_rows
from auditor.reading.pdf.content.segments import Interval, Piece
from auditor.reading.pdf.content.word_index import Upright
from auditor.reading.pdf.grids.grid import Grid, Span
from auditor.reading.pdf.ruled.header_levels import MAX_LEVELS, column_of
from auditor.reading.text.header import is_data_shaped, is_header_worded
from auditor.reading.text.header_likeness import MORE_THAN_HALF, header_likeness

STACK = 3
"""So many numbers below each other in one cell are rows of their own."""
LEVEL = 2.0
APART = 0.6
"""The lines of one cell are no further apart than this share of the type size."""
ASIDE = 0.1
"""A number this share of the cell's width away from its middle is not centred."""


def is_frame(grid: Grid, words: Upright) -> bool:
    """Whether the rules frame what they do not part: a cell with lines of several numbers, or stacked rows.

    Such a table is read by its texts, as one without upright rules.
    """
    if grid.rows == 1 and (_holds_rows(words.pieces(grid.bbox)) or _are_of_rows(_row_numbers(grid, words))):
        return True
    if _is_header_and_rest(grid, words) or _is_ruled_in_its_header_only(grid, words):
        return True
    for span in grid.spans:
        lines = words.pieces(grid.box(span))
        several = sum(sum(piece.is_value for piece in line) > 1 for line in lines)
        if several >= STACK and several * 2 > len(lines):
            return True
    return False


def _is_header_and_rest(grid: Grid, words: Upright) -> bool:
    """Whether rules part only headings from the rest: the last row holds several rows, or text follows."""
    if grid.rows > 1 and is_header(grid, grid.rows - 1, words):
        lines = words.pieces((grid.xs[0], grid.ys[-2], grid.xs[-1], grid.ys[-1]))
        numbers = _row_numbers(grid, words)
        valued = sum(any(piece.is_value for piece in line) for line in lines)
        if _are_of_rows(numbers) or (not numbers and valued >= STACK) or _stacks_apart(grid, words):
            return True
    bottom = grid.ys[-1]
    close = [word for word in words.below(bottom) if word.top < bottom + word.size]
    close = [word for word in close if grid.xs[0] <= word.centre <= grid.xs[-1]]
    return bool(close) and is_header(grid, grid.rows, words)


def _stacks_apart(grid: Grid, words: Upright) -> bool:
    """Whether two columns of the last row or more stack values, level with each other and well apart."""
    stacks = []
    for span in grid.spans:
        if span.top == grid.rows - 1:
            lines = words.pieces(grid.box(span))
            if len(lines) > 1 and all(len(line) == 1 and line[0].is_value for line in lines):
                stacks.append([line[0] for line in lines])
    apart = [
        lower.top - upper.bottom > upper.words[0].size for stack in stacks for upper, lower in pairwise(stack)
    ]
    levels = [[piece.middle for piece in stack] for stack in stacks]
    return len(stacks) > 1 and all(apart) and _level(levels)


def _row_numbers(grid: Grid, words: Upright) -> list[Piece]:
    """The values that stand alone on their lines in the first column of the last row."""
    lines = words.pieces((grid.xs[0], grid.ys[-2], grid.xs[1], grid.ys[-1]))
    return [line[0] for line in lines if len(line) == 1 and line[0].is_value]


def _are_of_rows(numbers: Sequence[Piece]) -> bool:
    """Whether two are numbers of rows and not the lines of one: they count on, or stand apart."""
    return any(
        lower.top - upper.bottom > APART * lower.words[0].size or _counts_on(upper.text, lower.text)
        for upper, lower in pairwise(numbers)
    )


def _counts_on(upper: str, lower: str) -> bool:
    first, second = upper.rstrip(".)"), lower.rstrip(".)")
    return first.isdecimal() and second.isdecimal() and int(second) == int(first) + 1


def _is_ruled_in_its_header_only(grid: Grid, words: Upright) -> bool:
    """Whether no upright rule parts the rows below the first, though texts stand beside each other there."""
    across = {span.top: span for span in grid.spans if span.left == 0 and span.right == grid.columns - 1}
    last = max((row for row in range(grid.rows) if row not in across), default=0)
    if grid.columns < STACK or last > MAX_LEVELS or any(span.top != span.bottom for span in across.values()):
        return False
    below = [words.pieces(grid.box(across[row])) for row in range(last + 1, grid.rows)]
    beside = [
        any(len(line) > 2 and any(piece.is_value for piece in line) for line in lines) for lines in below
    ]
    return any(beside)


def is_header(grid: Grid, rows: int, words: Upright) -> bool:
    """Whether the first rows hold words that columns are headed with, and at most the columns' numbers."""
    above = [span for span in grid.spans if span.bottom < rows]
    texts = [" ".join(word.text for word in words.inside(grid.box(span))) for span in above]
    cells = [Cell(text) for text in texts if text]
    if is_column_number_row(tuple(cells[-grid.columns :])):
        cells = cells[: -grid.columns]
    likeness = header_likeness(cell.text for cell in cells)
    return not any(map(is_data_shaped, cells)) and len(cells) > 1 and likeness > MORE_THAN_HALF


def _holds_rows(lines: Sequence[Sequence[Piece]]) -> bool:
    """Whether the lines are several rows: headings above values, or values in many lines."""
    valued = sum(any(piece.is_value for piece in line) for line in lines)
    headed = any(sum(is_header_worded(Cell(piece.text)) for piece in line) > 1 for line in lines[:STACK])
    return valued >= STACK or (headed and valued > 0)


def refine(grid: Grid, words: Upright) -> Grid:
    """The grid with the cells and rows parted that its rules do not part but its headings and numbers do."""
    return _rows_parted(_merged_parted(_cells_parted(grid, words), words), words)


def _cells_parted(grid: Grid, words: Upright) -> Grid:
    """Part a cell over several columns whose texts stand in these columns, numbers among them."""
    spans: list[Span] = []
    for span in grid.spans:
        in_columns = span.right > span.left and _stands_in_columns(grid, span, words)
        aside = span.right > span.left and not in_columns and _stands_aside(grid, span, words)
        if in_columns or aside:
            spans += span.in_columns(guessed=aside)
        else:
            spans.append(span)
    return replace(grid, spans=tuple(spans))


def _stands_aside(grid: Grid, span: Span, words: Upright) -> bool:
    """Whether a number alone in the cell stands in one of its columns, and not in the middle of the cell.

    The rule between the columns may be missing, or the cell may be merged: the column remains a guess.
    """
    lines = words.pieces(grid.box(span))
    if len(lines) != 1 or len(lines[0]) != 1 or not lines[0][0].is_value:
        return False
    piece = lines[0][0]
    x0, _, x1, _ = grid.box(span)
    column = column_of(grid, piece)
    return column is not None and column > span.left and abs(piece.centre - (x0 + x1) / 2) > ASIDE * (x1 - x0)


def _stands_in_columns(grid: Grid, span: Span, words: Upright) -> bool:
    lines = words.pieces(grid.box(span))
    if len(lines) != 1 or len(lines[0]) < 2 or not any(piece.is_value for piece in lines[0]):
        return False
    columns = [column_of(grid, piece) for piece in lines[0]]
    return None not in columns and len(set(columns)) == len(columns)


def _merged_parted(grid: Grid, words: Upright) -> Grid:
    """Part cells over several rows that hold a number in each of them: no cell has two, so a rule is missing.

    The texts beside them over the same rows are parted with them. Where only one column has numbers it is a
    guess.
    """
    ranges = {(span.top, span.bottom) for span in grid.spans if span.bottom > span.top}
    spans = list(grid.spans)
    for top, bottom in sorted(ranges):
        own = [span for span in spans if (span.top, span.bottom) == (top, bottom)]
        apart = [span for span in own if _lies_in_rows(grid, span, words)]
        valued = sum(_has_number_in_each_row(grid, span, words) for span in apart)
        if valued:
            spans = [span for span in spans if span not in apart]
            spans += [row for span in apart for row in span.in_rows(guessed=valued < 2)]
    return replace(grid, spans=tuple(spans))


def _lies_in_rows(grid: Grid, span: Span, words: Upright) -> bool:
    """Whether the cell holds something, and no line of it lies across an edge of its rows."""
    pieces = [piece for line in words.pieces(grid.box(span)) for piece in line]
    inner = grid.ys[span.top + 1 : span.bottom + 1]
    return bool(pieces) and not any(
        piece.top + LEVEL < y < piece.bottom - LEVEL for piece in pieces for y in inner
    )


def _has_number_in_each_row(grid: Grid, span: Span, words: Upright) -> bool:
    rows = [
        words.pieces((grid.xs[span.left], top, grid.xs[span.right + 1], bottom))
        for top, bottom in pairwise(grid.ys[span.top : span.bottom + 2])
    ]
    return all(len(lines) == 1 and len(lines[0]) == 1 and lines[0][0].is_value for lines in rows)


def _rows_parted(grid: Grid, words: Upright) -> Grid:
    """Part the rows in which two columns or more stack numbers level with each other."""
    for row in reversed(range(grid.rows)):
        own = [span for span in grid.spans if span.top <= row <= span.bottom]
        if all(span.top == span.bottom for span in own):
            cuts = _cuts(grid, own, words)
            if cuts:
                grid = grid.with_row_cut(row, cuts)
    return grid


def _cuts(grid: Grid, row: Sequence[Span], words: Upright) -> list[float]:
    stacks = []
    pieces: list[Piece] = []
    for span in row:
        lines = words.pieces(grid.box(span))
        pieces += [piece for line in lines for piece in line]
        values = [line[0] for line in lines if len(line) == 1 and line[0].is_value]
        if len(values) >= STACK and len(values) == len(lines):
            stacks.append([piece.middle for piece in values])
    if len(stacks) < 2 or not _level(stacks):
        return []
    columns = [Interval(grid.xs[span.left], grid.xs[span.right + 1]) for span in row]
    rows = cut_rows(bands_of(pieces), columns, [])
    if len(rows) != len(stacks[0]):
        return []
    return [(before.bands[-1].bottom + after.bands[0].top) / 2 for before, after in pairwise(rows)]


def _level(stacks: Sequence[Sequence[float]]) -> bool:
    """Whether all stacks hold as many numbers, each level with those of the other stacks."""
    if len({len(stack) for stack in stacks}) > 1:
        return False
    return all(
        max(abs(middle - median(level)) for middle in level) < LEVEL for level in zip(*stacks, strict=True)
    )
