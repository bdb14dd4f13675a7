"""Indicators promised in the Perjanjian Kinerja beside those that the report measures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from auditor.models.facts import Janji, Kinerja
from auditor.models.report import Level, Report, ReportTable, TableKind, Value
from auditor.relating.names.compare import likeness, same_name, squashed
from auditor.relating.names.likeness import MAYBE

_PROMISE = re.compile(r"perjanjian\s+kinerja|penetapan\s+kinerja", re.IGNORECASE)
_BELOW = 30.0
_COVERED = 0.5
_GOALS = {Level.TUJUAN, Level.SASARAN, None}


def promise_records(report: Report, kinerja: Sequence[Kinerja]) -> list[Janji]:
    """Give the full outer join of the indicators of sasaran promised for the year and those measured.

    Names that may be one are joined: that they differ is another finding. A name that stands on both sides
    is of no other indicator, and one below the sasaran must be nearly the same. Nothing is given where fewer
    than half of either side find each other: then one of the tables is not what it seems, or was not read.
    """
    of_table = {table.place.in_table: table for table in report.tables}
    goals = [row for row in kinerja if row.indikator and row.level is Level.SASARAN]
    promised = _once(row for row in goals if _promises(of_table[row.place.in_table], report.year))
    measured = _once(row for row in goals if row.realisasi is not None and row.tahun == report.year)
    anywhere = [row for row in kinerja if row.indikator and row.realisasi is not None]
    shown = [row for row in measured if of_table[row.place.in_table].kind is TableKind.KINERJA]
    return join_promises(promised, shown, anywhere)


def join_promises(
    promised: Sequence[Kinerja], measured: Sequence[Kinerja], anywhere: Sequence[Kinerja]
) -> list[Janji]:
    """The full outer join of promised and measured rows; ``anywhere`` are all rows with a realisasi.

    Nothing is given where fewer than half of either side find each other.
    """
    promised, measured = _once(promised), _once(measured)
    both = {squashed(row.indikator or "") for row in promised}
    both &= {squashed(row.indikator or "") for row in (*measured, *anywhere)}
    joined = [
        Janji(row.place, row.indikator or "", _name(row), _found(row, anywhere, both)) for row in promised
    ]
    extra = [
        Janji(row.place, row.indikator or "", _found(row, promised, both), _name(row)) for row in measured
    ]
    if not _cover(joined) or not _cover(extra):
        return []
    return [*joined, *(one for one in extra if one.dijanjikan is None)]


def _cover(records: Sequence[Janji]) -> bool:
    both = [one for one in records if one.dijanjikan is not None and one.diukur is not None]
    return bool(records) and len(both) > _COVERED * len(records)


def _promises(table: ReportTable, year: int | None) -> bool:
    of_year = year in table.title_years or not table.title_years
    return (
        table.kind is TableKind.PERJANJIAN_KINERJA
        and of_year
        and bool(_PROMISE.search(table.place.caption or ""))
    )


def _once(rows: Iterable[Kinerja]) -> list[Kinerja]:
    first: dict[str, Kinerja] = {}
    for row in rows:
        first.setdefault(squashed(row.indikator or ""), row)
    return list(first.values())


def _found(row: Kinerja, others: Sequence[Kinerja], both: AbstractSet[str]) -> Value | None:
    """The name of the same indicator, or of one that may be it, among the others."""
    name = row.indikator or ""
    free = [
        other for other in others if squashed(other.indikator or "") == squashed(name) or not _in(other, both)
    ]
    scores = [(_likeness(name, other.indikator or "") - _lower(other), at) for at, other in enumerate(free)]
    score, at = max(scores, default=(0.0, 0))
    return _name(free[at]) if score >= MAYBE else None


def _in(row: Kinerja, names: AbstractSet[str]) -> bool:
    return squashed(row.indikator or "") in names


def _lower(row: Kinerja) -> float:
    """What the likeness of a row below the sasaran counts less."""
    return 0.0 if row.level in _GOALS else _BELOW


def _likeness(left: str, right: str) -> float:
    return 100.0 if same_name(left, right) else likeness(left, right)


def _name(row: Kinerja) -> Value:
    written = row.indikator_tertulis
    return written or Value(row.indikator or "", replace(row.place, column="Indikator"))
