"""Rows of tables that stand below the headings of others, as their cells show by themselves.

A name where figures stand, or a figure where names stand: the cells of the row slid sideways, or two columns
were exchanged from a page break on. What such a table says is asked, whatever rule finds it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from auditor.checking.diagnosis.readings import Table
from auditor.lexicon.numbers import read_number
from auditor.models.report import Report, ReportRow, ReportTable, Role, RowKind, TableKind, Value

_NAMES = frozenset({Role.TUJUAN, Role.SASARAN, Role.NAMA, Role.INDIKATOR})
_FIGURES = frozenset(
    {
        Role.TARGET,
        Role.REALISASI,
        Role.CAPAIAN,
        Role.TARGET_AKHIR,
        Role.ANGGARAN,
        Role.ANGGARAN_LAIN,
        Role.REALISASI_ANGGARAN,
        Role.SISA,
        Role.PERSEN,
        Role.JUMLAH,
        Role.LAIN,
    }
)
_OTHER = frozenset({TableKind.JUMLAH, TableKind.LAIN})
"""Tables that may be about anything, and whose rows may be named by numbers, as by years."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_FEWEST = 2
"""Cells with figures at least that make a column one of figures, and cells with words one of names: the rows
before a page break may be few."""


def out_of_column(reports: Iterable[Report]) -> set[Table]:
    """The tables with rows whose cells stand below the headings of others."""
    return {table.place.in_table for report in reports for table in report.tables if _is_out(table)}


def _is_out(table: ReportTable) -> bool:
    rows = [row for row in table.rows if row.kind is RowKind.DATA]
    figures = [
        column.index
        for column in table.columns
        if column.role in _FIGURES and sum(_is_figure(row.values[column.index]) for row in rows) >= _FEWEST
    ]
    known = table.kind not in _OTHER
    named = [one.index for one in table.columns if one.role in ({Role.INDIKATOR} if known else _NAMES)]
    if known and any(_has_figures(row, named) for row in rows):
        return True
    by_words = sum(any(_is_words(row.values[at]) for at in named) for row in rows) >= _FEWEST
    return (by_words and any(_lacks_its_name(row, named, figures) for row in rows)) or _are_exchanged(
        table, rows
    )


def _is_figure(value: Value) -> bool:
    return value.number is not None


def _is_words(value: Value) -> bool:
    return value.number is None and value.tanda is None and _WORD.search(value.text) is not None


def _lacks_its_name(row: ReportRow, named: Sequence[int], figures: Iterable[int]) -> bool:
    """Whether nothing stands where its name should, and words where figures should."""
    empty = bool(named) and not any(row.values[at].text.strip() for at in named)
    return empty and any(_is_words(row.values[at]) for at in figures)


def _has_figures(row: ReportRow, named: Iterable[int]) -> bool:
    """Whether nothing but figures stands where its name should."""
    told = [row.values[at].text for at in named if not row.values[at].kosong]
    return bool(told) and all(read_number(text) and not _WORD.search(text) for text in told)


def _are_exchanged(table: ReportTable, rows: Iterable[ReportRow]) -> bool:
    """Whether a sasaran of one row stands as the indicator of another one."""
    goal, measure = table.column(Role.SASARAN), table.column(Role.INDIKATOR)
    if goal is None or measure is None:
        return False
    own = list(_both(rows, goal.index, measure.index))
    alike = {one for one, other in own if one == other}
    return bool({one for one, _ in own} & {other for _, other in own} - alike)


def _both(rows: Iterable[ReportRow], one: int, other: int) -> Iterator[tuple[str, str]]:
    for row in rows:
        texts = [" ".join(row.values[at].text.lower().split()) for at in (one, other)]
        if all(_WORD.search(text) for text in texts):
            yield texts[0], texts[1]
