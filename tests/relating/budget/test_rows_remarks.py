"""A row that spent nothing is explained by the remark on the row above or below it."""

from __future__ import annotations

import pytest
from support import report, understood

from auditor.relating.budget.rows import budget_records

HEADER = [["No", "Program/Kegiatan/Sub Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "Keterangan"]]


@pytest.mark.parametrize(
    ("kegiatan", "sub", "spent", "explained"),
    [
        ("", "Tidak terlaksana, pengalihan anggaran", "0", [True, False]),
        ("Tidak terlaksana, pengalihan anggaran", "-", "0", [False, True]),
        ("", "", "0", [False, False]),
        ("", "Terlaksana", "70.000", [False, False]),
    ],
)
def test_a_remark_explains_what_it_belongs_to(
    kegiatan: str, sub: str, spent: str, explained: list[bool]
) -> None:
    rows = [
        ["1", "PROGRAM PENYULUHAN", "650.000", "500.000", ""],
        ["1.1", "Kegiatan Penyuluhan Kota", "150.000", spent, kegiatan],
        ["1.1.1", "Sub Kegiatan Siaran Radio", "150.000", spent, sub],
        ["1.2", "Kegiatan Penyuluhan Desa", "500.000", "500.000", ""],
    ]
    records = budget_records(report(understood(HEADER, rows)))
    assert [record.dijelaskan for record in records][1:3] == explained
    assert not records[0].dijelaskan
    assert not records[3].dijelaskan
