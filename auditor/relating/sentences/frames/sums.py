"""Means that a sentence states of a set of things."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.lexicon.kata.concepts import Arti, Told
from auditor.models.facts import Klaim
from auditor.models.report import Nada
from auditor.relating.sentences.frames.quantifiers import TOGETHER
from auditor.relating.sentences.reading.bounds import IS_TO_BE, Hedge, hedged, is_bound
from auditor.relating.sentences.reading.record import Said, is_number, values_of, verdict
from auditor.relating.sentences.reading.sasaran import (
    ALL_INDICATORS,
    ANOTHER,
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
_IF_RECKONED = re.compile(
    r"^\W*(?:apabila|bila|jika|kalau)\b[^;,]{0,60}?\b(?:di)?"
    r"(?:hitung|perhitungkan|rata|bagi|jumlah|gabung|lihat|cermati|rinci|telaah)"
)
"""A condition under which nothing happens: it is only looked at so."""
_PERFORMANCE = re.compile(r"\b(?:kinerja|capaian|pencapaian|ketercapaian)\b")
_TOGETHER = {re.compile(rf"\b{word}\b(?!\s+(?:belas|puluh))"): number for word, number in TOGETHER.items()}
_MEAN_ROW = re.compile(
    r"\W*rata-rata\s+(?:(?:nilai|tingkat|persentase)\s+)?(?:capaian|kinerja|pencapaian|realisasi)\b",
    re.IGNORECASE,
)
"""The name of a row that is a mean of others."""
_WAYS = {Hedge.OVER: 1, Hedge.LEAST: 1, Hedge.UNDER: -1, Hedge.MOST: -1}
"""On which side of a bound a mean is."""
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
    yield from _compared(view, scope)
    for start, end in _averages(view):
        if _is_planned(view, start, end):
            continue
        part = view.part_of(start)
        figures = [q for q in view.quantities_in(part) if end <= q.start and q.unit in {"%", ""}]
        named = view.years_in(part)
        year = named[0] if named else scope.world.report.year
        if not figures or len(set(named)) > 1 or _OTHER.search(view.clause(part)):
            continue
        averaged = _averaged(view, part, scope)
        columns = _columns(view, part, averaged, scope, year) if _is_number_of(view, part, averaged) else []
        due = figures[0].start
        if columns and not _is_planned(view, due) and not IS_TO_BE.search(view.text, end, due):
            yield from _claims(view, figures[0], averaged, columns)
            return


def _averages(view: View) -> Iterator[tuple[int, int]]:
    """Where the sentence says that it averages; also as the name of a row that is a mean of a measure."""
    yield from ((told.start, told.end) for told in view.told if Arti.RATA in told.meanings)
    for mention in view.mentions:
        if all(_MEAN_ROW.match(thing.name) for thing in mention.things):
            yield mention.start, mention.end


def _compared(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold that the mean of one year is above or below that of another against the means of both."""
    now = scope.world.report.year
    for told in view.told if now is not None else ():
        part = view.part_of(told.start)
        means = [one.start for one in view.told_in(part, Arti.RATA)]
        compares = told.meanings & {Arti.LAMPAUI, Arti.KURANG} and means and means[0] < told.start < means[-1]
        if compares and view.tone(told.start, told.end) is Nada.MENEGASKAN:
            before, behind = Part(part.start, told.start), Part(told.end, part.end)
            yield from _of_years(view, scope, told, (_year(view, before, now), _year(view, behind, now)))


def _of_years(view: View, scope: Scope, told: Told, years: tuple[int | None, int | None]) -> Iterator[Klaim]:
    """The comparison of the means of two years; none where its columns agree on no outcome."""
    part = view.part_of(told.start)
    averaged = _averaged(view, part, scope)
    least = len(averaged.things) * _COVERED
    first, other = (
        [cells for cells in _columns(view, part, averaged, scope, year) if len(cells) >= least]
        for year in years
    )
    way = 1 if Arti.LAMPAUI in told.meanings else -1
    steps = [mean(one) - mean(two) for one in first for two in other]
    right = {step * way > 0 for step in steps}
    if years[0] == years[1] or len(right) != 1:
        return
    lingkup = f"rata-rata {years[0]} dan {years[1]}"
    said = Said("banding", view.written[told.start : told.end], lingkup, "", Decimal(way), min(steps))
    yield verdict(view, said, values_of([*first[0], *other[0]]), right=right.pop(), ragu=averaged.ragu)


def _year(view: View, part: Part, now: int | None) -> int | None:
    """The year that a side of a comparison speaks of: the one it names, the last one, or the report's."""
    named = view.years_in(part)
    if named:
        return named[-1]
    return now - 1 if now is not None and view.told_in(part, Arti.TAHUN_LALU) else now


def _is_planned(view: View, at: int, end: int | None = None) -> bool:
    """Whether what stands there is planned; what comes out if one reckons so is not."""
    return view.is_planned(at) and _IF_RECKONED.search(view.text[: end or at]) is None


def _claims(
    view: View, figure: Quantity, averaged: Averaged, columns: Sequence[Sequence[Cell]]
) -> Iterator[Klaim]:
    """Hold the figure, or the bound that it is, against the mean of each column that may be meant."""
    given = hedged(view.text, figure.start, figure.end)
    way = _WAYS.get(given.hedge) if given is not None else None
    if way is None and (given is None or given.hedge is not Hedge.JUST or is_bound(view, figure)):
        return
    right = next((cells for cells in columns if _is_mean(figure, mean(cells), way)), None)
    cells = right or columns[0]
    said = Said("nilai", figure.text, averaged.lingkup, "rata-rata", figure.value, mean(cells))
    yield verdict(view, said, values_of(cells), right=right is not None, ragu=averaged.ragu)


def _is_mean(figure: Quantity, exact: Decimal, way: int | None) -> bool:
    """Whether the mean is the figure; or more than it (1), or less (-1)."""
    return is_number(figure, exact, _SLACK) if way is None else (exact - figure.value) * way >= 0


def _is_number_of(view: View, part: Part, averaged: Averaged) -> bool:
    """Whether there are as many things as the clause says ("keempat indikator"), two at least."""
    text = view.clause(part)
    together = next((number for word, number in _TOGETHER.items() if word.search(text)), None)
    return len(averaged.things) > 1 and together in {None, len(averaged.things)}


def _columns(view: View, part: Part, averaged: Averaged, scope: Scope, year: int | None) -> list[list[Cell]]:
    """The columns that the mean may be of; where the things are doubtful those of each sasaran too."""
    now = year == scope.world.report.year
    measure = _measure(view, part)
    least = len(averaged.things) * _COVERED
    columns = [cells for cells in columns_of(averaged.things, measure, year) if len(cells) >= least]
    columns = [cells for cells in columns if now or cells[0].year == year]
    if columns and averaged.ragu and now:
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
    if source == ANOTHER:
        return Averaged([])
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
