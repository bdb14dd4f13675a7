"""Raised digits: the mark of a note behind a number ("24,91²") is no further digit of it."""

from __future__ import annotations

import re

_DIGITS = "0123456789"
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
AFTER_NUMBERS = f"{_DIGITS}%)"
"""What a number ends with."""
_UP = str.maketrans(_DIGITS, _RAISED)
_DOWN = str.maketrans(_RAISED, _DIGITS)
_NO_NUMBER_BEFORE = re.compile(f"(?<![{AFTER_NUMBERS}{_RAISED}])[{_RAISED}]+")


def raised(text: str) -> str:
    """The text with its digits raised."""
    return text.translate(_UP)


def raised_after_numbers(text: str) -> str:
    """The text with raised digits only where they follow a number: "m²" is as good as "m2"."""
    return _NO_NUMBER_BEFORE.sub(lambda match: match[0].translate(_DOWN), text)
