"""Figures that sentences tell, and the claim of one that another sentence tells otherwise."""

from __future__ import annotations

from dataclasses import dataclass

from auditor.lexicon.numbers import Number
from auditor.models.facts import Klaim
from auditor.models.report import Nada, Value


@dataclass(frozen=True, slots=True)
class Told:
    """A figure as a sentence tells it: the sentence, the figure as written, and its number."""

    sentence: Value
    text: str
    number: Number


def told_otherwise(one: Told, other: Told, *, lingkup: str, objek: str, ragu: str) -> Klaim:
    """The claim of the first figure, which the other stands against; ``ragu`` says why it is a question."""
    return Klaim(
        place=one.sentence.place,
        jenis="angka",
        kalimat=one.sentence,
        nada=Nada.MENEGASKAN.value,
        lingkup=lingkup,
        objek=objek,
        tertulis=one.number.number,
        hitung=other.number.number,
        kata=one.text,
        melawan=[Value(other.text, other.sentence.place, other.number.number)],
        terikat=True,
        ragu=ragu,
    )
