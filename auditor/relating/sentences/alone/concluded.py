"""Figures that follow from those right before: "Dengan demikian ...", "sisanya ...", "keduanya ...".

No table is needed to tell that what is concluded does not follow.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from rapidfuzz.distance import OSA

from auditor.models.facts import Klaim
from auditor.relating.sentences.alone.told import Figure, all_figures_told
from auditor.relating.sentences.frames.quantifiers import TOGETHER
from auditor.relating.sentences.reading.bounds import IS_TO_BE, Hedge, hedged
from auditor.relating.sentences.reading.record import Said, verdict
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import POINTS, View

_CONCLUDED = re.compile(r"\b(?:dengan\s+(?:demikian|begitu)|artinya|berarti|alhasil|walhasil)\b")
_SO = re.compile(
    r"\b(?:sehingga|maka|artinya|berarti)\b[^;\d]{0,40}?"
    r"\b(?:tersisa|sisa(?:nya)?|kekurangan(?:nya)?|kurang|masih|belum|tinggal|tidak)\b[^;\d]{0,40}$"
)
"""What stands before a rest that follows from the figures before it in its sentence."""
_REST = re.compile(r"^\W*(?:sisanya|selebihnya)\b")
_TOGETHER = re.compile(
    rf"^\W*(?P<word>{'|'.join(TOGETHER)})nya\b(?:\W+[^\W\d]+){{0,3}}?"
    r"\W+(?:berjumlah|bernilai|mencapai|menghasilkan|menyerap|sebesar|sebanyak|senilai|total\w*|jumlah\w*)\b"
)
"""What says that the figures told right before are added."""
_LEAST, _MOST = 2, 5
"""Figures told before from which one may follow."""
_ENOUGH = 100
"""A figure from which on one like it, with another unit, is told of the same by more than chance."""
_PARTS_OF_REPORT = frozenset(
    {"indikator", "sasaran", "program", "kegiatan", "sub", "tujuan", "iku", "tahun", "kali"}
)
"""Units of figures that follow from others of the same unit alone."""
_OPEN = "angka itu dapat dihitung dari angka lain"


@dataclass(frozen=True, slots=True)
class Conclusion:
    """A figure and those it is said to follow from, each with the sentence it stands in.

    ``added`` says that they are added, ``rest`` that it is what is left of the first.
    """

    figure: Figure
    told: tuple[tuple[View, Figure], ...]
    added: bool = False
    rest: bool = False

    @property
    def figures(self) -> list[Figure]:
        """The figures that it is said to follow from."""
        return [figure for _, figure in self.told]

    def results(self) -> list[Decimal]:
        """What follows from them, the likeliest first."""
        numbers = [figure.value for figure in self.figures]
        if self.added:
            return [sum(numbers, Decimal(0))]
        left = numbers[0] - sum(numbers[1:], Decimal(0))
        gaps = [abs(a - b) for a, b in combinations(numbers, 2)]
        if self.rest:
            return [left, *gaps]
        sums = [
            sum(some, Decimal(0)) for n in range(2, len(numbers) + 1) for some in combinations(numbers, n)
        ]
        return [*gaps, left, *sums, *numbers]

    def follows(self) -> bool:
        """Whether the figure is one of the results, as closely as all of them are written."""
        slack = self.figure.grain + sum((figure.grain for figure in self.figures), Decimal(0))
        return any(abs(self.figure.value - result) <= slack for result in self.results())


def concluded_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold a figure that is told as following from others against these."""
    found = _conclusion(view, scope)
    if found is None or view.is_planned(found.figure.start) or IS_TO_BE.search(view.text):
        return
    follows = found.follows()
    if not follows and _is_in_table(view, scope, found.figure):
        return
    figure, results = found.figure, found.results()
    due = min(results, key=lambda result: abs(result - figure.value))
    told = " dan ".join(one.text for one in found.figures)
    said = Said("nilai", figure.text, told, "hasil", figure.value, figure.value if follows else due)
    values = [one.as_value(where) for where, one in found.told]
    yield verdict(
        view, said, values, right=follows, ragu=None if found.rest and len(values) == _LEAST else _OPEN
    )


def _conclusion(view: View, scope: Scope) -> Conclusion | None:
    """What the sentence concludes from figures of one kind in it and the sentence right before."""
    own = all_figures_told(view)
    before = [(one, figure) for one in _right_before(view, scope) for figure in all_figures_told(one)]
    here = [(view, figure) for figure in own[:-1]]
    if not own or not _is_exact(view, own[-1]):
        return None
    last = own[-1]
    together = _TOGETHER.search(view.text[: last.start])
    if together and len(own) == 1:
        told = _alike(last, before)
        return Conclusion(last, told, added=True) if len(told) == TOGETHER[together["word"]] else None
    if _REST.search(view.text):
        first = own[0]
        told = _alike(first, before)
        return Conclusion(first, told, rest=True) if len(told) == _LEAST and _is_exact(view, first) else None
    so = _SO.search(view.text[: last.start]) and (len(here) >= _LEAST or not view.mentions)
    if so or (_CONCLUDED.search(view.text[: last.start]) and len(own) == 1):
        told = _alike(last, [*before, *here])
        return Conclusion(last, told) if _LEAST <= len(told) <= _MOST else None
    return None


def _right_before(view: View, scope: Scope) -> list[View]:
    """The sentence right before, of the same paragraph or the one before that."""
    return [one for one in scope.before(view, 1) if view.sentence.block - one.sentence.block <= 1]


def _is_exact(view: View, figure: Figure) -> bool:
    """Whether the figure is told as one that is: no bound, estimate or distance in points."""
    given = hedged(view.text, figure.start, figure.end)
    return given is not None and given.hedge is Hedge.JUST and figure.unit not in POINTS


def _alike(figure: Figure, told: Sequence[tuple[View, Figure]]) -> tuple[tuple[View, Figure], ...]:
    """Those of the figures that may be of what the figure is of: of its unit, or large ones like it."""
    same = [one for one in told if one[1].unit == figure.unit]
    if len(same) >= _LEAST or figure.unit == "Rp":
        return tuple(same)
    counted = [one for one in told if one[1].unit != "Rp"]
    units = {one.unit for _, one in counted}
    if units & _PARTS_OF_REPORT or figure.unit in _PARTS_OF_REPORT or not _LEAST <= len(counted) <= _MOST:
        return ()
    large = figure.value >= _ENOUGH and all(one.value >= _ENOUGH for _, one in counted)
    same_noun = not figure.unit or (len(units) > 1 and "" in units and figure.unit in units)
    return tuple(counted) if large or same_noun or _is_slip(figure, tuple(counted)) else ()


def _is_slip(figure: Figure, told: tuple[tuple[View, Figure], ...]) -> bool:
    """Whether the figure is, but for one digit, what follows from the others (Damerau, 1964)."""
    written = str(int(figure.value))
    results = (str(int(result)) for result in Conclusion(figure, told).results())
    return len(written) >= _LEAST and any(
        len(one) == len(written) and OSA.distance(one, written) <= 1 for one in results
    )


def _is_in_table(view: View, scope: Scope, figure: Figure) -> bool:
    """Whether a table near the sentence has the figure."""
    return any(
        value.number is not None and abs(value.amount - figure.value) <= figure.grain
        for grid in scope.near.likely(view)
        for value in grid.figures
    )
