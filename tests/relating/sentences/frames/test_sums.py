"""Means that a sentence states of a set of things."""

from __future__ import annotations

from decimal import Decimal

import pytest
from sentence_maker import GOALS, MONEY, claims_of, outcomes
from support import table

from auditor.relating.sentences.frames.sums import mean_claims


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Rata-rata capaian seluruh indikator kinerja sebesar 95,34%.", [("95,34%", "benar")]),
        ("Rata-rata capaian seluruh indikator kinerja sebesar 98,34%.", [("98,34%", "salah")]),
        ("Rata-rata capaian keempat indikator kinerja adalah 95,34 persen.", [("95,34 persen", "benar")]),
        ("Secara rata-rata, indikator kinerja mencapai 98,34 persen.", [("98,34 persen", "salah")]),
        ("Rata-rata capaian sasaran 1 sebesar 100%.", [("100%", "benar")]),
        ("Rata-rata capaian indikator sasaran 1 sebesar 110%.", [("110%", "salah")]),
        ("Rata-rata serapan program sebesar 85 persen.", [("85 persen", "benar")]),
        ("Rata-rata serapan program sebesar 89 persen.", [("89 persen", "salah")]),
    ],
)
def test_a_mean_is_reckoned_from_the_rows(sentence: str, found: list[tuple[str, str]]) -> None:
    assert outcomes(mean_claims, GOALS, MONEY, sentence) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Rata-rata capaian seluruh indikator kinerja akan menjadi 98,34%.",
        "Rata-rata capaian seluruh indikator kinerja hampir 98%.",
        "Rata-rata capaian seluruh indikator kinerja ditargetkan di atas 98%.",
        "Rata-rata capaian ketiga indikator kinerja sebesar 98,34%.",
        "Rata-rata capaian tahunan indikator kinerja sebesar 98,34%.",
        "Rata-rata capaian indikator kinerja tingkat nasional sebesar 98,34%.",
    ],
)
def test_plans_bounds_and_means_of_others_claim_nothing(sentence: str) -> None:
    assert outcomes(mean_claims, GOALS, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Rata-rata capaian seluruh indikator kinerja di atas 90%.", "benar"),
        ("Rata-rata capaian seluruh indikator kinerja melewati 97%.", "salah"),
        ("Rata-rata capaian sasaran 1 tidak lebih dari 100%.", "benar"),
        ("Rata-rata capaian sasaran 1 kurang dari 95 persen.", "salah"),
    ],
)
def test_a_mean_lies_on_one_side_of_a_bound(sentence: str, found: str) -> None:
    assert [outcome for _, outcome in outcomes(mean_claims, GOALS, sentence)] == [found]


def test_a_row_that_is_named_a_mean_of_a_measure_is_one() -> None:
    summary = table(
        [["Uraian", "Angka"]], [["Rata-rata capaian kinerja", "97,10"], ["Serapan", "86,00"]], number="1.1"
    )
    sentence = "Rata-rata capaian kinerja seluruh indikator sebesar 97,10%."
    assert outcomes(mean_claims, summary, GOALS, sentence) == [("97,10%", "salah")]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Apabila seluruh indikator kinerja dirata-ratakan, capaian rata-rata adalah 95,34%.", "benar"),
        ("Jika dirata-ratakan, capaian seluruh indikator kinerja adalah 91,2%.", "salah"),
    ],
)
def test_what_comes_out_if_one_reckons_is_told(sentence: str, found: str) -> None:
    assert [outcome for _, outcome in outcomes(mean_claims, GOALS, sentence)] == [found]


RESULTS = table(
    [["No", "Indikator", "Target 2023", "Capaian 2023", "Target 2024", "Capaian 2024"]],
    [
        ["1", "Produksi padi per hektare", "5", "90,00", "5", "120,00"],
        ["2", "Luas panen jagung", "4.000", "90,00", "4.000", "80,00"],
        ["3", "Konsumsi ikan per kapita", "40", "90,00", "40", "80,00"],
        ["4", "Indeks kepuasan masyarakat", "85", "90,00", "85", "101,34"],
    ],
    number="3.8",
    caption="Perbandingan Capaian Tahun 2023 dan 2024",
)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Rata-rata capaian seluruh indikator tahun 2023 sebesar 90,00%.", ["benar"]),
        ("Rata-rata capaian seluruh indikator tahun 2023 sebesar 93,00%.", ["salah"]),
        ("Apabila dihitung, rata-rata capaian seluruh indikator adalah 98,34%.", ["salah"]),
        ("Rata-rata capaian indikator tahun 2023 lebih rendah daripada rata-rata tahun ini.", ["benar"]),
        ("Rata-rata capaian indikator tahun ini lebih rendah daripada rata-rata tahun lalu.", ["salah"]),
        ("Rata-rata capaian tahun 2023 lebih tinggi daripada rata-rata tahun pelaporan.", ["ragu"]),
    ],
)
def test_means_of_other_years_are_reckoned_too(sentence: str, found: list[str]) -> None:
    assert [outcome for _, outcome in outcomes(mean_claims, GOALS, RESULTS, sentence)] == found


def test_a_mean_of_what_is_not_named_is_asked_about() -> None:
    (claim,) = claims_of(mean_claims, GOALS, "Capaian kinerja rata-rata 98,5 persen.")
    assert claim.hitung == Decimal("95.335")
    assert claim.ragu == "kalimat tidak menyebut apa yang dirata-ratakan"


def test_a_doubtful_mean_may_be_of_one_sasaran() -> None:
    assert outcomes(mean_claims, GOALS, "Capaian kinerja rata-rata 100 persen.") == [("100 persen", "benar")]
