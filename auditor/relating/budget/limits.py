"""Rows that cannot be larger than what they belong to: a category of belanja, or the whole of their table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from auditor.models.facts import Anggaran, Batas, Rincian
from auditor.models.report import Value, number_of
from auditor.relating.budget.rows import leaves, stated_version
from auditor.relating.names.by_table import by_table
from auditor.relating.names.compare import normal

_PAY = "gaji dan tunjangan"
_CATEGORY = "belanja pegawai"
_WHOLE = frozenset({"total", "jumlah", "grand", "keseluruhan", "seluruhnya"})
"""Words of a total that is the whole table's, and no part's."""


def category_limits(
    records: Sequence[Anggaran], stated: Sequence[Rincian], planned: Sequence[Anggaran] = ()
) -> list[Batas]:
    """Give each row with what it belongs to, where that is known.

    Salaries (gaji dan tunjangan) are part of belanja pegawai as the prose or another table states it:
    Permendagri 77/2020 has all pay of ASN in it (5.1.01). The belanja pegawai of the version that the table
    speaks of is meant, as another table has it where both have the same total; where that is not known, the
    largest one that the prose states. The total of a table, also of one that only plans (``planned``), limits
    its rows; where several are larger, it is the total of something else.
    """
    tables = by_table(records)
    totals = [rincian for rincian in stated if rincian.jenis == "belanja"]
    categories = _categories(tables)
    limits: list[Batas] = []
    for rows in tables:
        version, known = stated_version(rows, totals)
        parts = _pay([version] if version is not None and known else totals)
        if categories:
            parts += [value for whole in _wholes(rows) for value in categories.get(whole, ())]
        limits += _within_pay(rows, parts)
        limits += _within_total(rows)
    return limits + [limit for rows in by_table(planned) for limit in _within_total(rows)]


def _categories(tables: Sequence[Sequence[Anggaran]]) -> dict[Decimal, list[Value]]:
    """The belanja pegawai of tables that name it, by what such a table is together."""
    found: dict[Decimal, list[Value]] = defaultdict(list)
    for rows in tables:
        named = [row.anggaran for row in rows if normal(row.nama) == _CATEGORY and not row.total]
        for whole in _wholes(rows) if named else ():
            found[whole] += [value for value in named if value is not None and value.number is not None]
    return found


def _wholes(rows: Sequence[Anggaran]) -> set[Decimal]:
    """What the budgets of a table are together: by its totals, and by its rows."""
    printed = {row.anggaran.number for row in rows if row.total and row.anggaran is not None}
    added_up = sum((number_of(row.anggaran) or Decimal(0) for row in leaves(rows)), Decimal(0))
    return {number for number in (*printed, added_up) if number}


def _within_pay(rows: Sequence[Anggaran], parts: Sequence[Value]) -> Iterator[Batas]:
    for record in rows:
        amount = record.anggaran
        if parts and amount is not None and amount.number is not None and _PAY in normal(record.nama):
            part = max(parts, key=lambda value: value.amount)
            yield Batas(record.place, amount, part, record.nama, part.place.row or _CATEGORY)


def _pay(stated: Sequence[Rincian]) -> list[Value]:
    return [
        part
        for rincian in stated
        for part in rincian.bagian
        if part.number is not None and "pegawai" in normal(part.place.row or "")
    ]


def _within_total(rows: Sequence[Anggaran]) -> Iterator[Batas]:
    """The one row that is larger than the total above or below all of them."""
    edges = [row for row in (rows[0], rows[-1]) if row.total and set(normal(row.nama).split()) <= _WHOLE]
    if not edges:
        return
    for total, amounts in (
        (edges[0].anggaran, [(row, row.anggaran) for row in rows if not row.total]),
        (edges[0].realisasi, [(row, row.realisasi) for row in rows if not row.total]),
    ):
        whole = number_of(total)
        larger = [(row, value) for row, value in amounts if value and value.amount > (whole or 0)]
        if total is not None and whole and len(larger) == 1 and larger[0][1] is not None:
            row, value = larger[0]
            yield Batas(row.place, value, total, row.nama, edges[0].nama)
