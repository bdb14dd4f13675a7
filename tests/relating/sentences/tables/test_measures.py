"""Which measure and year a figure of a sentence is of."""

from __future__ import annotations

import pytest
from sentence_maker import GOALS, MONEY, YEARS, made

from auditor.lexicon.kata.concepts import Arti
from auditor.relating.sentences.tables.measures import Measured, cells_of, fits_unit, is_of, measured


def read(sentence: str, at: int = -1) -> Measured:
    view = made(GOALS, sentence).views[-1]
    quantity = view.quantities[at]
    return measured(view, view.part_of(quantity.start), quantity, 2024)


@pytest.mark.parametrize(
    ("sentence", "measure"),
    [
        ("Targetnya sebesar 80 kg.", Arti.TARGET),
        ("Diperoleh 80 kg yang ditargetkan.", Arti.TARGET),
        ("Realisasinya 80 kg.", Arti.REALISASI),
        ("Capaiannya sebesar 80 persen.", Arti.CAPAIAN),
        ("Pagu anggarannya Rp80 juta.", Arti.ANGGARAN),
        ("Sisa anggarannya Rp80 juta.", Arti.SISA),
        ("Sesuai dengan target 80 kg.", None),
        ("Ada 80 kg beras.", None),
    ],
)
def test_the_word_before_or_behind_a_figure_is_its_measure(sentence: str, measure: Arti | None) -> None:
    assert read(sentence).measure is measure


def test_each_figure_has_the_measure_next_to_it() -> None:
    sentence = "Target sebesar 40 kg dengan realisasi 32 kg."
    assert [read(sentence, at).measure for at in (0, 1)] == [Arti.TARGET, Arti.REALISASI]


def test_a_percentage_beside_what_was_spent_is_of_the_budget() -> None:
    assert read("Terealisasi Rp15 juta atau 96,16 persen.").measure is Arti.SERAPAN


@pytest.mark.parametrize(
    ("sentence", "years", "told"),
    [
        ("Realisasinya sebesar 80 kg.", {2024}, False),
        ("Pada tahun 2022 realisasinya sebesar 80 kg.", {2022}, True),
        ("Realisasinya sebesar 80 kg pada tahun 2021.", {2021}, True),
        ("Tahun lalu realisasinya sebesar 80 kg.", {2023}, True),
    ],
)
def test_the_year_of_a_figure(sentence: str, years: set[int], told: bool) -> None:
    found = read(sentence)
    assert (found.years, found.told) == (years, told)


def test_cells_of_a_measure_and_year() -> None:
    fish = made(GOALS, YEARS, "Uraian.").thing("Konsumsi ikan")
    assert [c.value.text for c in cells_of([fish], Arti.TARGET)] == ["40"]
    assert {c.value.text for c in cells_of([fish], Arti.REALISASI, {2024})} == {"32"}
    assert [c.value.text for c in cells_of([fish], Arti.REALISASI, {2022})][-1] == "36"
    assert len(cells_of([fish], None)) == len(fish.cells)
    assert not any(is_of(cell, Arti.ANGGARAN) for cell in fish.cells)


@pytest.mark.parametrize(
    ("figure", "name", "fits"),
    [
        ("32 kg", "Konsumsi ikan", {"40", "32"}),
        ("32 ton", "Konsumsi ikan", set()),
        ("32", "Konsumsi ikan", {"40", "32"}),
        ("32%", "Konsumsi ikan", {"80%"}),
        ("Rp32 juta", "Konsumsi ikan", set()),
        ("Rp32 juta", "Program Penyuluhan", {"400.000.000", "320.000.000"}),
        ("80%", "Program Penyuluhan", {"80,00"}),
    ],
)
def test_money_percent_and_counts_are_kept_apart(figure: str, name: str, fits: set[str]) -> None:
    one = made(GOALS, MONEY, f"Sebesar {figure}.")
    (quantity,) = one.views[-1].quantities
    assert {c.value.text for c in one.thing(name).cells if fits_unit(quantity, c)} == fits
