"""How many programs, kegiatan and sub kegiatan a report says it has, where it says it in two places.

"11 program dan 45 kegiatan APBD" in one chapter and "11 program dengan 47 kegiatan" of the same fund in
another: one of them is wrong, whatever the tables hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.models.facts import Klaim
from auditor.models.report import Value
from auditor.relating.sentences.reading.ordinals import NUMBERED
from auditor.relating.sentences.reading.record import Said, contradicts
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View

_LEVEL = re.compile(r"\s*(?P<level>program|sub\s*-?\s*kegiatan|kegiatan)\b(?P<behind>\s+(?P<next>[^\W\d]+))?")
_GOES_ON = frozenset({
    "dan", "dengan", "serta", "yang", "dalam", "pada", "untuk", "tahun", "dari", "melalui", "guna", "sebagai",
    "adalah", "telah", "atau", "di", "apbd", "apbn", "tersebut", "utama", "prioritas", "pendukung",
})  # fmt: skip
"""Words behind a level that make it no kind of its own ("program wajib")."""
_FUND = re.compile(r"\b(?:apbd|apbn|dak|dekonsentrasi|tugas\s+pembantuan|blud|bok|dais|pnbp)\b")
_PART = re.compile(
    r"\b(?:masing-masing|setiap|tiap|di\s*antaranya|sebanyak\s+\d+\s+dari|semula|sebelum\w*|bidang|sekretariat|seksi|upt\w*)\b"
)
"""Words of a part of them, or of another time."""
_LEVELS = 2
"""Levels that a sentence counts at least, where it tells how the whole office is planned."""
_MOST = 12
"""Other sentences that a claim is held against."""
_OPEN = "kedua kalimat dapat menghitung hal yang berbeda"


@dataclass(frozen=True, slots=True)
class _Structure:
    """How many of each level a sentence counts of one fund ("" where it names none)."""

    view: View
    fund: str
    counts: dict[str, tuple[int, int, int]]

    def differs(self, other: _Structure) -> list[str]:
        """The levels of which the other sentence tells another number, where both may be of one thing."""
        both = [level for level in self.counts if level in other.counts]
        unlike = [level for level in both if self.counts[level][0] != other.counts[level][0]]
        same = len(unlike) < len(both)
        return unlike if self.fund == other.fund and len(both) >= _LEVELS and (same or self.fund) else []


def told_twice_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Ask about each number of programs and below that another sentence tells otherwise."""
    own = _structures(view, scope)
    others = (
        [other for seen in scope.views if seen is not view for other in _said(seen, scope)] if own else []
    )
    for one in own:
        agreed = [other for other in others if other.fund == one.fund and _is_same(one, other)]
        against = [(other, levels) for other in others[:_MOST] if (levels := one.differs(other))]
        told_before = not agreed and len(against) == 1 and _stands_behind(view, against[0][0].view)
        if len(against) > len(agreed) and not told_before:
            yield from _of_pair(one, *against[0])


def _said(view: View, scope: Scope) -> list[_Structure]:
    """The structures that a sentence claims."""
    return [] if view.claims_nothing() or scope.plans(view) else _structures(view, scope)


def _of_pair(one: _Structure, other: _Structure, levels: Sequence[str]) -> Iterator[Klaim]:
    for level in levels:
        (told, start, end), (due, a, b) = one.counts[level], other.counts[level]
        words = other.view.written[a:b]
        lingkup = f"{level} menurut kalimat lain (\u201c{words}\u201d)"
        said = Said("jumlah", one.view.written[start:end], lingkup, level, Decimal(told), Decimal(due))
        yield contradicts(one.view, said, [Value(words, other.view.sentence.place)], _OPEN)


def _stands_behind(view: View, other: View) -> bool:
    """Whether the sentence stands behind the other one, where the pair was told already."""
    return view.sentence.block > other.sentence.block


def _is_same(one: _Structure, other: _Structure) -> bool:
    return {level: n for level, (n, _, _) in one.counts.items()} == {
        level: n for level, (n, _, _) in other.counts.items()
    }


def _structures(view: View, scope: Scope) -> list[_Structure]:
    """The counts of levels of a sentence by fund; none where it is of a part, of a plan or another year."""
    structures = _counted(view)
    year = scope.world.report.year
    others = any(named != year for named, _ in view.years)
    left_out = (
        not structures
        or NUMBERED.search(view.text)
        or _PART.search(view.text)
        or (others and not _FUND.search(view.text))
        or view.groups
    )
    return [] if left_out else structures


def _counted(view: View) -> list[_Structure]:
    """The counts of levels that the sentence tells, by fund."""
    found: dict[str, dict[str, list[tuple[int, int, int]]]] = {}
    for number, start, end in view.counts:
        match = _LEVEL.match(view.text, end)
        if match is None or view.is_planned(start) or (match["next"] and match["next"] not in _GOES_ON):
            continue
        level = " ".join(match["level"].replace("-", " ").split())
        place = number, start, match.end("level")
        found.setdefault(_fund(view, start, match.end("level")), {}).setdefault(level, []).append(place)
    return [
        _Structure(view, fund, {level: places[0] for level, places in levels.items()})
        for fund, levels in found.items()
        if len(levels) >= _LEVELS and all(len(places) == 1 for places in levels.values())
    ]


def _fund(view: View, start: int, end: int) -> str:
    """The fund of which a number is: named behind it before the next comma, else the last one before it."""
    comma = view.text.find(",", end)
    behind = _FUND.search(view.text, end, comma if comma >= 0 else len(view.text))
    before = [match.group() for match in _FUND.finditer(view.text, 0, start)]
    return behind.group() if behind else before[-1] if before else ""
