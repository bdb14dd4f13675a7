"""The year that a report gives itself."""

from __future__ import annotations

import pytest
from sentence_maker import GOALS, claims_of, outcomes

from auditor.relating.sentences.alone.own_year import year_claims


@pytest.mark.parametrize(
    "sentence",
    [
        "Demikian Laporan Kinerja Dinas Tahun 2023 ini disusun.",
        "Demikianlah LKjIP tahun anggaran 2023 kami sampaikan.",
        "Laporan Kinerja Tahun 2023 memuat capaian indikator.",
        "LAKIP T.A. 2023 merupakan pertanggungjawaban dinas.",
    ],
)
def test_a_year_before_the_covers_contradicts(sentence: str) -> None:
    (claim,) = claims_of(year_claims, GOALS, sentence)
    assert (claim.tertulis, claim.hitung, claim.ragu) == (2023, 2024, None)
    assert [value.text for value in claim.melawan] == ["2024"]


def test_a_year_after_it_may_be_the_one_of_writing() -> None:
    (claim,) = claims_of(year_claims, GOALS, "Demikian Laporan Kinerja Tahun 2025 ini disusun.")
    assert claim.ragu == "tahun itu dapat tahun penyusunannya"


@pytest.mark.parametrize(
    "sentence",
    [
        "Demikian Laporan Kinerja Tahun 2024 ini disusun.",
        "Evaluasi atas Laporan Kinerja Tahun 2023 memuat rekomendasi.",
        "Laporan Kinerja tahun sebelumnya, Tahun 2023 telah selesai.",
        "Demikian Laporan Kinerja Tahun 2023-2024 disusun.",
        "Laporan Kinerja disusun sejak tahun 2019.",
    ],
)
def test_its_own_year_and_other_reports_claim_nothing(sentence: str) -> None:
    assert outcomes(year_claims, GOALS, sentence) == []
