"""The year that a sentence gives a table which it points at, against the years of that table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.lexicon.clauses import years_named
from auditor.lexicon.kata.concepts import words_of
from auditor.models.facts import Klaim
from auditor.models.report import ReportTable, TableKind, Value
from auditor.relating.claims.tables import table_name
from auditor.relating.names.compare import SMALL_WORDS
from auditor.relating.sentences.reading.record import Said, contradicts
from auditor.relating.sentences.reading.view import View
from auditor.relating.sentences.tables.world import header_words

_COMPARES = re.compile(r"banding\w*|\b(?:terhadap|sejak|semenjak)\b|\b(?:kondisi|data)\s+(?:awal|dasar)\b")
"""Words of a year that figures are held against: the table need not be of it."""
_OF_ONE_YEAR = frozenset({TableKind.KINERJA, TableKind.PERJANJIAN_KINERJA})
"""Kinds of tables that are of the report's year where they tell none."""
_UNDATED = "tabel itu tidak menyebut tahunnya"
_OTHER = "kalimat dapat berbicara tentang hal lain"
_COMPARED = "kalimat dapat membandingkan dengan tahun itu"


def table_year_claims(view: View, table: ReportTable, year: int | None) -> Iterator[Klaim]:
    """The one year that the sentence names, where the table shows others, the report's own among them.

    Spans of years, laws and plans name no year of a table.
    """
    named = years_named(view.written)
    if year is None or len(named) != 1 or named[0] == year or named[0] in table.years:
        return
    undated = not table.years and table.kind in _OF_ONE_YEAR and named[0] < year
    if undated and _COMPARES.search(view.text):
        return
    if undated or year in table.years:
        said = Said("waktu", str(named[0]), table_name(table), "tahun", Decimal(named[0]), Decimal(year))
        doubt = _UNDATED if undated else _doubt(view, table)
        yield contradicts(view, said, [Value(table.place.caption or table_name(table), table.place)], doubt)


def _doubt(view: View, table: ReportTable) -> str | None:
    if _COMPARES.search(view.text):
        return _COMPARED
    shared = set(words_of(view.text)) & (header_words(table.place.caption or "") - SMALL_WORDS)
    return None if shared else _OTHER
