"""Figures that a sentence states of a thing: target, realisasi, capaian, pagu and what was spent of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations

from auditor.lexicon.kata.concepts import Arti
from auditor.models.facts import Klaim
from auditor.models.report import MONEY, Role
from auditor.relating.sentences.reading.bounds import is_bound, is_share
from auditor.relating.sentences.reading.ordinals import NUMBERED
from auditor.relating.sentences.reading.record import (
    Said,
    agrees,
    contradicts,
    doubt_of,
    is_number,
    is_stated,
    values_of,
    verdict,
)
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.subjects import Subject
from auditor.relating.sentences.reading.unknown import unknown
from auditor.relating.sentences.reading.view import POINTS, Part, Quantity, View
from auditor.relating.sentences.tables.measures import Measured, cells_of, fits_unit, measured
from auditor.relating.sentences.tables.world import Cell, Thing, by_row

_KINDS = frozenset(
    {
        *("program", "kegiatan", "sub", "subkegiatan", "indikator", "sasaran", "tujuan", "misi", "tabel"),
        *("iku", "iksk", "ikk", "ikp"),
        *("triwulan", "semester", "bulan", "hari", "kali"),
    }
)
"""Units of figures that count parts of the report, or time: other frames read them."""
_BY = re.compile(
    r"(?:selisih|sebanyak|bertambah|berkurang|naik|turun|meningkat|menurun|kenaikan|penurunan|peningkatan)(?:nya)?"
    r"(?:\s+(?:tipis|sebesar|sebanyak|hanya|cukup|signifikan))*\s*$"
)
"""Words right before a figure that something moved by."""
_JOINED = re.compile(r"\W*(?:,|dan|serta|maupun)\W*(?:(?:program|(?:sub\s*)?kegiatan|belanja|indikator)\W*)?")
"""What stands between two names that are told of together."""
_FROM, _TO = re.compile(r"\bdari\W+(?:[^\W\d]+\W+)?$"), re.compile(r"[^;]{0,90}?\b(?:menjadi|ke)\b")
_FIRST = re.compile(r"\b(?:semula|awal(?:nya)?|murni|sebelum|induk)\b[^,;]{0,30}$")
"""Words of a stage of the budget that the tables of what was spent do not hold."""
_JOINT = re.compile(r"\b(?:digabung\w*|gabungan|dijumlah\w*)\b")
"""Words before a figure of several things together."""
_POINTED = re.compile(
    r"\b(?:program|kegiatan|sub\s*kegiatan|belanja|pos|ro|kro)\s+(?:ini|tersebut|itu|dimaksud)\b"
)
"""A program named before that is pointed at."""
_PERFORMED = frozenset({Arti.REALISASI, Arti.CAPAIAN})
_MONEY = frozenset({Arti.ANGGARAN, Arti.SERAPAN, Arti.SISA})
_OF_LEVEL = re.compile(r"\b(?:efisiensi\w*|hemat)\b[^,;]{0,40}$")
"""Words before points that are a level of efficiency, no step."""
_SET_AT = re.compile(r"\W*(?:(?:sebesar|sebanyak|sejumlah|pada|di|angka|adalah|menjadi|setinggi)\W+)*")
"""What stands between a word for the target and its figure ("dipatok pada angka 72")."""
_FIRST_SHOWN = frozenset({Role.REALISASI, Role.TARGET, Role.CAPAIAN})
_OTHER_STAGE = "jumlah itu dapat dari sumber dana atau tahap anggaran lain"
_ELSEWHERE = "angka itu tertulis untuk ukuran atau tahun lain"
_MOST = 4
"""Things that a shortened name may mean at most; more are a kind of thing."""
_WHOLE = 0.9
"""Of a name that a sentence holds at least where it tells an amount of it: activities have names alike."""
_NEARLY_WHOLE = 0.8
"""Of a name that a sentence holds at least where a target is set of it that others would explain."""
_TRIED = 24
"""Figures of a thing of which each two are tried: with more, some two give any number."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a sentence, what it is told of, and as which of its measures and years."""

    view: View
    quantity: Quantity
    subject: Subject
    told: Measured


def state_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each figure of the sentence against what the tables state of the thing it is told of."""
    year = scope.world.report.year
    for quantity in view.quantities:
        if not _states(view, quantity):
            continue
        part = view.part_of(quantity.start)
        subject = _subject(view, scope, part, quantity)
        if subject is None:
            continue
        told = measured(view, part, quantity, year)
        if _is_ahead(told, year):
            continue
        found = _judge(Figure(view, quantity, subject, told), scope)
        if found is not None:
            yield found


def _states(view: View, quantity: Quantity) -> bool:
    """Whether the figure is one that tables state: no count, share, step, bound, plan or start."""
    before = view.text[: quantity.start]
    return not (
        quantity.unit in _KINDS
        or (quantity.unit in POINTS and not _OF_LEVEL.search(before))
        or is_share(view, quantity)
        or _BY.search(before)
        or is_bound(view, quantity)
        or view.is_planned(quantity.start)
        or _FIRST.search(before)
        or _JOINT.search(before)
        or _is_start(view, quantity)
        or _is_own_share(view, quantity)
    )


def _is_own_share(view: View, quantity: Quantity) -> bool:
    """Whether a percentage follows from two amounts of its sentence, which are judged themselves."""
    amounts = [q.value for q in view.quantities if q.unit == "Rp" and q.value]
    return quantity.unit == "%" and any(
        is_number(quantity, one / two * 100) for one in amounts for two in amounts if one is not two
    )


def _is_start(view: View, quantity: Quantity) -> bool:
    """Whether something moved from that figure to another one: it is of a time before."""
    return (
        _FROM.search(view.text[: quantity.start]) is not None
        and _TO.match(view.text[quantity.end :]) is not None
    )


def _is_ahead(told: Measured, year: int | None) -> bool:
    """Whether it is of a year to come, of which tables can state targets only."""
    if year is None or told.measure is Arti.TARGET:
        return False
    return any(named is not None and named > year for named in told.years)


def _subject(view: View, scope: Scope, part: Part, quantity: Quantity) -> Subject | None:
    """What the figure is told of; None where it is of several things, or an amount of a thing half named."""
    subject = scope.subject(view, part, quantity.start)
    last = max((m.end for m in view.mentions_in(part) if m.end <= quantity.start), default=part.start)
    several = (Arti.JUMLAH, Arti.RATA) if last > part.start else (Arti.RATA,)
    if any(last <= told.start < quantity.start for told in view.told_in(part, *several)):
        return None
    if _are_joined(view, part, quantity):
        return None
    if quantity.unit != "Rp":
        return subject
    if subject is None or not subject.sure or subject.share < _WHOLE:
        return None
    pointed = _POINTED.search(view.text[part.start : quantity.start])
    return None if subject.source and not pointed else subject


def _are_joined(view: View, part: Part, quantity: Quantity) -> bool:
    """Whether two names stand joined before the figure, which may be of both together."""
    before = [mention for mention in view.mentions_in(part) if mention.end <= quantity.start]
    if len(before) < 2 or NUMBERED.fullmatch(view.text[before[-2].start : before[-2].end]):
        return False
    return _JOINED.fullmatch(view.text[before[-2].end : before[-1].start]) is not None


def _judge(figure: Figure, scope: Scope) -> Klaim | None:
    """Hold the figure against the thing's figures of that measure; None where they cannot tell."""
    measure, things, quantity = figure.told.measure, figure.subject.things, figure.quantity
    if measure is None or len(things) > _MOST or _is_of_money(figure) or _is_of_others(figure):
        return None
    if measure in {Arti.ANGGARAN, Arti.SERAPAN} and _is_no_budget(figure):
        return None
    due = _due(figure, measure)
    if not due:
        return _left(figure) if measure is Arti.SISA else None
    said = Said("angka", quantity.text, f"“{things[0].name}”", str(measure.value), quantity.value)
    agreeing = [cell for cell in (*due, *_reached(figure)) if is_stated(quantity, cell.value)]
    if agreeing:
        return agrees(figure.view, replace(said, hitung=quantity.value), values_of(agreeing))
    elsewhere = any(is_stated(quantity, cell.value) for cell in cells_of(things, None))
    follows = not elsewhere and _follows(quantity, things)
    if follows and not _is_promised(figure):
        return None
    ragu = _ELSEWHERE if _is_elsewhere(figure, scope) or follows else None
    return contradicts(
        figure.view,
        replace(said, hitung=due[0].value.number),
        values_of(_by_kind(due)),
        _doubt(figure) or ragu,
    )


def _is_promised(figure: Figure) -> bool:
    """Whether a word for the target stands right before the figure: it is no difference of others then."""
    view, at = figure.view, figure.quantity.start
    words = view.told_in(view.part_of(at), Arti.TARGET)
    set_at = any(_SET_AT.fullmatch(view.text[told.end : at]) for told in words if told.end <= at)
    named = max((m.end for m in view.mentions if m.end <= at), default=at)
    return set_at and figure.subject.share >= _NEARLY_WHOLE and not unknown(view, named, at)


def _is_elsewhere(figure: Figure, scope: Scope) -> bool:
    """Whether the figure stands for another measure or year of the thing, or of one called nearly so."""
    things = figure.subject.things
    cells = [*cells_of(things, None), *cells_of(_called_alike(things, scope), None)]
    return any(is_stated(figure.quantity, cell.value) for cell in cells)


def _called_alike(things: Sequence[Thing], scope: Scope) -> list[Thing]:
    """Other things that a part of the name names, or whose name has it as a part ("RTH")."""
    names = [set(thing.words) for thing in things]
    return [
        other
        for other in scope.world.things
        if other.words and any(set(other.words) < name or name < set(other.words) for name in names)
    ]


def _reached(figure: Figure) -> list[Cell]:
    """What was realised, which many call the capaian too."""
    if figure.told.measure is not Arti.CAPAIAN:
        return []
    cells = cells_of(figure.subject.things, Arti.REALISASI, figure.told.years)
    return [cell for cell in cells if fits_unit(figure.quantity, cell)]


def _is_no_budget(figure: Figure) -> bool:
    """Whether only indicators are meant, or a part of all budgets: that is no figure of the row."""
    part = figure.told.measure is Arti.ANGGARAN and figure.quantity.unit == "%"
    return part or all(thing.indicator for thing in figure.subject.things)


def _is_of_others(figure: Figure) -> bool:
    """Whether the figure is one of the nation or the province, which the thing is compared with."""
    view, at = figure.view, figure.quantity.start
    part = view.part_of(at)
    named = [told.end for told in view.told_in(part, Arti.NASIONAL, Arti.PROVINSI) if told.end <= at]
    last = max((mention.end for mention in view.mentions_in(part) if mention.end <= at), default=0)
    return bool(named) and max(named) > last


def _is_of_money(figure: Figure) -> bool:
    """Whether a percentage that is told as performance may be one of the money that the sentence names."""
    return (
        figure.told.measure in _PERFORMED
        and figure.quantity.unit == "%"
        and any(told.meanings & _MONEY for told in figure.view.told)
    )


def _due(figure: Figure, measure: Arti) -> list[Cell]:
    """The figures that the sentence's has to be one of: those of its measure, year and unit."""
    things, quantity, years = figure.subject.things, figure.quantity, figure.told.years
    if quantity.unit == "%" and measure is Arti.SERAPAN:
        return [cell for cell in cells_of(things, Arti.SERAPAN, years) if cell.role not in MONEY]
    part = figure.view.part_of(quantity.start)
    ended = measure is Arti.TARGET and bool(figure.view.told_in(part, Arti.RENSTRA))
    return [cell for cell in cells_of(things, measure, None if ended else years) if fits_unit(quantity, cell)]


def _left(figure: Figure) -> Klaim | None:
    """What was left of the thing's budget, against the difference of the two columns."""
    quantity, things = figure.quantity, figure.subject.things
    pairs = [
        (budget, spent)
        for row in by_row(cells_of(things, None))
        if (budget := _of_role(row, Role.ANGGARAN)) and (spent := _of_role(row, Role.REALISASI_ANGGARAN))
    ]
    if quantity.unit != "Rp" or not pairs:
        return None
    left = [(a.value.amount - b.value.amount, a, b) for a, b in pairs]
    right = next((one for one in left if is_number(quantity, one[0])), None)
    gap, a, b = right or left[0]
    said = Said("nilai", quantity.text, things[0].name, "sisa", quantity.value, gap)
    return verdict(
        figure.view, said, values_of((a, b)), right=right is not None, ragu=None if right else _doubt(figure)
    )


def _of_role(cells: Sequence[Cell], role: Role) -> Cell | None:
    return next((cell for cell in cells if cell.role is role), None)


def _doubt(figure: Figure) -> str | None:
    """Why the figure may be of something else; an amount also of another source or stage of budget."""
    ragu = doubt_of(figure.subject)
    if ragu is None and figure.quantity.unit == "Rp" and not _is_corroborated(figure):
        return _OTHER_STAGE
    return ragu


def _is_corroborated(figure: Figure) -> bool:
    """Whether another figure of the sentence is one of the thing's: it surely speaks of it then."""
    cells = cells_of(figure.subject.things, None)
    return any(
        other is not figure.quantity and fits_unit(other, cell) and is_stated(other, cell.value)
        for other in figure.view.quantities
        if other.unit in {"Rp", "%"}
        for cell in cells
    )


def _by_kind(cells: Sequence[Cell]) -> list[Cell]:
    return sorted(cells, key=lambda cell: cell.role not in _FIRST_SHOWN)


def _follows(quantity: Quantity, things: Sequence[Thing]) -> bool:
    """Whether the figure is a difference, or a share in percent, of two figures of the thing."""
    numbers = dict.fromkeys(
        cell.value.number for cell in cells_of(things, None) if cell.value.number is not None
    )
    return any(
        is_number(quantity, derived)
        for a, b in combinations(list(numbers)[:_TRIED], 2)
        for derived in _derived(a, b)
    )


def _derived(a: Decimal, b: Decimal) -> Iterator[Decimal]:
    """What offices reckon from two figures: the difference, and each in percent of the other."""
    gap = abs(a - b)
    yield gap
    if a and b:
        yield from (a / b * 100, b / a * 100, gap / a * 100, gap / b * 100)
