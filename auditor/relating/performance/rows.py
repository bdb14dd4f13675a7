"""Rows of performance tables as records: one for each row and year, linked into the tree."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from auditor.lexicon.cell_marks import read_mark
from auditor.lexicon.levels import depth
from auditor.lexicon.numbers import read_number
from auditor.lexicon.rounding import fits
from auditor.lexicon.row_names import is_name, read_name
from auditor.models.facts import Kinerja
from auditor.models.report import (
    Column,
    Level,
    Report,
    ReportRow,
    ReportTable,
    Role,
    RowKind,
    TableKind,
    Value,
)
from auditor.relating.names.compare import squashed
from auditor.relating.performance.capaian import settle_capaian
from auditor.relating.performance.capaian_pairs import settle_pair
from auditor.relating.performance.indicator_wording import mark_wording
from auditor.relating.performance.means import mark_means
from auditor.relating.performance.merged_names import told_apart
from auditor.relating.performance.other_targets import mark_changed, plans_years
from auditor.relating.performance.units import mark_units

_MEASURES = (Role.TARGET, Role.REALISASI, Role.CAPAIAN, Role.TARGET_AKHIR)
_TARGET_IN_TEXT = re.compile(
    r"(?:[:=(]|\bsebanyak\b|\bsebesar\b)\s*(?P<number>\d[\d.,]*)(?:\s*\([a-z ]+\))?"
    r"\s+(?P<unit>[A-Za-z][\w /]*+)\)?$"
)
_COUNTED_IN_TEXT = re.compile(
    r"(?<![\d.,/])(?P<number>\d{1,3}(?:\.\d{3})+|\d+)(?:\s*\([a-z ]+\))?\s+(?P<unit>[A-Za-z]\w+)"
)
"""A count within an indicator ("Tersusunnya 3 (tiga) laporan ..."), which its unit tells to be one."""
_YEARS_OF_A_TREND = 4
_FEWEST_OF_A_REASON = 4
"""Words of a remark that gives a reason; a verdict has fewer."""
_FULL = Decimal(100)
_TURNED = frozenset({"2-R/T", "T/R"})
"""Formulas of indicators that are better when lower."""
_FEWEST_ROWS = 3
"""Rows that show what a capaian is measured against."""
_ACTED_ON = re.compile(r"\b(?:pe\w+an|tindak lanjut|(?:ter|me)\w+nya)\b", re.IGNORECASE)
"""What is done about a thing: "penurunan kejadian", "penyelesaian temuan" may be better when higher."""
_MINIMISE = re.compile(
    r"\b(angka (kematian|kesakitan|kemiskinan)|kematian|kemiskinan|pengangguran|stunting|prevalensi|keluhan|"
    r"keterlambatan|temuan|gangguan|kehilangan|infeksi|kecelakaan|kejadian|kekerasan)\b",
    re.IGNORECASE,
)


def performance_records(report: Report) -> list[Kinerja]:
    """Give the rows of every table that states a target, a realisasi or a capaian."""
    records: list[Kinerja] = []
    for table in report.tables:
        if table.kind is TableKind.EFISIENSI or not any(c.role in _MEASURES for c in table.columns):
            continue
        records.extend(_of_table(table, report.year))
    mark_changed(records, report)
    settle_capaian(records)
    _mark_rising(records)
    _mark_turned(records)
    mark_wording(records)
    mark_units(records)
    mark_means(records)
    return records


def _mark_rising(records: Sequence[Kinerja]) -> None:
    """An indicator whose targets rise in every year of the plan is better when higher."""
    targets: dict[str, dict[int, set[Decimal]]] = defaultdict(lambda: defaultdict(set))
    for record in records:
        if (
            record.indikator
            and record.tahun
            and record.target is not None
            and record.target.number is not None
        ):
            targets[squashed(record.indikator)][record.tahun].add(record.target.number)
    for record in records:
        years = sorted(targets[squashed(record.indikator or "")].items())
        rising = all(max(one) < min(two) for (_, one), (_, two) in pairwise(years))
        if record.polaritas is None and len(years) >= _YEARS_OF_A_TREND and rising:
            record.polaritas = "naik"


def _mark_turned(records: Sequence[Kinerja]) -> None:
    """An indicator whose capaian is worked out the other way round in all tables is better when lower."""
    told: dict[str, set[bool]] = defaultdict(set)
    for record in records:
        if (
            record.indikator
            and record.rumus
            and record.capaian is not None
            and record.capaian.number != _FULL
        ):
            told[squashed(record.indikator)].add(record.rumus in _TURNED)
    for record in records:
        if record.polaritas is None and record.indikator and told[squashed(record.indikator)] == {True}:
            record.polaritas = "turun"


def _of_table(table: ReportTable, year: int | None) -> list[Kinerja]:
    records: list[Kinerja] = []
    sasaran: str | None = None
    ancestors: list[Kinerja] = []
    several = len({c.year for c in table.columns if c.role in _MEASURES} - {None}) > 1
    periods = [
        (tahun, pairs) for tahun, columns in _periods(table, year) for pairs in settle_pair(table, columns)
    ]
    for row in table.rows:
        if row.nama is None or not is_name(row.nama):
            continue
        if row.kind is RowKind.GRUP and row.level is Level.SASARAN:
            sasaran = row.nama
        if row.kind is not RowKind.DATA:
            continue
        own_sasaran = _text(row, table, Role.SASARAN)
        if own_sasaran or _is_sasaran(row, table):
            sasaran = own_sasaran or row.nama
        for tahun, pairs in periods:
            record = _record(table, row, tahun, pairs.of(row))
            if record is None:
                continue
            record.sasaran = sasaran
            if not several:
                _hang(record, ancestors)
            records.append(record)
    return records


def _is_sasaran(row: ReportRow, table: ReportTable) -> bool:
    """Tell a row that names a sasaran from an indicator below one, which is of its level too."""
    named = table.columns[row.name_column]
    told = read_name(row.values[row.name_column].text).level is Level.SASARAN
    return row.level is Level.SASARAN and (told or named.role is not Role.INDIKATOR)


def _hang(record: Kinerja, ancestors: list[Kinerja]) -> None:
    """Hang the record under the last one of a higher level."""
    while ancestors and depth(ancestors[-1].level) >= depth(record.level):
        ancestors.pop()
    if ancestors:
        record.induk = ancestors[-1]
        ancestors[-1].anak.append(record)
    if record.level is not None:
        ancestors.append(record)


def _periods(table: ReportTable, year: int | None) -> Iterator[tuple[int | None, list[Column]]]:
    """As :func:`_years`; what counts several years together stands apart from what is of one."""
    measures = [column for column in table.columns if column.role in _MEASURES]
    together = [column for column in measures if column.together and column.role is not Role.TARGET_AKHIR]
    single = [column for column in measures if column not in together]
    if not together or not any(column.role is Role.REALISASI for column in single):
        yield from _years(table, year, measures)
        return
    final = [column for column in single if column.role is Role.TARGET_AKHIR]
    yield from _years(table, year, [column for column in single if column not in final])
    latest = max((column.year for column in together if column.year is not None), default=year)
    yield latest, [*final, *together]


def _years(
    table: ReportTable, year: int | None, measures: list[Column]
) -> Iterator[tuple[int | None, list[Column]]]:
    """Group the measure columns by the year that they speak of; without one, by the title's or the report's.

    A capaian without a year is of the one year that the target and realisasi beside it name. Beside the
    target of a later year it is measured against that; beside what was realised in two years alone, where
    most rows are the share of the later in the earlier, it is no capaian of the year. A target at the end
    of the Renstra stands beside the realisasi of the year that is named last; where its columns name
    several years, each has the capaian of its year.
    """
    if any(column.role is Role.TARGET_AKHIR for column in measures):
        yield from _years_of_plan(measures, year)
        return
    named = sorted({column.year for column in measures if column.year is not None})
    loose = [column for column in measures if column.year is None]
    one_capaian = [column.role for column in loose] == [Role.CAPAIAN]
    if one_capaian and (_is_of_one_year(measures) or _is_against_later(measures)):
        yield named[0], measures
        return
    for tahun in named:
        yield tahun, [column for column in measures if column.year == tahun]
    if loose and not (one_capaian and _is_against_earlier(table, measures)):
        yield table.title_years[0] if len(table.title_years) == 1 else year, loose


def _is_of_one_year(measures: Sequence[Column]) -> bool:
    """Tell the target and the realisasi of one year, and no other figures of a year."""
    dated = [column for column in measures if column.year is not None]
    roles = sorted(column.role for column in dated)
    return len({column.year for column in dated}) == 1 and roles == [Role.REALISASI, Role.TARGET]


def _is_against_later(measures: Sequence[Column]) -> bool:
    """Tell the realisasi of one year and the target of a later one, and no other figures of a year."""
    dated = sorted((column.year, column.role) for column in measures if column.year is not None)
    return [role for _, role in dated] == [Role.REALISASI, Role.TARGET] and dated[0][0] < dated[1][0]


def _is_against_earlier(table: ReportTable, measures: Sequence[Column]) -> bool:
    """Tell a capaian that most rows show to be what was realised in one year against the year before."""
    done = sorted(
        (c for c in measures if c.role is Role.REALISASI and c.year is not None), key=lambda c: c.year or 0
    )
    reached = [column for column in measures if column.role is Role.CAPAIAN]
    if len(done) != 2 or len(measures) != len(done) + len(reached):
        return False
    follow: list[bool] = []
    for row in table.rows:
        before, now, share = (row.values[c.index] for c in (*done, reached[0]))
        if before.number and now.number is not None and share.number is not None:
            follow.append(fits(share.number, now.number / before.number * 100, share.decimals))
    return len(follow) >= _FEWEST_ROWS and 2 * sum(follow) > len(follow)


def _years_of_plan(measures: Sequence[Column], year: int | None) -> Iterator[tuple[int | None, list[Column]]]:
    """The years of a table with targets at the end of the plan; the last realisasi stands beside each."""

    def named(role: Role) -> set[int]:
        return {c.year for c in measures if c.role is role and c.year is not None}

    realised, reached = named(Role.REALISASI), named(Role.CAPAIAN)
    due = named(Role.TARGET_AKHIR) & reached
    later = {tahun for tahun in due if realised and tahun > max(realised)}
    measured = (realised | reached) - later
    latest = _latest(measures, measured, year)
    for tahun in sorted(measured - {latest}):
        yield tahun, [column for column in measures if column.year == tahun]
    final = [c for c in measures if c.role is Role.TARGET_AKHIR or c.year in {None, latest}]
    yield latest, [column for column in final if column.year not in later]
    done = [c for c in measures if c.role is Role.REALISASI and c.year == latest]
    for tahun in sorted(later):
        yield latest, [*done, *(column for column in measures if column.year == tahun)]


def _latest(measures: Sequence[Column], measured: AbstractSet[int], year: int | None) -> int | None:
    """The year that a realisasi without one is of: the report's, else the last one that is named."""
    undated = any(column.role is Role.REALISASI and column.year is None for column in measures)
    return year if undated and year is not None else max(measured, default=year)


def _record(
    table: ReportTable, row: ReportRow, tahun: int | None, columns: Sequence[Column]
) -> Kinerja | None:
    def value(*roles: Role) -> Value | None:
        return next((row.values[c.index] for role in roles for c in columns if c.role is role), None)

    target = value(Role.TARGET_AKHIR, Role.TARGET)
    realisasi, capaian = value(Role.REALISASI), value(Role.CAPAIAN)
    if not any(v is not None and v.text.strip() for v in (target, realisasi, capaian)):
        return None
    column = _indicator_column(row, table, columns)
    named = row.values[column.index] if column is not None else None
    indikator = read_name(named.text).nama if named is not None and named.text.strip() else None
    together = any(c.together for c in columns if c.role is Role.REALISASI)
    renstra = together or any(c.role is Role.TARGET_AKHIR for c in columns) or _is_against_later(columns)
    return Kinerja(
        place=row.place,
        nama=row.nama or "",
        level=row.level,
        tahun=tahun,
        indikator=indikator,
        nomor=row.nomor,
        satuan=table.value(row, Role.SATUAN),
        target=target,
        realisasi=realisasi,
        capaian=capaian,
        jenis="renstra" if renstra else "tahunan" if realisasi is not None else "rencana",
        kumulatif=together,
        target_lain=not renstra and plans_years(table),
        polaritas="turun" if _is_most(target) or _is_better_lower(indikator or "") else None,
        target_di_indikator=_target_in_text(named, table.value(row, Role.SATUAN)),
        indikator_tertulis=named,
        dijelaskan=_is_explained(table.value(row, Role.KETERANGAN)),
        rincian=told_apart(table, row, column) if column is not None else None,
    )


def _is_explained(remark: Value | None) -> bool:
    """Whether a remark tells why figures are missing: that they are to come, or more than a verdict."""
    text = remark.text if remark is not None else ""
    return len(text.split()) >= _FEWEST_OF_A_REASON or read_mark(text) in {"belum tersedia", "tidak berlaku"}


def _is_most(target: Value | None) -> bool:
    """Whether the target is the most that a figure may be ("≤ 15 menit"): then less is better."""
    return target is not None and target.tanda == "batas" and target.paling_tinggi is not None


def _is_better_lower(indicator: str) -> bool:
    """Whether it counts what should not be, and not what is done about it."""
    bad = _MINIMISE.search(indicator)
    return bad is not None and _ACTED_ON.search(indicator, 0, bad.start()) is None


def _indicator_column(row: ReportRow, table: ReportTable, columns: Sequence[Column]) -> Column | None:
    """The column of the indicator that the figures are of: of several side by side the one nearest before."""
    first = min((column.index for column in columns), default=len(row.values))
    named = [column for column in table.columns if column.role is Role.INDIKATOR]
    before = [column for column in named if column.index < first]
    filled = [c for c in before if any(map(str.isalpha, row.values[c.index].text))]
    return (filled or named)[-1 if filled else 0] if named else None


def _text(row: ReportRow, table: ReportTable, role: Role) -> str | None:
    value = table.value(row, role)
    text = " ".join(value.text.split()) if value is not None else ""
    return text or None


def _target_in_text(value: Value | None, unit: Value | None) -> Value | None:
    """Read a target that stands at the end of the indicator's text ("... : 88 Orang"), or before its unit."""
    if value is None:
        return None
    text = " ".join(value.text.split())
    match = _TARGET_IN_TEXT.search(text)
    if match is None and unit is not None:
        counts = [
            one for one in _COUNTED_IN_TEXT.finditer(text) if squashed(one["unit"]) == squashed(unit.text)
        ]
        match = counts[0] if len(counts) == 1 else None
    number = read_number(match["number"]) if match else None
    if match is None or number is None:
        return None
    return replace(
        value,
        text=f"{match['number']} {match['unit']}",
        number=number.number,
        unit=match["unit"],
        readings=number.readings,
        decimals=number.decimals,
    )
