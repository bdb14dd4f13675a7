"""The record of a claim before it is bound to what it speaks of."""

from __future__ import annotations

from auditor.models.facts import Klaim
from auditor.models.facts.vocabulary import JenisKlaim
from auditor.models.report import RawClaim, Value


def unbound(claim: RawClaim, jenis: JenisKlaim, *, lingkup: str = "", objek: str | None = None) -> Klaim:
    """What the sentence says; ``objek`` is the claim's own where it is not given."""
    return Klaim(
        place=claim.sentence.place,
        jenis=jenis,
        kalimat=Value(claim.text, claim.sentence.place),
        nada=claim.nada,
        lingkup=lingkup,
        objek=claim.objek if objek is None else objek,
        tertulis=claim.tertulis,
        kata=claim.kata,
        ragu=claim.ragu,
    )
