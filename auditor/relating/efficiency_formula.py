"""The formulas that an efficiency table itself follows, found by what most of its rows agree on.

Offices compute these columns in many ways (a share of the input, output over input, the LAN
definition (index - standard) / standard), often without saying which. A formula is taken as the table's
own when it gives at least three rows and more than six in ten of those that can be computed. A short table
(one for each sasaran) is read together with those of the same columns; what only they show is to be
looked at.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from auditor.models.facts import Efisiensi
from auditor.models.report import Value, number_of
from auditor.relating.names import normal
from auditor.relating.placed import by_table

Formula = Callable[[Efisiensi], Decimal | None]
Named = tuple[str, Formula]
Printed = Callable[[Efisiensi], Value | None]

_FEWEST = 3
_SHARE = Decimal("0.6")
_FEWEST_IN_STEP = 8
_LEAST_TO_ONE = 6
_HUNDRED = Decimal(100)
_FRACTION = 2


def fit_formulas(records: Sequence[Efisiensi]) -> None:
    """Fill ``rumus_indeks``, ``indeks_hitung``, ``rumus_tingkat`` and ``tingkat_hitung``, table by table."""
    tables = by_table(records)
    alike: dict[object, list[Efisiensi]] = defaultdict(list)
    for rows in tables:
        alike[_columns(rows)] += rows
    for rows in tables:
        together = alike[_columns(rows)]
        named, shared = _formula_of(rows, together, _INDEX, lambda row: row.indeks)
        if named is not None:
            for row in rows:
                row.rumus_indeks, row.indeks_hitung = named[0], named[1](row)
                row.rumus_bersama = row.rumus_bersama or shared
        named, shared = _formula_of(rows, together, _LEVEL, lambda row: row.tingkat)
        if named is not None:
            for row in rows:
                row.rumus_tingkat, row.tingkat_hitung = named[0], named[1](row)
                row.rumus_bersama = row.rumus_bersama or shared
        _mark_out_of_step(rows)


def _columns(rows: Sequence[Efisiensi]) -> tuple[str, tuple[str | None, ...]]:
    """The document, and what the header calls each figure of the table's first row."""
    row = rows[0]
    figures = (row.realisasi_output, row.capaian_input, row.indeks, row.standar, row.tingkat)
    return row.place.document, tuple(
        normal(value.place.column or "") if value is not None else None for value in figures
    )


def _formula_of(
    rows: Sequence[Efisiensi], alike: Sequence[Efisiensi], formulas: Sequence[Named], printed: Printed
) -> tuple[Named | None, bool]:
    """The table's own formula or, where it has too few rows to show one, that of the tables alike.

    The second says that it is theirs; half of the table's own rows must then follow it.
    """
    own = _own_formula(rows, formulas, printed)
    if own is not None or len(alike) == len(rows):
        return own, False
    theirs = _own_formula(alike, formulas, printed)
    if theirs is None:
        return None, False
    given, usable = _followed(rows, theirs[1], printed)
    return (theirs, True) if given and given * 2 >= usable else (None, False)


def _own_formula(rows: Sequence[Efisiensi], formulas: Sequence[Named], printed: Printed) -> Named | None:
    """The first formula that gives the most rows, None when no formula gives enough of them."""
    best: Named | None = None
    most = 0
    for name, formula in formulas:
        given, usable = _followed(rows, formula, printed)
        if given > most and given >= _FEWEST and given > _SHARE * usable:
            best, most = (name, formula), given
    return best


def _followed(rows: Sequence[Efisiensi], formula: Formula, printed: Printed) -> tuple[int, int]:
    """How many rows the formula gives, of how many that it could.

    A capaian input written as a fraction of one among percentages says nothing against a formula.
    """
    inputs = [number for row in rows if (number := number_of(row.capaian_input)) is not None]
    in_percent = sum(number > _FRACTION for number in inputs) * 2 > len(inputs)
    given = usable = 0
    for row in rows:
        exact, value = formula(row), printed(row)
        if exact is None or number_of(value) is None:
            continue
        follows = printed_as(exact, value)
        put_in = number_of(row.capaian_input)
        given += follows
        usable += follows or not (in_percent and put_in is not None and put_in <= _FRACTION)
    return given, usable


def printed_as(exact: Decimal, value: Value | None) -> bool:
    """Tell whether the exact number, rounded or truncated, is what is printed."""
    if value is None or value.number is None:
        return False
    unit = Decimal(1).scaleb(-value.decimals)
    return value.number in {exact.quantize(unit, ROUND_HALF_UP), exact.quantize(unit, ROUND_DOWN)}


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


def _ratio(over: Decimal | None, under: Decimal | None) -> Decimal | None:
    return over / under if over is not None and under else None


def _share_of_output(row: Efisiensi) -> Decimal | None:
    return _ratio(number_of(row.capaian_input), number_of(row.realisasi_output))


def _output_over_input(row: Efisiensi) -> Decimal | None:
    return _ratio(number_of(row.realisasi_output), number_of(row.capaian_input))


def _percent(formula: Formula) -> Formula:
    def times_hundred(row: Efisiensi) -> Decimal | None:
        exact = formula(row)
        return exact * _HUNDRED if exact is not None else None

    return times_hundred


def _gap(row: Efisiensi) -> Decimal | None:
    index, standard = number_of(row.indeks), number_of(row.standar)
    return index - standard if index is not None and standard is not None else None


def _relative_gap(row: Efisiensi) -> Decimal | None:
    return _ratio(_gap(row), number_of(row.standar))


def _standard_share(row: Efisiensi) -> Decimal | None:
    return _ratio(number_of(row.standar), _HUNDRED)


def _saving(row: Efisiensi) -> Decimal | None:
    output, put_in = number_of(row.realisasi_output), number_of(row.capaian_input)
    return output - put_in if output is not None and put_in is not None else None


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
    ("standar / 100", _standard_share),
)
