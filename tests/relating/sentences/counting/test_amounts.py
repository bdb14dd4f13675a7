"""How many of a set a sentence speaks of."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sentence_maker import STAFF, made

from auditor.relating.sentences.counting.amounts import (
    Amount,
    Noun,
    all_of_them,
    amount_of,
    none_of_them,
    number,
    tells_amount,
)
from auditor.relating.sentences.reading.view import Part

HALF = Fraction(1, 2)


def read(sentence: str, noun: str = "desa", said: str = "rawan") -> Amount | None:
    """The amount of a sentence whose noun and condition stand at these words."""
    view = made(STAFF, sentence).views[-1]
    at, condition = view.text.index(noun), view.text.index(said)
    part = Part(0, len(view.text))
    return amount_of(view, part, Noun(at, at + len(noun)), (condition, condition + len(said)))


@pytest.mark.parametrize(
    ("sentence", "low", "high", "of_all", "size"),
    [
        ("Tiga desa tergolong rawan.", 3, 3, False, None),
        ("Desa yang rawan berjumlah tiga.", 3, 3, False, None),
        ("Hanya 3 dari 8 desa yang rawan.", 3, 3, False, 8),
        ("Dari delapan desa, tiga tergolong rawan.", 3, 3, False, 8),
        ("Dari kedelapan desa, tiga di antaranya rawan.", 3, 3, False, 8),
        ("Sedikitnya tiga desa tergolong rawan.", 3, None, False, None),
        ("Paling banyak tiga desa tergolong rawan.", 0, 3, False, None),
        ("Seluruh desa tergolong rawan.", 1, 1, True, None),
        ("Kedelapan desa tergolong rawan.", 1, 1, True, 8),
        ("Desa itu semuanya rawan.", 1, 1, True, None),
        ("Tidak ada desa yang rawan.", 0, 0, False, None),
        ("Tak satu pun desa yang rawan.", 0, 0, False, None),
        ("Sebagian besar desa tergolong rawan.", HALF, 1, True, None),
        ("Lebih dari separuh desa tergolong rawan.", HALF, 1, True, None),
        ("Separuh desa tergolong rawan.", HALF, HALF, True, None),
        ("Tidak semua desa tergolong rawan.", 0, 1, True, None),
    ],
)
def test_words_for_how_many_become_a_span(
    sentence: str, low: Fraction | int, high: Fraction | int | None, of_all: bool, size: int | None
) -> None:
    amount = read(sentence)
    assert amount is not None
    assert (amount.low, amount.high, amount.of_all, amount.size) == (low, high, of_all, size)


@pytest.mark.parametrize(
    "sentence",
    [
        "Desa tergolong rawan.",
        "Sekitar tiga desa tergolong rawan.",
        "Tiga petugas mendata desa yang rawan.",
        "(3) desa yang rawan.",
    ],
)
def test_other_numbers_count_nothing(sentence: str) -> None:
    assert read(sentence) is None


def test_a_bound_is_no_count() -> None:
    assert read("Desa dengan nilai di bawah 3 rawan.", said="di bawah 3") is None


def test_a_clause_without_a_word_for_how_many_is_passed_over() -> None:
    views = made(STAFF, "Desa rawan.", "Dua desa rawan.").views
    assert [tells_amount(view, view.parts[0]) for view in views[-2:]] == [False, True]


@given(st.integers(0, 30), st.integers(0, 30), st.integers(0, 30))
def test_an_amount_holds_of_just_so_many(yes: int, more: int, told: int) -> None:
    total = yes + more
    assert number(told, "").holds(yes, total) is (yes == told)
    assert none_of_them("").holds(yes, total) is (yes == 0)
    if total:
        assert all_of_them("").holds(yes, total) is (more == 0)


@given(st.integers(0, 20), st.integers(0, 20), st.integers(0, 20), st.integers(0, 20))
def test_what_is_open_is_decided_where_it_makes_no_difference(
    yes: int, undecided: int, no: int, told: int
) -> None:
    held = number(told, "").holds(yes, yes + undecided + no, undecided)
    inside = yes <= told <= yes + undecided
    assert held is (None if inside and undecided else inside)
