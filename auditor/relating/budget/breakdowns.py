"""Budgets that prose states with their parts, as sums."""

from __future__ import annotations

from auditor.models.facts import Rincian
from auditor.models.report import Report, added


def prose_breakdowns(report: Report) -> list[Rincian]:
    """Give each stated budget with the belanja that it is said to consist of, and what they add up to."""
    return [
        Rincian(
            place=one.place,
            asal="narasi",
            jenis="belanja",
            label=one.label,
            total=one.total,
            bagian=list(one.parts),
            jumlah=added(one.parts),
            pasti=one.whole,
            ragu=None if one.whole else "daftar bagiannya tidak lengkap (“antara lain”)",
        )
        for one in report.breakdowns
    ]
