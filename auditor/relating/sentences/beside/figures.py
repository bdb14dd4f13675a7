"""Figures that a sentence tells of the table beside it and that follow from nothing in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import permutations

from rapidfuzz.distance import OSA

from auditor.models.facts import Klaim
from auditor.models.report import MONEY, Value
from auditor.relating.sentences.beside.anchors import LEAST_DIGITS, Anchor, anchor_of, digits, states
from auditor.relating.sentences.reading.bounds import is_bound, is_share
from auditor.relating.sentences.reading.record import Said, agrees, contradicts, is_stated
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import Quantity, View
from auditor.relating.sentences.tables.derived import numbers, of_row, of_two
from auditor.relating.sentences.tables.grid import Grid, Line

_WORD = re.compile(r"[^\W\d_]{3,}")
_FEWEST = 2
"""Words of a sentence that tells a figure of something."""
NOTE = re.compile(r"\W*(?:sumber|catatan|keterangan)\b[^.]{0,15}:")
"""What begins the note below a table."""
RANGE = re.compile(r"\d\s*%?\s*(?:[-–—]|s\.?/?d\.?)\s*$")
"""What stands before the upper end of a range."""
_FORMULA = re.compile(r"[=×]|\bx\s{0,3}100|^\W*+[\d.,]++\s*+%?\s*+[-–+/]")
_BACK = 2
"""Sentences before one from whose figures its own may be reckoned."""
_TRIED = 8
"""Figures before one, those of its sentence among them, that it may be reckoned from."""
_SHOWN = 3
"""Figures of the table that a finding shows."""
_OPEN = "angka itu dapat berasal dari data lain"


def figure_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Ask about each figure of the sentence that follows from nothing in the table that it speaks of.

    A sentence with several of them speaks of something else.
    """
    exact = [quantity for quantity in view.quantities if _is_exact(view, quantity)]
    if not exact or NOTE.match(view.text) or len(_WORD.findall(view.text)) < _FEWEST:
        return
    unknown = [quantity for quantity in exact if not _is_known(view, scope, quantity)]
    if len(unknown) > max(len(exact) - len(unknown), 1):
        return
    for quantity in exact:
        anchor = anchor_of(view, scope, quantity)
        if anchor is not None:
            yield from _judge(view, anchor, quantity, unknown=quantity in unknown)


def _is_exact(view: View, quantity: Quantity) -> bool:
    """Whether the figure is told as one that is, with enough digits to be known by."""
    return (
        digits(quantity) >= LEAST_DIGITS
        and not RANGE.search(view.text[: quantity.start])
        and not _FORMULA.search(view.text)
        and not is_bound(view, quantity)
        and not view.is_planned(quantity.start)
    )


def _judge(view: View, anchor: Anchor, quantity: Quantity, *, unknown: bool) -> Iterator[Klaim]:
    own = next((line for line in anchor.lines if states(line, quantity)), None)
    if own is not None:
        said = Said("angka", quantity.text, f"“{own.name}”", "angka", quantity.value, quantity.value)
        values = [v for v in own.figures.values() if v.number is not None and is_stated(quantity, v)]
        yield agrees(view, said, values)
    elif unknown:
        table = anchor.grid.table.place.table or ""
        said = Said("asal", quantity.text, table, anchor.lines[0].name, quantity.value)
        near = _nearest(anchor, quantity)
        if near:
            yield contradicts(view, said, near, _OPEN)


def _is_known(view: View, scope: Scope, quantity: Quantity) -> bool:
    """Whether some table states the figure, or it follows from a table near it or the figures around it."""
    only = _only_row(view, scope, quantity)
    if only is None and (scope.stated.hold(quantity) or scope.means.hold(quantity)):
        return True
    around = (view, *scope.before(view, 1))
    return (
        any(numbers(_of_things(one)).hold(quantity) for one in around)
        or follows_from_text(view, scope, quantity)
        or (scope.explains(view, quantity) if only is None else _is_of_row(*only, quantity))
    )


def _only_row(view: View, scope: Scope, quantity: Quantity) -> tuple[Grid, Line] | None:
    """The row of the table beside of which alone a percentage is told: figures of others are not meant."""
    near = scope.near.first(view)
    if near is None or quantity.unit != "%" or is_share(view, quantity):
        return None
    named = [one for one in near.named(view.text) if one.sure]
    alone = len(named) == 1 and named[0].full and len(view.mentions) == 1 and named[0].end <= quantity.start
    return (near, named[0].line) if alone else None


def _is_of_row(grid: Grid, line: Line, quantity: Quantity) -> bool:
    """Whether the figure stands in the row, or follows from its figures or its part of the columns."""
    row = [float(value.amount) for value in line.figures.values() if value.number is not None]
    columns = ([one.number(at) for one in grid.rows] for at in grid.columns)
    wholes = [sum(float(number) for number in column if number is not None) for column in columns]
    parts = [one / whole * 100 for one in row for whole in wholes if whole]
    return numbers([*row, *of_row(row), *parts]).hold(quantity)


def follows_from_text(view: View, scope: Scope, quantity: Quantity) -> bool:
    """Whether the sentences before tell the figure, or two figures that it is reckoned from."""
    before = [float(q.value) for other in scope.before(view, _BACK) for q in other.quantities]
    own = [float(q.value) for q in view.quantities if q is not quantity]
    pairs = permutations([*before, *own][-_TRIED:], 2)
    return numbers(before).hold(quantity) or numbers(x for a, b in pairs for x in of_two(a, b)).hold(quantity)


def _of_things(view: View) -> Iterator[float]:
    """What follows from the figures of the things that a sentence names."""
    for mention in view.mentions:
        if mention.sure:
            cells = {float(c.value.number) for c in mention.things[0].cells if c.value.number is not None}
            yield from of_row(sorted(cells))


def _nearest(anchor: Anchor, quantity: Quantity) -> list[Value]:
    """The figures of the rows, the one that is most alike in its digits first (Damerau, 1964)."""
    written = re.sub(r"\D", "", quantity.text)
    heads = anchor.grid.heads
    cells = [
        (heads[at], v) for line in anchor.lines for at, v in line.figures.items() if v.number is not None
    ]
    money = [v for head, v in cells if quantity.unit == "Rp" and head.role in MONEY]
    values = money or [v for _, v in cells]
    return sorted(values, key=lambda v: OSA.distance(written, re.sub(r"\D", "", v.text)))[:_SHOWN]
