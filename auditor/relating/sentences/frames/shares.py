"""What part of a whole a thing is said to be: "menyumbang 80,51 persen dari total pendapatan"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from auditor.models.facts import Klaim
from auditor.models.report import RowKind, Value, added
from auditor.relating.sentences.reading.bounds import is_bound, is_share
from auditor.relating.sentences.reading.record import Said, doubt_of, is_number, verdict
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import Quantity, View
from auditor.relating.sentences.tables.measures import PERCENTS
from auditor.relating.sentences.tables.sets import Column, columns_with, told_columns
from auditor.relating.sentences.tables.world import Cell, Thing

_OTHER_WHOLE = "bagian itu dapat dihitung dari jumlah lain"


@dataclass(frozen=True, slots=True)
class Share:
    """A thing's part of a column, in percent; ``total`` is the column's printed total, None without one."""

    percent: Decimal
    own: Cell
    total: Cell | None

    @property
    def values(self) -> list[Value]:
        """The figures that it is reckoned from."""
        return [self.own.value, *([self.total.value] if self.total is not None else [])]


def share_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each share of the sentence against the thing's part in the columns that it stands in."""
    for quantity in view.quantities:
        if not is_share(view, quantity) or view.is_planned(quantity.start) or is_bound(view, quantity):
            continue
        part = view.part_of(quantity.start)
        subject = scope.subject(view, part, quantity.start)
        if subject is None or not subject.sure:
            continue
        thing = subject.things[0]
        columns, _ = told_columns(view, part, columns_with(thing, scope), scope.world.report.year)
        shares = [share for column in columns for share in _shares(column, thing, scope)]
        right = [share for share in shares if is_number(quantity, share.percent)]
        if not shares or (not right and _is_of_several(view, scope, quantity)):
            continue
        one = (right or shares)[0]
        ragu = doubt_of(subject) or (_OTHER_WHOLE if len(columns) > 1 else None)
        said = Said("nilai", quantity.text, thing.name, "porsi", quantity.value, one.percent)
        yield verdict(view, said, one.values, right=bool(right), ragu=ragu)


def _is_of_several(view: View, scope: Scope, quantity: Quantity) -> bool:
    """Whether the sentence names several rows, and the figure follows from the table that they stand in."""
    near = scope.near.first(view)
    named = near.named(view.text) if near is not None else []
    alone = len(named) == 1 and named[0].full and named[0].sure
    return not alone and scope.explains(view, quantity)


def _shares(column: Column, thing: Thing, scope: Scope) -> Iterator[Share]:
    """The thing's part of each printed total of the column, and of the sum of its rows."""
    own = column.value_of(thing)
    if own is None or column.role in PERCENTS:
        return
    totals = _totals(column, scope)
    rows = added(cell.value for cell in column.cells)
    for whole in (*(total.value.number for total in totals), rows):
        if whole:
            yield Share(own.value.amount / whole * 100, own, totals[0] if totals else None)


def _totals(column: Column, scope: Scope) -> list[Cell]:
    return [
        cell
        for cell in scope.world.cells_of(column.table)
        if cell.column.index == column.index and cell.row.kind is RowKind.TOTAL
    ]
