"""The formulas that an efficiency table itself follows: printed ones, else what most of its rows agree on.

Offices compute these columns in many ways (``kinds``), often without saying which. A formula is taken as
the table's own when it gives at least three rows and more than six in ten of those that can be computed, and
is sure where it gives four in five; one that the report prints needs two rows, and more than half. Where two
give equally many, a row is judged only if both say the same of it. A short table (one for each sasaran) is
read together with those of the same columns; what only they show is to be looked at. Inputs are printed
rounded, so what a formula gives is an interval.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from auditor.lexicon.rounding import is_shortened, unit_of
from auditor.models.document import SCANNED
from auditor.models.facts import Efisiensi
from auditor.models.interval import Interval, Manner, exactly, gives, of_value
from auditor.models.report import Value, number_of
from auditor.relating.efficiency.expression import parse
from auditor.relating.efficiency.kinds import (
    LEAST_NILAI,
    MOST_NILAI,
    NILAI,
    RESULTS,
    formulas_for,
    over_printed,
)
from auditor.relating.efficiency.scanned import restore_marks
from auditor.relating.efficiency.standards import FRACTION, mark_out_of_step
from auditor.relating.names.by_table import by_table
from auditor.relating.names.compare import normal

_FEWEST = 3
_FEWEST_PRINTED = 2
_SHARE = Decimal("0.6")
_SURE_SHARE = Decimal("0.8")
"""Of the rows that can be computed: one in five may be wrong before the formula itself is in doubt."""
_HALF = Decimal("0.5")
_NEAR = Decimal("0.05")
"""The part of what a formula gives within which another figure is a slip, not another formula."""
_HUNDRED, _PLACES = Decimal(100), 2
"""What a fraction of one is multiplied by as a percentage, and the decimals that it then loses."""
_TRIED = 12
"""First rows of which one at least follows what most rows do."""
_ENOUGH_DIGITS = 8
"""Digits that formulas give rightly before fewer than three rows show them; chance gives some four."""
_MOST_WRONG = 3
"""Rows of a table that may break a printed formula beyond one in five before its reading is in doubt."""


@dataclass(frozen=True, slots=True)
class _Own:
    """The formulas that give the most rows, and whether these are enough to be sure."""

    tied: tuple[str, ...]
    sure: bool

    def of(self, row: Efisiensi, value: Value | None) -> _Judged:
        """How a row is judged: by the formula that gives what is printed, else by the one nearest to it.

        Where they give the same in the printed decimals, the first of them speaks for all.
        """
        given = {formula: exact_of(formula, row) for formula in self.tied}
        for formula in self.tied:
            if follows(formula, row, value):
                return _Judged(formula, given[formula], fits=True)
        number, known = number_of(value), [one for one in given.values() if one is not None]
        if value is None or number is None or len(known) < len(given):
            return _Judged(self.tied[0], known[0] if len(given) == len(known) == 1 else None)
        if max(known) - min(known) <= unit_of(value.decimals):
            return _Judged(self.tied[0], known[0])
        nearest = min(given, key=lambda one: abs((given[one] or Decimal(0)) - number))
        return _Judged(nearest, given[nearest], differ=True)


@dataclass(frozen=True, slots=True)
class _Judged:
    """A formula, what it gives for a row, whether that is printed, and whether others as good differ."""

    formula: str
    exact: Decimal | None
    fits: bool = False
    differ: bool = False


def fit_formulas(
    records: Sequence[Efisiensi],
    printed: Mapping[tuple[str, str | None, str | None], Mapping[str, str]] | None = None,
    told: Sequence[str] = (),
) -> None:
    """Fill ``rumus_*``, ``*_hitung`` and ``*_sesuai`` of every figure of efficiency, table by table.

    ``printed`` are the formulas that headings print, by table and field; ``told`` those that the prose tells.
    """
    tables = by_table(records)
    alike: dict[object, list[Efisiensi]] = defaultdict(list)
    for rows in tables:
        restore_marks(rows)
        alike[_columns(rows)] += _inner(rows)
    for rows in tables:
        headed = (printed or {}).get(rows[0].place.in_table, {})
        shown = _by_digits(_inner(rows))
        for field in RESULTS:
            said = [headed[field]] if field in headed else told
            _fit(rows, _Known(alike[_columns(rows)], said, shown.get(field)), field)
        mark_out_of_step(_inner(rows))
        for row in rows:
            row.input_pecahan = _is_fraction(row)


@dataclass(frozen=True, slots=True)
class _Known:
    """What tells the formula of a figure beside the table's rows: tables alike, what is said, and digits."""

    alike: Sequence[Efisiensi]
    said: Sequence[str]
    by_digits: _Own | None


def _fit(rows: Sequence[Efisiensi], known: _Known, field: str) -> None:
    """Judge one figure of every row by the formula of its table."""
    inner = _inner(rows)
    own, shared = _formula_of(inner, known, field)
    if own is None:
        return
    shown = own.sure and _is_told(inner, own, field)
    for row in rows:
        judged = own.of(row, getattr(row, field))
        closes = row.ringkasan is not None
        setattr(row, f"rumus_{field}", judged.formula)
        setattr(row, f"{field}_hitung", judged.exact)
        setattr(row, f"{field}_sesuai", judged.fits or (closes and _sums_up(row, inner, field)))
        row.rumus_bersama |= shared
        row.rumus_seri |= judged.differ
        row.rumus_ragu |= not shown or (closes and not judged.fits)


def _is_told(rows: Sequence[Efisiensi], own: _Own, field: str) -> bool:
    """Whether a row follows the formula of which the output tells it from others, unless there is none.

    Where all was reached an index, a level and the share that was spent are often one figure: a column of
    these below the heading of another is no formula.
    """
    telling = [
        row
        for row in rows
        if number_of(getattr(row, field)) is not None
        and number_of(row.realisasi_output) not in {None, _HUNDRED}
    ]
    return not telling or any(own.of(row, getattr(row, field)).fits for row in telling)


def _is_fraction(row: Efisiensi) -> bool:
    """Whether a capaian input of two at most gives the row's figures, or its amounts, when times hundred."""
    value = row.capaian_input
    if value is None or value.number is None or value.number > FRACTION or not value.decimals:
        return False
    percent = replace(value, number=value.number * _HUNDRED, decimals=max(0, value.decimals - _PLACES))
    read = replace(row, capaian_input=replace(percent, grain=unit_of(value.decimals - _PLACES)))
    told = [(row.rumus_indeks, row.indeks), (row.rumus_tingkat, row.tingkat), (row.rumus_nilai, row.nilai)]
    own = any(follows(formula, read, result) for formula, result in told if formula is not None)
    return own or follows("realisasi anggaran / anggaran", row, value)


def _inner(rows: Sequence[Efisiensi]) -> list[Efisiensi]:
    """The rows that do not close the table."""
    return [row for row in rows if row.ringkasan is None]


def _sums_up(row: Efisiensi, inner: Sequence[Efisiensi], field: str) -> bool:
    """Whether a closing row holds the mean or the sum of the figures above it."""
    above = [number for one in inner if (number := number_of(getattr(one, field))) is not None]
    total = sum(above, Decimal(0))
    value = getattr(row, field)
    return bool(above) and (printed_as(total / len(above), value) or printed_as(total, value))


def _columns(rows: Sequence[Efisiensi]) -> tuple[str, tuple[str | None, ...]]:
    """The document, and what the header calls each figure of the table's first row."""
    row = rows[0]
    figures = (row.realisasi_output, row.capaian_input, row.indeks, row.standar, row.tingkat)
    return row.place.document, tuple(
        normal(value.place.column or "") if value is not None else None for value in figures
    )


def _formula_of(rows: Sequence[Efisiensi], known: _Known, field: str) -> tuple[_Own | None, bool]:
    """The table's own formula or, where it has too few rows to show one, that of the tables alike.

    The second says that it is theirs; half of the table's own rows must then follow it.
    """
    own = _said_formula(rows, field, known.said) or own_formula(rows, field) or known.by_digits
    if own is not None or len(known.alike) == len(rows):
        return own, False
    theirs = own_formula(known.alike, field)
    if theirs is None:
        return None, False
    given, usable = _followed(rows, theirs.tied[0], field)
    return (theirs, True) if given and given * 2 >= usable else (None, False)


def _said_formula(rows: Sequence[Efisiensi], field: str, said: Sequence[str]) -> _Own | None:
    """The one formula of those that the report prints which the table follows."""
    found = []
    for formula in dict.fromkeys(over_printed(one, row) for one in said for row in rows):
        given, usable = _followed(rows, formula, field)
        if given >= _FEWEST_PRINTED and given > _HALF * usable:
            wrong = usable - given
            found.append(_Own((formula,), wrong <= _MOST_WRONG or given >= _SURE_SHARE * usable))
    return found[0] if len(found) == 1 else None


def _by_digits(rows: Sequence[Efisiensi]) -> dict[str, _Own]:
    """The formulas of a table too short to show them by its rows, by the figures that they give.

    An amount of eight digits does not come about by chance. All rows that can be computed must follow.
    """
    found: dict[str, _Own] = {}
    digits = 0
    for field in RESULTS:
        kinds = dict.fromkeys(formula for row in rows for formula in formulas_for(field, row))
        counted = {formula: _followed(rows, formula, field) for formula in kinds}
        most = max((given for given, usable in counted.values() if given == usable), default=0)
        if 0 < most < _FEWEST:
            tied = tuple(formula for formula, count in counted.items() if count == (most, most))
            found[field] = _Own(tied, sure=True)
            figures = {
                number_of(getattr(row, field)) for row in rows if follows(tied[0], row, getattr(row, field))
            }
            digits += sum(len(f"{one.normalize():f}".strip("-0.").replace(".", "")) for one in figures if one)
    return found if digits >= _ENOUGH_DIGITS else {}


def own_formula(rows: Sequence[Efisiensi], field: str) -> _Own | None:
    """The formulas that give the most rows, None when none gives enough of them."""
    kinds = dict.fromkeys(formula for row in rows for formula in formulas_for(field, row))
    likely = [one for one in kinds if _followed(rows[:_TRIED], one, field)[0]]
    counted = [(_followed(rows, formula, field), formula) for formula in likely]
    enough = [one for one in counted if one[0][0] >= _FEWEST and one[0][0] > _SHARE * one[0][1]]
    most = max((given for (given, _), _ in enough), default=0)
    best = [one for one in enough if one[0][0] == most]
    if not best:
        return None
    plainly = [_rounded_plainly(rows, formula, field) for _, formula in best]
    best = [one for one, often in zip(best, plainly, strict=True) if often == max(plainly)]
    sure = all(given >= _SURE_SHARE * usable for (given, usable), _ in best)
    return _Own(tuple(formula for _, formula in best), sure)


def _followed(rows: Sequence[Efisiensi], formula: str, field: str) -> tuple[int, int]:
    """How many rows the formula gives, of how many that speak for or against it.

    A capaian input written as a fraction of one among percentages says nothing against a formula, nor does
    a figure that is nearly what it gives: that is a slip in following it.
    """
    inputs = [number for row in rows if (number := number_of(row.capaian_input)) is not None]
    in_percent = sum(number > FRACTION for number in inputs) * 2 > len(inputs)
    given = usable = 0
    for row in rows:
        value: Value | None = getattr(row, field)
        number = number_of(value)
        exact = exact_of(formula, row) if number is not None else None
        if exact is None or number is None:
            continue
        fits = _is_given(exact, formula, row, value)
        put_in = number_of(row.capaian_input)
        in_scale = not (in_percent and put_in is not None and put_in <= FRACTION)
        given += fits
        usable += fits or (in_scale and abs(exact - number) > abs(exact) * _NEAR)
    return given, usable


def _rounded_plainly(rows: Sequence[Efisiensi], formula: str, field: str) -> int:
    """How many rows hold what the formula gives for the figures as printed, rounded half up.

    It tells formulas apart that all rows allow when cut off figures and rounded inputs are granted.
    """
    found = 0
    for row in rows:
        exact, value = exact_of(formula, row), getattr(row, field)
        if exact is not None and value is not None and value.number is not None:
            found += exact.quantize(unit_of(value.decimals), ROUND_HALF_UP) == value.number
    return found


def exact_of(formula: str, row: Efisiensi) -> Decimal | None:
    """What the formula gives for the figures as printed; nothing where there was no money to save."""
    given = _evaluate(formula, row, None) if number_of(row.anggaran) != 0 else None
    if given is None:
        return None
    return min(max(given.low, LEAST_NILAI), MOST_NILAI) if formula == NILAI else given.low


def _evaluate(formula: str, row: Efisiensi, manner: Manner | None) -> Interval | None:
    """The same for figures as they may have been before they were shortened in a manner; None as printed."""

    def look(field: str) -> Interval | None:
        value: Value | None = getattr(row, field)
        if value is None or value.number is None:
            return None
        return exactly(value.number) if manner is None else of_value(value, None, manner)

    try:
        return parse(formula).value(look)
    except ZeroDivisionError:
        return None


def follows(formula: str, row: Efisiensi, value: Value | None) -> bool:
    """Whether the formula gives the printed figure, for the inputs as printed or as before their rounding."""
    exact = exact_of(formula, row) if number_of(value) is not None else None
    return exact is not None and _is_given(exact, formula, row, value)


def _is_given(exact: Decimal, formula: str, row: Efisiensi, value: Value | None) -> bool:
    """The same where what the formula gives exactly is known."""
    if value is None or value.number is None:
        return False
    if printed_as(exact, value) or (value.doubt == SCANNED and printed_as(-exact, value)):
        return True  # a minus sign is lost on a picture as easily as a decimal mark
    return gives(lambda manner: _evaluate(formula, row, manner), value.number, unit_of(value.decimals))


def printed_as(exact: Decimal, value: Value | None) -> bool:
    """Tell whether the exact number, rounded or truncated, is what is printed."""
    if value is None or value.number is None:
        return False
    return is_shortened(value.number, exact, unit_of(value.decimals))
