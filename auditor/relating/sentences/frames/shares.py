"""What part of a whole a thing is said to be: "menyumbang 80,51 persen dari total pendapatan"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from auditor.models.facts import Klaim
from auditor.models.report import RowKind
from auditor.relating.sentences.frames.values import is_bound, is_share
from auditor.relating.sentences.reading.record import doubt_of, is_number, klaim
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View
from auditor.relating.sentences.tables.measures import PERCENTS
from auditor.relating.sentences.tables.sets import columns_with, told_columns
from auditor.relating.sentences.tables.world import Cell


def share_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each share of the sentence against the thing's part in the columns that it stands in."""
    if view.claims_nothing():
        return
    for quantity in view.quantities:
        if not is_share(view, quantity) or view.is_planned(quantity.start) or is_bound(view, quantity):
            continue
        part = view.part_of(quantity.start)
        subject = scope.subject(view, part, quantity.start)
        if subject is None or not subject.sure:
            continue
        thing = subject.things[0]
        columns, _ = told_columns(view, part, columns_with(thing, scope), scope.world.report.year)
        shares: list[tuple[Decimal, Cell, Cell | None]] = []
        for column in columns:
            own = column.value_of(thing)
            if own is None or column.role in PERCENTS:
                continue
            totals = [
                c
                for t in scope.world.things
                for c in t.cells
                if c.table is column.table and c.column.index == column.index and c.row.kind is RowKind.TOTAL
            ]
            wholes = [t.value.number for t in totals] + [
                sum((c.value.number or Decimal(0) for c in column.cells), Decimal(0))
            ]
            shares += [
                ((own.value.number or Decimal(0)) / whole * 100, own, totals[0] if totals else None)
                for whole in wholes
                if whole
            ]
        if not shares:
            continue
        right = [share for share in shares if is_number(quantity, share[0])]
        share, own, total = (right or shares)[0]
        values = [own.value, *([total.value] if total else [])]
        yield klaim(
            view, "nilai", quantity.text, lingkup=thing.name, objek="porsi", tertulis=quantity.value, hitung=share,
            bukti=values if right else [], melawan=[] if right else values,
            ragu=None if right else doubt_of(subject) or ("bagian itu dapat dihitung dari jumlah lain" if len(columns) > 1 else None),
        )  # fmt: skip
