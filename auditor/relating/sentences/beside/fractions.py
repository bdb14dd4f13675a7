"""What part of the table beside a sentence a row is said to be: "hampir sepertiga", "lebih dari separuh"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.models.facts import Klaim
from auditor.models.report import Value
from auditor.relating.sentences.beside.columns import compared, is_of, total_of
from auditor.relating.sentences.reading.bounds import Hedge, hedged
from auditor.relating.sentences.reading.record import Said, verdict
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View
from auditor.relating.sentences.tables.grid import Grid, Line, Naming
from auditor.relating.sentences.tables.measures import PERCENTS

_PARTS = {
    "separuh": Decimal(50), "setengah": Decimal(50), "sepertiga": Decimal(100) / 3, "seperempat": Decimal(25),
    "seperlima": Decimal(20), "dua pertiga": Decimal(200) / 3, "tiga perempat": Decimal(75),
}  # fmt: skip
"""Words for a part of a whole, in percent."""
_TOLD = re.compile(
    r"\b(?:(?P<word>separuh|setengah|sepertiga|seperempat|seperlima|dua\s+pertiga|tiga\s+perempat)(?:nya)?\b"
    r"|(?P<number>\d{1,2}(?:,\d{1,2})?)\s*(?:%|persen(?!\w)))"
)
_SHORT = Decimal(8)
"""Percentage points that "hampir" may be short of the part it tells."""
_ABOUT = Decimal(5)
"""Percentage points that "sekitar", or a bare "separuh", may be off."""
_OF_ALL = re.compile(
    r"\b(?:dari|terhadap)?\s*(?:total|seluruh|keseluruhan|semua|jumlah)\b|\bporsi\w*|\bmenyumbang\w*|\bkontribusi\w*"
    r"|\bpagu\b|\bbelanja\b|\banggaran\b|\bandil\b"
)
"""Words by which the part is one of a whole."""
_BESIDE = re.compile(r"\s*(?:[a-z]++\s*+){0,2}(?:,|\(|\batau|\byang\s+berarti)\s*")
"""What stands between a figure and the part that it is."""
_OPEN = "bagian itu dapat dihitung dari jumlah lain"


@dataclass(frozen=True, slots=True)
class Fraction:
    """A part of a whole in percent as a sentence tells it: from ``low`` to ``high``."""

    start: int
    text: str
    low: Decimal
    high: Decimal

    def holds(self, percent: Decimal) -> bool:
        """Whether the part is so large."""
        return self.low <= percent <= self.high

    @property
    def middle(self) -> Decimal:
        """What it tells as one number."""
        return (self.low + self.high) / 2


@dataclass(frozen=True, slots=True)
class Portion:
    """The part that rows are of a column's whole, in percent, with the figures of both."""

    percent: Decimal
    values: list[Value]


def fraction_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each part of a whole that the sentence tells against the part that its rows are."""
    near = scope.near.first(view)
    for fraction in _fractions(view):
        clause = view.clause(view.part_of(fraction.start))
        if near is None or view.is_planned(fraction.start) or not _OF_ALL.search(clause):
            continue
        found = (_judge(view, fraction, grid, scope.world.report.year) for grid in (near, near.kinds))
        yield from [claim for claim in found if claim is not None][:1]


def _fractions(view: View) -> Iterator[Fraction]:
    """The parts of wholes told in words, or in percent as a bound or an estimate."""
    for match in _TOLD.finditer(view.text):
        given = hedged(view.text, match.start(), match.end())
        word, number = match["word"], match["number"]
        if given is None or (number and given.hedge is Hedge.JUST):
            continue
        part = _PARTS[" ".join(word.split())] if word else Decimal(number.replace(",", "."))
        text = view.written[given.start : given.end].strip()
        yield Fraction(given.start, text, *_range(part, given.hedge))


def _range(part: Decimal, hedge: Hedge) -> tuple[Decimal, Decimal]:
    if hedge in {Hedge.OVER, Hedge.LEAST}:
        return part, Decimal(100)
    if hedge in {Hedge.UNDER, Hedge.MOST}:
        return Decimal(0), part
    if hedge is Hedge.NEARLY:
        return part - _SHORT, part
    return part - _ABOUT, part + _ABOUT


def _judge(view: View, fraction: Fraction, grid: Grid, year: int | None) -> Klaim | None:
    part = view.part_of(fraction.start)
    named = _named(view, fraction, grid)
    lines = [naming.line for naming in named]
    if not lines:
        return None
    by = compared(grid, lines, view, part, year)
    portions = [one for at in by.columns if (one := _portion(grid, lines, at)) is not None]
    if not portions:
        return None
    right = [one for one in portions if fraction.holds(one.percent)]
    one = (right or portions)[0]
    names = " dan ".join(f"“{line.name}”" for line in lines)
    said = Said("nilai", fraction.text, names, "porsi", fraction.middle, round(one.percent, 2))
    sure = all(naming.full for naming in named) and (by.told or len(portions) == 1)
    return verdict(view, said, one.values, right=bool(right), ragu=None if sure else _OPEN)


def _named(view: View, fraction: Fraction, grid: Grid) -> list[Naming]:
    """The rows that the clause says it of together; none where some stand before it and some behind."""
    part = view.part_of(fraction.start)
    named = [one for one in grid.named(view.text, part.start, part.end) if one.sure]
    sides = {one.start < fraction.start for one in named}
    if named or view.mentions_in(part):
        return named if len(sides) == 1 else []
    return _by_figure(view, fraction, grid)


def _by_figure(view: View, fraction: Fraction, grid: Grid) -> list[Naming]:
    """The only row that has the figure told right before the part ("57 kali, hampir separuh dari ...")."""
    beside = [q for q in view.quantities if _BESIDE.fullmatch(view.text, q.end, fraction.start)]
    lines = [line for line in grid.rows if any(is_of(line, at, q) for at in grid.columns for q in beside)]
    return [Naming(q.start, q.end, (lines[0],), 1.0) for q in beside[:1]] if len(lines) == 1 else []


def _portion(grid: Grid, lines: Sequence[Line], column: int) -> Portion | None:
    """The part of the column's whole that the rows are together; None where that is no part."""
    percents = grid.heads[column].role in PERCENTS or "%" in grid.header(column)
    if percents or len({line.group for line in lines}) != 1:
        return None
    own = [line.figures[column] for line in lines if line.number(column) is not None]
    total = total_of(grid, lines[0].group, column)
    if len(own) != len(lines) or total is None or not total.amount:
        return None
    percent = sum((value.amount for value in own), Decimal(0)) / total.amount * 100
    return Portion(percent, [*own, total]) if 0 <= percent <= 100 else None
