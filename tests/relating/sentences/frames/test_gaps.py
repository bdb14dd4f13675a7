"""How far a figure is said to be from a target."""

from __future__ import annotations

import pytest
from sentence_maker import GOALS, claims_of, outcomes
from support import table

from auditor.relating.sentences.frames.gaps import gap_claims

NATIONAL = table(
    [["No", "Indikator", "Satuan", "Realisasi 2024", "Realisasi Nasional"]],
    [["1", "Konsumsi ikan per kapita", "Kg", "32", "56"]],
    number="3.5",
    caption="Perbandingan dengan Nasional",
)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Realisasi konsumsi ikan per kapita masih terpaut 8 kg dari target.", [("8", "benar")]),
        ("Terhadap target, konsumsi ikan per kapita berselisih 12 kg.", [("12", "salah")]),
        ("Konsumsi ikan per kapita tertinggal sebesar 12 kg dari target.", [("12", "salah")]),
        ("Konsumsi ikan per kapita tinggal kurang 8 kg dari sasaran tahun ini.", [("8", "benar")]),
        ("Konsumsi ikan per kapita masih kurang 18 kg dari rencana tahun ini.", [("18", "salah")]),
        ("Realisasi indeks kepuasan masyarakat unggul 1,14 poin dari target.", [("1,14", "benar")]),
        ("Realisasi indeks kepuasan masyarakat unggul 2,14 poin dari target.", [("2,14", "salah")]),
    ],
)
def test_a_distance_is_reckoned_from_target_and_realisasi(
    sentence: str, found: list[tuple[str, str]]
) -> None:
    assert outcomes(gap_claims, GOALS, sentence) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Konsumsi ikan per kapita akan ditingkatkan agar unggul 12 kg dari target.",
        "Konsumsi ikan per kapita berselisih 12 kg.",
        "Konsumsi ikan per kapita belum mencapai target 40 kg.",
    ],
)
def test_plans_and_distances_from_nothing_claim_nothing(sentence: str) -> None:
    assert outcomes(gap_claims, GOALS, sentence) == []


def test_a_distance_from_the_nation_is_one_from_its_column() -> None:
    sentence = "Realisasi konsumsi ikan per kapita tertinggal 30 kg dari rata-rata nasional."
    (claim,) = claims_of(gap_claims, GOALS, NATIONAL, sentence)
    assert (claim.objek, claim.tertulis, claim.hitung) == ("selisih", 30, 24)
    assert [value.text for value in claim.melawan] == ["32", "56"]


def test_a_thing_of_the_sentence_before_is_asked_about() -> None:
    sentences = ("Konsumsi ikan per kapita menurun.", "Realisasinya terpaut 12 kg dari target.")
    assert outcomes(gap_claims, GOALS, *sentences) == [("12", "ragu")]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Luas panen jagung kurang 800 hektare dari target.", [("800", "benar")]),
        ("Luas panen jagung kurang 600 hektare dari target.", [("600", "salah")]),
        ("Luas panen jagung 600 hektare di bawah target.", [("600", "salah")]),
        ("Luas panen jagung berada di bawah target sebesar 4.000 hektare.", []),
        ("Luas panen jagung di bawah target sebanyak 700 hektare.", [("700", "salah")]),
    ],
)
def test_a_distance_may_stand_behind_the_target_too(sentence: str, found: list[tuple[str, str]]) -> None:
    assert outcomes(gap_claims, GOALS, sentence) == found
