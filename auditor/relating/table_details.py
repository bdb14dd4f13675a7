"""What a table's own rows tell about it: totals, the Kinerja column, decimal marks, years left out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.models.facts import Anggaran, FaktaTabel, Indikator, Kinerja
from auditor.models.report import Report, ReportTable, Role, RowKind, TableKind, Value

_DECIMAL = re.compile(r"^\s*[\d.]*\d(?P<mark>[.,])\d{1,2}\s*%?\s*$")
_MEASURES = {
    Role.TARGET,
    Role.REALISASI,
    Role.CAPAIAN,
    Role.PERSEN,
    Role.KINERJA,
    Role.INDEKS,
    Role.TINGKAT,
    Role.STANDAR,
    Role.CAPAIAN_INPUT,
}


def add_details(
    facts: Sequence[FaktaTabel],
    report: Report,
    anggaran: Sequence[Anggaran],
    kinerja: Sequence[Kinerja],
    indikator: Sequence[Indikator],
) -> None:
    """Fill the details of every table's record; ``facts`` are in the order of the report's tables."""
    for fact, table in zip(facts, report.tables, strict=True):
        fact.desimal_koma, fact.desimal_titik = _decimal_marks(table)
        if table.kind is TableKind.ANGGARAN:
            rows = [r for r in anggaran if r.place.in_table == table.place.in_table and not r.total]
            if any(r.realisasi is not None for r in rows):
                fact.ada_total = any(row.kind is RowKind.TOTAL for row in table.rows)
            _compare_kinerja(fact, rows)
        _find_left_out_years(fact, table, kinerja, indikator)


def _decimal_marks(table: ReportTable) -> tuple[list[Value], list[Value]]:
    comma: list[Value] = []
    dot: list[Value] = []
    columns = [column.index for column in table.columns if column.role in _MEASURES]
    for row in table.rows:
        for index in columns:
            match = _DECIMAL.match(row.values[index].text)
            if match:
                (comma if match["mark"] == "," else dot).append(row.values[index])
    return comma, dot


def _compare_kinerja(fact: FaktaTabel, rows: Sequence[Anggaran]) -> None:
    both = [
        r
        for r in rows
        if r.kinerja is not None and r.persen is not None and None not in (r.kinerja.number, r.persen.number)
    ]
    fact.kinerja_beda = [r for r in both if r.kinerja and r.persen and r.kinerja.number != r.persen.number]
    fact.kinerja_sama = len(both) - len(fact.kinerja_beda)


def _find_left_out_years(
    fact: FaktaTabel, table: ReportTable, kinerja: Sequence[Kinerja], indikator: Sequence[Indikator]
) -> None:
    """Years between the table's column years that another table gives figures for."""
    years = sorted(set(table.column_years))
    if table.kind is not TableKind.PERBANDINGAN or len(years) < 2:
        return
    gaps = sorted(set(range(years[0], years[-1])) - set(years))
    names = {r.indikator for r in kinerja if r.indikator and r.place.in_table == table.place.in_table}
    for year in gaps:
        elsewhere = [
            value
            for record in indikator
            if record.tahun == year and any(v.text in names for v in record.nama_tertulis)
            for value in (*record.target, *record.realisasi, *record.capaian)
        ]
        if elsewhere:
            fact.tahun_terlewat.append(year)
            fact.angka_terlewat.extend(elsewhere)
