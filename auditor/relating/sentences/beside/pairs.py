"""Two rows, or two columns, of the table beside a sentence of which one is said to have more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from auditor.lexicon.kata.concepts import Arti
from auditor.models.facts import Klaim
from auditor.relating.sentences.beside.columns import compared
from auditor.relating.sentences.reading.predicate import Predicate, predicate_at
from auditor.relating.sentences.reading.record import WHICH_MEASURE, Said, verdict
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View
from auditor.relating.sentences.tables.grid import Grid, Naming

_MORE = frozenset({Arti.LAMPAUI, Arti.LEBIH_LAMBAT})
_LESS = frozenset({Arti.KURANG, Arti.LEBIH_CEPAT})
_JUDGED = re.compile(r"lebih\s+(?:baik|buruk|unggul|efisien|hemat)")
"""Comparisons of which the direction depends on what is measured."""
_OTHERS = re.compile(r"\b(?:target|nasional|provinsi|standar|rata-rata|rerata|tahun|periode)\b")
"""What a row may be compared with that is no other row."""
_NEXT = 60
"""Letters between the comparison and the row that is compared with, at most."""
_FAR = 90
"""Letters between the comparison and the row that it is said of, at most."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A comparison in its clause: the table, the row it is said of, and the row compared with.

    ``within`` are the columns of which alone it may be said, None where of any.
    """

    claim: Predicate
    grid: Grid
    one: Naming
    other: Naming
    within: frozenset[int] | None

    @property
    def more(self) -> bool:
        """Whether the first is said to have more."""
        return bool(self.claim.told.meanings & _MORE)

    def holds(self, column: int) -> bool | None:
        """Whether the figures of the column stand so; None where one of them is missing."""
        one, other = self.one.line.number(column), self.other.line.number(column)
        if one is None or other is None or (self.within is not None and column not in self.within):
            return None
        held = one > other if self.more else one < other
        return held is not self.claim.denied


def pair_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each comparison of two rows against the table beside the sentence."""
    for told in view.told:
        if not told.meanings & (_MORE | _LESS) or _JUDGED.match(view.text, told.start):
            continue
        claim = predicate_at(view, scope, told)
        pairs = _pairs(claim, scope) if claim is not None else iter(())
        found = (_judge(pair, scope.world.report.year) for pair in pairs)
        yield from [one for one in found if one is not None][:1]


def _pairs(claim: Predicate, scope: Scope) -> Iterator[Pair]:
    """The two rows that the clause names in one of the likeliest tables, or two of its columns."""
    for table in scope.near.likely(claim.view):
        for grid, within in ((table, None), (table.kinds, _named_or_whole(table, claim.view))):
            named = [n for n in grid.named(claim.view.text, claim.part.start, claim.part.end) if n.sure]
            before = [n for n in named if 0 <= claim.told.start - n.end <= _FAR]
            behind = [n for n in named if 0 <= n.start - claim.told.end <= _NEXT]
            if before and behind and _are_alike(claim.view, claim, before[-1], behind[0]):
                yield Pair(claim, grid, before[-1], behind[0], within)


def _are_alike(view: View, claim: Predicate, one: Naming, other: Naming) -> bool:
    """Whether the two are different rows of one level, and no other yardstick stands between them."""
    alike = one.line.group == other.line.group and one.line is not other.line
    return alike and not _OTHERS.search(view.text[claim.told.end : other.start])


def _named_or_whole(table: Grid, view: View) -> frozenset[int]:
    """The rows of which kinds are compared: those that the sentence names, else that of the total."""
    named = {naming.line.index for naming in table.named(view.text) if naming.sure and naming.full}
    return frozenset(named or {line.index for line in table.totals})


def _judge(pair: Pair, year: int | None) -> Klaim | None:
    view, one, other = pair.claim.view, pair.one.line, pair.other.line
    by = compared(pair.grid, [one, other], view, pair.claim.part, year)
    held = {at: holds for at in by.columns if (holds := pair.holds(at)) is not None}
    if not held:
        return None
    right = any(held.values())
    column = next(at for at, holds in held.items() if holds is right)
    values = [one.figures[column], other.figures[column]]
    gap = values[0].amount - values[1].amount
    said = Said(
        "banding",
        pair.claim.kata,
        f"“{one.name}” dan “{other.name}”",
        tertulis=Decimal(1 if pair.more else -1),
        hitung=Decimal((gap > 0) - (gap < 0)),
    )
    sure = pair.one.full and pair.other.full and (by.told or len(held) == 1)
    return verdict(view, said, values, right=right, ragu=None if sure else WHICH_MEASURE)
