"""Headings above the wrong columns are told by the figures."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import understood

from auditor.models.report import ReportTable, Role
from auditor.understanding.tables.permuted import DENIED, TURNED

T, R, C = Role.TARGET, Role.REALISASI, Role.CAPAIAN
A, B, P = Role.ANGGARAN, Role.REALISASI_ANGGARAN, Role.PERSEN
ROWS = [["400", "300", "75,00"], ["12", "9", "75,00"], ["80", "92", "115,00"], ["1.500", "1.200", "80,00"]]
SPENT = [
    ["200.000.000", "150.000.000", "75,00"],
    ["300.000.000", "296.100.000", "98,70"],
    ["120.000.000", "60.000.000", "50,00"],
]


def read(heads: list[str], rows: list[list[str]]) -> ReportTable:
    named = [[f"Hal {'ABCDE'[at]}", *row] for at, row in enumerate(rows)]
    return understood([["Indikator", *heads]], named)


def roles(table: ReportTable) -> list[Role]:
    return [column.role for column in table.columns[1:]]


def doubts(table: ReportTable) -> set[str | None]:
    return {value.doubt for row in table.rows for value in row.values[1:]}


@pytest.mark.parametrize("heads", list(permutations(["Target", "Realisasi", "Capaian"])))
def test_figures_tell_the_order_whatever_the_headings(heads: tuple[str, ...]) -> None:
    if heads in {("Capaian", "Realisasi", "Target"), ("Realisasi", "Target", "Capaian")}:  # see below
        return
    table = read(list(heads), ROWS)
    assert roles(table) == [T, R, C]
    assert bool(table.misplaced) is (heads != ("Target", "Realisasi", "Capaian"))
    assert doubts(table) == {None}


def test_the_evidence_is_the_arithmetic() -> None:
    (found,) = read(["Target", "Capaian", "Realisasi"], ROWS).misplaced
    told = {column.header: role for column, role in zip(found.columns, found.read_as, strict=True)}
    assert told == {"Target": T, "Capaian": R, "Realisasi": C}
    assert (found.fits, found.rows) == (4, 4)


def test_targets_headed_as_capaian_are_told_where_no_percentage_is_so_large() -> None:
    rows = [["4.000", "3.000", "75,00"], ["1.200", "900", "75,00"], ["800", "920", "115,00"]]
    assert roles(read(["Capaian", "Realisasi", "Target"], rows)) == [T, R, C]


def test_what_may_be_either_is_read_as_it_is_headed() -> None:
    rows = [["94,12", "80", "85"], ["102,22", "92", "90"], ["93,33", "70", "75"]]
    table = read(["Capaian", "Realisasi", "Target"], rows)
    assert (roles(table), table.misplaced) == ([C, R, T], ())


@pytest.mark.parametrize("heads", [["Realisasi", "Pagu", "%"], ["Realisasi Keuangan", "Anggaran", "Serapan"]])
def test_budget_and_spending_exchanged(heads: list[str]) -> None:
    table = read(heads, SPENT)
    assert roles(table) == [A, B, P]
    assert table.misplaced[0].fits == 3


def test_one_slip_in_five_rows_hides_nothing_and_two_rows_show_nothing() -> None:
    slip = [*ROWS, ["10", "5", "60,00"]]
    assert roles(read(["Target", "Capaian", "Realisasi"], slip)) == [T, R, C]
    few = read(["Target", "Capaian", "Realisasi"], ROWS[:2])
    assert (roles(few), few.misplaced) == ([T, C, R], ())


def test_figures_that_go_together_in_no_order_are_in_doubt() -> None:
    rows = [["400", "300", "11"], ["12", "9", "23"], ["80", "92", "31"], ["1.500", "1.200", "47"]]
    table = read(["Target", "Realisasi", "Capaian"], rows)
    assert doubts(table) == {DENIED}
    assert "hanya cocok pada 0 dari 4 baris" in table.not_understood[0]


def test_a_capaian_turned_round_on_all_rows_may_be_an_exchange() -> None:
    rows = [["400", "300", "133,33"], ["12", "9", "133,33"], ["80", "92", "86,96"]]
    table = read(["Target", "Realisasi", "Capaian"], rows)
    assert doubts(table) == {TURNED}
    mixed = [*rows, ["100", "90", "90"]]
    assert doubts(read(["Target", "Realisasi", "Capaian"], mixed)) == {None}


@given(st.lists(st.tuples(st.integers(300, 9000), st.integers(60, 140)), min_size=3, max_size=5))
def test_a_right_header_is_never_called_exchanged(pairs: list[tuple[int, int]]) -> None:
    rows = [[f"{t}", f"{t * p // 100}", f"{t * p // 100 / t * 100:.2f}".replace(".", ",")] for t, p in pairs]
    table = read(["Target", "Realisasi", "Capaian"], rows)
    assert table.misplaced == ()
    assert doubts(table) == {None}
