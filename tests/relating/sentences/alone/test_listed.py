"""A number of things and the list of them in the same sentence."""

from __future__ import annotations

import pytest
from sentence_maker import GOALS, claims_of, outcomes

from auditor.relating.sentences.alone.listed import list_claims


@pytest.mark.parametrize(
    ("count", "words", "outcome"),
    [
        ("3", "yaitu bidang sarana, bidang prasarana, dan bidang penyuluhan", "benar"),
        ("tiga", "yakni bidang sarana; bidang prasarana; dan bidang penyuluhan", "benar"),
        ("3 (tiga)", "meliputi bidang sarana, bidang prasarana serta bidang penyuluhan", "benar"),
        ("4", "yaitu bidang sarana, bidang prasarana, dan bidang penyuluhan", "salah"),
        ("empat", "terdiri dari bidang sarana, bidang prasarana dan bidang penyuluhan", "salah"),
    ],
)
def test_a_count_is_held_against_the_items_behind_it(count: str, words: str, outcome: str) -> None:
    assert outcomes(list_claims, GOALS, f"Dinas memiliki {count} bidang {words}.") == [("bidang", outcome)]


@pytest.mark.parametrize(
    "words",
    [
        "4 bidang antara lain bidang sarana, bidang prasarana, dan bidang penyuluhan",
        "4 bidang yaitu sarana, prasarana, dan penyuluhan",
        "4 bidang yaitu seluruh bidang teknis, bidang sarana, dan bidang prasarana",
        "4 bidang yang melayani petani",
        "40 bidang yaitu bidang sarana, bidang prasarana, dan bidang penyuluhan",
    ],
)
def test_examples_and_items_named_otherwise_claim_nothing(words: str) -> None:
    assert outcomes(list_claims, GOALS, f"Dinas memiliki {words}.") == []


def test_what_follows_the_list_is_no_item() -> None:
    sentence = "Ada 2 bidang yaitu bidang sarana dan bidang benih, dengan bidang lain sebagai mitra."
    (claim,) = claims_of(list_claims, GOALS, sentence)
    assert (claim.tertulis, claim.hitung) == (2, 2)
    assert [value.text for value in claim.bukti] == ["bidang sarana, bidang benih"]
