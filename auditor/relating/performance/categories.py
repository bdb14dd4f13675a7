"""Category words ("Sangat Baik") beside achievements, in tables and in prose, against the printed scale."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.lexicon.numbers import read_number
from auditor.lexicon.phrases import Phrases, matcher, plain
from auditor.models.facts import Kategori
from auditor.models.facts.vocabulary import AsalRincian
from auditor.models.report import Report, ReportTable, Role, RowKind, Scale, Sentence, Value
from auditor.relating.names.compare import squashed

_PERCENT = r"(?P<percent>\d[\d.,]*)\s*%"
_CALLED = (
    r"\b(?:di)?(?:kategori\w*|predikat|kriteria|interpretasi|klasifikasi|nyatakan|katakan)\s+"
    r"(?:nilai\s+)?(?:yang\s+)?"
)
_TARGET_BEFORE = re.compile(r"\btarget\w*(?:\s+(?:\w+\s+)?sebesar)?\s*$", re.IGNORECASE)
_SAID_BEFORE = 40
_LEAST_KNOWN = 0.5
_LOWER_IS_BETTER = "untuk indikator yang makin rendah makin baik, capaian tinggi dapat dinilai kurang"


def category_records(report: Report, phrases: Phrases) -> list[Kategori]:
    """Give every achievement that a category word stands beside; none where the report prints no scale."""
    scales = report.scales
    if not scales:
        return []
    of_scales = {scale.place.in_table for scale in scales}
    tables = [table for table in report.tables if table.place.in_table not in of_scales]
    result = [record for table in tables for record in _of_table(table, scales)]
    for record in result:
        if matcher(phrases.lebih_rendah_lebih_baik).search(plain(record.nama)):
            record.ragu = _LOWER_IS_BETTER
    for sentence in report.sentences:
        result += _of_sentence(sentence, scales, phrases)
    return result


def _of_table(table: ReportTable, scales: Sequence[Scale]) -> list[Kategori]:
    """Rows of a table with a column of categories; the achievement is the nearest one before it."""
    column = table.column(Role.KATEGORI)
    measured = [c for c in table.columns if c.role is Role.CAPAIAN and column and c.index < column.index]
    if column is None or not measured:
        return []
    names = table.column(Role.INDIKATOR)
    records = [
        _record(
            (names and row.values[names.index].text) or row.nama or "",
            "tabel",
            row.values[measured[-1].index],
            row.values[column.index],
            scales,
        )
        for row in table.rows
        if row.kind is RowKind.DATA and not row.values[column.index].kosong
    ]
    known = sum(record.dikenal for record in records)
    return records if known >= _LEAST_KNOWN * len(records) else []


def _of_sentence(sentence: Sentence, scales: Sequence[Scale], phrases: Phrases) -> list[Kategori]:
    """A percentage and the word that it is said to deserve, each used once."""
    words = "|".join(
        re.escape(word).replace(r"\ ", r"\s+")
        for word in sorted({band.word for scale in scales for band in scale.bands}, key=len, reverse=True)
    )
    word = rf"[“\"'‘\s]*(?P<word>{words})(?!\w)"
    patterns = (
        rf"{_PERCENT}\s*\(\s*{word}",
        rf"{_PERCENT}[^%;\d]{{0,60}}?{_CALLED}{word}",
        rf"{_CALLED}{word}[^%;\d]{{0,20}}\bcapaian[^%;\d]{{0,20}}{_PERCENT}",
    )
    records: list[Kategori] = []
    used: set[int] = set()
    for pattern in patterns:
        for match in re.finditer(pattern, sentence.text, re.IGNORECASE):
            places = {match.start("percent"), match.start("word")}
            if not places & used and not _open(sentence.text, match, phrases):
                used |= places
                records.append(_said(sentence, match, scales))
    return records


def _open(text: str, match: re.Match[str], phrases: Phrases) -> bool:
    """Tell what is planned, conditional, denied or a target from what is said to be so."""
    said = plain(text[max(0, match.start() - _SAID_BEFORE) : match.end()])
    words = phrases.rencana + phrases.syarat + phrases.sangkalan
    promised = _TARGET_BEFORE.search(text[: match.start("percent")])
    return promised is not None or matcher(words).search(said) is not None


def _said(sentence: Sentence, match: re.Match[str], scales: Sequence[Scale]) -> Kategori:
    number = read_number(match["percent"].rstrip(".,"))
    percent = Value(f"{match['percent']}%", sentence.place)
    if number is not None:
        percent = replace(
            percent, number=number.number, unit="%", readings=number.readings, decimals=number.decimals
        )
    return _record(
        " ".join(sentence.text.split()), "narasi", percent, Value(match["word"], sentence.place), scales
    )


def _record(
    nama: str, asal: AsalRincian, capaian: Value, kategori: Value, scales: Sequence[Scale]
) -> Kategori:
    written = squashed(kategori.text)
    knowing = [scale for scale in scales if written in _words(scale)]
    scale = (knowing or scales)[0]
    deserved = list(dict.fromkeys(word for one in knowing or scales for word in _deserved(one, capaian)))
    return Kategori(
        place=kategori.place,
        nama=nama,
        asal=asal,
        capaian=capaian,
        kategori=kategori,
        dikenal=bool(knowing),
        seharusnya=deserved,
        sesuai=written in {form for word in deserved for form in _forms(word)},
        skala=[Value(f"{band.text}: {band.word}", scale.place) for band in scale.bands],
    )


def _deserved(scale: Scale, capaian: Value) -> Iterator[str]:
    for number in capaian.readings or ((capaian.number,) if capaian.number is not None else ()):
        yield from scale.words_for(number)


def _words(scale: Scale) -> set[str]:
    return {form for band in scale.bands for form in _forms(band.word)}


def _forms(word: str) -> set[str]:
    """A category as letters only, and its initials ("SB" for "Sangat Baik")."""
    initials = "".join(part[0] for part in word.split())
    return {squashed(word), squashed(initials)} if len(initials) > 1 else {squashed(word)}
