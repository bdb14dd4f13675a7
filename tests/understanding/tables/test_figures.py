"""Figures that follow from others."""

from decimal import Decimal

import pytest

from auditor.lexicon.numbers import Number, read_number
from auditor.understanding.tables.figures import on_nearly_all, prints, share_of


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
