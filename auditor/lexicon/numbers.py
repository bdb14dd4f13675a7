"""Numbers as Indonesian offices write them.

Whether a dot is a decimal mark or a thousands mark is decided from the column, not from one cell;
where it stays open ("1.006") every reading is kept. A malformed number ("464.71,75") is None, never a guess.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from auditor.lexicon.kata.numerals import read_words

WHOLE_DIGITS = 18
"""Digits that a figure has before the decimal mark at most.

The budget of the nation has 16 in Rupiah; sums of years and of levels stay below a hundred times that.
"""
DECIMALS = 15
"""Digits behind it at most: spreadsheets compute with no more."""
LONGEST_NUMBER = 200
"""Letters of a text that can be a number with its unit: five words at most follow it."""
BEYOND_MEANING = f"angkanya melebihi {WHOLE_DIGITS} digit atau {DECIMALS} desimal; dibaca sebagai teks"
RUPIAH = re.compile(r"\bRp\s*[.,]?\s*(?P<amount>\d[\d.,]*\d)(?P<dash>\s*[.,]?\s*-)?", re.IGNORECASE)
"""An amount in a sentence, with the dash that may close it ("Rp. 1.250.000,-"): ``amount`` are its digits."""
_CORE = r"\d(?:[\d.,]*\d)?"
_GRADED = re.compile(
    r"\s*+(?:(?:[A-Za-z]++[ .:-]*+){1,3}(?:\d{1,2}\s*+)?\((?P<score>\d{1,3}[.,]\d{1,4})\)"
    r"|(?:[A-Za-z]{5,9}:?\s+)?[A-E]{1,3}[+-]?\s*(?:[/:=]|\()\s*(?P<beside>\d{1,3}(?:[.,]\d{1,4})?)\)?"
    r"|(?P<before>\d{1,3}(?:[.,]\d{1,4})?)\s*[/=]\s*[A-E]{1,3}[+-]?)\s*+"
)
"""A grade with its score, the finer of the two: "Level 3 (3,157)", "A (82,92)", "BB (71,5)", "B / 65"."""
_RATE = re.compile(
    r"\s*(?P<rate>[^\s/]+)\s*(?:/|\bper\b)\s*"
    r"(?P<base>10{3,6}|1(?:[.,]0{3}){1,2}|10{1,2}[.,]0{3}|100(?=\s*[A-Za-z]))\s*[A-Za-z ().]{0,40}",
    re.IGNORECASE,
)
"""A rate per so many, which are no part of the figure: "86,97/100.000 KH", "4 per 1.000 penduduk".

"50/100" alone may be 50 of 100.
"""
_BOUND = re.compile(
    r"^\s*+(?:(?:sekurang|kurang|lebih|minimal|minimum|min(?=\.)|maksimal|maksimum|maks|max)\b\.?(?:\s*-\s*\w+)?"
    r"|paling\s+(?:lambat|lama|sedikit|kurang|banyak|tinggi|rendah|besar|kecil)|di\s+(?:atas|bawah)"
    r"|tidak\s+(?:lebih|kurang|melebihi)|(?:setinggi|sebanyak|selambat|selama|sebesar|serendah|sesedikit)-\w+nya)"
    r"\s*(?:dari\s+)?(?=[<>≥≤]?\s*\d)",
    re.IGNORECASE,
)
"""Words that make a number a bound, as "≤" does: "minimal 80", "paling lambat 15 hari"; "min 5" is -5."""
_OPEN_ENDED = re.compile(
    r"(?<=\d)(?P<unit>\s*%?\s*[a-z]{0,15}?)\s*(?:\bke\s*(?:atas|bawah)|\batau\s+(?:lebih|kurang))\s*$",
    re.IGNORECASE,
)
"""Words behind a number that make it a bound, and no part of its unit: "80 ke atas", "3 hari atau kurang"."""
_NUMBER = re.compile(
    r"^(?P<compare>[<>≥≤]=?\s*)?(?P<open>\(\s*)?(?P<minus>[-–−]\s*)?(?P<rp>rp[.,]?\s*)?(?P<inner>[-–−(]\s*)?"
    rf"(?P<core>{_CORE})(?P<dash>\s*[.,]\s*-*)?(?P<percent>\s*%)?(?P<close>\s*\))?(?P<after>\s*%)?\s*"
    r"(?P<rest>(?:\b[kcdh]?m[23]\b|\D)*)$",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    rf"(?:(?P<rp>\bRp[.,]?\s*)|(?<![\w.,]))(?P<core>{_CORE})(?P<dash>[.,]-+)?"
    r"\s*(?P<unit>%|persen\b|prosen\b|ribu\b|juta\b|jt\b|mil[iy]ard?\b|tril[iy][ou]n\b|rupiah\b"
    r"|(?(rp)(?-i:[MT])\b))?",
    re.IGNORECASE,
)
_BLANK = re.compile(
    r"(?<![\d.,])\d{1,3}(?:(?P<before>[.,])\d{3})* (?P=before)\d{3}(?:(?P=before)\d{3})*(?![\d ]*\d)"
    r"|(?<![\d.,])\d{1,3}(?P<after>[.,])\d{3}(?P=after)\d{3}(?:(?P=after)\d{3})*(?P=after) \d{3}(?![\d ]*\d)"
)
"""An amount typed with one blank beside a thousands mark ("1,584,085, 700"), where it can be nothing else.

"1. 250.000" may be the first of a list and "100,200, 300" two numbers: they are left alone.
"""
_ONLY_NUMBER = re.compile(r"[\s\d.,()%-]+")
_SCALES = {
    "ribu": 3,
    "juta": 6,
    "jt": 6,
    "miliar": 9,
    "milyar": 9,
    "milyard": 9,
    "triliun": 12,
    "trilyun": 12,
}
_SHORT_SCALES = {"M": "miliar", "T": "triliun"}
"""Letters for a scale behind an amount in Rupiah ("Rp6,72 M")."""
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_NOTE_MARKS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED = str.maketrans("²³", "23")
_NOTE = re.compile(r"\s*[*#^]+\)?")
"""The mark of a note behind a figure: "75,5*", "75,5 **)"."""
_PERCENT = {"%", "persen", "prosen"}


@dataclass(frozen=True, slots=True)
class Number:
    """A number as read: the likeliest reading, all readings (it first), unit and printed decimals.

    Percent and Rupiah are plain numbers ("92,65%" is 92.65 with unit "%"). ``unit`` is "%", "Rp" or the
    word that follows ("Paket"). ``grain`` is one unit in the last printed place where a word scales the
    number ("1,2 miliar": a hundred million), else None.
    """

    number: Decimal
    readings: tuple[Decimal, ...]
    unit: str | None
    decimals: int
    grain: Decimal | None = None

    @property
    def has_meaning(self) -> bool:
        """Whether it has no more digits than a figure can have."""
        return all(map(_has_meaning, self.readings))


@dataclass(frozen=True, slots=True)
class _Shape:
    """The readings that a run of digits and separators allows, each with its decimals.

    ``open_mark`` is the separator whose meaning is open; ``decimal_mark`` the decimal mark that the
    shape proves the writer to use.
    """

    readings: tuple[tuple[Decimal, int], ...]
    open_mark: str | None = None
    decimal_mark: str | None = None


def read_number(text: str) -> Number | None:
    """Read one cell alone; None for text, dashes, ranges and malformed numbers."""
    parsed = _parse(text)
    return parsed[0] if parsed else None


def read_column(texts: Sequence[str]) -> list[Number | None]:
    """Read the cells of one column; the cells that are plain decide what the open ones mean."""
    parsed = [_parse(text) for text in texts]
    marks = {item[1].decimal_mark for item in parsed if item} - {None}
    bracketed = [bool(re.match(r"^\s*\(.*\)\s*%?\s*$", text)) for text in texts]
    mixed = any(item and not bracket for item, bracket in zip(parsed, bracketed, strict=True))
    result: list[Number | None] = []
    for item, bracket in zip(parsed, bracketed, strict=True):
        number = _settle(*item, marks) if item else None
        if number is not None and bracket and mixed:
            number = below_nought(number)
        result.append(number)
    return result


def read_all(text: str) -> list[tuple[Number, int, int]]:
    """Read the numbers of running prose with their start and end: amounts, percents and plain numbers.

    Years and the numbers of laws and tables are numbers too; the caller knows what it looks for.
    """
    found: list[tuple[Number, int, int]] = []
    for match in _FIGURE.finditer(text):
        shape = _shape(match["core"])
        if shape is not None:
            unit = _SHORT_SCALES.get(match["unit"] or "", (match["unit"] or "").lower())
            number = _number(shape, "Rp" if match["rp"] or unit == "rupiah" else None, unit)
            if number.has_meaning:
                found.append((number, match.start(), match.end()))
    return found


def is_beyond_meaning(text: str) -> bool:
    """Whether a cell holds a number of more digits than any figure has: it is read as text, and in doubt."""
    if len(text) > LONGEST_NUMBER:
        return _ONLY_NUMBER.fullmatch(text) is not None
    shaped = _shaped(text)
    return shaped is not None and not shaped[0].has_meaning


def rate_base(unit: str | None) -> str | None:
    """What a figure in this unit is a rate of: "1000" for "/1000"; None for what is no rate."""
    match = re.fullmatch(r"/(\d+)", unit or "")
    return match[1] if match else None


def read_count(text: str) -> int | None:
    """Read a whole number in digits or in words; None for anything else."""
    if text.isdigit():
        return int(text)
    number = read_words(text)
    return int(number) if number is not None else None


def _parse(text: str) -> tuple[Number, _Shape] | None:
    return _parsed(text) if len(text) <= LONGEST_NUMBER else None


@lru_cache(maxsize=8192)
def _parsed(text: str) -> tuple[Number, _Shape] | None:
    """The number that a text is; a cell is read by its column, for what it says, and as part of a row."""
    shaped = _rate(text) or _shaped(_score(text) or _OPEN_ENDED.sub(r"\g<unit>", _BOUND.sub("", text)))
    return shaped if shaped is not None and shaped[0].has_meaning else None


def _score(text: str) -> str | None:
    """The score beside a grade."""
    graded = _GRADED.fullmatch(text)
    return (graded["score"] or graded["beside"] or graded["before"]) if graded is not None else None


def _rate(text: str) -> tuple[Number, _Shape] | None:
    """A rate as its figure, in the unit "/1000" however its thousands and what they are of are written."""
    match = _RATE.fullmatch(text)
    shaped = _shaped(match["rate"]) if match is not None else None
    if match is None or shaped is None:
        return None
    return replace(shaped[0], unit="/" + re.sub(r"\D", "", match["base"])), shaped[1]


def _shaped(text: str) -> tuple[Number, _Shape] | None:
    """What is written as a number, also with more digits than any has."""
    match = _NUMBER.match(_BLANK.sub(lambda amount: amount[0].replace(" ", ""), " ".join(text.split())))
    if match is None:
        return None
    rest = _NOTE.sub("", match["rest"]).strip().lstrip(_NOTE_MARKS).translate(_RAISED)
    list_number = match["dash"] is not None and "-" not in match["dash"] and any(map(str.isalpha, rest))
    if list_number or not _is_unit(rest):
        return None
    shape = _shape(match["core"])
    if shape is None:
        return None
    percent = match["percent"] or match["after"]
    number = _number(shape, "Rp" if match["rp"] else None, "%" if percent else rest.split("(")[0].strip())
    negative = match["minus"] or (match["inner"] or "(").strip() != "("
    return (below_nought(number) if negative and not match["open"] else number), shape


def _is_unit(rest: str) -> bool:
    """Tell whether what follows the number is a unit, words in brackets or nothing, not a sentence."""
    words = re.sub(r"\([^)]*\)?", " ", rest).strip(" -.,;*#^").split()
    return len(words) <= 5 and all(re.fullmatch(r"/?[^\W\d][\w./²³-]*|/|%", word) for word in words)


def _number(shape: _Shape, currency: str | None, unit: str) -> Number:
    low = unit.lower()
    scale = _SCALES.get(low.split(" ")[0], 0) if low else 0
    readings = tuple(value.scaleb(scale) if scale else value for value, _ in shape.readings)
    decimals = shape.readings[0][1]
    rest = unit.partition(" ")[2].strip() if scale else unit
    name = "%" if low in _PERCENT else currency or ("Rp" if rest.lower() == "rupiah" else rest or None)
    if scale:
        readings = tuple(Decimal(int(r)) if r == int(r) else r for r in readings)
    grain = Decimal(1).scaleb(scale - decimals) if scale else None
    return Number(readings[0], readings, name, 0 if scale else decimals, grain)


def _has_meaning(number: Decimal) -> bool:
    exponent = number.as_tuple().exponent
    return number.adjusted() < WHOLE_DIGITS and isinstance(exponent, int) and exponent >= -DECIMALS


def _shape(core: str) -> _Shape | None:
    if len(core) > LONGEST_NUMBER:
        return None
    dots, commas = core.count("."), core.count(",")
    if not dots and not commas:
        return _Shape(((Decimal(core), 0),))
    if dots and commas:
        return _both(core)
    mark = "." if dots else ","
    groups = core.split(mark)
    if len(groups) > 2:
        return _grouped(groups, mark)
    whole, part = groups
    decimal = (Decimal(f"{whole}.{part}"), len(part))
    if len(part) != 3 or len(whole) > 3 or whole.startswith("0"):
        return _Shape((decimal,), decimal_mark=mark)
    thousands = (Decimal(whole + part), 0)
    return _Shape((thousands, decimal) if mark == "." else (decimal, thousands), mark)


def _both(core: str) -> _Shape | None:
    """The last separator is the decimal mark; the other one must cut groups of three."""
    at = max(core.rfind("."), core.rfind(","))
    whole, part = core[:at], core[at + 1 :]
    groups = re.split(r"[.,]", whole)
    if core[at] in whole or not _thousands(groups):
        return None
    decimal = (Decimal(f"{''.join(groups)}.{part}"), len(part))
    if len(part) == 3:
        return _Shape((decimal, (Decimal("".join(groups) + part), 0)))
    return _Shape((decimal,), decimal_mark=core[at])


def _grouped(groups: list[str], mark: str) -> _Shape | None:
    if _thousands(groups):
        return _Shape(((Decimal("".join(groups)), 0),), decimal_mark="," if mark == "." else ".")
    if len(groups[-1]) == 2 and _thousands(groups[:-1]):
        return _Shape(((Decimal(f"{''.join(groups[:-1])}.{groups[-1]}"), 2),))
    return None


def _thousands(groups: Sequence[str]) -> bool:
    return 1 <= len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])


def _settle(number: Number, shape: _Shape, marks: set[str | None]) -> Number:
    """Decide an open separator by the decimal mark that the column uses."""
    if shape.open_mark is None or len(marks) != 1 or len(number.readings) != 2:
        return number
    decimal_first = shape.open_mark == ","
    decimal = shape.open_mark in marks
    chosen = number.readings[0] if decimal == decimal_first else number.readings[1]
    return replace(number, number=chosen, readings=(chosen,), decimals=3 if decimal else 0)


def below_nought(number: Number) -> Number:
    """The number with the other sign."""
    return replace(number, number=-number.number, readings=tuple(-reading for reading in number.readings))


def chapter_number(text: str) -> int:
    """The number of a chapter, in digits or in Roman capitals."""
    if text.isdigit():
        return int(text)
    values = [_ROMAN.get(letter, 0) for letter in text]
    return sum(
        -one if any(one < later for later in values[at + 1 :]) else one for at, one in enumerate(values)
    )
