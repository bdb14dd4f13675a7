"""Which finding comes first: by severity, then asserted ones, then the money at stake, then the places."""

from __future__ import annotations

from decimal import Decimal

from auditor.models.finding import Finding, Severity, Status
from auditor.models.relation import Relation, RelationKind
from auditor.models.report import Value, added

_GRADES = tuple(Severity)
_MONEY = 1_000_000
"""Numbers from which on a figure without a unit is an amount: counts are smaller."""


def gravity(finding: Finding) -> tuple[int, bool, Decimal, int]:
    """What findings are ranked by, the gravest first."""
    return (
        _GRADES.index(finding.severity),
        finding.status is not Status.PASTI,
        -at_stake(finding),
        -len(finding.consequences),
    )


def at_stake(finding: Finding) -> Decimal:
    """The amount in Rupiah by which figures differ, 0 where it is not about money."""
    cause = finding.cause
    if cause is not None and cause.becomes is not None:
        first = cause.suspects[0]
        return abs(cause.becomes - first.amount) if _is_money(first) else Decimal(0)
    return max((_gap(relation) for relation in finding.relations), default=Decimal(0))


def _gap(relation: Relation) -> Decimal:
    figures = relation.figures
    if not all(map(_is_money, figures)):
        return Decimal(0)
    if relation.kind is RelationKind.SAMA:
        numbers = [value.amount for value in figures]
        return max(numbers) - min(numbers)
    if relation.result is None or relation.kind not in {RelationKind.JUMLAH, RelationKind.PALING}:
        return Decimal(0)
    return abs(added(relation.operands) - relation.result.amount)


def _is_money(value: Value) -> bool:
    return value.unit == "Rp" or (value.unit is None and abs(value.amount) >= _MONEY) or not value.amount
