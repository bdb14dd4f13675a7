"""That a percentage is the part that one figure of its sentence is of another."""

from __future__ import annotations

import pytest
from sentence_maker import GOALS, outcomes

from auditor.relating.sentences.alone.rates import rate_claims


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Armada yang beroperasi 158 unit dari 254 unit yang berizin, atau 62,20%.", [("62,20%", "benar")]),
        ("Armada yang beroperasi 158 unit dari 254 unit yang berizin, atau 66,20%.", [("66,20%", "salah")]),
        ("Dari 40 kelompok tani, 30 kelompok (75 persen) sudah dibina.", [("75 persen", "benar")]),
        ("Dari 40 kelompok tani, 30 kelompok (80 persen) sudah dibina.", [("80 persen", "salah")]),
        ("Sebanyak 30 kelompok (80%) dari 40 kelompok sudah dibina.", [("80%", "salah")]),
        ("Empat dari lima kelompok atau 80 persen sudah dibina.", [("80 persen", "benar")]),
        ("Terserap Rp41.865.825.758 dari Rp45.381.466.800 atau 92,25%.", [("92,25%", "benar")]),
        ("Terserap Rp41.865.825.758 dari Rp45.381.466.800 atau setara 92,08%.", [("92,08%", "salah")]),
        ("Dari 40 kelompok tani, 10 kelompok belum dibina (75 persen).", [("75 persen", "benar")]),
    ],
)
def test_a_part_is_reckoned_from_the_two_figures(sentence: str, found: list[tuple[str, str]]) -> None:
    assert outcomes(rate_claims, GOALS, sentence) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Terserap Rp41,9 miliar dari Rp45,4 miliar atau 92,08%.",
        "Anggaran naik 5 juta dari 20 juta atau 40%.",
        "Sebanyak 5 penyuluh dari 3 bidang atau 20 persen hadir.",
        "Sebanyak 30 dari 40 kelompok direncanakan dibina atau 80%.",
        "Sebanyak 30 dari 40 kelompok atau lebih dari 70% sudah dibina.",
        "Sebanyak 30 dari 40 kelompok dibina atau melampaui target 70%.",
        "Sebanyak 30 dari 40 kelompok dibina (target 70%).",
        "Sebanyak 30 dari 40 kelompok sudah dibina; kepuasannya 80%.",
    ],
)
def test_estimates_changes_and_plans_are_not_reckoned(sentence: str) -> None:
    assert outcomes(rate_claims, GOALS, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Lima dari sembilan permohonan dikabulkan sehingga realisasinya menjadi 65,56%.", ["salah"]),
        ("Lima dari sembilan permohonan dikabulkan sehingga realisasinya menjadi 55,56%.", ["benar"]),
        ("Permohonan naik menjadi 9 dari 5 permohonan sehingga realisasinya menjadi 65,56%.", []),
    ],
)
def test_a_percentage_is_concluded_of_a_part_and_its_whole(sentence: str, found: list[str]) -> None:
    assert [outcome for _, outcome in outcomes(rate_claims, sentence)] == found
