"""Pairs of two lists with the greatest sum of scores: a global assignment, in which nothing stands twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from heapq import heappop, heappush

_STEPS = 10**6
"""Steps of a point of score that are told apart: whole numbers add up exactly, in whatever order."""


def best_pairs(scores: Mapping[tuple[int, int], float]) -> list[tuple[int, int]]:
    """The pairs with the greatest sum of scores of all that hold nothing twice, in the order of their left.

    Scores are above 0. Work grows with the pairs that are given, not with all that the two lists could form.
    """
    pairing = _Pairing(scores)
    for left in pairing.costs:
        pairing.add(left)
    return sorted((left, right) for right, left in pairing.left_of.items() if right >= 0)


class _Pairing:
    """What is paired so far, for the least cost: each left side is added by the shortest augmenting path.

    A left side may also stay alone, which costs what a score of 0 would: it has a right side of its own for
    that, with a number below 0. Prices keep what a further step costs from falling below 0.
    """

    def __init__(self, scores: Mapping[tuple[int, int], float]) -> None:
        most = round(_STEPS * max(scores.values(), default=0.0))
        self.costs: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for (left, right), score in scores.items():
            self.costs[left].append((right, most - round(_STEPS * score)))
        for left, options in self.costs.items():
            options.append((-1 - left, most))
        self.left_of: dict[int, int] = {}
        self._left_prices: dict[int, int] = defaultdict(int)
        self._right_prices: dict[int, int] = defaultdict(int)

    def add(self, left: int) -> None:
        """Give a left side a right one; those that stand in its way get others."""
        settled: dict[int, int] = {}  # right sides, with what it costs to get there
        came_from: dict[int, int] = {}
        known: dict[int, int] = {}
        heap: list[tuple[int, bool, int]] = []
        here, spent = left, 0
        while True:
            for right, cost in self.costs[here]:
                total = spent + cost - self._left_prices[here] - self._right_prices[right]
                if right not in settled and total < known.get(right, total + 1):
                    known[right], came_from[right] = total, here
                    heappush(heap, (total, right in self.left_of, right))
            spent, taken, right = heappop(heap)
            while right in settled:
                spent, taken, right = heappop(heap)
            if not taken:
                break
            settled[right], here = spent, self.left_of[right]
        self._reprice(left, settled, spent)
        self._shift(left, right, came_from)

    def _reprice(self, left: int, settled: Mapping[int, int], spent: int) -> None:
        self._left_prices[left] += spent
        for right, cost in settled.items():
            self._left_prices[self.left_of[right]] += spent - cost
            self._right_prices[right] -= spent - cost

    def _shift(self, left: int, right: int, came_from: Mapping[int, int]) -> None:
        """Pair along the path, from its end."""
        right_of = {self.left_of[one]: one for one in came_from if one in self.left_of}
        while True:
            before = came_from[right]
            self.left_of[right] = before
            if before == left:
                return
            right = right_of[before]
