"""The year that a report gives itself in a sentence ("Demikian Laporan Kinerja Tahun 2023 ini disusun")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.models.facts import Klaim
from auditor.models.report import Value
from auditor.relating.sentences.reading.record import Said, contradicts
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View

_REPORT = (
    r"(?:laporan\s+(?:akuntabilitas\s+)?kinerja(?:\s+instansi\s+pemerintah)?"
    r"|l(?:ak|k|kj)ip|lkj)"
)
_YEAR = r"\b(?:tahun(?:\s+anggaran)?|t\.?\s?a\.?)\s+"
_OWN = re.compile(
    rf"\b(?:demikian(?:lah)?\s+{_REPORT}\b[^.;]{{0,120}}?{_YEAR}(?P<a>20\d\d)(?!\s*[-–/])"
    rf"|{_REPORT}\b[^.;,]{{0,120}}?{_YEAR}(?P<b>20\d\d)"
    r"\s+(?:ini\b|disusun\b|dapat\s+(?:di)?selesai|merupakan\b|menyajikan\b|memuat\b"
    r"|telah\s+(?:selesai|tersusun)))"
)
"""A report that is finished, or that says what it is: it speaks of itself."""
_OTHER = re.compile(
    r"\b(?:evaluasi|hasil reviu|rekomendasi|tindak lanjut|sebelumnya|lalu|berbeda|dibanding\w*|nilai)\b"
)
_WRITTEN_IN = "tahun itu dapat tahun penyusunannya"


def year_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold the year that the report gives itself against the one of its cover."""
    year = scope.world.report.year
    if year is None or _OTHER.search(view.text):
        return
    values = [Value(str(year), sentence.place) for sentence in scope.world.report.sentences[:1]]
    for match in _OWN.finditer(view.text):
        named = int(match["a"] or match["b"])
        if named != year:
            kata = view.written[match.start() : match.end()]
            said = Said("nilai", kata, "tahun laporan ini", "tahun laporan", Decimal(named), Decimal(year))
            yield contradicts(view, said, values, None if named < year else _WRITTEN_IN)
