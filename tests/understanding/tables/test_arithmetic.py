"""Columns that their figures name, and those that they do not."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import understood

from auditor.models.report import Role, Source

ROWS = (
    ("Indikator A", "100", "92", "92,00"),
    ("Indikator B", "40", "50", "125,00"),
    ("Indikator C", "80", "20", "25,00"),
)
SPENT = (
    ("Program A", "200.000.000", "150.000.000", "75,00"),
    ("Program B", "300.000.000", "296.100.000", "98,70"),
    ("Program C", "120.000.000", "60.000.000", "50,00"),
)


def roles(header: list[str], rows: tuple[tuple[str, ...], ...]) -> list[Role]:
    return [column.role for column in understood([header], [list(row) for row in rows]).columns][1:]


T, R, C = Role.TARGET, Role.REALISASI, Role.CAPAIAN
A, B, P = Role.ANGGARAN, Role.REALISASI_ANGGARAN, Role.PERSEN


@pytest.mark.parametrize(
    ("heads", "rows", "told"),
    [
        (["Target", "Realisasi", "Bilah"], ROWS, [T, R, C]),
        (["Target", "Bilah", "Capaian"], ROWS, [T, R, C]),
        (["Bilah", "Realisasi", "Capaian"], ROWS, [T, R, C]),
        (["Pagu", "Realisasi", "Bilah"], SPENT, [A, B, P]),
    ],
)
def test_the_figures_tell_the_third(
    heads: list[str], rows: tuple[tuple[str, ...], ...], told: list[Role]
) -> None:
    assert roles(["Uraian", *heads], rows) == told


def test_beside_indicators_the_heading_of_the_achievement_tells_all_three() -> None:
    rows = (
        ("Indikator A", "50", "46", "92,00"),
        ("Indikator B", "40", "44", "110,00"),
        ("Indikator C", "16", "15", "93,75"),
        ("Indikator D", "8", "8", "100,00"),
    )
    assert roles(["Indikator Kinerja", "Bilah", "Galah", "Capaian (%)"], rows) == [T, R, C]
    assert roles(["Desa", "Bilah", "Galah", "Capaian (%)"], rows)[:2] != [T, R]


def test_one_slip_in_five_rows_does_not_hide_it() -> None:
    rows = (*ROWS, ("Indikator D", "10", "9", "90,00"), ("Indikator E", "10", "8", "85,00"))
    assert roles(["Indikator", "Target", "Realisasi", "Bilah"], rows)[-1] is C
    assert roles(["Indikator", "Target", "Realisasi", "Bilah"], rows[2:])[-1] is Role.LAIN


def test_nothing_is_told_by_figures_that_are_all_the_same() -> None:
    rows = tuple((f"Indikator {name}", "10", "10", "100") for name in "ABCD")
    assert roles(["Indikator", "Target", "Realisasi", "Bilah"], rows)[-1] is Role.LAIN


def test_nothing_is_told_where_two_columns_would_do() -> None:
    rows = tuple((*row, row[-1]) for row in ROWS)
    assert roles(["Indikator", "Target", "Realisasi", "Bilah", "Galah"], rows)[2:] == [Role.LAIN, Role.LAIN]


@given(st.lists(st.tuples(st.integers(1, 10**6), st.integers(0, 10**6)), min_size=3, max_size=8, unique=True))
def test_a_rounded_share_is_always_found(pairs: list[tuple[int, int]]) -> None:
    rows = [
        (
            f"Indikator {at}",
            str(whole),
            str(part),
            f"{Decimal(part) / Decimal(whole) * 100:.2f}".replace(".", ","),
        )
        for at, (whole, part) in enumerate(pairs)
    ]
    found = roles(["Indikator", "Target", "Realisasi", "Bilah"], tuple(rows))[-1]
    assert found is (C if len({row[-1] for row in rows}) > 1 else Role.LAIN)


def test_it_is_counted_on_how_many_rows_an_identity_holds() -> None:
    rows = [list(row) for row in (*ROWS, ("Indikator D", "10", "9", "80,00"))]
    columns = understood([["Indikator", "Target", "Realisasi", "Capaian"]], rows).columns
    words, trial = columns[3].evidence
    assert (words.source, words.what) == (Source.KATA, "“capaian”")
    assert (trial.source, trial.fits, trial.rows) == (Source.HITUNGAN, 3, 4)


def test_a_role_that_figures_found_says_on_how_many_rows() -> None:
    rows = [list(row) for row in ROWS]
    found = understood([["Indikator", "Target", "Realisasi", "Bilah"]], rows).columns[3].evidence[0]
    assert (found.source, found.fits, found.rows) == (Source.HITUNGAN, 3, 3)


TURNED = (
    ("Indikator A", "100", "92", "92,00"),
    ("Lama Pelayanan", "16", "15,8", "101,27"),
    ("Angka Kematian", "20", "18", "110,00"),
)


def test_a_column_of_results_may_be_turned_round_where_less_is_better() -> None:
    assert roles(["Indikator", "Target", "Realisasi", "Bilah"], TURNED) == [T, R, C]
