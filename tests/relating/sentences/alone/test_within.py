"""Claims whose sides all stand in the sentence."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sentence_maker import GOALS, claims_of, outcomes

from auditor.relating.sentences.alone.within import _decimal, _result, within_claims


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Diambil 342 sampel, lebih banyak dari rencana 360 sampel.", [("lebih banyak dari", "salah")]),
        ("Diambil 372 sampel, lebih banyak dari rencana 360 sampel.", [("lebih banyak dari", "benar")]),
        ("Nilai 62% berada di bawah batas 60%.", [("di bawah", "salah")]),
        ("Nilai 58% berada di bawah batas 60%.", [("di bawah", "benar")]),
        ("Waktu layanan 12 hari, lebih cepat dari standar 10 hari.", [("lebih cepat dari", "salah")]),
        ("Diambil 342 sampel, tidak lebih banyak dari rencana 360 sampel.", []),
        ("Diambil 342 sampel dan 12 petugas.", []),
    ],
)
def test_a_comparison_is_held_against_its_two_figures(sentence: str, found: list[tuple[str, str]]) -> None:
    assert outcomes(within_claims, GOALS, sentence) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Nilai naik dari 70,5 poin menjadi 68,2 poin.", [("naik", "salah")]),
        ("Nilai turun dari 70,5 poin menjadi 68,2 poin.", [("turun", "benar")]),
        ("Dari semula 70,5% nilai meningkat.", []),
        ("Nilai tidak naik dari 70,5% menjadi 75,5%.", []),
        ("Tunggakan naik dari 62 berkas pada 2022 ke 55 berkas pada 2023.", [("naik", "salah")]),
        ("Nilai akan naik dari 70,5% menjadi 68,2%.", []),
        ("Nilai naik 5 poin dari 70,5% menjadi 75,5%.", [("naik", "benar"), ("5", "benar")]),
        ("Nilai naik 9 poin dari 70,5% menjadi 75,5%.", [("naik", "benar"), ("9", "salah")]),
    ],
)
def test_a_movement_is_held_against_where_it_begins_and_ends(
    sentence: str, found: list[tuple[str, str]]
) -> None:
    assert outcomes(within_claims, GOALS, sentence) == found


@pytest.mark.parametrize(
    ("figure", "words", "outcome"),
    [
        ("75", "berada dalam", "benar"),
        ("81,2", "berada dalam", "salah"),
        ("70", "masuk", "benar"),
        ("81,2", "berada di luar", "benar"),
        ("75", "tidak berada dalam", "salah"),
    ],
)
def test_a_range_is_held_against_its_ends(figure: str, words: str, outcome: str) -> None:
    (claim,) = claims_of(within_claims, GOALS, f"Nilai {figure} {words} rentang 70 – 80.")
    assert (claim.tertulis, claim.hitung) == (70, 80)
    assert (not claim.melawan) is (outcome == "benar")


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Selisih 6,54 diperoleh dari 103,05 dikurangi 96,51.", [("6,54", "benar")]),
        ("Selisih 7,44 diperoleh dari 103,05 dikurangi 96,51.", [("7,44", "salah")]),
        ("Capaian 80% dihitung dari 32 dibagi 40.", [("80%", "benar")]),
        ("Capaian 85% dihitung dari 32 dibagi 40.", [("85%", "salah")]),
    ],
)
def test_a_reckoning_is_done_again(sentence: str, found: list[tuple[str, str]]) -> None:
    assert outcomes(within_claims, GOALS, sentence) == found


FIGURES = st.decimals(1, 10_000, places=2)


@given(FIGURES, FIGURES)
def test_operations_undo_each_other(one: Decimal, two: Decimal) -> None:
    assert _result(_result(one, "+", two) or Decimal(0), "-", two) == one
    quotient = _result(one, "/", two)
    assert quotient is not None
    assert abs((_result(quotient, "*", two) or Decimal(0)) - one) < Decimal("1e-9")


def test_nothing_is_divided_by_zero() -> None:
    assert _result(Decimal(1), "/", Decimal(0)) is None


@pytest.mark.parametrize(
    ("text", "number"), [("70", "70"), ("1.250,5", "1250.5"), ("80.", "80"), ("1,2,3", None), ("", None)]
)
def test_ends_of_ranges_are_read(text: str, number: str | None) -> None:
    assert _decimal(text) == (None if number is None else Decimal(number))


@pytest.mark.parametrize(
    ("share", "rest", "found"),
    [
        ("81,82%", "sehingga terdapat sisa anggaran sebesar Rp20.000.000", [("81,82%", "benar")]),
        ("79,32%", "sehingga terdapat sisa anggaran sebesar Rp20.000.000", [("79,32%", "ragu")]),
        ("79,32%", "dan naik Rp20.000.000 dari tahun lalu", []),
    ],
)
def test_what_was_spent_and_what_is_left_make_the_budget(
    share: str, rest: str, found: list[tuple[str, str]]
) -> None:
    sentence = f"Realisasi anggaran sebesar Rp90.000.000 atau {share} dari anggaran perubahan, {rest}."
    assert outcomes(within_claims, GOALS, sentence) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Ketepatan laporan mengalami kenaikan: 97,22 persen pada 2023, 91,67 persen pada 2024.", ["salah"]),
        ("Ketepatan laporan mengalami penurunan: 97,22 persen pada 2023, 91,67 persen pada 2024.", ["benar"]),
        ("Ketepatan laporan menurun: 91,67 persen (2024), 97,22 persen (2023).", ["benar"]),
        ("Ketepatan laporan tidak naik: 97,22 persen pada 2023, 91,67 persen pada 2024.", []),
        ("Ketepatan laporan ditargetkan naik: 97,22 persen pada 2023, 91,67 persen pada 2024.", []),
    ],
)
def test_two_figures_with_their_years_move_as_is_said(sentence: str, found: list[str]) -> None:
    assert [outcome for _, outcome in outcomes(within_claims, GOALS, sentence)] == found
