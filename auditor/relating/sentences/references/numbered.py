"""What a sentence says of a numbered table or sasaran: whether that one holds it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from auditor.lexicon.kata.concepts import words_of
from auditor.models.facts import Klaim
from auditor.models.report import Place, ReportTable, Value
from auditor.relating.names.compare import squashed
from auditor.relating.sentences.reading.ordinals import ordinal
from auditor.relating.sentences.reading.record import Said, contradicts, verdict
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View
from auditor.relating.sentences.references.table_years import table_year_claims

_TABLE = re.compile(r"\btabel\s+(?P<number>(?:[ivx]+|\d+)(?:\s*[.\-]\s*\d+)+)(?!\w)")
_NUMBERED = (
    r"\bsasaran(?:\s+strategis)?\s+(?:ke\s*-?\s*)?"
    r"(?P<n>\d{1,2}|pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh)\b"
)
_MEASURED_BY = re.compile(_NUMBERED)
_GOAL = re.compile(
    rf"{_NUMBERED}(?:\s+(?:tersebut|ini))?\s*[,(–]?\s*"
    r"(?:(?:yaitu|yakni|adalah|ialah|dengan\s+uraian)\s+)?[“\"]?$"
)
_BELONGS = re.compile(r"\b(?:diukur|indikator|terdiri|memiliki|mempunyai|merupakan|termasuk|mencakup)\b")
_TELLING = 2.0
"""The telling of the words of another caption in a sentence from which on that caption may be meant."""
_REPEATED = 0.6
"""Of the telling of that caption that the sentence repeats at least."""
_LESS = 0.35
"""Of it that the caption of the table with the named number may have at most."""
_BY_CAPTION = "tabel dikenali dari judulnya saja"
_OTHER_ORDER = "sasaran dapat dinomori dengan urutan lain"


def reference_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each numbered table and sasaran of the sentence against what bears that number."""
    yield from _tables(view, scope)
    yield from _goals(view, scope)
    yield from _indicators(view, scope)


def _tables(view: View, scope: Scope) -> Iterator[Klaim]:
    """The one table that the sentence names: whether it has the year, and is what the sentence tells of."""
    named = list(_TABLE.finditer(view.text))
    if len(named) != 1:
        return
    table = scope.finder.numbered(named[0]["number"], view.sentence)
    if table is None or squashed(table.place.table or "") != squashed(named[0]["number"]):
        return
    yield from table_year_claims(view, table, scope.world.report.year)
    better = _better(view, table, scope)
    if better is not None:
        said = Said(
            "banding",
            view.written[named[0].start() : named[0].end()],
            f"isi kalimat ini: Tabel {better.place.table}",
            tertulis=Decimal(0),
            hitung=Decimal(1),
        )
        values = [Value(one.place.caption or "", one.place) for one in (better, table)]
        yield contradicts(view, said, values, _BY_CAPTION)


def _better(view: View, table: ReportTable, scope: Scope) -> ReportTable | None:
    """The one table whose caption the sentence repeats, where it repeats far less of the one that it names.

    Words of captions count by how few captions hold them.
    """
    captions = scope.world.captions
    fits: dict[int, float] = defaultdict(float)
    for word in set(words_of(view.text)):
        for at in captions.having.get(word, ()):
            fits[at] += captions.telling[word]
    if not fits:
        return None
    (best, fit), *rest = sorted(fits.items(), key=lambda one: -one[1])[:2]
    own = next((fits[at] for at in fits if captions.tables[at] is table), 0.0)
    least = max(_TELLING, captions.full[best] * _REPEATED)
    if fit < least or own > fit * _LESS or (rest and rest[0][1] == fit):
        return None
    return captions.tables[best]


def _goals(view: View, scope: Scope) -> Iterator[Klaim]:
    """A sasaran named by its number and by its words, which are those of another."""
    for mention in view.groups:
        match = _GOAL.search(view.text[: mention.start])
        if not match or len(mention.things) != 1 or mention.share < 1:
            continue
        numbered = _numbered(match, scope)
        if numbered is None or squashed(numbered.name) == squashed(mention.things[0].name):
            continue
        kata = view.written[match.start() : mention.end]
        said = Said("tujuan", kata, f"sasaran ke-{numbered.number} dalam tabel", "sasaran")
        place = numbered.place or view.sentence.place
        yield contradicts(view, said, [Value(numbered.name, place)])


def _indicators(view: View, scope: Scope) -> Iterator[Klaim]:
    """An indicator that is said to be of a numbered sasaran, of which the tables name it under another."""
    numbers = list(_MEASURED_BY.finditer(view.text))
    if len(numbers) != 1 or not _BELONGS.search(view.text) or view.told:
        return
    numbered = _numbered(numbers[0], scope)
    if numbered is None:
        return
    for mention in view.mentions:
        thing = mention.things[0]
        if not mention.sure or not thing.indicator or not thing.groups:
            continue
        values = [Value(cell.group, cell.value.place) for cell in thing.cells if cell.group][:1]
        kata = view.written[mention.start : mention.end]
        said = Said("tujuan", kata, f"indikator sasaran ke-{numbered.number}", "indikator")
        yield verdict(view, said, values, right=numbered.name in thing.groups, ragu=_OTHER_ORDER)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A sasaran by its number in the tables, and where a row of it stands, None where no row does."""

    number: int
    name: str
    place: Place | None


def _numbered(match: re.Match[str], scope: Scope) -> Numbered | None:
    """The sasaran with that number, None where the tables have no so many."""
    number = ordinal(match["n"])
    names = scope.world.groups
    if not number or number > len(names):
        return None
    name = names[number - 1]
    places = (
        cell.value.place
        for thing in scope.world.things
        for cell in thing.cells
        if cell.group and squashed(cell.group) == squashed(name)
    )
    return Numbered(number, name, next(places, None))
