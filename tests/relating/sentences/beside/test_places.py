"""That a row of the table beside a sentence has a place among the others."""

from __future__ import annotations

import pytest
from sentence_maker import HARVEST, outcomes
from support import table

from auditor.relating.sentences.beside.places import place_claims

NEIGHBOURS = table(
    [["Kabupaten/Kota", "Melek Huruf (%)", "Gizi Buruk (%)"]],
    [
        ["Kabupaten Aru Jaya", "97,10", "2,10"],
        ["Kota Batu Ampar", "98,40", "1,20"],
        ["Kabupaten Cemara", "95,20", "3,40"],
        ["Kabupaten Damar", "96,00", "2,90"],
        ["Rata-rata provinsi", "96,68", "2,40"],
    ],
    number="3.7",
    caption="Perbandingan dengan Daerah Lain",
)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Produksi Sukamaju menempati urutan ketiga.", ["benar"]),
        ("Produksi Sukamaju menempati urutan keempat.", ["salah"]),
        ("Untuk produksi, peringkat ke-2 ditempati Muara Lama.", ["benar"]),
        ("Produksi Muara Lama berada di peringkat kedua dari tujuh kecamatan.", ["benar"]),
        ("Produksi Sukamaju berada di peringkat keempat dari tujuh kecamatan.", ["ragu"]),
        ("Sukamaju menempati urutan kedua.", ["benar"]),
        ("Produksi Sukamaju akan menempati urutan kedua.", []),
        ("Produksi berada di urutan kedua setelah Karang Tengah.", []),
        ("Produksi Sukamaju berada di urutan kedua dari bawah.", []),
    ],
)
def test_a_place_counts_from_either_end_of_the_column_that_is_told(sentence: str, found: list[str]) -> None:
    assert [outcome for _, outcome in outcomes(place_claims, HARVEST, sentence)] == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Angka melek huruf Kabupaten Aru Jaya menempati urutan kedua.", ["benar"]),
        ("Angka melek huruf Kabupaten Damar menempati urutan keempat.", ["salah"]),
        ("Angka gizi buruk Kabupaten Damar menempati urutan ketiga.", ["benar"]),
    ],
)
def test_means_and_wholes_have_no_place(sentence: str, found: list[str]) -> None:
    assert [outcome for _, outcome in outcomes(place_claims, NEIGHBOURS, sentence)] == found
