"""Means that a sentence states of a set of things."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.lexicon.kata.concepts import Arti
from auditor.models.facts import Klaim
from auditor.relating.sentences.frames.quantifiers import TOGETHER
from auditor.relating.sentences.reading.bounds import is_bound
from auditor.relating.sentences.reading.record import Said, is_number, values_of, verdict
from auditor.relating.sentences.reading.sasaran import (
    ALL_INDICATORS,
    doubt_of_source,
    indicators_in_words,
)
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import Part, Quantity, View
from auditor.relating.sentences.tables.measures import MEASURES
from auditor.relating.sentences.tables.sets import KINDS, columns_of, mean, set_named
from auditor.relating.sentences.tables.world import Cell, Thing

_OTHER = re.compile(r"\b(?:tahunan|per\s+tahun|per\s+bulan|setiap\s+bulan|nasional|provinsi|triwulan)\b")
"""Words of a mean over time, or of others: the rows of a table do not have it."""
_OF_GROUP = re.compile(r"\b(?:sasaran|indikator|ke\w+\s+indikator)")
_PERFORMANCE = re.compile(r"\b(?:kinerja|capaian)\b")
_TOGETHER = {re.compile(rf"\b{word}\b(?!\s+(?:belas|puluh))"): number for word, number in TOGETHER.items()}
_COVERED = Decimal("0.8")
"""Of the things that a sentence averages, the part that has a figure in a column of which it is the mean."""
_SLACK = 2
"""Units of the last place that a mean of rounded figures may be off by."""


@dataclass(frozen=True, slots=True)
class Averaged:
    """The things that a mean is of, what they are in words, and why it may be of others (None where not)."""

    things: Sequence[Thing]
    lingkup: str = ""
    ragu: str | None = None


def mean_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold the first mean that the sentence tells against the mean of the rows that it speaks of."""
    for told in view.told:
        if Arti.RATA not in told.meanings or view.is_planned(told.start):
            continue
        part = view.part_of(told.start)
        figures = [q for q in view.quantities_in(part) if told.end <= q.start and q.unit in {"%", ""}]
        if not figures or _OTHER.search(view.clause(part)):
            continue
        if any(named != scope.world.report.year for named in view.years_in(part)):
            continue
        averaged = _averaged(view, part, scope)
        columns = _columns(view, part, averaged, scope) if _is_number_of(view, part, averaged) else []
        if columns and not is_bound(view, figures[0]) and not view.is_planned(figures[0].start):
            yield _claim(view, figures[0], averaged, columns)
            return


def _claim(view: View, figure: Quantity, averaged: Averaged, columns: Sequence[Sequence[Cell]]) -> Klaim:
    right = next((cells for cells in columns if is_number(figure, mean(cells), _SLACK)), None)
    cells = right or columns[0]
    said = Said("nilai", figure.text, averaged.lingkup, "rata-rata", figure.value, mean(cells))
    return verdict(view, said, values_of(cells), right=right is not None, ragu=averaged.ragu)


def _is_number_of(view: View, part: Part, averaged: Averaged) -> bool:
    """Whether there are as many things as the clause says ("keempat indikator"), two at least."""
    text = view.clause(part)
    together = next((number for word, number in _TOGETHER.items() if word.search(text)), None)
    return len(averaged.things) > 1 and together in {None, len(averaged.things)}


def _columns(view: View, part: Part, averaged: Averaged, scope: Scope) -> list[list[Cell]]:
    """The columns that the mean may be of; where the things are doubtful those of each sasaran too."""
    year = scope.world.report.year
    measure = _measure(view, part)
    least = len(averaged.things) * _COVERED
    columns = [cells for cells in columns_of(averaged.things, measure, year) if len(cells) >= least]
    if columns and averaged.ragu:
        for group in scope.world.groups:
            columns += columns_of(scope.indicators_of(group), measure, year)
    return columns


def _measure(view: View, part: Part) -> Arti:
    """What is averaged: what was spent where the clause's last measure says so, else capaian."""
    named = [m for told in view.told_in(part, *MEASURES) for m in MEASURES if m in told.meanings]
    return Arti.SERAPAN if named and named[-1] is Arti.SERAPAN else Arti.CAPAIAN


def _averaged(view: View, part: Part, scope: Scope) -> Averaged:
    text = view.clause(part)
    group, source = scope.group(view)
    if group and _OF_GROUP.search(text):
        return Averaged(scope.indicators_of(group), indicators_in_words(group), doubt_of_source(source))
    things, lingkup = set_named(view, part, scope)
    if things:
        ragu = None if lingkup in KINDS else "kalimat dapat merata-ratakan hal lain"
        return Averaged(things, lingkup, ragu)
    if _PERFORMANCE.search(text):
        ragu = "kalimat tidak menyebut apa yang dirata-ratakan"
        return Averaged(scope.main_indicators(), ALL_INDICATORS, ragu)
    return Averaged([])
