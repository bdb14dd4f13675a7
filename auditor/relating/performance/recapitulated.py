"""Achievements of sasaran that a table sums up, against the mean of the indicators that another table lists.

What stands under which sasaran is told by the names that the summary itself gives: in the other table each of
them heads the rows up to the next, or stands in every row of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from auditor.lexicon.rounding import unit_of
from auditor.models.facts import Indikator
from auditor.models.interval import exactly, gives, of_value
from auditor.models.report import Report, ReportTable, Role, RowKind, Value, added, number_of
from auditor.relating.names.compare import squashed

_FEWEST = 3
_NEARLY_ALL, _OF = 4, 5
"""Means that show what a summary holds, and the share of them: one in five may be wrong."""
_MEASURED = frozenset({Role.TARGET, Role.REALISASI})
_OF_EFFICIENCY = frozenset({Role.TINGKAT, Role.INDEKS, Role.CAPAIAN_INPUT})
"""What a table of efficiency holds, which is held against the indicators as such."""


def recapitulated(report: Report) -> list[Indikator]:
    """Give the rows of every summary that nearly all hold the means of another table, with those means."""
    roles = [(table, {column.role for column in table.columns}) for table in report.tables]
    listed = [table for table, held in roles if held & _MEASURED]
    found: list[Indikator] = []
    for table, held in roles:
        rows = {} if held & (_MEASURED | _OF_EFFICIENCY) else _summary(table)
        for other in listed if len(rows) >= _FEWEST else ():
            below = _below(other, rows)
            right = [_is_mean(rows[name], values) for name, values in below.items()]
            if sum(right) >= _FEWEST and sum(right) * _OF >= _NEARLY_ALL * len(right):
                for (name, values), fits in zip(below.items(), right, strict=True):
                    found.append(_record(rows[name], values, report.year, fits=fits))
                break
    return found


def _summary(table: ReportTable) -> dict[str, Value]:
    """The capaian of each row by the row's name; nothing where two rows share one."""
    column = table.column(Role.CAPAIAN)
    if column is None:
        return {}
    rows = [row for row in table.rows if row.kind is RowKind.DATA and row.nama]
    named = {squashed(row.nama or ""): row.values[column.index] for row in rows}
    if len(named) < len(rows):
        return {}
    return {name: value for name, value in named.items() if value.number is not None}


def _below(table: ReportTable, names: Mapping[str, Value]) -> dict[str, list[Value]]:
    """The capaian of the rows that stand under each of the names."""
    column = table.column(Role.CAPAIAN)
    found: dict[str, list[Value]] = defaultdict(list)
    current: str | None = None
    for row in table.rows if column is not None else ():
        told = next((name for value in row.values if (name := squashed(value.text)) in names), None)
        current = told or (None if row.kind in {RowKind.TOTAL, RowKind.RATA} else current)
        value = row.values[column.index] if column is not None else None
        measured = row.kind is RowKind.DATA and number_of(value) is not None
        if current is not None and value is not None and measured:
            found[current].append(value)
    return found


def _is_mean(written: Value, values: Sequence[Value]) -> bool:
    """Whether the figure is the mean, for figures as they may have been before they were rounded."""
    return written.number is not None and gives(
        lambda manner: sum((of_value(one, None, manner) for one in values), exactly(0)) / len(values),
        written.number,
        unit_of(written.decimals),
    )


def _record(written: Value, values: Sequence[Value], year: int | None, *, fits: bool) -> Indikator:
    name = " ".join((written.place.row or "").split())
    mean = added(values) / len(values)
    made = Indikator(place=written.place, nama=name, tahun=year, sasaran=name, capaian=[written])
    made.rata_indikator = mean
    made.capaian_beda = [] if fits else [written, *values]
    return made
