"""What part of a whole a thing is said to be."""

from __future__ import annotations

import pytest
from sentence_maker import MONEY, STAFF, claims_of, outcomes
from support import table

from auditor.relating.sentences.frames.shares import share_claims

WITHOUT_TOTAL = table(
    [["No", "Jenis Retribusi", "Jumlah"]],
    [["1", "Retribusi Pasar", "150"], ["2", "Retribusi Terminal", "50"]],
    number="3.6",
    caption="Penerimaan Retribusi",
)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Sarjana menyumbang 50 persen dari jumlah pegawai.", [("50 persen", "benar")]),
        ("Sarjana menyumbang 65 persen dari jumlah pegawai.", [("65 persen", "salah")]),
        ("Sebesar 65 persen dari jumlah pegawai adalah Sarjana.", [("65 persen", "salah")]),
        ("Program Sarana Pertanian mengambil porsi 60% dari total anggaran.", [("60%", "benar")]),
        ("Program Sarana Pertanian mengambil porsi 70% dari total anggaran.", [("70%", "salah")]),
    ],
)
def test_a_share_is_reckoned_from_the_column(sentence: str, found: list[tuple[str, str]]) -> None:
    assert outcomes(share_claims, MONEY, STAFF, sentence) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Sarjana akan menyumbang 65 persen dari jumlah pegawai.",
        "Sarjana menyumbang lebih dari 45 persen dari jumlah pegawai.",
        "Sarjana bertambah 65 persen.",
    ],
)
def test_plans_bounds_and_other_percentages_claim_nothing(sentence: str) -> None:
    assert outcomes(share_claims, STAFF, sentence) == []


def test_the_printed_total_is_shown() -> None:
    (claim,) = claims_of(share_claims, STAFF, "Sarjana menyumbang 65 persen dari jumlah pegawai.")
    assert (claim.objek, claim.hitung) == ("porsi", 50)
    assert [value.text for value in claim.melawan] == ["20", "40"]


def test_without_a_total_the_rows_are_the_whole() -> None:
    sentence = "Retribusi Pasar memiliki kontribusi 85 persen dari total penerimaan."
    (claim,) = claims_of(share_claims, WITHOUT_TOTAL, sentence)
    assert claim.hitung == 75
    assert [value.text for value in claim.melawan] == ["150"]
