"""A target at the end of the Renstra stands beside the latest realisasi, not beside an earlier year's."""

from __future__ import annotations

from decimal import Decimal

from support import report, understood

from auditor.relating.performance.rows import performance_records


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


NAMES = ["Jumlah taman baca", "Jumlah pemustaka", "Jumlah koleksi buku"]


def without_year(header: list[str], rows: list[list[str]]) -> list[tuple[int | None, str, list[str]]]:
    top = ["Indikator Kinerja", *(text.split()[0] for text in header), "Capaian Kinerja (%)"]
    low = ["Indikator Kinerja", *(text.split()[1] for text in header), "Capaian Kinerja (%)"]
    body = [[name, *row] for name, row in zip(NAMES, rows, strict=True)]
    records = performance_records(report(understood([top, low], body)))
    return [
        (r.tahun, r.jenis, [v.text for v in (r.target, r.realisasi, r.capaian) if v is not None])
        for r in records
        if r.indikator == NAMES[0]
    ]


def test_a_capaian_beside_the_target_of_a_later_year() -> None:
    rows = [["45", "60", "75"], ["80", "100", "80"], ["30", "40", "75"]]
    assert without_year(["2024 Realisasi", "2026 Target"], rows) == [(2024, "renstra", ["60", "45", "75"])]


def test_a_share_in_the_year_before_is_no_capaian_of_the_year() -> None:
    header = ["2023 Realisasi", "2024 Realisasi"]
    share = [["40", "50", "125"], ["80", "60", "75"], ["10", "30", "300"]]
    assert without_year(header, share) == [(2023, "tahunan", ["40"]), (2024, "tahunan", ["50"])]
    other = [["40", "50", "91"], ["80", "60", "92"], ["10", "30", "93"]]
    assert without_year(header, other)[-1] == (2024, "rencana", ["91"])
