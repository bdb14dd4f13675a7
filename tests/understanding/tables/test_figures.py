"""Figures that follow from others."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.lexicon.numbers import Number, read_number
from auditor.understanding.tables.figures import (
    is_achievement,
    is_difference,
    is_share,
    on_nearly_all,
    prints,
    share_of,
)


def number(text: str) -> Number:
    read = read_number(text)
    assert read is not None
    return read


@pytest.mark.parametrize(
    ("part", "whole", "percent", "fits"),
    [("2", "3", "66,67", True), ("2", "3", "66,66", True), ("2", "3", "67", True), ("2", "3", "66,6", True),
     ("2", "3", "66,68", False), ("2", "3", "68", False), ("0", "3", "0", True)],
)  # fmt: skip
def test_a_share_may_be_rounded_or_cut_off(part: str, whole: str, percent: str, fits: bool) -> None:
    assert prints(number(percent), share_of(number(part), number(whole))) is fits


def test_one_row_in_five_may_hold_a_slip() -> None:
    assert on_nearly_all(4, 5)
    assert not on_nearly_all(3, 4)
    assert prints(number("1.000"), Decimal(1000))


@pytest.mark.parametrize(
    ("target", "realised", "achieved", "fits"),
    [("80", "60", "75", True), ("80", "60", "0,75", True), ("80", "100", "75", True),
     ("50", "80", "62,5", True), ("50", "80", "120", True), ("80", "60", "70", False),
     ("80", "60", "100", False), ("0,3", "0,2", "59", True)],
)  # fmt: skip
def test_a_capaian_may_be_better_when_lower_or_capped(
    target: str, realised: str, achieved: str, fits: bool
) -> None:
    assert is_achievement(number(target), number(realised), number(achieved)) is fits


def test_what_is_left_is_the_difference_but_for_a_rupiah() -> None:
    assert is_difference(number("1.000.000"), number("600.000"), number("400.001"))
    assert not is_difference(number("1.000.000"), number("600.000"), number("400.002"))


@given(st.integers(1, 10**12), st.integers(0, 10**12), st.integers(0, 4))
def test_a_share_rounded_to_any_place_fits(whole: int, part: int, places: int) -> None:
    share = round(Decimal(part) / whole * 100, places)
    percent = Number(share, (share,), "%", places)
    numbers = [Number(Decimal(n), (Decimal(n),), None, 0) for n in (whole, part)]
    assert is_share(numbers[0], numbers[1], percent)
