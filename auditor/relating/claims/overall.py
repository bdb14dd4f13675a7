"""The achievement of the whole office as sentences state it: one year has one, wherever it is told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.lexicon.clauses import years_named
from auditor.lexicon.numbers import Number, read_number
from auditor.models.facts import Klaim
from auditor.models.report import Report, Value
from auditor.relating.claims.restated import Told, told_otherwise
from auditor.relating.names.compare import normal

_OVERALL = re.compile(
    r"\b(?:[Pp]en)?[Cc]apaian\s+(?P<what>kinerja\s+sasaran|sasaran\s+kinerja|sasaran|kinerja)\s+"
    r"(?P<who>[A-Z]{3,10}|Dinas|Badan|Kantor|Inspektorat|Sekretariat|Biro|Kecamatan)\b"
    r"(?P<gap>[^;:%]{0,200}?)\s(?:sebesar|mencapai|adalah)\s+(?:rata-rata\s+)?"
    r"(?P<figure>\d[\d.,]*\d?\s*%)"
)
_PART = re.compile(
    r"\b(?:keuangan|anggaran|belanja|program|kegiatan|triwulan|semester|misi|tujuan|bidang|urusan|standar|"
    r"target|tidak|belum|sebelumnya|lalu)\b",
    re.IGNORECASE,
)
"""Words of a sentence that speaks of a part of it, of money, or of another year."""
_DOUBT = "kalimatnya dapat berbicara tentang ukuran yang berbeda"


def bind_overall(report: Report) -> list[Klaim]:
    """Hold each figure against the first one that the report states; it can only be asked which is meant."""
    first: dict[str, Told] = {}
    claims: list[Klaim] = []
    for what, told in _stated(report):
        known = first.setdefault(what, told)
        if known is not told and not _same(known.number, told.number):
            scope = "perangkat daerah ini secara keseluruhan"
            claims.append(told_otherwise(told, known, lingkup=scope, objek="capaian kinerja", ragu=_DOUBT))
    return claims


def _stated(report: Report) -> Iterator[tuple[str, Told]]:
    for sentence in report.sentences:
        for hit in _OVERALL.finditer(sentence.text):
            other = set(years_named(hit.group())) - {report.year}
            number = read_number(hit["figure"])
            if number is None or other or _PART.search(hit["gap"]) or not _is_own(hit["who"], report):
                continue
            what = "sasaran" if "sasaran" in hit["what"] else "kinerja"
            figure = " ".join(hit["figure"].split())
            yield what, Told(Value(sentence.text, sentence.place), figure, number)


def _is_own(who: str, report: Report) -> bool:
    """Tell the office's acronym, whose letters begin words of its name, or the first word of its name."""
    words = normal(report.office or "").split()
    if not who.isupper():
        return words[:1] == [who.lower()]
    initials = iter(word[0] for word in words)
    return bool(words) and all(letter in initials for letter in who.lower())


def _same(one: Number, two: Number) -> bool:
    """Tell whether one of the two may be the other, rounded or cut."""
    decimals = min(one.decimals, two.decimals)
    return any(abs(a - b) * 10**decimals <= 1 for a in one.readings for b in two.readings)
