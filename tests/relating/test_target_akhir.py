"""A target at the end of the Renstra stands beside the latest realisasi, not beside an earlier year's."""

from __future__ import annotations

from decimal import Decimal

from support import report, understood

from auditor.relating.performance import performance_records


def test_the_latest_year_goes_with_the_final_target() -> None:
    table = understood(
        [
            ["Sasaran", "Indikator Sasaran", "Satuan", "Realisasi", "Realisasi", "Target Renstra"],
            ["Sasaran", "Indikator Sasaran", "Satuan", "2023", "2024", "Target Renstra"],
        ],
        [["Meningkatnya literasi", "Indeks Literasi", "Persen", "82", "88,59", "90"]],
    )
    records = performance_records(report(table))
    found = [(r.tahun, r.realisasi.number if r.realisasi else None) for r in records]
    assert found == [(2023, Decimal(82)), (2024, Decimal("88.59"))]
    assert [r.target.number if r.target else None for r in records] == [None, Decimal(90)]
    assert [r.jenis for r in records] == ["tahunan", "renstra"]
