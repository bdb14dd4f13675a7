"""Grids of cells from the drawn lines of a page.

pdfplumber's table finder turns crossing lines into cells; this module feeds it with drawn lines whose open
outer edges are closed, and turns its cells into a grid of columns and rows with spans.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Any

from pdfplumber import table as plumber

from auditor.models.document import BBox
from auditor.reading.pdf.content.model import Ruling, Word
from auditor.reading.pdf.grids.bridged_rows import Lattice, joined_over_group_rows
from auditor.reading.pdf.grids.strokes import without_strokes

NEAR = 3.0
"""Lines no further apart, in points, are one line; a line that ends no further from another touches it."""
SLIVER = 7.0
"""A column or row thinner than this that holds no word is a doubled drawn line."""
LEAST_RULINGS = 3
"""Fewer lines that cross are no table."""
DRAWN = 0.5
"""An outer edge is open when less than this share of it is drawn."""
MAX_RULINGS = 4_000
"""A page with more drawn lines than this after merging is a drawing."""


@dataclass(frozen=True, slots=True)
class Span:
    """A cell of a grid: the rows ``top`` to ``bottom`` and columns ``left`` to ``right``, inclusive.

    ``guessed`` says that no drawn line separates it from its neighbours.
    """

    top: int
    bottom: int
    left: int
    right: int
    guessed: bool = False

    @property
    def places(self) -> Iterator[tuple[int, int]]:
        """The row and column of each place that it covers."""
        return product(range(self.top, self.bottom + 1), range(self.left, self.right + 1))

    def in_columns(self, *, guessed: bool | None = None) -> list[Span]:
        """Return a cell in each of its columns, not one over all; ``guessed`` where that is given."""
        columns = range(self.left, self.right + 1)
        is_guess = self.guessed if guessed is None else guessed
        return [replace(self, left=column, right=column, guessed=is_guess) for column in columns]

    def in_rows(self, *, guessed: bool | None = None) -> list[Span]:
        """Return a cell in each of its rows, not one over all; ``guessed`` where that is given."""
        rows = range(self.top, self.bottom + 1)
        is_guess = self.guessed if guessed is None else guessed
        return [replace(self, top=row, bottom=row, guessed=is_guess) for row in rows]

    def moved_down(self, rows: int) -> Span:
        """Return the cell that many rows further down."""
        return replace(self, top=self.top + rows, bottom=self.bottom + rows)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's geometry: the edges of its columns and rows, and its cells."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    spans: tuple[Span, ...]

    @property
    def bbox(self) -> BBox:
        """The box around the table."""
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]

    @property
    def columns(self) -> int:
        """Number of columns."""
        return len(self.xs) - 1

    @property
    def rows(self) -> int:
        """Number of rows."""
        return len(self.ys) - 1

    def box(self, span: Span) -> BBox:
        """The box of a cell."""
        return self.xs[span.left], self.ys[span.top], self.xs[span.right + 1], self.ys[span.bottom + 1]

    def with_row_cut(self, row: int, cuts: Sequence[float], one_per_column: int | None = None) -> Grid:
        """Return the grid with a row cut at the heights ``cuts``, which rise.

        Each cell of that row alone is cut with it, a cell over more rows stays whole. The new row
        ``one_per_column``, counted from 0, has a cell for each column instead of those of the old row.
        """
        more = len(cuts)
        spans: list[Span] = []
        for span in self.spans:
            if span.top == span.bottom == row:
                own = [new for new in range(more + 1) if new != one_per_column]
                spans += [replace(span, top=row + new, bottom=row + new) for new in own]
            else:
                top = span.top + (more if span.top > row else 0)
                bottom = span.bottom + (more if span.bottom >= row else 0)
                spans.append(replace(span, top=top, bottom=bottom))
        if one_per_column is not None:
            new = row + one_per_column
            spans += [Span(new, new, column, column) for column in range(self.columns)]
        return Grid(self.xs, (*self.ys[: row + 1], *cuts, *self.ys[row + 1 :]), tuple(spans))

    def with_first_row_in_levels(self, cut: float, headings: Collection[Span]) -> Grid:
        """Return the grid with its first row cut in two below the cells ``headings`` of that row.

        Below each of them every column has its own cell. The other cells of the row reach over both levels.
        """
        spans: list[Span] = []
        for span in self.spans:
            if span.top > 0:
                spans.append(span.moved_down(1))
            elif span in headings:
                spans += [span, *(own.moved_down(1) for own in span.in_columns())]
            else:
                spans.append(replace(span, bottom=span.bottom + 1))
        return Grid(self.xs, (self.ys[0], cut, *self.ys[1:]), tuple(spans))

    def with_rows_above(self, tops: Sequence[float], cells: Sequence[Span], *, instead: int = 0) -> Grid:
        """Return the grid with rows that begin at the heights ``tops`` and hold ``cells``.

        They stand above its own rows, the first ``instead`` of which they replace.
        """
        down = len(tops) - instead
        below = [span.moved_down(down) for span in self.spans if span.top >= instead]
        return Grid(self.xs, (*tops, *self.ys[instead:]), (*cells, *below))

    def without_outer_column(self, *, last: bool) -> Grid:
        """Return the grid without its first or its last column and the cells of that column alone."""
        column, shift = (self.columns - 1, 0) if last else (0, 1)
        rest = [span for span in self.spans if not span.left == span.right == column]
        spans = tuple(
            replace(span, left=max(span.left - shift, 0), right=min(span.right - shift, self.columns - 2))
            for span in rest
        )
        return Grid(self.xs[:-1] if last else self.xs[1:], self.ys, spans)


def ruled_grids(rulings: Sequence[Ruling], words: Sequence[Word]) -> list[Grid]:
    """The grids of at least two cells that the drawn lines of a page form, from top to bottom."""
    rulings = without_strokes(rulings, NEAR)
    edges = plumber.merge_edges([_edge(ruling) for ruling in rulings], NEAR, NEAR, NEAR, NEAR)
    if not edges or len(edges) > MAX_RULINGS:
        return []
    edges = plumber.merge_edges(edges + _closing(edges, words), NEAR, NEAR, NEAR, NEAR)
    cells = plumber.intersections_to_cells(plumber.edges_to_intersections(edges, NEAR, NEAR))
    grids = [_grid(group, words) for group in plumber.cells_to_tables(cells)]
    return sorted((grid for grid in grids if grid is not None), key=lambda grid: (grid.ys[0], grid.xs[0]))


def _edge(ruling: Ruling) -> dict[str, Any]:
    return {
        "object_type": "line",
        "x0": ruling.x0,
        "top": ruling.top,
        "x1": ruling.x1,
        "bottom": ruling.bottom,
        "width": ruling.x1 - ruling.x0,
        "height": ruling.bottom - ruling.top,
        "orientation": "h" if ruling.is_horizontal else "v",
    }


def _closing(edges: Sequence[dict[str, Any]], words: Sequence[Word]) -> list[dict[str, Any]]:
    """Drawn lines that close the open outer edges of a table.

    A table cut by the page break often lacks its last or first drawn line, and many tables have no outer
    vertical lines. Where at least half of the crossing lines reach out to the same line, it is drawn;
    pieces of one drawn line, separated where a row has merged cells, count as one. In a table without outer
    drawn lines one vertical line that reaches out is enough: a total row is often merged but for its sum.
    """
    added: list[Ruling] = []
    for lattice in joined_over_group_rows(_lattices(edges), words, NEAR):
        if len(lattice.horizontal) + len(lattice.vertical) >= LEAST_RULINGS:
            ends = _closing_ends(lattice)
            added += [*ends, *_closing_sides(lattice, ends)]
    return [_edge(ruling) for ruling in added]


def _closing_ends(lattice: Lattice) -> list[Ruling]:
    """Return the horizontal lines that close the top and the bottom of a table, where these are open."""
    horizontal, vertical = lattice.horizontal, lattice.vertical
    x0, x1 = lattice.sides
    top, bottom = min(ruling.top for ruling in vertical), max(ruling.bottom for ruling in vertical)
    sided = any(min(abs(ruling.x0 - x0), abs(ruling.x0 - x1)) <= NEAR for ruling in vertical)
    places = _places(ruling.x0 for ruling in vertical)
    closing: list[Ruling] = []
    for y, end, beyond in ((top, 1, lattice.top - top), (bottom, 3, bottom - lattice.bottom)):
        reach = _places(ruling.x0 for ruling in vertical if abs(ruling.bbox[end] - y) <= NEAR)
        drawn = sum(ruling.x1 - ruling.x0 for ruling in horizontal if abs(ruling.top - y) <= NEAR)
        if (_are_most(reach, places) or (not sided and beyond > SLIVER)) and drawn < DRAWN * (x1 - x0):
            closing.append(Ruling(x0, y, x1, y))
    return closing


def _closing_sides(lattice: Lattice, ends: Sequence[Ruling]) -> list[Ruling]:
    """Return the vertical lines that close the sides of a table with these added ``ends``, where open."""
    vertical = lattice.vertical
    closed = [*lattice.horizontal, *ends]
    x0, x1 = lattice.sides
    top = min(lattice.top, *(ruling.top for ruling in vertical))
    bottom = max(lattice.bottom, *(ruling.bottom for ruling in vertical))
    places = _places(ruling.top for ruling in closed)
    closing: list[Ruling] = []
    for x, end in ((x0, 0), (x1, 2)):
        reach = _places(ruling.top for ruling in closed if abs(ruling.bbox[end] - x) <= NEAR)
        drawn = sum(ruling.bottom - ruling.top for ruling in vertical if abs(ruling.x0 - x) <= NEAR)
        if _are_most(reach, places) and drawn < DRAWN * (bottom - top):
            closing.append(Ruling(x, top, x, bottom))
    return closing


def _are_most(reach: int, places: int) -> bool:
    """Whether crossing lines that reach out to an edge are two or more, and at least half of all."""
    return reach >= 2 and reach * 2 >= places


def _places(values: Iterable[float]) -> int:
    """How many of the values are different, but for unevenness in drawing."""
    return len(_distinct(values))


def _lattices(edges: Sequence[dict[str, Any]]) -> list[Lattice]:
    """Sets of drawn lines that hang together by crossing; a horizontal line that nothing crosses is one."""
    rulings = [Ruling(edge["x0"], edge["top"], edge["x1"], edge["bottom"]) for edge in edges]
    horizontal = [ruling for ruling, edge in zip(rulings, edges, strict=True) if edge["orientation"] == "h"]
    vertical = [ruling for ruling, edge in zip(rulings, edges, strict=True) if edge["orientation"] == "v"]
    group_of: dict[int, int] = {}

    def root(item: int) -> int:
        while group_of.get(item, item) != item:
            item = group_of[item]
        return item

    for i, v in enumerate(vertical):
        for j, h in enumerate(horizontal, start=len(vertical)):
            if h.x0 - NEAR <= v.x0 <= h.x1 + NEAR and v.top - NEAR <= h.top <= v.bottom + NEAR:
                group_of[root(j)] = root(i)
    groups: dict[int, tuple[list[Ruling], list[Ruling]]] = {}
    for j, h in enumerate(horizontal, start=len(vertical)):
        groups.setdefault(root(j), ([], []))[0].append(h)
    for i, v in enumerate(vertical):
        if root(i) in groups:
            groups[root(i)][1].append(v)
    return [Lattice(tuple(own), tuple(crossing)) for own, crossing in groups.values()]


def _grid(cells: Sequence[BBox], words: Sequence[Word]) -> Grid | None:
    if len(cells) < 2:
        return None
    xs = _drop_slivers(
        _distinct(x for cell in cells for x in (cell[0], cell[2])),
        [(cell[0], cell[2]) for cell in cells],
        [word.centre for word in words if cells[0][1] - 2000 < word.middle],
    )
    ys = _distinct(y for cell in cells for y in (cell[1], cell[3]))
    ys = _drop_slivers(ys, [(cell[1], cell[3]) for cell in cells], [word.middle for word in words])
    spans = []
    for x0, top, x1, bottom in cells:
        span = Span(_index(ys, top), _index(ys, bottom) - 1, _index(xs, x0), _index(xs, x1) - 1)
        if span.bottom >= span.top and span.right >= span.left:
            spans.append(span)
    if len(spans) < 2 or len(xs) < 3:
        return None
    return Grid(tuple(xs), tuple(ys), tuple(spans))


def _distinct(values: Iterable[float]) -> list[float]:
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > 1.0:
            found.append(value)
    return found


def _drop_slivers(
    edges: list[float], sides: Sequence[tuple[float, float]], at: Sequence[float]
) -> list[float]:
    """Leave out edges that part nothing: no cell fills just that group row, or it is an empty sliver."""
    edges_left = [edges[0]]
    for edge in edges[1:]:
        low = edges_left[-1]
        exact = any(abs(a - low) <= 1.0 and abs(b - edge) <= 1.0 for a, b in sides)
        sliver = edge - low < SLIVER and not any(low < place < edge for place in at)
        if sliver and edge != edges[-1]:
            continue
        if sliver and len(edges_left) > 1:
            edges_left[-1] = edge
            continue
        if not exact and edge - low < SLIVER and edge != edges[-1]:
            continue
        edges_left.append(edge)
    return edges_left


def _index(edges: Sequence[float], value: float) -> int:
    return min(range(len(edges)), key=lambda i: abs(edges[i] - value))
