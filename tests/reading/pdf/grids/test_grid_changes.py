"""A grid that is changed stays one: its cells lie inside it, cover it once, and hold the same words."""

from collections import Counter
from itertools import accumulate, product

from hypothesis import given
from hypothesis import strategies as st

from auditor.reading.pdf.content.model import Word
from auditor.reading.pdf.grids.cells import fill_grid
from auditor.reading.pdf.grids.grid import Grid, Span

MAX_SIDE = 5
HEIGHT = 20.0
"""Height of each row, in points."""


@st.composite
def grids(draw: st.DrawFn, least_columns: int = 1, first_row_apart: bool = False) -> Grid:
    """Grids of merged and single cells; with ``first_row_apart`` no cell of the first row reaches lower."""
    columns = draw(st.integers(least_columns, MAX_SIDE))
    rows = draw(st.integers(1, MAX_SIDE))
    widths = draw(st.lists(st.integers(20, 80), min_size=columns, max_size=columns))
    free = set(product(range(rows), range(columns)))
    spans: list[Span] = []
    while free:
        top, left = min(free)
        right = draw(st.integers(left, last_free(free, top, left)))
        lowest = top if first_row_apart and not top else rows - 1
        bottom = draw(st.integers(top, lowest))
        while not all((row, column) in free for row, column in places(Span(top, bottom, left, right))):
            bottom -= 1
        span = Span(top, bottom, left, right)
        spans.append(span)
        free -= set(places(span))
    ys = tuple(100.0 + HEIGHT * row for row in range(rows + 1))
    return Grid(tuple(map(float, accumulate(widths, initial=50))), ys, tuple(spans))


def last_free(free: set[tuple[int, int]], row: int, column: int) -> int:
    while (row, column + 1) in free:
        column += 1
    return column


def places(span: Span) -> list[tuple[int, int]]:
    return list(product(range(span.top, span.bottom + 1), range(span.left, span.right + 1)))


def words_in(grid: Grid) -> list[Word]:
    """A word in each place of a grid, as on the page."""
    found = []
    for row, column in product(range(grid.rows), range(grid.columns)):
        x, y = grid.xs[column] + 4, grid.ys[row] + 5
        found.append(Word(f"w{row}x{column}", x, y, x + 10, y + 10, 10.0, spaced=True))
    return found


def check(grid: Grid, words: list[Word]) -> None:
    """The cells lie inside the grid and cover it once, and each word stands in one of them."""
    assert list(grid.xs) == sorted(grid.xs)
    assert list(grid.ys) == sorted(grid.ys)
    covered = Counter(place for span in grid.spans for place in places(span))
    assert covered == Counter(product(range(grid.rows), range(grid.columns)))
    cells = [cell for row in fill_grid(grid, words, 1).rows for cell in row if not cell.repeated]
    found = Counter(word for cell in cells for word in cell.text.split())
    assert found == Counter(word.text for word in words)


@given(st.data())
def test_a_row_is_cut(data: st.DataObject) -> None:
    grid = data.draw(grids())
    row = data.draw(st.integers(0, grid.rows - 1))
    more = data.draw(st.integers(1, 3))
    cuts = [grid.ys[row] + HEIGHT * (step + 1) / (more + 1) for step in range(more)]
    cut = grid.with_row_cut(row, cuts)
    assert cut.rows == grid.rows + more
    assert set(cut.ys) == {*grid.ys, *cuts}
    check(cut, words_in(grid))


@given(st.data())
def test_a_row_is_cut_and_one_of_the_new_rows_has_a_cell_for_each_column(data: st.DataObject) -> None:
    grid = data.draw(grids(first_row_apart=True))
    cut = grid.with_row_cut(
        0, [grid.ys[0] + HEIGHT / 2], one_per_column=(lower := data.draw(st.integers(0, 1)))
    )
    own = [span for span in cut.spans if span.top <= lower <= span.bottom]
    assert sorted(own, key=lambda span: span.left) == [Span(lower, lower, c, c) for c in range(grid.columns)]
    check(cut, words_in(grid))


@given(st.data())
def test_the_first_row_is_cut_into_the_levels_of_its_headings(data: st.DataObject) -> None:
    grid = data.draw(grids(first_row_apart=True))
    first = [span for span in grid.spans if not span.top]
    headings = data.draw(st.sets(st.sampled_from(first), min_size=1))
    cut = grid.with_first_row_in_levels(grid.ys[0] + HEIGHT / 2, headings)
    assert all(heading in cut.spans for heading in headings)
    assert all(span in headings or span.bottom == 1 for span in cut.spans if not span.top)
    check(cut, words_in(grid))


@given(st.data())
def test_rows_are_set_above(data: st.DataObject) -> None:
    grid = data.draw(grids(first_row_apart=True))
    instead = data.draw(st.integers(0, 1))
    more = data.draw(st.integers(1, 2))
    bottom = grid.ys[instead]
    tops = [bottom - 15.0 * step for step in range(more, 0, -1)]
    cells = [Span(0, more - 1, column, column) for column in range(grid.columns)]
    set_above = grid.with_rows_above(tops, cells, instead=instead)
    assert set_above.rows == grid.rows + more - instead
    check(set_above, [word for word in words_in(grid) if word.middle > bottom])


@given(st.data(), st.booleans())
def test_an_outer_column_is_left_out(data: st.DataObject, last: bool) -> None:
    grid = data.draw(grids(least_columns=2))
    less = grid.without_outer_column(last=last)
    left, right = (grid.xs[0], grid.xs[-2]) if last else (grid.xs[1], grid.xs[-1])
    assert (less.xs[0], less.xs[-1], less.ys) == (left, right, grid.ys)
    check(less, [word for word in words_in(grid) if left < word.centre < right])


@given(st.data())
def test_a_cell_is_split(data: st.DataObject) -> None:
    grid = data.draw(grids())
    cell = data.draw(st.sampled_from(grid.spans))
    for split in (cell.in_columns(), cell.in_rows()):
        rest = [span for span in grid.spans if span is not cell]
        check(Grid(grid.xs, grid.ys, (*rest, *split)), words_in(grid))
    assert all(span.guessed for span in cell.in_columns(guessed=True))
