"""Shares on pictures of pages, whose decimal marks are easily lost ("649" for 6,49)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import fields, replace
from decimal import Decimal

from auditor.lexicon.rounding import unit_of
from auditor.models.document import SCANNED
from auditor.models.facts import Efisiensi
from auditor.models.report import Value

_MOST = Decimal(200)
"""Percent: a whole number above it, among shares with decimals, has more likely lost its mark."""
_LEAST_MONEY = Decimal(1_000_000)
"""Rupiah: shares without their mark have fewer digits."""
_SHARES = ("realisasi_output", "capaian_input", "indeks", "tingkat", "nilai")


def restore_marks(rows: Sequence[Efisiensi]) -> None:
    """Read shares of a scanned table without a mark by the decimals of most others; they stay in doubt.

    All its shares are marked as read from a picture, whatever else makes them doubtful.
    """
    if not any(value.doubt == SCANNED for row in rows for value in _values(row)):
        return
    printed = Counter(value.decimals for row in rows for value in _shares(row) if value.decimals)
    decimals = printed.most_common(1)[0][0] if printed else 0
    for row in rows:
        for field in _SHARES:
            value: Value | None = getattr(row, field)
            if value is not None and value.number is not None and value.number < _LEAST_MONEY:
                setattr(row, field, _restored(value, decimals))


def _values(row: Efisiensi) -> list[Value]:
    found = (getattr(row, field.name) for field in fields(row))
    return [one for one in found if isinstance(one, Value)]


def _shares(row: Efisiensi) -> list[Value]:
    return [value for field in _SHARES if (value := getattr(row, field)) is not None]


def _restored(value: Value, decimals: int) -> Value:
    whole = value.number is not None and not value.decimals and abs(value.number) > _MOST
    if value.number is None or not (whole and decimals):
        return replace(value, doubt=SCANNED)
    number = value.number * unit_of(decimals)
    return replace(value, number=number, readings=(number,), decimals=decimals, doubt=SCANNED)
