"""How many of the numbers of a report's tables took part in a check: silence is no approval."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from auditor.checking.diagnosis.graph import key_of
from auditor.models.finding import Covered, NotChecked
from auditor.models.report import Report, ReportTable, Role, Value

_NAMING = frozenset(
    {Role.NOMOR, Role.KODE, Role.NAMA, Role.INDIKATOR, Role.SASARAN, Role.TUJUAN, Role.SATUAN}
)
"""Columns whose numbers measure nothing."""
_LEAST = 5
"""Numbers of a table none of which took part, from which on it is named."""
_NAMED = 12
"""Tables that are named at most."""


def covered(reports: Iterable[Report], used: Iterable[Value]) -> tuple[Covered, ...]:
    """For each table with numbers how many it has, and how many of them are among those used."""
    known = {key_of(value) for value in used}
    found: list[Covered] = []
    for report in reports:
        for table in report.tables:
            numbers = list(_numbers(table))
            if numbers:
                part = sum(key_of(value) in known for value in numbers)
                found.append(Covered(table.place, part, len(numbers)))
    return tuple(found)


def untouched(tables: Sequence[Covered]) -> Iterator[NotChecked]:
    """The tables of which no number took part in a check, as one thing that was not checked."""
    silent = [one for one in tables if not one.part and one.whole >= _LEAST]
    if silent:
        named = [_told(one) for one in silent[:_NAMED]]
        more = [f"{len(silent) - _NAMED} tabel lain"] if len(silent) > _NAMED else []
        yield NotChecked(f"Angka {len(silent)} tabel ({', '.join([*named, *more])})", _WHY)


_WHY = "tidak ada aturan yang memeriksanya; kolomnya tidak dikenali atau tidak ada pembandingnya"


def _told(one: Covered) -> str:
    table = one.place.table or "tabel tanpa nomor"
    name = table if table.lower().startswith("tabel") else f"Tabel {table}"
    page = f" hal. {one.place.page}" if one.place.page is not None else ""
    return f"{name}{page}: {one.whole} angka"


def _numbers(table: ReportTable) -> Iterator[Value]:
    for row in table.rows:
        for column, value in zip(table.columns, row.values, strict=False):
            if column.role not in _NAMING and value.number is not None:
                yield value
