"""Ranges of figures in all their spellings."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.understanding.ranges import Range, find_ranges, follow_each_other, read_range


def told(one: Range | None) -> str:
    """As an interval: "[" and "]" hold the bound, "(" and ")" do not."""
    assert one is not None
    left, right = "(["[not one.low_open], ")]"[not one.high_open]
    return f"{left}{one.low if one.low is not None else ''};{one.high if one.high is not None else ''}{right}"


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("> 100", "(100;]"),
        ("≥ 91", "[91;]"),
        (">= 90,00", "[90.00;]"),
        ("lebih dari 100%", "(100;]"),
        ("di atas 85", "(85;]"),
        ("100 ke atas", "[100;]"),
        ("100% atau lebih", "[100;]"),
        ("minimal 90", "[90;]"),
        ("< 55", "[;55)"),
        ("≤ 50,99", "[;50.99]"),
        ("di bawah 70", "[;70)"),
        ("kurang dari 70%", "[;70)"),
        ("50,99 ke bawah", "[;50.99]"),
        ("maksimal 60", "[;60]"),
        ("kurang dari atau sama dengan 50", "[;50]"),
        ("80 - 100", "[80;100]"),
        ("76 s.d. 90", "[76;90]"),
        ("76 s/d < 91", "[76;91)"),
        ("> 55 – 80%", "(55;80]"),
        ("90% sampai kurang dari 100%", "[90;100)"),
        ("75 ≤ x < 90", "[75;90)"),
        ("75% < capaian ≤ 90%", "(75;90]"),
        ("80 > 100", "[80;100]"),
        ("91 ≤ 100", "[91;100]"),
        ("76 ≤ 90,99", "[76;90.99]"),
        ("diatas 80% s/d 100%", "(80;100]"),
        ("80 sampai dengan 100", "[80;100]"),
    ],
)
def test_what_a_range_holds(text: str, interval: str) -> None:
    assert told(read_range(text)) == interval


@pytest.mark.parametrize("text", ["64", "2021-2022", "80 100", "1.250.000 - 2.000.000", "baik", ""])
def test_what_is_no_range(text: str) -> None:
    assert read_range(text) is None


def test_ranges_in_a_sentence() -> None:
    found = find_ranges("Hijau bila 100% atau lebih; Kuning bila 90 s.d. < 100; Merah di bawah 90 dari 12.")
    assert [told(one) for one in found] == ["[100;]", "[90;100)", "[;90)"]


@given(st.lists(st.integers(1, 98), min_size=2, max_size=5, unique=True))
def test_bands_cut_at_bounds_follow_each_other(bounds: list[int]) -> None:
    edges = [None, *map(Decimal, sorted(bounds)), None]
    bands = [Range(low, high) for low, high in pairwise(edges)]
    assert follow_each_other(bands)
    assert follow_each_other(bands[::-1])


def test_a_list_of_other_figures_does_not_follow() -> None:
    assert not follow_each_other([Range(Decimal(10), Decimal(20)), Range(Decimal(60), Decimal(80))])
