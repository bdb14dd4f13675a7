"""Header levels that no line separates: a heading over several columns, those below it, column numbers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from auditor.lexicon.column_numbers import is_column_number_row
from auditor.models.document import BBox, Cell
from auditor.reading.pdf.borderless.rows import Band, bands_of
from auditor.reading.pdf.content.segments import Segment
from auditor.reading.pdf.content.word_index import WordIndex
from auditor.reading.pdf.grids.grid import Grid, Span
from auditor.reading.text.header import is_data_shaped

MAX_LEVELS = 4
"""The line that numbers the columns stands in one of so many first rows."""
CENTRED = 0.1
"""A heading stands no further from the middle of its columns than this share of their width."""


def with_levels(grid: Grid, words: WordIndex) -> Grid:
    """The grid with its first row separated into the levels of its headings."""
    grid = _numbers_split(grid, words)
    first = [span for span in grid.spans if span.top == 0]
    if any(span.bottom > 0 for span in first):
        return grid
    cuts = {span: cut for span in first if (cut := _level_below(grid, span, words)) is not None}
    if not cuts:
        return grid
    return grid.with_first_row_in_levels(min(cuts.values()), cuts)


def _numbers_split(grid: Grid, words: WordIndex) -> Grid:
    """Return the grid with the row of column numbers cut off from the headings above it, or a row below."""
    for row in range(min(MAX_LEVELS, grid.rows)):
        bands = _bands(words, (grid.xs[0], grid.ys[row], grid.xs[-1], grid.ys[row + 1]))
        numbers = next((at for at, band in enumerate(bands) if _numbers_columns(grid, band)), None)
        if numbers is not None and len(bands) > 1:
            above, below = bands[:numbers], bands[numbers + 1 :]
            closed = all(span.top == span.bottom for span in grid.spans if span.top <= row <= span.bottom)
            if closed and not any(is_data_shaped(cell) for band in above for cell in _cells(band.segments)):
                cuts = [(above[-1].bottom + bands[numbers].top) / 2] if above else []
                cuts += [(bands[numbers].bottom + below[0].top) / 2] if below else []
                return grid.with_row_cut(row, cuts, one_per_column=1 if above else 0)
            break
    return grid


def _numbers_columns(grid: Grid, band: Band) -> bool:
    segments = sorted(band.segments, key=lambda segment: segment.x0)
    columns = [column_of(grid, segment) for segment in segments]
    return columns == list(range(grid.columns)) and is_column_number_row(tuple(_cells(segments)))


def _level_below(grid: Grid, span: Span, words: WordIndex) -> float | None:
    """The height below a heading in the middle of the cell under which each column has its own."""
    x0, _, x1, _ = box = grid.box(span)
    bands = _bands(words, box) if span.right > span.left else []
    at = next((place for place, band in enumerate(bands) if len(band.segments) > 1), 0)
    if not at or any(is_data_shaped(cell) for band in bands for cell in _cells(band.segments)):
        return None
    if any(abs(band.segments[0].centre - (x0 + x1) / 2) > CENTRED * (x1 - x0) for band in bands[:at]):
        return None
    columns = {column_of(grid, segment) for band in bands[at:] for segment in band.segments}
    if None in columns or len(columns) < 2:
        return None
    return (bands[at - 1].bottom + bands[at].top) / 2


def _bands(words: WordIndex, box: BBox) -> list[Band]:
    return bands_of([segment for line in words.segments(box) for segment in line])


def _cells(segments: Sequence[Segment]) -> list[Cell]:
    return [Cell(segment.text) for segment in segments]


def column_of(grid: Grid, segment: Segment) -> int | None:
    """The column that holds the whole segment, None when it lies across an edge."""
    edges = enumerate(pairwise(grid.xs))
    return next(
        (column for column, (left, right) in edges if left - 1 <= segment.x0 and segment.x1 <= right + 1),
        None,
    )
