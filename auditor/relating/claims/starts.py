"""Two sentences that tell one change to the same figure from two different ones: "9,53% menjadi 8,77%"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from auditor.lexicon.numbers import Number, read_number
from auditor.models.facts import Klaim
from auditor.models.report import Report, Value
from auditor.relating.claims.restated import Told, told_otherwise

_FIGURE = r"\d[\d.,]{0,30}\s*%"
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
    told: dict[tuple[int, Number], list[Told]] = defaultdict(list)
    for year, new, start in _changes(report):
        told[year, new].append(start)
    claims: list[Klaim] = []
    for (year, new), starts in told.items():
        counts = Counter(start.number.number for start in starts)
        usual = next(start for start in starts if counts[start.number.number] == max(counts.values()))
        scope = f"tahun {year} yang kemudian menjadi {f'{new.number:f}'.replace('.', ',')}%"
        seen = {usual.number.number}
        for start in starts:
            if start.number.number not in seen and _near(start.number, usual.number, new):
                seen.add(start.number.number)
                claims.append(told_otherwise(start, usual, lingkup=scope, objek="angka", ragu=_DOUBT))
    return claims


def _changes(report: Report) -> Iterator[tuple[int, Number, Told]]:
    for sentence in report.sentences:
        for hit in _CHANGE.finditer(sentence.text):
            behind = _YEAR_BEHIND.fullmatch(hit["between"])
            year = behind[1] if behind else hit["year"]
            old, new = read_number(hit["old"]), read_number(hit["new"])
            if year is None or old is None or new is None or new.decimals < _TELLING:
                continue
            if len(old.readings) == len(new.readings) == 1:
                value = Value(sentence.text, sentence.place)
                yield int(year), new, Told(value, " ".join(hit["old"].split()), old)


def _near(one: Number, other: Number, new: Number) -> bool:
    """Two beginnings of one change lie nearer to each other than to its end, and on the same side of it."""
    step = other.number - new.number
    return one.decimals == other.decimals and 0 < abs(one.number - other.number) * 2 < abs(step)
