"""What a clause says of efficiency: that it is positive, that the output was reached."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.lexicon.clauses import quantifier, tone
from auditor.lexicon.kata.numerals import read_words, terbilang
from auditor.lexicon.phrases import matcher
from auditor.models.report import Nada, RawClaim
from auditor.understanding.prose.claims.clause import ClauseOf

_COUNTED = re.compile(
    r"\b(?:(?P<digits>\d{1,3})|(?P<words>[a-z]+(?: (?:belas|puluh)(?: [a-z]+)?)?))(?: \([a-z0-9 ]+\))?"
    r"(?: dari \w+(?: \([a-z0-9 ]+\))?)? (?:sub kegiatan|kegiatan|program|sasaran|indikator)\b"
)
"""So many rows of a table ("lima dari enam program", "5 (lima) sasaran")."""

_OF_ONE = re.compile(
    r"\bsasaran(?: strategis)? (?:ke\W?\d|\d|pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh)\b"
)
"""One sasaran of several, by its number: no claim on the table as a whole."""


def find_efficiency(context: ClauseOf) -> Iterator[RawClaim]:
    """Give efficiency said to be positive, and output said to be reached."""
    for objek, patterns in (
        ("tingkat efisiensi", context.phrases.efisiensi_positif),
        ("output", context.phrases.efisiensi_output),
    ):
        hit = matcher(patterns).search(context.clause.plain)
        if hit is None or matcher(context.phrases.syarat).search(context.clause.plain):
            continue
        if _OF_ONE.search(context.clause.plain):
            continue
        nada = tone(context.clause, hit, context.phrases)
        if nada in {Nada.MENEGASKAN, Nada.MENYANGKAL}:
            kuantor = quantifier(context.clause, hit, context.phrases)
            yield context.claim(
                "efisiensi",
                nada=nada,
                kuantor=kuantor,
                objek=objek,
                kata=hit.group(),
                tertulis=_count(context.clause.plain[: hit.start()]),
            )


def _count(before: str) -> Decimal | None:
    """How many rows the clause speaks of, None where it gives no number of them."""
    for match in _COUNTED.finditer(before):
        words = match["words"]
        number = Decimal(match["digits"]) if words is None else read_words(words)
        if number is not None and (words is None or words == terbilang(int(number))):
            return number
    return None
