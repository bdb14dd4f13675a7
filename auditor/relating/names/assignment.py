"""Pairs of two lists with the greatest sum of scores: a global assignment, in which nothing stands twice."""

from __future__ import annotations

from collections.abc import Mapping


def best_pairs(scores: Mapping[tuple[int, int], float]) -> list[tuple[int, int]]:
    """The pairs with the greatest sum of scores of all that hold nothing twice."""
    rows, columns = (sorted({pair[side] for pair in scores}) for side in (0, 1))
    if len(rows) == len(columns) == len(scores):
        return list(scores)
    from scipy.optimize import linear_sum_assignment  # noqa: PLC0415 - slow to import and seldom needed

    table = [[scores.get((row, column), 0.0) for column in columns] for row in rows]
    found = zip(*linear_sum_assignment(table, maximize=True), strict=True)
    chosen = [(rows[int(row)], columns[int(column)]) for row, column in found]
    return [pair for pair in chosen if pair in scores]
