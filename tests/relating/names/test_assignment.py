"""Pairs with the greatest sum of scores, held against all that could be formed."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from auditor.relating.names.assignment import best_pairs

PLACES = st.tuples(st.integers(0, 4), st.integers(0, 4))
SCORES = st.dictionaries(
    PLACES, st.sampled_from([60.0, 66.6, 75.0, 80.0, 90.5, 95.0, 99.9, 104.0]), max_size=9
)


def total(scores: Mapping[tuple[int, int], float], pairs: list[tuple[int, int]]) -> Decimal:
    """The sum of their scores, without rounding."""
    return sum((Decimal(str(scores[pair])) for pair in pairs), Decimal(0))


def is_pairing(pairs: list[tuple[int, int]]) -> bool:
    """Whether nothing stands twice."""
    return len({left for left, _ in pairs}) == len({right for _, right in pairs}) == len(pairs)


def test_names_that_could_be_paired_in_two_ways_are_paired_for_the_greatest_likeness_in_all() -> None:
    assert best_pairs({(0, 0): 90.0, (1, 0): 95.0, (1, 1): 90.0, (4, 7): 86.0}) == [(0, 0), (1, 1), (4, 7)]


def test_a_name_is_left_over_rather_than_paired_with_one_it_is_not_like() -> None:
    assert best_pairs({(0, 0): 90.0, (1, 0): 95.0}) == [(1, 0)]
    assert best_pairs({(0, 0): 100.0, (0, 1): 60.0, (1, 0): 30.0}) == [(0, 0)]


def test_of_nothing_there_are_no_pairs() -> None:
    assert best_pairs({}) == []


@given(SCORES)
def test_no_other_pairs_have_a_greater_sum(scores: dict[tuple[int, int], float]) -> None:
    found = best_pairs(scores)
    assert is_pairing(found)
    assert set(found) <= set(scores)
    others = (list(some) for size in range(6) for some in combinations(scores, size))
    assert total(scores, found) == max(total(scores, some) for some in others if is_pairing(some))


@given(st.permutations(range(5)), SCORES)
def test_the_order_in_which_scores_are_given_decides_no_sum(
    order: list[int], scores: dict[tuple[int, int], float]
) -> None:
    turned = {(order[left], right): score for (left, right), score in scores.items()}
    assert total(scores, best_pairs(scores)) == total(turned, best_pairs(turned))
