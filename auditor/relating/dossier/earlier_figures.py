"""Figures of earlier years as a report states them, held against the reports of those years."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from auditor.lexicon.years import YEAR
from auditor.models.facts import Kinerja, Lalu, Salinan
from auditor.models.facts.vocabulary import Ukuran, UkuranLalu
from auditor.models.report import Level, ReportRow, ReportTable, Role, Value
from auditor.relating.dossier.members import Member, any_same, first, numbered, revised, scaled, unsure
from auditor.relating.names.compare import same_name, same_words, squashed

MEASURES: tuple[Ukuran, ...] = ("target", "realisasi", "capaian")
_MONEY: Mapping[UkuranLalu, Role] = {"anggaran": Role.ANGGARAN, "realisasi anggaran": Role.REALISASI_ANGGARAN}


class Statements:
    """What a report states of its indicators, by name and year."""

    def __init__(self, member: Member) -> None:
        self.member = member
        self._rows: dict[str, list[Kinerja]] = defaultdict(list)
        for row in member.facts.kinerja:
            if row.indikator and row.jenis != "renstra":
                self._rows[_key(row)].append(row)

    def of(self, row: Kinerja, year: int) -> list[Kinerja]:
        """The statements on the indicator of a row in that year."""
        return [one for one in self.rows(row) if one.tahun == year]

    def rows(self, row: Kinerja) -> list[Kinerja]:
        """All statements on the indicator of a row: by its very name, else by one that is surely the same."""
        key = _key(row)
        if key in self._rows:
            return self._rows[key]
        name = row.indikator or ""
        for other, rows in self._rows.items():
            own = rows[0].indikator or ""
            if "|" not in key and "|" not in other and (same_name(name, own) or _misspelt(name, own)):
                return rows
        return []


def _misspelt(one: str, other: str) -> bool:
    return abs(len(one) - len(other)) <= 3 and len(one) > 15 and same_words(one, other)


def _key(row: Kinerja) -> str:
    """Below the sasaran a general indicator may stand under many rows: there the row's name counts too."""
    below = row.level in {Level.PROGRAM, Level.KEGIATAN, Level.SUB_KEGIATAN}
    return squashed(row.indikator or "") + (f"|{squashed(row.nama)}" if below else "")


def values(rows: Sequence[Kinerja], measure: str) -> list[Value]:
    """The figures of that measure that the rows state."""
    found: list[Value | None] = [getattr(row, measure) for row in rows]
    return [value for one in found for value in numbered(one)]


def earlier_figures(report: Member, before: Sequence[Member], shifted: Sequence[Salinan]) -> list[Lalu]:
    """One record for each figure of an earlier year that the report and an earlier one state.

    A figure that any of the earlier reports states for the year agrees. Columns that hold another year
    (``shifted``) are told by themselves.
    """
    told = {value.place.in_table for one in shifted for value in one.baru}
    years = {one.year: one for one in before if one.year is not None}
    earlier = [Statements(one) for one in before]
    own = Statements(report)
    result: list[Lalu] = []
    done: set[tuple[str, int]] = set()
    for row in report.facts.kinerja:
        year = row.tahun
        if not row.indikator or row.jenis == "renstra" or year is None or year >= (report.year or 0):
            continue
        if row.place.in_table in told or (_key(row), year) in done:
            continue
        done.add((_key(row), year))
        source = years.get(year)
        if source is not None:
            mine = [one for one in own.of(row, year) if one.place.in_table not in told]
            result.extend(_compared(report, source, mine, earlier, row))
    return [*result, *_budgets(report, years)]


def _compared(
    report: Member, source: Member, mine: Sequence[Kinerja], earlier: Sequence[Statements], row: Kinerja
) -> Iterator[Lalu]:
    """The measures of a row of the source's year that both reports state."""
    year = source.year or 0
    first_report = next(one for one in earlier if one.member is source)
    stated = [one for statements in earlier for one in statements.of(row, year)]
    theirs = first_report.of(row, year)
    if not theirs:
        return
    explained = False
    for measure in MEASURES:
        now, then = values(mine, measure), values(theirs, measure)
        if not now or not then:
            continue
        same = any_same(now, then) or any_same(now, values(stated, measure))
        if measure == "capaian" and explained:
            continue
        explained = explained or not same
        record = Lalu(
            place=now[0].place,
            nama=row.indikator or row.nama,
            ukuran=measure,
            tahun=year,
            sama=same,
            sekarang=[now[0]],
            dahulu=[then[0]],
        )
        yield replace(record, ragu="" if same else _why(report, source, record, row, theirs[0]))


def _why(
    report: Member,
    source: Member,
    record: Lalu,
    row: Kinerja | None = None,
    old: Kinerja | None = None,
) -> str:
    """Why the two figures of the record may rightly differ."""
    now, then = record.sekarang[0], record.dahulu[0]
    named = ""
    if row is not None and old is not None and squashed(row.indikator or "") != squashed(old.indikator or ""):
        named = "nama indikatornya tertulis berbeda"
    units = {_unit(one) for one in (row, old) if one is not None} - {None}
    unit = "satuannya berbeda" if len(units) > 1 else ""
    scale = "perbedaannya tepat kelipatan sepuluh; dapat jadi satuan" if scaled(now, then) else ""
    marked = "angkanya bertanda catatan" if "*" in now.text + then.text else ""
    return first(unsure(report, source), named, unit, scale, marked, revised(report, source))


def _unit(row: Kinerja) -> str | None:
    return squashed(row.satuan.text) or None if row.satuan is not None else None


def _budgets(report: Member, years: dict[int, Member]) -> Iterator[Lalu]:
    """Budget and realisation of whole earlier years, from the table that compares the years."""
    for year, measure, now in _yearly_amounts(report):
        source = years.get(year)
        then = _totals(source, measure) if source is not None else []
        if source is None or not then or year == report.year:
            continue
        same = any_same([now], then)
        why = "tabelnya dapat memuat sebagian anggaran saja" if not _one_total(then) else ""
        record = Lalu(
            place=now.place,
            nama=measure.capitalize(),
            ukuran=measure,
            tahun=year,
            sama=same,
            sekarang=[now],
            dahulu=then[:1],
        )
        yield replace(record, ragu="" if same else first(_why(report, source, record), why))


def _yearly_amounts(report: Member) -> Iterator[tuple[int, UkuranLalu, Value]]:
    """The amounts of tables with a row for each year."""
    for table in report.report.tables:
        for row in table.rows:
            year = _year_of_row(table, row)
            if year is None:
                continue
            for measure, role in _MONEY.items():
                value = table.value(row, role)
                if value is not None and value.number:
                    yield year, measure, replace(value, place=replace(value.place, row=f"Tahun {year}"))


def _year_of_row(table: ReportTable, row: ReportRow) -> int | None:
    """The year that a row is of: a cell that holds a year and nothing else, beside an amount."""
    if not any(column.role is Role.ANGGARAN for column in table.columns):
        return None
    found = [match[1] for value in row.values if (match := YEAR.fullmatch(value.text.strip()))]
    return int(found[0]) if len(found) == 1 else None


def _totals(source: Member, measure: str) -> list[Value]:
    """The whole budget or realisation of the year as the earlier report states it."""
    field = "anggaran" if measure == "anggaran" else "realisasi"
    rows = [row for row in source.facts.anggaran if row.total]
    found: list[Value | None] = [getattr(row, field) for row in rows]
    amounts = [value for one in found for value in numbered(one)]
    return amounts + [
        v for year, name, v in _yearly_amounts(source) if year == source.year and name == measure
    ]


def _one_total(amounts: Sequence[Value]) -> bool:
    return len({value.number for value in amounts}) == 1
