"""How much of a report took part in a check: silence is no approval."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from auditor.checking.diagnosis.graph import key_of
from auditor.lexicon.years import MONTH
from auditor.models.facts import Klaim
from auditor.models.finding import Covered, CoveredProse, NotChecked
from auditor.models.pages import at_page
from auditor.models.report import Report, ReportTable, Role, Value

_NAMING = frozenset(
    {Role.NOMOR, Role.KODE, Role.NAMA, Role.INDIKATOR, Role.SASARAN, Role.TUJUAN, Role.SATUAN}
)
"""Columns whose numbers measure nothing."""
_LEAST = 5
"""Numbers of a table none of which took part, from which on it is named."""
_NAMED = 12
"""Tables that are named at most."""
_LABEL = re.compile(
    r"\b(?:nomor|no|tahun|pasal|ayat|bab|tabel|gambar|grafik|halaman|hal|huruf|angka)\b\.?\s*[\d.]+"
    rf"|\b(?:19|20)\d\d\b|\b\d{{1,2}}\s+{MONTH}\b|^\s*\d+[.)]",
    re.IGNORECASE,
)
"""Digits that name something, and measure nothing: years, days, regulations, references, list marks."""


def covered(reports: Iterable[Report], used: Iterable[Value]) -> tuple[Covered, ...]:
    """For each table with numbers how many it has, and how many of them are among those used."""
    known = {key_of(value) for value in used}
    found: list[Covered] = []
    for report in reports:
        chapters = _Chapters(report)
        blocks = {block.table.order: at for at, block in enumerate(report.document.blocks) if block.table}
        for table in report.tables:
            numbers = list(_numbers(table))
            if numbers:
                part = sum(key_of(value) in known for value in numbers)
                chapter = chapters.at(blocks.get(table.source.order, -1))
                found.append(Covered(table.place, part, len(numbers), chapter))
    return tuple(found)


def covered_prose(reports: Iterable[Report], claims: Iterable[Klaim]) -> tuple[CoveredProse, ...]:
    """For each chapter how many sentences have figures, and of how many a claim was held against others."""
    bound = {(claim.place.document, claim.kalimat.text) for claim in claims if claim.terikat}
    found: list[CoveredProse] = []
    for report in reports:
        chapters = _Chapters(report)
        file = report.document.file
        whole: Counter[str] = Counter()
        part: Counter[str] = Counter()
        for sentence in report.sentences:
            if sentence.place.table is None and any(map(str.isdigit, _LABEL.sub("", sentence.text))):
                chapter = chapters.at(sentence.block)
                whole[chapter] += 1
                part[chapter] += (file, sentence.text) in bound
        found += [CoveredProse(file, chapter, part[chapter], count) for chapter, count in whole.items()]
    return tuple(found)


def untouched(tables: Sequence[Covered]) -> Iterator[NotChecked]:
    """The tables of which no number took part in a check, as one thing that was not checked."""
    silent = [one for one in tables if not one.part and one.whole >= _LEAST]
    if silent:
        named = [_told(one) for one in silent[:_NAMED]]
        more = [f"{len(silent) - _NAMED} tabel lain"] if len(silent) > _NAMED else []
        yield NotChecked(f"Angka {len(silent)} tabel ({', '.join([*named, *more])})", _WHY)


def unused(documents: Iterable[str], tables: Sequence[Covered]) -> Iterator[NotChecked]:
    """Which of the documents that were given beside reports no number of was held against anything."""
    for name in documents:
        own = [one for one in tables if one.place.document == name]
        if not any(one.part for one in own):
            what = f"{name} diberikan, tetapi tidak ada angkanya yang disandingkan dengan laporan kinerja"
            yield NotChecked(what, _NO_USE if own else _NO_TABLE)


_WHY = "tidak ada aturan yang memeriksanya; kolomnya tidak dikenali atau tidak ada pembandingnya"
_NO_TABLE = "tidak ada angka yang terbaca di tabelnya"
_NO_USE = "nama atau kolom di tabelnya tidak berpadanan"


class _Chapters:
    """The chapter that each block of a report is in."""

    def __init__(self, report: Report) -> None:
        heads = [one for one in report.sections if one.block is not None and not one.di_daftar_isi]
        self._blocks = [one.block or 0 for one in heads]
        self._names = [f"Bab {one.bab}" if one.bab else "" for one in heads]

    def at(self, block: int) -> str:
        """The chapter ("Bab III"); "" before the first one, and where chapters have no numbers."""
        at = bisect_right(self._blocks, block)
        return self._names[at - 1] if at else ""


def _told(one: Covered) -> str:
    table = one.place.table or "tabel tanpa nomor"
    name = table if table.lower().startswith("tabel") else f"Tabel {table}"
    page = f" {at_page(one.place.page)}" if one.place.page is not None else ""
    return f"{name}{page}: {one.whole} angka"


def _numbers(table: ReportTable) -> Iterator[Value]:
    for row in table.rows:
        for column, value in zip(table.columns, row.values, strict=False):
            if column.role not in _NAMING and value.number is not None:
                yield value
