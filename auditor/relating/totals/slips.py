"""Slips of the pen that explain why a total and its parts differ."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from auditor.models.facts import Rincian
from auditor.models.report import Value


def is_slip(one: Rincian) -> bool:
    """Whether the sum closes once a single digit of the total or of a part is another one."""
    return _one_digit(one.total, -one.selisih) or any(_one_digit(part, one.selisih) for part in one.bagian)


def follows(one: Rincian, earlier: Iterable[Rincian]) -> bool:
    """Whether the difference is that of an earlier column the other way round, as sisa follows realisasi."""
    return bool(one.selisih) and any(other.selisih == -one.selisih for other in earlier)


def _one_digit(value: Value, excess: Decimal) -> bool:
    """Whether the number without its excess differs from it in one digit only."""
    if value.number is None:
        return False
    right = value.number - excess
    scale = 10**value.decimals
    if (right < 0 and value.number > 0) or right * scale % 1:
        return False
    before, after = (str(abs(int(number * scale))) for number in (value.number, right))
    width = max(len(before), len(after))
    pairs = zip(before.zfill(width), after.zfill(width), strict=True)
    return sum(one != other for one, other in pairs) == 1
