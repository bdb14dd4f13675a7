"""Relations between figures as arithmetic: whether one holds, and what a figure would be so that it does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations

from auditor.lexicon.rounding import is_near, unit_of
from auditor.models.interval import Interval, of_value
from auditor.models.relation import Relation, RelationKind
from auditor.models.report import Value

Numbers = Callable[[Value], Decimal | None]
"""The number that each figure is taken for."""
_HUNDRED = Decimal(100)


def printed(value: Value) -> Decimal | None:
    """The number as it is printed."""
    return value.number


def holds(relation: Relation, numbers: Numbers = printed) -> bool | None:
    """Whether the relation holds for these numbers, rounded as they are; None where that cannot be told."""
    figures = [numbers(value) for value in relation.figures]
    if relation.kind is RelationKind.LAIN or any(number is None for number in figures):
        return None
    if relation.kind is RelationKind.SAMA:
        return all(_are_one(a, b, numbers) for a, b in combinations(relation.figures, 2))
    result = relation.result
    written = numbers(result) if result is not None else None
    if result is None or written is None:
        return None
    return _follows(relation, written, numbers)


def _follows(relation: Relation, written: Decimal, numbers: Numbers) -> bool | None:
    """Whether the result follows from the operands."""
    if relation.kind is RelationKind.PALING:
        return written <= _number(relation.operands[0], numbers) + relation.slack
    if relation.kind is RelationKind.JUMLAH:
        total = sum((_number(value, numbers) for value in relation.operands), Decimal(0))
        steps = sum((value.step for value in relation.figures), Decimal(0))
        return abs(total - written) <= relation.slack + steps
    exact = list(_computed(relation, numbers))
    unit = relation.figures[0].grain or unit_of(relation.figures[0].decimals)
    return any(is_near(written, one, unit, relation.slack) for one in exact) if exact else None


def solutions(relation: Relation, figure: Value) -> Iterator[Decimal]:
    """What the figure would be so that the relation holds, the others as they are printed."""
    others = [value for value in relation.figures if value is not figure]
    known = [value.number for value in others if value.number is not None]
    if len(known) < len(others):
        return
    if relation.kind is RelationKind.SAMA:
        yield from dict.fromkeys(known)
    elif relation.kind is RelationKind.JUMLAH:
        if figure is relation.result:
            yield sum(known, Decimal(0))
        elif relation.result is not None and relation.result.number is not None:
            yield relation.result.number * 2 - sum(known, Decimal(0))
    elif relation.kind is RelationKind.RATA and figure is relation.result:
        yield _rounded(sum(known, Decimal(0)) / len(known), figure)
    elif relation.kind in {RelationKind.PERSEN, RelationKind.CAPAIAN} and figure is relation.result:
        part, whole = known
        if whole:
            yield _rounded(part / whole * _HUNDRED, figure)
        if part and whole and relation.kind is RelationKind.CAPAIAN:
            yield _rounded((2 - part / whole) * _HUNDRED, figure)
            yield _rounded(whole / part * _HUNDRED, figure)


def _computed(relation: Relation, numbers: Numbers) -> Iterator[Interval]:
    """What the result can be for figures as they may have been before they were rounded."""
    spans = [of_value(value, numbers(value)) for value in relation.operands]
    if relation.kind is RelationKind.RATA:
        yield sum(spans[1:], spans[0]) * (Decimal(1) / len(spans))
        return
    part, whole = spans
    try:
        share = part / whole
    except ZeroDivisionError:
        return
    yield share * _HUNDRED
    result = relation.result
    if result is not None and result.unit != "%" and result.decimals > 1:
        yield share
    if relation.kind is RelationKind.CAPAIAN:
        yield (2 - share) * _HUNDRED
        if not part.low <= 0 <= part.high:
            yield whole / part * _HUNDRED


def _number(value: Value, numbers: Numbers) -> Decimal:
    return numbers(value) or Decimal(0)


def _are_one(one: Value, other: Value, numbers: Numbers) -> bool:
    """Whether two figures are equal at the fewer decimals of the two."""
    gap = abs(_number(one, numbers) - _number(other, numbers))
    if one.decimals == other.decimals:
        return gap == 0
    return gap < unit_of(min(one.decimals, other.decimals))


def _rounded(exact: Decimal, figure: Value) -> Decimal:
    return exact.quantize(unit_of(max(figure.decimals, 0)), ROUND_HALF_UP)
