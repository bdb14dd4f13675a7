"""A clause of a sentence in which claims are looked for."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from auditor.lexicon.clauses import Clause, quoted_names, years_named
from auditor.lexicon.phrases import Phrases
from auditor.models.report import Kuantor, Nada, RawClaim, Rujukan, Sentence


@dataclass(frozen=True, slots=True)
class ClauseOf:
    """A clause, its sentence, and the table that the sentence points at."""

    sentence: Sentence
    clause: Clause
    phrases: Phrases
    rujukan: Rujukan
    nomor: str | None

    def claim(
        self,
        jenis: str,
        *,
        nada: Nada = Nada.MENEGASKAN,
        kuantor: Kuantor = Kuantor.BIASA,
        objek: str = "",
        tertulis: Decimal | None = None,
        kata: str = "",
        ragu: str | None = None,
    ) -> RawClaim:
        """A claim of the clause."""
        return RawClaim(
            sentence=self.sentence,
            text=self.clause.text,
            jenis=jenis,
            nada=nada,
            kuantor=kuantor,
            objek=objek,
            tertulis=tertulis,
            kata=kata,
            kutipan=quoted_names(self.clause.text) or quoted_names(self.sentence.text),
            tahun=years_named(self.clause.text),
            rujukan=self.rujukan,
            nomor_tabel=self.nomor,
            ragu=ragu,
        )


def excerpt(text: str, start: int, end: int, words: int = 8) -> str:
    """Give what stands from start to end with the words around it, for showing it out of a long sentence."""
    before, after = text[:start].split(), text[end:].split()
    left = ("… " if len(before) > words else "") + " ".join(before[-words:])
    right = " ".join(after[:words]) + (" …" if len(after) > words else "")
    return " ".join(f"{left} {' '.join(text[start:end].split())} {right}".split())
