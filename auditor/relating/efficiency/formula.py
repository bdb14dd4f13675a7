"""The formulas that an efficiency table itself follows, found by what most of its rows agree on.

Offices compute these columns in many ways (a share of the input, output over input, the LAN
definition (index - standard) / standard), often without saying which. A formula is taken as the table's
own when it gives at least three rows and more than six in ten of those that can be computed, and is sure
where it gives four in five. Where two give equally many, a row is judged only if both say the same of it.
A short table (one for each sasaran) is read together with those of the same columns; what only they show
is to be looked at. Inputs are printed rounded, so what a formula gives is an interval.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.lexicon.rounding import is_shortened, unit_of
from auditor.models.facts import Efisiensi
from auditor.models.interval import Interval, Manner, exactly, gives, of_value
from auditor.models.report import Value, number_of
from auditor.relating.names.by_table import by_table
from auditor.relating.names.compare import normal

Reader = Callable[[Value | None], Interval | None]
"""What a printed figure stands for: itself, or all that it can have been before it was rounded."""
Formula = Callable[[Efisiensi, Reader], Interval | None]
Named = tuple[str, Formula]
Printed = Callable[[Efisiensi], Value | None]

_FEWEST = 3
_SHARE = Decimal("0.6")
_SURE_SHARE = Decimal("0.8")
"""Of the rows that can be computed: one in five may be wrong before the formula itself is in doubt."""
_NEAR = Decimal("0.05")
"""The part of what a formula gives within which another figure is a slip, not another formula."""
_FEWEST_IN_STEP = 8
_LEAST_TO_ONE = 6
_HUNDRED = Decimal(100)
_FRACTION = 2


@dataclass(frozen=True, slots=True)
class _Own:
    """The formulas that give the most rows, and whether these are enough to be sure."""

    tied: tuple[Named, ...]
    sure: bool

    def of(self, row: Efisiensi, value: Value | None) -> tuple[str, Decimal | None, bool]:
        """The formula that a row is judged by, what it gives, and whether that is what is printed.

        It gives nothing where those tied would give two things.
        """
        given = {name: _exact(formula, row) for name, formula in self.tied}
        for name, formula in self.tied:
            if follows(formula, row, value):
                return name, given[name], True
        name = self.tied[0][0]
        return name, given[name] if len(set(given.values())) == 1 else None, False


def fit_formulas(records: Sequence[Efisiensi]) -> None:
    """Fill ``rumus_indeks``, ``indeks_hitung``, ``rumus_tingkat`` and ``tingkat_hitung``, table by table."""
    tables = by_table(records)
    alike: dict[object, list[Efisiensi]] = defaultdict(list)
    for rows in tables:
        alike[_columns(rows)] += rows
    for rows in tables:
        together = alike[_columns(rows)]
        index, shared = _formula_of(rows, together, _INDEX, lambda row: row.indeks)
        if index is not None:
            for row in rows:
                row.rumus_indeks, row.indeks_hitung, row.indeks_sesuai = index.of(row, row.indeks)
                row.rumus_bersama |= shared
                row.rumus_ragu |= not index.sure
        level, shared = _formula_of(rows, together, _LEVEL, lambda row: row.tingkat)
        if level is not None:
            for row in rows:
                row.rumus_tingkat, row.tingkat_hitung, row.tingkat_sesuai = level.of(row, row.tingkat)
                row.rumus_bersama |= shared
                row.rumus_ragu |= not level.sure
        _mark_out_of_step(rows)


def _columns(rows: Sequence[Efisiensi]) -> tuple[str, tuple[str | None, ...]]:
    """The document, and what the header calls each figure of the table's first row."""
    row = rows[0]
    figures = (row.realisasi_output, row.capaian_input, row.indeks, row.standar, row.tingkat)
    return row.place.document, tuple(
        normal(value.place.column or "") if value is not None else None for value in figures
    )


def _formula_of(
    rows: Sequence[Efisiensi], alike: Sequence[Efisiensi], formulas: Sequence[Named], value: Printed
) -> tuple[_Own | None, bool]:
    """The table's own formula or, where it has too few rows to show one, that of the tables alike.

    The second says that it is theirs; half of the table's own rows must then follow it.
    """
    own = _own_formula(rows, formulas, value)
    if own is not None or len(alike) == len(rows):
        return own, False
    theirs = _own_formula(alike, formulas, value)
    if theirs is None:
        return None, False
    given, usable = _followed(rows, theirs.tied[0][1], value)
    return (theirs, True) if given and given * 2 >= usable else (None, False)


def _own_formula(rows: Sequence[Efisiensi], formulas: Sequence[Named], value: Printed) -> _Own | None:
    """The formulas that give the most rows, None when none gives enough of them."""
    counted = [(_followed(rows, formula, value), (name, formula)) for name, formula in formulas]
    enough = [one for one in counted if one[0][0] >= _FEWEST and one[0][0] > _SHARE * one[0][1]]
    most = max((given for (given, _), _ in enough), default=0)
    best = [one for one in enough if one[0][0] == most]
    if not best:
        return None
    sure = all(given >= _SURE_SHARE * usable for (given, usable), _ in best)
    return _Own(tuple(named for _, named in best), sure)


def _followed(rows: Sequence[Efisiensi], formula: Formula, value: Printed) -> tuple[int, int]:
    """How many rows the formula gives, of how many that speak for or against it.

    A capaian input written as a fraction of one among percentages says nothing against a formula, nor does
    a figure that is nearly what it gives: that is a slip in following it.
    """
    inputs = [number for row in rows if (number := number_of(row.capaian_input)) is not None]
    in_percent = sum(number > _FRACTION for number in inputs) * 2 > len(inputs)
    given = usable = 0
    for row in rows:
        exact, number = _exact(formula, row), number_of(value(row))
        if exact is None or number is None:
            continue
        fits = follows(formula, row, value(row))
        put_in = number_of(row.capaian_input)
        in_scale = not (in_percent and put_in is not None and put_in <= _FRACTION)
        given += fits
        usable += fits or (in_scale and abs(exact - number) > abs(exact) * _NEAR)
    return given, usable


def _exact(formula: Formula, row: Efisiensi) -> Decimal | None:
    """What the formula gives for the figures as they are printed."""
    try:
        given = formula(row, _as_it_stands)
    except ZeroDivisionError:
        return None
    return given.low if given is not None else None


def follows(formula: Formula, row: Efisiensi, value: Value | None) -> bool:
    """Whether the formula gives the printed figure, for the inputs as printed or as before their rounding."""
    exact = _exact(formula, row)
    if exact is None or value is None or value.number is None:
        return False
    if printed_as(exact, value):
        return True
    return gives(
        lambda manner: formula(row, lambda one: _before_rounding(one, manner)),
        value.number,
        unit_of(value.decimals),
    )


def _as_it_stands(value: Value | None) -> Interval | None:
    return exactly(value.number) if value is not None and value.number is not None else None


def _before_rounding(value: Value | None, manner: Manner) -> Interval | None:
    return of_value(value, None, manner) if value is not None and value.number is not None else None


def printed_as(exact: Decimal, value: Value | None) -> bool:
    """Tell whether the exact number, rounded or truncated, is what is printed."""
    if value is None or value.number is None:
        return False
    return is_shortened(value.number, exact, unit_of(value.decimals))


def _mark_out_of_step(rows: Sequence[Efisiensi]) -> None:
    """Mark rows whose standard contradicts a course that all other rows keep.

    Where standards are set by the input, they only fall (or only rise) with it. A row is out of step when it
    breaks that course against at least three rows that do not break it among themselves. A capaian input
    written as a fraction of one is left out: it is in another scale.
    """
    usable = [
        row for row in rows if (number_of(row.capaian_input) or 0) > _FRACTION and number_of(row.standar)
    ]
    if len(usable) < _FEWEST_IN_STEP:
        return
    courses = [_out_of_step(usable, direction) for direction in (1, -1)]
    odd = courses[0] if len(courses[0]) < len(courses[1]) else courses[1]
    if len(odd) * _LEAST_TO_ONE > len(usable) or len(courses[0]) == len(courses[1]):
        return
    for row, other in odd:
        row.standar_menyimpang = other


def _out_of_step(rows: Sequence[Efisiensi], direction: int) -> list[tuple[Efisiensi, Efisiensi]]:
    """Rows to leave out so that standards follow the input in that direction, each with a row against it."""
    left = list(rows)
    odd: list[tuple[Efisiensi, Efisiensi]] = []
    while True:
        against = [[other for other in left if _crosses(row, other, direction)] for row in left]
        worst = max(range(len(left)), key=lambda at: len(against[at]))
        if not against[worst]:
            return odd
        row = left.pop(worst)
        nearest = min((abs(_ahead(row, other)), at) for at, other in enumerate(against[worst]))[1]
        if len(against[worst]) >= _FEWEST:
            odd.append((row, against[worst][nearest]))


def _ahead(row: Efisiensi, other: Efisiensi) -> Decimal:
    """How much higher the row's capaian input is."""
    return (number_of(row.capaian_input) or Decimal(0)) - (number_of(other.capaian_input) or Decimal(0))


def _crosses(row: Efisiensi, other: Efisiensi, direction: int) -> bool:
    standard = (number_of(row.standar) or Decimal(0)) - (number_of(other.standar) or Decimal(0))
    return _ahead(row, other) * standard * direction < 0


def _ratio(over: Interval | None, under: Interval | None) -> Interval | None:
    return over / under if over is not None and under is not None else None


def _less(one: Interval | None, other: Interval | None) -> Interval | None:
    return one - other if one is not None and other is not None else None


def _share_of_output(row: Efisiensi, read: Reader) -> Interval | None:
    return _ratio(read(row.capaian_input), read(row.realisasi_output))


def _output_over_input(row: Efisiensi, read: Reader) -> Interval | None:
    return _ratio(read(row.realisasi_output), read(row.capaian_input))


def _percent(formula: Formula) -> Formula:
    def times_hundred(row: Efisiensi, read: Reader) -> Interval | None:
        given = formula(row, read)
        return given * _HUNDRED if given is not None else None

    return times_hundred


def _gap(row: Efisiensi, read: Reader) -> Interval | None:
    return _less(read(row.indeks), read(row.standar))


def _relative_gap(row: Efisiensi, read: Reader) -> Interval | None:
    return _ratio(_gap(row, read), read(row.standar))


def _standard_share(row: Efisiensi, read: Reader) -> Interval | None:
    return _ratio(read(row.standar), exactly(_HUNDRED))


def _saving(row: Efisiensi, read: Reader) -> Interval | None:
    return _less(read(row.realisasi_output), read(row.capaian_input))


def _unspent(row: Efisiensi, read: Reader) -> Interval | None:
    return _less(exactly(_HUNDRED), read(row.capaian_input))


_INDEX: tuple[Named, ...] = (
    ("realisasi output / capaian input", _output_over_input),
    ("realisasi output / capaian input × 100", _percent(_output_over_input)),
    ("capaian input / realisasi output", _share_of_output),
    ("capaian input / realisasi output × 100", _percent(_share_of_output)),
)
_LEVEL: tuple[Named, ...] = (
    ("(indeks − standar) / standar", _relative_gap),
    ("(indeks − standar) / standar × 100", _percent(_relative_gap)),
    ("indeks − standar", _gap),
    ("realisasi output − capaian input", _saving),
    ("100 − capaian input", _unspent),
    ("standar / 100", _standard_share),
)
