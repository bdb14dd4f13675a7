"""The year that a report gives itself in its sentences ("Demikian Laporan Kinerja Tahun 2023 ini disusun ...")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.models.facts import Klaim
from auditor.models.report import Value
from auditor.relating.sentences.reading.record import klaim
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View

_REPORT = r"(?:laporan\s+(?:akuntabilitas\s+)?kinerja(?:\s+instansi\s+pemerintah)?|l(?:a|k|kj)ip|lkj|laporan\s+kinerja)"
_OWN = re.compile(
    rf"\b(?:demikian(?:lah)?\s+{_REPORT}\b[^.;]{{0,120}}?\b(?:tahun(?:\s+anggaran)?|t\.?\s?a\.?)\s+(?P<a>20\d\d)(?!\s*[-–/])"
    rf"|{_REPORT}\b[^.;,]{{0,120}}?\b(?:tahun(?:\s+anggaran)?|t\.?\s?a\.?)\s+(?P<b>20\d\d)\s+(?:ini\b|disusun\b|dapat\s+(?:di)?selesai|merupakan\b|menyajikan\b|memuat\b|telah\s+(?:selesai|tersusun)))"
)
_OTHER = re.compile(
    r"\b(?:evaluasi|hasil reviu|rekomendasi|tindak lanjut|sebelumnya|lalu|berbeda|dibanding\w*|nilai)\b"
)


def year_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold the year that the report gives itself against the one of its cover."""
    year = scope.world.report.year
    if year is None:
        return
    for match in _OWN.finditer(view.text):
        named = int(match["a"] or match["b"])
        if named == year or _OTHER.search(view.text):
            continue
        values = (
            [Value(str(year), scope.world.report.sentences[0].place)] if scope.world.report.sentences else []
        )
        yield klaim(
            view, "nilai", view.written[match.start() : match.end()], lingkup="tahun laporan ini", objek="tahun laporan",
            tertulis=Decimal(named), hitung=Decimal(year), melawan=values, ragu=None if named < year else "tahun itu dapat tahun penyusunannya",
        )  # fmt: skip
