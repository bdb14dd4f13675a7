"""Which columns of a table a clause speaks of that says something of its rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from auditor.lexicon.kata.concepts import words_of
from auditor.models.report import MONEY, Column, Role
from auditor.relating.sentences.counting.conditions import Condition
from auditor.relating.sentences.counting.row_sets import RowSet
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import Part, View
from auditor.relating.sentences.tables.measures import PERCENTS, is_of, is_percent, measures_told, years_meant
from auditor.relating.sentences.tables.sets import is_akin

_NO_FIGURES = frozenset(
    {Role.NOMOR, Role.KODE, Role.TUJUAN, Role.SASARAN, Role.NAMA, Role.SATUAN, Role.FORMULA}
)
_SHARE = re.compile(r"\b(?:persentase|persen|prosentase|proporsi)\b")
_YEAR = re.compile(r"20\d\d")
_WIDE = 2
"""Times the largest, and part of the smallest, figure of a column within which a bound of it lies."""
_FULL = 0.8
"""Of the rows, the part that has a figure in a column of which something is said."""
_LONG = 5
"""Letters of a word from which on an ending "nya" is none of its own."""
_EMPTY = frozenset({
    "yang", "dan", "atau", "dari", "pada", "di", "ke", "nya", "dengan", "hanya", "ada", "tahun", "jumlah",
    "berjumlah", "sebanyak", "terdapat",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """A clause that says a condition of rows: what is asked of their table."""

    view: View
    part: Part
    rows: RowSet
    condition: Condition
    scope: Scope

    @property
    def year(self) -> int | None:
        """The year of the report."""
        return self.scope.world.report.year

    @property
    def said(self) -> list[str]:
        """The words of the clause but for the noun and the condition: what of the rows is spoken of."""
        view, part, noun, condition = self.view, self.part, self.rows.noun, self.condition
        (a, b), (c, d) = sorted(((noun.start, noun.end), (condition.start, condition.end)))
        text = " ".join(
            (view.text[part.start : a], view.text[b : max(b, c)], view.text[max(b, d) : part.end])
        )
        words = [word.removesuffix("nya") if len(word) > _LONG else word for word in words_of(text)]
        return [word for word in words if word not in _EMPTY and len(word) > 1]

    @property
    def figures(self) -> list[Column]:
        """The columns with a figure for nearly all of the rows."""
        rows = self.rows.rows
        names = {row.name_column for row in rows}
        return [
            column
            for column in self.rows.table.columns
            if column.role not in _NO_FIGURES
            and column.index not in names
            and sum(row.values[column.index].number is not None for row in rows) >= len(rows) * _FULL
        ]

    @property
    def current(self) -> list[Column]:
        """Those of the year that is spoken of; of indicators only those that are of one unit."""
        mixed = self.rows.of_indicators and self.rows.table.column(Role.SATUAN) is not None
        found = [column for column in self.figures if not mixed or column.role in PERCENTS]
        years = years_meant(self.view.years_in(self.part), self.year)
        current = [column for column in found if column.year in years]
        dated = any(column.year for column in current) or not any(column.year for column in found)
        return current if dated else found

    def fits(self, column: Column) -> bool:
        """Whether the figures of the column are of the unit and about the size of the bound."""
        bound = self.condition.figure
        if bound is None:
            return True
        money = column.role in MONEY
        if (bound.unit == "Rp") != money or (bound.unit == "%" and not is_percent(column)):
            return False
        numbers = [row.values[column.index].amount for row in self.rows.rows]
        return min(numbers) / _WIDE <= bound.numbers[0] <= max(numbers) * _WIDE

    def spoken(self, columns: Sequence[Column]) -> tuple[list[Column], bool]:
        """Those that the clause speaks of most, and whether it speaks of one; all where it tells nothing."""
        said, measured = self.said, self._measured
        if measured is None:
            return [], False
        if _SHARE.search(" ".join(said)):
            columns = [column for column in columns if is_percent(column)] or columns
        scores = [2 * akin(column.header, said) + (column.index in measured) for column in columns]
        most = max(scores, default=0)
        best = [column for column, score in zip(columns, scores, strict=True) if score == most]
        if not most:
            best = [column for column in best if column.role is Role.JUMLAH] or best
        named = most > 0 or len(columns) == 1 or akin(self.rows.table.place.caption or "", said) > 0
        return best, len(best) == 1 and named

    @property
    def _measured(self) -> set[int] | None:
        """The columns of the measures that the clause names; None where none of the table's is of them."""
        measures = measures_told(self.view, self.part)
        cells = self.scope.world.cells_of(self.rows.table)
        found = {cell.column.index for cell in cells if any(is_of(cell, measure) for measure in measures)}
        return None if measures and cells and not found else found


def akin(header: str, said: Iterable[str]) -> int:
    """How many words of a heading are among those said, or have their root."""
    words = {word for word in words_of(without_year(header)) if word not in _EMPTY and len(word) > 1}
    known = list(said)
    return sum(any(is_akin(word, other) for other in known) for word in words)


def without_year(header: str) -> str:
    """A heading without the year that it is of."""
    return _YEAR.sub("", header)
