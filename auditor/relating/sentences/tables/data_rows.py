"""The rows of tables that are one of their kind each, reckoned once for each table of a report."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from auditor.models.report import ReportRow, ReportTable, Role, RowKind

_NOT_ONE = re.compile(
    r"(?:(?:angka|tingkat|capaian|nilai)\s+)?"
    r"(?:provinsi|nasional|indonesia|rata-?\s?rata|rerata|jumlah|total|sub\s*total|sekabupaten|sekota)\b"
)
"""How the name begins of a row that is none of its kind: the whole, a mean, what is compared with."""
_IN_LETTERS = re.compile(r"[^\W\d]{3}")
T = TypeVar("T")
_LEAST = 2
"""Rows with a number above one without, which closes them, at least."""


@dataclass(frozen=True, slots=True)
class Data:
    """The rows of one table that are one of their kind each; ``of_indicators`` where they are indicators."""

    rows: tuple[ReportRow, ...]
    of_indicators: bool


class DataRows:
    """The rows of a report's tables, to count them sentence by sentence."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[ReportTable, Data]] = {}

    def of(self, table: ReportTable) -> Data:
        """The rows of the table."""
        known = self._known.get(id(table))
        if known is None or known[0] is not table:
            known = self._known[id(table)] = (table, _data(table))
        return known[1]


def _data(table: ReportTable) -> Data:
    """A row without a number below numbered ones closes them: it is none of them."""
    indicators = _holds_indicators(table)
    data = [row for row in table.rows if row.kind is RowKind.DATA and row.nama]
    if not indicators:
        data = of_one_kind(data, lambda row: row.nama or "")
    number = table.column(Role.NOMOR)
    if number is not None and len(data) > _LEAST:
        written = [row.values[number.index].text.strip() for row in data]
        data = data[:-1] if not written[-1] and all(written[:-1]) else data
    return Data(tuple(data), indicators)


def of_one_kind(rows: Sequence[T], name: Callable[[T], str]) -> list[T]:
    """The rows but for those named as a whole or a mean; all where most are named so (provinces)."""
    kept = [row for row in rows if not _NOT_ONE.match(name(row).strip().lower())]
    return kept if 2 * len(kept) > len(rows) else list(rows)


def _holds_indicators(table: ReportTable) -> bool:
    """Whether a column holds names of indicators: under "Jumlah Indikator" stand numbers."""
    values = [table.value(row, Role.INDIKATOR) for row in table.rows if row.kind is RowKind.DATA]
    return all(value is not None and _IN_LETTERS.search(value.text) for value in values)
