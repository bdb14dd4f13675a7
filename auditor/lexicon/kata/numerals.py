"""Numbers in words, also behind digits: "dua puluh satu", "tujuh koma lima miliar rupiah"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from rapidfuzz import fuzz, process

_MOSTDIGITS = 18
"""Digits that a number in words has at most, as those in digits have."""
_SMALL = [
    "nol",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
]
_SCALES = {"ribu": 3, "seribu": 3, "juta": 6, "miliar": 9, "milyar": 9, "triliun": 12, "trilyun": 12}
"""Words that multiply what stands before them, by so many powers of ten."""
_WORDS = [*_SMALL, "belas", "puluh", "ratus", "seratus", *_SCALES]
_LIKE_ENOUGH = 80
_MARK = "koma"
_UNITS = frozenset({"rupiah", "persen", "prosen"})
"""Words behind a number in words that are units of it wherever it stands."""
_WORD = re.compile(r"[a-z]+")
DIGIT = "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan"
"""The numbers of one digit in words, as a pattern."""
_ONE = rf"(?:{DIGIT}|nol|koma|belas|puluh|ratus|se(?:puluh|belas|ratus|ribu)|ribu|juta|mil[iy]ar|tril[iy]un)"
RUPIAH_IN_WORDS = re.compile(
    rf"(?<![\w-])(?P<words>(?:{DIGIT}|se(?:puluh|belas|ratus|ribu))(?:\s+{_ONE}(?![\w-]))*+)\s+rupiah\b"
)
"""An amount in words, in small letters."""


def read_words(text: str) -> Decimal | None:
    """Read a number in words ("dua puluh satu"); a misspelt word counts when only one word is like it."""
    words = _read(_WORD.findall(text.lower()))
    return _number(words) if words else None


def read_spelled(text: str, unit: str = "") -> Decimal | None:
    """Read a number in words with decimals and a unit ("tiga koma lima persen", "dua belas orang").

    The unit is one that any number may have, or ``unit``, which stands behind the digits.
    """
    words = _WORD.findall(text.lower())
    if words and words[-1] in _UNITS | {unit}:
        words = words[:-1]
    if _MARK not in words:
        return read_words(" ".join(words))
    at = words.index(_MARK)
    scaled = bool(words) and words[-1] in _SCALES and len(words) - at > 1
    whole = read_words(" ".join(words[:at]))
    digits = _behind_mark(words[at + 1 : -1] if scaled else words[at + 1 :])
    if whole is None or not digits:
        return None
    number = Decimal(f"{whole}.{digits}")
    return number.scaleb(_SCALES[words[-1]]) if scaled else number


def terbilang(number: int) -> str:
    """Write a whole number of no more digits than figures have in words."""
    if number < 12:
        words = _SMALL[number]
    elif number < 20:
        words = f"{terbilang(number - 10)} belas"
    elif number < 100:
        words = _joined(f"{_SMALL[number // 10]} puluh", number % 10)
    elif number < 200:
        words = _joined("seratus", number - 100)
    elif number < 1000:
        words = _joined(f"{_SMALL[number // 100]} ratus", number % 100)
    elif number < 2000:
        words = _joined("seribu", number - 1000)
    else:
        word = next(w for w in ("triliun", "miliar", "juta", "ribu") if number >= 10 ** _SCALES[w])
        many, rest = divmod(number, 10 ** _SCALES[word])
        words = _joined(f"{terbilang(many)} {word}", rest)
    return words


def _joined(head: str, rest: int) -> str:
    return f"{head} {terbilang(rest)}" if rest else head


def _read(words: Sequence[str]) -> list[str]:
    """The words as they are spelt; none where one of them is no number word."""
    read: list[str] = []
    for word in words:
        known = _word(word)
        if known is None:
            return []
        read.append(known)
    return read


def _number(words: Sequence[str]) -> Decimal | None:
    total, part = 0, 0
    for word in words:
        if word in _SMALL:
            part += _SMALL.index(word)
        elif word == "belas":
            part += 10
        elif word == "puluh":
            part += part % 10 * 9
        elif word in {"ratus", "seratus"}:
            part = 100 if word == "seratus" else part * 100
        else:
            scale = 10 ** _SCALES[word]
            many = total % scale + (1 if word == "seribu" else part)
            total, part = total - total % scale + many * scale, 0
            if not many or total >= 10**_MOSTDIGITS:
                return None
    return Decimal(total + part)


def _behind_mark(words: Sequence[str]) -> str:
    """The digits behind the decimal mark, one by one ("lima tujuh") or as a number ("lima puluh")."""
    if all(word in _SMALL[:10] for word in words):
        return "".join(str(_SMALL.index(word)) for word in words)
    number = read_words(" ".join(words))
    return str(number) if number is not None else ""


def _word(word: str) -> str | None:
    if word in _WORDS:
        return word
    matches = process.extract(word, _WORDS, scorer=fuzz.ratio, score_cutoff=_LIKE_ENOUGH, limit=2)
    alone = len(matches) == 1 or (len(matches) > 1 and matches[0][1] > matches[1][1])
    return matches[0][0] if matches and alone else None
