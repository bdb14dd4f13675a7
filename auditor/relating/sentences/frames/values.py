"""Figures that a sentence states of a thing: target, realisasi, capaian, pagu and what was spent of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from auditor.lexicon.kata.concepts import Arti
from auditor.models.facts import Klaim
from auditor.models.report import MONEY, Role
from auditor.relating.sentences.reading.record import doubt_of, is_number, is_stated, klaim, values_of
from auditor.relating.sentences.reading.scope import Scope, Subject
from auditor.relating.sentences.reading.view import POINTS, Part, Quantity, View
from auditor.relating.sentences.tables.measures import Measured, cells_of, fits_unit, measured
from auditor.relating.sentences.tables.world import Cell, Thing

_KINDS = frozenset(
    {
        "program", "kegiatan", "sub", "subkegiatan", "indikator", "sasaran", "tujuan", "misi", "iku", "triwulan",
        "semester", "bulan", "hari", "kali", "iksk", "ikk", "ikp", "tabel",
    }
)  # fmt: skip
"""Units of figures that count parts of the report, or time: other frames read them."""
_BY = re.compile(
    r"(?:selisih|sebanyak|bertambah|berkurang|naik|turun|meningkat|menurun|kenaikan|penurunan|peningkatan)(?:nya)?(?:\s+(?:tipis|sebesar|sebanyak|hanya|cukup|signifikan))*\s*$"
)
_BOUND = re.compile(
    r"(?:kurang|lebih|di\s*atas|di\s*bawah|minimal|maksimal|sekitar|hampir|mendekati|kisaran|antara|hingga|sampai|separuh|paling\s+\w+|melebihi|melampaui"
    r"|[<>≥≤±])(?:\s+(?:dari|angka|nilai|batas))*\s*(?:rp\.?\s*)?$"
)
"""Words that make a figure a bound or an estimate: it is not the one of a table."""
_FROM, _TO = re.compile(r"\bdari\W+(?:[^\W\d]+\W+)?$"), re.compile(r"[^;]{0,90}?\b(?:menjadi|ke)\b")
_PERFORMED = frozenset({Arti.REALISASI, Arti.CAPAIAN})
_MONEY = frozenset({Arti.ANGGARAN, Arti.SERAPAN, Arti.SISA})
_BOTH = (Role.ANGGARAN, Role.REALISASI_ANGGARAN)
_OTHER_STAGE = "jumlah itu dapat dari sumber dana atau tahap anggaran lain"
_MOST = 4
"""Things that a shortened name may mean at most; more are a kind of thing."""
_OF = re.compile(
    r"^\s*(?:dari|terhadap)\s+(?:total|jumlah|keseluruhan|seluruh|realisasi|anggaran|pendapatan|belanja|semua)\b(?!\w*nya)"
)
_PORTION = re.compile(
    r"\b(?:porsi|kontribusi|menyumbang(?:kan)?|mengambil|proporsi|komposisi|sumbangan)(?:\W+\w+){0,3}\W*$"
)
_FIRST = re.compile(r"\b(?:semula|awal(?:nya)?|murni|sebelum|induk)\b[^,;]{0,30}$")
"""Words of a stage of the budget that the tables of what was spent do not hold."""
_POINTED = re.compile(
    r"\b(?:program|kegiatan|sub\s*kegiatan|belanja|pos|ro|kro)\s+(?:ini|tersebut|itu|dimaksud)\b"
)
"""A program named before that is pointed at."""
_WHOLE = 0.9
"""Of a name that a sentence holds at least where it tells an amount of it: activities have names alike."""


def state_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each figure of the sentence against what the tables state of the thing it is told of."""
    if view.claims_nothing():
        return
    year = scope.world.report.year
    for quantity in view.quantities:
        if (
            quantity.unit in POINTS | _KINDS
            or is_share(view, quantity)
            or _BY.search(view.text[: quantity.start])
            or is_bound(view, quantity)
            or view.is_planned(quantity.start)
            or _FIRST.search(view.text[: quantity.start])
            or _is_start(view, quantity)
        ):
            continue
        part = view.part_of(quantity.start)
        subject = _subject(view, scope, part, quantity)
        if subject is None:
            continue
        told = measured(view, part, quantity, year)
        if (
            year is not None
            and any(y is not None and y > year for y in told.years)
            and told.measure is not Arti.TARGET
        ):
            continue
        found = _judge(view, quantity, subject, told)
        if found is not None:
            yield found


def _is_start(view: View, quantity: Quantity) -> bool:
    """Whether something moved from that figure to another one: it is of a time before."""
    return (
        _FROM.search(view.text[: quantity.start]) is not None
        and _TO.match(view.text[quantity.end :]) is not None
    )


def is_share(view: View, quantity: Quantity) -> bool:
    """Whether the figure is a part of a whole that the sentence names ("27,13 persen dari realisasi belanja")."""
    if quantity.unit != "%":
        return False
    return (
        _OF.match(view.text[quantity.end :]) is not None
        or _PORTION.search(view.text[: quantity.start]) is not None
    )


def is_bound(view: View, quantity: Quantity) -> bool:
    """Whether the figure is a bound or an estimate ("di atas 100 persen")."""
    return _BOUND.search(view.text[: quantity.start]) is not None


def _subject(view: View, scope: Scope, part: Part, quantity: Quantity) -> Subject | None:
    subject = scope.subject(view, part, quantity.start)
    last = max((m.end for m in view.mentions_in(part) if m.end <= quantity.start), default=part.start)
    several = (Arti.JUMLAH, Arti.RATA) if last > part.start else (Arti.RATA,)
    if any(last <= told.start < quantity.start for told in view.told_in(part, *several)):
        return None
    if quantity.unit == "Rp" and (subject is None or not subject.sure or subject.share < _WHOLE):
        return None
    if (
        quantity.unit == "Rp"
        and subject is not None
        and subject.source
        and not _POINTED.search(view.text[part.start : quantity.start])
    ):
        return None
    return subject


def _judge(view: View, quantity: Quantity, subject: Subject, told: Measured) -> Klaim | None:
    if told.measure is None or len(subject.things) > _MOST:
        return None
    if told.measure in _PERFORMED and quantity.unit == "%" and any(t.meanings & _MONEY for t in view.told):
        return None
    part = view.part_of(quantity.start)
    ended = told.measure is Arti.TARGET and bool(view.told_in(part, Arti.RENSTRA))
    years = None if ended else told.years
    due = [cell for cell in cells_of(subject.things, told.measure, years) if fits_unit(quantity, cell)]
    if quantity.unit == "%" and told.measure in {Arti.ANGGARAN, Arti.SERAPAN}:
        due = [cell for cell in cells_of(subject.things, Arti.SERAPAN, told.years) if cell.role not in MONEY]
    if told.measure is Arti.SISA and not due:
        return _left(view, quantity, subject)
    if not due:
        return None
    objek = str(told.measure.value)
    lingkup = f"“{subject.things[0].name}”"
    common = {"lingkup": lingkup, "objek": objek, "tertulis": quantity.value}
    agreeing = [cell for cell in due if is_stated(quantity, cell.value)]
    if agreeing:
        return klaim(view, "angka", quantity.text, hitung=quantity.value, bukti=values_of(agreeing), **common)  # type: ignore[arg-type]
    elsewhere = [cell for cell in cells_of(subject.things, None) if is_stated(quantity, cell.value)]
    if not elsewhere and _follows(quantity, subject.things):
        return None
    ragu = doubt_of(subject)
    if quantity.unit == "Rp" and not _is_corroborated(view, quantity, subject):
        ragu = ragu or _OTHER_STAGE
    if elsewhere:
        ragu = ragu or "angka itu tertulis untuk ukuran atau tahun lain"
    return klaim(
        view,
        "angka",
        quantity.text,
        hitung=due[0].value.number,
        melawan=values_of(_by_kind(due)),
        ragu=ragu,
        **common,
    )  # type: ignore[arg-type]


def _left(view: View, quantity: Quantity, subject: Subject) -> Klaim | None:
    """What was left of the thing's budget, against the difference of the two columns."""
    rows: dict[tuple[int, int], dict[Role, Cell]] = {}
    for cell in cells_of(subject.things, None):
        if cell.role in {Role.ANGGARAN, Role.REALISASI_ANGGARAN}:
            rows.setdefault((id(cell.table), cell.row.index), {}).setdefault(cell.role, cell)
    pairs = [
        (row[Role.ANGGARAN], row[Role.REALISASI_ANGGARAN]) for row in rows.values() if len(row) == len(_BOTH)
    ]
    if quantity.unit != "Rp" or not pairs:
        return None
    left = [((a.value.number or Decimal(0)) - (b.value.number or Decimal(0)), a, b) for a, b in pairs]
    right = next((one for one in left if is_number(quantity, one[0])), None)
    gap, a, b = right or left[0]
    values = [a.value, b.value]
    return klaim(
        view, "nilai", quantity.text, lingkup=subject.things[0].name, objek="sisa", tertulis=quantity.value, hitung=gap,
        bukti=values if right else [], melawan=[] if right else values,
        ragu=None if right else doubt_of(subject) or (None if _is_corroborated(view, quantity, subject) else _OTHER_STAGE),
    )  # fmt: skip


def _is_corroborated(view: View, quantity: Quantity, subject: Subject) -> bool:
    """Whether another figure of the sentence is one of the thing's, so that the sentence surely speaks of it."""
    cells = cells_of(subject.things, None)
    return any(
        other is not quantity and fits_unit(other, cell) and is_stated(other, cell.value)
        for other in view.quantities
        if other.unit in {"Rp", "%"}
        for cell in cells
    )


def _by_kind(cells: Sequence[Cell]) -> list[Cell]:
    return sorted(cells, key=lambda cell: cell.role not in {Role.REALISASI, Role.TARGET, Role.CAPAIAN})


def _follows(quantity: Quantity, things: Sequence[Thing]) -> bool:
    """Whether the figure is a difference, a share or a sum of two that the tables state of the thing."""
    numbers = list({cell.value.number for cell in cells_of(things, None) if cell.value.number is not None})[
        :24
    ]
    for at, a in enumerate(numbers):
        for b in numbers[at + 1 :]:
            options: list[Decimal] = [abs(a - b)]
            if a and b:
                options += [a / b * 100, b / a * 100, abs(a - b) / a * 100, abs(a - b) / b * 100]
            if any(is_number(quantity, option) for option in options):
                return True
    return False
