"""Tables that show indicators under years alone: what they show is told by the tables that say it.

"Indikator | 2021 | 2022 | 2023" may hold what was realised or what was aimed at. Where most of its figures
are those that other tables state of the same indicators and years, it holds the same measure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from auditor.lexicon.rounding import are_same
from auditor.lexicon.row_names import is_name, read_name
from auditor.models.facts import Kinerja
from auditor.models.report import Column, Report, ReportRow, ReportTable, Role, RowKind, Value
from auditor.relating.names.compare import squashed

_MEASURED = frozenset({Role.TARGET, Role.REALISASI, Role.CAPAIAN, Role.TARGET_AKHIR})
_UNTOLD = frozenset({Role.LAIN, Role.JUMLAH})
_ESTABLISHED = Decimal("0.8")
"""Share of the figures that other tables state too from which on the measure is theirs."""
_FEWEST = 3
"""Figures that must be stated elsewhere before anything follows."""
_FEWEST_YEARS = 2
"""Columns of years that make a series."""

Stated = Mapping[tuple[str, int], Sequence[Value]]


def year_series(report: Report, kinerja: Sequence[Kinerja]) -> list[Kinerja]:
    """Give a record for each figure of such a table, as its realisasi or its target of the year."""
    stated = {measure: _stated(kinerja, measure) for measure in ("realisasi", "target")}
    found: list[Kinerja] = []
    for table in report.tables:
        years = [column for column in table.columns if column.role in _UNTOLD and column.year is not None]
        named = table.column(Role.INDIKATOR)
        if named is None or len(years) < _FEWEST_YEARS or any(c.role in _MEASURED for c in table.columns):
            continue
        rows = [
            row for row in table.rows if row.kind is RowKind.DATA and is_name(row.values[named.index].text)
        ]
        measure = next((one for one, known in stated.items() if _holds(rows, named, years, known)), None)
        if measure is not None:
            found += [
                record
                for row in rows
                for column in years
                if (record := _record(table, row, named, column, measure)) is not None
            ]
    return found


def _stated(kinerja: Sequence[Kinerja], measure: str) -> dict[tuple[str, int], list[Value]]:
    """What tables state of the measure, by indicator and year."""
    found: dict[tuple[str, int], list[Value]] = {}
    for record in kinerja:
        value: Value | None = getattr(record, measure)
        of_year = record.tahun is not None and not record.kumulatif and record.jenis != "renstra"
        if record.indikator and of_year and value is not None and value.number is not None:
            found.setdefault((squashed(record.indikator), record.tahun or 0), []).append(value)
    return found


def _holds(rows: Sequence[ReportRow], named: Column, years: Sequence[Column], known: Stated) -> bool:
    """Whether most figures of the columns are those that other tables state."""
    alike = stated = 0
    for row in rows:
        name = squashed(_name(row, named))
        for column in years:
            value, others = row.values[column.index], known.get((name, column.year or 0), ())
            if value.number is not None and others:
                stated += 1
                alike += any(are_same(value, other) for other in others)
    return alike >= _FEWEST and alike >= _ESTABLISHED * stated


def _name(row: ReportRow, named: Column) -> str:
    return read_name(row.values[named.index].text).nama


def _record(
    table: ReportTable, row: ReportRow, named: Column, column: Column, measure: str
) -> Kinerja | None:
    value = row.values[column.index]
    if value.number is None:
        return None
    realised = measure == "realisasi"
    return Kinerja(
        place=row.place,
        nama=row.nama or _name(row, named),
        level=row.level,
        tahun=column.year,
        indikator=_name(row, named),
        nomor=row.nomor,
        satuan=table.value(row, Role.SATUAN),
        target=None if realised else value,
        realisasi=value if realised else None,
        capaian=None,
        jenis="tahunan" if realised else "rencana",
        target_lain=not realised,
        indikator_tertulis=row.values[named.index],
    )
