"""That something rose or fell against the year before, as a clause says without both figures."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from auditor.lexicon.clauses import tone
from auditor.lexicon.phrases import matcher
from auditor.models.report import Nada, RawClaim
from auditor.understanding.prose.claims.clause import ClauseOf


def find_trends(context: ClauseOf) -> Iterator[RawClaim]:
    """Give the one direction that the clause tells."""
    text, phrases = context.clause.plain, context.phrases
    if not matcher(phrases.banding_tahun).search(text) or matcher(phrases.keraguan).search(text):
        return
    readings = []
    for patterns, word in ((phrases.tren_naik, Decimal(1)), (phrases.tren_turun, Decimal(-1))):
        readings += [
            (hit, word)
            for hit in matcher(patterns).all(text)
            if tone(context.clause, hit, phrases) is Nada.MENEGASKAN
        ]
    if len({word for _, word in readings}) == 1:
        yield context.claim(
            "tren", objek="arah perubahan", tertulis=readings[0][1], kata=readings[0][0].group()
        )
