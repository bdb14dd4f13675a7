"""Sasaran, tujuan and misi that a text names by a number: "sasaran ketiga", "Misi II", "SS3"."""

from __future__ import annotations

import re

_ORDER = {
    "pertama": 1, "kesatu": 1, "kedua": 2, "ketiga": 3, "keempat": 4, "kelima": 5, "keenam": 6, "ketujuh": 7,
    "kedelapan": 8, "kesembilan": 9, "kesepuluh": 10,
}  # fmt: skip
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
ORDINAL = (
    r"(?P<n>pertama|ke\s*-?\s*(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|\d{1,2}(?![\d.,%]*\d))"
    r"|\d{1,2}(?![\d.,]*\d|\s*%)|[ivx]{1,4})\b"
)
"""A number in order, as a pattern: "pertama", "kedua", "ke tiga", "ke-4", "5", "iv"."""
NTH = r"(?:(?<!\d)\d{1,2}(?![\d.,]{0,20}\d)|pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan)"
"""The same of one thing among few, as a pattern; no figure with decimals or thousands."""
NUMBERED = re.compile(
    rf"\bsasaran(?:\s+(?:strategis|kegiatan|program|kinerja))*\s+(?:ke\s*-?\s*)?(?P<n>{NTH})\b"
    r"|\b(?:ss|sk|sp)\s?-?(?P<m>\d{1,2})\b(?![.,]\d)"
)


def ordinal(text: str) -> int | None:
    """The number of an ordinal word ("ketiga", "ke-3", "iii"), or of digits; None for any other word."""
    word = re.sub(r"[\s-]+", "", text)
    digits = word.removeprefix("ke")
    if digits.isdigit():
        return int(digits)
    return _ROMAN.index(word) + 1 if word in _ROMAN else _ORDER.get(word)


def number_of(match: re.Match[str]) -> int | None:
    """The number that a match of ``NUMBERED`` gives, in digits or as an ordinal."""
    return ordinal(match["n"] or match["m"])
