"""What is said of the indicators of several sasaran together."""

from __future__ import annotations

import pytest
from sentence_maker import GOALS, outcomes

from auditor.relating.sentences.counting.by_sasaran import sasaran_claims


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Setiap sasaran sedikitnya memiliki satu indikator yang mencapai target.", ["salah"]),
        ("Hanya sasaran 3 yang seluruh indikatornya mencapai target.", ["benar"]),
        ("Hanya sasaran 1 yang seluruh indikatornya mencapai target.", ["salah"]),
        (
            "Sasaran 1 memiliki satu dan sasaran 3 memiliki satu indikator yang memenuhi target.",
            ["benar", "benar"],
        ),
        ("Sasaran 1 dua, sasaran 3 satu indikator yang memenuhi target.", ["salah", "benar"]),
        ("Sasaran 1 dua dari tiga, sasaran 3 satu indikator yang memenuhi target.", ["benar"]),
        ("Sasaran 1 memiliki satu indikator yang memenuhi target.", []),
        ("Indikator yang meleset dari target ada di sasaran 1 dan 2, satu di masing-masing sasaran.", []),
    ],
)
def test_sasaran_are_told_of_together(sentence: str, found: list[str]) -> None:
    assert [outcome for _, outcome in outcomes(sasaran_claims, GOALS, sentence)] == found


def test_the_head_of_a_list_tells_what_is_counted() -> None:
    head = "Indikator yang mencapai target menurut sasaran:"
    parts = (head, "sasaran 1: keduanya;", "sasaran 3: satu dari satu.")
    assert [outcome for _, outcome in outcomes(sasaran_claims, GOALS, *parts)] == ["ragu", "benar"]
