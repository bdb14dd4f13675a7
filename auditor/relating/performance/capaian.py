"""Which formula gives the printed capaian, if any does.

Formulas (percent): R/T; for indicators that are better when lower (2 - R/T) and T/R. A value counts as given
by a formula when it fits what that gives (``lexicon.rounding``). Several readings of an ambiguous number are
all tried. Where none gives it for the figures as they are printed, one may for what they were before they
were rounded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import product

from auditor.lexicon.rounding import fits, unit_of
from auditor.models.facts import Kinerja
from auditor.models.interval import Interval, Manner, exactly, gives, of_value
from auditor.models.report import Value

_HUNDRED = Decimal(100)
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
        _settle(record, caps)


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
        same = bool(target.text.strip()) and target.text.strip() == realisasi.text.strip()
        if same and not target.kosong and capaian.number == _HUNDRED:
            record.rumus = "setara"
        return
    found = False
    for t, r in product(_readings(target), _readings(realisasi)):
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
    if found:
        record.rumus = _before_rounding(target, realisasi, capaian)
        record.dibulatkan = bool(record.rumus)


def _readings(value: Value) -> tuple[Decimal, ...]:
    return value.readings or ((value.number,) if value.number is not None else ())


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
    return value if len(value.readings) <= 1 else replace(value, number=number, readings=(number,))
