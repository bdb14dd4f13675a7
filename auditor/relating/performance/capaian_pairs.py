"""Of several targets or realisasi beside one capaian, those that it is computed from, as its rows show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from auditor.models.report import Column, ReportRow, ReportTable, Role, RowKind
from auditor.relating.performance.capaian import closes, closes_before_rounding

_TARGETS = (Role.TARGET, Role.TARGET_AKHIR)


@dataclass(frozen=True, slots=True)
class Pairs:
    """The measures of one period, and other pairs that the capaian of a row may have been computed from."""

    columns: tuple[Column, ...]
    others: tuple[tuple[Column, Column], ...] = ()

    def of(self, row: ReportRow) -> list[Column]:
        """The measures of a row; without the capaian where that follows from another pair of it alone."""
        reached = next((c for c in self.columns if c.role is Role.CAPAIAN), None)
        if reached is None or not self.others:
            return list(self.columns)
        own = [c for c in self.columns if c.role in {*_TARGETS, Role.REALISASI}]
        if not _follows(row, own, reached) and any(_follows(row, pair, reached) for pair in self.others):
            return [c for c in self.columns if c is not reached]
        return list(self.columns)


def settle_pair(table: ReportTable, columns: Sequence[Column]) -> list[Pairs]:
    """Part the measures of one period where several targets or realisasi stand beside one capaian.

    It goes with the pair from which it follows on most rows that can tell, the nearest of those that do as
    well, else with the only one below the same heading; a target of another kind, of the year or of the end
    of the plan, stands by itself then. Failing these the capaian is of no pair that is known, and left out.
    """
    of_plan = _against_each(table, columns)
    if of_plan:
        return of_plan
    targets, realised = _of_role(columns, *_TARGETS), _of_role(columns, Role.REALISASI)
    reached = next(iter(_of_role(columns, Role.CAPAIAN)), None)
    pairs = list(product(targets, realised))
    if reached is None or len(pairs) < 2:
        return [Pairs(tuple(columns))]
    likely = _likely(table, pairs, reached)
    if not likely:
        return [Pairs(tuple(column for column in columns if column is not reached))]
    chosen = min(likely, key=lambda pair: sum(abs(column.index - reached.index) for column in pair))
    kept = tuple(c for c in columns if c in chosen or (c not in targets and c not in realised))
    apart = tuple(target for target in targets if target.role is not chosen[0].role)
    rivals = tuple(pair for pair in pairs if pair != chosen)
    return [Pairs(kept, rivals), Pairs(apart)] if apart else [Pairs(kept, rivals)]


def _against_each(table: ReportTable, columns: Sequence[Column]) -> list[Pairs]:
    """The year's target and that of the end of the plan, each with the capaian that follows from it."""
    targets, realised = _of_role(columns, *_TARGETS), _of_role(columns, Role.REALISASI)
    reached = _of_role(columns, Role.CAPAIAN)
    if len(reached) != len(_TARGETS) or {target.role for target in targets} != set(_TARGETS):
        return []
    found: list[Pairs] = []
    for capaian in reached:
        pairs = [pair for pair in product(targets, realised) if _mostly(table, pair, capaian)]
        if pairs:
            found.append(Pairs((*pairs[0], capaian)))
    used = {column.role for pair in found for column in pair.columns}
    return found if used >= set(_TARGETS) else []


def _mostly(table: ReportTable, pair: tuple[Column, Column], reached: Column) -> bool:
    return 2 * _following(table, pair, reached) > _following(table, None, reached) > 0


def _of_role(columns: Sequence[Column], *roles: Role) -> list[Column]:
    return [column for column in columns if column.role in roles]


def _likely(
    table: ReportTable, pairs: Sequence[tuple[Column, Column]], reached: Column
) -> list[tuple[Column, Column]]:
    """The pairs that most rows speak for, else the only one below the heading of the capaian; none else."""
    counts = {pair: _following(table, pair, reached) for pair in pairs}
    best = max(counts.values())
    if 2 * best > _following(table, None, reached):
        return [pair for pair in pairs if counts[pair] == best]
    heading = _parent(reached)
    below = [pair for pair in pairs if heading == _parent(pair[0]) == _parent(pair[1]) != ()]
    return below if len(below) == 1 else []


def _parent(column: Column) -> tuple[str, ...]:
    """The headings above the column's own."""
    return tuple(column.header.split(" > ")[:-1])


def _following(table: ReportTable, pair: tuple[Column, Column] | None, reached: Column) -> int:
    """On how many rows the capaian follows from the pair; without one, on how many it is a number at all."""
    rows = [row for row in table.rows if row.kind is RowKind.DATA and row.values[reached.index].number]
    if pair is None:
        return len(rows)
    return sum(_follows(row, pair, reached) for row in rows)


def _follows(row: ReportRow, pair: Sequence[Column], reached: Column) -> bool:
    target, realised, written = (row.values[column.index] for column in (*pair, reached))
    return closes(target, realised, written) or closes_before_rounding(target, realised, written)
