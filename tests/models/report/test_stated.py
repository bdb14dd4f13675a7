"""A printed scale, and the words that it has for a percentage."""

from __future__ import annotations

from decimal import Decimal

import pytest

from auditor.models.report import Band, Place, Scale

SCALE = Scale(
    Place("laporan.pdf"),
    (
        Band("Tinggi", "> 90", Decimal(90), None),
        Band("Sedang", "60 - 90", Decimal(60), Decimal(90)),
        Band("Rendah", "< 50", None, Decimal(50)),
    ),
)


@pytest.mark.parametrize(
    ("percent", "words"),
    [
        ("95", ["Tinggi"]),
        ("90", ["Tinggi", "Sedang"]),
        ("55", ["Rendah", "Sedang"]),
        ("10", ["Rendah"]),
    ],
)
def test_a_bound_and_a_gap_have_two_words(percent: str, words: list[str]) -> None:
    assert SCALE.words_for(Decimal(percent)) == words
