"""A figure told with another one that is of one row: "Rp4,2 miliar dari pagu Rp5,1 miliar atau 82,35 persen".

The first is the row's; what goes with it must be the row's as well, or follow from its figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.models.facts import Klaim
from auditor.models.report import MONEY, Value
from auditor.relating.sentences.beside.anchors import LEAST_DIGITS, digits, states
from auditor.relating.sentences.reading.bounds import IS_TO_BE, is_bound
from auditor.relating.sentences.reading.record import Said, contradicts, is_stated
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import Quantity, View
from auditor.relating.sentences.tables.derived import numbers, of_row
from auditor.relating.sentences.tables.grid import Grid, Line
from auditor.relating.sentences.tables.measures import is_percent

_OF_BUDGET = re.compile(
    r"\W*(?:\([^()]*\)\W*)?dari\W+(?:(?:total|jumlah|seluruh|pagu|anggaran|alokasi|dana|yang|sebesar|senilai|target|tersedia)\W+){0,4}"
)
"""What stands between what was spent and the budget that it was spent of."""
_RATE = re.compile(
    r"(?:\s*[a-z]+)?[\s,]*(?:\(|\b(?:atau|setara|sehingga|yakni|yaitu)\b)\W*"
    r"(?:(?:atau|setara|dengan|sebesar|sekitar|mencapai|persentase(?:nya)?|serapan(?:nya)?|penyerapan(?:nya)?|tingkat"
    r"|capaian(?:nya)?|penyelesaian(?:nya)?|realisasi(?:nya)?|keuangan|anggaran(?:nya)?|hanya|baru)\W+){0,5}"
)
"""What stands between a figure and its percentage."""
_MOVED = re.compile(
    r"\b(?:naik|turun|meningkat|menurun|bertambah|berkurang|kenaikan|penurunan|peningkatan|tambahan|dipangkas|ditekan"
    r"|selisih|sisa\w*|tersisa|semula|porsi\w*|menyumbang\w*)\b"
)
"""Words by which the figures are those of a change, a rest or a part, which may be reckoned in more ways."""
_FEWEST = 2
"""Digits of a figure of a row that the sentence names."""
_OPEN = "angka itu dapat dari baris atau tahun lain"


@dataclass(frozen=True, slots=True)
class Companion:
    """A figure and the one before it with which it is told."""

    first: Quantity
    figure: Quantity


def companion_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each figure that is told with another one against the row of that."""
    if _MOVED.search(view.text) or IS_TO_BE.search(view.text):
        return
    for pair in _companions(view):
        found = [(grid, line) for grid in scope.near.likely(view) for line in _rows(view, grid, pair.first)]
        if len(found) == 1:
            yield from _judge(view, scope, pair, *found[0])


def _companions(view: View) -> Iterator[Companion]:
    told = view.quantities
    for at, first in enumerate(told):
        if digits(first) < _FEWEST or first.unit == "%" or is_bound(view, first):
            continue
        for figure in told[at + 1 : at + 3]:
            between = view.text[first.end : figure.start]
            budget = first.unit == figure.unit == "Rp" and _OF_BUDGET.fullmatch(between)
            rate = figure.unit == "%" and (figure is told[at + 1]) and _RATE.fullmatch(between)
            if (budget or rate) and not is_bound(view, figure) and not view.is_planned(figure.start):
                yield Companion(first, figure)


def _rows(view: View, grid: Grid, first: Quantity) -> list[Line]:
    """The rows that have the figure: of those that the sentence names, where it names any of the table."""
    having = [line for line in grid.lines if states(line, first)]
    named = {naming.line.index for naming in grid.named(view.text) if naming.sure}
    known = digits(first) >= LEAST_DIGITS and not named
    return [line for line in having if line.index in named] or (having if known else [])


def _judge(view: View, scope: Scope, pair: Companion, grid: Grid, line: Line) -> Iterator[Klaim]:
    """Contradict a figure that neither stands in the row nor follows from it; what does is told elsewhere."""
    figure, due = pair.figure, _due(pair, grid, line)
    values = [value for value in line.figures.values() if value.number is not None]
    if (
        not due
        or any(is_stated(figure, value) for value in values)
        or _follows(view, scope, pair, grid, line)
    ):
        return
    said = Said("angka", figure.text, f"“{line.name}”", "angka", figure.value, due[0].number)
    sure = any(n.line is line and n.sure and n.full for n in grid.named(view.text))
    yield contradicts(view, said, due, None if sure and figure.unit == "%" else _OPEN)


def _follows(view: View, scope: Scope, pair: Companion, grid: Grid, line: Line) -> bool:
    """Whether the figure is reckoned from those of the row, its column, or the others of the sentence."""
    figure = pair.figure
    row = [float(value.amount) for value in line.figures.values() if value.number is not None]
    own = [
        float(q.value) for one in (view, *scope.before(view, 1)) for q in one.quantities if q is not figure
    ]
    wholes = [float(v.amount) for total in grid.totals for v in total.figures.values() if v.number]
    parts = [one / whole * 100 for one in row for whole in wholes]
    things = (c.value for m in view.mentions if m.sure for thing in m.things for c in thing.cells)
    if any(value.number is not None and is_stated(figure, value) for value in things):
        return True
    return numbers([*of_row(row), *of_row(own), *parts]).hold(figure)


def _due(pair: Companion, grid: Grid, line: Line) -> Sequence[Value]:
    """The figures of the row that may have been meant: percentages, or amounts of money."""
    heads, rate = grid.heads, pair.figure.unit == "%"
    due = [
        value
        for at, value in line.figures.items()
        if value.number is not None
        and not is_stated(pair.first, value)
        and (is_percent(heads[at]) if rate else heads[at].role in MONEY)
    ]
    return sorted(due, key=lambda value: abs(value.amount - pair.figure.value))
