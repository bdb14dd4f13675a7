"""Rows whose figures do not follow from one another as those of nearly all other rows of their table do."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from auditor.lexicon.rounding import unit_of
from auditor.lexicon.years import YEAR
from auditor.models.facts import Kinerja, Rincian
from auditor.models.facts.vocabulary import CaraRincian, JenisRincian
from auditor.models.report import MONEY, Place, Report, ReportTable, Role, RowKind, TableKind, Value
from auditor.relating.totals.identities import Kind, Relation, exact, relations
from auditor.relating.totals.series import Series, Sheet, sheets

_SURE_ROWS, _SURE_DIGITS = 4, 8
"""Rows on which a relation must hold, and digits of what follows there, to assert that a row is wrong."""
_DUE = frozenset({Role.TARGET, Role.TARGET_AKHIR})
_MEASURED = _DUE | {Role.REALISASI, Role.CAPAIAN}
_SPENT = MONEY | {Role.PERSEN, Role.KINERJA, Role.FISIK}
_WORDS = {
    Kind.SUM: "{}",
    Kind.SHARE: "{0} / {1} × 100",
    Kind.RATIO: "{0} / {1}",
    Kind.GROWTH: "({0} − {1}) / {1} × 100",
    Kind.FALL: "({1} − {0}) / {1} × 100",
    Kind.MEAN: "rata-rata {}",
    Kind.PRODUCT: "{0} × {1}",
}
_WAYS: dict[Kind, CaraRincian] = {Kind.SUM: "jumlah", Kind.SHARE: "persen", Kind.MEAN: "rata-rata"}
_EFFICIENCY = re.compile(r"efisien", re.IGNORECASE)
"""What has rules of its own, that know its formulas."""
_FULL = 100
_YEARS = 2
"""Columns of a change that are those of years, the third being what changed between them."""
_FEW = "hubungan kolomnya hanya tampak pada sedikit baris"
_TOTAL_ROW = "baris jumlah dapat dihitung dengan cara lain daripada baris di atasnya"


Bound = tuple[ReportTable, Sheet, Relation]
"""A relation with the table and the series that it binds."""


def column_relations(bound: Sequence[Bound], totals: Collection[Rincian]) -> list[Rincian]:
    """Give the figures that follow from others of their row (``bound``), with what these give.

    What follows from a total that is none of its rows (one of ``totals``) is wrong with it.
    """
    wrong = {one.total.place for one in totals if one.selisih}
    result: list[Rincian] = []
    for table, sheet, relation in bound:
        if _is_comparison(table, sheet, relation):
            continue
        for at in (*relation.holding, *relation.differing):
            record = _record(sheet, relation, at)
            if record is not None and not (record.selisih and _holds_wrong(record, wrong)):
                result.append(record)
    return result


def bound_columns(report: Report) -> list[Bound]:
    """Find the relations that bind columns of the report's tables and have no rules of their own."""
    return list(_relations(report))


def _relations(report: Report) -> Iterator[Bound]:
    for table, sheet in sheets(report.tables):
        if table.kind is TableKind.EFISIENSI or _EFFICIENCY.search(table.place.caption or ""):
            continue
        for relation in relations(sheet.series, sheet.borrowed):
            columns = [sheet.series[at] for at in (relation.result, *relation.operands)]
            roles = {column.role for column in columns}
            named = all(column.header for column in columns)
            ruled = roles <= _SPENT or (roles <= _MEASURED and bool(roles & _DUE))
            if named and not ruled and not _tell_efficiency(columns):
                yield table, sheet, relation


def _tell_efficiency(columns: Sequence[Series]) -> bool:
    return any(_EFFICIENCY.search(column.header) for column in columns)


def _is_comparison(table: ReportTable, sheet: Sheet, relation: Relation) -> bool:
    """Whether a share holds what was reached against what was planned, and not a part against its whole."""
    if relation.kind is not Kind.SHARE:
        return False
    shares = [sheet.series[relation.result].figures[at] for at in relation.holding]
    above = any(share is not None and share.amount > _FULL for share in shares)
    return above or table.column(Role.INDIKATOR) is not None


def comparison_records(bound: Sequence[Bound]) -> list[Kinerja]:
    """Give the rows of shares of what was planned as records, with what was reached and the printed share."""
    result: list[Kinerja] = []
    for table, sheet, relation in bound:
        if _is_comparison(table, sheet, relation) and _is_sure(relation):
            rows = [_comparison(sheet, relation, at) for at in (*relation.holding, *relation.differing)]
            measured = table.column(Role.INDIKATOR) is not None
            result += [replace(row, target_lain=measured) for row in rows if row is not None]
    return result


def _is_sure(relation: Relation) -> bool:
    return len(relation.holding) >= _SURE_ROWS and relation.digits >= _SURE_DIGITS


def _comparison(sheet: Sheet, relation: Relation, at: int) -> Kinerja | None:
    values = [sheet.series[one].figures[at] for one in (relation.result, *relation.operands)]
    share, reached, planned = (_sure(value) if value is not None else None for value in values)
    if share is None or reached is None or planned is None:
        return None
    row = sheet.rows[at]
    return Kinerja(
        place=share.place,
        nama=share.place.row or row.nama or "",
        level=None,
        tahun=None,
        indikator=None,
        nomor=row.nomor,
        satuan=None,
        target=planned,
        realisasi=reached,
        capaian=share,
        jenis="perbandingan",
        rumus="R/T" if at in relation.holding else "",
        capaian_hitung=exact(relation, [reached, planned]),
    )


def _holds_wrong(record: Rincian, wrong: Collection[Place]) -> bool:
    return any(value.place in wrong for value in (record.total, *record.bagian))


def _record(sheet: Sheet, relation: Relation, at: int) -> Rincian | None:
    told, parts, formula = _as_difference(sheet, relation) or (relation.result, relation.operands, None)
    total = sheet.series[told].figures[at]
    values = [part for one in parts if (part := sheet.series[one].figures[at]) is not None]
    if total is None or total.number is None or len(values) < len(parts):
        return None
    due = exact(relation, values) if formula is None else values[0].amount - values[1].amount
    if due is None:
        return None
    row = sheet.rows[at]
    doubt = _TOTAL_ROW if row.kind is RowKind.TOTAL else None if _is_sure(relation) else _FEW
    kind: JenisRincian = "jumlah_kolom" if relation.kind is Kind.SUM and formula is None else "hubungan"
    return Rincian(
        place=total.place,
        asal="tabel",
        jenis=kind,
        label=total.place.row or row.nama or "",
        total=_sure(total),
        bagian=[_sure(value) for value in values],
        jumlah=total.number if at in relation.holding else _as_printed(due, total),
        kolom=sheet.series[told].header,
        pasti=doubt is None,
        ragu=doubt,
        rumus=formula or _formula(sheet, relation),
        banyak=len(relation.holding),
        cara="selisih" if formula is not None else _WAYS.get(relation.kind, ""),
    )


def _as_difference(sheet: Sheet, relation: Relation) -> tuple[int, tuple[int, int], str] | None:
    """A sum of which two columns are years as the difference between these, which the third one holds."""
    dated = [at for at in (relation.result, *relation.operands) if YEAR.search(sheet.series[at].header)]
    others = [at for at in relation.operands if at not in dated]
    if (
        relation.kind is not Kind.SUM
        or len(others) != 1
        or len(dated) != _YEARS
        or dated[0] != relation.result
    ):
        return None
    later, earlier = dated
    names = [_leaf(sheet.series[at].header) for at in (later, earlier)]
    return others[0], (later, earlier), " − ".join(f"“{name}”" for name in names)


def _sure(value: Value) -> Value:
    """The value in the reading by which the other rows close."""
    return replace(value, readings=(value.number,)) if value.number is not None else value


def _as_printed(due: Decimal, total: Value) -> Decimal:
    """The figure to as many decimals as are printed, but not so few that nothing differs."""
    printed = due.quantize(unit_of(total.decimals), ROUND_HALF_UP)
    return printed if printed != total.number else due


def _formula(sheet: Sheet, relation: Relation) -> str:
    names = [f"“{_leaf(sheet.series[at].header)}”" for at in relation.operands]
    return _WORDS[relation.kind].format(*(names if "{0}" in _WORDS[relation.kind] else [" + ".join(names)]))


def _leaf(header: str) -> str:
    return " ".join(header.split()) or "kolom tanpa judul"
