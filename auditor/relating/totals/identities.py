"""What binds the columns of a table, told by their figures alone: sums, shares, changes, means, products.

A relation is established where it holds on nearly all rows of which it says something, and on so many digits
that it does not by chance. Nothing is read from headings, so that it needs no words for them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from itertools import combinations, islice, permutations, product

from auditor.lexicon.rounding import unit_of
from auditor.models.interval import Interval, Manner, gives, of_value
from auditor.models.report import Value
from auditor.relating.totals.series import Series

_HUNDRED = Decimal(100)
_FEWEST = 3
"""Rows on which a relation must hold."""
_NEARLY_ALL, _OF = 4, 5
"""The share of rows on which it must: one in five may hold a slip."""
_DIGITS = 6
"""Digits of the figures that follow from others, over all rows: fewer may fit by chance."""
_SAMPLE = 6
"""Rows on which a relation is tried first, to drop most of the possible ones."""
_WINDOW = 8
"""Columns to either side of one that are tried with it: a table may have hundreds."""
_LENT = 12
"""Columns of another table, and totals of columns, that are tried with each."""
_MOST_READINGS = 16
"""Readings of the figures of a row that are tried: two of each of four."""
_LONGEST_SUM = 8
"""Columns that one may be the sum of."""


class Kind(StrEnum):
    """How a figure follows from others, and the formula in words of a report."""

    SUM = "jumlah"
    SHARE = "persentase"
    RATIO = "rasio"
    GROWTH = "perubahan"
    FALL = "penurunan"
    MEAN = "rata-rata"
    PRODUCT = "hasil kali"
    TURNED = "persentase terbalik"
    INVERSE = "kebalikan persentase"


Compute = Callable[[Sequence[Interval]], Interval]


def _added(parts: Sequence[Interval]) -> Interval:
    total = parts[0]
    for part in parts[1:]:
        total = total + part
    return total


_FORMULAS: dict[Kind, Compute] = {
    Kind.SUM: _added,
    Kind.SHARE: lambda of: of[0] / of[1] * _HUNDRED,
    Kind.RATIO: lambda of: of[0] / of[1],
    Kind.GROWTH: lambda of: (of[0] - of[1]) / of[1] * _HUNDRED,
    Kind.FALL: lambda of: (of[1] - of[0]) / of[1] * _HUNDRED,
    Kind.MEAN: lambda of: _added(of) / len(of),
    Kind.PRODUCT: lambda of: of[0] * of[1],
    Kind.TURNED: lambda of: (2 - of[0] / of[1]) * _HUNDRED,
    Kind.INVERSE: lambda of: of[1] / of[0] * _HUNDRED,
}
_ROUGH: dict[Kind, Callable[[Sequence[float]], float]] = {
    Kind.SUM: sum,
    Kind.SHARE: lambda of: of[0] / of[1] * 100,
    Kind.RATIO: lambda of: of[0] / of[1],
    Kind.GROWTH: lambda of: (of[0] - of[1]) / of[1] * 100,
    Kind.FALL: lambda of: (of[1] - of[0]) / of[1] * 100,
    Kind.MEAN: lambda of: sum(of) / len(of),
    Kind.PRODUCT: lambda of: of[0] * of[1],
}
"""The same on rough numbers, to drop most of what is possible."""
_OF_TWO = (Kind.SHARE, Kind.GROWTH, Kind.FALL, Kind.RATIO)
"""Relations in which the order of the two operands counts."""
_IN_PERCENT, _ADDED = (Kind.GROWTH, Kind.FALL, Kind.SHARE), (Kind.SUM, Kind.MEAN)


@dataclass(frozen=True, slots=True)
class Relation:
    """That the figures of one series follow from those of others, and on which rows they do or do not.

    ``holding`` and ``differing`` are the rows of which the relation says something; on ``plainly`` rows a
    share is not turned round. ``digits`` are those of the figures that follow.
    """

    kind: Kind
    result: int
    operands: tuple[int, ...]
    holding: tuple[int, ...] = ()
    differing: tuple[int, ...] = ()
    digits: int = 0
    plainly: int = 0


@dataclass(frozen=True, slots=True)
class _Rough:
    """The figures of a series as rough numbers, one unit of their last places, and what rounding hides."""

    numbers: tuple[float | None, ...]
    units: tuple[float, ...]
    steps: tuple[float, ...]

    @classmethod
    def of(cls, series: Series) -> _Rough:
        known = series.figures
        return cls(
            tuple(float(one.number) if one is not None and one.number is not None else None for one in known),
            tuple(float(unit_of(one.decimals)) if one is not None else 1.0 for one in known),
            tuple(float(one.step) if one is not None else 0.0 for one in known),
        )


def relations(series: Sequence[Series], results: int) -> list[Relation]:
    """The relations that bind the first ``results`` series, one for each at most, the surest first.

    Series from ``results`` on stand elsewhere: others may follow from them. A figure follows from columns
    before its own, but for sums, which may stand before their parts.
    """
    rough = [_Rough.of(one) for one in series]
    found: list[Relation] = []
    for result in range(results):
        sample = _sample(rough[result].numbers)
        fitting = [
            tried
            for relation in _possible(len(series), results, result)
            if _may_hold(rough, relation, sample) and (tried := _tried(series, relation)) is not None
        ]
        if fitting:
            found.append(max(fitting, key=_rank))
    found.sort(key=lambda one: (-len(one.holding), len(one.differing), one.result))
    single: dict[frozenset[int], Relation] = {}
    for one in found:
        single.setdefault(frozenset((one.result, *one.operands)), one)
    return list(single.values())


def _rank(relation: Relation) -> tuple[int, int, int, int]:
    return len(relation.holding), -len(relation.differing), relation.plainly, -len(relation.operands)


def _sample(figures: Sequence[float | None]) -> list[int]:
    told = [at for at, figure in enumerate(figures) if figure]
    return told[:: max(len(told) // _SAMPLE, 1)]


def exact(relation: Relation, values: Sequence[Value]) -> Decimal | None:
    """What the relation gives for these operands, as printed; None where it divides by nought."""
    points = [Interval(value.amount, value.amount) for value in values]
    try:
        return _FORMULAS[relation.kind](points).low
    except ZeroDivisionError:
        return None


def _possible(series: int, results: int, result: int) -> Iterator[Relation]:
    """The relations that may give a series: of two others near it, or of a run of others."""
    lent = range(results, min(series, results + _LENT))
    near = [at for at in range(max(0, result - _WINDOW), min(results, result + _WINDOW + 1)) if at != result]
    yield from (Relation(Kind.SUM, result, pair) for pair in combinations([*near, *lent], 2))
    before = [*(at for at in near if at < result), *lent]
    for pair in permutations(before, 2):
        yield from (Relation(kind, result, pair) for kind in _OF_TWO)
    yield from (Relation(Kind.PRODUCT, result, pair) for pair in combinations(before, 2))
    for first in near:
        for length in range(2, _LONGEST_SUM + 1):
            run = tuple(range(first, first + length))
            if run[-1] < results and result not in run:
                yield Relation(Kind.SUM, result, run)
                if run[-1] == result - 1:
                    yield Relation(Kind.MEAN, result, run)


def _may_hold(rough: Sequence[_Rough], relation: Relation, sample: Sequence[int]) -> bool:
    """Whether it holds roughly on most rows of the sample that it says something of."""
    result, columns = rough[relation.result], [rough[column] for column in relation.operands]
    told = missed = 0
    for at in sample:
        figure = result.numbers[at]
        operands = [number for column in columns if (number := column.numbers[at])]
        if figure is None or len(operands) < len(columns):
            continue
        told += 1
        steps = [column.steps[at] for column in columns]
        missed += not _is_roughly(relation.kind, figure, result.units[at], operands, steps)
        if 2 * missed >= len(sample):
            return False
    return told > 2 * missed


def _is_roughly(
    kind: Kind, result: float, unit: float, operands: Sequence[float], steps: Sequence[float]
) -> bool:
    slack = 2 * unit
    if any(steps):
        off = sum(step / abs(operand) for step, operand in zip(steps, operands, strict=True))
        slack += off * (abs(result) + 100 * (kind in _IN_PERCENT))
        slack += sum(steps) if kind in _ADDED else 0
    if abs(_ROUGH[kind](operands) - result) <= slack:
        return True
    return kind is Kind.SHARE and any(abs(one - result) <= slack for one in _turned_roughly(operands))


def _turned_roughly(operands: Sequence[float]) -> tuple[float, ...]:
    return operands[1] / operands[0] * 100, (2 - operands[0] / operands[1]) * 100


def _tried(series: Sequence[Series], relation: Relation) -> Relation | None:
    """The relation with the rows on which it holds, None where it is not established."""
    told = [at for at in range(len(series[0].figures)) if _tells(series, relation, at)]
    plain = {at for at in told if _holds(series, relation, at)}
    if relation.kind is not Kind.SHARE and len(plain) * _OF < len(told) * _NEARLY_ALL:
        return None
    holding = tuple(at for at in told if at in plain or _holds_turned(series, relation, at))
    results = [series[relation.result].figures[at] for at in holding]
    different = {value.number for value in results if value is not None}
    digits = sum(map(_digits, results))
    if len(different) < _FEWEST or digits < _DIGITS or len(holding) * _OF < len(told) * _NEARLY_ALL:
        return None
    held = set(holding)
    differing = tuple(at for at in told if at not in held and not _is_beside(series, relation, at))
    return replace(relation, holding=holding, differing=differing, digits=digits, plainly=len(plain))


def _is_beside(series: Sequence[Series], relation: Relation, at: int) -> bool:
    """Whether what is rounded is one unit of its last place off, which tells of no wrong figure."""
    result = series[relation.result].figures[at]
    operands = [figure for column in relation.operands if (figure := series[column].figures[at]) is not None]
    if result is None or result.number is None or relation.kind in {Kind.SUM, Kind.PRODUCT}:
        return False
    kinds = (relation.kind, *((Kind.TURNED, Kind.INVERSE) if relation.kind is Kind.SHARE else ()))
    found = [exact(replace(relation, kind=kind), operands) for kind in kinds]
    return any(one is not None and abs(one - result.number) <= unit_of(result.decimals) for one in found)


def _holds_turned(series: Sequence[Series], relation: Relation, at: int) -> bool:
    """Whether a share is one by a formula for what is better when lower: T / R, or 2 - R / T."""
    if relation.kind is not Kind.SHARE:
        return False
    return any(_holds(series, replace(relation, kind=kind), at) for kind in (Kind.INVERSE, Kind.TURNED))


def _numbers(series: Sequence[Series], relation: Relation, at: int) -> list[Decimal | None]:
    values = [series[column].figures[at] for column in (relation.result, *relation.operands)]
    return [value.number if value is not None else None for value in values]


def _tells(series: Sequence[Series], relation: Relation, at: int) -> bool:
    """Whether the relation says more of a row than that a figure is the same as another one."""
    result, *operands = _numbers(series, relation, at)
    if result is None or None in operands or not all(operands):
        return False
    return len(set(operands)) > 1 or relation.kind in {Kind.SUM, Kind.PRODUCT}


def _holds(series: Sequence[Series], relation: Relation, at: int) -> bool:
    """Whether it holds on the row, in some reading of its figures."""
    values = [
        figure for column in (relation.result, *relation.operands) if (figure := series[column].figures[at])
    ]
    read = islice(product(*(_readings(value) for value in values)), _MOST_READINGS)
    return any(_holds_for(relation, result, operands) for result, *operands in read)


def _readings(value: Value) -> list[Value]:
    several = value.readings if len(value.readings) > 1 else ()
    return [replace(value, number=number) for number in several] or [value]


def _holds_for(relation: Relation, result: Value, operands: Sequence[Value]) -> bool:
    if result.number is None:
        return False
    about = exact(relation, operands)
    if about is None or not _is_about(about, result, operands):
        return False

    def compute(manner: Manner) -> Interval:
        return _FORMULAS[relation.kind]([of_value(operand, None, manner) for operand in operands])

    return gives(compute, result.number, result.step or unit_of(result.decimals))


def _is_about(about: Decimal, result: Value, operands: Sequence[Value]) -> bool:
    """Whether the figure is near what is computed, by a quick look: a tenth, or some last units."""
    number = result.amount
    rounded = any(operand.step for operand in operands)
    slack = unit_of(result.decimals) * (len(operands) + 1)
    return abs(number - about) <= (max(abs(about) / 10, slack) if rounded else slack)


def _digits(value: Value | None) -> int:
    return len(value.number.normalize().as_tuple().digits) if value is not None and value.number else 0
