"""What a sentence tells of the office's money as a whole: its budget, what was spent, and what is left."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from rapidfuzz.distance import OSA

from auditor.lexicon.kata.concepts import Arti
from auditor.models.facts import Klaim
from auditor.models.report import Level, ReportTable, Role, RowKind, Value
from auditor.relating.sentences.reading.bounds import is_bound
from auditor.relating.sentences.reading.record import Said, is_number, verdict
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.unknown import unknown
from auditor.relating.sentences.reading.view import Part, Quantity, View

_WHOLE = re.compile(
    r"\b(?:total|seluruh|keseluruhan|jumlah|semula|dinas|badan|opd|satker|tahun\s+anggaran|t\.?a\.?|apbd"
    r"|anggaran\s+yang\s+tersedia|realisasi\s+(?:belanja|anggaran)|pagu|sisanya?|tersisa|menyisakan|sisa\s+(?:anggaran|pagu)"
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
_LEFT = re.compile(
    r"\b(?:sisa(?:nya)?|tersisa|menyisakan|tidak\s+(?:ter(?:serap|pakai|realisasi|gunakan)|digunakan|habis))\b"
)
_LEFT_NEAR = 60
"""Letters before an amount in which "sisa" governs it though "anggaran" stands nearer ("sisa anggaran")."""
_SPENT = re.compile(
    r"\b(?:realisasi|terealisasi|direalisasikan|terserap|menyerap|serapan(?:nya)?|penyerapan(?:nya)?|dibelanjakan|daya\s+serap)\b"
)
_SPENT_OF = re.compile(r"realisasi\s+(?:anggaran|belanja)\W+(?:\w+\W+){0,6}$")
"""What was spent, though "anggaran" stands nearer to the amount."""
_ABSORBED = re.compile(
    r"\b(?:ter|di)?serap(?:an)?\b|\bpenyerapan(?:nya)?\b|\bserapan(?:nya)?\b|\bmenyerap\b|\brealisasi\s+(?:anggaran|belanja)\b"
    r"|\bsisa\b"
)
"""Words of how much of a budget was spent or is left."""
_PERFORMED = re.compile(r"\b(?:indikator|capaian\w*|kinerja|sasaran|target\w*|efisiensi)\b")
"""Words of performance, of which a percentage may be."""
_NAMED = re.compile(r"\b(?:pagu|anggaran|alokasi|dipa|plafon)\b")
_KINDS = (Arti.ANGGARAN, Arti.SERAPAN, Arti.SISA)
_NEAR = 3
"""Sentences before one in which the whole may have been named."""
_OTHER = 4
"""Unknown words before an amount of the whole; more speak of something else."""
_MANY_DIGITS = 7
"""Digits of an amount, zeros at its end left out, that is like another one by more than chance."""
_SLIPS = 2
"""Digits that a misspelt amount has otherwise, at most (Damerau, 1964)."""
_SHOWN = 3
"""Rows of a table without a total that a finding shows."""
_OF_WHAT = "kalimat tidak menyebut anggaran mana yang dimaksud"
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

    def rate(self, kind: Arti | None) -> Decimal | None:
        """What was spent or is left in percent of the budget; None for another kind or without a budget."""
        part = {Arti.SERAPAN: self.realisasi, Arti.SISA: self._left}.get(kind) if kind is not None else None
        return part / self.anggaran * 100 if part is not None and self.anggaran else None

    @property
    def _left(self) -> Decimal | None:
        if self.anggaran is None or self.realisasi is None:
            return None
        return self.anggaran - self.realisasi


def total_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold what the sentence tells of the office's money as a whole against the tables' totals."""
    if _is_of_part(view, scope.world.report.year):
        return
    wholes = list(wholes_of(scope))
    if _WHOLE.search(view.text):
        yield from _amounts(view, scope, wholes)
    yield from _rates(view, scope, wholes)


def _amounts(view: View, scope: Scope, wholes: Sequence[Whole]) -> Iterator[Klaim]:
    for quantity in view.quantities:
        kind = _kind(view, quantity) if _states(view, quantity) else None
        if kind is None or unknown(view, 0, quantity.start) > _OTHER:
            continue
        due = [figure for whole in wholes for figure in whole.figures(kind)]
        if not due or not (_is_told_of(view, scope, quantity, wholes) or _is_misspelt(quantity, due)):
            continue
        known = [figure for whole in wholes for one in _KINDS for figure in whole.figures(one)]
        right = any(is_number(quantity, figure) for figure in known)
        amount, whole = _nearest(quantity, [(f, whole) for whole in wholes for f in whole.figures(kind)])
        hitung = quantity.value if right else amount
        said = Said("angka", quantity.text, "keseluruhan", str(kind.value), quantity.value, hitung)
        ragu = _SEVERAL if len({*due}) > 1 else None
        yield verdict(view, said, whole.values, right=right, ragu=ragu)


def _rates(view: View, scope: Scope, wholes: Sequence[Whole]) -> Iterator[Klaim]:
    """Hold each absorption, and what is left in percent, that is told of the whole against the totals."""
    for quantity in view.quantities:
        if quantity.unit != "%" or view.is_planned(quantity.start) or is_bound(view, quantity):
            continue
        if _PERFORMED.search(view.text) or not _ABSORBED.search(view.text[: quantity.start]):
            continue
        kind = _kind(view, quantity)
        due = [(rate, whole) for whole in wholes if (rate := whole.rate(kind)) is not None]
        if _is_of_other_amounts(view, wholes):
            return
        if not due or unknown(view, 0, quantity.start) > _OTHER:
            continue
        right = any(is_number(quantity, rate) for rate, _ in due)
        rate, whole = _nearest(quantity, due)
        said = Said("nilai", quantity.text, "keseluruhan", "persentase", quantity.value, round(rate, 2))
        told = _is_told_of(view, scope, quantity, wholes)
        ragu = _SEVERAL if len(due) > 1 else None if told else _OF_WHAT
        yield verdict(view, said, whole.values, right=right, ragu=ragu)


def _nearest(quantity: Quantity, due: Sequence[tuple[Decimal, Whole]]) -> tuple[Decimal, Whole]:
    """The amount or rate that the figure is nearest to: of several budgets it is most likely told of that."""
    return min(due, key=lambda one: abs(one[0] - quantity.value))


def _is_of_other_amounts(view: View, wholes: Sequence[Whole]) -> bool:
    """Whether the sentence tells amounts and none of them is of the whole."""
    amounts = [quantity for quantity in view.quantities if quantity.unit == "Rp"]
    known = [figure for whole in wholes for kind in _KINDS for figure in whole.figures(kind)]
    return bool(amounts) and not any(is_number(one, figure) for one in amounts for figure in known)


def _is_of_part(view: View, year: int | None) -> bool:
    """Whether the sentence speaks of a part of the office's money, or of that of another year."""
    if view.mentions or _PARTS.search(view.text):
        return True
    before = view.told_in(Part(0, len(view.text)), Arti.TAHUN_LALU)
    return bool(before) or any(named != year for named, _ in view.years)


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


def _is_misspelt(quantity: Quantity, due: Sequence[Decimal]) -> bool:
    """Whether the amount is one of these but for a digit or two that change places: it is surely meant."""
    written = str(int(quantity.value))
    told = len(written.rstrip("0"))
    return told >= _MANY_DIGITS and any(
        0 < OSA.distance(written, str(int(amount))) <= _SLIPS for amount in due
    )


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
