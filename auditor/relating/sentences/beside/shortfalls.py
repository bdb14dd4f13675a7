"""How far figures of a row are apart: "kurang 9 unit dari kebutuhan 38", "320 orang di bawah rencana"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from auditor.models.facts import Klaim
from auditor.models.report import Value
from auditor.relating.sentences.reading.bounds import is_bound
from auditor.relating.sentences.reading.record import Said, is_number, is_stated, verdict
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import Quantity, View
from auditor.relating.sentences.tables.grid import Grid, Line
from auditor.relating.sentences.tables.measures import PERCENTS, years_meant

_LESS = r"kurang|kekurangan(?:nya)?|defisit|di\s*bawah|lebih\s+(?:rendah|sedikit|kecil)|tertinggal"
_MORE = r"lebih|kelebihan(?:nya)?|surplus|di\s*atas|melampaui|melebihi|lebih\s+(?:tinggi|banyak|besar)"
_WORDS = rf"(?:(?P<less>{_LESS})|(?P<more>{_MORE}))"
_GOAL = (
    r"(?:kebutuhan|rencana|target|standar|formasi|yang\s+(?:di)?(?:rencanakan|targetkan|butuhkan|tetapkan))"
)
_BEFORE = re.compile(rf"\b{_WORDS}(?:\W+(?:tinggal|masih|hanya|sebesar|sebanyak|sejumlah|baru))*\W*$")
"""What stands before a distance ("kekurangannya tinggal 9 unit")."""
_BEHIND = re.compile(rf"\W*(?:[^\W\d]+\W+){{0,2}}?{_WORDS}\W+(?:dari(?:pada)?\W+)?(?:jumlah\W+)?{_GOAL}\b")
"""What stands behind one ("320 orang kurang dari rencana")."""
_OF = re.compile(rf"\W*(?:[^\W\d]+\W+){{0,2}}?dari\W+(?:[^\W\d]+\W+){{0,2}}?{_GOAL}\W+(?:[^\W\d]+\W+){{0,3}}")
"""What stands between a distance and the figure that it is to ("unit dari kebutuhan")."""
_DENIED = re.compile(r"\b(?:tidak|tak|bukan)\W+(?:\w+\W+)?$")
_DIGITS = 3
"""Digits of a figure by which alone its row is known."""
_OPEN = "selisih itu dapat dihitung dari angka lain"


@dataclass(frozen=True, slots=True)
class Distance:
    """A distance as written, the figure that it is from or to, and whether more is there than planned.

    ``to_goal`` tells that the figure is what was to be reached, else what was reached.
    """

    text: str
    quantity: Quantity
    from_it: Quantity
    more: bool
    to_goal: bool

    @property
    def signed(self) -> int:
        """1 where the other figure of the row is said to be larger than this one, else -1."""
        return 1 if self.more is self.to_goal else -1


def shortfall_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each distance to a need or a plan against the row that has the figure it is told of."""
    for distance in _distances(view):
        for grid in scope.near.likely(view):
            line = _line(view, grid, distance)
            if line is not None:
                yield from _judge(view, distance, grid, line, scope.world.report.year)
                break


def _distances(view: View) -> Iterator[Distance]:
    told = view.quantities
    for at, quantity in enumerate(told):
        if view.is_planned(quantity.start) or quantity.number.grain is not None:
            continue
        before = _BEFORE.search(view.text[: quantity.start])
        behind = _BEHIND.match(view.text, quantity.end)
        following = told[at + 1] if at + 1 < len(told) else None
        goal = following and _OF.fullmatch(view.text, quantity.end, following.start)
        if before and following and goal and not _DENIED.search(view.text[: before.start()]):
            text = view.written[before.start() : quantity.end].strip()
            yield Distance(text, quantity, following, before["more"] is not None, to_goal=True)
        elif behind and at and not is_bound(view, told[at - 1]):
            text = view.written[quantity.start : behind.end()].strip()
            yield Distance(text, quantity, told[at - 1], behind["more"] is not None, to_goal=False)


def _line(view: View, grid: Grid, distance: Distance) -> Line | None:
    """The row of the figure: one that the sentence names, else the only one that has it."""
    having = [line for line in grid.lines if _cell(line, distance.from_it) is not None]
    named = {naming.line.index for naming in grid.named(view.text) if naming.sure}
    own = [line for line in having if line.index in named]
    known = len(re.sub(r"\D", "", distance.from_it.text)) >= _DIGITS
    rows = own or (having if known and not named else [])
    return rows[0] if len(rows) == 1 else None


def _cell(line: Line, quantity: Quantity) -> Value | None:
    return next((v for v in line.figures.values() if v.number is not None and is_stated(quantity, v)), None)


def _judge(view: View, distance: Distance, grid: Grid, line: Line, year: int | None) -> Iterator[Klaim]:
    own, years = _cell(line, distance.from_it), years_meant((named for named, _ in view.years), year)
    others = [
        value
        for at, value in line.figures.items()
        if value.number is not None
        and value is not own
        and value.unit != "%"
        and grid.heads[at].role not in PERCENTS
        and grid.heads[at].year in years
    ]
    if own is None or not others or any(is_stated(distance.quantity, v) for v in others):
        return
    so_far = [v for v in others if is_number(distance.quantity, abs(v.amount - own.amount))]
    right = [v for v in so_far if (v.amount - own.amount) * distance.signed > 0]
    shown = (right or so_far or sorted(others, key=lambda v: abs(v.amount - own.amount)))[0]
    told = distance.quantity.value * distance.signed
    said = Said("nilai", distance.text, f"“{line.name}”", "selisih", told, shown.amount - own.amount)
    yield verdict(view, said, [own, shown], right=bool(right), ragu=None if so_far else _OPEN)
