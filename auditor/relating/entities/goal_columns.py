"""Which columns and rows of a table name a misi, a tujuan or a sasaran, and what it is there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.lexicon.row_names import is_name, level_of_header, read_name
from auditor.models.facts import Hal
from auditor.models.report import Column, Level, Report, ReportRow, ReportTable, Role, RowKind
from auditor.relating.names.compare import squashed

ABOVE = (Hal.MISI, Hal.TUJUAN, Hal.SASARAN, Hal.INDIKATOR)
"""What is planned, from the top."""
GOAL_LEVELS = frozenset({Level.TUJUAN, Level.SASARAN, None})
_GOAL_ROLES = frozenset({Role.SASARAN, Role.TUJUAN})
_HALS = {Level.TUJUAN: Hal.TUJUAN, Level.SASARAN: Hal.SASARAN}
_MISSION = re.compile(r"\bmisi\b", re.IGNORECASE)
_MISSION_LABEL = re.compile(
    r"^\s*misi\b(?:\s+(?:ke\s*-?\s*)?(?:\d{1,2}|[ivx]{1,4}|[^\W\d]{2,8}))?\s*(?:[:.,–-]\s*|(?=[“\"]))",
    re.IGNORECASE,
)
"""The label of a misi before its name: "Misi 1:", "Misi ke-2 :", "Misi Pertama,", "Misi III. "."""


@dataclass(frozen=True, slots=True)
class GoalColumn:
    """A column of names; ``mixed`` says that it has tujuan and sasaran in one."""

    index: int
    hal: Hal
    mixed: bool


@dataclass(frozen=True, slots=True)
class NamedGoal:
    """A name in a row; ``alone`` says that what stands above it has a column or row of its own."""

    text: str
    hal: Hal
    alone: bool


def indicator_columns(table: ReportTable) -> list[Column]:
    """The columns of indicators of a tujuan or sasaran: those below them have headings that say so."""
    columns = [column for column in table.columns if column.role is Role.INDIKATOR]
    return [column for column in columns if level_of_header(column.header) in GOAL_LEVELS]


def goal_columns(table: ReportTable) -> list[GoalColumn]:
    """The columns of misi, tujuan and sasaran, the higher ones first; of several with one the first."""
    found: dict[Hal, GoalColumn] = {}
    for column in table.columns:
        one = _column(column)
        if one is not None:
            found.setdefault(one.hal, one)
    return sorted(found.values(), key=lambda one: ABOVE.index(one.hal))


def _column(column: Column) -> GoalColumn | None:
    if column.role in _GOAL_ROLES:
        told = _HALS.get(level_of_header(column.header) or Level.PROGRAM)
        mixed = told is None and column.role is Role.TUJUAN
        return GoalColumn(column.index, told or Hal.SASARAN, mixed)
    if column.role is not Role.INDIKATOR and _MISSION.search(column.header):
        return GoalColumn(column.index, Hal.MISI, mixed=False)
    return None


def goals_of_row(
    row: ReportRow, table: ReportTable, columns: Sequence[GoalColumn], objectives: frozenset[str]
) -> Iterator[NamedGoal]:
    """What the row names for itself and the rows below it, the higher ones first.

    ``objectives`` are the letters of names of a tujuan, by which one is told in a mixed column.
    """
    if row.kind is RowKind.GRUP and row.nama is not None:
        group = Hal.MISI if without_mission(row.nama) != row.nama else _HALS.get(row.level or Level.PROGRAM)
        if group is not None:
            yield NamedGoal(row.nama, group, alone=True)
            return
    alone = len(columns) > 1
    for column in columns:
        text = _named(row, table, column)
        if text is not None:
            objective = column.mixed and _letters(text) in objectives
            yield NamedGoal(text, Hal.TUJUAN if objective else column.hal, alone and not column.mixed)


def _named(row: ReportRow, table: ReportTable, column: GoalColumn) -> str | None:
    """The name in the column, unless it is a label alone or of a cell that reaches over from the left."""
    text, cells = row.values[column.index].text, table.source.rows[row.index]
    left = cells[column.index - 1] if column.index and cells[column.index].repeated else None
    if not (is_name(text) and is_name(without_mission(text))):
        return None
    return None if left is not None and left.text == cells[column.index].text else text


def objectives_of(report: Report) -> frozenset[str]:
    """The letters of names that some table has in a column of tujuan alone, and none in one of sasaran."""
    found: dict[Hal, set[str]] = {Hal.MISI: set(), Hal.TUJUAN: set(), Hal.SASARAN: set()}
    for table in report.tables:
        for column in goal_columns(table):
            if not column.mixed:
                found[column.hal] |= {_letters(row.values[column.index].text) for row in table.rows}
    return frozenset(found[Hal.TUJUAN] - found[Hal.SASARAN])


def without_mission(text: str) -> str:
    """The text without the label of a misi before its name."""
    return _MISSION_LABEL.sub("", text)


def _letters(text: str) -> str:
    return squashed(read_name(text).nama)
