"""What the bands of a report's scales are called, and which column of a table holds such words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from auditor.models.report import Column, ReportTable, Role, RowKind, Scale, Value
from auditor.relating.names.compare import squashed

_NEARLY_ALL, _OF = 4, 5
"""Cells of a column that hold words of a scale, whatever it is headed: one in five may be a slip."""
_FEWEST = 2
_NAMES = frozenset({Role.NOMOR, Role.KODE, Role.NAMA, Role.SASARAN, Role.TUJUAN, Role.INDIKATOR, Role.SATUAN})


@lru_cache(maxsize=64)
def forms_of(scale: Scale) -> dict[str, str]:
    """The words of a scale by all the forms that they are written in: as letters only, and as initials.

    Initials count where no two bands share them ("SB", "B", "C" and "K").
    """
    forms = {squashed(band.word): band.word for band in scale.bands}
    initials = {squashed("".join(part[0] for part in band.word.split())): band.word for band in scale.bands}
    return initials | forms if len(initials) == len(scale.bands) else forms


def knowing(scales: Sequence[Scale], words: Sequence[str]) -> list[Scale]:
    """The scales that know the most of the words; all of them where none knows any."""
    known = [sum(squashed(word) in forms_of(scale) for word in words) for scale in scales]
    return [scale for scale, count in zip(scales, known, strict=True) if count == max(known)]


def category_columns(table: ReportTable, scales: Sequence[Scale]) -> list[Column]:
    """The columns of categories: those that are headed so, else the one whose cells are words of a scale."""
    headed = [column for column in table.columns if column.role is Role.KATEGORI]
    if headed:
        return headed
    words = {squashed(word) for scale in scales for word in forms_of(scale)}
    found = [c for c in table.columns if c.role not in _NAMES and _holds(_filled(table, c), words)]
    return found if len(found) == 1 else []


def _filled(table: ReportTable, column: Column) -> list[Value]:
    cells = [row.values[column.index] for row in table.rows if row.kind is RowKind.DATA]
    return [cell for cell in cells if not cell.kosong]


def _holds(cells: Sequence[Value], words: set[str]) -> bool:
    known = sum(squashed(cell.text) in words for cell in cells)
    return known >= _FEWEST and known * _OF >= _NEARLY_ALL * len(cells)
