"""Claims that a figure rose, fell or stayed, by how much and since when, against its figures of the years."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from auditor.lexicon.kata.concepts import Arti, Told
from auditor.lexicon.numbers import read_count
from auditor.models.facts import Klaim
from auditor.models.report import MONEY, Nada, Value
from auditor.relating.sentences.frames.quantifiers import (
    Item,
    Spoken,
    is_quantified,
    judge_set,
    says_how_many,
)
from auditor.relating.sentences.moves.by_how_much import (
    Step,
    amount_before,
    amount_told,
    gaps,
    is_by,
    is_of_end,
    part_of_start,
    share_told,
)
from auditor.relating.sentences.moves.of_years import YEARS_BEFORE, is_of_years
from auditor.relating.sentences.reading.predicate import Predicate, denies_another, predicate_at
from auditor.relating.sentences.reading.record import (
    Said,
    agrees,
    contradicts,
    doubt_of,
    is_number,
    is_stated,
)
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.subjects import Subject
from auditor.relating.sentences.reading.view import Part, Quantity, View
from auditor.relating.sentences.tables.measures import is_of
from auditor.relating.sentences.tables.sets import KINDS, set_named
from auditor.relating.sentences.tables.states import falls
from auditor.relating.sentences.tables.world import Cell, Thing

_KINDS = (Arti.NAIK, Arti.TURUN, Arti.TETAP, Arti.MEMBAIK, Arti.MEMBURUK, Arti.FLUKTUATIF)
_SINCE = re.compile(
    r"\b(?:sejak|semenjak|mulai|dari|dibanding(?:kan)?(?:\s+dengan)?|daripada|ketimbang|terhadap)\s+"
    r"(?:kondisi\s+|capaian\s+|realisasi\s+)?(?:pada\s+)?(?:tahun\s+)?(?P<year>20\d\d)"
)
_LAST_YEARS = re.compile(r"\b(?:tiga|dua|lima|\d)\s+tahun\s+terakhir")
_SET = re.compile(r"\b(?:program|kegiatan|sasaran|setiap|seluruh|semua|ketiga|keempat|jenis belanja)\b")
_OWN_NEGATION = re.compile(r"(?:tidak|tak|belum|tanpa)\s")
"""What begins a phrase that denies by itself ("tidak berubah")."""
_NEVER = re.compile(r"\b(?:tidak|tak|belum)\s+(?:sekali\s*pun\s+)?pernah\s+(?:\w+\s+)?$")
_EACH_YEAR = re.compile(r"\b(?:setiap|tiap|saban)\s+tahun(?:nya)?\b")
_LEVEL_ONCE = "ada tahun yang angkanya sama dengan tahun sebelumnya"
_SUPPOSED = "kalimat dapat menerangkan arti perubahan itu, bukan menyatakannya"
_PART = "tidak semua barisnya dapat dibandingkan"
_OTHER_LEVEL = "angka dalam kalimatnya tidak tercantum pada barisnya"
_OF_END = "persentasenya cocok bila dihitung dari angka akhir"
_WITH = re.compile(r"\W*(?:dengan|seiring|seiring\s+dengan|melalui|bila|jika)\s+(?:semakin\s+|makin\s+)?")
"""What leads to a change that is supposed."""
_YEAR_OF = re.compile(r"20\d\d")
_FROM_TO = re.compile(r"\bdari\W[^;]{1,60}?\bmenjadi\b")
"""Figures from which and to which something moved: the amount is held against these."""
_BOTH_YEARS = re.compile(r"\s*(?:maupun|dan|serta|atau|,)\s*(?:tahun\s+)?20\d\d")
"""A second year that the figure is compared with."""
_BESIDE = 25
"""Letters between a change and the word that says it goes on, at most."""
_RUN = 2
"""Steps from year to year that may go up and down."""
_MANY = 3
"""Figures of a clause that speaks of more than one change."""


def change_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each word of change in the sentence against the figures of the years it speaks of."""
    if scope.world.report.year is None:
        return
    for told in view.told:
        kinds = told.meanings.intersection(_KINDS)
        if len(kinds) != 1 or not is_of_years(view, told):
            continue
        claim = predicate_at(view, scope, told)
        if claim is not None and not denies_another(claim):
            change = Change(claim, next(iter(kinds)))
            counts = amount_before(claim) is None and is_quantified(claim)
            yield from _of_set(change) if counts else _of_one(change)


@dataclass(frozen=True, slots=True)
class Change:
    """A word of change in its clause, and the one meaning that it has."""

    claim: Predicate
    kind: Arti

    @property
    def year(self) -> int:
        """The year of the report."""
        return self.claim.year or 0

    @property
    def steady(self) -> bool:
        """Whether it is said of each year of a row ("terus naik"), not of its first and last alone."""
        claim = self.claim
        return (
            self.kind is Arti.FLUKTUATIF
            or self.never
            or any(self._is_near(told) for told in claim.view.told_in(claim.part, Arti.TERUS))
            or _LAST_YEARS.search(claim.view.text) is not None
        )

    def _is_near(self, other: Told) -> bool:
        """Whether the words stand side by side: what goes on is this change and no other one."""
        told = self.claim.told
        return max(other.start - told.end, told.start - other.end) <= _BESIDE

    @property
    def graded(self) -> bool:
        """Whether it may be said of a predikat, which may stay while the figure moves."""
        return self.kind not in {Arti.NAIK, Arti.TURUN}

    def holds(self, steps: Sequence[Step], less: bool | None) -> bool | None:
        """Whether the steps go the way that is claimed; None where it is open which way is better."""
        signs = [_step(pair) for pair in steps]
        if self.never:
            held = [moved(self.kind, [sign], less, denied=True) for sign in signs]
            return None if None in held else all(held)
        return moved(self.kind, signs, less, denied=self.denied)

    @property
    def is_supposed(self) -> bool:
        """Whether something else is said to follow from it, without a figure ("dengan meningkatnya X")."""
        claim = self.claim
        led = _WITH.fullmatch(claim.before) is not None and claim.word.endswith("nya")
        return led and not claim.view.quantities_in(claim.part)

    @property
    def denied(self) -> bool:
        """Whether it is denied that it moved so: the negation of "tidak berubah" is its own."""
        return self.claim.denied and not _OWN_NEGATION.match(self.claim.word)

    @property
    def nada(self) -> Nada:
        """The tone of the claim: what never was, and what denies by itself, is affirmed."""
        return Nada.MENYANGKAL if self.denied and not self.never else Nada.MENEGASKAN

    @property
    def never(self) -> bool:
        """Whether it is said to have moved so in none of the years ("tidak pernah turun")."""
        return self.denied and _NEVER.search(self.claim.before) is not None

    def is_level_once(self, steps: Sequence[Step]) -> bool:
        """Whether it is said of each year and one of the steps is none."""
        each = _EACH_YEAR.search(self.claim.clause) is not None and self.kind is not Arti.TETAP
        return each and self.steady and not self.denied and 0 in [_step(pair) for pair in steps]


def _of_set(change: Change) -> Iterator[Klaim]:
    """A claim on how many of a kind rose or fell."""
    claim = change.claim
    things, lingkup = set_named(claim.view, claim.part, claim.scope)
    items: list[Item] = []
    for thing in things:
        runs = _runs(change, thing, steady=False, grade=True)
        held = {change.holds(steps, falls(thing, claim.view.phrases)) for steps in runs}
        if len(held) == 1 and None not in held:
            values = tuple(v for steps in runs for old, new in steps for v in (new.value, old.value))
            items.append(Item(thing, held == {True}, values))
    if len(items) > 1:
        known = lingkup in KINDS or says_how_many(claim.view, len(items))
        ragu = None if known and len(items) == len(things) else _PART
        yield from judge_set(claim, items, Spoken("tren", lingkup, lingkup, ragu))


def _of_one(change: Change) -> Iterator[Klaim]:
    """A claim that one thing rose or fell, and by how much: the likeliest with figures of the years."""
    claim = change.claim
    for subject in claim.subjects():
        if not subject.sure or (subject.source and _SET.search(claim.clause)):
            return
        runs = _runs(change, subject.things[0], steady=change.steady, grade=change.graded)
        if runs:
            yield from _judge(change, subject, runs)
            return


def _judge(change: Change, subject: Subject, runs: Sequence[Sequence[Step]]) -> Iterator[Klaim]:
    claim, thing = change.claim, subject.things[0]
    ragu = doubt_of(subject) or (_SUPPOSED if change.is_supposed else None)
    runs = _by_amount(change, runs) or runs
    held = [change.holds(steps, falls(thing, claim.view.phrases)) for steps in runs]
    values = [cell.value for steps in runs for pair in steps for cell in pair]
    said = Said("tren", claim.kata, thing.name, thing.name, nada=change.nada)
    if any(held) and all(change.is_level_once(steps) for steps in runs):
        yield contradicts(claim.view, said, values, ragu or _LEVEL_ONCE)
    elif any(held):
        yield agrees(claim.view, said, values)
        if not change.steady:
            yield from _by_so_much(claim, thing, runs, ragu)
    elif None not in held and not _tells_other_figures(change, values):
        yield contradicts(claim.view, said, values, ragu or _doubt_of_level(change, values))


def _by_amount(change: Change, runs: Sequence[Sequence[Step]]) -> list[Sequence[Step]]:
    """The runs that end with a step of just the amount that the clause tells: it speaks of one of these."""
    amount = None if change.steady or _FROM_TO.search(change.claim.clause) else amount_told(change.claim)
    if amount is None:
        return []
    return [run for run in runs if any(is_number(amount, gap) for gap in gaps(run[-1]))]


def _by_so_much(
    claim: Predicate, thing: Thing, runs: Sequence[Sequence[Step]], ragu: str | None
) -> Iterator[Klaim]:
    """The amount of the change, where the clause tells it and none of the steps is so large."""
    amount = amount_told(claim)
    if amount is None or _FROM_TO.search(claim.clause):
        return
    steps = [pair for run in runs for pair in (run[-1], (run[0][0], run[-1][1]))]
    if not any(is_by(amount, pair) for pair in steps):
        yield from _not_by(claim, thing, steps, amount, ragu)
        return
    share = share_told(claim, amount)
    meant = [pair for pair in steps if is_by(amount, pair)]
    if share is not None and not any(is_by(share, pair) for pair in meant):
        yield from _not_by(claim, thing, meant, share, ragu)


def _not_by(
    claim: Predicate, thing: Thing, steps: Sequence[Step], amount: Quantity, ragu: str | None
) -> Iterator[Klaim]:
    """That the thing moved by another amount: in percent where that is told of where it ended."""
    if any(is_stated(amount, cell.value) for cell in thing.cells if cell.value.number is not None):
        return  # a level, as in "makin pendek, yakni 6,8 menit, lalu 5,2 menit"
    old, new = steps[0]
    if amount.unit == "Rp" and old.role not in MONEY and old.value.unit != "Rp" and "rp" not in thing.words:
        return
    of_end = any(is_of_end(amount, pair) for pair in steps)
    exact = (part_of_start((old, new)) if of_end else None) or abs(new.value.amount - old.value.amount)
    said = Said("nilai", amount.text, thing.name, "perubahan", tertulis=amount.value, hitung=exact)
    yield contradicts(claim.view, said, [old.value, new.value], (ragu or _OF_END) if of_end else ragu)


def _tells_other_figures(change: Change, values: Sequence[Value]) -> bool:
    """Whether the clause gives figures of its own that go its way and stand in none of the rows.

    It speaks of something else then, or its figures are wrong rather than its word.
    """
    view, part = change.claim.view, change.claim.part
    figures = view.quantities_in(part)
    if len(figures) < 2 or change.kind is Arti.TETAP:
        return len(figures) > _MANY
    return not _is_any_stated(figures, values)


def _doubt_of_level(change: Change, values: Sequence[Value]) -> str | None:
    """Why it is open whether the word is wrong: the one figure of the clause stands in none of the rows.

    A figure that is told as the amount of the change is no such level.
    """
    figures = change.claim.view.quantities_in(change.claim.part)
    if len(figures) != 1 or amount_told(change.claim) is not None or _is_any_stated(figures, values):
        return None
    return _OTHER_LEVEL


def _is_any_stated(figures: Sequence[Quantity], values: Sequence[Value]) -> bool:
    return any(is_stated(figure, value) for figure in figures for value in values)


def _runs(change: Change, thing: Thing, *, steady: bool, grade: bool) -> list[list[Step]]:
    """For each table and measure, the steps from year to year that the claim speaks of; none is empty.

    ``steady`` takes each year, else the first and last; ``grade`` leaves out figures beside a predikat.
    """
    claim = change.claim
    part = _segment(claim)
    runs = [
        _steps(series, start, last, steady=steady)
        for series in _series(claim.view, part, thing, grade=grade)
        for start, last in _spans(claim, part, change.year)
        if last in series
    ]
    return [steps for steps in runs if steps]


def _steps(series: Mapping[int, Cell], start: int | None, last: int, *, steady: bool) -> list[Step]:
    """The steps from year to year, or the one from first to last; none where a year is missing."""
    if steady:
        years = sorted(y for y in series if y <= last and (start is None or y >= start))
        return [(series[a], series[b]) for a, b in pairwise(years)]
    first = start if start is not None and start < last else last - 1
    return [(series[first], series[last])] if first in series else []


def _spans(claim: Predicate, part: Part, year: int) -> list[tuple[int | None, int]]:
    """The first years (None: the one before) and last years that a part of the sentence may speak of.

    One year before the report's is where the change began, or when it happened.
    """
    view = claim.view
    before = YEARS_BEFORE.search(view.text[part.start : claim.told.start])
    count = read_count(before["n"]) if before else None
    if count is not None:
        return [(year - count, year - 1)]
    named = sorted({named for named in view.years_in(part) if named <= year})
    since = _SINCE.search(view.clause(part))
    if since and _BOTH_YEARS.search(view.text, part.start + since.end()):
        return [(one, year) for one in named if one < year]
    if since:
        return [(int(since["year"]), named[-1] if len(named) > 1 else year)]
    if len(named) > 1:
        return [(named[0], named[-1])]
    if named and named[0] < year:
        return [(named[0], year), (None, named[0])]
    return [(None, year)]


def _segment(claim: Predicate) -> Part:
    """What stands around a word of change up to the next words of change: its own years.

    The whole clause where no other one stands in it.
    """
    view, part, told = claim.view, claim.part, claim.told
    words = view.told_in(part, Arti.NAIK, Arti.TURUN, Arti.TETAP)
    if len(words) < 2:
        return part
    before = max((t.end for t in words if t is not told and t.end <= told.start), default=part.start)
    cut = view.text.rfind(",", before, told.start)
    after = min((t.start for t in words if t is not told and t.start >= told.end), default=part.end)
    stop = view.text.rfind(",", told.end, after)
    return Part(cut if cut > 0 else before, stop if stop > 0 and after < part.end else after)


def _series(view: View, part: Part, thing: Thing, *, grade: bool) -> list[dict[int, Cell]]:
    """The figures of the thing by year, for each measure; those that the clause names where it names one.

    Where tables print other figures for a year there is a series with each.
    """
    told = view.told_in(part, Arti.CAPAIAN)
    wanted = [Arti.REALISASI, Arti.CAPAIAN]
    groups: dict[tuple[Arti, str], dict[int, Cell]] = {}
    others: dict[tuple[Arti, str], list[Cell]] = defaultdict(list)
    for cell in thing.cells:
        if cell.year is None or cell.value.number is None or (grade and _is_graded(cell)):
            continue
        measure = next((m for m in wanted if is_of(cell, m)), None)
        if measure is not None:
            kind = "" if thing.indicator else f"{id(cell.table)} {_YEAR_OF.sub('', cell.column.header)}"
            first = groups.setdefault((measure, kind), {}).setdefault(cell.year, cell)
            if first.value.number != cell.value.number:
                others[measure, kind].append(cell)
    measures = wanted if told else wanted[:1]
    found: list[dict[int, Cell]] = []
    for key, series in groups.items():
        if key[0] in measures and len(series) > 1:
            changed = ({**series, cell.year: cell} for cell in others[key] if cell.year is not None)
            found += [series, *changed]
    return found


def _is_graded(cell: Cell) -> bool:
    """Whether a predikat stands beside the figure ("B (67,2)"), which may stay while the figure moves."""
    return re.match(r"\s*[A-Za-z]", cell.value.text) is not None and cell.value.unit != "Rp"


def moved(kind: Arti, signs: Sequence[int], less: bool | None, *, denied: bool) -> bool | None:
    """Whether steps up (1), down (-1) and level (0) are all of the claimed kind; None where that is open.

    ``less`` says that less is better, None where it is not known.
    """
    if kind in {Arti.MEMBAIK, Arti.MEMBURUK}:
        if less is None:
            return None
        up = (kind is Arti.MEMBAIK) is not less
        kind = Arti.NAIK if up else Arti.TURUN
    if kind is Arti.FLUKTUATIF:
        both = {1, -1} <= set(signs)
        return None if len(signs) < _RUN else both is not denied
    wanted = {Arti.NAIK: 1, Arti.TURUN: -1, Arti.TETAP: 0}[kind]
    if denied:
        return any(sign != wanted for sign in signs)
    if wanted and len(signs) > 1:
        return all(sign * wanted >= 0 for sign in signs) and any(signs)
    return all(sign == wanted for sign in signs)


def _step(pair: Step) -> int:
    gap = pair[1].value.amount - pair[0].value.amount
    return (gap > 0) - (gap < 0)
