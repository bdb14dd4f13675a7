"""How many indicators each sasaran is said to have."""

from __future__ import annotations

import pytest
from sentence_maker import GOALS, claims_of, outcomes

from auditor.relating.sentences.counting.sasaran_sizes import size_claims


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Sasaran 1 mempunyai dua indikator.", ["benar"]),
        ("Sasaran pertama diukur dengan tiga indikator kinerja.", ["salah"]),
        ("Sasaran kedua dan ketiga masing-masing diukur dengan satu indikator.", ["benar", "benar"]),
        ("Sasaran kegiatan pertama dijabarkan ke dalam tiga IKSK yang seluruhnya baru.", ["salah"]),
        ("Sasaran pertama dirinci menjadi dua indikator.", ["benar"]),
        ("Sasaran pertama dirinci menjadi tiga indikator yang tercapai.", []),
        ("Sasaran dengan indikator terbanyak adalah sasaran 1 (dua indikator).", ["benar", "benar"]),
        ("Sasaran dengan indikator paling sedikit adalah sasaran 1.", ["salah"]),
        ("Sasaran 1 memiliki tiga indikator yang belum tercapai.", []),
        ("Indikator di bawah target terbanyak pada sasaran 1 dengan tiga indikator.", []),
        ("Sasaran 9 mempunyai dua indikator.", []),
        ("Sasaran 1 direncanakan memiliki tiga indikator.", []),
    ],
)
def test_indicators_of_a_sasaran_are_counted(sentence: str, found: list[str]) -> None:
    assert [outcome for _, outcome in outcomes(size_claims, GOALS, sentence)] == found


def test_the_finding_says_how_many_there_are() -> None:
    (claim,) = claims_of(size_claims, GOALS, "Sasaran pertama diukur dengan tiga indikator kinerja.")
    assert (claim.tertulis, claim.hitung, claim.lingkup) == (3, 2, "indikator sasaran ke-1")
