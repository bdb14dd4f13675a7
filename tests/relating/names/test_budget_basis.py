"""Which budget titles and headings speak of."""

from __future__ import annotations

import pytest

from auditor.relating.names.budget_basis import basis_of, funds_in


@pytest.mark.parametrize(
    ("title", "funds"),
    [
        ("Pagu Program/Kegiatan APBD Tahun 2024", {"APBD"}),
        ("Realisasi Dana Alokasi Khusus (DAK) Fisik", {"DAK"}),
        ("Kegiatan APBD yang bersumber dari DAU dan DBH CHT", {"DAU", "DBHCHT"}),
        ("Realisasi Dana Tugas Pembantuan dan Dekonsentrasi", {"TP", "DEKON"}),
        ("Realisasi Anggaran BLUD", {"BLUD"}),
        ("Realisasi Anggaran Tahun 2024", set()),
    ],
)
def test_funds(title: str, funds: set[str]) -> None:
    assert funds_in(title) == funds


@pytest.mark.parametrize(
    ("title", "heading", "stage"),
    [
        ("Anggaran Program Tahun 2024 (setelah Perubahan)", "Anggaran (Rp)", 1),
        ("Realisasi APBD-P Tahun 2024", "Pagu", 1),
        ("Anggaran Murni Tahun 2024", None, -1),
        ("Anggaran Induk dan Anggaran Perubahan", "Anggaran (Rp)", 0),
        ("Anggaran Induk dan Anggaran Perubahan", "Perubahan (Rp)", 1),
        ("Realisasi Anggaran", "Sebelum", -1),
        ("Adaptasi perubahan iklim", "Anggaran", 0),
    ],
)
def test_stages(title: str, heading: str | None, stage: int) -> None:
    assert basis_of(title, heading).stage == stage


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Pagu APBD", "Pagu APBN", True),
        ("Pagu DAK", "Pagu DAU", True),
        ("Pagu DAK", "Pagu APBN", True),
        ("Pagu APBD", "Pagu DAK", False),
        ("Pagu APBN", "Dana Dekonsentrasi", False),
        ("Pagu APBD", "Pagu Anggaran", False),
        ("Anggaran Murni", "Anggaran Perubahan", True),
        ("Anggaran Murni", "Anggaran", False),
    ],
)
def test_two_budgets(one: str, other: str, apart: bool) -> None:
    assert basis_of(one).of_other_budget(basis_of(other)) is apart
    assert basis_of(other).of_other_budget(basis_of(one)) is apart
