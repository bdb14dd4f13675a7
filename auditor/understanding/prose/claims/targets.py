"""What a clause says of targets: reached or missed, and by how many of what it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from auditor.lexicon.clauses import Clause, affirmed, quantifier, tone
from auditor.lexicon.negation import Sense, sense
from auditor.lexicon.phrases import Phrases, matcher
from auditor.models.report import Kuantor, Nada, RawClaim, Rujukan
from auditor.understanding.prose.claims.clause import ClauseOf

_VALUE_AFTER = re.compile(r"\s*(?:sebesar|sebanyak|yaitu|hingga|pada)?\s*(?!100(?:[.,]0+)?\s*%)\d")


@dataclass(frozen=True, slots=True)
class TargetReading:
    """The words that tell of targets, their tone and quantity, and why they may mean something else."""

    kata: str
    nada: Nada
    kuantor: Kuantor
    ragu: str | None


@dataclass(frozen=True, slots=True)
class _Found:
    """A verb phrase of the clause, its tone, and what the negations around it say."""

    hit: re.Match[str]
    nada: Nada
    sense: Sense | None


def find_targets(context: ClauseOf) -> Iterator[RawClaim]:
    """Give what the clause says of targets: that they were reached or missed."""
    pointed = context.rujukan in {Rujukan.ATAS, Rujukan.NOMOR}
    read = read_target(context.clause, context.phrases, pointed=pointed)
    if read is not None:
        yield context.claim("target", nada=read.nada, kuantor=read.kuantor, kata=read.kata, ragu=read.ragu)


def read_target(clause: Clause, phrases: Phrases, *, pointed: bool) -> TargetReading | None:
    """Read what the clause says of targets; one that says both, or neither surely, is left alone.

    ``pointed``: the sentence points at a table, which tells that it speaks of what has come about.
    """
    text = clause.plain
    missed = matcher(phrases.target_meleset).search(text)
    found = _reached(clause, phrases, missed, pointed=pointed)
    if missed is not None:
        said = sense(text, missed.start(), missed.end(), phrases, missed=True)
        nada = tone(clause, missed, phrases, missed=True)
        if said is None:
            return None
        if nada in {Nada.MENEGASKAN, Nada.MENYANGKAL}:
            found = [_Found(missed, nada, said), *found]
    tones = {one.nada for one in found}
    if not found or (len(tones) > 1 and Nada.MENYANGKAL in tones):
        return None
    first = found[0]
    kuantor = quantifier(clause, first.hit, phrases)
    quantity = first.sense.whole if first.sense is not None else None
    if kuantor is Kuantor.KECUALI:
        if quantity is not None and first.nada is Nada.MENYANGKAL:
            return None
    elif quantity is not None:
        kuantor = Kuantor.SEMUA if quantity else Kuantor.ADA
    return TargetReading(first.hit.group(), first.nada, kuantor, _doubt(text, first.sense, phrases))


def _reached(
    clause: Clause, phrases: Phrases, missed: re.Match[str] | None, *, pointed: bool
) -> list[_Found]:
    """Phrases that a target was reached, but for those within one that says that it was missed."""
    found: list[_Found] = []
    for hit in matcher(phrases.target_tercapai).all(clause.plain):
        within = missed is not None and missed.start() <= hit.start() and hit.end() <= missed.end()
        if within or _VALUE_AFTER.match(clause.plain, hit.end()):
            continue
        nada = tone(clause, hit, phrases)
        said = sense(clause.plain, hit.start(), hit.end(), phrases)
        counted = said is not None and said.whole is not None
        if nada is Nada.MENEGASKAN and not (pointed or counted or affirmed(clause, hit, phrases)):
            continue
        if nada is not None:
            found.append(_Found(hit, nada, said))
    return found


def _doubt(text: str, said: Sense | None, phrases: Phrases) -> str | None:
    if matcher(phrases.keraguan).search(text):
        return "kalimat memakai kata yang tidak pasti"
    if matcher(phrases.pembanding_lain).search(text):
        return "kalimat memakai pembanding lain daripada target tahun itu"
    return None if said is None or said.clear else "kalimat memakai penyangkalan ganda"
