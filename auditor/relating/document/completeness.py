"""Whether a report holds what Permenpan RB 53/2014 asks for, item by item, as far as a text tells.

Lampiran II lays down the parts of a report and seven items for every sasaran; Lampiran III is the
reviewer's checklist of 23 items. What a text cannot tell is left to the reviewer, with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from auditor.lexicon.checklist import Item, load_checklist
from auditor.lexicon.phrases import matcher, plain
from auditor.models.facts import ADA, ONE_CHAPTER, PEREVIU, TIDAK_DITEMUKAN, Facts, Kelengkapan, Kinerja
from auditor.models.facts.vocabulary import StatusButir
from auditor.models.report import Level, Place, Report, ReportTable, TableKind, Value
from auditor.relating.document.outline import body_sections
from auditor.relating.document.parts import Line, body_lines
from auditor.relating.names.by_table import Record
from auditor.relating.names.compare import likeness, squashed
from auditor.relating.names.likeness import SAME_GOAL

_REPORT = re.compile(r"\b(?:akuntabilitas|capaian|pengukuran) kinerja\b", re.IGNORECASE)
_FIGURE = re.compile(r"\d\s*%|\bpersen\b|\bRp\.?\s?\d", re.IGNORECASE)
_MOST_QUOTES = 2
_MOST_GOALS = 15
"""A column with more names than this holds more than the sasaran of an office."""

_GOAL_KINDS = (TableKind.PERJANJIAN_KINERJA, TableKind.KINERJA, TableKind.PERBANDINGAN, TableKind.IKU)
_ANALYSIS = re.compile(r"\b(?:akuntabilitas|capaian|evaluasi|realisasi)\b", re.IGNORECASE)


def completeness_records(report: Report, facts: Facts) -> list[Kelengkapan]:
    """Give one record for each item of the checklist, and one a sasaran where it is asked of each.

    ``facts`` must hold the report's performance, budget and efficiency rows. A document that is no
    performance report has no records.
    """
    if not _is_performance_report(report):
        return []
    goals = _goals(report, facts.kinerja)
    search = _Search(report, facts, goals)
    each: Sequence[int | None] = range(len(goals)) or [None]
    return [
        search.record(item, goal) for item in load_checklist() for goal in (each if item.sasaran else [None])
    ]


def _is_performance_report(report: Report) -> bool:
    headings = (section.judul for section in report.sections if not section.di_daftar_isi)
    return report.kind == "LKjIP" or (report.kind is None and any(map(_REPORT.search, headings)))


def _goals(report: Report, kinerja: Sequence[Kinerja]) -> list[str]:
    """The sasaran, from the first kind of table that names any: the perjanjian kinerja before others."""
    kinds = {table.place.in_table: table.kind for table in report.tables}
    for kind in _GOAL_KINDS:
        goals: list[str] = []
        for row in kinerja:
            own = row.place.document == report.document.file and kinds.get(row.place.in_table) is kind
            if own and row.sasaran and all(likeness(row.sasaran, goal) < SAME_GOAL for goal in goals):
                goals.append(row.sasaran)
        if goals:
            return goals if len(goals) <= _MOST_GOALS else []
    return []


def only_chapters(report: Report) -> tuple[str, ...] | None:
    """The chapters that files hold where a report may have others, None for a whole report.

    So it is where it came in files of its chapters, and where a file begins with one and holds no other.
    """
    body = body_sections(report)
    chapters = tuple(dict.fromkeys(section.bab for section in body if section.bab is not None))
    if report.document.parts:
        return chapters or None
    if not body or any(section.di_daftar_isi for section in report.sections):
        return None
    numbers = {section.nomor.partition(".")[0] for section in body if section.nomor and "." in section.nomor}
    begins = body[0].bab is not None and body[0].level == 1
    alone = all(section.bab == body[0].bab for section in body)
    return chapters if begins and alone and len(numbers) <= 1 else None


class _Search:
    """Looks for the items in one report."""

    def __init__(self, report: Report, facts: Facts, goals: Sequence[str]) -> None:
        self._report = report
        self._goals = goals
        file = report.document.file
        self._kinerja = [row for row in facts.kinerja if row.place.document == file]
        self._anggaran = [row for row in facts.anggaran if row.place.document == file]
        self._efisiensi = [row for row in facts.efisiensi if row.place.document == file]
        self._indikator = [one for one in facts.indikator if one.place.document == file]
        self._lost = bool(report.document.losses)
        self._lines = body_lines(report, goals)
        self._parts = {line.block: line.sasaran for line in self._lines}
        self._table_parts = self._parts_of_tables()
        self._chapters = only_chapters(report)
        self._apart = bool(goals) and set(range(len(goals))) <= set(self._parts.values())
        self._facts: Mapping[str, Callable[[int | None], Iterator[Value]]] = {
            "perjanjian": self._agreement,
            "target": self._targets,
            "tahun_ini": self._this_year,
            "tahun_lalu": self._earlier_years,
            "jangka_menengah": self._medium_term,
            "efisiensi": self._efficiency,
            "program": self._programs,
            "anggaran": self._budget,
            "sasaran_pk": self._agreed_goals,
            "target_pk": self._agreed_targets,
        }

    def record(self, item: Item, goal: int | None) -> Kelengkapan:
        """Say whether the item is there, and where."""
        found = self._find(item, goal)
        elsewhere = self._find(item, None) if goal is not None and not found else []
        expected = self._expected_at(item, goal)
        status, reason = self._judge(item, goal, found, elsewhere)
        return Kelengkapan(
            place=next((v.place for v in (*found, expected) if v), Place(self._report.document.file)),
            daftar=item.daftar,
            nomor=item.nomor,
            butir=item.butir,
            sasaran=self._goals[goal] if goal is not None else None,
            status=status,
            bukti=(found or (elsewhere if status == PEREVIU else []))[:_MOST_QUOTES],
            tempat=expected,
            alasan=reason,
            tingkat=item.tingkat,
        )

    def _judge(
        self, item: Item, goal: int | None, found: Sequence[Value], elsewhere: Sequence[Value]
    ) -> tuple[StatusButir, str | None]:
        if item.pereviu:
            return PEREVIU, item.pereviu
        if found:
            declared = item.nihil and matcher(item.nihil).search(plain(found[0].text))
            return ADA, "dinyatakan tidak ada" if declared else None
        if elsewhere and not (self._apart and not item.fakta):
            return PEREVIU, "ada dalam laporan, tetapi tidak dapat dikaitkan dengan sasaran ini"
        reason = self._unseen(item, goal)
        return (PEREVIU, reason) if reason else (TIDAK_DITEMUKAN, None)

    def _unseen(self, item: Item, goal: int | None) -> str | None:
        """Why what was not found may be there all the same."""
        if not item.tingkat:
            return "tidak terlihat dari teks laporan"
        if self._lost:
            return "sebagian isi berkas tidak terbaca"
        if self._chapters is not None and item.nomor.partition(".")[0].split()[0] not in self._chapters:
            return f"{ONE_CHAPTER} BAB {', '.join(self._chapters)}"
        if item.fakta and goal is not None and not any(self._measured(None)):
            return "tabel pengukuran kinerja tidak terbaca"
        return None

    def _find(self, item: Item, goal: int | None) -> list[Value]:
        """Headings before figures for the report as a whole, the sasaran's own figures before words."""
        facts, words = self._by_facts(item, goal), self._by_words(item, goal)
        return (facts or words) if item.sasaran else (words or facts)

    def _by_facts(self, item: Item, goal: int | None) -> list[Value]:
        return list(self._facts[item.fakta](goal))[:_MOST_QUOTES] if item.fakta else []

    def _by_words(self, item: Item, goal: int | None) -> list[Value]:
        """Headings and sentences: in the sasaran's own part, else where no sasaran has a part of its own."""
        lines = self._lines
        if item.bab:
            lines = [line for line in lines if matcher(item.bab).search(plain(line.chapter))]
        if goal is None:
            return self._matching(item, lines)
        lines = [line for line in lines if _ANALYSIS.search(line.chapter)]
        own = [line for line in lines if line.sasaran == goal]
        shared = [line for line in lines if line.sasaran is None]
        return self._matching(item, own) or self._matching(item, shared)

    def _matching(self, item: Item, lines: Sequence[Line]) -> list[Value]:
        titles = matcher(item.judul) if item.judul else None
        words = matcher((*item.kalimat, *item.nihil)) if item.kalimat or item.nihil else None
        denied = [line.value for line in lines if item.nihil and matcher(item.nihil).search(line.plain)]
        found = [line.value for line in lines if line.heading and titles and titles.search(line.plain)]
        said = [
            line.value
            for line in lines
            if not line.heading
            and ((words and words.search(line.plain)) or (item.angka and _FIGURE.search(line.value.text)))
            and not (item.bukan and matcher(item.bukan).search(line.plain))
        ]
        return [*denied, *found, *said]

    def _expected_at(self, item: Item, goal: int | None) -> Value | None:
        """The heading below which the item should stand, None where that is not known."""
        headings = [line for line in self._lines if line.heading]
        if item.bab:
            chosen = [line for line in headings if matcher(item.bab).search(plain(line.chapter))]
        elif goal is not None:
            own = [line for line in headings if line.sasaran == goal]
            chosen = own or [line for line in headings if _ANALYSIS.search(line.chapter)]
        else:
            chosen = []
        return replace(chosen[0].value) if chosen else None

    # What the record sets show; each gives the values that do.

    def _rows(self, goal: int | None, kind: str) -> list[Kinerja]:
        rows = [row for row in self._kinerja if row.jenis == kind]
        if goal is None:
            return rows
        name = self._goals[goal]
        indicators = {
            squashed(row.indikator)
            for row in self._kinerja
            if row.indikator and row.sasaran and likeness(row.sasaran, name) >= SAME_GOAL
        }
        return [
            row
            for row in rows
            if (row.sasaran and likeness(row.sasaran, name) >= SAME_GOAL)
            or (row.indikator and squashed(row.indikator) in indicators)
            or likeness(row.nama, name) >= SAME_GOAL
        ]

    def _measured(self, goal: int | None) -> Iterator[tuple[Kinerja, Value]]:
        for row in self._rows(goal, "tahunan"):
            if row.realisasi is not None and not row.realisasi.kosong:
                yield row, row.realisasi

    def _agreement(self, _: int | None) -> Iterator[Value]:
        for table in self._report.tables:
            if table.kind is TableKind.PERJANJIAN_KINERJA:
                yield _title(table)

    def _targets(self, goal: int | None) -> Iterator[Value]:
        for row in self._rows(goal, "tahunan"):
            if row.target is not None and not row.target.kosong:
                yield row.target

    def _this_year(self, goal: int | None) -> Iterator[Value]:
        for row, value in self._measured(goal):
            if row.tahun in {None, self._report.year} and row.target is not None:
                yield value

    def _earlier_years(self, goal: int | None) -> Iterator[Value]:
        year = self._report.year
        for row, value in self._measured(goal):
            if year is not None and row.tahun is not None and row.tahun < year:
                yield value

    def _medium_term(self, goal: int | None) -> Iterator[Value]:
        for row in self._rows(goal, "renstra"):
            if row.realisasi is not None and not row.realisasi.kosong:
                yield row.realisasi

    def _efficiency(self, goal: int | None) -> Iterator[Value]:
        for row in self._in_part(self._efisiensi, goal):
            yield Value(row.nama, row.place)

    def _programs(self, goal: int | None) -> Iterator[Value]:
        for row in self._in_part(self._kinerja, goal):
            if row.level in {Level.PROGRAM, Level.KEGIATAN} and row.realisasi is not None:
                yield Value(row.nama, row.place)

    def _budget(self, _: int | None) -> Iterator[Value]:
        for row in self._anggaran:
            if row.realisasi is not None and not row.realisasi.kosong:
                yield row.realisasi

    def _agreed_goals(self, _: int | None) -> Iterator[Value]:
        """Goals of the agreement that are measured as well, when all are."""
        measured = [row.sasaran for row, _ in self._measured(None) if row.sasaran]
        promised = [row for row in self._kinerja if row.jenis == "rencana" and row.sasaran]
        kept = [r for r in promised if any(likeness(r.sasaran or "", name) >= SAME_GOAL for name in measured)]
        if promised and len(kept) == len(promised):
            yield from (Value(row.sasaran or "", row.place) for row in kept)

    def _agreed_targets(self, _: int | None) -> Iterator[Value]:
        """Targets that stand in more than one table, when none of them differs."""
        several = [one for one in self._indikator if len({v.place.in_table for v in one.target}) > 1]
        if several and not any(one.target_beda for one in several):
            yield from (one.target[0] for one in several)

    def _in_part(self, records: Sequence[Record], goal: int | None) -> list[Record]:
        if goal is None:
            return list(records)
        parts = [(record, self._table_parts.get(record.place.in_table)) for record in records]
        return [r for r, part in parts if part == goal] or [r for r, part in parts if part is None]

    def _parts_of_tables(self) -> dict[tuple[str, str | None, str | None], int | None]:
        places = {table.source.order: table.place.in_table for table in self._report.tables}
        parts: dict[tuple[str, str | None, str | None], int | None] = {}
        current: int | None = None
        for at, block in enumerate(self._report.document.blocks):
            current = self._parts.get(at, current)
            if block.table is not None and block.table.order in places:
                parts.setdefault(places[block.table.order], current)
        return parts


def _title(table: ReportTable) -> Value:
    text = table.source.caption or table.source.lead_in or f"Tabel {table.place.table}"
    return Value(text, replace(table.place, row=None))
