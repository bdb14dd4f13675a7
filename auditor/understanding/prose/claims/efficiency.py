"""What a clause says of efficiency: that it is positive, that the output was reached."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.lexicon.clauses import quantifier, tone
from auditor.lexicon.phrases import matcher
from auditor.models.report import Nada, RawClaim
from auditor.understanding.prose.claims.clause import ClauseOf


def find_efficiency(context: ClauseOf) -> Iterator[RawClaim]:
    """Give efficiency said to be positive, and output said to be reached."""
    for objek, patterns in (
        ("tingkat efisiensi", context.phrases.efisiensi_positif),
        ("output", context.phrases.efisiensi_output),
    ):
        hit = matcher(patterns).search(context.clause.plain)
        if hit is None or matcher(context.phrases.syarat).search(context.clause.plain):
            continue
        nada = tone(context.clause, hit, context.phrases)
        if nada in {Nada.MENEGASKAN, Nada.MENYANGKAL}:
            kuantor = quantifier(context.clause, hit, context.phrases)
            yield context.claim("efisiensi", nada=nada, kuantor=kuantor, objek=objek, kata=hit.group())
