"""Tables of indicators under years alone."""

from __future__ import annotations

from decimal import Decimal

from support import report, understood

from auditor.models.report import ReportTable
from auditor.relating.performance.rows import performance_records
from auditor.relating.performance.year_series import year_series

NAMES = ["Indeks Literasi", "Arsip Tertata", "Pemustaka Aktif", "Waktu Temu Balik", "Nilai SAKIP"]


def results(*realised: int) -> ReportTable:
    return understood(
        [["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian"]],
        [
            [str(at), f"Hal {at}", name, "Nilai", "50", str(value), "100"]
            for at, (name, value) in enumerate(zip(NAMES, realised, strict=True))
        ],
        number="3.1",
        caption="Capaian Kinerja Tahun 2024",
    )


def series(*last: int) -> ReportTable:
    return understood(
        [["Indikator", "2022", "2023", "2024"]],
        [[name, "41", "42", str(value)] for name, value in zip(NAMES, last, strict=True)],
        number="3.2",
        caption="Hasil tiga tahun terakhir",
        order=2,
    )


def found(*tables: ReportTable) -> list[tuple[str, int | None, Decimal | None]]:
    one = report(*tables)
    records = year_series(one, performance_records(one))
    return [(r.indikator or "", r.tahun, r.realisasi.number if r.realisasi else None) for r in records]


def test_figures_that_another_table_gives_as_realised_are_realised() -> None:
    records = found(results(61, 62, 63, 64, 65), series(61, 62, 63, 64, 99))
    assert records[:3] == [
        ("Indeks Literasi", 2022, Decimal(41)),
        ("Indeks Literasi", 2023, Decimal(42)),
        ("Indeks Literasi", 2024, Decimal(61)),
    ]
    assert records[-1] == ("Nilai SAKIP", 2024, Decimal(99))


def test_figures_of_something_else_are_left_alone() -> None:
    assert found(results(61, 62, 63, 64, 65), series(61, 62, 73, 74, 75)) == []
