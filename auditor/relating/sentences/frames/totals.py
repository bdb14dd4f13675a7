"""What a sentence tells of the office's money as a whole: its budget, what was spent, and what is left."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.lexicon.kata.concepts import Arti
from auditor.models.facts import Klaim
from auditor.models.report import Level, ReportTable, Role, RowKind, Value
from auditor.relating.sentences.reading.record import Said, is_number, verdict
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.unknown import unknown
from auditor.relating.sentences.reading.view import Part, Quantity, View

_WHOLE = re.compile(
    r"\b(?:total|seluruh|keseluruhan|jumlah|semula|dinas|badan|opd|satker|tahun\s+anggaran|t\.?a\.?|apbd"
    r"|anggaran\s+yang\s+tersedia|realisasi\s+(?:belanja|anggaran)|pagu|sisanya?|sisa\s+(?:anggaran|pagu)"
    r"|tidak\s+ter(?:serap|pakai|realisasi))\b"
)
"""Words of the office's money as a whole."""
_PARTS = re.compile(
    r"\b(?:program|kegiatan|bidang|sub|dak|dana|bok|blud|kontrak|paket|sumber|fisik|semester|triwulan|bulan"
    r"|belanja\s+(?:pegawai|barang|modal|operasi|hibah|tidak\s+langsung|langsung|jasa|gaji)"
    r"|pendapatan|pad|retribusi|honor|bantuan|hibah|utang|piutang|aset|kerugian|pajak|investasi)\b"
)
"""Words of a part of it, or of other money."""
_FIRST = re.compile(r"\b(?:semula|awal(?:nya)?|murni|sebelum|induk|tambahan|bertambah|berkurang)\b")
_FAR = 40
"""Letters before an amount in which a word says that it is of an earlier stage, or a step between two."""
_LEFT = re.compile(r"\b(?:sisa(?:nya)?|tidak\s+(?:ter(?:serap|pakai|realisasi|gunakan)|digunakan|habis))\b")
_LEFT_NEAR = 60
"""Letters before an amount in which "sisa" governs it though "anggaran" stands nearer ("sisa anggaran")."""
_SPENT = re.compile(
    r"\b(?:realisasi|terealisasi|direalisasikan|terserap|menyerap|serapan|penyerapan|dibelanjakan|daya\s+serap)\b"
)
_SPENT_OF = re.compile(r"realisasi\s+(?:anggaran|belanja)\W+(?:\w+\W+){0,6}$")
"""What was spent, though "anggaran" stands nearer to the amount."""
_NAMED = re.compile(r"\b(?:pagu|anggaran|alokasi|dipa|plafon)\b")
_KINDS = (Arti.ANGGARAN, Arti.SERAPAN, Arti.SISA)
_NEAR = 3
"""Sentences before one in which the whole may have been named."""
_OTHER = 4
"""Unknown words before an amount of the whole; more speak of something else."""
_SHOWN = 3
"""Rows of a table without a total that a finding shows."""
_SEVERAL = "laporan memuat lebih dari satu jumlah keseluruhan"


@dataclass(frozen=True, slots=True)
class Whole:
    """What a table says of the office's money as a whole, in Rupiah; ``values`` are the figures printed."""

    anggaran: Decimal | None
    realisasi: Decimal | None
    values: tuple[Value, ...]

    def figures(self, kind: Arti) -> list[Decimal]:
        """The amount of that kind (budget, spent, or left), none where the table does not have it."""
        known = {Arti.ANGGARAN: self.anggaran, Arti.SERAPAN: self.realisasi, Arti.SISA: self._left}
        amount = known[kind]
        return [amount] if amount is not None else []

    @property
    def _left(self) -> Decimal | None:
        if self.anggaran is None or self.realisasi is None:
            return None
        return self.anggaran - self.realisasi


def total_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each amount that the sentence tells of the whole against the tables' totals."""
    if not _is_of_whole(view, scope.world.report.year):
        return
    wholes = list(wholes_of(scope))
    for quantity in view.quantities:
        kind = _kind(view, quantity) if _states(view, quantity) else None
        if kind is None or unknown(view, 0, quantity.start) > _OTHER:
            continue
        due = [figure for whole in wholes for figure in whole.figures(kind)]
        if not due or not _is_told_of(view, scope, quantity, wholes):
            continue
        known = [figure for whole in wholes for one in _KINDS for figure in whole.figures(one)]
        right = any(is_number(quantity, figure) for figure in known)
        hitung = quantity.value if right else due[-1]
        said = Said("angka", quantity.text, "keseluruhan", str(kind.value), quantity.value, hitung)
        ragu = _SEVERAL if len({*due}) > 1 else None
        yield verdict(view, said, wholes[-1].values, right=right, ragu=ragu)


def _is_of_whole(view: View, year: int | None) -> bool:
    """Whether the sentence speaks of the office's money of the year, and of no part of it."""
    if view.mentions or _PARTS.search(view.text) or not _WHOLE.search(view.text):
        return False
    before = view.told_in(Part(0, len(view.text)), Arti.TAHUN_LALU)
    return not before and all(named == year for named, _ in view.years)


def _states(view: View, quantity: Quantity) -> bool:
    """Whether the figure is an amount as it was in the end: of no earlier stage, no step and no plan."""
    return (
        quantity.unit == "Rp"
        and not _FIRST.search(view.text[max(quantity.start - _FAR, 0) : quantity.start])
        and not view.is_planned(quantity.start)
    )


def _is_told_of(view: View, scope: Scope, quantity: Quantity, wholes: Sequence[Whole]) -> bool:
    """Whether another amount in the sentence, or the ones before, is of the whole, which is meant then."""
    known = [f for whole in wholes for kind in (Arti.ANGGARAN, Arti.SERAPAN) for f in whole.figures(kind)]
    near = [other for one in (*scope.before(view, _NEAR), view) for other in one.quantities]
    amounts = [other for other in near if other is not quantity and other.unit == "Rp"]
    return any(is_number(amount, figure) for amount in amounts for figure in known)


def _kind(view: View, quantity: Quantity) -> Arti | None:
    """Whether the amount is the budget, what was spent or what is left, by the last such word before it."""
    before = view.text[: quantity.start]
    found = [
        (match.end(), kind)
        for pattern, kind in ((_LEFT, Arti.SISA), (_SPENT, Arti.SERAPAN), (_NAMED, Arti.ANGGARAN))
        for match in pattern.finditer(before)
    ]
    _, last = max(found, key=lambda item: item[0], default=(0, None))
    if last is not Arti.ANGGARAN:
        return last
    if _LEFT.search(before[-_LEFT_NEAR:]):
        return Arti.SISA
    return Arti.SERAPAN if _SPENT_OF.search(before) else Arti.ANGGARAN


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
                one, two, tuple(v for row in rows[:_SHOWN] for v in (row.values[budget], row.values[spent]))
            )


def _column(table: ReportTable, role: Role) -> int | None:
    column = table.column(role)
    return column.index if column is not None else None


def _sum(values: Sequence[Value]) -> Decimal | None:
    numbers = [value.number for value in values if value.number is not None]
    return sum(numbers, Decimal(0)) if numbers else None
