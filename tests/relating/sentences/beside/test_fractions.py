"""Parts of a whole in words."""

from __future__ import annotations

import pytest
from sentence_maker import HARVEST, STAFF, outcomes

from auditor.relating.sentences.beside.fractions import fraction_claims


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Karang Tengah menyumbang lebih dari sepertiga produksi.", [("lebih dari sepertiga", "benar")]),
        ("Karang Tengah menyumbang lebih dari separuh produksi.", [("lebih dari separuh", "salah")]),
        ("Porsi produksi Sukamaju belum mencapai seperempat.", [("belum mencapai seperempat", "benar")]),
        ("Porsi produksi Muara Lama hampir dua pertiga.", [("hampir dua pertiga", "salah")]),
        ("Porsi produksi Karang Tengah sepertiga lebih.", [("sepertiga lebih", "benar")]),
        (
            "Porsi produksi Karang Tengah tidak kurang dari sepertiga.",
            [("tidak kurang dari sepertiga", "benar")],
        ),
        (
            "Porsi produksi Karang Tengah tidak lebih dari sepertiga.",
            [("tidak lebih dari sepertiga", "salah")],
        ),
        ("Porsi produksi Karang Tengah separuh lebih rendah dari Sukamaju.", []),
        (
            "Karang Tengah dan Muara Lama bersama-sama menyumbang hampir 70 persen produksi.",
            [("hampir 70 persen", "benar")],
        ),
        (
            "Karang Tengah dan Muara Lama bersama-sama menyumbang kurang dari separuh produksi.",
            [("kurang dari separuh", "salah")],
        ),
    ],
)
def test_a_part_in_words_is_reckoned_from_the_column(sentence: str, found: list[tuple[str, str]]) -> None:
    assert outcomes(fraction_claims, HARVEST, sentence) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "Pegawai perempuan belum mencapai separuh dari seluruh pegawai.",
            [("belum mencapai separuh", "benar")],
        ),
        (
            "Pegawai perempuan lebih dari dua pertiga dari seluruh pegawai.",
            [("lebih dari dua pertiga", "salah")],
        ),
    ],
)
def test_a_kind_in_columns_is_a_part_of_their_sum(sentence: str, found: list[tuple[str, str]]) -> None:
    assert outcomes(fraction_claims, STAFF, sentence) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Karang Tengah akan menyumbang lebih dari separuh produksi.",
        "Lebih dari separuh petani Karang Tengah hadir.",
        "Karang Tengah menyumbang 12.532 ton produksi.",
    ],
)
def test_plans_and_parts_of_nothing_told_claim_nothing(sentence: str) -> None:
    assert outcomes(fraction_claims, HARVEST, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Daerah itu menghasilkan 12.532 ton, lebih dari sepertiga seluruh produksi.", ["benar"]),
        ("Daerah itu menghasilkan 12.532 ton, lebih dari separuh seluruh produksi.", ["salah"]),
        ("Daerah itu menghasilkan 12.000 ton, lebih dari separuh seluruh produksi.", []),
    ],
)
def test_a_figure_may_tell_the_row(sentence: str, found: list[str]) -> None:
    assert [outcome for _, outcome in outcomes(fraction_claims, HARVEST, sentence)] == found
