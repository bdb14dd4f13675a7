"""Which formula gives the printed capaian, if any does.

Formulas (percent): R/T; for indicators that are better when lower (2 - R/T) and T/R. A value counts as given
by a formula when it fits what that gives (``lexicon.rounding``). Several readings of an ambiguous number are
all tried. A target that is a range or a bound is reached in full by any figure within it. Where no formula
gives the capaian for the figures as they are printed, one may for what they were before they were rounded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import product

from auditor.lexicon.numbers import rate_base, read_number
from auditor.lexicon.rounding import fits, unit_of
from auditor.models.facts import Kinerja
from auditor.models.interval import Interval, Manner, exactly, gives, of_value
from auditor.models.report import Value

_HUNDRED = Decimal(100)
_REACHED = "batas"
"""What gives 100 percent, or nothing, for a target of several figures, whatever was realised within it."""
_CAPS = (Decimal(100), Decimal(120), Decimal(150))
Formula = Callable[[Interval, Interval], Interval]
_FORMULAS: tuple[tuple[str, Formula], ...] = (
    ("R/T", lambda t, r: r / t * _HUNDRED),
    ("2-R/T", lambda t, r: (2 - r / t) * _HUNDRED),
    ("T/R", lambda t, r: t / r * _HUNDRED),
)


def settle_capaian(records: Sequence[Kinerja]) -> None:
    """Fill ``rumus`` and ``capaian_hitung`` of every record, and settle ambiguous separators by the row."""
    caps = _caps(records)
    for record in records:
        bounded = record.target is not None and record.target.terbatas
        _settle(record, [cap for cap in caps if not bounded or cap != _HUNDRED])


def closes(target: Value, realisasi: Value, capaian: Value) -> bool:
    """Tell whether some formula gives the printed capaian."""
    if target.number is None or realisasi.number is None or capaian.number is None or not target.number:
        return False
    return bool(_formula(target.number, realisasi.number, capaian, ())[0])


def closes_before_rounding(target: Value, realisasi: Value, capaian: Value) -> bool:
    """Tell whether some formula gives the capaian for figures that print as these."""
    if target.number is None or realisasi.number is None or capaian.number is None or not target.number:
        return False
    return bool(_before_rounding(target, realisasi, capaian))


def _caps(records: Iterable[Kinerja]) -> tuple[Decimal, ...]:
    """Caps that the report can be using: no capaian in it is higher."""
    stated = [r.capaian.number for r in records if r.capaian is not None and r.capaian.number is not None]
    highest = max(stated, default=Decimal(0))
    return tuple(cap for cap in _CAPS if highest <= cap)


def _settle(record: Kinerja, caps: Sequence[Decimal]) -> None:
    target, realisasi, capaian = record.target, record.realisasi, record.capaian
    if target is None or realisasi is None or capaian is None:
        return
    if target.number is None or realisasi.number is None or capaian.number is None:
        record.rumus = _without_number(target, realisasi, capaian)
        return
    if rate_base(target.unit) != rate_base(realisasi.unit):
        return
    found = False
    settled, open_ones = (product(read(target), read(realisasi)) for read in (_readings, _open_readings))
    for t, r in dict.fromkeys((*settled, *open_ones)):
        if not t:
            continue
        exact = r / t * _HUNDRED
        if record.capaian_hitung is None:
            record.capaian_hitung = exact
        name, written = _formula(t, r, capaian, caps)
        if name:
            record.rumus, record.capaian_hitung = name, exact
            record.target, record.realisasi = _take(target, t), _take(realisasi, r)
            record.capaian = _take(capaian, written)
            return
        found = True
    if found and _is_all_or_nothing(target, realisasi, capaian):
        record.rumus, record.capaian_hitung = _REACHED, None
    elif found:
        record.rumus = _before_rounding(target, realisasi, capaian)
        record.dibulatkan = bool(record.rumus)


def _without_number(target: Value, realisasi: Value, capaian: Value) -> str | None:
    """What gives the capaian of a target that is a range, or of one in words that was reached."""
    if capaian.number is None:
        return None
    if target.tanda == "rentang" and realisasi.number is not None:
        return _of_a_range(target, realisasi, capaian)
    same = bool(target.text.strip()) and target.text.strip() == realisasi.text.strip()
    return "setara" if same and not target.kosong and capaian.number == _HUNDRED else None


def _is_all_or_nothing(target: Value, realisasi: Value, capaian: Value) -> bool:
    """Whether a capaian of 100 percent or of nothing says whether a target of several figures is reached."""
    if not target.terbatas or realisasi.number is None:
        return False
    return any(
        capaian.number == (_HUNDRED if target.encloses(number) else 0) for number in _readings(realisasi)
    )


def _of_a_range(target: Value, realisasi: Value, capaian: Value) -> str | None:
    """What gives the capaian: that the range is reached, or a formula for an end of it, else None.

    Only 100 percent of what lies outside the range, or nothing of what lies within, is given by none.
    """
    if _is_all_or_nothing(target, realisasi, capaian):
        return _REACHED
    ends = [end for end in (target.paling_rendah, target.paling_tinggi) if end]
    for end, number in product(ends, _readings(realisasi)):
        name, _ = _formula(end, number, capaian, ())
        if name:
            return name
    return "" if capaian.number in {Decimal(0), _HUNDRED} else None


def _readings(value: Value) -> tuple[Decimal, ...]:
    return value.readings or ((value.number,) if value.number is not None else ())


def _open_readings(value: Value) -> tuple[Decimal, ...]:
    """All readings of the text by itself: the row may say that its column settled the wrong one."""
    alone = read_number(value.text)
    known = _readings(value)
    return alone.readings if alone is not None and set(known) <= set(alone.readings) else known


def _formula(t: Decimal, r: Decimal, capaian: Value, caps: Sequence[Decimal]) -> tuple[str, Decimal]:
    """The formula that gives the printed capaian, "" where none does, and the reading that it gives."""
    for name, formula in _FORMULAS:
        try:
            exact = formula(exactly(t), exactly(r)).low
        except ZeroDivisionError:
            continue
        for written in _readings(capaian):
            if fits(written, exact, capaian.decimals):
                return name, written
            if (
                capaian.decimals >= 2
                and capaian.unit != "%"
                and fits(written * _HUNDRED, exact, capaian.decimals - 2)
            ):
                return f"{name} (pecahan)", written
            if written in caps and exact > written:
                return f"{name} (dibatasi {written})", written
    return "", Decimal(0)


def _before_rounding(target: Value, realisasi: Value, capaian: Value) -> str:
    """The formula that gives the capaian for some figures that print as these, "" where none does."""
    unit = unit_of(capaian.decimals)
    for name, formula in _FORMULAS:
        for t, r, written in product(_readings(target), _readings(realisasi), _readings(capaian)):

            def compute(
                manner: Manner, formula: Formula = formula, t: Decimal = t, r: Decimal = r
            ) -> Interval:
                return formula(of_value(target, t, manner), of_value(realisasi, r, manner))

            if gives(compute, written, unit):
                return name
    return ""


def _take(value: Value, number: Decimal) -> Value:
    """Keep only the reading that closes the row."""
    if value.readings in {(), (number,)}:
        return value
    return replace(value, number=number, readings=(number,))
