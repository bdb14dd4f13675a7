"""A span of years that a sentence says a numbered table shows, which another table does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.models.facts import Klaim
from auditor.models.report import ReportTable, Value
from auditor.relating.claims.tables import table_name
from auditor.relating.sentences.reading.record import Said, contradicts
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View
from auditor.relating.sentences.references.named_parts import TABLE
from auditor.relating.sentences.tables.listed_parts import part_number

_SPAN = re.compile(
    r"\btahun\s+(?P<a>20\d\d)\s*(?:-|–|s\.?/?d\.?|sampai(?:\s+dengan)?|hingga)\s*(?:tahun\s+)?(?P<b>20\d\d)\b"
)
_OF_PAPER = re.compile(
    r"\b(?:renstra|rencana\s+strategis|rpjm[dn]|rpjpd?|periode|dokumen|peraturan|indikator\s+kinerja\s+utama)\b[^,;.]*$"
)
"""Words before a span by which it is that of a paper, not of what the table shows."""
_SPAN_OF = 2
"""Years of a span at least."""
_ONE = "tabel itu dapat memuat tahun yang tidak terbaca"


def span_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Ask about a table of one year at most, where one other table alone shows the whole span."""
    named, span = list(TABLE.finditer(view.text)), _SPAN.search(view.text)
    if len(named) != 1 or span is None or _OF_PAPER.search(view.text[: span.start()]):
        return
    table = scope.finder.numbered(named[0]["number"], view.sentence)
    years = set(range(int(span["a"]), int(span["b"]) + 1))
    if table is None or part_number(table.place.table or "") != part_number(named[0]["number"]):
        return
    shown = _years(table)
    others = [one for one in scope.finder.tables if years <= _years(one) and one is not table]
    if len(years) < _SPAN_OF or len(shown) != 1 or len(others) != 1:
        return
    kata = view.written[named[0].start() : named[0].end()]
    there = f"isi kalimat ini: {table_name(others[0])}"
    said = Said("banding", kata, there, tertulis=Decimal(0), hitung=Decimal(1))
    values = [Value(one.place.caption or table_name(one), one.place) for one in (others[0], table)]
    yield contradicts(view, said, values, _ONE)


def _years(table: ReportTable) -> set[int]:
    """The years of the columns; of the title where no column has one."""
    return {column.year for column in table.columns if column.year} or set(table.years)
