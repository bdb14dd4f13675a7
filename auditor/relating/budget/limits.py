"""Rows that cannot be larger than the category that they belong to."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.models.facts import Anggaran, Batas, Rincian
from auditor.models.report import Value
from auditor.relating.budget.rows import stated_version
from auditor.relating.names.by_table import by_table
from auditor.relating.names.compare import normal

_PAY = "gaji dan tunjangan"


def category_limits(records: Sequence[Anggaran], stated: Sequence[Rincian]) -> list[Batas]:
    """Salaries (gaji dan tunjangan) are part of belanja pegawai as the prose states it.

    Permendagri 77/2020: belanja pegawai (5.1.01) holds all pay of ASN. The belanja pegawai of the
    version that the table speaks of is meant; where that is not known, the largest one.
    """
    totals = [rincian for rincian in stated if rincian.jenis == "belanja"]
    limits: list[Batas] = []
    for rows in by_table(records):
        version, known = stated_version(rows, totals)
        parts = _pay([version] if version is not None and known else totals)
        for record in rows:
            amount = record.anggaran
            if parts and amount is not None and amount.number is not None and _PAY in normal(record.nama):
                part = max(parts, key=lambda value: value.number or 0)
                name = part.place.row or "belanja pegawai"
                limits.append(Batas(record.place, amount, part, record.nama, name))
    return limits


def _pay(stated: Sequence[Rincian]) -> list[Value]:
    return [
        part
        for rincian in stated
        for part in rincian.bagian
        if part.number is not None and "pegawai" in normal(part.place.row or "")
    ]
