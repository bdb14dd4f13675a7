"""Numbers that a sentence writes in digits and again in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.lexicon.numbers import read_words, terbilang
from auditor.models.report import RawClaim, Sentence
from auditor.understanding.prose.claims.clause import excerpt

_DIGIT_WORD = re.compile(
    r"(?<![\d.,/])(?P<digits>\d{1,3}(?:\.\d{3})*)\s*\(\s*(?P<paren>[A-Za-z][A-Za-z \-]{2,60}?)\s*\)"
)


def find_digit_words(sentence: Sentence) -> Iterator[RawClaim]:
    """Give each number written in digits and again in words."""
    for hit in _DIGIT_WORD.finditer(sentence.text):
        word = read_words(hit["paren"])
        if word is None:
            continue
        as_written = " ".join(re.findall(r"[a-z]+", hit["paren"].lower()))
        yield RawClaim(
            sentence=sentence,
            text=excerpt(sentence.text, hit.start(), hit.end()),
            jenis="bilangan",
            objek="bilangan",
            tertulis=Decimal(hit["digits"].replace(".", "")),
            hitung=Decimal(word),
            kata=" ".join(hit.group().split()),
            ragu=None if as_written == terbilang(int(word)) else "bilangannya salah eja",
        )
