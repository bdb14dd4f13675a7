"""What a sentence says of a numbered table or sasaran: whether that one holds it."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from auditor.lexicon.clauses import years_named
from auditor.lexicon.kata.concepts import words_of
from auditor.models.facts import Klaim
from auditor.models.report import ReportTable, Value
from auditor.relating.names.compare import SMALL_WORDS, squashed
from auditor.relating.sentences.reading.record import klaim
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View, ordinal

_TABLE = re.compile(r"\btabel\s+(?P<number>(?:[ivx]+|\d+)(?:\s*[.\-]\s*\d+)+)(?!\w)")
_GOAL = re.compile(
    r"\bsasaran(?:\s+strategis)?\s+(?:ke\s*-?\s*)?(?P<n>\d{1,2}|pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh)\b"
    r"(?:\s+(?:tersebut|ini))?\s*[,(–]?\s*(?:(?:yaitu|yakni|adalah|ialah|dengan\s+uraian)\s+)?[“\"]?$"
)
_TELLING = 2.0
"""The telling of the words of another caption in a sentence from which on that caption may be meant."""
_REPEATED = 0.6
"""Of the telling of that caption that the sentence repeats at least."""
_LESS = 0.35
"""Of it that the caption of the table with the named number may have at most."""
_MEASURED_BY = re.compile(
    r"\bsasaran(?:\s+strategis)?\s+(?:ke\s*-?\s*)?(?P<n>\d{1,2}|pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh)\b"
)
_BELONGS = re.compile(r"\b(?:diukur|indikator|terdiri|memiliki|mempunyai|merupakan|termasuk|mencakup)\b")


def reference_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each numbered table and sasaran of the sentence against what bears that number."""
    yield from _tables(view, scope)
    yield from _goals(view, scope)
    yield from _indicators(view, scope)


def _tables(view: View, scope: Scope) -> Iterator[Klaim]:
    for match in _TABLE.finditer(view.text):
        table = scope.finder.numbered(match["number"], view.sentence)
        if (
            table is None
            or squashed(table.place.table or "") != squashed(match["number"])
            or len(_TABLE.findall(view.text)) > 1
        ):
            continue
        told = Value(table.place.caption or "", table.place)
        year = scope.world.report.year
        named = [y for y in years_named(view.written) if year is None or y != year]
        shown = {*table.title_years, *table.column_years, *(c.year for c in table.columns if c.year)}
        if (
            len(named) == 1
            and shown
            and named[0] not in shown
            and year in shown
            and not years_named(view.written)[1:]
        ):
            yield klaim(
                view, "angka", str(named[0]), lingkup=f"Tabel {table.place.table}", objek="tahun", tertulis=Decimal(named[0]),
                hitung=Decimal(year or 0), melawan=[told], ragu=None if _is_of(view, table) else "kalimat dapat berbicara tentang hal lain",
            )  # fmt: skip
        better = _better(view, table, scope)
        if better is not None:
            yield klaim(
                view, "banding", view.written[match.start() : match.end()], lingkup=f"isi kalimat ini: Tabel {better.place.table}",
                tertulis=Decimal(0), hitung=Decimal(1), melawan=[Value(better.place.caption or "", better.place), told],
                ragu="tabel dikenali dari judulnya saja",
            )  # fmt: skip


def _is_of(view: View, table: ReportTable) -> bool:
    return bool(set(words_of(view.text)) & set(words_of(table.place.caption or "")) - SMALL_WORDS)


def _better(view: View, table: ReportTable, scope: Scope) -> ReportTable | None:
    """The one table whose caption the sentence repeats, where what it says fits the one that it names far less.

    Words of captions count by how few captions hold them.
    """
    tables = [one for one in scope.world.report.tables if one.place.caption]
    captions = [set(words_of(one.place.caption or "")) - SMALL_WORDS for one in tables]
    holders = Counter(word for caption in captions for word in caption)
    words = set(words_of(view.text))
    weight = {word: math.log((len(tables) + 1) / count) for word, count in holders.items() if len(word) > 2}
    fits = [sum(weight.get(word, 0) for word in caption & words) for caption in captions]
    own = next((fit for fit, one in zip(fits, tables, strict=True) if one is table), 0.0)
    full = [sum(weight.get(word, 0) for word in caption) for caption in captions]
    best = max(range(len(tables)), key=lambda at: fits[at], default=None)
    if (
        best is None
        or fits[best] < _TELLING
        or fits[best] < full[best] * _REPEATED
        or own > fits[best] * _LESS
    ):
        return None
    rivals = [at for at in range(len(tables)) if at != best and fits[at] >= fits[best]]
    return None if rivals else tables[best]


def _goals(view: View, scope: Scope) -> Iterator[Klaim]:
    """A sasaran named by its number and by its words, which are those of another."""
    for mention in view.groups:
        match = _GOAL.search(view.text[: mention.start])
        if not match or len(mention.things) != 1 or mention.share < 1:
            continue
        number = int(match["n"]) if match["n"].isdigit() else ordinal(match["n"])
        names = scope.world.groups
        if (
            not number
            or number > len(names)
            or squashed(names[number - 1]) == squashed(mention.things[0].name)
        ):
            continue
        cells = [
            c
            for t in scope.world.things
            for c in t.cells
            if c.group and squashed(c.group) == squashed(names[number - 1])
        ]
        place = cells[0].value.place if cells else view.sentence.place
        yield klaim(
            view, "tujuan", view.written[match.start() : mention.end], lingkup=f"sasaran ke-{number} dalam tabel",
            objek="sasaran", melawan=[Value(names[number - 1], place)],
        )  # fmt: skip


def _indicators(view: View, scope: Scope) -> Iterator[Klaim]:
    """An indicator that is said to be of a numbered sasaran, of which the tables name it under another."""
    numbers = list(_MEASURED_BY.finditer(view.text))
    named = [mention for mention in view.mentions if mention.sure and mention.things[0].indicator]
    if len(numbers) != 1 or not named or not _BELONGS.search(view.text) or view.told:
        return
    number = int(numbers[0]["n"]) if numbers[0]["n"].isdigit() else ordinal(numbers[0]["n"])
    groups = scope.world.groups
    if not number or number > len(groups):
        return
    for mention in named:
        thing = mention.things[0]
        if not thing.groups:
            continue
        here = groups[number - 1]
        cells = [cell for cell in thing.cells if cell.group]
        values = [Value(cell.group or "", cell.value.place) for cell in cells[:1]]
        right = here in thing.groups
        yield klaim(
            view, "tujuan", view.written[mention.start : mention.end], lingkup=f"indikator sasaran ke-{number}", objek="indikator",
            bukti=values if right else [], melawan=[] if right else values,
            ragu=None if right else "sasaran dapat dinomori dengan urutan lain",
        )  # fmt: skip
