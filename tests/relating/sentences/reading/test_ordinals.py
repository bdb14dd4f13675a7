"""Sasaran that a text names by a number."""

from __future__ import annotations

import pytest

from auditor.relating.sentences.reading.ordinals import NUMBERED, number_of, ordinal


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("sasaran ketiga dan sasaran 5", [3, 5]),
        ("sasaran strategis ke-2", [2]),
        ("capaian ss3 dan sk 1", [3, 1]),
        ("sasaran 95,5 persen", []),
        ("sasaran strategis dinas", []),
    ],
)
def test_numbers_of_sasaran(text: str, numbers: list[int]) -> None:
    assert [number_of(match) for match in NUMBERED.finditer(text)] == numbers


def test_words_that_are_no_ordinal_have_no_number() -> None:
    assert [ordinal(word) for word in ("kesatu", "ketiga", "kesepuluh", "terakhir")] == [1, 3, 10, None]
