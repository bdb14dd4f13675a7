"""Rows that cannot be larger than the category that they belong to."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.models.facts import Anggaran, Batas, Rincian
from auditor.relating.names import normal


def category_limits(records: Sequence[Anggaran], stated: Sequence[Rincian]) -> list[Batas]:
    """Salaries (gaji dan tunjangan) are part of belanja pegawai as the prose states it.

    Permendagri 77/2020: belanja pegawai (5.1.01) holds all pay of ASN. The belanja pegawai of the
    version that the table's column names is meant; without such a version the largest one.
    """
    parts = [
        (rincian, part)
        for rincian in stated
        if rincian.jenis == "belanja"
        for part in rincian.bagian
        if part.number is not None and "pegawai" in normal(part.place.row or "")
    ]
    limits: list[Batas] = []
    for record in records:
        amount = record.anggaran
        if (
            not parts
            or amount is None
            or amount.number is None
            or "gaji dan tunjangan" not in normal(record.nama)
        ):
            continue
        changed = any(word in normal(amount.place.column or "") for word in ("perubahan", "dppa"))
        version = [part for rincian, part in parts if changed and "perubahan" in rincian.label.lower()]
        part = version[0] if version else max((p for _, p in parts), key=lambda p: p.number or 0)
        limits.append(
            Batas(
                place=record.place,
                baris=amount,
                kategori=part,
                nama_baris=record.nama,
                nama_kategori=part.place.row or "belanja pegawai",
            )
        )
    return limits
