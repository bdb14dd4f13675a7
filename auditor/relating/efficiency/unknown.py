"""Efficiency tables whose figures follow no formula that is known: which comes nearest, and where it fails.

That is nobody's fault, since an office may use a formula of its own; but no figure of the table was checked
then, which who reads the audit must know.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from auditor.models.facts import Efisiensi
from auditor.models.report import Report, Value
from auditor.relating.efficiency.formula import exact_of, follows
from auditor.relating.efficiency.kinds import RESULTS, formulas_for
from auditor.relating.names.by_table import by_table

_FEWEST = 3
"""Rows with sure figures that a formula could be computed on: fewer may be exceptions."""
_MOST_NAMED = 6
"""Rows that do not follow the nearest formula and are named."""
_USUAL = "selisih, rasio, sisa anggaran, indeks dan standar, PMK 22/2021"


def tell_unknown_formulas(report: Report, records: Sequence[Efisiensi]) -> Report:
    """The report whose efficiency tables say in ``not_understood`` that no formula gives their figures."""
    reasons = {rows[0].place.in_table: reason for rows in by_table(records) if (reason := why_unknown(rows))}
    if not reasons:
        return report
    return replace(
        report,
        tables=tuple(
            replace(table, not_understood=(*table.not_understood, reason))
            if (reason := reasons.get(table.place.in_table))
            else table
            for table in report.tables
        ),
    )


def why_unknown(rows: Sequence[Efisiensi]) -> str | None:
    """What to say, in Indonesian, of a table that follows no formula; None where one is followed."""
    inner = [row for row in rows if row.ringkasan is None]
    if any(getattr(row, f"rumus_{field}") is not None for row in inner for field in RESULTS):
        return None
    for field in RESULTS:
        usable = [row for row in inner if _computable(row, field)]
        if len(usable) >= _FEWEST:
            return _nearest(usable, field)
    return None


def _computable(row: Efisiensi, field: str) -> bool:
    """Whether the figure and all others of the row are surely read, and a formula can be computed."""
    value: Value | None = getattr(row, field)
    figures = (row.realisasi_output, row.capaian_input, row.anggaran, row.realisasi_anggaran, row.indeks)
    sure = not any(one is not None and one.doubt for one in (value, *figures))
    computed = any(exact_of(formula, row) is not None for formula in formulas_for(field, row))
    return value is not None and value.number is not None and sure and computed


def _nearest(rows: Sequence[Efisiensi], field: str) -> str:
    kinds = dict.fromkeys(formula for row in rows for formula in formulas_for(field, row))
    fitting = {formula: [follows(formula, row, getattr(row, field)) for row in rows] for formula in kinds}
    best = max(fitting, key=lambda one: sum(fitting[one]))
    values: list[Value] = [getattr(row, field) for row in rows]
    others = [value for value, fits in zip(values, fitting[best], strict=True) if not fits]
    named = "; ".join(f"{value.text} ({value.place.row})" for value in others[:_MOST_NAMED])
    if len(others) > _MOST_NAMED:
        named += f"; dan {len(others) - _MOST_NAMED} lainnya"
    column = f"“{values[0].place.column}”: rumus efisiensinya tidak ditemukan, maka angkanya belum diperiksa;"
    if len(others) == len(rows):
        return f"{column} tidak satu pun rumus yang lazim ({_USUAL}) memberi salah satu dari: {named}"
    given = len(rows) - len(others)
    return f"{column} yang paling dekat, {best}, memberi {given} dari {len(rows)} baris; yang lain: {named}"
