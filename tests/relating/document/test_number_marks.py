"""Thousands with commas in one table of a report that has points there."""

from __future__ import annotations

import pytest
from support import report, understood

from auditor.relating import relate

HEADER = [["No", "Layanan", "Harus Dilayani", "Capaian (%)"]]
BUDGET = [["No", "Kegiatan", "Anggaran", "Realisasi"]]


def marked(rows: list[list[str]], others: int = 12) -> list[str]:
    budget = understood(
        BUDGET,
        [[str(at), f"Pengadaan Alat {at}", f"1.2{at:02}.000.000", "1.100.500.000"] for at in range(others)],
    )
    service = understood(HEADER, rows, number="3.9", order=2)
    return [value.text for value in relate([report(budget, service)]).tabel[1].ribuan_koma]


def test_a_table_in_another_manner_than_the_report() -> None:
    rows = [["1", "Layanan informasi", "204,310", "100.00 %"], ["2", "Layanan pencegahan", "450", "80.00 %"]]
    assert marked(rows) == ["204,310"]
    assert marked(rows, others=5) == []


@pytest.mark.parametrize(
    "rows",
    [
        [["1", "Layanan informasi", "204.310", "100.00 %"]],
        [["1", "Kadar air", "204,310", "100"]],
        [["1", "Layanan informasi", "204,310", "100.00 %"], ["2", "Layanan lain", "450", "80,00 %"]],
    ],
)
def test_the_manner_of_the_report_and_what_tells_nothing(rows: list[list[str]]) -> None:
    assert marked(rows) == []
