"""Two sentences that tell one change to the same figure from two different ones: "9,53% menjadi 8,77%"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from auditor.models.facts import Klaim
from auditor.models.report import Report, Value
from auditor.understanding.clauses import Nada
from auditor.understanding.numbers import Number, read_number

_FIGURE = r"\d[\d.,]*\d?\s*%"
_CHANGE = re.compile(
    rf"(?:\btahun\s+(?P<year>20\d\d)\b[^;:%]{{0,60}}?\s)?(?P<old>{_FIGURE})(?P<between>[^%;:]{{0,90}}?)\bmenjadi\b"
    rf"[^%;:]{{0,60}}?(?P<new>{_FIGURE})",
    re.IGNORECASE,
)
_YEAR_BEHIND = re.compile(r"\s*(?:pada\s+)?tahun\s+(20\d\d)\s*", re.IGNORECASE)
_TELLING = 2
"""Decimals of the figure reached, so that two changes to it are hardly of two things."""
_DOUBT = "kalimatnya dapat berbicara tentang dua hal yang kebetulan berakhir pada angka yang sama"


def bind_starts(report: Report) -> list[Klaim]:
    """Hold the figures from which a change to one figure began against the one that is stated most."""
    told: dict[tuple[int, Number], list[tuple[Value, str, Number]]] = defaultdict(list)
    for year, new, start in _changes(report):
        told[year, new].append(start)
    claims: list[Klaim] = []
    for (year, new), starts in told.items():
        counts = Counter(number.number for _, _, number in starts)
        usual = next(start for start in starts if counts[start[2].number] == max(counts.values()))
        seen = {usual[2].number}
        for sentence, text, number in starts:
            if number.number in seen or not _near(number, usual[2], new):
                continue
            seen.add(number.number)
            claims.append(
                Klaim(
                    place=sentence.place,
                    jenis="angka",
                    kalimat=sentence,
                    nada=Nada.MENEGASKAN.value,
                    lingkup=f"tahun {year} yang kemudian menjadi {f'{new.number:f}'.replace('.', ',')}%",
                    objek="angka",
                    tertulis=number.number,
                    hitung=usual[2].number,
                    kata=text,
                    melawan=[Value(usual[1], usual[0].place, usual[2].number)],
                    terikat=True,
                    ragu=_DOUBT,
                )
            )
    return claims


def _changes(report: Report) -> Iterator[tuple[int, Number, tuple[Value, str, Number]]]:
    for sentence in report.sentences:
        for hit in _CHANGE.finditer(sentence.text):
            behind = _YEAR_BEHIND.fullmatch(hit["between"])
            year = behind[1] if behind else hit["year"]
            old, new = read_number(hit["old"]), read_number(hit["new"])
            if year is None or old is None or new is None or new.decimals < _TELLING:
                continue
            if len(old.readings) == len(new.readings) == 1:
                value = Value(sentence.text, sentence.place)
                yield int(year), new, (value, " ".join(hit["old"].split()), old)


def _near(one: Number, other: Number, new: Number) -> bool:
    """Two beginnings of one change lie nearer to each other than to its end, and on the same side of it."""
    step = other.number - new.number
    return one.decimals == other.decimals and 0 < abs(one.number - other.number) * 2 < abs(step)
