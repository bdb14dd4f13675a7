"""How many of a kind a sentence counts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sentence_maker import GOALS, MONEY, STAFF, claims_of, outcomes

from auditor.relating.sentences.frames.counts import count_claims

AGAIN = replace(MONEY, number="3.8", caption="Serapan Anggaran Tahun 2024")


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Dinas melaksanakan 2 program dan 3 kegiatan.", [("2 ", "benar"), ("3 ", "benar")]),
        ("Dinas melaksanakan 2 program dan 4 kegiatan.", [("2 ", "benar"), ("4 ", "salah")]),
        ("Sebanyak 4 kegiatan dilaksanakan dalam 2 program.", [("4 ", "salah"), ("2 ", "benar")]),
        ("Dinas melaksanakan lima program dan enam kegiatan.", [("lima", "ragu"), ("enam", "ragu")]),
        ("Pada tahun ini dilaksanakan dua program.", [("dua", "benar")]),
        ("Pada tahun ini dilaksanakan tiga program.", [("tiga", "ragu")]),
        ("Pada tahun ini tiga program dibiayai pemerintah.", [("tiga", "ragu")]),
        ("Pada tahun ini tiga program dihentikan pada tahun ini.", []),
        ("Kegiatan yang dibiayai berjumlah 4 dalam dua program.", [("4 ", "salah"), ("dua", "benar")]),
    ],
)
def test_levels_are_counted_in_tables(sentence: str, found: list[tuple[str, str]]) -> None:
    assert outcomes(count_claims, MONEY, sentence) == found


def test_a_single_count_is_sure_where_two_tables_have_another() -> None:
    sentence = "Pada tahun ini dilaksanakan tiga program."
    (claim,) = claims_of(count_claims, MONEY, AGAIN, sentence)
    assert (claim.objek, claim.tertulis, claim.hitung, claim.ragu) == ("program", 3, 2, None)
    assert [value.text for value in claim.melawan] == ["2 baris program", "2 baris program"]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Dinas didukung oleh 40 orang pegawai.", [("40 ", "benar")]),
        ("Dinas didukung oleh empat puluh orang pegawai.", [("empat puluh", "benar")]),
        ("Dinas didukung oleh 45 orang pegawai.", [("45 ", "ragu")]),
        ("Terdapat 3 sasaran strategis.", [("3 ", "benar")]),
        ("Terdapat 5 sasaran strategis.", [("5 ", "ragu")]),
        ("Kinerja diukur dengan 4 indikator kinerja.", [("4 ", "benar")]),
        ("Kinerja diukur dengan 6 indikator kinerja.", [("6 ", "ragu")]),
    ],
)
def test_staff_sasaran_and_indicators_are_counted(sentence: str, found: list[tuple[str, str]]) -> None:
    assert outcomes(count_claims, GOALS, STAFF, sentence) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Pada tahun depan direncanakan 4 program dan 5 kegiatan.",
        "Pada tahun ini dilaksanakan tiga program prioritas.",
        "Diantaranya terdapat 3 program.",
        "Dinas memiliki 3 program dan 4 program lain.",
    ],
)
def test_plans_and_counts_of_some_claim_nothing(sentence: str) -> None:
    assert outcomes(count_claims, MONEY, sentence) == []


def test_what_supports_a_numbered_sasaran_is_counted_too() -> None:
    sentence = "Pencapaian Sasaran 1 didukung oleh 2 (dua) program dan 4 (empat) kegiatan."
    assert outcomes(count_claims, GOALS, MONEY, sentence) == [("2 (dua)", "benar"), ("4 (empat)", "salah")]


@pytest.mark.parametrize(
    ("before", "found"),
    [
        (
            "Anggaran terbagi atas Program Sarana Pertanian dan Program Penyuluhan Petani.",
            [("empat", "ragu")],
        ),
        ("Anggaran terbesar milik Program Sarana Pertanian.", []),
    ],
)
def test_what_points_back_to_several_programs_counts_below_all(
    before: str, found: list[tuple[str, str]]
) -> None:
    assert outcomes(count_claims, MONEY, before, "Dari program tersebut dijabarkan empat kegiatan.") == found
