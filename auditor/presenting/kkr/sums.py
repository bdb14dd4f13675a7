"""The rows of kkr.xlsx that add up totals again and take means, each part below its total."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.files.plain import one_line
from auditor.models.facts import Kinerja, Rincian
from auditor.models.report import Place, Value, added
from auditor.presenting.kkr.checks import (
    PLACE,
    RESULT,
    Check,
    FindingsByValue,
    check_columns,
    checked,
    conclusion,
    where,
)
from auditor.presenting.shared.workbook import Column, Row, is_exact

_ONE = Decimal(1)

SUM = (
    *PLACE,
    Column("kolom", "Kolom", 16),
    Column("tertulis", "Tertulis di laporan", 18),
    Column("bagian", "Bagian", 17),
    *check_columns("total", "Total"),
    *RESULT,
)
_RULES = {
    "belanja": ("ANG-01",),
    "tabel_narasi": ("ANG-04",),
    "total_anggaran": ("ANG-04",),
    "subtotal": ("ANG-05",),
    "anggaran_sasaran": ("ANG-05",),
    "jumlah": ("JML-01",),
}
"""The rules that judge a total, by the kind of the record; no other kind is a sum."""


def sums(records: Iterable[Rincian], by_value: FindingsByValue) -> list[Row]:
    """A row for each total, and below it one for each part."""
    rows: list[Row] = []
    for one in records:
        parts = [part for part in one.bagian if is_exact(part.number)]
        if one.total.number is None or one.jenis not in _RULES or added(parts) != one.jumlah:
            continue
        allowed = Decimal(0) if one.jenis == "jumlah" else _ONE
        label = one.label if one.asal == "tabel" else f"{one.label} (narasi)"
        check = Check(_over("SUM", parts), one.jumlah, allowed)
        total = _Total(one.place, label, one.kolom, one.total, parts)
        rows += total.rows(check, _RULES[one.jenis], by_value)
    return rows


def means(records: Iterable[Kinerja], by_value: FindingsByValue) -> list[Row]:
    """The achievement of a program or kegiatan beside the mean of the rows below it, where KIN-04 asks."""
    rows: list[Row] = []
    for one in records:
        if one.capaian is None or not by_value.judged(one.capaian, ("KIN-04",)):
            continue
        parts = [child.capaian for child in one.anak if child.capaian is not None]
        parts = [part for part in parts if is_exact(part.number)]
        if parts:
            name = f"{one.nama} (rata-rata baris di bawahnya)"
            mean = added(parts) / len(parts)
            check = Check(_over("AVERAGE", parts), mean, _ONE)
            total = _Total(one.place, name, one.capaian.place.column, one.capaian, parts)
            rows += total.rows(check, ("KIN-04",), by_value)
    return rows


@dataclass(frozen=True, slots=True)
class _Total:
    """A total or mean with its parts; ``column`` is where it stands."""

    place: Place
    name: str
    column: str | None
    written: Value
    parts: Sequence[Value]

    def rows(self, check: Check, rules: Sequence[str], by_value: FindingsByValue) -> list[Row]:
        """A row for it, which these rules judge, and below it one for each part."""
        row = {
            **where(self.place, self.name),
            "kolom": one_line(self.column or ""),
            "tertulis": one_line(self.written.text),
            **checked("total", self.written, check),
            "temuan": by_value.on(self.written),
        }
        judged = {**row, "auditor": conclusion(by_value, row, ("total", self.written, rules))}
        return [judged, *map(_part, self.parts)]


def _over(function: str, parts: Sequence[Value]) -> str:
    """The formula of a function of Excel over the rows of the parts."""
    return f"{function}({{bagian:1:{len(parts)}}})"


def _part(part: Value) -> Row:
    return {
        **where(part.place, f"    {one_line(part.place.row or '')}"),
        "kolom": one_line(part.place.column or ""),
        "tertulis": one_line(part.text),
        "bagian": part.number,
    }
