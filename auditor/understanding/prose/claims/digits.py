"""Numbers that a sentence writes in digits and again in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.lexicon.kata.numerals import read_spelled, terbilang
from auditor.lexicon.numbers import Number, read_all
from auditor.models.report import RawClaim, Sentence
from auditor.understanding.prose.claims.clause import excerpt

_WORDS_BEHIND = re.compile(
    r"[.,-]*+\s*(?P<unit>%|[a-z]{2,20}+)?[\s,]*+"
    r"(?:\(\s*+(?:(?:terbilang|dibaca|dengan\s+huruf)\W+)?(?P<paren>[a-z][a-z -]{2,200}?)[\s.]*\)"
    r"|(?:atau\s+)?(?:terbilang|dengan\s+huruf)\W+(?P<told>[a-z][a-z -]{2,200}))",
    re.IGNORECASE,
)
"""The number once more behind its digits: "36 (tiga puluh enam)", "Rp5.000,- terbilang lima ribu rupiah"."""
_MISSPELT = "bilangannya salah eja"


def find_digit_words(sentence: Sentence) -> Iterator[RawClaim]:
    """Give each number written in digits and again in words."""
    text = sentence.text
    if "(" not in text and "huruf" not in text.lower() and "terbilang" not in text.lower():
        return
    for number, start, end in read_all(text):
        hit = _WORDS_BEHIND.match(text, end)
        words = (hit["paren"] or hit["told"]) if hit else ""
        unit = (hit["unit"] or "").lower() if hit else ""
        spelled = read_spelled(words, unit)
        if hit is None or spelled is None:
            continue
        as_written = " ".join(re.findall(r"[a-z]+", words.lower()))
        whole = read_spelled(as_written.partition(" koma ")[0], unit) or spelled
        yield RawClaim(
            sentence=sentence,
            text=excerpt(text, start, hit.end()),
            jenis="bilangan",
            objek="bilangan",
            tertulis=spelled if _is(number, spelled) else number.number,
            hitung=spelled,
            kata=" ".join(text[start : hit.end()].split()),
            ragu=None if as_written.startswith(terbilang(int(whole))) else _MISSPELT,
        )


def _is(number: Number, spelled: Decimal) -> bool:
    """Whether the digits may be the number in words, rounded where a word scales them ("Rp1,2 miliar")."""
    slack = number.grain or Decimal(0)
    return any(abs(reading - spelled) <= slack for reading in number.readings)
