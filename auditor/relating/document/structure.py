"""Facts on the make-up of the report: its tables, its headings and its numberings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.lexicon.column_numbers import is_column_number_row
from auditor.lexicon.years import year_spans
from auditor.models.facts import Bagian, FaktaTabel, Urutan
from auditor.models.facts.vocabulary import Masalah
from auditor.models.report import Report, ReportTable, Section, TableKind, Value
from auditor.relating.document.outline import body_sections, outline_titles
from auditor.relating.document.row_marks import mark_steps
from auditor.relating.document.row_numbers import row_steps
from auditor.relating.document.stale_years import stale_years
from auditor.relating.document.style import misplaced_headers, scrambled_headers, unnamed_headers
from auditor.relating.document.table_numbers import table_steps
from auditor.relating.names.compare import likeness, squashed
from auditor.relating.names.likeness import MAYBE, NEAR, SAME

_PLAN = re.compile(r"\b(renstra|rpjmd|rencana|rpd)\b", re.IGNORECASE)
_FEWEST_WORDS = 3
"""Words of a title by which a section numbered by one digit or letter is known again."""
_PART = re.compile(r"\(?\d{1,2}[a-z]", re.IGNORECASE)
"""A column numbered as part of another ("3a"); such a row does not count on by one."""

_DOTTED = re.compile(r"\d+(\.\d+)+")
_LEADERS = re.compile(r"[.…_·]{3,}|…")
"""Dots that lead to a page number: within a title they tell that two entries were read as one."""


def table_facts(report: Report) -> list[FaktaTabel]:
    """Give one record for each table, in the order of the report's tables."""
    families, stale = table_families(report.tables), stale_years(report)
    return [
        replace(_table_fact(table, stale.get(at, [])), keluarga=family)
        for at, (table, family) in enumerate(zip(report.tables, families, strict=True))
    ]


def table_families(tables: Sequence[ReportTable]) -> list[str]:
    """What each table is a part of: itself, or an earlier one that goes on or comes again in it.

    That is one of its number and caption or, where it bears no number, one with the same headings.
    """
    named: dict[tuple[str, ...], str] = {}
    result: list[str] = []
    for at, table in enumerate(tables):
        headings = ("kepala", *(squashed(column.header) for column in table.columns))
        caption = squashed(table.source.caption or "")
        keys = [("judul", table.source.number or "", caption)] if caption else []
        known = named.get(keys[0]) if keys else None
        if known is None and table.source.number is None and any(headings[1:]):
            known = named.get(headings)
        family = known or str(at + 1)
        result.append(family)
        for key in (*keys, headings):
            named.setdefault(key, family)
    return result


def _table_fact(table: ReportTable, stale: list[int]) -> FaktaTabel:
    title = table.source.caption or ""
    span = next(iter(year_spans(title)), None)
    years = list(table.column_years)
    promised = span.years if span else list(table.title_years)
    swapped = misplaced_headers(table)
    compared = table.kind is TableKind.PERBANDINGAN and bool(years) and not _PLAN.search(title)
    missing = [one for one in promised if one not in years] if compared and span else []
    return FaktaTabel(
        place=table.place,
        nomor=table.source.number,
        judul=Value(title, table.place),
        jenis=table.kind,
        tahun_judul=promised if span else list(table.title_years),
        tahun_kolom=years,
        rentang_judul=span is not None,
        kepala_kacau=scrambled_headers(table),
        kepala_kosong=unnamed_headers(table),
        kepala_tertukar=[heading for heading, _ in swapped],
        isi_tertukar=[held for _, held in swapped],
        baris_cocok=sum(one.fits for one in table.misplaced),
        baris_dihitung=sum(one.rows for one in table.misplaced),
        kolom=[column.header for column in table.columns],
        tahun_hilang=missing or stale,
        tahun_lebih=[one for one in years if one not in promised] if compared and promised else [],
    )


def section_facts(report: Report) -> list[Bagian]:
    """Join each entry of the DAFTAR ISI with its heading: by number and chapter, then by likeness."""
    entries = [s for s in report.sections if s.di_daftar_isi and s.judul and not _LEADERS.search(s.judul)]
    body = body_sections(report)
    free = list(body)
    result: list[Bagian] = []
    for entry in entries:
        heading = _heading_of(entry, free)
        if heading is not None:
            free.remove(heading)
        result.append(_bagian(entry, heading))
    result.extend(_bagian(None, heading) for heading in free)
    titles = outline_titles(report)
    for bagian, nomor in ((one, one.nomor) for one in result if one.di_isi is not None):
        title = titles.get(nomor or "")
        if title is not None and likeness(title.text, bagian.judul) >= MAYBE:
            bagian.di_sistematika = title
    for bagian in result:
        _compare_titles(bagian)
    return result


def _compare_titles(bagian: Bagian) -> None:
    body = squashed(bagian.di_isi.text) if bagian.di_isi else ""
    others = [value for value in (bagian.di_daftar_isi, bagian.di_sistematika) if value and body]
    bagian.beda = [value for value in others if squashed(value.text) not in {"", body}]
    bagian.disingkat = all(
        body in squashed(one.text) or squashed(one.text) in body or re.search(r"…|\.{3}", one.text)
        for one in bagian.beda
    )


def _heading_of(entry: Section, free: Sequence[Section]) -> Section | None:
    same = [s for s in free if s.nomor == entry.nomor and (s.level == entry.level or s.nomor is not None)]
    if entry.nomor is not None and "." not in entry.nomor and not entry.nomor.startswith("BAB"):
        same = [s for s in same if likeness(s.judul, entry.judul) >= MAYBE]
    ranked = sorted(same, key=lambda s: -likeness(s.judul, entry.judul))
    if entry.nomor is None:
        ranked = [s for s in ranked if likeness(s.judul, entry.judul) >= NEAR]
    return ranked[0] if ranked else None


def _bagian(entry: Section | None, heading: Section | None) -> Bagian:
    either = heading or entry
    if either is None:
        raise ValueError("a section stands in the DAFTAR ISI or in the body")
    return Bagian(
        place=either.place,
        nomor=either.nomor,
        judul=either.judul,
        bab=either.bab,
        halaman=entry.halaman if entry else None,
        di_daftar_isi=Value(entry.judul, replace(entry.place, column="DAFTAR ISI")) if entry else None,
        di_isi=Value(heading.judul, heading.place) if heading else None,
    )


def numberings(report: Report) -> list[Urutan]:
    """Give every step of the numberings of tables, sections, rows and columns."""
    return [
        *table_steps(report),
        *_section_steps(report),
        *_listed_numbers(report),
        *(step for table in report.tables for step in row_steps(table)),
        *(step for table in report.tables for step in mark_steps(table)),
        *(step for table in report.tables for step in _column_steps(table)),
    ]


def _section_steps(report: Report) -> Iterator[Urutan]:
    """Dotted section numbers ("1.2", "2.1.1") within their parent, in the body.

    A number used again should be that of the DAFTAR ISI; else the next one, where that is free and the
    chapter is still the same.
    """
    last: dict[str, tuple[int, Value]] = {}
    again: set[str] = set()  # parents whose numbers began anew: which one is due is not known from there on
    chapters: dict[str, str | None] = {}  # of each parent, where its numbers stood last
    sections = body_sections(report)
    given = {section.nomor for section in sections}
    listed = {squashed(s.judul): s.nomor for s in report.sections if s.di_daftar_isi and s.nomor and s.judul}
    for section in sections:
        if section.nomor is None or not _DOTTED.fullmatch(section.nomor):
            continue
        parent, _, text = section.nomor.rpartition(".")
        value = int(text)
        ini = Value(f"{section.nomor} {section.judul}", section.place)
        before = last.get(parent)
        due = before[0] + 1 if before else 1
        problem: Masalah = ""
        if before is not None and value != due:
            problem = "ganda" if value <= before[0] else "lompat"
        number = f"{parent}.{due}"
        entry = listed.get(squashed(section.judul))
        goes_on = parent not in again and chapters.get(parent, section.bab) == section.bab
        free = number not in given or value != due - 1
        yield Urutan(
            place=section.place,
            jenis="bagian",
            ini=ini,
            sebelum=before[1] if before else None,
            masalah=problem,
            seharusnya=_due_number(section, problem, entry, number if goes_on and free else None),
            nama=section.judul,
        )
        if problem == "ganda":
            again.add(parent)
        chapters[parent] = section.bab
        last[parent] = (max(value, before[0]) if before else value, ini)


def _due_number(section: Section, problem: Masalah, entry: str | None, due: str | None) -> str | None:
    """The number that a section should have: of one used again that of its ``entry`` in the DAFTAR ISI."""
    return entry if problem == "ganda" and entry not in {None, section.nomor} else due


def _listed_numbers(report: Report) -> Iterator[Urutan]:
    """Sections under the same title but another number in the DAFTAR ISI than in the body.

    Where the body's own numbering is out of step there already, that is the cause and is told by itself.
    """
    broken = {step.ini.place for step in _section_steps(report) if step.masalah}
    body = [s for s in body_sections(report) if s.nomor and s.judul]
    entries = [s for s in report.sections if s.di_daftar_isi and s.nomor and s.judul]
    for entry in entries:
        manner = _manner(entry)
        if manner is None:
            continue
        alike, again = _titled(body, entry), len(_titled(entries, entry))
        same = alike if all(_manner(section) == manner for section in alike) else []
        if len(same) == again == 1 and same[0].place not in broken:
            yield _listed_number(entry, same[0])


def _titled(sections: Sequence[Section], entry: Section) -> list[Section]:
    """The sections with the entry's very title, else those with one much like it."""
    title = squashed(entry.judul)
    exact = [section for section in sections if squashed(section.judul) == title]
    return exact or [section for section in sections if likeness(section.judul, entry.judul) >= SAME]


def _manner(section: Section) -> str | None:
    """The manner of a section's number; one alone ("3") tells nothing beside a title of a word or two."""
    number = section.nomor or ""
    if _DOTTED.fullmatch(number):
        return "bertitik"
    if len(section.judul.split()) < _FEWEST_WORDS:
        return None
    return "angka" if number.isdigit() else "huruf" if re.fullmatch(r"[A-Z]", number) else None


def _listed_number(entry: Section, heading: Section) -> Urutan:
    return Urutan(
        place=entry.place,
        jenis="bagian",
        ini=Value(f"{entry.nomor} {entry.judul}", replace(entry.place, column="DAFTAR ISI")),
        sebelum=Value(f"{heading.nomor} {heading.judul}", heading.place),
        masalah="" if heading.nomor == entry.nomor else "daftar isi",
        seharusnya=heading.nomor,
        nama=entry.judul,
    )


def _column_steps(table: ReportTable) -> Iterator[Urutan]:
    """The printed row of column numbers."""
    for row in table.source.header:
        texts = [cell.text.strip() for cell in row]
        if (
            not is_column_number_row(row)
            or any(_PART.match(text) for text in texts)
            or not all(texts)
            or any(cell.repeated for cell in row)
        ):
            continue
        before: tuple[int, Value] | None = None
        for cell, text, column in zip(row, texts, table.columns, strict=True):
            match = re.match(r"\(?(\d{1,2})", text)
            if match is None:
                continue
            place = replace(
                table.place,
                row="nomor kolom",
                column=column.header,
                page=cell.page,
                bbox=cell.bbox,
                anchor=cell.anchor,
            )
            ini, value = Value(text, place, doubt=cell.doubt), int(match[1])
            problem: Masalah = "" if before is None or value == before[0] + 1 else "lompat"
            yield Urutan(
                place=place,
                jenis="kolom",
                ini=ini,
                sebelum=before[1] if before else None,
                masalah=problem,
                seharusnya=str(before[0] + 1) if before else "1",
                nama=column.header,
                jenis_tabel=table.kind,
            )
            before = (value, ini)
