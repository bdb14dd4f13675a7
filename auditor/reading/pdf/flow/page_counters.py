"""Numbers that count pages, in figures or in small roman letters."""

from __future__ import annotations

import re

ROMAN_NUMBER = r"\b[ivxlc]+\b"
COUNTER = re.compile(
    rf"(?<!\d)(?<!\d\.)\d{{1,4}}(?!\d|\.\d)|(?<=(?<!\d)20\d\d)\d{{1,3}}(?!\d)|{ROMAN_NUMBER}"
)
"""A number that may count pages, also where it is glued to a year ("201637"); no number of levels ("3.1")."""
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def counter_value(text: str) -> int:
    """The value of a number in digits or in small roman letters."""
    if text.isdigit():
        return int(text)
    values = [_ROMAN[char] for char in text]
    return sum(
        -value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True)
    )
