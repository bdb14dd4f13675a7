"""Numbers that follow from figures of a table."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sentence_maker import HARVEST, made

from auditor.lexicon.numbers import read_all
from auditor.relating.sentences.reading.view import Quantity
from auditor.relating.sentences.tables.derived import Derivations, numbers, of_two

FIGURES = st.decimals(min_value=1, max_value=10**12, places=2)


def quantity(text: str) -> Quantity:
    ((number, start, end),) = read_all(text)
    return Quantity(start, end, number, number.unit or "", text)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("33.390", True),
        ("31,53%", True),
        ("35,13%", False),
        ("5.657", True),
        ("8.347,5", True),
        ("19.407", True),
        ("47.777", False),
    ],
)
def test_sums_parts_differences_and_means_of_a_table_are_known(text: str, held: bool) -> None:
    report = made(HARVEST, "Tabel di atas.")
    (grid,) = report.scope.near.of(report.views[-1])
    assert Derivations().of(grid, []).hold(quantity(text)) is held


@given(FIGURES, FIGURES)
def test_a_difference_and_a_part_are_always_found(one: Decimal, two: Decimal) -> None:
    known = numbers(of_two(float(one), float(two)))
    gap = f"{abs(one - two):.2f}".replace(".", ",")
    part = f"{one / two * 100:.2f}".replace(".", ",")
    assert known.hold(quantity(f"{part}%"))
    assert known.hold(quantity(gap))
