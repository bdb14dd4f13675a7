"""A figure told of a row of the table beside a sentence that stands there in another row, or another year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.models.facts import Klaim
from auditor.models.report import Role
from auditor.relating.sentences.beside.columns import is_of
from auditor.relating.sentences.reading.bounds import is_bound, is_share
from auditor.relating.sentences.reading.record import Said, contradicts
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import Quantity, View
from auditor.relating.sentences.tables.derived import numbers, of_row
from auditor.relating.sentences.tables.grid import Grid, Line, Naming

_DIGITS = 3
"""Digits of a figure that stands in another row by more than chance."""
_FEW_DIGITS = 2
"""The same where the year is told right behind it, or a column of sums has it: that one is meant then."""
_BEHIND = re.compile(
    r"\s*(?:[a-z%]+\s+){0,2}?(?:pada|di|untuk|dari|oleh|,?\s*(?:adalah|ialah|merupakan|yaitu|yakni))?\s*(?:tahun\s+)?$"
)
"""What stands between a figure and the row named right behind it ("38 kasus pada 2021")."""
_NEXT = 25
"""Letters between these at most."""
_YEAR_BEHIND = re.compile(
    r"\s*(?:(?!(?:sedangkan|sementara|namun|tetapi|dan|atau|menjadi|ke|dari|dibanding\w*)\b)[a-z%]+\s+){0,2}?"
    r"(?:(?:pada|di|untuk)\s+(?:tahun\s+)?|tahun\s+|\()(?P<year>20\d\d)\b"
)
_YEAR_BEFORE = re.compile(r"\b(?P<year>20\d\d)\b[^,;.]{0,40}$")
"""A year before a figure in its part of the clause ("pada tahun 2024 klinik hewan dikunjungi 874 orang")."""
_OTHER_YEAR = "angka itu tercantum untuk tahun lain"


@dataclass(frozen=True, slots=True)
class Told:
    """A figure, the row it is told of, and the columns of the year it is told for, all where for none."""

    view: View
    quantity: Quantity
    grid: Grid
    naming: Naming
    columns: tuple[int, ...]

    @property
    def line(self) -> Line:
        """The row that it is told of."""
        return self.naming.line

    @property
    def of_year(self) -> bool:
        """Whether it is told for one year alone."""
        return len(self.columns) < len(self.grid.columns)

    def stands_in(self, line: Line, columns: Sequence[int]) -> int | None:
        """The column of these in which the row has the figure."""
        return next((at for at in columns if is_of(line, at, self.quantity)), None)

    def is_explained(self) -> bool:
        """Whether the row, a total or reckoning has it, or its row has one like it in the clause."""
        part = self.view.part_of(self.quantity.start)
        alike = [q for q in self.view.quantities_in(part) if q.unit == self.quantity.unit]
        other_years = _year_behind(self.view, self.quantity) is not None
        own = [self.quantity] if other_years else alike
        rows = (self.line, *self.grid.totals)
        undated = [at for at in self.grid.columns if self.grid.heads[at].year is None]
        columns = {*self.columns, *undated}
        return any(is_of(row, at, q) for row in rows for at in columns for q in own) or self._follows()

    def _follows(self) -> bool:
        """Whether the figure is reckoned from those of the row."""
        row = [float(value.number) for value in self.line.figures.values() if value.number is not None]
        if self.of_year:
            return False
        if self.quantity.unit != "%" and not self.quantity.number.decimals and not self.quantity.number.grain:
            return float(self.quantity.value) in {abs(one) for one in of_row(row)}
        return numbers(of_row(row)).hold(self.quantity)

    def elsewhere(self) -> tuple[int, Line] | None:
        """The other row that has the figure, and the column; the row itself for another year."""
        own = [at for at in self.columns if self.line.number(at) is not None]
        if self.of_year and own:
            heads = self.grid.heads
            alike = [
                at for at in self.grid.columns if heads[at].year and heads[at].role is heads[own[0]].role
            ]
            if self.stands_in(self.line, alike) is not None:
                return own[0], self.line
        rows = (row for row in self.grid.rows if row is not self.line)
        found = ((at, row) for row in rows if (at := self.stands_in(row, own)) is not None)
        return next(found, None)


def cell_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each figure that is another row's, or another year's, against the one it is told of."""
    for quantity in view.quantities:
        if _is_plain(view, quantity):
            grids = (g for near in scope.near.likely(view) for g in (near, near.across))
            told = next((one for grid in grids if (one := _told(view, grid, quantity))), None)
            if told is not None:
                yield from _judge(told)


def _is_plain(view: View, quantity: Quantity) -> bool:
    """Whether the figure is told as one of the table's, with enough digits to be known by."""
    return len(re.sub(r"\D", "", quantity.text)) >= _FEW_DIGITS and not (
        is_bound(view, quantity) or is_share(view, quantity) or view.is_planned(quantity.start)
    )


def _is_long(view: View, quantity: Quantity) -> bool:
    """Whether the figure is known by its digits, or by the year told right behind it."""
    return len(re.sub(r"\D", "", quantity.text)) >= _DIGITS or _year_behind(view, quantity) is not None


def _judge(told: Told) -> Iterator[Klaim]:
    """Ask about it where a row has it that the sentence does not name; assert it of another year."""
    found = None if told.is_explained() else told.elsewhere()
    if found is None:
        return
    column, other = found
    line, quantity, view = told.line, told.quantity, told.view
    if not _is_long(view, quantity) and (
        quantity.unit in {"%", ""} or told.grid.heads[column].role is not Role.JUMLAH or not told.naming.full
    ):
        return
    if other is not line and other.index in {one.line.index for one in told.grid.named(view.text)}:
        return
    own = line.figures[column]
    if quantity.unit == "%" and told.grid.is_turned and own.unit != "%":
        return
    header = told.grid.header(column)
    said = Said("angka", quantity.text, f"“{line.name}”", header, quantity.value, own.number)
    ragu: str | None = f"{quantity.text} tercantum pada baris “{other.name}”"
    if other is line:
        sure = told.naming.full and _year_behind(view, quantity) is not None
        ragu = None if sure else _OTHER_YEAR
    yield contradicts(view, said, [own], ragu)


def _told(view: View, grid: Grid, quantity: Quantity) -> Told | None:
    """The row that the figure is told of: named right behind it, else the last one before it."""
    part = view.part_of(quantity.start)
    named = [one for one in grid.named(view.text, part.start, part.end) if one.sure]
    naming = next((one for one in named if _is_behind(view, quantity, one)), None)
    if naming is None:
        taken = [q for q in view.quantities if q.end <= quantity.start]
        before = [one for one in reversed(named) if _is_last(view, quantity, one)]
        naming = next((one for one in before if not any(_is_behind(view, q, one) for q in taken)), None)
    if naming is None:
        return None
    year = _year(view, quantity)
    columns = [at for at in grid.columns if year is not None and grid.heads[at].year == year]
    return Told(view, quantity, grid, naming, tuple(columns or grid.columns))


def _is_last(view: View, quantity: Quantity, naming: Naming) -> bool:
    """Whether the name stands before the figure, and no other one of any table between them."""
    others = (mention for mention in view.mentions if mention.start >= naming.end)
    return naming.end <= quantity.start and all(one.start >= quantity.start for one in others)


def _is_behind(view: View, quantity: Quantity, naming: Naming) -> bool:
    """Whether the name stands right behind the figure, and tells what it is of."""
    between = view.text[quantity.end : naming.start]
    near = quantity.end <= naming.start <= quantity.end + _NEXT
    return near and _BEHIND.fullmatch(between) is not None


def _year_behind(view: View, quantity: Quantity) -> int | None:
    """The year told right behind the figure ("38 kasus pada 2021")."""
    found = _YEAR_BEHIND.match(view.text, quantity.end)
    return int(found["year"]) if found else None


def _year(view: View, quantity: Quantity) -> int | None:
    """The year of the figure: right behind it, else right before it."""
    before = _YEAR_BEFORE.search(view.text[: quantity.start])
    return _year_behind(view, quantity) or (int(before["year"]) if before else None)
