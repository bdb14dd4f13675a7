"""Figures that a report tells twice in its prose, and otherwise the second time.

One year has one achievement of the whole office, wherever it is told; and a change to one figure began at one
("9,53% menjadi 8,77%"). Which of two figures is meant can only be asked.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from decimal import Decimal

from auditor.models.facts import Klaim
from auditor.models.report import Figure, Nada, Report, Sentence, Value
from auditor.relating.names.compare import normal

_TELLING = 2
"""Decimals of the figure reached, so that two changes to it are hardly of two things."""

_Told = tuple[Sentence, Figure]


def bind_overall(report: Report) -> list[Klaim]:
    """Hold each achievement of the office against the first one that the report states."""
    first: dict[str, _Told] = {}
    claims: list[Klaim] = []
    for one in report.overall:
        if set(one.years) - {report.year} or not _is_own(one.who, report):
            continue
        told = one.sentence, one.figure
        known = first.setdefault(one.what, told)
        if known is not told and not _same(known[1], told[1]):
            claims.append(
                _told_otherwise(
                    told,
                    known,
                    lingkup="perangkat daerah ini secara keseluruhan",
                    objek="capaian kinerja",
                    ragu="kalimatnya dapat berbicara tentang ukuran yang berbeda",
                )
            )
    return claims


def bind_changes(report: Report) -> list[Klaim]:
    """Hold the figures from which a change to one figure began against the one that is stated most."""
    told: dict[tuple[int, Decimal, int], list[_Told]] = defaultdict(list)
    for one in report.changes:
        if one.new.decimals >= _TELLING:
            told[one.year, one.new.number, one.new.decimals].append((one.sentence, one.old))
    claims: list[Klaim] = []
    for (year, reached, _), starts in told.items():
        counts = Counter(figure.number for _, figure in starts)
        usual = next(start for start in starts if counts[start[1].number] == max(counts.values()))
        seen = {usual[1].number}
        for start in starts:
            if start[1].number not in seen and _near(start[1], usual[1], reached):
                seen.add(start[1].number)
                claims.append(
                    _told_otherwise(
                        start,
                        usual,
                        lingkup=f"tahun {year} yang kemudian menjadi {f'{reached:f}'.replace('.', ',')}%",
                        objek="angka",
                        ragu="kalimatnya dapat berbicara tentang dua hal yang kebetulan berakhir pada angka "
                        "yang sama",
                    )
                )
    return claims


def _told_otherwise(one: _Told, other: _Told, *, lingkup: str, objek: str, ragu: str) -> Klaim:
    """The claim of the first figure, which the other stands against; ``ragu`` says why it is a question."""
    (sentence, figure), (elsewhere, against) = one, other
    return Klaim(
        place=sentence.place,
        jenis="angka",
        kalimat=Value(sentence.text, sentence.place),
        nada=Nada.MENEGASKAN,
        lingkup=lingkup,
        objek=objek,
        tertulis=figure.number,
        hitung=against.number,
        kata=figure.text,
        melawan=[Value(against.text, elsewhere.place, against.number)],
        terikat=True,
        ragu=ragu,
    )


def _is_own(who: str, report: Report) -> bool:
    """Tell the office's acronym, whose letters begin words of its name, or the first word of its name."""
    words = normal(report.office or "").split()
    if not who.isupper():
        return words[:1] == [who.lower()]
    initials = iter(word[0] for word in words)
    return bool(words) and all(letter in initials for letter in who.lower())


def _same(one: Figure, two: Figure) -> bool:
    """Tell whether one of the two may be the other, rounded or cut."""
    decimals = min(one.decimals, two.decimals)
    return any(abs(a - b) * 10**decimals <= 1 for a in one.readings for b in two.readings)


def _near(one: Figure, other: Figure, reached: Decimal) -> bool:
    """Two beginnings of one change lie nearer to each other than to its end, and on the same side of it."""
    step = other.number - reached
    return one.decimals == other.decimals and 0 < abs(one.number - other.number) * 2 < abs(step)
