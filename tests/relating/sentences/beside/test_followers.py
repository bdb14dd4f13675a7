"""Rows that come next to the highest."""

from __future__ import annotations

import pytest
from sentence_maker import HARVEST, outcomes

from auditor.relating.sentences.beside.followers import follower_claims


@pytest.mark.parametrize(
    ("sentences", "found"),
    [
        ("Produksi terbesar ada di Karang Tengah, disusul Muara Lama.", ["benar"]),
        ("Produksi terbesar ada di Karang Tengah, disusul Sukamaju.", ["salah"]),
        ("Produksi terbesar ada di Karang Tengah. Posisi kedua ditempati Muara Lama.", ["benar"]),
        ("Produksi terbesar ada di Karang Tengah. Posisi ketiga ditempati Muara Lama.", ["salah"]),
        ("Produktivitas tertinggi ada di Muara Lama. Urutan berikutnya ditempati Karang Tengah.", ["salah"]),
        ("Produksi terbesar ada di Karang Tengah. Panen akan disusul Sukamaju.", []),
        ("Karang Tengah panen, disusul Sukamaju.", []),
        ("Karang Tengah mendominasi produksi. Di bawahnya Muara Lama, disusul Sukamaju.", []),
    ],
)
def test_the_next_row_is_the_one_by_its_figure(sentences: str, found: list[str]) -> None:
    assert [what for _, what in outcomes(follower_claims, HARVEST, *sentences.split(". "))] == found
