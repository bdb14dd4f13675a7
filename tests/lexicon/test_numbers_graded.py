"""Grades with a score, bounds in words, and rates."""

from decimal import Decimal

import pytest

from auditor.lexicon.numbers import rate_base, read_number


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
        ("80 ke atas", "80", None),
        ("3 hari atau kurang", "3", "hari"),
        ("B (65)", "65", None),
        ("Nilai B / 65,2", "65.2", None),
        ("91 = AA", "91", None),
        ("75,5 **)", "75.5", None),
        ("338,5 m³", "338.5", "m3"),
        ("338,5 m3", "338.5", "m3"),
        ("86,97/ 100.000 KH", "86.97", "/100000"),
        ("86,97 per 100.000 kelahiran hidup (KH)", "86.97", "/100000"),
        ("4 per 1,000 penduduk", "4", "/1000"),
        ("3 per 100 penduduk", "3", "/100"),
    ],
)
def test_graded_and_bounded(text: str, number: str, unit: str | None) -> None:
    found = read_number(text)
    assert found is not None
    assert (found.number, found.unit) == (Decimal(number), unit)


@pytest.mark.parametrize(
    "text", ["BB", "Belanja Barang (52)", "WTP", "Kurang Baik", "n/a", "belum rilis", "0/0", "50/100", "II/a"]
)
def test_words_and_codes_are_no_numbers(text: str) -> None:
    assert read_number(text) is None


@pytest.mark.parametrize(("unit", "base"), [("/1000", "1000"), ("menit", None), ("%", None), (None, None)])
def test_what_a_unit_is_a_rate_of(unit: str | None, base: str | None) -> None:
    assert rate_base(unit) == base
