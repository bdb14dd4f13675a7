"""Summaries of sasaran against the indicators that another table lists."""

from __future__ import annotations

from decimal import Decimal

import pytest
from support import report, understood

from auditor.models.facts import Indikator
from auditor.models.report import ReportTable
from auditor.relating.performance.recapitulated import recapitulated

GROUPED = understood(
    [["Kode", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)"]],
    [
        ["S1", "Minat baca naik", "^Minat baca naik", "^Minat baca naik", "^Minat baca naik"],
        ["1", "Pengunjung perpustakaan", "100", "103", "103,00"],
        ["2", "Peminjam buku", "90", "100", "111,11"],
        ["S2", "Arsip tertib", "^Arsip tertib", "^Arsip tertib", "^Arsip tertib"],
        ["3", "Arsip tertata", "80", "72", "90,00"],
        ["S3", "Naskah lestari", "^Naskah lestari", "^Naskah lestari", "^Naskah lestari"],
        ["4", "Naskah terjaga", "40", "40", "100,00"],
        ["5", "Naskah dialihmediakan", "60", "51", "85,00"],
        ["S4", "Peta mutakhir", "^Peta mutakhir", "^Peta mutakhir", "^Peta mutakhir"],
        ["6", "Peta tersimpan", "50", "42", "84,00"],
        ["S5", "Layanan prima", "^Layanan prima", "^Layanan prima", "^Layanan prima"],
        ["7", "Pengguna yang puas", "80", "80", "100,00"],
    ],
    number="3.1",
)
IN_ROWS = understood(
    [["Sasaran", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)"]],
    [
        ["Minat baca naik", "Pengunjung perpustakaan", "100", "103", "103,00"],
        ["^Minat baca naik", "Peminjam buku", "90", "100", "111,11"],
        ["Arsip tertib", "Arsip tertata", "80", "72", "90,00"],
        ["Naskah lestari", "Naskah terjaga", "40", "40", "100,00"],
        ["^Naskah lestari", "Naskah dialihmediakan", "60", "51", "85,00"],
        ["Peta mutakhir", "Peta tersimpan", "50", "42", "84,00"],
        ["Layanan prima", "Pengguna yang puas", "80", "80", "100,00"],
    ],
    number="3.1",
)


def found(listed: ReportTable, *capaian: str) -> list[Indikator]:
    names = ["Minat baca naik", "Arsip tertib", "Naskah lestari", "Peta mutakhir", "Layanan prima"]
    rows = [[str(at), name, value] for at, (name, value) in enumerate(zip(names, capaian, strict=False), 1)]
    head = [["No", "Sasaran", "Rata-rata Capaian (%)"]]
    return recapitulated(report(listed, understood(head, rows, number="4.1", order=2)))


@pytest.mark.parametrize("listed", [GROUPED, IN_ROWS])
def test_a_mean_that_differs(listed: ReportTable) -> None:
    rows = found(listed, "107,06", "90,00", "92,50", "48,00", "100,00")
    assert [row.nama for row in rows if row.capaian_beda] == ["Peta mutakhir"]
    assert [value.text for value in rows[3].capaian_beda] == ["48,00", "84,00"]
    assert [row.rata_indikator for row in rows][2:4] == [Decimal("92.50"), Decimal("84.00")]


@pytest.mark.parametrize("listed", [GROUPED, IN_ROWS])
def test_a_summary_of_something_else(listed: ReportTable) -> None:
    assert found(listed, "98,00", "91,00", "92,50", "84,00", "99,00") == []
    assert found(listed, "107,06", "90,00") == []
