"""The category of a thing, by its row or by the printed scale."""

from __future__ import annotations

import pytest
from sentence_maker import GOALS, outcomes
from support import table

from auditor.relating.sentences.frames.categories import category_claims

SCALE = table(
    [["No", "Interval Nilai Capaian", "Kategori"]],
    [
        ["1", "≥ 91", "Sangat Tinggi"],
        ["2", "76 - 90", "Tinggi"],
        ["3", "66 - 75", "Sedang"],
        ["4", "51 - 65", "Rendah"],
        ["5", "≤ 50", "Sangat Rendah"],
    ],
    number="3.7",
    caption="Skala Nilai Peringkat Kinerja",
)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Produksi padi per hektare termasuk kategori sangat tinggi.", [("sangat tinggi", "benar")]),
        ("Luas panen jagung termasuk kategori sangat tinggi.", [("sangat tinggi", "salah")]),
        ("Luas panen jagung berkategori Tinggi.", [("tinggi", "benar")]),
        ("Capaian konsumsi ikan per kapita tergolong rendah.", [("rendah", "salah")]),
        ("Capaian 80 persen termasuk kategori tinggi.", [("tinggi", "benar")]),
        ("Capaian 80 persen termasuk kategori sedang.", [("sedang", "salah")]),
        ("Konsumsi ikan per kapita tidak termasuk kategori tinggi.", []),
        ("Konsumsi ikan per kapita diharapkan masuk kategori sangat tinggi.", []),
        ("Mutu panen jagung sangat tinggi.", []),
        ("Dua indikator berkategori sangat tinggi.", [("sangat tinggi", "benar")]),
        ("Dari 4 indikator, 3 indikator berkategori sangat tinggi.", [("sangat tinggi", "salah")]),
        ("Seluruh indikator sasaran 1 berkategori sangat tinggi.", [("sangat tinggi", "salah")]),
        ("Seluruh indikator berkategori tinggi.", [("tinggi", "ragu")]),
    ],
)
def test_a_category_is_held_against_the_scale(sentence: str, found: list[tuple[str, str]]) -> None:
    assert outcomes(category_claims, SCALE, GOALS, sentence) == found


def test_a_category_of_what_was_named_before_is_asked_about() -> None:
    before = "Konsumsi ikan per kapita tahun 2024 sebesar 32 kg."
    told = "Capaian tersebut termasuk kategori rendah."
    assert outcomes(category_claims, SCALE, GOALS, before, told) == [("rendah", "ragu")]


def test_without_a_scale_no_word_is_a_category() -> None:
    assert outcomes(category_claims, GOALS, "Luas panen jagung termasuk kategori sangat tinggi.") == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Kategori tinggi diberikan pada capaian dalam rentang 76 - 90.", ["benar"]),
        ("Kategori tinggi diberikan pada capaian dalam rentang 66 - 75.", ["salah"]),
        ("Kategori tinggi diberikan pada capaian dalam rentang 61 - 79.", ["ragu"]),
        ("Skala: tinggi (76 - 90), sedang (66 - 75), rendah (51 sampai dengan 65).", ["benar"] * 3),
        ("Skala: 76 - 90: tinggi, 66 - 75: sedang, 51 - 65: rendah.", []),
        ("Pembahasan tinggi badan ada pada halaman 66 - 75.", []),
    ],
)
def test_bounds_of_the_scale_are_those_that_are_printed(sentence: str, found: list[str]) -> None:
    told = [outcome for _, outcome in outcomes(category_claims, GOALS, SCALE, sentence)]
    assert told == found
