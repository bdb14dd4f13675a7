"""By how much a figure moved, told behind its word, before it, and in percent."""

from __future__ import annotations

import pytest
from sentence_maker import GOALS, YEARS, claims_of, outcomes

from auditor.relating.sentences.frames.changes import change_claims


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Konsumsi ikan per kapita 3 kg lebih rendah daripada tahun sebelumnya.", ["benar"]),
        ("Konsumsi ikan per kapita 7 kg lebih rendah daripada tahun sebelumnya.", ["benar", "salah"]),
        ("Luas panen jagung bertambah 100 hektare atau 3,23 persen.", ["benar"]),
        ("Luas panen jagung bertambah 100 hektare atau 4,75 persen.", ["benar", "salah"]),
        ("Luas panen jagung bertambah Rp100.500 pada perubahan anggaran.", ["benar"]),
    ],
)
def test_an_amount_before_or_behind_and_in_percent(sentence: str, found: list[str]) -> None:
    assert [outcome for _, outcome in outcomes(change_claims, GOALS, YEARS, sentence)] == found


@pytest.mark.parametrize("share", ["3,13", "3,12"])
def test_a_percentage_of_where_it_ended_is_asked_about(share: str) -> None:
    sentence = f"Luas panen jagung bertambah 100 hektare atau {share} persen."
    claims = claims_of(change_claims, GOALS, YEARS, sentence)
    asked = [claim.ragu for claim in claims if claim.melawan]
    assert asked == ["persentasenya cocok bila dihitung dari angka akhir"]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Dari tahun sebelumnya terjadi lompatan 9,40 poin.", ["benar", "ragu"]),
        ("Dari tahun sebelumnya terjadi lompatan 2,14 poin.", ["benar"]),
        ("Angka itu 9,40 poin lebih tinggi daripada tahun sebelumnya.", ["benar", "ragu"]),
        ("Pagu yang dikelola bertambah 9,40 poin.", []),
    ],
)
def test_the_figure_told_before_tells_what_is_spoken_of(sentence: str, found: list[str]) -> None:
    before = "Survei terhadap warga menghasilkan skor 86,14."
    assert [outcome for _, outcome in outcomes(change_claims, GOALS, YEARS, before, sentence)] == found
