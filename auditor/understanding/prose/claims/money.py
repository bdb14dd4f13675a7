"""What a sentence says of money: a percentage of the budget, stated with both amounts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.models.report import RawClaim, Sentence
from auditor.understanding.prose.amounts import find_triples
from auditor.understanding.prose.claims.clause import excerpt

_SUBJECT_OF_MONEY = re.compile(
    r"\b(?P<name>(?:(?:Sub\s+)?Kegiatan|Program|Belanja)\s+[A-Z(][^.;]{3,140}?)"
    r"(?=,|\s+(?:yang|dengan|sebesar|alokasi|memperoleh|oleh|mendapat\w*|pada|tahun)\b|$)"
)


def find_percentages(sentence: Sentence) -> Iterator[RawClaim]:
    """Give each budget, its realisation and a percentage that is said to follow from them."""
    for triple in find_triples(sentence.text):
        yield RawClaim(
            sentence=sentence,
            text=excerpt(sentence.text, triple.start, triple.end, words=14),
            jenis="nilai",
            objek=f"persentase realisasi anggaran {_money_subject(sentence.text[: triple.start])}".strip(),
            tertulis=triple.percent[1],
            hitung=triple.percent[1] if triple.agrees else round(triple.ratio, max(triple.decimals, 2)),
            kata=triple.percent[0],
            angka=(triple.budget, triple.realised),
            ragu="selisihnya sekecil pembulatan" if 0 < triple.units_off < 3 else None,
        )


def _money_subject(before: str) -> str:
    """What the amounts are for: the last kegiatan, program or belanja that is named before them."""
    last = max(before.rfind("Rp"), before.rfind("%"))
    subjects = list(_SUBJECT_OF_MONEY.finditer(before[last + 1 :]))
    return " ".join(subjects[-1]["name"].split()).strip(" ,.") if subjects else ""
