"""A figure told of a row that is another row's."""

from __future__ import annotations

import pytest
from sentence_maker import HARVEST, VISITS, claims_of, outcomes
from support import table

from auditor.relating.sentences.beside.cells import cell_claims


@pytest.mark.parametrize(
    ("tables", "sentence", "found"),
    [
        (HARVEST, "Produksi Sukamaju tercatat 10.527 ton.", [("10.527", "ragu")]),
        (HARVEST, "Produksi Sukamaju tercatat 6.875 ton.", []),
        (HARVEST, "Produksi Sukamaju tercatat 7.111 ton.", []),
        (HARVEST, "Produksi 33.390 ton, termasuk Sukamaju.", []),
        (HARVEST, "Sukamaju kalah dari Muara Lama yang menghasilkan 10.527 ton.", []),
        (VISITS, "Pada 2024 klinik hewan dikunjungi 874 pemilik ternak.", [("874", "ragu")]),
        (VISITS, "Kunjungan klinik hewan sebanyak 951 pada 2024.", []),
    ],
)
def test_a_figure_of_another_row_is_asked_about(
    tables: object, sentence: str, found: list[tuple[str, str]]
) -> None:
    assert outcomes(cell_claims, tables, sentence) == found  # type: ignore[arg-type]


def test_the_row_that_has_the_figure_is_named() -> None:
    (claim,) = claims_of(cell_claims, HARVEST, "Produksi Sukamaju tercatat 10.527 ton.")
    assert [value.text for value in claim.melawan] == ["6.875"]
    assert claim.ragu == "10.527 tercantum pada baris “Muara Lama”"


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Uji tanah turun dari 143 kali pada 2023 menjadi 118 kali pada 2024.", [("118", "salah")]),
        ("Uji tanah turun dari 143 kali pada 2023 menjadi 131 kali pada 2024.", []),
        ("Uji tanah naik dari 118 kali pada 2022 menjadi 143 kali pada 2023.", []),
    ],
)
def test_a_figure_with_its_year_right_behind_is_of_that_year(
    sentence: str, found: list[tuple[str, str]]
) -> None:
    assert outcomes(cell_claims, VISITS, sentence) == found


def test_a_figure_below_nought_is_told_of_a_row_that_is_named_behind_it() -> None:
    goals = table(
        [["No", "Sasaran", "Tingkat Efisiensi"]],
        [["1", "Produksi naik", "9,41"], ["2", "Mutu naik", "-3,86"], ["3", "Layanan membaik", "2,15"]],
        number="3.9",
    )
    for name, found in (("ketiga", ["ragu"]), ("kedua", [])):
        sentence = f"Nilai negatif, yaitu minus 3,86, adalah sasaran {name}."
        assert [outcome for _, outcome in outcomes(cell_claims, goals, sentence)] == found


SERVICES = table(
    [["No", "Jenis Rawatan", "Semester I", "Semester II", "Jumlah"]],
    [["1", "Vaksin ternak", "17", "25", "42"], ["2", "Inseminasi buatan", "31", "38", "69"]],
    number="3.9",
)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Vaksin ternak diberikan 69 kali.", ["ragu"]),
        ("Vaksin ternak diberikan 42 kali.", []),
        ("Vaksin ternak pada kedua semester berselisih 8 kali.", []),
        ("Vaksin ternak mencapai 69%.", []),
    ],
)
def test_a_short_figure_of_a_column_of_sums_is_another_rows(sentence: str, found: list[str]) -> None:
    assert [outcome for _, outcome in outcomes(cell_claims, SERVICES, sentence)] == found
