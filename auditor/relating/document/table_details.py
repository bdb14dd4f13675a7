"""What a table's own rows tell about it: totals, the Kinerja column, decimal marks, years left out."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from auditor.models.facts import Anggaran, Efisiensi, Facts, FaktaTabel, Indikator, Kinerja, Pasangan
from auditor.models.report import Report, ReportTable, RowKind, TableKind
from auditor.relating.budget.copied import budget_shown_as_realised
from auditor.relating.document.decimal_marks import join_repeated, mark_decimals
from auditor.relating.efficiency.formula import printed_as
from auditor.relating.names.by_table import in_tables
from auditor.relating.totals.same_totals import compare_totals

_FULL = Decimal(100)


def add_details(tables: Sequence[FaktaTabel], report: Report, own: Facts) -> None:
    """Fill the details of every table's record; ``tables`` are in the order of the report's.

    ``own`` are the record sets of the report alone.
    """
    paid, measured = in_tables(own.anggaran), in_tables(own.kinerja)
    efficient = in_tables(own.efisiensi)
    for fact, table in zip(tables, report.tables, strict=True):
        mark_decimals(fact, table)
        if table.kind is TableKind.ANGGARAN:
            rows = [row for row in paid.get(table.place.in_table, ()) if not row.total]
            if any(r.realisasi is not None for r in rows):
                fact.ada_total = any(row.kind is RowKind.TOTAL for row in table.rows)
            _compare_kinerja(fact, rows)
        _find_left_out_years(fact, table, measured.get(table.place.in_table, ()), own.indikator)
        if table.kind is TableKind.EFISIENSI:
            fact.standar_beda = _standards(efficient.get(table.place.in_table, ()))
        _find_copies(fact, own.pasangan)
        for value, record in budget_shown_as_realised(table, own.anggaran, report.year):
            fact.anggaran_disalin.append(value)
            fact.anggaran_asal.append(record)
    compare_totals(tables, report)
    join_repeated(tables)
    _total_of_parts(tables, report.tables)


def _total_of_parts(facts: Sequence[FaktaTabel], tables: Sequence[ReportTable]) -> None:
    """A budget table that goes on over pages has its total once: only its last part can lack it."""
    for at in range(1, len(tables)):
        before, here = facts[at - 1], facts[at]
        if None not in (before.ada_total, here.ada_total) and _goes_on(tables[at - 1], tables[at]):
            here.ada_total = here.ada_total or before.ada_total
            before.ada_total = None


def _goes_on(table: ReportTable, following: ReportTable) -> bool:
    """Whether the next table, on the next page, has no title of its own and the same columns."""
    untitled = following.source.number is None and not following.source.caption
    heads = [[column.header for column in one.columns] for one in (table, following)]
    pages = table.source.pages[-1:], following.source.pages[:1]
    return untitled and heads[0] == heads[1] and all(pages) and pages[1][0] - pages[0][0] == 1


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
    names = {row.indikator for row in kinerja if row.indikator}
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


def _standards(rows: Sequence[Efisiensi]) -> list[Efisiensi]:
    """One row of each standard among those that plan as the first; empty where there is one standard only."""
    planned = [row for row in rows if row.standar is not None and row.standar.number is not None]
    alike = [row for row in planned if _plan(row) == _plan(planned[0]) and None not in _plan(row)]
    kept: dict[Decimal | None, Efisiensi] = {}
    for row in alike:
        kept.setdefault(row.standar.number if row.standar else None, row)
    return list(kept.values()) if len(kept) > 1 else []


def _plan(row: Efisiensi) -> tuple[Decimal | None, Decimal | None]:
    output, put_in = row.rencana_output, row.rencana_input
    return output.number if output else None, put_in.number if put_in else None


def _find_copies(fact: FaktaTabel, pasangan: Sequence[Pasangan]) -> None:
    """Rows whose capaian is what the budget or efficiency table gives as the share of the budget spent."""
    for pair in pasangan:
        row = pair.kinerja
        if row is None or row.capaian is None or row.place.in_table != fact.place.in_table:
            continue
        shares = [share for share in _shares(pair) if 0 < share < _FULL]
        if shares and row.capaian.number is not None and 0 < row.capaian.number < _FULL:
            fact.serapan_dibandingkan += 1
            if any(printed_as(share, row.capaian) for share in shares):
                fact.serapan_disalin.append(pair)


def _shares(pair: Pasangan) -> list[Decimal]:
    shares: list[Decimal] = []
    if pair.efisiensi is not None and pair.efisiensi.capaian_input is not None:
        shares += [pair.efisiensi.capaian_input.amount]
    if pair.anggaran is not None and pair.anggaran.anggaran is not None and pair.anggaran.anggaran.number:
        paid = pair.anggaran.realisasi.number if pair.anggaran.realisasi else None
        shares += [paid / pair.anggaran.anggaran.number * _FULL] if paid is not None else []
    return shares
