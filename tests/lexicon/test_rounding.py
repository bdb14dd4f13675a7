from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.lexicon.rounding import (
    are_same,
    decimals_of,
    fits,
    is_near,
    is_shortened,
    last_place,
    shortened,
    unit_of,
    units_off,
)
from auditor.models.interval import Interval
from auditor.models.report import Place, Value

EXACT = st.decimals(min_value=-1000, max_value=1000, places=6)


def value(number: str, decimals: int, *others: str) -> Value:
    readings = tuple(map(Decimal, (number, *others)))
    return Value(number, Place("a.docx"), readings[0], None, readings, decimals)


@pytest.mark.parametrize(
    ("written", "exact", "decimals", "result"),
    [
        ("92.65", "92.6533", 2, True),
        ("92.66", "92.6533", 2, True),
        ("92.67", "92.6533", 2, False),
        ("125", "124.75", 0, True),
        ("188.90", "188.8889", 2, True),  # rounded at one decimal, written with two
        ("188.91", "188.8889", 2, False),
        ("92.70", "92.65", 2, True),  # half up, as Excel does
        ("9.0", "9.5", 1, False),  # a whole number has no decimal to be left out
    ],
)
def test_a_number_fits(written: str, exact: str, decimals: int, result: bool) -> None:
    assert fits(Decimal(written), Decimal(exact), decimals) is result


def test_each_rounding_may_add_a_unit() -> None:
    assert not fits(Decimal("31.31"), Decimal("31.29"), 2)
    assert fits(Decimal("31.31"), Decimal("31.29"), 2, roundings=3)


def test_a_number_far_away_is_not_rounded_at_all() -> None:
    assert not fits(Decimal("1.23456789012345"), Decimal(10) ** 25, 14)


@pytest.mark.parametrize(
    ("written", "shortened_so", "near"),
    [
        ("1.09", False, False),
        ("1.10", False, True),
        ("1.11", True, True),
        ("1.12", True, True),
        ("1.13", False, True),
        ("1.14", False, False),
    ],
)
def test_rounded_or_cut_off_or_one_beside(written: str, shortened_so: bool, near: bool) -> None:
    exact, unit = Decimal("1.118"), Decimal("0.01")
    assert is_shortened(Decimal(written), exact, unit) is shortened_so
    assert is_near(Decimal(written), exact, unit) is near


def test_slack_counts_where_it_is_more_than_a_unit() -> None:
    assert is_near(Decimal("1.5"), Decimal("1.1"), Decimal("0.1"), Decimal("0.4"))
    assert not is_near(Decimal("1.6"), Decimal("1.1"), Decimal("0.1"), Decimal("0.4"))


def test_an_interval_prints_as_all_that_lies_in_it() -> None:
    interval = Interval(Decimal("1.14"), Decimal("1.36"))
    assert shortened(interval, Decimal("0.1")) == (Decimal("1.1"), Decimal("1.4"))
    assert is_shortened(Decimal("1.2"), interval, Decimal("0.1"))
    assert not is_shortened(Decimal("1.5"), interval, Decimal("0.1"))
    assert is_near(Decimal("1.5"), interval, Decimal("0.1"))


@pytest.mark.parametrize(
    ("number", "unit", "decimals"), [("12", "1", 0), ("12.50", "0.01", 2), ("1E+3", "1000", -3)]
)
def test_the_last_place_of_a_number_as_written(number: str, unit: str, decimals: int) -> None:
    assert last_place(Decimal(number)) == unit_of(decimals) == Decimal(unit)
    assert decimals_of(Decimal(number)) == decimals


def test_what_is_rounded_up_or_down_is_no_unit_off() -> None:
    exact = Decimal("92.6533")
    found = [units_off(Decimal(text), exact, 2) for text in ("92.65", "92.66", "92.67", "92.63")]
    assert found == [0, 0, 1, 2]


def test_figures_are_the_same_at_the_fewer_decimals() -> None:
    assert are_same(value("92.65", 2), value("92.6", 1))
    assert are_same(value("92.65", 2), value("92.7", 1))
    assert not are_same(value("92.65", 2), value("92.66", 2))
    assert are_same(value("1006", 0, "1.006"), value("1.006", 3))
    assert not are_same(value("92.65", 2), value("92.660", 3))  # a whole unit of the last place
    assert not are_same(Value("-", Place("a.docx")), Value("n/a", Place("a.docx")))


@given(EXACT, st.integers(0, 4))
def test_each_question_allows_more_than_the_one_before(exact: Decimal, decimals: int) -> None:
    unit = unit_of(decimals)
    for manner in (ROUND_HALF_UP, ROUND_DOWN):
        written = exact.quantize(unit, manner)
        assert is_shortened(written, exact, unit)
        assert units_off(written, exact, decimals) == 0 or written == exact
        for one in (written - unit, written, written + unit):
            assert is_near(one, exact, unit)
            assert not fits(one, exact, decimals) or decimals > 1 or is_near(one, exact, unit)
        assert fits(written, exact, decimals)
