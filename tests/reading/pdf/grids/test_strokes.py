"""Letters drawn as shapes are no lines of a table, and do not move those of one."""

from auditor.reading.pdf.content.model import Ruling
from auditor.reading.pdf.grids.grid import NEAR, ruled_grids
from auditor.reading.pdf.grids.strokes import without_strokes


def upright(x: float, top: float, bottom: float) -> Ruling:
    return Ruling(x, top, x, bottom)


def level(x0: float, x1: float, y: float) -> Ruling:
    return Ruling(x0, y, x1, y)


HEAD = [upright(x, 36, 43) for x in (300.0, 302.5, 305.0, 307.5, 310.0)]
TABLE = [level(60, 312, y) for y in (100, 120, 140)] + [upright(x, 100, 140) for x in (60, 200, 312)]


def test_strokes_of_a_running_head_do_not_move_the_edge_below_them() -> None:
    (grid,) = ruled_grids([*HEAD, *TABLE], [])
    assert grid.xs == (60, 200, 312)


def test_pieces_that_go_on_below_each_other_are_one_line() -> None:
    dots = [upright(60, y, y + 1) for y in range(100, 140, 3)]
    assert without_strokes(dots, NEAR) == dots


def test_sides_of_rows_in_very_small_print_are_kept() -> None:
    row = [level(60, 200, 100), level(60, 200, 106), upright(60, 100, 106), upright(200, 100, 106)]
    assert sorted(without_strokes(row, NEAR), key=lambda ruling: ruling.bbox) == sorted(
        row, key=lambda ruling: ruling.bbox
    )


def test_strokes_without_a_line_beside_them_are_left_out() -> None:
    assert without_strokes([*HEAD, level(60, 312, 50)], NEAR) == [level(60, 312, 50)]
