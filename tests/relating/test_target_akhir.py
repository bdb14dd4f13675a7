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


def test_each_final_target_has_the_achievement_of_its_year() -> None:
    table = understood(
        [
            [
                "Sasaran",
                "Indikator",
                "Realisasi",
                "Target Renstra",
                "Target Renstra",
                "Capaian 2023-2024",
                "Capaian",
            ],
            ["Sasaran", "Indikator", "2024", "2024", "2026", "2024", "2026"],
        ],
        [["Meningkatnya literasi", "Jumlah taman baca", "45", "50", "60", "90", "75"]],
    )
    records = performance_records(report(table))
    assert [(r.tahun, r.jenis, r.rumus) for r in records] == [(2024, "renstra", "R/T")] * 2
    assert [[v.text if v else "" for v in (r.target, r.realisasi, r.capaian)] for r in records] == [
        ["50", "45", "90"],
        ["60", "45", "75"],
    ]
