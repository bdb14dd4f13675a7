"""Levels that only the amounts tell: a row of a budget table that is the sum of the rows below it.

Many budget tables print program, kegiatan and sub kegiatan as plain names, each with its amounts. Which row
sums which is then seen from the amounts alone. The tree so found is believed only where it closes against the
table's total or against the rows that name their own level.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from auditor.lexicon.row_names import is_account
from auditor.models.report import Level, ReportRow, RowKind

Amounts = tuple[Decimal | None, ...]
BUDGET_LEVELS = (Level.PROGRAM, Level.KEGIATAN, Level.SUB_KEGIATAN)
_ACCOUNT_LEVELS = (Level.KELOMPOK_AKUN, Level.JENIS_AKUN, Level.OBJEK_AKUN)


@dataclass(slots=True)
class _Node:
    index: int
    amounts: Amounts
    below: list[_Node] = field(default_factory=list)

    def walk(self, depth: int = 0) -> Iterator[tuple[_Node, int]]:
        """The node and all below it, each with its depth."""
        yield self, depth
        for node in self.below:
            yield from node.walk(depth + 1)


def levels_by_amounts(
    rows: Sequence[ReportRow], money: Sequence[int], told: Sequence[Level | None]
) -> dict[int, Level]:
    """Levels of rows by their index in ``rows``; empty where the amounts show no tree.

    ``money`` are the columns of amounts (anggaran, then realisasi), ``told`` the levels that the rows
    themselves name.
    """
    data = [row for row in rows if row.kind is RowKind.DATA and any(_amounts(row, money))]
    totals = [_amounts(row, money) for row in rows if row.kind is RowKind.TOTAL]
    if len(data) < 4 or not money:
        return {}
    for single in (True, False):
        roots = _roots(data, money, told, single=single)
        if len(roots) < len(data) and _closes(roots, totals, told):
            found = _named(roots, told, _ACCOUNT_LEVELS if _are_accounts(data) else BUDGET_LEVELS)
            return found | _of_zero_rows(found, rows, money)
    return {}


def _of_zero_rows(
    levels: Mapping[int, Level], rows: Sequence[ReportRow], money: Sequence[int]
) -> dict[int, Level]:
    """The level of rows that hold zeros alone, where the rows before and after them agree on it."""
    found: dict[int, Level] = {}
    for before, row, after in zip(rows, rows[1:], rows[2:], strict=False):
        zero = row.kind is RowKind.DATA and all(amount == 0 for amount in _amounts(row, money))
        level = levels.get(before.index) or found.get(before.index)
        if zero and level is not None and levels.get(after.index) is level:
            found[row.index] = level
    return found


def _are_accounts(rows: Sequence[ReportRow]) -> bool:
    """Whether most rows are accounts, so that all of them are, whatever they are called."""
    return 2 * sum(is_account(row.nama or "") for row in rows) > len(rows)


def _amounts(row: ReportRow, money: Sequence[int]) -> Amounts:
    return tuple(row.values[column].number for column in money)


def _roots(
    rows: Sequence[ReportRow], money: Sequence[int], told: Sequence[Level | None], *, single: bool
) -> list[_Node]:
    """The rows that no other row sums, each with the rows that it sums; ``single`` lets a row sum one row."""
    after: list[_Node] = []
    for row in reversed(rows):
        node = _Node(row.index, _amounts(row, money))
        count = _summed(node, after, told, single=single)
        node.below, after = after[:count], [node, *after[count:]]
    return after


def _summed(node: _Node, after: Sequence[_Node], told: Sequence[Level | None], *, single: bool) -> int:
    """How many of the rows after it the row sums: as many as close in all columns, or else several in one."""
    own = [amount or Decimal(0) for amount in node.amounts]
    sums = [Decimal(0)] * len(own)
    in_one = 0
    for count, other in enumerate(after, start=1):
        if not _may_be_under(told[node.index], told[other.index]):
            break
        sums = [total + (amount or Decimal(0)) for total, amount in zip(sums, other.amounts, strict=True)]
        if sums == own and any(own) and (count > 1 or single):
            return count
        if count > 1 and not in_one and any(a == b != 0 for a, b in zip(own, sums, strict=True)):
            in_one = count
        if all(total > amount for amount, total in zip(own, sums, strict=True)):
            break
    return in_one


def _may_be_under(upper: Level | None, lower: Level | None) -> bool:
    return upper is None or lower is None or BUDGET_LEVELS.index(upper) < BUDGET_LEVELS.index(lower)


def _closes(roots: Sequence[_Node], totals: Sequence[Amounts], told: Sequence[Level | None]) -> bool:
    """Whether the roots of the tree add up to a total or, without one, are the rows that say "program"."""
    sums = tuple(
        sum((node.amounts[c] or Decimal(0) for node in roots), Decimal(0))
        for c in range(len(roots[0].amounts))
    )
    if totals:
        return any(own == total for amounts in totals for own, total in zip(amounts, sums, strict=True))
    return all(told[node.index] is Level.PROGRAM and node.below for node in roots)


def _named(roots: Sequence[_Node], told: Sequence[Level | None], levels: Sequence[Level]) -> dict[int, Level]:
    """The levels of the tree: from the first down, or so that they fit those that rows name themselves."""
    nodes = [pair for root in roots for pair in root.walk()]
    deepest = max(depth for _, depth in nodes)
    if deepest >= len(levels):
        return {}
    starts = {
        BUDGET_LEVELS.index(level) - depth for node, depth in nodes if (level := told[node.index]) is not None
    }
    if len(starts) > 1 or min(starts, default=0) < 0:
        return {}
    start = min(starts, default=0)
    if start + deepest >= len(levels):
        return {}
    return {node.index: levels[start + depth] for node, depth in nodes}
