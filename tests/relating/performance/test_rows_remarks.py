"""Remarks that tell why a figure is missing, and targets that tell which way is better."""

import pytest
from support import report, understood

from auditor.models.facts import Kinerja
from auditor.relating.performance.rows import performance_records

HEADER = [["No", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)", "Keterangan"]]


def row(target: str, remark: str) -> Kinerja:
    cells = [["1", "Indeks pasar", target, "-", "-", remark], ["2", "Indeks kota", "80", "40", "50", ""]]
    return performance_records(report(understood(HEADER, cells)))[0]


@pytest.mark.parametrize(
    ("remark", "explained"),
    [
        ("", False),
        ("Tidak Tercapai", False),
        ("Sangat Baik", False),
        ("Belum dirilis", True),
        ("tidak dilaksanakan", True),
        ("Survei ditunda sampai tahun depan", True),
    ],
)
def test_a_remark_explains(remark: str, explained: bool) -> None:
    assert row("80", remark).dijelaskan == explained


def test_a_target_that_is_the_most_is_better_when_lower() -> None:
    assert row("≤ 15 menit", "").polaritas == "turun"
    assert row("≥ 15 menit", "").polaritas is None
    assert row("15 menit", "").polaritas is None
