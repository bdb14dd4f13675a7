"""The rows that a total may sum: ways to group what stands above and below it, the plainest first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import takewhile

from auditor.lexicon.levels import highest, lowest
from auditor.models.report import ReportRow, RowKind

_NO_PART = re.compile(
    r"^(rata\s*-?\s*rata|rerata|rataan|average|mean|median|persentase|prosentase)\b", re.IGNORECASE
)
_MOST_ROWS = 200
_TELLING_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Groupings:
    """``whole``: groups that may be all that a total sums; ``blocks``: groups that may each divide it."""

    whole: list[list[ReportRow]]
    blocks: list[list[ReportRow]]


def groupings_above(
    before: Sequence[ReportRow], unsummed: Sequence[ReportRow], columns: Sequence[int]
) -> Groupings:
    """Group the rows above a total. ``unsummed`` are those of them, totals too, that no total has summed."""
    rows = [row for row in unsummed if not _NO_PART.match(row.nama or "")]
    data = [row for row in before if row.kind is RowKind.DATA and not _NO_PART.match(row.nama or "")]
    totals = [place for place, row in enumerate(rows) if row.kind is RowKind.TOTAL]
    fresh = rows[totals[-1] + 1 :] if totals else rows
    blocks = _blocks(before, fresh)
    suffixes = [rows[place:] for place in reversed(totals)]
    suffixes += [rows[place + 1 :] for place in reversed(totals[:-1])]
    whole = [_leaves(fresh), _leaves(rows), *blocks[-1:], *suffixes, _leaves(data), _at_top(fresh)]
    if len(rows) <= _MOST_ROWS:
        whole += [_tops(fresh, columns), _tops(rows, columns)]
    return Groupings(_different(whole), blocks if len(blocks) > 1 else [])


def groupings_below(after: Sequence[ReportRow]) -> Groupings:
    """Group the rows below a total that stands above its parts: to the next heading, total, or the end."""
    until_total = list(takewhile(lambda row: row.kind is not RowKind.TOTAL, after))
    blocks = _blocks(until_total, [row for row in until_total if row.kind is RowKind.DATA])
    rest = [row for row in after if row.kind is RowKind.DATA]
    totals = [row for row in after if row.kind is RowKind.TOTAL]
    whole = [_leaves(block) for block in blocks] if len(blocks) == 1 else []
    fresh = [row for row in until_total if row.kind is RowKind.DATA]
    return Groupings(
        _different([*whole, _leaves(fresh), _leaves(rest), totals]), blocks if len(blocks) > 1 else []
    )


def _leaves(rows: Sequence[ReportRow]) -> list[ReportRow]:
    return [rows[place] for place in lowest([row.level for row in rows])]


def _at_top(rows: Sequence[ReportRow]) -> list[ReportRow]:
    return [rows[place] for place in highest([row.level for row in rows])]


def _blocks(before: Sequence[ReportRow], fresh: Sequence[ReportRow]) -> list[list[ReportRow]]:
    """The fresh rows between headings."""
    wanted = {row.index for row in fresh}
    blocks: list[list[ReportRow]] = [[]]
    for row in before:
        if row.kind is RowKind.GRUP:
            blocks.append([])
        elif row.index in wanted:
            blocks[-1].append(row)
    return [block for block in blocks if len(block) > 1]


def _tops(rows: Sequence[ReportRow], columns: Sequence[int]) -> list[ReportRow]:
    """The rows that no other one sums, told by the amounts: subtotals that are not called so."""
    amounts = [tuple(row.values[column].amount for column in columns) for row in rows]
    result: list[int] = []
    place = 0
    while place < len(rows):
        if _telling(amounts[place]):
            below = _summed(amounts[place], (amounts[other] for other in range(place + 1, len(rows))))
            above = 0 if below else _summed(amounts[place], (amounts[other] for other in reversed(result)))
            del result[len(result) - above :]
            result.append(place)
            place += below
        place += 1
    return [rows[place] for place in result]


def _telling(amounts: Sequence[Decimal]) -> bool:
    """Whether the sum of other rows can hardly be these amounts by chance."""
    digits = [len(amount.normalize().as_tuple().digits) for amount in amounts if amount]
    return len(digits) > 1 or sum(digits) >= _TELLING_DIGITS


def _summed(wanted: tuple[Decimal, ...], amounts: Iterator[tuple[Decimal, ...]]) -> int:
    """How many of the amounts make up the wanted ones; at least two, else 0."""
    added = tuple(Decimal(0) for _ in wanted)
    for count, one in enumerate(amounts, 1):
        added = tuple(first + second for first, second in zip(added, one, strict=True))
        if count > 1 and added == wanted:
            return count
    return 0


def _different(groups: Sequence[list[ReportRow]]) -> list[list[ReportRow]]:
    seen: set[tuple[int, ...]] = set()
    result = []
    for group in groups:
        key = tuple(row.index for row in group)
        if len(group) > 1 and key not in seen:
            seen.add(key)
            result.append(group)
    return result
