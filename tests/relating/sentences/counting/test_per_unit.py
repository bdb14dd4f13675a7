"""Means for each of what a table counts."""

from __future__ import annotations

import pytest
from sentence_maker import outcomes
from support import table

from auditor.relating.sentences.counting.per_unit import unit_claims

FLOODS = table(
    [["No", "Kecamatan", "Kejadian", "Kerugian (Rp)"]],
    [
        ["1", "Sukamulya", "4", "100.000.000"],
        ["2", "Karangasri", "6", "50.000.000"],
        ["", "Jumlah", "10", "150.000.000"],
    ],
    number="3.5",
    caption="Kejadian Banjir Menurut Kecamatan",
)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Rata-rata kerugian setiap kejadian Rp15 juta.", ["benar"]),
        ("Rata-rata kerugian setiap kejadian Rp25 juta.", ["salah"]),
        ("Secara rata-rata setiap kejadian menelan sekitar Rp15.000.000.", ["benar"]),
        ("Rata-rata kerugian setiap bulan Rp25 juta.", []),
        ("Rata-rata kerugian setiap korban Rp25 juta.", []),
        ("Ditargetkan rata-rata kerugian setiap kejadian Rp5 juta.", []),
    ],
)
def test_a_total_is_divided_by_the_number(sentence: str, found: list[str]) -> None:
    assert [outcome for _, outcome in outcomes(unit_claims, FLOODS, sentence)] == found
