"""Whether a finding is about a planted fault."""

from __future__ import annotations

import re
from collections.abc import Iterable

from auditor.models.finding import Finding
from corpus.generator.edits import Kebenaran


def huruf(teks: str) -> str:
    """Words in small letters with one space between, so that marks and line breaks do not matter."""
    return " ".join(re.findall(r"\w+", teks.lower()))


def isi(satu: Finding) -> str:
    """What a finding says and shows, folded."""
    bukti = [f"{nilai.text} {nilai.place.row} {nilai.place.column}" for nilai in satu.evidence]
    return huruf(" ".join([satu.message, *bukti]))


def menemukan(satu: Finding, benar: Kebenaran) -> bool:
    """The fault's own rule, with its table, its row and what is printed there."""
    return (
        satu.rule == benar.rule
        and menyebut_tempat(satu, benar)
        and huruf(benar.seen.split("; ")[0]) in isi(satu)
    )


def menyebut_tempat(satu: Finding, benar: Kebenaran) -> bool:
    """Table and row as the truth has them; a sentence or a missing row has no cell to name."""
    if huruf(benar.row) not in isi(satu):
        return False
    dari_tabel = bool(benar.column) and benar.seen != ""
    return not dari_tabel or benar.table in {nilai.place.table for nilai in satu.evidence}


def terduga(satu: Finding, ditanam: Iterable[Kebenaran]) -> bool:
    """Whether a finding says no more than what the planted faults break."""
    return any(
        satu.rule in {benar.rule, *benar.also}
        and any(huruf(baris) in isi(satu) for baris in (benar.row, *benar.rows))
        for benar in ditanam
    )
