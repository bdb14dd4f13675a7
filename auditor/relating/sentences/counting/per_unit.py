"""Means for each of what a table counts ("rata-rata setiap kejadian Rp50 juta")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.lexicon.kata.concepts import Arti, words_of
from auditor.models.facts import Klaim
from auditor.models.report import Column, ReportTable, Role, RowKind, Value, added
from auditor.relating.sentences.reading.record import Said, is_number, verdict
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import Quantity, View
from auditor.relating.sentences.tables.measures import is_money
from auditor.relating.sentences.tables.sets import is_akin

_EACH = re.compile(r"\b(?:setiap|tiap(?:-tiap)?|per|masing-masing)\s+(?P<unit>[^\W\d]{4,})")
_TIMES = frozenset({"bulan", "tahun", "triwulan", "semester", "minggu", "hari"})
"""Spans of time, of which no column counts how many there were."""
_DULL = frozenset({"jumlah", "total", "nilai", "taksiran", "rp", "orang", "unit"})
_FAR = 40
"""Blocks between a sentence and the table that it speaks of."""
_SEVERAL = 2
"""Rows that have a sum at least."""
_OTHER_COLUMN = "rata-rata itu dapat dihitung dari kolom lain"


def unit_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold a mean for each of what is counted against the totals of the table near the sentence."""
    for told in view.told:
        part = view.part_of(told.start)
        match = _EACH.search(view.text, part.start, part.end) if Arti.RATA in told.meanings else None
        figures = [q for q in view.quantities_in(part) if q.start >= told.end]
        if match is None or match["unit"] in _TIMES or len(figures) != 1:
            continue
        if view.is_planned(told.start) or view.told_in(part, Arti.TARGET):
            continue
        for table, near in scope.finder.by_distance(view.sentence, _FAR):
            claim = _claim(view, figures[0], match["unit"], table) if near else None
            if claim is not None:
                yield claim
                return


def _claim(view: View, figure: Quantity, unit: str, table: ReportTable) -> Klaim | None:
    """The mean by the one column that counts the unit and those that the figure may be a total of."""
    counting = [column for column in table.columns if _counts(column, unit)]
    count = _total(table, counting[0]) if len(counting) == 1 else None
    if count is None or not count.amount or figure.unit not in {"Rp", ""}:
        return None
    totals = _totals(table, counting[0], money=figure.unit == "Rp")
    means = [total.amount / count.amount for total in totals]
    if not means or (figure.unit != "Rp" and len(means) > 1):
        return None
    held = next((at for at, mean in enumerate(means) if is_number(figure, mean)), None)
    said = Said("nilai", figure.text, f"rata-rata setiap {unit}", "rata-rata", figure.value, means[held or 0])
    ragu = None if len(totals) == 1 else _OTHER_COLUMN
    return verdict(view, said, [totals[held or 0], count], right=held is not None, ragu=ragu)


def _totals(table: ReportTable, counting: Column, *, money: bool) -> list[Value]:
    """The totals of the other columns that hold money, or that hold none."""
    columns = [c for c in table.columns if c is not counting and is_money(c) is money]
    totals = [_total(table, column) for column in columns]
    return [total for total in totals if total is not None and total.amount]


def _counts(column: Column, unit: str) -> bool:
    """Whether the heading is the word for what is counted, and no measure of it."""
    words = [word for word in words_of(column.header) if word not in _DULL]
    return len(words) == 1 and is_akin(words[0], unit) and not is_money(column)


def _total(table: ReportTable, column: Column) -> Value | None:
    """The printed total of a column, else the sum of its rows; None where it holds no figures."""
    if column.role in {Role.NOMOR, Role.KODE, Role.NAMA}:
        return None
    printed = [row.values[column.index] for row in table.rows if row.kind is RowKind.TOTAL]
    if printed:
        return printed[-1] if printed[-1].number is not None else None
    values = [row.values[column.index] for row in table.rows if row.kind is RowKind.DATA]
    if len(values) < _SEVERAL or any(value.number is None for value in values):
        return None
    return Value(f"jumlah {len(values)} baris", table.place, Decimal(added(values)))
