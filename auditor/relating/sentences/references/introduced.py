"""What a sentence that leads in to a table says of its years, and of the years of the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.lexicon.numbers import read_count
from auditor.models.facts import Klaim
from auditor.models.report import ReportTable, Role, Value
from auditor.relating.claims.tables import table_name
from auditor.relating.sentences.reading.plan import PLAN
from auditor.relating.sentences.reading.record import Said, contradicts
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View
from auditor.relating.sentences.references.table_years import table_year_claims

_LEADS_IN = re.compile(
    r"\b(?:(?:sebagai|tabel)\s+berikut|berikut\s+(?:ini|adalah)|di\s*bawah\s+ini|tabel\s+(?:ini|di\s*bawah))\b"
)
"""What says that a table follows."""
_LAST = re.compile(
    r"\b(?P<n>dua|tiga|empat|lima|enam|\d)\s*(?:\(\w+\)\s*)?tahun\s+(?:terakhir|berturut-turut)\b"
)
_REACHED = frozenset({Role.REALISASI, Role.CAPAIAN, Role.LAIN})
_NEAR = 3
"""Blocks between a sentence and the table that it leads in to."""
_FEWEST = 2
"""Years with figures that make a table one of several years; spans of a plan that make one the usual."""
_EARLIER = re.compile(r"\b(?:sebelumnya|lalu|lama|berakhir|terdahulu|mendatang|berikutnya|baru)\b")
_MORE = "tabel dapat memuat tahun lain pula"
_OTHER_PLAN = "kalimat dapat menyebut rencana dari periode lain"


def introduced_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold the year and the span of years that lead in to a table against its columns."""
    year = scope.world.report.year
    table = (
        scope.finder.below(view.sentence, _NEAR, same_heading=True) if _LEADS_IN.search(view.text) else None
    )
    if year is not None and table is not None:
        yield from table_year_claims(view, table, year)
        yield from _span(view, table, year)
    yield from _plan(view, scope)


def _span(view: View, table: ReportTable, year: int) -> Iterator[Klaim]:
    match = _LAST.search(view.text)
    years = sorted({c.year for c in table.columns if c.year and c.role in _REACHED and c.year <= year})
    if match is None or len(years) < _FEWEST or years[-1] != year:
        return
    number = read_count(match["n"])
    if number is not None and number != len(years):
        kata = view.written[match.start() : match.end()]
        said = Said("angka", kata, table_name(table), "tahun", Decimal(number), Decimal(len(years)))
        value = Value(f"{years[0]}–{years[-1]}", table.place)
        yield contradicts(view, said, [value], _MORE if number < len(years) else None)


def _plan(view: View, scope: Scope) -> Iterator[Klaim]:
    """The span of the Renstra that a sentence tells, where all others of the report tell another one."""
    usual, times = scope.plan_span
    match = PLAN.search(view.text)
    if match is None or usual is None or times < _FEWEST or _EARLIER.search(view.text):
        return
    span = int(match["a"]), int(match["b"])
    if span != usual and span[1] - span[0] == usual[1] - usual[0]:
        kata = view.written[match.start("a") : match.end("b")]
        said = Said("angka", kata, "di bagian lain", "periode Renstra", Decimal(span[0]), Decimal(usual[0]))
        values = [Value(f"{usual[0]}–{usual[1]}", scope.world.report.sentences[0].place)]
        yield contradicts(view, said, values, _OTHER_PLAN)
