"""The achievement of the whole office, told in two sentences."""

from __future__ import annotations

from decimal import Decimal

import pytest
from support import blocks, document

from auditor.models.facts import Klaim
from auditor.relating.claims.overall import bind_overall
from auditor.understanding import understand

FIRST = (
    "Capaian kinerja sasaran DPK Kabupaten Sukaraya dari pengukuran indikator adalah sebesar 87,40% (baik)."
)


def claims(*sentences: str) -> list[Klaim]:
    start = ("LAPORAN KINERJA", "Dinas Pangan dan Kelautan Kabupaten Sukaraya", "TAHUN 2024")
    return bind_overall(understand(document(*blocks(*start, "# BAB IV PENUTUP", *sentences))))


def test_two_figures_for_one_year_are_asked_about() -> None:
    (claim,) = claims(FIRST, "Dari sisi capaian sasaran kinerja DPK Kabupaten Sukaraya mencapai 67,62%.")
    assert (claim.tertulis, claim.hitung, claim.kata) == (Decimal("67.62"), Decimal("87.40"), "67,62%")
    assert [value.text for value in claim.melawan] == ["87,40%"]
    assert claim.ragu is not None


@pytest.mark.parametrize(
    "second",
    [
        "Capaian kinerja sasaran DPK Kabupaten Sukaraya mencapai 87,4%.",
        "Capaian kinerja keuangan DPK Kabupaten Sukaraya mencapai 61,61%.",
        "Capaian kinerja sasaran DPK Kabupaten Sukaraya tahun 2023 mencapai 61,61%.",
        "Capaian kinerja sasaran DPK dari program pangan mencapai 61,61%.",
        "Capaian kinerja sasaran BKD Kabupaten Sukaraya mencapai 61,61%.",
        "Capaian kinerja Badan Pangan Nasional mencapai 61,61%.",
    ],
)
def test_the_same_figure_and_other_measures_are_not(second: str) -> None:
    assert claims(FIRST, second) == []
