"""A numbered table that a sentence names: whether there is one, and whether the one that follows is meant.

A number of which the report has no table is told by the run of its chapter (II.1, II.2, no II.4). A sentence
right above a table that names another one is asked about where that one has nothing of what it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.lexicon.kata.stems import stems_of
from auditor.models.facts import Klaim
from auditor.models.report import Report, ReportTable, Value
from auditor.relating.claims.tables import table_name
from auditor.relating.sentences.reading.record import Said, contradicts
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View
from auditor.relating.sentences.references.named_parts import TABLE
from auditor.relating.sentences.tables.listed_parts import part_number

_RUN = 2
"""Tables of a chapter at least whose numbers run without a gap."""
_NEAR = 2
"""Blocks between a sentence and a table that stands right below it."""
_SHOWN = re.compile(
    r"\b(?:di)?(?:lihat|sajikan|tampilkan|muat|rinci|gambarkan|tuangkan|tuang|cantumkan|uraikan)\b|\bter(?:lihat|saji|muat|cantum|tuang|dapat)\b"
    r"|\b(?:rincian|berikut)\b"
)
"""Words by which a sentence leads a reader to a table."""
_NO_SUCH = "tabel itu dapat tercetak sebagai gambar"
_OTHER = "kalimat dapat menunjuk tabel lain dengan sengaja"


def placed_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Ask about the one table that a sentence names, where there is none or another one follows."""
    named = list(TABLE.finditer(view.text))
    if len(named) != 1:
        return
    match = named[0]
    kata = view.written[match.start() : match.end()]
    number = part_number(match["number"])
    table = scope.finder.numbered(match["number"], view.sentence)
    if table is None or part_number(table.place.table or "") != number:
        yield from _missing(view, scope, kata, number)
    elif _SHOWN.search(view.text):
        yield from _followed(view, scope, kata, table)


def _missing(view: View, scope: Scope, kata: str, number: str) -> Iterator[Klaim]:
    """A number that no table of its chapter has, the last one or one behind it left out."""
    chapter, _, place = number.rpartition(".")
    tables = [
        t for t in scope.world.report.tables if part_number(t.place.table or "").startswith(f"{chapter}.")
    ]
    places = [part_number(t.place.table or "").rpartition(".")[2] for t in tables]
    run = [str(at) for at in range(1, len(places) + 1)]
    if not chapter or not place.isdigit() or len(places) < _RUN or places != run:
        return
    if _times(scope.world.report, number) == 1:
        there = ", ".join(f"Tabel {t.place.table}" for t in tables)
        said = Said("banding", kata, f"tabel bab itu, yaitu {there}", tertulis=Decimal(0), hitung=Decimal(1))
        values = [Value(t.place.caption or table_name(t), t.place) for t in tables]
        yield contradicts(view, said, values, _NO_SUCH)


def _times(report: Report, number: str) -> int:
    """How often the report tells the number of a table: a caption without a table is one of them."""
    return sum(
        part_number(match["number"]) == number
        for block in report.document.blocks
        for match in TABLE.finditer(
            f"{block.text} {block.table.caption or '' if block.table else ''}".lower()
        )
    )


def _followed(view: View, scope: Scope, kata: str, table: ReportTable) -> Iterator[Klaim]:
    """The table right below the sentence, where the one named has no word of it and that one has."""
    below = scope.finder.below(view.sentence, _NEAR)
    if below is None or below is table or below.place.table is None:
        return
    if part_number(below.place.table) == part_number(table.place.table or ""):
        return
    said_words = frozenset(stems_of(view.text[: view.text.index("tabel")])) - frozenset(
        scope.world.office_words
    )
    mine, theirs = (said_words & _words(one) for one in (table, below))
    if not mine and (theirs or _only_there(scope, below, table)):
        said = Said(
            "banding",
            kata,
            f"isi kalimat ini: Tabel {below.place.table}",
            tertulis=Decimal(0),
            hitung=Decimal(1),
        )
        values = [Value(one.place.caption or table_name(one), one.place) for one in (below, table)]
        yield contradicts(view, said, values, _OTHER)


def _only_there(scope: Scope, below: ReportTable, table: ReportTable) -> bool:
    """Whether no sentence names the table below, and several the other one: one of them stands for it."""
    numbers = [part_number(match["number"]) for view in scope.views for match in TABLE.finditer(view.text)]
    times = [numbers.count(part_number(one.place.table or "")) for one in (below, table)]
    return times[0] == 0 and times[1] > 1


def _words(table: ReportTable) -> frozenset[str]:
    """All that a table has in words."""
    cells = (value.text for row in table.rows for value in row.values if value.number is None)
    heads = (column.header for column in table.columns)
    return frozenset(stems_of(" ".join((table.place.caption or "", *heads, *cells))))
