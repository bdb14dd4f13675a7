"""Category words ("Sangat Baik") beside achievements, in tables and in prose, against the printed scale."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import partial

from auditor.lexicon.numbers import read_number
from auditor.lexicon.phrases import Matcher, Phrases, any_of, matcher, plain
from auditor.lexicon.rounding import unit_of
from auditor.models.facts import Kategori, Kinerja
from auditor.models.facts.vocabulary import AsalRincian
from auditor.models.interval import printed
from auditor.models.report import (
    Column,
    Place,
    Report,
    ReportRow,
    ReportTable,
    Role,
    RowKind,
    Scale,
    Sentence,
    Value,
)
from auditor.relating.categories.slid import doubt_slid
from auditor.relating.categories.words import category_columns, forms_of, knowing
from auditor.relating.names.compare import squashed
from auditor.relating.performance.printed_formulas import LOWER_IS_BETTER

_PERCENT = r"(?P<percent>\d[\d.,]*)\s*(?:%|persen\b)"
_CALLED = (
    r"\b(?:di|ber|ter)?(?:kategori\w*|predikat|kriteria|interpretasi|klasifikasi\w*|nyatakan|katakan|status|warna|"
    r"masuk|golong|zona)\s+(?:(?:nilai|yang|dalam|pada|zona|warna|kategori|kriteria)\s+)*"
)
_TARGET_BEFORE = re.compile(r"\btarget\w*(?:\s+(?:\w+\s+)?sebesar)?\s*$", re.IGNORECASE)
_SAID_BEFORE = 40
_LEAST_KNOWN = 0.5
_MEASURED = (Role.CAPAIAN, Role.REALISASI_OUTPUT)
_AT_A_BOUND = "capaian tepat di batas skala; sebelum dibulatkan dapat termasuk yang tertulis"
_OTHER_YEAR = "skala tahun itu dapat berbeda dari yang dicetak laporan ini"
_LOWER_IS_BETTER = "untuk indikator yang makin rendah makin baik, capaian tinggi dapat dinilai kurang"


def category_records(report: Report, phrases: Phrases, kinerja: Sequence[Kinerja] = ()) -> list[Kategori]:
    """Give every achievement that a category word stands beside; none where the report has no scale.

    ``kinerja`` are its performance rows, which tell by what formula an achievement was computed.
    """
    scales = report.scales
    if not scales:
        return []
    of_scales = {scale.place.in_table for scale in scales}
    tables = [table for table in report.tables if table.place.in_table not in of_scales]
    turned = {row.place for row in kinerja if (row.rumus or "").split(" ")[0] in LOWER_IS_BETTER}
    lower = matcher(phrases.lebih_rendah_lebih_baik)
    result = [record for table in tables for record in _of_table(table, scales, report.year, turned, lower)]
    for sentence in report.sentences:
        result += _of_sentence(sentence, scales, phrases)
    return result


def _of_table(
    table: ReportTable, scales: Sequence[Scale], year: int | None, turned: Collection[Place], lower: Matcher
) -> list[Kategori]:
    """Rows of a table with columns of categories, each with the achievement that it judges."""
    result: list[Kategori] = []
    columns = category_columns(table, scales)
    for column in columns:
        measured = _measured(table, column, alone=len(columns) == 1)
        if measured is None:
            continue
        rows = [r for r in table.rows if r.kind is RowKind.DATA and not r.values[column.index].kosong]
        used = knowing(scales, [row.values[column.index].text for row in rows])
        records = []
        for row in rows:
            record = _of_row(table, row, measured, column, used)
            if lower.search(plain(record.nama)) and row.place not in turned:
                record.ragu = record.ragu or _LOWER_IS_BETTER
            elif column.year not in {None, year}:
                record.ragu = record.ragu or _OTHER_YEAR
            records.append(record)
        if sum(record.dikenal for record in records) >= _LEAST_KNOWN * len(records):
            judged = partial(_suits, measured, column, used)
            data = [row for row in table.rows if row.kind is RowKind.DATA]
            doubt_slid({record.place: record for record in records}, data, column.index, judged)
            result += records
    return result


def _suits(
    measured: Column, column: Column, scales: Sequence[Scale], worded: ReportRow, row: ReportRow
) -> bool:
    """Whether the word of one row suits the achievement of another."""
    return _record("", "tabel", row.values[measured.index], worded.values[column.index], scales).sesuai


def _of_row(
    table: ReportTable, row: ReportRow, measured: Column, column: Column, scales: Sequence[Scale]
) -> Kategori:
    """What a row says of its indicator, else of what it names."""
    names = table.column(Role.INDIKATOR)
    named = (names and row.values[names.index].text) or row.nama or ""
    return _record(named, "tabel", row.values[measured.index], row.values[column.index], scales)


def _measured(table: ReportTable, column: Column, *, alone: bool) -> Column | None:
    """The achievement that a column of categories judges: the nearest before it, of its year.

    That of a table's only column of categories may also stand behind it, where there is but one.
    """
    years = {column.year, None}
    found = [c for c in table.columns if c.role in _MEASURED and (column.year is None or c.year in years)]
    before = [c for c in found if c.index < column.index]
    if before:
        return before[-1]
    return found[0] if alone and len(found) == 1 else None


def _of_sentence(sentence: Sentence, scales: Sequence[Scale], phrases: Phrases) -> list[Kategori]:
    """A percentage and the word that it is said to deserve, each used once."""
    words = any_of({band.word for scale in scales for band in scale.bands})
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
    """Tell what is planned, conditional, denied, a target or of another thing from what is said to be so."""
    start = max(0, match.start() - _SAID_BEFORE)
    said = plain(f"{text[start : match.start('word')]} {text[match.end('word') : match.end()]}")
    words = phrases.rencana + phrases.syarat + phrases.sangkalan
    turns = matcher(phrases.kontras).search(plain(match.group())) is not None
    promised = _TARGET_BEFORE.search(text[: match.start("percent")])
    return turns or promised is not None or matcher(words).search(said) is not None


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
    known = [scale for scale in scales if written in forms_of(scale)]
    used = known or scales
    scale = used[0]
    deserved = list(dict.fromkeys(word for one in used for word in _deserved(one, capaian)))
    forms = {form for one in used for form, word in forms_of(one).items() if word in deserved}
    record = Kategori(
        place=kategori.place,
        nama=nama,
        asal=asal,
        capaian=capaian,
        kategori=kategori,
        dikenal=bool(known),
        seharusnya=deserved,
        sesuai=written in forms,
        skala=[Value(f"{band.text}: {band.word}", scale.place) for band in scale.bands],
        peraturan=scale.regulation,
    )
    if not record.sesuai and any(forms_of(one).get(written) in _near(one, capaian) for one in known):
        record.ragu = _AT_A_BOUND
    return record


def _deserved(scale: Scale, capaian: Value) -> Iterator[str]:
    for number in capaian.readings or ((capaian.number,) if capaian.number is not None else ()):
        yield from scale.words_for(number)


def _near(scale: Scale, capaian: Value) -> set[str]:
    """What the achievement may be called for all that it can have been before it was rounded."""
    if capaian.number is None:
        return set()
    before = printed(capaian.number, unit_of(capaian.decimals))
    return {word for number in (before.low, before.high) for word in scale.words_for(number)}
