"""What whole numbers were rounded to: counts and amounts in full are exact, rates and thousands are not."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

from auditor.models.document import Table
from auditor.models.report import MONEY, Column, Role
from auditor.understanding.tables.figures import Figures

_ONE = Decimal(1)
_SCALED = re.compile(
    r"\b(?:ribu(?:an)?|rb|juta(?:an)?|jt|mil[iy]ar(?:an)?|tril[iy]un)\b|\b000\b", re.IGNORECASE
)
_IN_FULL = Decimal(10_000_000)
"""Rupiah. Where no amount of a table reaches this they may be thousands or millions, rounded each."""
_PERCENT = re.compile(r"%|\bpersen", re.IGNORECASE)
_MEASURED = frozenset(
    {
        Role.REALISASI,
        Role.CAPAIAN,
        Role.PERSEN,
        Role.KINERJA,
        Role.REALISASI_OUTPUT,
        Role.CAPAIAN_INPUT,
        Role.INDEKS,
        Role.TINGKAT,
    }
)
"""What is measured or computed; a target is set, and is what it says."""


def grains(
    table: Table, columns: Sequence[Column], figures: Sequence[Figures]
) -> Callable[[int, int], Decimal | None]:
    """A function that gives, for a column and a row, what a whole number there was rounded to; None: nothing.

    Percentages are whole by rounding where no percentage of their column has decimals.
    """
    title = f"{table.caption or ''} {table.lead_in or ''}"
    amounts = [abs(n.number) for c in columns if c.role in MONEY for n in figures[c.index] if n is not None]
    small = max(amounts, default=Decimal(0)) < _IN_FULL
    units = next((c.index for c in columns if c.role is Role.SATUAN), None)

    def is_percent(column: Column, row: int) -> bool:
        number = figures[column.index][row]
        unit = table.rows[row][units].text if units is not None else ""
        return number is not None and bool(
            number.unit == "%"
            or _PERCENT.search(column.header)
            or (not number.unit and _PERCENT.search(unit))
        )

    whole = {
        c.index
        for c in columns
        if c.role in _MEASURED
        and not any(
            n is not None and n.decimals and is_percent(c, row) for row, n in enumerate(figures[c.index])
        )
    }

    def grain(index: int, row: int) -> Decimal | None:
        column, number = columns[index], figures[index][row]
        if number is None or number.decimals:
            return None
        if column.role in MONEY and (small or _SCALED.search(f"{column.header} {title}")):
            return _ONE
        return _ONE if index in whole and is_percent(column, row) else None

    return grain
