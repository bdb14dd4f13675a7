"""The sasaran with the highest mean capaian."""

from __future__ import annotations

import pytest
from sentence_maker import GOALS, outcomes

from auditor.relating.sentences.frames.mean_ranks import mean_rank_claims


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Sasaran ketiga memperoleh rata-rata tertinggi di antara ketiga sasaran.", ["benar"]),
        ("Sasaran pertama memperoleh rata-rata tertinggi di antara ketiga sasaran.", ["ragu"]),
        ("Rata-rata capaian terendah dicatat oleh sasaran kedua.", ["benar"]),
        ("Rata-rata capaian terendah dicatat oleh sasaran ketiga.", ["ragu"]),
        ("Rata-rata penyerapan terendah dicatat oleh sasaran ketiga.", []),
        ("Sasaran pertama tidak memperoleh rata-rata tertinggi.", []),
        ("Sasaran pertama diharapkan memperoleh rata-rata tertinggi.", []),
    ],
)
def test_the_mean_of_a_sasaran_among_all(sentence: str, found: list[str]) -> None:
    assert [outcome for _, outcome in outcomes(mean_rank_claims, GOALS, sentence)] == found
