"""The year that a report gives itself in a sentence ("Demikian Laporan Kinerja Tahun 2023 ini disusun")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.lexicon.clauses import years_named
from auditor.models.facts import Klaim
from auditor.models.report import Value
from auditor.relating.sentences.reading.record import Said, contradicts
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View

_REPORT = (
    r"(?:laporan\s+(?:akuntabilitas\s+)?kinerja(?:\s+(?:instansi\s+pemerintah|tahunan))?"
    r"|l(?:ak|k|kj)ip|lkj)"
)
_ITSELF = re.compile(rf"\b(?:{_REPORT}\b[^.;]{{0,90}}?|laporan|dokumen|buku)\s+ini\b")
"""The report, as it speaks of itself."""
_THIS = re.compile(rf"(?:demikian(?:lah)?\s+)?{_REPORT}\b[^.;,]{{0,120}}?20\d\d\s+ini\b")
"""This report by its year: what the sentence goes on with is no other one."""
_YEAR = r"\b(?:tahun(?:\s+(?:anggaran|pelaporan))?|t\.?\s?a\.?)\s+"
_ENDED = re.compile(
    rf"\b(?:demikian(?:lah)?\s+{_REPORT}\b[^.;]{{0,120}}?{_YEAR}(?P<a>20\d\d)(?!\s*[-–/])"
    rf"|{_REPORT}\b[^.;,]{{0,120}}?{_YEAR}(?P<b>20\d\d)"
    r"\s+(?:ini\b|disusun\b|dapat\s+(?:di)?selesai|merupakan\b|menyajikan\b|memuat\b"
    r"|telah\s+(?:selesai|tersusun)|ber(?:isi|tujuan|pedoman)\b|meng(?:gambarkan|acu)\b|dimaksudkan\b)"
    r"|\b(?:puji|syukur|rahmat|karunia|hidayah|kami)\b.{0,200}?"
    rf"\b\w*(?:elesai|rampung|usun)\w*\b[^.;]{{0,40}}?"
    rf"{_REPORT}\b[^.;,]{{0,120}}?{_YEAR}(?P<c>20\d\d)(?!\s*[-–/]))"
)
"""A report that is finished, or that says what it is."""
_WORK = (
    r"(?:kinerja|capaian|pencapaian|realisasi|tugas|hasil|program|kegiatan|pelaksanaan|pertanggungjawaban"
    r"|penyelenggaraan|data|keadaan|kondisi|posisi\w*|angka)"
)
_OF_THE_YEAR = re.compile(
    rf"\b{_WORK}\b[^.;:,]{{0,60}}?\b(?P<kata>(?:(?:selama|sepanjang|dalam|untuk|pada)\s+)?"
    r"(?:(?:kurun\s+waktu|periode)\s+)?"
    r"(?:(?<=sepanjang\s)|(?<=selama\s)|tahun(?:\s+(?:anggaran|pelaporan))?|per\s+(?:tanggal\s+)?31\s+desember|per\s+akhir(?:\s+tahun)?"
    r"|per\s+desember|(?:sampai(?:\s+dengan)?|hingga|s\.?\s?d\.?)\s+31\s+desember|akhir\s+tahun)\s*(?P<year>20\d\d))\b(?!\s*[-–/])"
)
"""What the office did, and the year that it is of."""
_CLOSING = re.compile(
    r"\b(?:(?:dapat\s+)?(?:di|ter)simpulkan|kesimpulan\w*|secara\s+(?:umum|keseluruhan)|demikian(?:lah)?|puji|syukur"
    r"|gambaran\s+umum)\b"
)
"""Words with which a report sums up what it is about."""
_ALL_OF_IT = re.compile(
    r"\b(?:pelaksanaan\s+(?:tugas|program|kinerja|kegiatan)|penyelenggaraan\s+\w+|(?:capaian\s+)?kinerja)\b[^.;,]{0,80}?"
    r"\b(?:selama|sepanjang|dalam|pada|tahun)\b"
)
_OTHER = re.compile(
    r"\b(?:evaluasi|hasil\s+reviu|rekomendasi|tindak\s+lanjut|sebelumnya|lalu|berbeda|\w*banding\w*|nilai"
    r"|sejak|mulai|dibentuk|ditetapkan|kecuali\s+tahun|semula|target\s+akhir|mendatang|berikutnya|depan"
    r"|rencana\s+kerja\s+tahun\s+(?!yang\s+sama)"
    r"|opini|survei|sensus|penghargaan)\b"
)
"""Words of other reports, and of years that are rightly named beside the own one."""
_WHOLE_YEAR = re.compile(
    r"\b(?:tanggal\s+)?1\s+januari(?:\s+20\d\d)?\s+(?:sampai(?:\s+dengan)?|hingga|s\.?\s?/?d\.?)\s+(?:tanggal\s+)?"
    r"31\s+desember\s+(?P<a>20\d\d)"
    r"|\btahun\s+(?:pelaporan|laporan)\b[^.;]{0,30}?\b31\s+desember\s+(?P<b>20\d\d)"
)
"""The year of a report from its first to its last day."""
_COMPARED = re.compile(r"\b(?:sebelumnya|lalu|\w*banding\w*|pembanding)\b")
"""Words of a year that is held against the report's."""
_WRITTEN_IN = "tahun itu dapat tahun penyusunannya"
_PART = "kalimat dapat berbicara tentang tahun lain"


def year_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold the year that the report gives itself against the one of its cover."""
    year = scope.world.report.year
    if year is None:
        return
    for match in _ENDED.finditer(view.text):
        named = int(match["a"] or match["b"] or match["c"])
        itself = _THIS.match(view.text, match.start()) is not None
        told = view.text[: match.end()] if itself else view.text
        if named != year and not _OTHER.search(told):
            kata = view.written[match.start() : match.end()]
            yield _claim(view, scope, kata, named, None if named < year else _WRITTEN_IN)
    yield from _of_its_work(view, scope, year)
    for match in _WHOLE_YEAR.finditer(view.text):
        named = int(match["a"] or match["b"])
        if named < year and not _COMPARED.search(view.text) and not any(one == year for one, _ in view.years):
            yield _claim(view, scope, view.written[match.start() : match.end()], named, _PART)


def _of_its_work(view: View, scope: Scope, year: int) -> Iterator[Klaim]:
    """A sentence on this report, or one that sums it up, of whose work the only year is an earlier one."""
    itself = _ITSELF.search(view.text)
    sums_up = _CLOSING.search(view.text) and _ALL_OF_IT.search(view.text)
    if not (itself or sums_up) or _ENDED.search(view.text) or _OTHER.search(view.text):
        return
    named = years_named(view.written)
    match = _OF_THE_YEAR.search(view.text)
    if match is None or len(named) != 1 or int(match["year"]) != named[0] or named[0] >= year:
        return
    kata = view.written[match.start("kata") : match.end("kata")]
    yield _claim(view, scope, kata, named[0], None if itself else _PART)


def _claim(view: View, scope: Scope, kata: str, named: int, ragu: str | None) -> Klaim:
    year = scope.world.report.year or 0
    values = [Value(str(year), sentence.place) for sentence in scope.world.report.sentences[:1]]
    said = Said("waktu", kata, "tahun laporan ini", "tahun laporan", Decimal(named), Decimal(year))
    return contradicts(view, said, values, ragu)
