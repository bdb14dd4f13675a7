"""The rows of a performance table that a target claim speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from auditor.lexicon.clauses import years_named
from auditor.lexicon.phrases import Phrases, matcher, plain
from auditor.models.facts import Kinerja
from auditor.models.report import Kuantor, RawClaim, Report, ReportTable, Rujukan
from auditor.relating.claims.tables import ReportRows, spoken_rows, table_name, top_level
from auditor.relating.names.compare import likeness, squashed
from auditor.relating.names.likeness import SPELLING

_LAST = re.compile(r"\b(?P<n>\d{1,2})\s*(?:\([a-z ]+\)\s*)?tahun\s+terakhir")
_LAST_WORD = re.compile(r"\b(?P<n>satu|dua|tiga|empat|lima)\s+tahun\s+terakhir")
_WORDS = {"satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5}
_SPECIFIC = re.compile(
    r"\b(?:[Ii]ndikator|[Ss]asaran|[Pp]rogram|[Kk]egiatan|[Tt]ujuan)(?:\s+(?:kinerja|utama|strategis|sasaran|yaitu|pada))*"
    r"\s+[“\"]?(?P<word>[A-Z]\w+)"
)
_POINTS_BACK = re.compile(
    r"\b(?:tersebut|(?:hal|indikator|sasaran(?:\s+strategis)?|target|realisasi|capaian)\s+ini|ke\s?dua\s+indikator)\b",
    re.IGNORECASE,
)
_BACK = 4
"""Sentences before a claim in which what it points back to is looked for."""
_MARKS = " “”\"'"


@dataclass(frozen=True, slots=True)
class Scope:
    """The rows, and why they may not be the ones meant (Indonesian), None when they surely are."""

    rows: tuple[Kinerja, ...]
    ragu: str | None = None


def scope_of(
    claim: RawClaim, table: ReportTable, records: Sequence[Kinerja], report: Report, phrases: Phrases
) -> Scope:
    """Choose among the table's rows by the names in the claim, by level and by year.

    A claim about something that it names and the table does not hold has no rows.
    """
    rows = [row for row in records if row.jenis != "rencana"]
    if claim.rujukan is Rujukan.TIDAK_ADA:
        rows = [row for row in rows if row.jenis == "tahunan"]
    quoted = [row for row in rows if any(_is_named(name, row) for name in claim.kutipan)]
    if claim.kutipan and not quoted:
        return Scope(())
    text, _, _ = claim.text.partition("kecuali")
    spoken = spoken_rows(text, quoted or rows)
    chosen = spoken or quoted
    levels = top_level([row.level for row in chosen or rows])
    scope = [row for row in chosen or rows if row.level in levels]
    scope = _in_years(claim, scope, report.year)
    return Scope(tuple(scope), None if chosen else _unsure(claim, phrases))


def named_rows(claim: RawClaim, rows: ReportRows, report: Report) -> list[Kinerja]:
    """Rows of any table for an indicator that the claim names, in the years that it names or the report's."""
    years: set[int | None] = set(claim.tahun) or {report.year}
    named = rows.spoken(claim.text, _is_of_a_year)
    names = {squashed(row.indikator) for row in named if row.indikator}
    return rows.of_indicators(names, lambda row: _is_of_a_year(row) and row.tahun in years)


def _is_of_a_year(row: Kinerja) -> bool:
    return row.jenis == "tahunan"


def rows_named_nearby(claim: RawClaim, rows: ReportRows, report: Report) -> list[Kinerja]:
    """Rows for the indicator that the whole sentence names or, where it points back, the sentences before.

    "Indikator tersebut telah tercapai": the nearest sentence of the same section that names any decides.
    """
    index = rows.number_of(claim.sentence)
    back = _BACK if _POINTS_BACK.search(claim.text) else 0
    for sentence in reversed(report.sentences[max(index - back, 0) : index + 1]):
        if sentence.section is not claim.sentence.section:
            break
        years = claim.tahun or years_named(sentence.text)
        named = named_rows(replace(claim, text=sentence.text, tahun=years), rows, report)
        if named:
            return named
    return []


def elsewhere(claim: RawClaim, scope: Sequence[Kinerja], rows: ReportRows, report: Report) -> list[Kinerja]:
    """The same indicators in other tables, in the years that the claim covers."""
    years = {row.tahun for row in scope if row.tahun is not None}
    count = last_years(claim.text)
    if count and report.year:
        years |= set(range(report.year - count + 1, report.year + 1))
    names = {squashed(row.indikator) for row in scope if row.indikator}
    own = {id(row) for row in scope}
    return rows.of_indicators(
        names, lambda row: id(row) not in own and _is_of_a_year(row) and row.tahun in years
    )


def names_of(row: Kinerja) -> list[str]:
    """The names by which a sentence may speak of the row."""
    return [name for name in (row.sasaran, row.nama, row.indikator) if name]


def last_years(text: str) -> int | None:
    """Read the number of "n tahun terakhir"."""
    folded = plain(text)
    digits, word = _LAST.search(folded), _LAST_WORD.search(folded)
    if digits:
        return int(digits["n"])
    return _WORDS[word["n"]] if word else None


def describe(rows: Sequence[Kinerja], table: ReportTable | None) -> str:
    """Say in words which indicators, sasaran, table and years the rows are."""
    indicators = list(dict.fromkeys(row.indikator or row.nama for row in rows))
    goals = list(dict.fromkeys(row.sasaran for row in rows if row.sasaran))
    years = sorted({row.tahun for row in rows if row.tahun is not None})
    parts = [f"indikator {_listed(indicators)}"]
    if goals:
        parts.append(f"sasaran {_listed(goals)}")
    text = ", ".join(parts) + (f" pada {table_name(table)}" if table else "")
    return text + (f", tahun {joined([str(y) for y in years])}" if years else "")


def joined(parts: Sequence[str]) -> str:
    """Join words as Indonesian does: "a, b dan c"."""
    return " dan ".join(filter(None, [", ".join(parts[:-1]), parts[-1]])) if parts else ""


def _unsure(claim: RawClaim, phrases: Phrases) -> str | None:
    """A claim without a fitting name is on the whole table only when it points at it and names no part."""
    if claim.rujukan is Rujukan.TIDAK_ADA:
        return "kalimat tidak menunjuk tabelnya"
    if matcher(phrases.bagian_tertentu).search(plain(claim.text)):
        return "kalimat berbicara tentang sebagian baris yang tidak dapat ditentukan"
    specific = _SPECIFIC.search(claim.text)
    if specific and specific["word"].lower() not in {
        *phrases.instansi,
        *phrases.instansi_akhir,
        *phrases.umum,
    }:
        return "nama dalam kalimat tidak ditemukan dalam tabelnya"
    return None


def _in_years(claim: RawClaim, rows: Sequence[Kinerja], year: int | None) -> list[Kinerja]:
    shown = sorted({row.tahun for row in rows if row.tahun is not None})
    count = last_years(claim.text)
    if not shown:
        return list(rows)
    if count:
        wanted = set(shown[-count:])
    elif claim.tahun:
        wanted = set(claim.tahun)
    elif claim.kuantor is Kuantor.SELALU:
        wanted = set(shown)
    else:
        wanted = {year if year in shown else shown[-1]}
    return [row for row in rows if row.tahun in wanted]


def _is_named(name: str, row: Kinerja) -> bool:
    return any(likeness(name, other) >= SPELLING for other in names_of(row))


def _listed(names: Sequence[str], most: int = 5) -> str:
    shown = joined([f"“{name.strip(_MARKS)}”" for name in names[:most]])
    return shown + (f" dan {len(names) - most} lainnya" if len(names) > most else "")
