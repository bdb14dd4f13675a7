"""What a sentence says of a numbered table or sasaran."""

from __future__ import annotations

import pytest
from sentence_maker import GOALS, MONEY, YEARS, claims_of, outcomes

from auditor.relating.sentences.references.numbered import reference_claims


def test_the_year_of_a_table_is_the_one_that_it_shows() -> None:
    sentence = "Pengukuran kinerja tahun 2022 disajikan pada Tabel 3.1."
    (claim,) = claims_of(reference_claims, GOALS, MONEY, sentence)
    assert (claim.kata, claim.tertulis, claim.hitung, claim.ragu) == ("2022", 2022, 2024, None)
    assert [value.text for value in claim.melawan] == ["Pengukuran Kinerja Tahun 2024"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Pengukuran kinerja tahun 2024 disajikan pada Tabel 3.1.",
        "Pengukuran kinerja tahun 2022 dan 2023 disajikan pada Tabel 3.1.",
        "Pengukuran kinerja periode 2022-2026 disajikan pada Tabel 3.1.",
        "Realisasi kinerja tahun 2022 disajikan pada Tabel 3.2.",
        "Pengukuran kinerja tahun 2022 disajikan pada Tabel 4.1.",
        "Pengukuran kinerja tahun 2022 disajikan pada Tabel 3.1 dan Tabel 3.4.",
    ],
)
def test_years_that_a_table_may_show_are_right(sentence: str) -> None:
    assert outcomes(reference_claims, GOALS, YEARS, MONEY, sentence) == []


def test_an_indicator_of_a_numbered_sasaran_is_held_against_the_tables() -> None:
    name = "Konsumsi ikan per kapita"
    assert outcomes(reference_claims, GOALS, f"Sasaran 2 diukur dengan indikator {name}.") == [
        (name, "benar")
    ]
    (claim,) = claims_of(reference_claims, GOALS, f"{name} merupakan indikator sasaran pertama.")
    assert claim.ragu == "sasaran dapat dinomori dengan urutan lain"
    assert [value.text for value in claim.melawan] == ["Meningkatnya Konsumsi Ikan"]
