"""Averages and extremes of achievement that the prose states, against the rows that they speak of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from auditor.lexicon.rounding import is_near, last_place
from auditor.models.facts import Kinerja, Klaim
from auditor.models.report import RawClaim, Report, ReportTable, Value
from auditor.relating.claims.record import unbound
from auditor.relating.claims.tables import ReportRows, TableFinder
from auditor.relating.names.by_table import by_table
from auditor.relating.names.compare import likeness
from auditor.relating.names.likeness import SPELLING

_DOUBT = "cara menghitung rata-ratanya tidak ditulis"
_GOAL = re.compile(
    r"\bsasaran(?:\s+strategis)?\s*(?:ke\s*-?\s*)?\d*\s*:\s*(?P<name>[^:;]{20,250}?)"
    r",?\s+(?:(?:men)?dapat|memperoleh|mencapai|dengan|memiliki)\b",
    re.IGNORECASE,
)


_Group = tuple[Sequence[Kinerja], Sequence[Decimal]]
"""Rows, and what an average or extreme of them may be."""


class Measured:
    """The rows of the report's year with an achievement, by their tables."""

    def __init__(self, report: Report, known: ReportRows) -> None:
        self._known = known
        self._year = report.year
        self.rows = [row for row in known.kinerja if self._is_measured(row)]
        self._tables = by_table(self.rows)
        self._results: dict[str, list[_Group]] = {}

    def _is_measured(self, row: Kinerja) -> bool:
        of_year = row.jenis == "tahunan" and row.tahun in {None, self._year}
        return of_year and row.capaian is not None and row.capaian.number is not None

    def spoken(self, text: str) -> list[Kinerja]:
        """Those whose indicator or name stands in the text."""
        return self._known.spoken(text, self._is_measured)

    def of(self, table: ReportTable) -> list[Kinerja]:
        """Those of a table."""
        return [row for row in self._known.performance(table) if self._is_measured(row)]

    def tables(self, objek: str) -> list[_Group]:
        """Those of each table, and what the average or extreme of them may be."""
        if objek not in self._results:
            self._results[objek] = [(rows, _results(objek, rows)) for rows in self._tables]
        return self._results[objek]


def bind_average(claim: RawClaim, measured: Measured, finder: TableFinder) -> Klaim:
    """Bind a mean to the sasaran that the sentence names, a lowest or highest to its table.

    Whatever table gives the figure confirms it. Only a mean of rows that the sentence names can be
    contradicted; all else that no table gives stays unbound.
    """
    result = unbound(claim, "nilai", lingkup=claim.objek)
    named = by_table(measured.spoken(claim.text) or _rows_of_goal(claim.text, measured.rows))
    table = finder.pointed(claim)
    shown = [measured.of(table)] if table is not None else []
    written = {(number, last_place(number)) for _, number in claim.angka}
    near = [(group, _results(claim.objek, group)) for group in (*named, *shown)]
    for group, results in (*near, *measured.tables(claim.objek)):
        if any(is_near(number, one, unit) for one in results for number, unit in written):
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


def _values(rows: Sequence[Kinerja]) -> list[Value]:
    return [row.capaian for row in rows if row.capaian is not None]


def _mean(rows: Sequence[Kinerja]) -> Decimal:
    numbers = [value.number or Decimal(0) for value in _values(rows)]
    return sum(numbers, Decimal(0)) / len(numbers)


def _results(objek: str, rows: Sequence[Kinerja]) -> list[Decimal]:
    """What the rows may give: the mean, and the mean of the means of their sasaran; or the extreme."""
    numbers = [value.number or Decimal(0) for value in _values(rows)]
    if not numbers:
        return []
    if objek == "capaian terendah":
        return [min(numbers)]
    if objek == "capaian tertinggi":
        return [max(numbers)]
    goals: dict[str, list[Kinerja]] = {}
    for row in rows:
        goals.setdefault(row.sasaran or row.nama, []).append(row)
    means = [_mean(members) for members in goals.values()]
    return [_mean(rows), sum(means, Decimal(0)) / len(means)]
