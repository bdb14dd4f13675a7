"""How many of a kind a sentence says there are in all."""

from __future__ import annotations

import pytest
from sentence_maker import HARVEST, claims_of, outcomes
from support import table

from auditor.relating.sentences.wholes.rows_in_all import row_size_claims

UNITS = table(
    [["No", "Unit Kerja", "Pegawai"]],
    [
        ["1", "Sekretariat", "14"],
        ["2", "Bidang Perikanan Tangkap", "9"],
        ["3", "Bidang Budi Daya", "8"],
        ["4", "Bidang Pengolahan Hasil", "7"],
        ["", "Jumlah", "38"],
    ],
    number="1.2",
    caption="Sebaran Pegawai",
)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Panen raya digelar di 4 (empat) kecamatan.", ["benar"]),
        ("Panen raya digelar di lima kecamatan.", ["ragu"]),
        ("Padi ditanam pada tiga kecamatan, di luar lahan kering.", ["ragu"]),
        ("Sebanyak tiga kecamatan mengalami gagal panen.", []),
        ("Hanya tiga kecamatan dan satu desa.", []),
        ("Lebih dari tiga kecamatan dan desa.", []),
        ("Panen raya akan digelar di lima kecamatan.", []),
        ("Di provinsi ini terdapat 38 kecamatan.", []),
        ("Panen digelar di dua kecamatan, yaitu Sukamaju dan Muara Lama.", []),
    ],
)
def test_rows_under_a_heading_are_counted(sentence: str, found: list[str]) -> None:
    assert [outcome for _, outcome in outcomes(row_size_claims, HARVEST, sentence)] == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Pegawai tersebar pada satu sekretariat dan tiga bidang.", ["benar"]),
        ("Pegawai tersebar pada satu sekretariat dan empat bidang.", ["ragu"]),
        ("Dua bidang, yakni Bidang Budi Daya dan Bidang Pengolahan Hasil.", []),
    ],
)
def test_rows_that_begin_with_one_word_are_counted(sentence: str, found: list[str]) -> None:
    assert [outcome for _, outcome in outcomes(row_size_claims, UNITS, sentence)] == found


def test_the_finding_says_how_many_rows_there_are() -> None:
    (claim,) = claims_of(row_size_claims, HARVEST, "Panen raya digelar di lima kecamatan.")
    assert (claim.tertulis, claim.hitung, claim.melawan[0].text) == (5, 4, "4 baris kecamatan")
