"""The highest and lowest of a column."""

from __future__ import annotations

import pytest
from sentence_maker import GOALS, MONEY, STAFF, claims_of, outcomes

from auditor.relating.sentences.frames.extremes import extreme_claims


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Capaian tertinggi diraih indikator Produksi padi per hektare.", "benar"),
        ("Indikator dengan capaian tertinggi adalah Luas panen jagung.", "salah"),
        ("Produksi padi per hektare mencatat capaian paling rendah.", "salah"),
        ("Capaian tertinggi kedua adalah Indeks kepuasan masyarakat.", "benar"),
        ("Capaian tertinggi kedua adalah Luas panen jagung.", "salah"),
    ],
)
def test_indicators_are_ranked_by_capaian(sentence: str, found: str) -> None:
    assert [outcome for _, outcome in outcomes(extreme_claims, GOALS, sentence)] == [found]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Program dengan anggaran terbesar adalah Program Sarana Pertanian.", "benar"),
        ("Program dengan anggaran terbesar adalah Program Penyuluhan Petani.", "salah"),
        ("Program Penyuluhan Petani memiliki serapan terendah.", "benar"),
        ("Program Sarana Pertanian memiliki persentase serapan terendah.", "salah"),
        ("Anggaran terkecil dialokasikan untuk Kegiatan Pengadaan Alat Mesin.", "benar"),
        ("Program terbesar adalah Program Penyuluhan Petani.", "ragu"),
    ],
)
def test_programs_are_ranked_among_their_level(sentence: str, found: str) -> None:
    assert [outcome for _, outcome in outcomes(extreme_claims, MONEY, sentence)] == [found]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenaikan tertinggi terjadi pada Luas panen jagung.",
        "Capaian tertinggi disusul Luas panen jagung.",
        "Luas panen jagung bukan indikator dengan capaian tertinggi.",
        "Luas panen jagung hampir mencatat capaian tertinggi.",
        "Capaian tertinggi bukan pada Luas panen jagung.",
        "Capaian tertinggi diharapkan dari Luas panen jagung.",
        "Diharapkan capaian tertinggi diraih Luas panen jagung.",
    ],
)
def test_plans_changes_and_several_at_once_claim_nothing(sentence: str) -> None:
    assert outcomes(extreme_claims, GOALS, sentence) == []


def test_the_one_that_is_the_highest_is_shown() -> None:
    (claim,) = claims_of(extreme_claims, STAFF, "Jumlah pegawai terbanyak adalah Magister.")
    assert (claim.lingkup, claim.tertulis, claim.hitung) == ("Sarjana", 10, 20)
    assert [value.text for value in claim.melawan] == ["20", "10"]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Program Sarana Pertanian memiliki anggaran terbesar, lalu Program Penyuluhan Petani.", "benar"),
        ("Program Penyuluhan Petani memiliki anggaran terbesar, lalu Program Sarana Pertanian.", "salah"),
        (
            "Program Sarana Pertanian dengan anggaran terbesar, dan Program Penyuluhan Petani, usai.",
            "benar",
        ),
        (
            "Program Sarana Pertanian dengan anggaran terbesar dan Program Penyuluhan Petani usai.",
            "benar",
        ),
        ("Di antara program itu, anggaran terbesar dimiliki Program Sarana Pertanian.", "benar"),
    ],
)
def test_a_superlative_is_of_the_name_that_nothing_parts_from_it(sentence: str, found: str) -> None:
    assert [outcome for _, outcome in outcomes(extreme_claims, MONEY, sentence)] == [found]
