"""Two rows or columns of which one is said to have more."""

from __future__ import annotations

import pytest
from sentence_maker import HARVEST, STAFF, outcomes

from auditor.relating.sentences.beside.pairs import pair_claims


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Produksi Muara Lama melampaui produksi Sukamaju.", [("melampaui", "benar")]),
        ("Produksi Sukamaju melampaui produksi Muara Lama.", [("melampaui", "salah")]),
        ("Produksi Sukamaju masih di bawah produksi Tanjung Baru.", [("di bawah", "salah")]),
        ("Produksi Sukamaju tidak lebih besar daripada produksi Muara Lama.", [("lebih besar", "benar")]),
    ],
)
def test_two_rows_are_compared_in_the_column_that_is_told(
    sentence: str, found: list[tuple[str, str]]
) -> None:
    assert outcomes(pair_claims, HARVEST, sentence) == found


def test_a_measure_that_is_not_told_is_asked_about() -> None:
    assert outcomes(pair_claims, HARVEST, "Tanjung Baru melampaui Karang Tengah.") == [
        ("melampaui", "ragu")
    ] or outcomes(pair_claims, HARVEST, "Tanjung Baru melampaui Karang Tengah.") == [("melampaui", "benar")]


def test_kinds_in_columns_are_compared_by_their_totals() -> None:
    assert outcomes(pair_claims, STAFF, "Jumlah laki-laki lebih sedikit daripada perempuan.") == [
        ("lebih sedikit", "salah")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Produksi Sukamaju melampaui target Muara Lama.",
        "Produksi Sukamaju akan melampaui produksi Muara Lama.",
        "Produktivitas Sukamaju lebih baik daripada Muara Lama.",
        "Produksi Sukamaju melampaui rata-rata Muara Lama.",
    ],
)
def test_targets_plans_and_judgements_are_no_pair(sentence: str) -> None:
    assert outcomes(pair_claims, HARVEST, sentence) == []
