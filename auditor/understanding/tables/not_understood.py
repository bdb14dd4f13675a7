"""What of a table was read and not understood: columns of figures that nothing tells the meaning of.

No rule holds such figures against anything, which a reviewer must know: silence is no approval.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from auditor.models.document import Table
from auditor.models.report import Column, Role, TableKind
from auditor.understanding.tables.figures import Figures

_LONGEST = 60
"""Letters of a heading in a reason."""
_FEWEST = 2
"""Figures that make a column one of figures: a single one may be part of a name or a remark."""
_COUNTED = frozenset({TableKind.JUMLAH})
"""Kinds of tables whose columns need no role to be checked: their totals are added up."""


def not_understood(
    table: Table,
    kind: TableKind,
    columns: Sequence[Column],
    figures: Sequence[Figures],
    denied: Collection[int],
) -> tuple[str, ...]:
    """The reasons column by column, Indonesian ("kolom 4 “Daya Serap” tidak dikenali").

    ``denied`` are columns by index whose figures deny what their headings say.
    """
    against = [f"{_named(column)}: {_trials(column)}" for column in columns if column.index in denied]
    if kind in _COUNTED:
        return tuple(against)
    unknown = [
        f"{_named(column)} tidak dikenali"
        for column in columns
        if column.role is Role.LAIN and not column.evidence and _is_of_figures(table, column, figures)
    ]
    return (*against, *unknown)


def _named(column: Column) -> str:
    return f"kolom {column.index + 1} {_heading(column)}"


def _trials(column: Column) -> str:
    """What its figures deny: "capaian = ... hanya cocok pada 1 dari 9 baris"."""
    tried = [one for one in column.evidence if one.rows is not None and one.fits is not None]
    return "; ".join(f"{one.what} hanya cocok pada {one.fits} dari {one.rows} baris" for one in tried)


def _heading(column: Column) -> str:
    told = " ".join(column.header.split())
    if not told:
        return "(tanpa tajuk)"
    return f"“{told if len(told) <= _LONGEST else told[: _LONGEST - 1].rstrip() + '…'}”"


def _is_of_figures(table: Table, column: Column, figures: Sequence[Figures]) -> bool:
    """Whether most of its own cells, merged ones counted once, hold a figure."""
    own = [
        number
        for row, number in zip(table.rows, figures[column.index], strict=True)
        if row[column.index].text.strip() and not row[column.index].repeated
    ]
    found = sum(number is not None for number in own)
    return found >= _FEWEST and 2 * found > len(own)
