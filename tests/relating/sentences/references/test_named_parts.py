"""What a sentence says that a table or section of a number holds."""

from __future__ import annotations

import pytest
from sentence_maker import GOALS, MONEY, STAFF, YEARS, claims_of, outcomes
from support import table

from auditor.relating.sentences.references.named_parts import part_claims

MAIN = table(
    [["No", "Indikator Kinerja Utama", "Formula", "Sumber Data"]],
    [["1", "Produksi padi per hektare", "Jumlah produksi / luas", "Statistik"]],
    number="2.2",
    caption="Indikator Kinerja Utama Dinas",
)
TABLES = (STAFF, MAIN, GOALS, YEARS, MONEY)


@pytest.mark.parametrize(
    ("sentence", "there"),
    [
        ("Anggaran dan realisasi menurut program disajikan pada Tabel 3.1.", "Tabel 3.4"),
        ("Jumlah pegawai menurut pendidikan dapat dilihat di Tabel 3.2.", "Tabel 2.1"),
        ("Tabel 3.4 memperlihatkan target, realisasi, dan capaian setiap indikator.", "Tabel 3.1"),
        ("IKU beserta rumusnya termuat dalam Tabel 2.1.", "Tabel 2.2"),
        ("Sebaran aparatur menurut jenjang pendidikan (Tabel 3.4) belum seimbang.", "Tabel 2.1"),
    ],
)
def test_a_table_that_holds_something_else_contradicts(sentence: str, there: str) -> None:
    (claim,) = claims_of(part_claims, *TABLES, sentence)
    assert claim.lingkup == f"isi kalimat ini: {there}"
    assert claim.melawan


@pytest.mark.parametrize(
    "sentence",
    [
        "Anggaran dan realisasi menurut program disajikan pada Tabel 3.4.",
        "Jumlah pegawai menurut pendidikan dapat dilihat di Tabel 2.1.",
        "Rumus setiap indikator kinerja utama dimuat dalam Tabel 2.2.",
        "Rinciannya dapat dibaca pada Tabel 3.1.",
        "Produksi padi per hektare pada Tabel 3.2 meningkat setiap tahun.",
        "Perbandingan kinerja dimuat pada Tabel 9.9.",
        "Anggaran disajikan pada Tabel 3.4, sedangkan pegawai pada Tabel 2.1.",
        "Anggaran dan pegawai disajikan pada Tabel 2.1 dan Tabel 3.4.",
        "Anggaran dan Realisasi menurut Program ........................ 14 Tabel 2.1",
    ],
)
def test_a_table_that_holds_what_is_said_is_right(sentence: str) -> None:
    assert outcomes(part_claims, *TABLES, sentence) == []


def test_a_table_that_follows_is_the_one_meant_unless_it_has_nothing_of_it() -> None:
    sentence = "Pengukuran target dan realisasi kinerja indikator dapat dilihat pada Tabel 2.2 berikut."
    assert outcomes(part_claims, STAFF, GOALS, YEARS, MONEY, sentence, MAIN) == []
