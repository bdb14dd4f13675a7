"""Averages and extremes of achievement that a sentence states."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.lexicon.clauses import reference
from auditor.lexicon.numbers import read_number
from auditor.models.report import RawClaim, Sentence

_AVERAGE = re.compile(
    r"\b(?:(?P<mean>rata\s*-\s*rata\s+(?:tingkat\s+)?(?:capaian|pencapaian)|(?:capaian|pencapaian)\s+rata\s*-\s*rata)|"
    r"capaian\s+(?P<extreme>terendah|tertinggi))\b[^.;:\d]{0,60}?(?:sebesar|mencapai|adalah|yaitu)\s+"
    r"(?P<figure>\d[\d.,]*\d?)\s*(?:%|persen\b)",
    re.IGNORECASE,
)


def find_averages(sentence: Sentence) -> Iterator[RawClaim]:
    """Give each mean, lowest or highest capaian; every reading of its figure is kept in ``angka``."""
    for hit in _AVERAGE.finditer(sentence.text):
        number = read_number(hit["figure"])
        if number is None:
            continue
        rujukan, nomor = reference(sentence.text)
        yield RawClaim(
            sentence=sentence,
            text=sentence.text,
            jenis="rata-rata",
            objek=f"capaian {hit['extreme'].lower()}" if hit["extreme"] else "rata-rata capaian",
            tertulis=number.number,
            kata=" ".join(hit["figure"].split()) + "%",
            angka=tuple((hit["figure"], reading) for reading in number.readings),
            rujukan=rujukan,
            nomor_tabel=nomor,
        )
