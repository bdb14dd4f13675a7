from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.lexicon.kata.numerals import read_spelled, read_words, terbilang


def test_words_beyond_what_figures_mean() -> None:
    assert read_words("seratus" + " juta" * 3) is None
    assert read_words("satu " + "juta " * 3000) is None


@given(st.integers(0, 999_999_999_999_999))
def test_words_read_back(number: int) -> None:
    assert read_words(terbilang(number)) == number


def test_misspelt_words() -> None:
    assert read_words("sepulu") == 10
    assert read_words("dua pulu satu") == 21
    assert read_words("kegiatan") is None


@pytest.mark.parametrize(
    ("text", "unit", "number"),
    [
        ("enam ratus dua belas juta rupiah", "", "612000000"),
        ("tiga milyar empat juta seribu rupiah", "", "3004001000"),
        ("sembilan puluh koma nol lima persen", "", "90.05"),
        ("sembilan puluh koma dua puluh lima", "", "90.25"),
        ("tujuh koma lima miliar rupiah", "", "7500000000"),
        ("dua belas ekor", "ekor", "12"),
    ],
)
def test_numbers_with_units_and_decimals(text: str, unit: str, number: str) -> None:
    assert read_spelled(text, unit) == Decimal(number)


@pytest.mark.parametrize("text", ["dua belas ekor", "koma lima", "lima koma", "lebih dari dua", ""])
def test_other_words_are_no_number(text: str) -> None:
    assert read_spelled(text) is None
