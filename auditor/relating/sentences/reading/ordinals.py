"""Sasaran that a text names by a number: "sasaran ketiga", "Sasaran Strategis 2", "SS3"."""

from __future__ import annotations

import re

_ORDER = {
    "pertama": 1, "kesatu": 1, "kedua": 2, "ketiga": 3, "keempat": 4, "kelima": 5, "keenam": 6, "ketujuh": 7,
    "kedelapan": 8, "kesembilan": 9, "kesepuluh": 10,
}  # fmt: skip
NUMBERED = re.compile(
    r"\bsasaran(?:\s+(?:strategis|kegiatan|program|kinerja))*\s+(?:ke\s*-?\s*)?"
    r"(?P<n>\d{1,2}(?![\d.,]*\d)|pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan)\b"
    r"|\b(?:ss|sk|sp)\s?-?(?P<m>\d{1,2})\b(?![.,]\d)"
)


def ordinal(text: str) -> int | None:
    """The number of an ordinal word ("ketiga"), or of digits; None for any other word."""
    return int(text) if text.isdigit() else _ORDER.get(text)


def number_of(match: re.Match[str]) -> int | None:
    """The number that a match of ``NUMBERED`` gives, in digits or as an ordinal."""
    return ordinal(match["n"] or match["m"])
