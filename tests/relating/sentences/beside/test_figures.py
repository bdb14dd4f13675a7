"""Figures that follow from nothing in the table beside their sentence."""

from __future__ import annotations

import pytest
from sentence_maker import HARVEST, claims_of, outcomes
from support import table

from auditor.relating.sentences.beside.figures import figure_claims


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Muara Lama menyumbang 31,53 persen dari seluruh produksi.", []),
        ("Muara Lama menyumbang 35,13 persen dari seluruh produksi.", [("35,13 persen", "ragu")]),
        ("Produktivitas keduanya berselisih 4,25 poin.", [("4,25", "ragu")]),
        ("Produktivitas Muara Lama dan Sukamaju berselisih 3,00 poin.", []),
        (
            "Sukamaju menghasilkan 6.875 ton, atau 21,99 persen dari seluruh produksi.",
            [("21,99 persen", "ragu")],
        ),
        (
            "Sukamaju menghasilkan 6.875 ton, atau 20,59 persen dari seluruh produksi.",
            [],
        ),
    ],
)
def test_what_cannot_be_reckoned_is_asked_about(sentence: str, found: list[tuple[str, str]]) -> None:
    assert outcomes(figure_claims, HARVEST, sentence) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Produksi nasional naik 4,25 persen.",
        "Sumber: BPS, luas panen 342.515 hektare.",
        "Kegiatan ini diikuti 347 petani.",
        "Produksi akan naik 4,25 persen.",
        "Produksi 33.390 ton / 6.115 ha = 5,47 persen.",
        "Capaian 75,50 – 89,95 persen tergolong baik.",
        "Produksi naik 4,25 persen dari tahun 2019.",
    ],
)
def test_figures_of_other_things_are_left_alone(sentence: str) -> None:
    assert outcomes(figure_claims, HARVEST, sentence) == []


def test_the_figures_most_alike_are_shown() -> None:
    (claim,) = claims_of(figure_claims, HARVEST, "Muara Lama menyumbang 35,13 persen dari seluruh produksi.")
    assert (claim.jenis, claim.lingkup) == ("asal", "3.5")
    assert {value.text for value in claim.melawan} == {"1.815", "10.527", "58,00"}


def test_a_passage_of_which_all_figures_are_the_tables_shows_the_odd_one() -> None:
    passage = (
        "Karang Tengah menghasilkan 12.532 ton.",
        "Lahannya 2.410 hektare.",
        "Seluruhnya tercatat 33.390 ton.",
        "Selebihnya ada 11.711 ton.",
    )
    table = HARVEST
    assert outcomes(figure_claims, table, " ".join(passage))[-1] == ("11.711", "ragu")


PROGRESS = table(
    [["No", "Indikator", "Realisasi 2024", "Target 2026", "Tingkat Kemajuan (%)"]],
    [
        ["1", "Indeks mutu benih", "61,20", "72,00", "85,00"],
        ["2", "Luas lahan terlindungi", "418", "550", "76,00"],
    ],
    number="3.9",
)


@pytest.mark.parametrize(
    ("figure", "found"), [("85,00", ["benar"]), ("76,40", ["ragu"]), ("92,15", ["ragu"])]
)
def test_a_percentage_of_one_row_is_not_explained_by_others(figure: str, found: list[str]) -> None:
    others = table([["Uraian", "Angka"]], [["Serapan", "92,15"], ["Lainnya", "76,40"]], number="1.1")
    sentence = f"Terhadap target akhir, indeks mutu benih baru menempuh {figure} persen."
    assert [outcome for _, outcome in outcomes(figure_claims, others, PROGRESS, sentence)] == found
