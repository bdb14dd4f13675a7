"""Where an indicator stands against its target."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sentence_maker import WORDS, made
from support import table

from auditor.relating.sentences.tables.states import Standing, Wanted, against, standing, years_told
from auditor.relating.sentences.tables.world import Thing

SETS = st.frozensets(st.sampled_from([-1, 0, 1]))


def thing(name: str, target: str, realisasi: str, capaian: str) -> Thing:
    rows = table(
        [["No", "Indikator", "Satuan", "Target", "Realisasi", "Capaian"]],
        [["1", name, "Persen", target, realisasi, capaian]],
        number="3.1",
        caption="Pengukuran Kinerja Tahun 2024",
    )
    return made(rows, "Nilai naik.").thing(name[:5])


@pytest.mark.parametrize(
    ("name", "row", "signs", "sides"),
    [
        ("Cakupan air bersih", ("80", "90", "112,5%"), {1}, {1}),
        ("Cakupan air bersih", ("80", "80", "100%"), {0}, {0}),
        ("Cakupan air bersih", ("80", "60", "75%"), {-1}, {-1}),
        ("Cakupan air bersih", ("80", "60", "0,75"), {-1}, {-1}),
        ("Cakupan air bersih", ("80", "90", "90%"), {-1, 1}, {1}),
        ("Cakupan air bersih", ("≥ 80", "80", "-"), {0, 1}, {0}),
        ("Prevalensi stunting balita", ("14", "12", "114%"), {1}, {-1}),
        ("Prevalensi stunting balita", ("14", "16", "86%"), {-1}, {1}),
        ("Prevalensi stunting balita", ("14", "12", "-"), {1}, {-1}),
        ("Predikat SAKIP kota", ("B", "B", "100%"), {0}, set()),
        ("Predikat SAKIP kota", ("A", "B", "-"), {-1, 1}, set()),
        ("Predikat SAKIP kota", ("A", "B", "90%"), {-1}, set()),
    ],
)
def test_a_row_tells_where_it_stands(
    name: str, row: tuple[str, str, str], signs: set[int], sides: set[int]
) -> None:
    found = standing(thing(name, *row), 2024, WORDS.phrases)
    assert (found.signs, found.sides) == (signs, sides)


def test_another_yardstick_than_the_target() -> None:
    one = thing("Cakupan air bersih", "80", "90", "112,5%")
    target = one.cells[0].value
    assert against(one, target, 2024, WORDS.phrases).signs == {1}


def test_years_with_target_and_realisasi_are_told() -> None:
    rows = table(
        [
            [
                "No",
                "Indikator",
                "Target 2023",
                "Realisasi 2023",
                "Target 2024",
                "Realisasi 2024",
                "Target 2025",
            ]
        ],
        [["1", "Cakupan air bersih", "70", "75", "80", "90", "95"]],
        caption="Perbandingan Capaian",
    )
    one = made(rows, "Nilai naik.").thing("Cakupan")
    assert years_told(one) == [2023, 2024]
    assert standing(one, 2023, WORDS.phrases, alone=True).signs == {1}


@given(SETS, SETS)
def test_what_is_wanted_or_its_opposite_is_so_of_what_is_known(
    wanted: frozenset[int], signs: frozenset[int]
) -> None:
    found = Standing()
    found.signs = set(signs)
    held, other = Wanted(wanted).holds(found), Wanted(wanted).opposite.holds(found)
    assert held is (None if not signs else True if signs <= wanted else None if signs & wanted else False)
    assert other is (None if held is None else not held)


def test_a_word_may_tell_the_side_alone() -> None:
    low = standing(thing("Prevalensi stunting balita", "14", "12", "114%"), 2024, WORDS.phrases)
    below = frozenset({-1})
    assert Wanted(below).holds(low) is False
    assert Wanted(below, side=True).holds(low) is True
    assert Wanted(below, literal=True).holds(low) is True
    assert Wanted(frozenset({1}), literal=True).holds(low) is False
