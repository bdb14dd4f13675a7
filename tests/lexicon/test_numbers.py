from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.lexicon.numbers import (
    is_beyond_meaning,
    read_all,
    read_column,
    read_number,
)
from auditor.models.formats import format_angka


@pytest.mark.parametrize(
    ("text", "number", "unit", "decimals"),
    [
        ("5 Liter /Detik", "5", "Liter /Detik", 0),
        ("13.773.974.010,00", "13773974010", None, 2),
        ("Rp. 4.958.563.887,-", "4958563887", "Rp", 0),
        ("Rp 1,000,000,000.00 ,-", "1000000000", "Rp", 2),
        ("92.65%", "92.65", "%", 2),
        ("92,65 %", "92.65", "%", 2),
        ("70.1", "70.1", None, 1),
        ("0", "0", None, 0),
        ("0,043", "0.043", None, 3),
        ("1006", "1006", None, 0),
        ("1,234,567.00", "1234567", None, 2),
        ("27,964,035,120,859,00", "27964035120859", None, 2),
        ("1,2 miliar", "1200000000", None, 0),
        ("21 (dua puluh satu)", "21", None, 0),
        ("5 Paket", "5", "Paket", 0),
        ("7 Meter /Detik", "7", "Meter /Detik", 0),
        (">= 90", "90", None, 0),
        ("-5,3", "-5.3", None, 1),
        ("1,584,085, 700", "1584085700", None, 0),
        ("Rp. 2.602.500 .000", "2602500000", "Rp", 0),
    ],
)
def test_shapes(text: str, number: str, unit: str | None, decimals: int) -> None:
    read = read_number(text)
    assert read is not None
    assert (read.number, read.unit, read.decimals) == (Decimal(number), unit, decimals)
    assert read.readings == (Decimal(number),)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "n/a",
        "3.8000.000.000,00",
        "464.71,75",
        "80-90",
        "50/100",
        "Tabel 3.1",
        "S-2",
        "1. Nama",
        "7=6/5",
        "1. 250.000",
        "100, 200, 300",
        "100,200, 300",
    ],
)
def test_no_number(text: str) -> None:
    assert read_number(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("999.999.999.999.999.999", 999_999_999_999_999_999),
        ("1.000.000.000.000.000.000", None),
        ("9" * 25, None),
        ("9" * 5000, None),
        ("999.999 triliun", 999_999 * 10**12),
        ("1.000.000 triliun", None),
        ("0,123456789012345", Decimal("0.123456789012345")),
        ("0,1234567890123456", None),
        ("Rp" + "1.000" * 40, None),
    ],
)
def test_a_number_beyond_what_figures_mean_is_none(text: str, number: Decimal | None) -> None:
    read = read_number(text)
    assert (read.number if read is not None else None) == number
    assert [one.number for one, _, _ in read_all(text)] == ([] if number is None else [number])


@pytest.mark.parametrize(
    ("text", "beyond"),
    [
        ("9" * 25, True),
        ("Rp." + "1" * 25, True),
        ("9" * 5000, True),
        ("1.06.02.2.01.0003 " * 2, False),
        ("1.5", False),
        ("-", False),
    ],
)
def test_a_cell_of_too_many_digits(text: str, *, beyond: bool) -> None:
    assert is_beyond_meaning(text) is beyond


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("1.006", ["1006", "1.006"]),
        ("2,849", ["2.849", "2849"]),
        ("Rp. 503,753.650,-", ["503753.650", "503753650"]),
    ],
)
def test_open_separators_keep_every_reading(text: str, readings: list[str]) -> None:
    read = read_number(text)
    assert read is not None
    assert list(read.readings) == [Decimal(reading) for reading in readings]


def test_the_column_decides() -> None:
    thousands = read_column(["1.006", "16", "3.997,5"])[0]
    assert thousands is not None
    assert thousands.readings == (1006,)
    decimals = read_column(["1.006", "16.5"])[0]
    assert decimals is not None
    assert decimals.readings == (Decimal("1.006"),)


def test_brackets_are_negative_beside_plain_numbers_only() -> None:
    assert [n.number for n in read_column(["(3,14)", "5"]) if n] == [Decimal("-3.14"), 5]
    assert [n.number for n in read_column(["(3,14)", "(5)"]) if n] == [Decimal("3.14"), 5]


def test_prose() -> None:
    found = read_all("anggaran sebesar Rp. 13.773.974.010,00 atau 92,65 % untuk 5 (lima) program.")
    assert [(n.number, n.unit) for n, _, _ in found] == [
        (13773974010, "Rp"),
        (Decimal("92.65"), "%"),
        (5, None),
    ]


@given(st.decimals(min_value=0, max_value=10**13, places=2))
def test_indonesian_numbers_read_back(number: Decimal) -> None:
    read = read_number(format_angka(number, 2))
    assert read is not None
    assert read.readings == (number,)
