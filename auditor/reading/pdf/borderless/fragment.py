"""The fragment of a borderless table that stands on one page: its lines cut into rows and cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

from auditor.models.document import BBox
from auditor.reading.pdf.borderless.header import SAME_END
from auditor.reading.pdf.borderless.header_cells import header_spans
from auditor.reading.pdf.borderless.partial_lines import Section, borders_of, sections_of
from auditor.reading.pdf.borderless.rows import Band, CutRow, bands_of, cut_rows
from auditor.reading.pdf.content.model import Ruling
from auditor.reading.pdf.content.segments import Interval, Segment, edges_of, over
from auditor.reading.pdf.content.text_lines import Line
from auditor.reading.pdf.grids.cells import Fragment, fill_grid
from auditor.reading.pdf.grids.grid import Grid, Span

GUESSED = "batas baris tidak bergaris; baris ditentukan dari letak tulisan"
UNNAMED = "tabel tanpa garis dan tanpa judul kolom yang dikenal"
UNHEADED = "kolom di sini tidak berjudul; tulisannya mungkin bagian dari kolom di sebelahnya"
WIDE = 0.6
"""A line or fill separates rows when it reaches over more than this share of the table's width."""
SPACE = 2.0
"""Points between the texts of a table and its outer edges, where none are drawn."""
OUTSIDE = 8.0
"""Points by which the first and last line of a table stand outside its texts, at most."""
TOTAL = re.compile(r"(?:jumlah|total)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Marks:
    """What is drawn on the page besides text: horizontal and vertical lines, and fills."""

    rulings: Sequence[Ruling]
    fills: Sequence[BBox]
    verticals: Sequence[Ruling] = ()


def fragment_of(
    region: Sequence[Line],
    segments: Sequence[Sequence[Segment]],
    depth: int,
    columns: Sequence[Interval],
    marks: Marks,
) -> Fragment:
    """Cut the lines of a table, the first ``depth`` of them its header, into rows and cells."""
    text_box = _text_box(region)
    horizontal = _lines_inside(marks.rulings, text_box)
    long = [ruling for ruling in horizontal if ruling.x1 - ruling.x0 > WIDE * (text_box[2] - text_box[0])]
    xs = _column_edges(columns, text_box, long, marks.verticals)
    cuts = [ruling.top for ruling in long] + _fill_edges(marks.fills, xs)
    bands = bands_of([segment for row in segments[depth:] for segment in row])
    rows = _rows(bands, columns, horizontal, cuts)
    draft = _Draft(len(columns), [text_box[1]])
    if depth:
        headings = [segment for row in segments[:depth] for segment in row]
        border, cells = header_spans(headings, columns, borders_of(horizontal, columns), _leading(bands))
        header_bottom = max(line.bbox[3] for line in region[:depth])
        draft.add_header(border, cells, (header_bottom + rows[0].bands[0].top) / 2)
    levels = len(draft.ys) - 1
    for row, after in zip(rows, [*rows[1:], None], strict=True):
        below = text_box[3] if after is None else (row.bands[-1].bottom + after.bands[0].top) / 2
        draft.add_row(row, columns, below)
    words = [word for line in region for word in line.words]
    extents = tuple((column.x0, column.x1) for column in columns)
    head = tuple(line.text for line in region[:depth])
    fragment = fill_grid(draft.grid(xs), words, region[0].page)
    fragment = replace(fragment, size=region[-1].size, extents=extents, head=head)
    return _unheaded(_doubted(fragment, draft.guessed), levels)


@dataclass(slots=True)
class _Draft:
    """The rows of a grid, found from top to bottom; the borders of those ``guessed`` are not sure."""

    columns: int
    ys: list[float]
    spans: list[Span] = field(default_factory=list)
    guessed: list[int] = field(default_factory=list)

    def add_header(self, border: float | None, cells: Sequence[Span], bottom: float) -> None:
        """Add the header, the two levels of which the ``border`` separates, as the first rows."""
        self.spans += cells
        self.ys += [bottom] if border is None else [border, bottom]

    def add_row(self, row: CutRow | Section, columns: Sequence[Interval], bottom: float) -> None:
        """Add a row, or the rows of a section, down to the height ``bottom``."""
        place = len(self.ys) - 1
        if isinstance(row, Section):
            self.spans += row.spans(place, self.columns)
            self.ys += [border.y for border in row.borders]
        else:
            self.spans += [Span(place, place, a, b) for a, b in _row_spans(row, columns)]
            self.guessed += [] if row.sure else [place]
        self.ys.append(bottom)

    def grid(self, xs: tuple[float, ...]) -> Grid:
        """Return the grid of the rows, with these column edges."""
        return Grid(xs, tuple(self.ys), tuple(self.spans))


def _text_box(region: Sequence[Line]) -> BBox:
    """Return the box around the lines, with some space above and below them."""
    left, right = min(line.bbox[0] for line in region), max(line.bbox[2] for line in region)
    return left, region[0].bbox[1] - SPACE, right, max(line.bbox[3] for line in region) + SPACE


def _lines_inside(rulings: Sequence[Ruling], box: BBox) -> list[Ruling]:
    """Return the horizontal lines in the box, or just above or below it."""
    left, top, right, bottom = box
    near = (ruling for ruling in rulings if top - OUTSIDE <= ruling.top <= bottom + OUTSIDE)
    return [ruling for ruling in near if min(ruling.x1, right) - max(ruling.x0, left) > SAME_END]


def _column_edges(
    columns: Sequence[Interval], box: BBox, long: Sequence[Ruling], verticals: Sequence[Ruling]
) -> tuple[float, ...]:
    """Return the edges of the columns, the outer ones beyond the text and the ``long`` horizontal lines."""
    left, top, right, bottom = box
    return edges_of(
        columns,
        min([left - SPACE, *(ruling.x0 for ruling in long)]),
        max([right + SPACE, *(ruling.x1 for ruling in long)]),
        [ruling.x0 for ruling in verticals if ruling.top < bottom and ruling.bottom > top],
    )


def _unheaded(fragment: Fragment, levels: int) -> Fragment:
    """The fragment with doubt on texts in columns without a heading in ``levels`` rows, and before these.

    The wide gap between them may be that of a justified line.
    """
    head = fragment.rows[:levels]
    bare = [at for at in range(1, fragment.width) if head and not any(row[at].text for row in head)]
    rows = list(fragment.rows)
    for place in range(levels, len(rows) if bare else 0):
        row = list(rows[place])
        for at in bare:
            if row[at].text and not row[at].repeated and row[at - 1].text:
                for beside in (at - 1, at):
                    row[beside] = replace(row[beside], doubt=row[beside].doubt or UNHEADED)
        rows[place] = tuple(row)
    return replace(fragment, rows=tuple(rows))


def _leading(bands: Sequence[Band]) -> float:
    """The gap between the lines of one text: those that begin in lower case go on; 0.0 without them."""
    gaps = [
        below.top - above.bottom
        for above, below in pairwise(bands)
        if any(segment.text[0].islower() for segment in below.segments)
    ]
    return max(0.0, median(gaps)) if gaps else 0.0


def _rows(
    bands: Sequence[Band], columns: Sequence[Interval], horizontal: Sequence[Ruling], cuts: Sequence[float]
) -> list[CutRow | Section]:
    """The rows from top to bottom; those that shorter lines separate stand together in their section.

    ``horizontal`` are all drawn lines in the table, ``cuts`` the heights where something wide separates rows.
    """
    borders = borders_of(horizontal, columns)
    full = [border.y for border in borders if len(border.columns) == len(columns)]
    sections = sections_of(bands, borders, full, columns)
    bordered = [section for section in sections if section.borders]
    free = [band for section in sections if not section.borders for band in section.bands]
    rows: list[CutRow | Section] = [*bordered, *(cut_rows(free, columns, cuts) if free else ())]
    return sorted(rows, key=lambda row: row.bands[0].top)


def _fill_edges(fills: Sequence[BBox], xs: Sequence[float]) -> list[float]:
    """Upper and lower edges of fills that reach over most of the table's width."""
    edges: dict[tuple[int, int], float] = {}
    for x0, top, x1, bottom in set(fills):
        inside = min(x1, xs[-1]) - max(x0, xs[0])
        if inside > 0:
            key = (round(top), round(bottom))
            edges[key] = edges.get(key, 0.0) + inside
    wide = [key for key, width in edges.items() if width > WIDE * (xs[-1] - xs[0])]
    return sorted({float(edge) for key in wide for edge in key})


def _row_spans(row: CutRow, columns: Sequence[Interval]) -> list[tuple[int, int]]:
    """The cells of a row as column ranges: a text across the columns alone in its row fills it."""
    count = len(columns)
    if row.across:
        return [(0, count - 1)]
    single = [(column, column) for column in range(count)]
    segments = [segment for band in row.bands for segment in band.segments]
    across = [segment for segment in segments if len(over(columns, segment)) > 1]
    if across and _is_alone(across, segments):
        return [(0, count - 1)]
    merged = over(columns, across[0]) if across else []
    if merged and not any(_shares(merged, columns, segment) for segment in segments if segment not in across):
        return [pair for pair in single if pair[0] not in merged] + [(merged[0], merged[-1])]
    first = min(segments, key=lambda segment: segment.x0)
    start = next(iter(over(columns, first)), 0) if TOTAL.match(first.text) else 0
    return [(0, start), *single[start + 1 :]]


def _shares(merged: Sequence[int], columns: Sequence[Interval], segment: Segment) -> bool:
    """Whether a segment stands in one of the ``merged`` columns."""
    return not set(merged).isdisjoint(over(columns, segment))


def _is_alone(across: Sequence[Segment], segments: Sequence[Segment]) -> bool:
    """Whether a row holds no value, and no text beside the first of those ``across`` columns."""
    beside = any(segment not in across and segment.x0 >= across[0].x1 for segment in segments)
    return not beside and not any(segment.is_value for segment in segments)


def all_doubted(fragment: Fragment) -> Fragment:
    """The fragment with doubt on each cell: nothing but the place of its texts says that it is a table."""
    return replace(
        fragment,
        rows=tuple(
            tuple(replace(cell, doubt=cell.doubt or UNNAMED) if cell.text else cell for cell in row)
            for row in fragment.rows
        ),
    )


def _doubted(fragment: Fragment, guessed: Sequence[int]) -> Fragment:
    """The fragment with doubt on the rows whose borders are only guessed."""
    marked = list(fragment.rows)
    for index in guessed:
        marked[index] = tuple(replace(cell, doubt=cell.doubt or GUESSED) for cell in marked[index])
    return replace(fragment, rows=tuple(marked))
