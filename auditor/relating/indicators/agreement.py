"""Indicators promised in the Perjanjian Kinerja beside those that the report measures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from auditor.lexicon.row_names import is_name, level_of_header, read_name
from auditor.models.facts import Hal, Janji, Kinerja
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
from auditor.relating.entities.listed_targets import promises_of
from auditor.relating.entities.mentions import Mention
from auditor.relating.entities.resolve import Thing
from auditor.relating.names.compare import likeness, same_name, squashed
from auditor.relating.names.likeness import MAYBE

_PROMISE = re.compile(r"perjanjian\s+kinerja|penetapan\s+kinerja", re.IGNORECASE)
_BELOW = 30.0
_COVERED = 0.5
_FEWEST_OF_A_LIST = 5
"""Indicators of a promise from which on it says something that hardly any of them is measured."""
_BELOW_GOALS = {Level.PROGRAM, Level.KEGIATAN, Level.SUB_KEGIATAN}
_GOALS = {Level.TUJUAN, Level.SASARAN, None}


def promise_records(report: Report, kinerja: Sequence[Kinerja], goals: Sequence[Thing]) -> list[Janji]:
    """Give the indicators of sasaran that are promised for the year beside those that are measured.

    What a list of the main indicators (IKU) names is promised too, and so are the targets of an agreement
    that is written as a list. A name that may be another one is joined:
    that they differ is another finding. Where fewer than half of the indicators of a promise are measured,
    one record says so, for then the list is of another kind; where fewer than half of the measured ones are
    promised, nothing is said of these.
    """
    of_table = {table.place.in_table: table for table in report.tables}
    promising = {key for key, table in of_table.items() if _promises(table, report.year)}
    found = _comparable(
        [
            (thing, _joined(thing, promising, of_table, report.year))
            for thing in goals
            if thing.hal is Hal.INDIKATOR
        ]
    )
    promised = [one for one in found if one.dijanjikan is not None]
    measured = [one for one in found if one.diukur is not None and one.inti]
    if not any(one.diukur is not None for one in found):
        return []
    result = _kept(promised)
    if promised and _cover(measured):
        result += [one for one in measured if one.dijanjikan is None]
    return [*result, *_unmeasured_lists(report, kinerja, promising)]


def _comparable(joined: Sequence[tuple[Thing, Janji]]) -> list[Janji]:
    """The indicators without those of tujuan that are not promised where none of a tujuan is.

    An agreement that has none of these promises sasaran alone.
    """
    objectives = {id(one) for thing, one in joined if thing.parent_hals == {Hal.TUJUAN}}
    promised = {id(one) for _, one in joined if one.dijanjikan is not None}
    left_out = objectives if not objectives & promised else set()
    return [one for _, one in joined if id(one) not in left_out]


def _kept(promised: Sequence[Janji]) -> list[Janji]:
    """The promised indicators, or one record of all where hardly any is measured."""
    if _cover(promised):
        return list(promised)
    if len(promised) < _FEWEST_OF_A_LIST:
        return []
    seen = sum(one.diukur is not None for one in promised)
    return [replace(promised[0], nama="Indikator Kinerja", diukur=None, banyak=seen, dari=len(promised))]


def _joined(
    thing: Thing,
    promising: AbstractSet[tuple[str, str | None, str | None]],
    of_table: Mapping[tuple[str, str | None, str | None], ReportTable],
    year: int | None,
) -> Janji:
    """The first mention of a promise, and the first row that measures the indicator in the year."""
    mentions = [one.mention for one in thing.joined]
    promised = [one for one in mentions if one.place.in_table in promising or promises_of(one)]
    rows = [(one.mention, row) for one in thing.joined for row in one.mention.kinerja]
    measured = [
        (mention, row) for mention, row in rows if row.realisasi is not None and row.tahun in {year, None}
    ]
    shown = [m for m, row in measured if of_table[row.place.in_table].kind is TableKind.KINERJA]
    counted = shown or [mention for mention, _ in measured]
    return Janji(
        place=thing.first.place,
        nama=thing.first.nama,
        dijanjikan=_value(promised[0]) if promised else None,
        diukur=_value(counted[0]) if counted else None,
        inti=bool(shown),
    )


def _value(mention: Mention) -> Value:
    return Value(mention.nama, replace(mention.place, column="Indikator"))


def _unmeasured_lists(
    report: Report, kinerja: Sequence[Kinerja], promising: AbstractSet[tuple[str, str | None, str | None]]
) -> list[Janji]:
    """Columns with the indicators of programs and below of which the report measures fewer than half."""
    measured = {squashed(row.indikator) for row in kinerja if row.indikator and row.realisasi is not None}
    result: list[Janji] = []
    for table in report.tables:
        if table.place.in_table not in promising:
            continue
        named = (one for one in table.columns if one.role is Role.INDIKATOR)
        for column in (one for one in named if level_of_header(one.header) in _BELOW_GOALS):
            cells = [row.values[column.index] for row in table.rows if _names_one(table, row, column)]
            seen = sum(squashed(read_name(cell.text).nama) in measured for cell in cells)
            if len(cells) >= _FEWEST_OF_A_LIST and seen < _COVERED * len(cells):
                first = cells[0]
                result.append(
                    Janji(first.place, column.header, dijanjikan=first, banyak=seen, dari=len(cells))
                )
    return result


def _names_one(table: ReportTable, row: ReportRow, column: Column) -> bool:
    """Whether the row names an indicator of its own in the column."""
    cell = table.source.rows[row.index][column.index]
    return row.kind is RowKind.DATA and not cell.repeated and is_name(cell.text)


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
    if table.kind is TableKind.IKU:
        return True
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
