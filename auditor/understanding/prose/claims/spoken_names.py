"""The names that stand in sentences and whose words are no part of what those claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from auditor.lexicon.row_names import is_name, read_name
from auditor.models.report import Column, Level, ReportRow, ReportTable, Role, RowKind, TableKind

_MEASURES = (Role.TARGET_AKHIR, Role.TARGET, Role.REALISASI, Role.CAPAIAN)


def spoken_names(tables: Iterable[ReportTable]) -> set[str]:
    """Give the names by which sentences may speak of rows with figures of performance."""
    measured = (table for table in tables if table.kind is not TableKind.EFISIENSI)
    return {name for table in measured for name in _names_in(table) if name}


def _names_in(table: ReportTable) -> Iterator[str | None]:
    """Name, sasaran and indicator of each row that states a figure; a sasaran goes for the rows below it."""
    groups = _of_years(table)
    sasaran: str | None = None
    for row in table.rows:
        if row.nama is None or not is_name(row.nama):
            continue
        if row.kind is RowKind.DATA:
            sasaran = _sasaran(row, table) or sasaran
            for columns in groups:
                if any(row.values[column.index].text.strip() for column in _stated(columns)):
                    yield from (sasaran, row.nama, _indicator(row, table, columns))
        elif row.kind is RowKind.GRUP and row.level is Level.SASARAN:
            sasaran = row.nama


def _of_years(table: ReportTable) -> list[list[Column]]:
    """The columns of figures by the year that they speak of."""
    groups: dict[int | None, list[Column]] = defaultdict(list)
    for column in table.columns:
        if column.role in _MEASURES:
            groups[column.year].append(column)
    return list(groups.values())


def _stated(columns: Sequence[Column]) -> Iterator[Column]:
    """The first target, realisasi and capaian of the columns; a target of the end of the plan goes first."""
    first = {column.role: column for column in reversed(columns)}
    if Role.TARGET_AKHIR in first:
        first.pop(Role.TARGET, None)
    yield from first.values()


def _sasaran(row: ReportRow, table: ReportTable) -> str | None:
    """The sasaran that a row names, in a column for it or as what the row is."""
    written = table.value(row, Role.SASARAN)
    named = table.columns[row.name_column]
    told = read_name(row.values[row.name_column].text).level is Level.SASARAN
    is_one = row.level is Level.SASARAN and (told or named.role is not Role.INDIKATOR)
    return (" ".join(written.text.split()) if written else "") or (row.nama if is_one else None)


def _indicator(row: ReportRow, table: ReportTable, columns: Sequence[Column]) -> str | None:
    """The indicator of the figures: of several side by side the one nearest before them."""
    first = min(column.index for column in columns)
    named = [column for column in table.columns if column.role is Role.INDIKATOR]
    filled = [c for c in named if c.index < first and any(map(str.isalpha, row.values[c.index].text))]
    chosen = filled[-1:] or named[:1]
    texts = (row.values[column.index].text for column in chosen)
    return next((read_name(text).nama for text in texts if text.strip()), None)
