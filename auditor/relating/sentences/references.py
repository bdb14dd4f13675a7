"""What a sentence says of a numbered table or sasaran: whether that one holds it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.lexicon.clauses import years_named
from auditor.lexicon.concepts import words_of
from auditor.models.facts import Klaim
from auditor.models.report import ReportTable, Value
from auditor.relating.names.compare import SMALL_WORDS, squashed
from auditor.relating.sentences.record import klaim
from auditor.relating.sentences.scope import Scope
from auditor.relating.sentences.view import View, ordinal

_TABLE = re.compile(r"\btabel\s+(?P<number>(?:[ivx]+|\d+)(?:\s*[.\-]\s*\d+)+)(?!\w)")
_GOAL = re.compile(
    r"\bsasaran(?:\s+strategis)?\s+(?:ke\s*-?\s*)?(?P<n>\d{1,2}|pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh)\b"
    r"(?:\s+(?:tersebut|ini))?\s*[,(–]?\s*(?:(?:yaitu|yakni|adalah|ialah|dengan\s+uraian)\s+)?[“\"]?$"
)
_DULL = frozenset(
    "tabel data capaian kinerja tahun perangkat daerah dinas rincian hasil berikut jumlah menurut realisasi target dan "
    "perbandingan tingkat indikator sasaran kabupaten kota provinsi".split()
)
"""Words that most captions have."""
_OTHER = 2
"""Words of another caption in the sentence, of which its own has none, that show a wrong number."""


def reference_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each numbered table and sasaran of the sentence against what bears that number."""
    yield from _tables(view, scope)
    yield from _goals(view, scope)


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


def _caption(table: ReportTable) -> set[str]:
    return {word for word in words_of(table.place.caption or "") if len(word) > 3} - SMALL_WORDS - _DULL


def _is_of(view: View, table: ReportTable) -> bool:
    return bool(set(words_of(view.text)) & set(words_of(table.place.caption or "")) - SMALL_WORDS)


def _better(view: View, table: ReportTable, scope: Scope) -> ReportTable | None:
    """The one table whose caption the sentence repeats, where the one that it names has no word of it."""
    words = set(words_of(view.text))
    if _caption(table) & words:
        return None
    scores = sorted(
        ((len(_caption(other) & words), index) for index, other in enumerate(scope.world.report.tables)),
        reverse=True,
    )
    if not scores or scores[0][0] < _OTHER or (len(scores) > 1 and scores[1][0] == scores[0][0]):
        return None
    return scope.world.report.tables[scores[0][1]]


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
