"""How many programs, kegiatan and sub kegiatan a sentence counts, against the rows of the budget tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.models.facts import Klaim
from auditor.models.report import Level, ReportTable, RowKind, Value
from auditor.relating.names.compare import squashed
from auditor.relating.sentences.record import klaim
from auditor.relating.sentences.scope import Scope
from auditor.relating.sentences.view import View

_LEVELS = ((r"sub\s*-?\s*kegiatan", Level.SUB_KEGIATAN), (r"kegiatan", Level.KEGIATAN), (r"program", Level.PROGRAM))
_KIND = re.compile(rf"^\s*(?P<kind>{'|'.join(word for word, _ in _LEVELS)})\b(?!\s+(?:yang|prioritas|unggulan|strategis|pendukung|baru))")


def count_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold counts of two or more levels in one sentence against each table; that the others fit shows which one."""
    if view.claims_nothing() or view.mentions:
        return
    told = [(level, number, (a, b)) for number, a, b in view.counts if (level := _level(view.text[b:])) is not None]
    if len(told) < _TOGETHER or len({level for level, _, _ in told}) < len(told) or any(view.is_planned(a) for _, _, (a, _) in told):
        return
    tables = [table for table in scope.world.report.tables if {level for level, _, _ in told} <= {row.level for row in table.rows}]
    best = max(tables, key=lambda table: sum(_count(table, level) == n for level, n, _ in told), default=None)
    if best is None:
        return
    right = [(level, n) for level, n, _ in told if _count(best, level) == n]
    for level, number, (start, end) in told:
        here = _count(best, level)
        value = Value(f"{here} baris {level.value.replace('_', ' ')}", best.place)
        kata = view.written[start:end]
        common = f"{level.value.replace('_', ' ')} pada {best.place.table}"
        if here == number:
            yield klaim(view, "jumlah", kata, lingkup=common, objek=level.value.replace("_", " "), bukti=[value])
        elif any(_count(table, level) == number for table in scope.world.report.tables):
            continue
        else:
            yield klaim(
                view, "jumlah", kata, lingkup=common, objek=level.value.replace("_", " "), tertulis=Decimal(number), hitung=Decimal(here),
                melawan=[value], ragu=None if right else "kalimat dapat menghitung baris tabel lain",
            )  # fmt: skip


_TOGETHER = 2
"""Levels that a sentence counts together at least; a single count may be of a part."""


def _level(text: str) -> Level | None:
    match = _KIND.match(text)
    if not match:
        return None
    return next(level for word, level in _LEVELS if re.fullmatch(word, match["kind"]))


def _count(table: ReportTable, level: Level) -> int:
    names = {(squashed(row.nama or ""), row.nomor) for row in table.rows if row.level is level and row.kind is not RowKind.TOTAL}
    return len(names)
