"""Claims on how many rows something is so of ("dua kecamatan yang capaiannya di bawah 80 persen")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from auditor.models.facts import Klaim
from auditor.models.report import Value
from auditor.relating.sentences.counting.amounts import tells_amount
from auditor.relating.sentences.counting.columns import Asked
from auditor.relating.sentences.counting.conditions import Condition, conditions
from auditor.relating.sentences.counting.counted import Counted, counted
from auditor.relating.sentences.counting.found import Found, Reading
from auditor.relating.sentences.counting.readings import readings
from auditor.relating.sentences.counting.row_sets import RowSet, row_sets
from auditor.relating.sentences.counting.row_states import state_readings
from auditor.relating.sentences.frames.changes import change_claims
from auditor.relating.sentences.reading.record import Said, agrees, contradicts
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import Part, View

Way = tuple[Counted, Reading]
"""What a clause counts, and what the rows of a table say to it."""
Held = tuple[Counted, Reading, bool | None]
"""The same with whether it is so."""
_CUT = re.compile(
    r"[:(]|,?\s\b(?:sehingga|maka|karena|sebab|mengingat|padahal|walaupun|meskipun|akibat|dengan\s+demikian)\b"
)
"""What begins another clause within one: a cause, an effect, what is explained."""
_WHICH_TABLE = "kalimat tidak menyebut tabel yang dimaksud"
_NOT_MEANT = "baris yang demikian mungkin tidak dimaksud"
_WHICH_ROWS = "kalimat dapat berbicara tentang sebagian baris saja"


def row_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each clause that tells of how many rows something is so against the table that it speaks of."""
    for part in _segments(view):
        if not tells_amount(view, part):
            continue
        sets = list(row_sets(view, part, scope))
        ways = [_of(view, part, condition, scope, sets) for condition in conditions(view, part)]
        ways.append(_of_states(view, part, sets))
        claim = next((claim for way in ways if (claim := _judge(view, way)) is not None), None)
        if claim is not None and not _is_judged(view, scope, claim):
            yield claim


def _is_judged(view: View, scope: Scope, claim: Klaim) -> bool:
    """Whether the frame of changes finds that word contradicted by the rows already."""
    return any(other.kata == claim.kata and other.melawan for other in change_claims(view, scope))


def _segments(view: View) -> Iterator[Part]:
    """The clauses, cut once more at causes, effects and colons."""
    for part in view.parts:
        cuts = [match.start() for match in _CUT.finditer(view.text, part.start, part.end)]
        for start, end in pairwise([part.start, *cuts, part.end]):
            yield Part(start, end)


def _of(view: View, part: Part, condition: Condition, scope: Scope, sets: Sequence[RowSet]) -> Iterator[Way]:
    """Each way to count rows of which the condition is said to be so, the likeliest first."""
    for rows in sets:
        said = counted(view, part, condition, rows)
        if said is not None and not view.is_planned(condition.start):
            for reading in readings(Asked(view, part, rows, condition, scope)):
                yield said, reading


def _of_states(view: View, part: Part, sets: Sequence[RowSet]) -> Iterator[Way]:
    """The same for the states that a column tells in words."""
    for rows in sets:
        for condition, reading in state_readings(view, part, rows):
            said = counted(view, part, condition, rows)
            if said is not None and not view.is_planned(condition.start):
                yield said, reading


def _judge(view: View, ways: Iterable[Way]) -> Klaim | None:
    """The claim: right where a table bears it out, else wrong by the likeliest of those that stand near."""
    found = [(said, reading, said.holds(reading)) for said, reading in ways]
    near = [one for one in found if one[0].rows.near and one[1].sure]
    for said, reading, held in near or found:
        if held:
            return agrees(view, _record(view, said, reading), _values(reading.yes or reading.no))
    for said, reading, held in near or _far(found):
        if held is False:
            return contradicts(view, _record(view, said, reading), _values(said.shown(reading)), _doubt(said))
    return None


def _far(found: Sequence[Held]) -> Sequence[Held]:
    """What tables further off say, where all that surely are of it deny it and none stands near."""
    sure = [one for one in found if one[1].sure and not one[0].strange]
    alike = all(held is False for _, _, held in sure)
    return sure if alike and not any(said.rows.near for said, _, _ in found) else []


def _doubt(said: Counted) -> str | None:
    """Why other rows may be meant, or those of another table."""
    if said.some or said.strange:
        return _WHICH_ROWS
    if said.amount.high == 0:
        return _NOT_MEANT
    return None if said.rows.near else _WHICH_TABLE


def _record(view: View, said: Counted, reading: Reading) -> Said:
    """The claim by the number told and the one there is; by its words where it tells a part or a row."""
    kata = view.written[said.condition.start : said.condition.end].strip()
    noun = view.written[said.rows.noun.start : said.rows.noun.end]
    denied = said.denied(reading)
    if denied:
        names = " dan ".join(f"“{one.row.nama}”" for one in denied)
        return Said("banding", kata, names, noun, Decimal(1), Decimal(0))
    lingkup = f"{noun} pada {said.rows.in_words} yang demikian"
    found, told = len(reading.yes), said.told(reading)
    if told is None:
        return Said("banding", said.amount.words, lingkup, noun, Decimal(1), Decimal(0))
    return Said("jumlah", kata, lingkup, noun, Decimal(told), Decimal(found))


def _values(found: Iterable[Found]) -> list[Value]:
    return [value for one in found for value in one.values]
