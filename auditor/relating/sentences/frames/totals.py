"""What a sentence tells of the office's money as a whole: the budget, what was spent of it, and what is left."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.lexicon.kata.concepts import Arti
from auditor.models.facts import Klaim
from auditor.models.report import Level, ReportTable, Role, RowKind, Value
from auditor.relating.sentences.reading.record import is_number, klaim
from auditor.relating.sentences.reading.scope import Scope, unknown
from auditor.relating.sentences.reading.view import Part, Quantity, View

_WHOLE = re.compile(
    r"\b(?:total|seluruh|keseluruhan|jumlah|semula|dinas|badan|opd|satker|tahun\s+anggaran|t\.?a\.?|apbd|anggaran\s+yang\s+tersedia|realisasi\s+(?:belanja|anggaran)|pagu|sisanya?|sisa\s+(?:anggaran|pagu)|tidak\s+ter(?:serap|pakai|realisasi))\b"
)
_PARTS = re.compile(
    r"\b(?:program|kegiatan|belanja\s+(?:pegawai|barang|modal|operasi|hibah|tidak\s+langsung|langsung|jasa|gaji)|bidang|sub|dak|dana|bok|blud|kontrak|paket|"
    r"pendapatan|pad|retribusi|honor|bantuan|hibah|utang|piutang|aset|kerugian|pajak|investasi|sumber|fisik|semester|triwulan|bulan)\b"
)
_FIRST = re.compile(r"\b(?:semula|awal(?:nya)?|murni|sebelum|induk|tambahan|bertambah|berkurang)\b")
_LEFT = re.compile(r"\b(?:sisa(?:nya)?|tidak\s+(?:ter(?:serap|pakai|realisasi|gunakan)|digunakan|habis))\b")
_SPENT = re.compile(
    r"\b(?:realisasi|terealisasi|direalisasikan|terserap|menyerap|serapan|penyerapan|dibelanjakan|daya\s+serap)\b"
)
_NAMED = re.compile(r"\b(?:pagu|anggaran|alokasi|dipa|plafon)\b")


@dataclass(frozen=True, slots=True)
class Whole:
    """What a table says of the office's money as a whole; ``values`` are the figures printed."""

    anggaran: Decimal | None
    realisasi: Decimal | None
    values: tuple[Value, ...]


def total_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold an amount, or a share of it, that the sentence tells of the whole against the tables' totals."""
    if view.claims_nothing() or view.mentions or _PARTS.search(view.text) or not _WHOLE.search(view.text):
        return
    year = scope.world.report.year
    if any(named != year for named, _ in view.years) or view.told_in(
        Part(0, len(view.text)), Arti.TAHUN_LALU
    ):
        return
    wholes = list(wholes_of(scope))
    for quantity in view.quantities:
        if (
            quantity.unit != "Rp"
            or _FIRST.search(view.text[max(quantity.start - 40, 0) : quantity.start])
            or view.is_planned(quantity.start)
            or not wholes
        ):
            continue
        kind = _kind(view, quantity)
        if kind is None or unknown(view, 0, quantity.start) > _OTHER:
            continue
        figures = [f for whole in wholes for f in _figures(whole, kind)]
        everything = [
            f
            for whole in wholes
            for k in (Arti.ANGGARAN, Arti.SERAPAN, Arti.SISA)
            for f in _figures(whole, k)
        ]
        if not figures:
            continue
        if not _is_told_of(view, scope, quantity, wholes):
            continue
        right = [f for f in everything if is_number(quantity, f)]
        values = wholes[-1].values
        yield klaim(
            view, "angka", quantity.text, lingkup="keseluruhan", objek=str(kind.value), tertulis=quantity.value,
            hitung=quantity.value if right else figures[-1], bukti=values if right else [], melawan=[] if right else values,
            ragu=None if right or len({*figures}) == 1 else "laporan memuat lebih dari satu jumlah keseluruhan",
        )  # fmt: skip


def _is_told_of(view: View, scope: Scope, quantity: Quantity, wholes: Sequence[Whole]) -> bool:
    """Whether another figure beside it, or in the sentences before, is one of the whole: it is spoken of then."""
    known = [f for whole in wholes for f in (whole.anggaran, whole.realisasi) if f is not None]
    near = [q for other in scope.before(view, _NEAR) for q in other.quantities] + list(view.quantities)
    return any(q is not quantity and q.unit == "Rp" and is_number(q, f) for q in near for f in known)


_NEAR = 3
"""Sentences before one in which the whole may have been named."""
_OTHER = 4
"""Unknown words before an amount of the whole; more speak of something else."""


def _kind(view: View, quantity: Quantity) -> Arti | None:
    before = view.text[: quantity.start]
    found = [
        (match.end(), kind)
        for pattern, kind in ((_LEFT, Arti.SISA), (_SPENT, Arti.SERAPAN), (_NAMED, Arti.ANGGARAN))
        for match in pattern.finditer(before)
    ]
    if not found:
        return None
    last = max(found, key=lambda item: item[0])
    if last[1] is Arti.ANGGARAN and _LEFT.search(before[-60:]):
        return Arti.SISA
    if last[1] is Arti.ANGGARAN and re.search(r"realisasi\s+(?:anggaran|belanja)\W+(?:\w+\W+){0,6}$", before):
        return Arti.SERAPAN
    return last[1]


def _figures(whole: Whole, kind: Arti) -> list[Decimal]:
    if kind is Arti.ANGGARAN:
        return [whole.anggaran] if whole.anggaran is not None else []
    if kind is Arti.SERAPAN:
        return [whole.realisasi] if whole.realisasi is not None else []
    return (
        [whole.anggaran - whole.realisasi]
        if whole.anggaran is not None and whole.realisasi is not None
        else []
    )


def wholes_of(scope: Scope) -> Iterator[Whole]:
    """The totals of each budget table: its own total row, else the sum of its programs."""
    for table in scope.world.report.tables:
        budget, spent = _column(table, Role.ANGGARAN), _column(table, Role.REALISASI_ANGGARAN)
        if budget is None or spent is None:
            continue
        totals = [
            row for row in table.rows if row.kind is RowKind.TOTAL and row.values[budget].number is not None
        ]
        rows = totals[-1:] or [row for row in table.rows if row.level is Level.PROGRAM]
        one = _sum([row.values[budget] for row in rows])
        two = _sum([row.values[spent] for row in rows])
        if rows:
            yield Whole(
                one, two, tuple(v for row in rows[:3] for v in (row.values[budget], row.values[spent]))
            )


def _column(table: ReportTable, role: Role) -> int | None:
    column = table.column(role)
    return column.index if column is not None else None


def _sum(values: Sequence[Value]) -> Decimal | None:
    numbers = [value.number for value in values if value.number is not None]
    return sum(numbers, Decimal(0)) if numbers else None
