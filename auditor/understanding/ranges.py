"""Ranges of figures as offices write them: "> 100", "80 - 100", "76 s.d. < 91", "75 ≤ x < 90", "≤ 50".

A mark between two bounds that is no dash is often misprinted ("80 > 100", "91 ≤ 100"): it only parts them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from auditor.lexicon.numbers import read_number

_NUMBER = r"(?<![\d.,])\d{1,3}(?:[.,]\d+)?(?![\d.,]*\d)"
_PERCENT = r"(?:\s*(?:%|persen\b))?"
_MORE = (
    r"(?:>\s*=|≥|minimal|paling (?:sedikit|rendah)|sekurang-kurangnya"
    r"|lebih (?:besar |tinggi )?(?:dari|daripada)? ?(?:atau )?sama dengan)"
)
_LESS = (
    r"(?:<\s*=|≤|maksimal|paling (?:banyak|tinggi)|setinggi-tingginya|sampai(?: dengan)?|hingga"
    r"|s\s*[./]?\s*d\.?|(?:kurang|lebih (?:kecil|rendah)) (?:dari|daripada)? ?(?:atau )?sama dengan)"
)
_ABOVE = r"(?:>|(?:lebih (?:besar |tinggi )?|melebihi |melampaui )(?:dari|daripada)?|di ?atas)"
_BELOW = r"(?:<|(?:kurang|lebih (?:kecil|rendah)) (?:dari|daripada)|di ?bawah)"
_UP = r"(?:ke atas|atau lebih|dan (?:di ?atas|lebih)|keatas)"
_DOWN = r"(?:ke bawah|atau kurang|dan (?:di ?bawah|kurang)|kebawah)"
_TO = r"(?:s\s*[./]?\s*d\.?|sampai(?: dengan)?|hingga|dan|[-–—])"
_MARK = r"[<>≤≥=][<>≤≥=\s]*"
_BEGINS = r"(?=\s*[\d<>≤≥]|m[aie]|pal|s[ea\s./d]|leb|kur|hin|di)"
"""What each of the ways to write a range begins with, so that few places of a text are tried with all."""
_RANGE = re.compile(
    rf"{_BEGINS}(?:(?P<chain_low>{_NUMBER}){_PERCENT}\s*(?P<chain_from><\s*=?|≤)\s*(?:[a-z]+\s*)??[a-z]+\s*"
    rf"(?P<chain_to><\s*=?|≤)\s*(?P<chain_high>{_NUMBER}){_PERCENT}"
    rf"|(?P<from>{_MORE}|{_ABOVE})?\s*(?P<low>{_NUMBER}){_PERCENT}\s*"
    rf"(?:{_TO}\s*(?P<to>{_LESS}|{_BELOW})?|\s*{_MARK})\s*"
    rf"(?P<high>{_NUMBER}){_PERCENT}"
    rf"|(?:{_MORE}\s*(?P<least>{_NUMBER}){_PERCENT}|(?P<least_up>{_NUMBER}){_PERCENT}\s*{_UP})"
    rf"|{_ABOVE}\s*(?P<over>{_NUMBER}){_PERCENT}"
    rf"|(?:{_LESS}\s*(?P<most>{_NUMBER}){_PERCENT}|(?P<most_down>{_NUMBER}){_PERCENT}\s*{_DOWN})"
    rf"|{_BELOW}\s*(?P<under>{_NUMBER}){_PERCENT})",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_OPEN = re.compile(rf"(?:{_ABOVE}|{_BELOW})", re.IGNORECASE)
_WIDEST_GAP = Decimal("1.5")
"""How far the next range may begin from where one ends: 90 and 91, 99,9 and 100."""


@dataclass(frozen=True, slots=True)
class Range:
    """From ``low`` to ``high``, None where there is no bound; an open bound is not itself within.

    ``start`` and ``end`` are where the words stand in the text.
    """

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False
    start: int = 0
    end: int = 0


def read_range(text: str) -> Range | None:
    """The range that a text is, None where it is none."""
    match = _RANGE.fullmatch(text.strip()) if _DIGIT.search(text) else None
    return _read(match) if match else None


def find_ranges(text: str) -> Iterator[Range]:
    """The ranges that a text writes, in their order."""
    if _DIGIT.search(text):
        yield from map(_read, _RANGE.finditer(text))


def _read(match: re.Match[str]) -> Range:
    start, end = match.span()
    if match["chain_low"]:
        return Range(
            _number(match["chain_low"]), _number(match["chain_high"]),
            _is_open(match["chain_from"]), _is_open(match["chain_to"]), start, end,
        )  # fmt: skip
    if match["low"]:
        one, two = _number(match["low"]), _number(match["high"])
        turned = one > two
        opens = False if turned else _is_open(match["from"]), False if turned else _is_open(match["to"])
        return Range(min(one, two), max(one, two), *opens, start, end)
    if upper := match["most"] or match["most_down"] or match["under"]:
        return Range(None, _number(upper), False, bool(match["under"]), start, end)
    lower = match["least"] or match["least_up"] or match["over"]
    return Range(_number(lower), None, bool(match["over"]), False, start, end)


def _is_open(sign: str | None) -> bool:
    return sign is not None and _OPEN.fullmatch(sign.strip()) is not None


def _number(text: str) -> Decimal:
    number = read_number(text)
    return number.number if number is not None else Decimal(0)


def follow_each_other(ranges: Sequence[Range]) -> bool:
    """Whether each range begins where the one before it ends, all of them upwards or all downwards."""
    upwards = all(_next(one.high, two.low) for one, two in pairwise(ranges))
    return upwards or all(_next(two.high, one.low) for one, two in pairwise(ranges))


def _next(high: Decimal | None, low: Decimal | None) -> bool:
    return high is not None and low is not None and abs(low - high) <= _WIDEST_GAP
