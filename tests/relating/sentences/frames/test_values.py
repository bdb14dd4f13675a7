"""Figures that a sentence states of a thing."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sentence_maker import GOALS, MONEY, YEARS, claims_of, outcomes
from support import table

from auditor.relating.sentences.frames.values import _derived, state_claims

PLAN = table(
    [["No", "Indikator", "Satuan", "Target 2023", "Target 2024", "Target 2025", "Target 2026"]],
    [["1", "Kawasan yang ditata", "Kawasan", "6", "9", "12", "15"]],
    number="2.1",
    caption="Target Kinerja Renstra",
)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Kawasan yang ditata dipatok 15 kawasan pada tahun 2026.", ["benar"]),
        ("Kawasan yang ditata dipatok 18 kawasan pada tahun 2026.", ["salah"]),
        ("Kawasan yang ditata dipatok 3 kawasan pada tahun 2026.", ["ragu"]),
        ("Target kawasan yang ditata bertambah 3 kawasan dari tahun 2023.", []),
    ],
)
def test_a_target_that_is_set_is_no_difference_of_others(sentence: str, found: list[str]) -> None:
    assert [outcome for _, outcome in outcomes(state_claims, PLAN, sentence)] == found


def test_the_number_of_a_sasaran_is_joined_to_no_indicator() -> None:
    sentence = "Pada sasaran kedua, konsumsi ikan per kapita dipatok 45."
    assert outcomes(state_claims, GOALS, sentence) == [("45", "salah")]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Realisasi konsumsi ikan per kapita sebesar 32 kg.", [("32", "benar")]),
        ("Konsumsi ikan per kapita terealisasi sebesar 38 kg.", [("38", "salah")]),
        ("Dengan realisasi 38 kg, konsumsi ikan per kapita menurun.", [("38", "salah")]),
        ("Luas panen jagung ditargetkan 4.500 hektare.", [("4.500", "salah")]),
        ("Capaian luas panen jagung 80% pada tahun 2024.", [("80%", "benar")]),
        (
            "Konsumsi ikan per kapita terealisasi 32 kg dari 45 kg yang ditargetkan.",
            [("32", "benar"), ("45", "salah")],
        ),
        (
            "Dari 40 kg yang ditargetkan, konsumsi ikan per kapita terealisasi 32 kg.",
            [("40", "benar"), ("32", "benar")],
        ),
    ],
)
def test_a_figure_is_held_against_its_measure(sentence: str, found: list[tuple[str, str]]) -> None:
    assert outcomes(state_claims, GOALS, sentence) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Realisasi konsumsi ikan per kapita tahun 2023 sebesar 35 kg.", [("35", "benar")]),
        ("Realisasi konsumsi ikan per kapita sebesar 30 kg pada tahun 2023.", [("30", "salah")]),
        ("Pada tahun 2022 konsumsi ikan per kapita terealisasi 36 kg.", [("36", "benar")]),
        ("Realisasi konsumsi ikan per kapita sebesar 38 kg pada tahun 2026.", []),
    ],
)
def test_a_figure_is_of_the_year_that_is_named(sentence: str, found: list[tuple[str, str]]) -> None:
    assert outcomes(state_claims, GOALS, YEARS, sentence) == found


@pytest.mark.parametrize(
    ("figure", "outcome"), [("86,1", "benar"), ("86,14", "benar"), ("86,5", "salah"), ("86,24", "salah")]
)
def test_a_figure_may_be_rounded(figure: str, outcome: str) -> None:
    sentence = f"Realisasi indeks kepuasan masyarakat sebesar {figure}."
    assert outcomes(state_claims, GOALS, sentence) == [(figure, outcome)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ke depan akan diupayakan realisasi konsumsi ikan per kapita sebesar 45 kg.",
        "Realisasi konsumsi ikan per kapita sekitar 30 kg.",
        "Realisasi konsumsi ikan per kapita di atas 30 kg.",
        "Apakah realisasi konsumsi ikan per kapita sebesar 38 kg?",
        "Realisasi konsumsi ikan per kapita turun 8 kg.",
        "Realisasi konsumsi ikan per kapita berasal dari 4 kegiatan.",
    ],
)
def test_plans_bounds_questions_steps_and_counts_state_nothing(sentence: str) -> None:
    assert outcomes(state_claims, GOALS, sentence) == []


def test_a_figure_of_another_measure_is_asked_about() -> None:
    (claim,) = claims_of(state_claims, GOALS, "Realisasi konsumsi ikan per kapita sebesar 40 kg.")
    assert claim.hitung == 32
    assert claim.ragu == "angka itu tertulis untuk ukuran atau tahun lain"


def test_a_thing_of_the_sentence_before_is_asked_about() -> None:
    sentences = ("Konsumsi ikan per kapita menurun.", "Realisasinya sebesar 38 kg.")
    (claim,) = claims_of(state_claims, GOALS, *sentences)
    assert (claim.lingkup, claim.tertulis, claim.hitung) == ("“Konsumsi ikan per kapita”", 38, 32)
    assert claim.ragu == "yang dibicarakan diambil dari kalimat sebelumnya"


def test_a_difference_of_two_figures_is_none_of_them() -> None:
    sentence = "Konsumsi ikan per kapita berselisih dari target, dengan realisasi 8 kg."
    assert outcomes(state_claims, GOALS, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "Program Sarana Pertanian dengan anggaran Rp600.000.000 terealisasi Rp540.000.000 atau 90%.",
            [("Rp600.000.000", "benar"), ("Rp540.000.000", "benar")],
        ),
        (
            "Realisasi Kegiatan Pengadaan Benih Unggul Rp365 juta dari anggaran Rp400 juta.",
            [("Rp365 juta", "salah"), ("Rp400 juta", "benar")],
        ),
        ("Anggaran Program Penyuluhan Petani sebesar Rp450.000.000.", [("Rp450.000.000", "ragu")]),
        (
            "Program Penyuluhan Petani dengan anggaran Rp400.000.000 menyisakan sisa anggaran Rp80.000.000.",
            [("Rp400.000.000", "benar"), ("Rp80.000.000", "benar")],
        ),
        (
            "Program Penyuluhan Petani dengan anggaran Rp400.000.000 menyisakan sisa anggaran Rp90.000.000.",
            [("Rp400.000.000", "benar"), ("Rp90.000.000", "salah")],
        ),
    ],
)
def test_an_amount_is_sure_where_another_one_beside_it_agrees(
    sentence: str, found: list[tuple[str, str]]
) -> None:
    assert outcomes(state_claims, MONEY, sentence) == found


def test_what_is_left_is_the_difference_of_budget_and_spent() -> None:
    sentence = "Program Penyuluhan Petani dengan anggaran Rp400 juta menyisakan sisa anggaran Rp90 juta."
    claim = claims_of(state_claims, MONEY, sentence)[-1]
    assert (claim.objek, claim.tertulis, claim.hitung) == ("sisa", 90_000_000, 80_000_000)
    assert [value.text for value in claim.melawan] == ["400.000.000", "320.000.000"]


@given(st.decimals(1, 1000, places=2), st.decimals(1, 1000, places=2))
def test_derived_figures_do_not_depend_on_the_order(a: Decimal, b: Decimal) -> None:
    assert sorted(_derived(a, b)) == sorted(_derived(b, a))
    assert abs(a - b) in set(_derived(a, b))


def test_nothing_is_in_percent_of_zero() -> None:
    assert list(_derived(Decimal(0), Decimal(7))) == [Decimal(7)]


def test_a_figure_of_two_things_together_is_neither_ones() -> None:
    sentence = "Program Sarana Pertanian dan Program Penyuluhan Petani berpagu Rp1.000.000.000."
    assert outcomes(state_claims, MONEY, sentence) == []


def test_how_much_of_a_target_was_reached_is_not_the_target() -> None:
    sentence = "Konsumsi ikan per kapita mencapai target kinerja sebesar 80%."
    assert outcomes(state_claims, GOALS, sentence) == []


def test_a_clause_of_contrast_goes_on_with_the_measure_before() -> None:
    sentence = "Produksi padi per hektare ditargetkan 5 ton, sedangkan konsumsi ikan per kapita 42 kg."
    assert outcomes(state_claims, GOALS, sentence) == [("5", "benar"), ("42", "salah")]


def test_a_figure_of_a_row_with_a_part_of_the_name_leaves_it_open() -> None:
    measured = table(
        [["No", "Indikator", "Satuan", "Target", "Realisasi", "Capaian"]],
        [["1", "Ruang terbuka hijau wilayah perkotaan", "Persen", "0,820", "0,612", "74,63"]],
        number="3.1",
        caption="Pengukuran Kinerja Tahun 2024",
    )
    short = table(
        [["No", "Uraian", "Target", "Realisasi", "Capaian"]],
        [["1", "Ruang terbuka hijau", "0,820", "0,162", "19,76"], ["2", "Taman", "3", "4", "133,33"]],
        number="3.2",
        caption="Capaian Tahun 2024",
    )
    told = "Realisasi ruang terbuka hijau wilayah perkotaan sebesar 0,162 persen."
    assert outcomes(state_claims, measured, told) == [("0,162 persen", "salah")]
    assert outcomes(state_claims, measured, short, told) == [("0,162 persen", "ragu")]
