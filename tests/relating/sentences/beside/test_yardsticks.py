"""Figures against those of the nation and the province."""

from __future__ import annotations

import pytest
from sentence_maker import GOALS, claims_of, outcomes
from support import table

from auditor.relating.sentences.beside.yardsticks import yardstick_claims
from auditor.relating.sentences.frames.compares import compare_claims

NATION = table(
    [["No", "Uraian", "Kabupaten Sukaraya", "Provinsi Jatiraya", "Nasional"]],
    [
        ["1", "Produktivitas padi (Ku/Ha)", "52,40", "51,10", "54,20"],
        ["2", "Konsumsi ikan", "32,00", "35,00", "30,00"],
        ["3", "Angka kematian bayi", "11,20", "9,80", "12,60"],
    ],
    number="3.3",
    caption="Perbandingan dengan Provinsi dan Nasional",
)
PROVINCE = table(
    [["No", "Uraian", "Provinsi", "Nasional"]],
    [["1", "Produktivitas padi (Ku/Ha)", "52,40", "54,20"], ["2", "Konsumsi ikan", "32,00", "30,00"]],
    number="3.3",
    caption="Perbandingan dengan Nasional",
)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Produktivitas padi masih di bawah angka nasional.", ["benar"]),
        ("Produktivitas padi berada di atas angka nasional.", ["ragu"]),
        ("Terhadap rata-rata provinsi, produktivitas padi lebih unggul.", ["benar"]),
        ("Terhadap rata-rata provinsi, konsumsi ikan lebih unggul.", ["ragu"]),
        ("Konsumsi ikan tidak berada di bawah angka provinsi.", ["ragu"]),
        ("Angka kematian bayi ditargetkan di bawah angka provinsi.", []),
    ],
)
def test_a_row_beside_its_yardstick(sentence: str, found: list[str]) -> None:
    assert [outcome for _, outcome in outcomes(yardstick_claims, NATION, sentence)] == found


def test_the_province_is_the_office_itself_where_no_other_column_is() -> None:
    sentence = "Produktivitas padi provinsi berada di atas angka nasional."
    assert outcomes(yardstick_claims, PROVINCE, sentence) == [("di atas", "ragu")]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Konsumsi ikan per kapita berada di atas angka nasional sebesar 34,50.", ["ragu"]),
        ("Konsumsi ikan per kapita berada di bawah angka nasional sebesar 34,50.", ["benar"]),
        ("Konsumsi ikan per kapita berada di atas angka nasional sebesar 3.450,00.", []),
    ],
)
def test_the_yardstick_told_in_the_sentence(sentence: str, found: list[str]) -> None:
    assert [outcome for _, outcome in outcomes(yardstick_claims, GOALS, sentence)] == found


def test_less_is_better_where_a_name_of_the_clause_says_so() -> None:
    sentence = "Terhadap angka provinsi, angka kematian bayi lebih baik."
    assert all(not claim.melawan for claim in claims_of(yardstick_claims, NATION, sentence))
    assert all(not claim.melawan for claim in claims_of(compare_claims, NATION, sentence))
