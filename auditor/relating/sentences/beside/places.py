"""Which place a row takes in the table beside a sentence: "menempati urutan kedua dari empat provinsi"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.lexicon.kata.concepts import Arti
from auditor.lexicon.numbers import read_count
from auditor.models.facts import Klaim
from auditor.models.report import Value
from auditor.relating.sentences.beside.columns import compared
from auditor.relating.sentences.beside.ranks import superlatives
from auditor.relating.sentences.reading.ordinals import ordinal
from auditor.relating.sentences.reading.record import OTHER_ROW, WHICH_ORDER, Said, agrees, contradicts
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import Part, View
from auditor.relating.sentences.tables.data_rows import of_one_kind
from auditor.relating.sentences.tables.grid import Grid, Line, Naming

_PLACE = re.compile(
    r"\b(?:urutan|peringkat|posisi|tempat|ranking|rangking|nomor)\s+"
    r"(?:ke-?\s?(?P<digits>\d{1,2})|(?P<word>ke(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)))\b"
)
"""A place that is told by its number; the first one is a superlative."""
_OUT_OF = re.compile(r"\W*dari\s+(?:(?:total|seluruh)\s+)?(?P<n>\d{1,3}|[a-z]+(?:\s+belas)?)\b")
_FROM_BELOW = re.compile(r"\b(?:terbawah|dari\s+bawah|terakhir)\b")
_AFTER = re.compile(r"\b(?:setelah|sesudah|di\s*(?:bawah|atas|belakang)|mengungguli|menyusul|mendahului)\b")
"""What leads to the rows that stand before or behind the one that has the place."""
_NEAR = 80
"""Letters between the name of a row and its place, at most."""
_FEWEST = 3
"""Rows with a figure that have places."""
_OTHERS = "kalimat menyebut banyaknya yang diurutkan lain dari banyaknya baris tabel"


@dataclass(frozen=True, slots=True)
class Place:
    """A row that is said to have a place, with the rows among which it has it."""

    grid: Grid
    naming: Naming
    rank: int

    @property
    def line(self) -> Line:
        """The row."""
        return self.naming.line

    def ranked(self, column: int, *, high: bool) -> list[Line]:
        """The rows of its level with a figure in the column, from the first place on."""
        level = [one for one in self.grid.rows if one.group == self.line.group]
        rows = of_one_kind(level, lambda one: one.name)
        figures = [(number, one) for one in rows if (number := one.number(column)) is not None]
        return [one for _, one in sorted(figures, key=lambda pair: pair[0], reverse=high)]

    def holds(self, ranked: Sequence[Line], column: int) -> bool:
        """Whether the row has the place, alone or with others of the same figure."""
        own = self.line.number(column)
        return len(ranked) >= self.rank and ranked[self.rank - 1].number(column) == own


def place_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each place that the sentence gives a row against the figures of the table beside it.

    A place counts from the highest figure or from the lowest, as what is better tells; either bears it out.
    """
    for match in _PLACE.finditer(view.text):
        part = view.part_of(match.start())
        if view.is_planned(match.start()) or _is_of_others(view, part):
            continue
        year = scope.world.report.year
        for near in scope.near.likely(view):
            places = (_placed(view, part, match, grid) for grid in (near, near.kinds))
            found = (_claim(view, part, match, place, year) for place in places if place is not None)
            claim = next((one for one in found if one is not None), None)
            if claim is not None:
                yield claim
                break


def _is_of_others(view: View, part: Part) -> bool:
    """Whether the clause tells what comes behind a superlative, or places by what no table holds."""
    told = [one for one in superlatives(view) if part.start <= one.start < part.end]
    return bool(told or view.told_in(part, Arti.RATA) or _FROM_BELOW.search(view.clause(part)))


def _claim(view: View, part: Part, match: re.Match[str], place: Place, year: int | None) -> Klaim | None:
    naming, rank = place.naming, place.rank
    by = compared(place.grid, [naming.line], view, part, year)
    against: list[tuple[int, Line]] = []
    size = _size(view, match)
    for column in by.columns:
        for high in (True, False):
            ranked = place.ranked(column, high=high)
            if len(ranked) < max(_FEWEST, rank) or naming.line.number(column) is None:
                continue
            if place.holds(ranked, column):
                return agrees(
                    view, _said(view, match, place, naming.line, column), _values([naming.line], column)
                )
            against.append((column, ranked[rank - 1]))
    if not against:
        return None
    column, holder = against[0]
    ragu = None if naming.full else OTHER_ROW
    if not by.told and len({at for at, _ in against}) > 1:
        ragu = ragu or WHICH_ORDER
    if size is not None and size != len(place.ranked(column, high=True)):
        ragu = ragu or _OTHERS
    lines = place.ranked(column, high=True)
    return contradicts(view, _said(view, match, place, holder, column), _values(lines, column), ragu)


def _placed(view: View, part: Part, match: re.Match[str], grid: Grid) -> Place | None:
    """The row that has the place: named before it, else right behind; None where none is."""
    named = [one for one in grid.named(view.text, part.start, part.end) if one.sure]
    before = [one for one in named if 0 <= match.start() - one.end <= _NEAR]
    behind = [
        one
        for one in named
        if 0 <= one.start - match.end() <= _NEAR and not _AFTER.search(view.text, match.end(), one.start)
    ]
    naming = before[-1] if before else next(iter(behind), None)
    rank = int(match["digits"]) if match["digits"] else ordinal(match["word"])
    return Place(grid, naming, rank) if naming is not None and rank else None


def _size(view: View, match: re.Match[str]) -> int | None:
    """How many the sentence says there are in all."""
    told = _OUT_OF.match(view.text, match.end())
    return read_count(told["n"]) if told else None


def _values(lines: Sequence[Line], column: int) -> list[Value]:
    return [line.figures[column] for line in lines if column in line.figures]


def _said(view: View, match: re.Match[str], place: Place, holder: Line, column: int) -> Said:
    kata = view.written[match.start() : match.end()]
    own, other = place.line.number(column), holder.number(column)
    return Said("ekstrem", kata, holder.name, place.grid.header(column), own, other)
