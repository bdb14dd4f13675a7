"""Averages and extremes of achievement that the prose states, against the rows that they speak of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from auditor.lexicon.rounding import is_near, last_place
from auditor.models.facts import Facts, Kinerja, Klaim
from auditor.models.report import RawClaim, Report, Value
from auditor.relating.claims.record import unbound
from auditor.relating.claims.scope import spoken_rows
from auditor.relating.claims.tables import TableFinder, rows_of
from auditor.relating.names.by_table import by_table
from auditor.relating.names.compare import likeness
from auditor.relating.names.likeness import SPELLING

_DOUBT = "cara menghitung rata-ratanya tidak ditulis"
_GOAL = re.compile(
    r"\bsasaran(?:\s+strategis)?\s*(?:ke\s*-?\s*)?\d*\s*:\s*(?P<name>[^:;]{20,250}?)"
    r",?\s+(?:(?:men)?dapat|memperoleh|mencapai|dengan|memiliki)\b",
    re.IGNORECASE,
)


def bind_average(claim: RawClaim, report: Report, facts: Facts, finder: TableFinder) -> Klaim:
    """Bind a mean to the sasaran that the sentence names, a lowest or highest to its table.

    Whatever table gives the figure confirms it. Only a mean of rows that the sentence names can be
    contradicted; all else that no table gives stays unbound.
    """
    result = unbound(claim, "nilai", lingkup=claim.objek)
    rows = _measured(report, facts)
    named = by_table(spoken_rows(claim.text, rows) or _rows_of_goal(claim.text, rows))
    table = finder.pointed(claim)
    shown = [rows_of(table, rows)] if table is not None else []
    written = {(number, last_place(number)) for _, number in claim.angka}
    for group in [*named, *shown, *by_table(rows)]:
        if any(is_near(number, one, unit) for one in _results(claim, group) for number, unit in written):
            result.terikat, result.hitung = True, claim.tertulis
            result.bukti = _values(group)
            return result
    if claim.objek == "rata-rata capaian" and named and len(_values(named[0])) > 1:
        result.terikat, result.ragu = True, _DOUBT
        result.hitung = _mean(named[0])
        result.melawan = _values(named[0])
    return result


def _rows_of_goal(text: str, rows: Sequence[Kinerja]) -> list[Kinerja]:
    """Rows of the one sasaran that is nearly what stands after "Sasaran 2 :"."""
    hit = _GOAL.search(text)
    goals = {row.sasaran for row in rows if row.sasaran} if hit else set()
    near = {goal for goal in goals if hit and likeness(hit["name"], goal) >= SPELLING}
    return [row for row in rows if row.sasaran in near] if len(near) == 1 else []


def _measured(report: Report, facts: Facts) -> list[Kinerja]:
    return [
        row
        for row in facts.kinerja
        if row.place.document == report.document.file
        and row.jenis == "tahunan"
        and row.tahun in {None, report.year}
        and row.capaian is not None
        and row.capaian.number is not None
    ]


def _values(rows: Sequence[Kinerja]) -> list[Value]:
    return [row.capaian for row in rows if row.capaian is not None]


def _mean(rows: Sequence[Kinerja]) -> Decimal:
    numbers = [value.number or Decimal(0) for value in _values(rows)]
    return sum(numbers, Decimal(0)) / len(numbers)


def _results(claim: RawClaim, rows: Sequence[Kinerja]) -> list[Decimal]:
    """What the rows may give: the mean, and the mean of the means of their sasaran; or the extreme."""
    numbers = [value.number or Decimal(0) for value in _values(rows)]
    if not numbers:
        return []
    if claim.objek == "capaian terendah":
        return [min(numbers)]
    if claim.objek == "capaian tertinggi":
        return [max(numbers)]
    goals: dict[str, list[Kinerja]] = {}
    for row in rows:
        goals.setdefault(row.sasaran or row.nama, []).append(row)
    means = [_mean(members) for members in goals.values()]
    return [_mean(rows), sum(means, Decimal(0)) / len(means)]
