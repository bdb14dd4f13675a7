"""Whether a heading or a line promises what is to be reached in a year: that of a perjanjian kinerja.

Offices name the paper, or the targets of a year ("Target kinerja yang ingin dicapai Tahun 2024:"). What was
measured or realised of either is no promise, and what is said not to be in it is none either.
"""

from __future__ import annotations

import re

from auditor.lexicon.years import years_in
from auditor.understanding.prose.sentences import split_sentences

_PAPER = re.compile(
    r"\b(?:perjanjian|penetapan|kontrak|janji)\s+kinerja\b|\brencana\s+kinerja\s+tahun|\bdi?(?:per)?janjikan\b",
    re.IGNORECASE,
)
_TARGET = re.compile(r"\btarget\b", re.IGNORECASE)
_OTHERWISE = re.compile(
    r"\b(?:tidak|belum|bukan|selain|di\s?luar|realisasi\w*|terealisasi\w*|tercapai\w*|hasil|pengukuran|evaluasi"
    r"|per?bandingan|(?:di|mem)banding\w*|analisis|(?<!target )capaian|(?<!target )pencapaian)\b",
    re.IGNORECASE,
)
"""Words of what was measured, and of what is not promised."""
_OF_PLAN = re.compile(r"\b(?:renstra|rencana\sstrategis|rpjm\w{0,2}|akhir)\b", re.IGNORECASE)
_NEAR = 6
"""Words behind the paper or the target that tell of which kind it is."""
_ELSEWHERE = re.compile(r"\b(?:tabel|gambar|grafik|lampiran|matriks?)\b", re.IGNORECASE)
_OPENS = re.compile(
    r"(?::|\b(?:berikut|yaitu|yakni|antara\slain|meliputi|adalah)(?:\sini)?)[\s.,:;]{0,5}$", re.IGNORECASE
)


def promises(text: str) -> bool | None:
    """Whether the text says that targets of one year are promised; None where it speaks of no such thing."""
    told: bool | None = None
    for sentence in split_sentences(text):
        paper = _PAPER.search(sentence)
        named = paper or (_TARGET.search(sentence) if len(set(years_in(sentence))) == 1 else None)
        if named is not None:
            about = f"{sentence[: named.end()]} {' '.join(sentence[named.end() :].split()[:_NEAR])}"
            told = not _OTHERWISE.search(about) and (paper is not None or not _OF_PLAN.search(sentence))
            if told:
                return True
    return told


def opens_targets(text: str) -> bool:
    """Whether a line says that the targets which are promised follow below it, in no table."""
    return bool(_OPENS.search(text)) and promises(text) is True and not _ELSEWHERE.search(text)
