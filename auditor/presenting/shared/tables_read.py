"""What each column of each table was taken for, and on what grounds, as a reviewer looks it up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from auditor.files.plain import one_line, shortened
from auditor.models.report import Column, Report, ReportTable, Role, RoleEvidence
from auditor.presenting.shared.labels import TABLE_KIND, table_label

_LONGEST_TITLE = 160


@dataclass(frozen=True, slots=True)
class ReadColumn:
    """A column: its number from 1, heading, meaning, year, and the grounds, all in Indonesian."""

    number: int
    heading: str
    meaning: str
    year: int | None
    grounds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadTable:
    """A table with its columns; ``not_understood`` says what of its figures no rule can use, and why."""

    document: str
    pages: tuple[int, ...]
    label: str
    title: str
    kind: str
    columns: tuple[ReadColumn, ...]
    not_understood: tuple[str, ...]


def tables_read(reports: Sequence[Report]) -> list[ReadTable]:
    """The tables of the reports in their order."""
    return [_table(table) for report in reports for table in report.tables]


def _table(table: ReportTable) -> ReadTable:
    return ReadTable(
        document=table.place.document,
        pages=table.source.pages,
        label=table_label(table.place),
        title=shortened(one_line(table.place.caption or ""), _LONGEST_TITLE),
        kind=TABLE_KIND[table.kind],
        columns=tuple(map(_column, table.columns)),
        not_understood=tuple(map(one_line, table.not_understood)),
    )


def _column(column: Column) -> ReadColumn:
    return ReadColumn(
        number=column.index + 1,
        heading=one_line(column.header),
        meaning=_meaning(column),
        year=column.year,
        grounds=tuple(map(_ground, column.evidence)),
    )


def _meaning(column: Column) -> str:
    if column.role is Role.LAIN:
        return "tidak dipakai" if column.evidence else "tidak dikenali"
    return column.role.value.replace("_", " ")


def _ground(evidence: RoleEvidence) -> str:
    counted = f", cocok pada {evidence.fits} dari {evidence.rows} baris" if evidence.rows else ""
    return f"{evidence.source.value}: {one_line(evidence.what)}{counted}"
