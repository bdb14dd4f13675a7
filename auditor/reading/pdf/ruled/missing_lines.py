"""Drawn lines that a ruled table lacks: between the columns of a row, or between rows of numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from auditor.lexicon.column_numbers import is_column_number_row
from auditor.models.document import Cell
from auditor.reading.pdf.borderless.rows import bands_of, cut_rows
from auditor.reading.pdf.content.segments import Interval, Segment
from auditor.reading.pdf.content.word_index import WordIndex
from auditor.reading.pdf.grids.grid import Grid, Span
from auditor.reading.pdf.ruled.header_levels import MAX_LEVELS, column_of
from auditor.reading.text.header import is_data_shaped, is_header_worded
from auditor.reading.text.header_likeness import MORE_THAN_HALF, header_likeness

STACK = 3
"""So many numbers below each other in one cell are rows of their own."""
SAME_HEIGHT = 2.0
APART = 0.6
"""The lines of one cell are no further apart than this share of the type size."""
ASIDE = 0.1
"""A number this share of the cell's width away from its middle is not centred."""


def is_frame(grid: Grid, words: WordIndex) -> bool:
    """Whether the lines frame what they do not separate: lines of several numbers in a cell, or stacked rows.

    Such a table is read by its texts, as one without vertical lines.
    """
    if grid.rows == 1 and (_holds_rows(words.segments(grid.bbox)) or _are_of_rows(_row_numbers(grid, words))):
        return True
    if _is_header_and_rest(grid, words) or _is_ruled_in_its_header_only(grid, words):
        return True
    for span in grid.spans:
        lines = words.segments(grid.box(span))
        several = sum(sum(segment.is_value for segment in line) > 1 for line in lines)
        if several >= STACK and several * 2 > len(lines):
            return True
    return False


def _is_header_and_rest(grid: Grid, words: WordIndex) -> bool:
    """Whether lines separate only headings from the rest: the last row holds several, or text follows."""
    if grid.rows > 1 and is_header(grid, grid.rows - 1, words):
        lines = words.segments((grid.xs[0], grid.ys[-2], grid.xs[-1], grid.ys[-1]))
        numbers = _row_numbers(grid, words)
        valued = sum(any(segment.is_value for segment in line) for line in lines)
        if _are_of_rows(numbers) or (not numbers and valued >= STACK) or _stacks_apart(grid, words):
            return True
    bottom = grid.ys[-1]
    close = [word for word in words.below(bottom) if word.top < bottom + word.size]
    close = [word for word in close if grid.xs[0] <= word.centre <= grid.xs[-1]]
    return bool(close) and is_header(grid, grid.rows, words)


def _stacks_apart(grid: Grid, words: WordIndex) -> bool:
    """Whether two columns of the last row or more stack values, level with each other and well apart."""
    stacks = []
    for span in grid.spans:
        if span.top == grid.rows - 1:
            lines = words.segments(grid.box(span))
            if len(lines) > 1 and all(len(line) == 1 and line[0].is_value for line in lines):
                stacks.append([line[0] for line in lines])
    apart = [
        lower.top - upper.bottom > upper.words[0].size for stack in stacks for upper, lower in pairwise(stack)
    ]
    heights = [[segment.middle for segment in stack] for stack in stacks]
    return len(stacks) > 1 and all(apart) and _are_aligned(heights)


def _row_numbers(grid: Grid, words: WordIndex) -> list[Segment]:
    """The values that stand alone on their lines in the first column of the last row."""
    lines = words.segments((grid.xs[0], grid.ys[-2], grid.xs[1], grid.ys[-1]))
    return [line[0] for line in lines if len(line) == 1 and line[0].is_value]


def _are_of_rows(numbers: Sequence[Segment]) -> bool:
    """Whether two are numbers of rows and not the lines of one: they count on, or stand apart."""
    return any(
        lower.top - upper.bottom > APART * lower.words[0].size or _counts_on(upper.text, lower.text)
        for upper, lower in pairwise(numbers)
    )


def _counts_on(upper: str, lower: str) -> bool:
    first, second = upper.rstrip(".)"), lower.rstrip(".)")
    return first.isdecimal() and second.isdecimal() and int(second) == int(first) + 1


def _is_ruled_in_its_header_only(grid: Grid, words: WordIndex) -> bool:
    """Whether no vertical line runs below the header, though texts stand beside each other there."""
    across = {span.top: span for span in grid.spans if span.left == 0 and span.right == grid.columns - 1}
    last = max((row for row in range(grid.rows) if row not in across), default=0)
    if grid.columns < STACK or last > MAX_LEVELS or any(span.top != span.bottom for span in across.values()):
        return False
    below = [words.segments(grid.box(across[row])) for row in range(last + 1, grid.rows)]
    beside = [
        any(len(line) > 2 and any(segment.is_value for segment in line) for line in lines) for lines in below
    ]
    return any(beside)


def is_header(grid: Grid, rows: int, words: WordIndex) -> bool:
    """Whether the first rows hold words that columns are headed with, and at most the columns' numbers."""
    above = [span for span in grid.spans if span.bottom < rows]
    texts = [" ".join(word.text for word in words.inside(grid.box(span))) for span in above]
    cells = [Cell(text) for text in texts if text]
    if is_column_number_row(tuple(cells[-grid.columns :])):
        cells = cells[: -grid.columns]
    likeness = header_likeness(cell.text for cell in cells)
    return not any(map(is_data_shaped, cells)) and len(cells) > 1 and likeness > MORE_THAN_HALF


def _holds_rows(lines: Sequence[Sequence[Segment]]) -> bool:
    """Whether the lines are several rows: headings above values, or values in many lines."""
    valued = sum(any(segment.is_value for segment in line) for line in lines)
    headed = any(sum(is_header_worded(Cell(segment.text)) for segment in line) > 1 for line in lines[:STACK])
    return valued >= STACK or (headed and valued > 0)


def refine(grid: Grid, words: WordIndex) -> Grid:
    """Return the grid with cells and rows split where its texts separate them and its lines do not."""
    return _rows_split(_merged_split(_cells_split(grid, words), words), words)


def _cells_split(grid: Grid, words: WordIndex) -> Grid:
    """Split a cell over several columns whose texts stand in these columns, numbers among them."""
    spans: list[Span] = []
    for span in grid.spans:
        in_columns = span.right > span.left and _stands_in_columns(grid, span, words)
        aside = span.right > span.left and not in_columns and _stands_aside(grid, span, words)
        if in_columns or aside:
            spans += span.in_columns(guessed=aside)
        else:
            spans.append(span)
    return replace(grid, spans=tuple(spans))


def _stands_aside(grid: Grid, span: Span, words: WordIndex) -> bool:
    """Whether a number alone in the cell stands in one of its columns, and not in the middle of the cell.

    The drawn line between the columns may be missing, or the cell may be merged: the column remains a guess.
    """
    lines = words.segments(grid.box(span))
    if len(lines) != 1 or len(lines[0]) != 1 or not lines[0][0].is_value:
        return False
    segment = lines[0][0]
    x0, _, x1, _ = grid.box(span)
    column = column_of(grid, segment)
    return (
        column is not None and column > span.left and abs(segment.centre - (x0 + x1) / 2) > ASIDE * (x1 - x0)
    )


def _stands_in_columns(grid: Grid, span: Span, words: WordIndex) -> bool:
    lines = words.segments(grid.box(span))
    if len(lines) != 1 or len(lines[0]) < 2 or not any(segment.is_value for segment in lines[0]):
        return False
    columns = [column_of(grid, segment) for segment in lines[0]]
    return None not in columns and len(set(columns)) == len(columns)


def _merged_split(grid: Grid, words: WordIndex) -> Grid:
    """Split cells over several rows that hold a number in each: no cell has two, so that a line is missing.

    The texts beside them over the same rows are split with them. Where only one column has numbers it is a
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


def _lies_in_rows(grid: Grid, span: Span, words: WordIndex) -> bool:
    """Whether the cell holds something, and no line of it lies across an edge of its rows."""
    segments = [segment for line in words.segments(grid.box(span)) for segment in line]
    inner = grid.ys[span.top + 1 : span.bottom + 1]
    return bool(segments) and not any(
        segment.top + SAME_HEIGHT < y < segment.bottom - SAME_HEIGHT for segment in segments for y in inner
    )


def _has_number_in_each_row(grid: Grid, span: Span, words: WordIndex) -> bool:
    rows = [
        words.segments((grid.xs[span.left], top, grid.xs[span.right + 1], bottom))
        for top, bottom in pairwise(grid.ys[span.top : span.bottom + 2])
    ]
    return all(len(lines) == 1 and len(lines[0]) == 1 and lines[0][0].is_value for lines in rows)


def _rows_split(grid: Grid, words: WordIndex) -> Grid:
    """Split the rows in which two columns or more stack numbers at the same heights."""
    for row in reversed(range(grid.rows)):
        own = [span for span in grid.spans if span.top <= row <= span.bottom]
        if all(span.top == span.bottom for span in own):
            cuts = _cuts(grid, own, words)
            if cuts:
                grid = grid.with_row_cut(row, cuts)
    return grid


def _cuts(grid: Grid, row: Sequence[Span], words: WordIndex) -> list[float]:
    stacks = []
    segments: list[Segment] = []
    for span in row:
        lines = words.segments(grid.box(span))
        segments += [segment for line in lines for segment in line]
        values = [line[0] for line in lines if len(line) == 1 and line[0].is_value]
        if len(values) >= STACK and len(values) == len(lines):
            stacks.append([segment.middle for segment in values])
    if len(stacks) < 2 or not _are_aligned(stacks):
        return []
    columns = [Interval(grid.xs[span.left], grid.xs[span.right + 1]) for span in row]
    rows = cut_rows(bands_of(segments), columns, [])
    if len(rows) != len(stacks[0]):
        return []
    return [(before.bands[-1].bottom + after.bands[0].top) / 2 for before, after in pairwise(rows)]


def _are_aligned(stacks: Sequence[Sequence[float]]) -> bool:
    """Whether all stacks hold as many numbers, each level with those of the other stacks."""
    if len({len(stack) for stack in stacks}) > 1:
        return False
    return all(
        max(abs(middle - median(aligned)) for middle in aligned) < SAME_HEIGHT
        for aligned in zip(*stacks, strict=True)
    )
