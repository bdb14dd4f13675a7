"""Grades with a score, and bounds in words."""

from decimal import Decimal

import pytest

from auditor.lexicon.numbers import read_number


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("Level 2 (2,870)", "2.870", None),
        ("Nilai BB (74,15)", "74.15", None),
        ("Sangat Baik (88.4)", "88.4", None),
        ("minimal 75", "75", None),
        ("Maks. 20 menit", "20", "menit"),
        ("paling lambat 3 hari", "3", "hari"),
        ("kurang dari 5%", "5", "%"),
        ("sekurang-kurangnya 4 orang", "4", "orang"),
    ],
)
def test_graded_and_bounded(text: str, number: str, unit: str | None) -> None:
    found = read_number(text)
    assert found is not None
    assert (found.number, found.unit) == (Decimal(number), unit)


@pytest.mark.parametrize(
    "text", ["BB", "Belanja Barang (52)", "WTP", "Kurang Baik", "n/a", "belum rilis", "0/0"]
)
def test_words_and_codes_are_no_numbers(text: str) -> None:
    assert read_number(text) is None
