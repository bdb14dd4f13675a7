"""Rows of tables that stand below the headings of others, as their cells show by themselves.

A name where figures stand, or a figure where names stand: the cells of the row slid sideways, or two columns
were exchanged from a page break on. What such a table says is asked, whatever rule finds it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from auditor.checking.diagnosis.readings import Table
from auditor.lexicon.numbers import read_number
from auditor.models.report import MONEY, Report, ReportRow, ReportTable, Role, RowKind, TableKind, Value

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
_MONEY = 10**5
"""Rupiah at least that lines of a budget come to; no percentage does."""
_WHOLE, _CENTS = 100, 2
"""A percentage of a budget, and the decimals that it is mostly printed with."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_FEWEST = 2
"""Cells with figures at least that make a column one of figures, and cells with words one of names: the rows
before a page break may be few."""


def out_of_column(reports: Iterable[Report]) -> set[Table]:
    """The tables with rows whose cells stand below the headings of others."""
    return {table.place.in_table for report in reports for table in report.tables if _is_out(table)}


def _is_out(table: ReportTable) -> bool:
    rows = [row for row in table.rows if row.kind is RowKind.DATA]
    measures = [one.index for one in table.columns if one.role is Role.INDIKATOR]
    if table.kind not in _OTHER and any(_has_figures(row, measures) for row in rows):
        return True
    return _lacks_names(table, rows, measures) or _mixes_money(table) or _are_exchanged(table, rows)


def _lacks_names(table: ReportTable, rows: Sequence[ReportRow], measures: Sequence[int]) -> bool:
    """Whether a row with figures has no name in a table whose rows are named by words."""
    figures = [
        column.index
        for column in table.columns
        if column.role in _FIGURES and sum(_is_figure(row.values[column.index]) for row in rows) >= _FEWEST
    ]
    names = [one.index for one in table.columns if one.role in _NAMES]
    by_words = sum(any(_is_words(row.values[at]) for at in names) for row in rows) >= _FEWEST
    return by_words and any(_lacks_its_name(row, measures or names, figures) for row in rows)


def _mixes_money(table: ReportTable) -> bool:
    """Whether a share of a hundred stands among amounts of money, or such an amount among shares."""
    rows = [row for row in table.rows if row.kind is not RowKind.GRUP]
    for column in table.columns:
        told = [one for row in rows if (one := row.values[column.index]).number is not None]
        large = sum(one.amount >= _MONEY for one in told)
        if column.role in MONEY and large * 2 > len(told) and any(map(_is_share, told)):
            return True
        if column.role is Role.PERSEN and large and any(map(_is_share, told)):
            return True
    return False


def _is_share(value: Value) -> bool:
    """Whether it can be no amount in Rupiah: a percentage, or a few with two decimals."""
    return value.unit == "%" or (value.decimals == _CENTS and 0 < value.amount <= _WHOLE)


def _is_figure(value: Value) -> bool:
    return value.number is not None


def _is_words(value: Value) -> bool:
    return value.number is None and value.tanda is None and _WORD.search(value.text) is not None


def _lacks_its_name(row: ReportRow, named: Sequence[int], figures: Iterable[int]) -> bool:
    """Whether nothing stands where its name should, and words where figures should."""
    empty = bool(named) and not any(row.values[at].text.strip() for at in named)
    return empty and any(_is_words(row.values[at]) for at in figures)


def _has_figures(row: ReportRow, named: Iterable[int]) -> bool:
    """Whether nothing but figures stands where its name should; a row of column numbers has no name."""
    if all(value.text.strip().isdigit() for value in row.values if value.text.strip()):
        return False
    told = [row.values[at].text for at in named if not row.values[at].kosong]
    return bool(told) and all(read_number(text) and not _WORD.search(text) for text in told)


def _are_exchanged(table: ReportTable, rows: Sequence[ReportRow]) -> bool:
    """Whether a sasaran of one row stands as the indicator of another one."""
    goal, measure = table.column(Role.SASARAN), table.column(Role.INDIKATOR)
    if goal is None or measure is None:
        return False
    goals, measures = _texts(rows, goal.index), _texts(rows, measure.index)
    alike = {one for row in rows for one in _texts([row], goal.index) & _texts([row], measure.index)}
    return bool(goals & measures - alike)


def _texts(rows: Iterable[ReportRow], at: int) -> set[str]:
    """What the cells of a column say in words."""
    texts = (" ".join(row.values[at].text.lower().split()) for row in rows)
    return {text for text in texts if _WORD.search(text)}
