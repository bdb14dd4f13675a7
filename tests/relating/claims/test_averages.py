"""Means and extremes that a sentence states, against the rows that it names."""

from __future__ import annotations

from decimal import Decimal

import pytest
from claim_maker import GOALS, klaim, texts
from support import table


@pytest.mark.parametrize(
    ("text", "bound", "against"),
    [
        ("Sasaran “Meningkatnya Produksi Padi” mendapat rata-rata capaian sebesar 120%.", True, []),
        ("Rata-rata capaian seluruh sasaran adalah 100%.", True, []),
        ("Rata-rata capaian seluruh program adalah 97%.", False, []),
        ("Dari tabel di atas, capaian terendah yaitu 80%.", True, []),
        ("Dari tabel di atas, capaian tertinggi yaitu 130%.", False, []),
    ],
)
def test_averages_and_extremes_are_confirmed_or_left_alone(
    text: str, bound: bool, against: list[str]
) -> None:
    (claim,) = klaim([GOALS, text], "nilai")
    assert (claim.terikat, texts(claim)) == (bound, against)


def test_a_mean_of_named_rows_can_be_wrong_but_not_surely() -> None:
    rows = [[*GOAL[:1], "Meningkatnya Produksi Padi", *GOAL[2:]] for GOAL in ROWS_OF_GOALS]
    named = table(
        [["No", "Sasaran", "Indikator", "Satuan", "Target", "Realisasi", "Capaian"]], rows, number="3.1"
    )
    text = "Sasaran Meningkatnya Produksi Padi mendapat rata-rata capaian sebesar 97,11%."
    (claim,) = klaim([named, text], "nilai")
    assert claim.hitung == Decimal(100)
    assert texts(claim) == ["120%", "80%"]
    assert claim.ragu is not None


def test_a_sasaran_that_a_group_row_names_is_found_though_a_word_is_left_out() -> None:
    goal = "Meningkatnya hasil panen padi sawah, jagung dan tersedianya benih unggul di Sukaraya"
    rows = [
        [f"Sasaran ke-1 : {goal}", *[f"^Sasaran ke-1 : {goal}"] * 4],
        ["1", "Produksi padi per hektare", "5", "6", "120"],
        ["2", "Mutu padi yang dipanen", "40", "32", "80"],
        ["Sasaran ke-2 : Meningkatnya konsumsi ikan", *["^Sasaran ke-2 : Meningkatnya konsumsi ikan"] * 4],
        ["1", "Konsumsi ikan per kapita", "40", "30", "75"],
    ]
    shown = table([["No", "Indikator", "Target", "Realisasi", "Capaian"]], rows, number="3.1")
    said = goal.replace(" sawah", "")
    text = f"1. Sasaran 1 : {said}, mendapat predikat “Baik” dengan rata-rata capaian sebesar"
    (wrong,) = klaim([shown, f"{text} 97,11%."], "nilai")
    assert (wrong.hitung, texts(wrong)) == (Decimal(100), ["120", "80"])
    assert wrong.ragu is not None
    (right,) = klaim([shown, f"{text} 100%."], "nilai")
    assert (right.terikat, right.melawan) == (True, [])


ROWS_OF_GOALS = [
    ["1", "", "Produksi padi per hektare", "Ton", "5", "6", "120%"],
    ["2", "", "Mutu padi yang dipanen", "Persen", "40", "32", "80%"],
]
