"""Which column of a table holds which figure of efficiency: by its heading, else by what its figures follow.

A table is one of efficiency where a heading says so. Where only its title or the text above it speaks of
efficiency, the columns that no heading explains are tried: as the achievement, and as what a known formula
gives from the others on nearly all rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from auditor.lexicon.row_names import read_name
from auditor.models.facts import Efisiensi
from auditor.models.report import Column, ReportRow, ReportTable, Role, RowKind, Value
from auditor.relating.efficiency.formula import own_formula
from auditor.relating.efficiency.kinds import WITHOUT_OUTPUT

Fields = Mapping[str, int]
"""The columns by the fields of ``Efisiensi`` that they fill."""
_BY_ROLE = {
    "realisasi_output": (Role.REALISASI_OUTPUT, Role.CAPAIAN, Role.KINERJA),
    "capaian_input": (Role.CAPAIAN_INPUT, Role.PERSEN),
    "indeks": (Role.INDEKS,),
    "rencana_output": (Role.RENCANA_OUTPUT,),
    "rencana_input": (Role.RENCANA_INPUT,),
    "standar": (Role.STANDAR,),
    "anggaran": (Role.ANGGARAN,),
    "realisasi_anggaran": (Role.REALISASI_ANGGARAN,),
}
"""The roles of the columns that a figure may stand in, the likeliest first."""
_OPEN = frozenset({Role.LAIN, Role.PERSEN, Role.SISA, Role.JUMLAH})
"""The roles of columns of which the heading does not say what was computed."""
_LEAST_MONEY = Decimal(1000)
"""Rupiah: a budget is more, a percentage is not."""
_MOST_TRIED = 40
"""Rows that are enough to try a formula on."""
_SPEAKS = re.compile(r"\b(?:ke)?(?:efisien|hemat|penghemat)", re.IGNORECASE)


def efficiency_columns(table: ReportTable) -> Fields | None:
    """The columns of an efficiency table, None where the table is none."""
    fields = _by_heading(table)
    results = [c.index for c in table.columns if c.role is Role.TINGKAT]
    fields |= dict(zip(("tingkat", "nilai"), results, strict=False))
    if "tingkat" in fields or "indeks" in fields:
        return _with_product(table, fields)
    return _by_figures(table, fields) if _speaks_of_efficiency(table) else None


def rows_of(table: ReportTable, fields: Fields, most: int | None = None) -> list[Efisiensi]:
    """The rows of the table with a name, and those that close it; of its first ``most`` rows if given."""
    closing = {RowKind.TOTAL: "total", RowKind.RATA: "rata-rata"}
    filled = _Filled(table)
    found = []
    for row in table.rows[:most]:
        given = {field: filled.value(row, index) for field, index in fields.items()}
        if not row.nama or row.kind is RowKind.GRUP:
            continue
        one = Efisiensi(
            place=row.place,
            nama=row.nama,
            nomor=row.nomor,
            realisasi_output=given.get("realisasi_output"),
            capaian_input=given.get("capaian_input"),
            indeks=given.get("indeks"),
            rencana_output=given.get("rencana_output"),
            rencana_input=given.get("rencana_input"),
            standar=given.get("standar"),
            tingkat=given.get("tingkat"),
            nilai=given.get("nilai"),
            anggaran=given.get("anggaran"),
            realisasi_anggaran=given.get("realisasi_anggaran"),
            anggaran_capaian=given.get("anggaran_capaian"),
            level=row.level,
            indikator=_indicator(table, row),
            ringkasan=closing.get(row.kind),
        )
        found.append(one)
    return found


def _indicator(table: ReportTable, row: ReportRow) -> str | None:
    """The indicator that the row is of, as its last column of indicators names it."""
    named = [row.values[c.index].text for c in table.columns if c.role is Role.INDIKATOR]
    worded = [text for text in named if any(map(str.isalpha, text))]
    return " ".join(read_name(worded[-1]).nama.split()) or None if worded else None


class _Filled:
    """The figures of a table, with those of merged cells in every row that the cell spans."""

    def __init__(self, table: ReportTable) -> None:
        self._table = table
        self._last: dict[int, Value] = {}

    def value(self, row: ReportRow, index: int) -> Value:
        value = row.values[index]
        if not self._table.source.rows[row.index][index].repeated:
            self._last[index] = value
        elif (above := self._last.get(index)) is not None and above.text == value.text:
            return replace(above, place=value.place)
        return value


def _by_heading(table: ReportTable) -> dict[str, int]:
    """The figures that headings name; an "anggaran" that holds percentages is the share that was spent."""
    fields: dict[str, int] = {}
    for field, roles in _BY_ROLE.items():
        found = next((c for role in roles for c in table.columns if c.role is role), None)
        if found is not None:
            fields[field] = found.index
    for field in ("anggaran", "realisasi_anggaran"):
        if field in fields and not _is_money(table, fields[field]):
            index = fields.pop(field)
            if field == "anggaran":
                fields.setdefault("capaian_input", index)
    return fields


def _is_money(table: ReportTable, index: int) -> bool:
    numbers = [row.values[index].number for row in table.rows]
    known = [number for number in numbers if number]
    return not known or sum(number >= _LEAST_MONEY for number in known) * 2 > len(known)


def _speaks_of_efficiency(table: ReportTable) -> bool:
    headings = (column.header for column in table.columns)
    texts = (table.source.caption, table.source.lead_in, *headings)
    return any(_SPEAKS.search(text) for text in texts if text)


def _by_figures(table: ReportTable, fields: dict[str, int]) -> Fields | None:
    """The figures with a result among them, when one column alone follows a formula on nearly all rows."""
    taken = set(fields.values())
    taken.discard(fields.get("capaian_input", -1))
    open_columns = [c for c in table.columns if c.role in _OPEN and c.index not in taken]
    trials = (_with_product(table, trial) for trial in _trials(fields, open_columns))
    found = [trial for trial in trials if _holds(table, trial)]
    results = {trial["tingkat"] for trial in found}
    return found[0] if len(results) == 1 else None


def _trials(fields: Mapping[str, int], columns: Sequence[Column]) -> Iterator[dict[str, int]]:
    """Every column as the result, with each other one as the achievement where none is known."""
    for result in columns:
        known = {field: index for field, index in fields.items() if index != result.index}
        if "realisasi_output" in known:
            yield {**known, "tingkat": result.index}
            continue
        for output in columns:
            if output is not result and output.index not in known.values():
                yield {**known, "realisasi_output": output.index, "tingkat": result.index}


def _with_product(table: ReportTable, fields: dict[str, int]) -> dict[str, int]:
    """The figures with the budget times the achievement, where a column that no heading explains holds it."""
    if not {"anggaran", "realisasi_output"} <= set(fields):
        return fields
    for column in table.columns:
        if column.role in _OPEN and column.index not in fields.values():
            trial = {**fields, "anggaran_capaian": column.index}
            rows = _tried(table, trial)
            own = own_formula(rows, "anggaran_capaian")
            if own is not None and own.sure:
                return trial
    return fields


def _tried(table: ReportTable, fields: Fields) -> list[Efisiensi]:
    """The first rows, which tell as well as all of them what a column holds."""
    return [row for row in rows_of(table, fields, _MOST_TRIED) if row.ringkasan is None]


def _holds(table: ReportTable, fields: Fields) -> bool:
    """Whether nearly all rows follow a formula that takes the achievement, and do not say the same."""
    rows = _tried(table, fields)
    own = own_formula(rows, "tingkat")
    figures = {row.tingkat.number for row in rows if row.tingkat is not None}
    return own is not None and own.sure and len(figures) > 1 and not WITHOUT_OUTPUT & set(own.tied)
