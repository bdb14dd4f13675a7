"""Claims that targets were reached, passed or missed: of one, of all, of none, of n, of all except some."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.lexicon.kata.concepts import Arti, Told
from auditor.lexicon.kata.numerals import read_words
from auditor.lexicon.numbers import read_count
from auditor.models.facts import Klaim
from auditor.models.report import Role
from auditor.relating.sentences.counting.indicator_sets import SET, listed_claims, set_claims, tells_part
from auditor.relating.sentences.frames.quantifiers import is_quantified
from auditor.relating.sentences.reading.predicate import Predicate, denies_another, predicate_at, verb_before
from auditor.relating.sentences.reading.record import Said, doubt_of, is_stated, verdict
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.subjects import DOUBTED, Subject
from auditor.relating.sentences.reading.view import Part, View
from auditor.relating.sentences.tables.measures import is_percent
from auditor.relating.sentences.tables.states import Wanted, against, standing, years_told
from auditor.relating.sentences.tables.world import Cell, Thing

_VERBS = (Arti.CAPAI, Arti.LAMPAUI, Arti.KURANG, Arti.TEPAT, Arti.LEBIH_CEPAT, Arti.LEBIH_LAMBAT)
_MISSED = frozenset({Arti.KURANG, Arti.LEBIH_LAMBAT})
_OTHER = (Arti.NASIONAL, Arti.PROVINSI, Arti.TAHUN_LALU, Arti.ANGGARAN, Arti.SERAPAN, Arti.EFISIENSI)
_QUARTER = re.compile(r"\b(?:triwulan|semester|tw|bulan(?:an)?)\b")
_OF_YEARS = re.compile(
    r"\btahun\s+(?:berturut|pertama|kedua|ketiga|terakhir)"
    r"|\b(?:selama|tidak pernah|selalu|senantiasa|sejak)\b"
)
_LAST_YEARS = re.compile(r"\b(?P<n>dua|tiga|empat|lima|enam|\d)\s+tahun\s+(?:terakhir|berturut)")
_NEVER = re.compile(r"\btidak\s+pernah\b")
_TIMES = re.compile(r"\b(?P<n>satu|dua|tiga|empat|lima|enam)\s+kali\b")
_THEN = re.compile(r"\b(?:lalu|kemudian|gagal|sebelum|setelah|sesudah|kecuali|baru)\b")
"""Words that tell the years of a run apart."""
_NO_YEAR = 9999
"""Stands for the year of a column that names the end of the plan without it."""
_TURNED = "kata “{}” di depannya tidak dikenal dan dapat membalik artinya"
_SEVERAL = 2
"""Years with figures that a claim on several years needs at least."""
_WHICH_YEARS = "kalimat tidak menyebut tahun yang dimaksud"
_APART = re.compile(r"[,;:]|\b(?:dan|serta|atau|yang|lalu|kemudian|tetapi|namun)\b")
"""What parts two verbs that are said side by side."""
_OR = re.compile(r"\W*(?:atau|maupun)(?:\W+(?:telah|sudah|bahkan))?\W*")
"""What joins two verbs of which either is so."""
_JOINED = re.compile(r"\W*(?:atau|maupun|dan|bahkan|\W)*\W*")
_FIGURE = re.compile(
    r"^\W*(?:(?:hanya|baru|meningkat|menurun|naik|turun|sebanyak|sebesar|sejumlah|angka|nilai|level|skor|dari)\W+)*(?:rp\.?\s*)?\d"
)
_TARGETED = re.compile(
    r"^\W*(?:rp\.?\s*)?\d[\d.,]*\s*(?:[a-z%]+\s+){0,3}?yang\s+(?:telah\s+|sudah\s+)?(?:di)?(?:target|rencana|tetap|janji)\w*"
)
"""A target told by its figure ("melampaui 150 orang yang ditargetkan")."""
_SO_MUCH = re.compile(
    r"^\W*(?:dari\s+)?target\w*\W+(?:[^\W\d]+\W+){0,2}?"
    r"(?:sebesar|sebanyak|sejumlah|sampai|hingga|baru)\W+(?!100\b)\d"
)
"""What follows a verb that tells how much of it was reached ("mencapai target kinerja sebesar 96,95%")."""
_THAN_OTHER = re.compile(
    r"^\W*(?:dari(?:pada)?|dibanding(?:kan)?(?:\s+dengan)?)\s+(?:realisasi|capaian|tahun|kondisi|periode|hasil)\b"
)
"""What follows a comparison with something else than a target."""
_BOUND = re.compile(r"\W*(?:ambang\s+)?(?:batas|ambang|standar)\W+(?:\w+\W+){0,2}?(?=\d)")
_ALMOST = re.compile(r"\b(?:hampir|nyaris|mendekati)\W*$")
_LITERAL = re.compile(r"lebih\s+(?:tinggi|besar|banyak|rendah|kecil|sedikit)")
_REACHED = ("tercapai", "terpenuhi")
_DONE = ("dicapai", "diraih", "dipenuhi", "tuntas", "dituntaskan")
"""Verbs that say of indicators that they reached their target."""
_WHICH = re.compile(r"\b(?:indikator|iku)(?:nya)?\b(?:\W+(?:[^\W\d]+|(?<=sasaran\s)\d)){0,5}\W*$")
"""What it is said of: indicators, with no figure between."""
_BY = re.compile(r"\W*(?:oleh|melalui|dengan|sebesar|sebanyak|pada|adalah|dari)\b")
"""What behind such a verb tells how, or how much: it says nothing of the target."""
_PART = re.compile(r"\W*(?:separuh|setengah|seperdua|sepertiga)")
"""A part of the whole, which a word for above or below bounds."""
_PASSED = ("terlampaui", "terlewati")
"""Verbs that speak of a target without naming it."""
_FULL = re.compile(r"^\W*(?:dari\s+)?100(?:,0+)?\s*(?:%|persen)")
"""The target in percent of itself."""
_PORTION = frozenset({"porsi", "proporsi"})
"""Words that stand for the percentage in the name of an indicator."""
_NEAR = 30
"""Letters between a verb and the target that it speaks of at most."""
_FIGURE_NEAR = 60
"""Letters behind a verb in which its figure stands."""
_NOT_YET = re.compile(r"\bbelum\b(?:\W+\w+){0,3}\W*$")
"""What says of a result that is not equal to its target that it falls short ("belum menyamai")."""
_SET = re.compile(
    r"\b(?:dipatok|ditargetkan|dipasang|dijanjikan|diperjanjikan|direncanakan)\b[^;]{0,20}\d[^;]{0,40}\batau\b[^;]{0,30}$"
)
"""Words by which a target itself is told, and how far it is from another figure ("dipatok 65 atau 17")."""
_TARGETS = frozenset({Role.TARGET, Role.TARGET_AKHIR, Role.ANGGARAN})
_OF = {
    Arti.CAPAI: Wanted(frozenset({0, 1})),
    Arti.LAMPAUI: Wanted(frozenset({1}), side=True),
    Arti.LEBIH_CEPAT: Wanted(frozenset({1})),
    Arti.KURANG: Wanted(frozenset({-1}), side=True),
    Arti.LEBIH_LAMBAT: Wanted(frozenset({-1})),
    Arti.TEPAT: Wanted(frozenset({0})),
}


def target_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold what the sentence says of targets against the rows of the things it speaks of."""
    for claim, wanted in said_of_targets(view, scope):
        yield from _judge(claim, wanted)


def said_of_targets(view: View, scope: Scope) -> Iterator[tuple[Predicate, Wanted]]:
    """Each verb of the sentence that speaks of the target of a year, and what it says."""
    if _QUARTER.search(view.text):
        return
    lead: tuple[Predicate, Wanted] | None = None
    for told in view.told:
        kind = next((kind for kind in _VERBS if kind in told.meanings), None)
        if kind is None or _goes_on(view, told) or not _is_of_target(view, scope, told, kind):
            continue
        claim = predicate_at(view, scope, told, missed=kind in _MISSED)
        if claim is None or denies_another(claim) or _ALMOST.search(view.text[: told.start]):
            continue
        wanted = _wanted(claim, kind, _or_else(view, told))
        if lead is None or not _is_under(*lead, claim, wanted):
            lead = claim, wanted
            yield lead


def _is_under(lead: Predicate, said: Wanted, claim: Predicate, wanted: Wanted) -> bool:
    """Whether the verb stands under one before it that says the contrary of the same ("luput mencapai")."""
    between = claim.view.text[lead.told.end : claim.told.start]
    named = any(lead.told.end <= m.start < claim.told.start for m in claim.view.mentions)
    return (
        lead.part == claim.part
        and not said.signs & wanted.signs
        and not named
        and _APART.search(between) is None
    )


def _or_else(view: View, told: Told) -> frozenset[int]:
    """Where else a thing may stand by the verb that is joined to this one ("melampaui atau menyamai")."""
    after = next((one for one in view.told if one.start >= told.end and one.meanings & set(_VERBS)), None)
    if after is None or not _OR.fullmatch(view.text[told.end : after.start]):
        return frozenset()
    return frozenset().union(*(_OF[kind].signs for kind in _VERBS if kind in after.meanings))


def _goes_on(view: View, told: Told) -> bool:
    """Whether the verb only goes on with the one before it ("mencapai bahkan melampaui")."""
    return any(
        before.meanings & set(_VERBS)
        and before.end <= told.start
        and _JOINED.fullmatch(view.text[before.end : told.start])
        for before in view.told
    )


def _is_of_target(view: View, scope: Scope, told: Told, kind: Arti) -> bool:
    """Whether the verb speaks of the target of a year: it names one, or is of being reached ("tercapai")."""
    part = view.part_of(told.start)
    word = view.text[told.start : told.end]
    behind = view.text[told.end : told.end + _FIGURE_NEAR]
    in_full = _FULL.match(behind) is not None and not _is_own_percent(view, told)
    if (
        word.endswith("nya")
        or _is_of_other(view, scope, told, kind)
        or _SET.search(view.text[part.start : told.start])
    ):
        return False
    if kind is not Arti.CAPAI and _TARGETED.match(behind):
        return True
    if _FIGURE.match(behind) and not (in_full and kind is not Arti.CAPAI):
        return False
    if word in _DONE and _WHICH.search(view.text[part.start : told.start]) and not _BY.match(behind):
        return True
    if (kind is Arti.CAPAI and word.startswith(_REACHED)) or (
        kind is Arti.LAMPAUI and word.startswith(_PASSED)
    ):
        return True
    return in_full or any(
        0 <= target.start - told.end <= _NEAR or 0 <= told.start - target.end <= _NEAR
        for target in view.told_in(part, Arti.TARGET)
    )


def _is_own_percent(view: View, told: Told) -> bool:
    """Whether 100 percent may be a figure of the thing itself, measured in percent, and no target in full."""
    part = view.part_of(told.start)
    if view.told_in(part, Arti.TARGET, Arti.CAPAIAN):
        return False
    cells = [c for m in view.mentions_in(part) for thing in m.things for c in thing.cells]
    return any(c.role is Role.REALISASI and (is_percent(c.column) or "%" in c.unit) for c in cells)


def _is_of_other(view: View, scope: Scope, told: Told, kind: Arti) -> bool:
    """Whether the verb speaks of something else than a target, or of how much of one was reached."""
    part, behind = view.part_of(told.start), view.text[told.end : told.end + _FIGURE_NEAR]
    others = view.told_in(_segment(view, part, told), *_OTHER)
    if any(not _is_of_name(view, scope, one) for one in others) or _compares_targets(view, part, told):
        return True
    so_much = kind is Arti.CAPAI and _SO_MUCH.match(behind) is not None
    return so_much or bool(_PART.match(behind) or _THAN_OTHER.match(behind))


def _is_of_name(view: View, scope: Scope, told: Told) -> bool:
    """Whether the word begins the name of an indicator that is not in full ("porsi belanja pegawai")."""
    word = view.text[told.start : told.end]
    following = next((m for m in view.mentions if 0 <= m.start - told.end <= 1), None)
    if following is None:
        return False
    words = {*({word} - _PORTION), *(part for thing in following.things for part in thing.words)}
    return any(words <= set(thing.words) for thing in scope.main_indicators())


def _segment(view: View, part: Part, told: Told) -> Part:
    """What stands between commas around the verb where that names a target too; else the whole clause."""
    start = max(view.text.rfind(",", part.start, told.start), part.start)
    end = view.text.find(",", told.end, part.end)
    inner = Part(start, end if end >= 0 else part.end)
    return inner if view.told_in(inner, Arti.TARGET) else part


def _compares_targets(view: View, part: Part, told: Told) -> bool:
    """Whether a target is said to be above or below another one."""
    targets = view.told_in(part, Arti.TARGET)
    literal = _LITERAL.match(view.text[told.start : told.end]) is not None
    return literal and any(t.end <= told.start for t in targets) and any(t.start >= told.end for t in targets)


def _wanted(claim: Predicate, kind: Arti, others: frozenset[int]) -> Wanted:
    """What the verb says with its negation, and where else a thing may stand by a verb joined to it."""
    literal = _LITERAL.match(claim.word) or _BOUND.match(claim.behind)
    if kind is Arti.TEPAT and claim.denied and _NOT_YET.search(claim.before):
        kind = Arti.CAPAI
    wanted = replace(_OF[kind], signs=_OF[kind].signs | others, literal=literal is not None)
    return wanted.opposite if claim.denied is not (kind in _MISSED) else wanted


def _judge(claim: Predicate, wanted: Wanted) -> Iterator[Klaim]:
    view, part, year = claim.view, claim.part, claim.year
    later = [y for y in view.years_in(part) if y > (year or 0)]
    if later or view.told_in(Part(0, part.end), Arti.RENSTRA):
        if not is_quantified(claim) or (later and _names_before(claim)):
            yield from _against_plan(claim, wanted, later)
    elif view.years and year not in {y for y, _ in view.years}:
        return
    elif (is_quantified(claim) or tells_part(claim)) and _is_of_set(claim):
        if not _OF_YEARS.search(view.text) and len({y for y, _ in view.years}) < _SEVERAL:
            yield from set_claims(claim, wanted)
            yield from listed_claims(claim, wanted)
    else:
        yield from _of_thing(claim, wanted)


def _names_before(claim: Predicate) -> bool:
    """Whether the clause surely names one thing before the verb."""
    named = claim.view.mentions_in(claim.part)
    return any(mention.sure and mention.end <= claim.told.start for mention in named)


def _is_of_set(claim: Predicate) -> bool:
    """Whether the clause names a kind of things, or no thing surely."""
    named = any(mention.sure for mention in claim.view.mentions_in(claim.part))
    return SET.search(claim.clause) is not None or not named


def _of_thing(claim: Predicate, wanted: Wanted) -> Iterator[Klaim]:
    """What is said of the thing that the clause speaks of, in the year or in each of several."""
    subject = _subject(claim)
    if subject is None or not subject.sure or (subject.source and claim.view.told_in(claim.part, Arti.RATA)):
        return
    if _OF_YEARS.search(claim.view.text):
        yield from _over_years(claim, wanted, subject)
    else:
        yield from _of_one(claim, wanted, subject)


def _subject(claim: Predicate) -> Subject | None:
    """What the clause speaks of: one with a target; where it says nothing, what its figure is of."""
    subject = claim.subject()
    if subject is None or subject.source:
        subject = _by_figure(claim) or subject
    if subject is None:
        return None
    return _with_target(claim, subject) if subject.sure else subject


def _by_figure(claim: Predicate) -> Subject | None:
    """What the heading or the sentence before names, where a figure of the clause is what it reached."""
    at = claim.told.start
    above = claim.scope.subject(claim.view, Part(at, at), at)
    if above is None or not above.sure:
        return None
    reached = [
        cell.value
        for cell in above.things[0].cells
        if cell.role is Role.REALISASI and cell.year in {None, claim.year}
    ]
    stated = any(is_stated(q, value) for q in claim.view.quantities_in(claim.part) for value in reached)
    return replace(above, source="") if stated else None


def _with_target(claim: Predicate, subject: Subject) -> Subject:
    """The one indicator that holds the words of a thing without a target ("porsi belanja pegawai")."""
    thing = subject.things[0]
    if thing.indicator or any(cell.role in _TARGETS for cell in thing.cells):
        return subject
    words = set(thing.words)
    longer = [other for other in claim.scope.main_indicators() if words <= set(other.words)]
    return replace(subject, things=(longer[0],), share=DOUBTED) if len(longer) == 1 else subject


def _of_one(claim: Predicate, wanted: Wanted, subject: Subject) -> Iterator[Klaim]:
    """What is said of one thing in the year of the report."""
    thing = subject.things[0]
    found = standing(thing, claim.year, claim.view.phrases)
    held = wanted.holds(found)
    if held is not None and _names_target(claim, thing):
        said = Said("target", claim.kata, f"“{thing.name}”")
        turned = verb_before(claim)
        ragu = doubt_of(subject) or (_TURNED.format(turned) if turned else None)
        yield verdict(claim.view, said, found.values, right=held, ragu=ragu)


def _names_target(claim: Predicate, thing: Thing) -> bool:
    """Whether the bound that follows the verb ("di bawah batas 9,00%") is the thing's target, if one does."""
    bound = _BOUND.match(claim.behind)
    if bound is None:
        return True
    at = claim.told.end + bound.end()
    figure = next((q for q in claim.view.quantities_in(claim.part) if q.start >= at - 1), None)
    cells = [cell for cell in thing.cells if cell.role in _TARGETS and cell.year in {None, claim.year}]
    return figure is not None and any(is_stated(figure, cell.value) for cell in cells)


def _against_plan(claim: Predicate, wanted: Wanted, later: Sequence[int]) -> Iterator[Klaim]:
    """What was reached against the target at the end of the plan, or of a later year that is named."""
    year = claim.year or 0
    subject = _subject(claim)
    if subject is None or not subject.sure:
        return
    thing = subject.things[0]
    plans = [cell for cell in thing.cells if cell.value.number is not None and _is_planned(cell, year, later)]
    if not later:
        last = max((cell.year or _NO_YEAR for cell in plans), default=0)
        plans = [cell for cell in plans if (cell.year or _NO_YEAR) == last]
    found = [against(thing, cell.value, year, claim.view.phrases) for cell in plans]
    held = {wanted.holds(one) for one in found if one.signs}
    if len(held) != 1 or None in held:
        return
    values = [value for one in found for value in one.values]
    said = Said("target", claim.kata, f"“{thing.name}” terhadap target akhir")
    yield verdict(claim.view, said, values, right=held == {True}, ragu=doubt_of(subject))


def _is_planned(cell: Cell, year: int, later: Sequence[int]) -> bool:
    """Whether the figure is a target of a later year, of those that are named where any are."""
    if cell.role is Role.TARGET_AKHIR:
        return not later or cell.year is None or cell.year in later
    return cell.role is Role.TARGET and (cell.year or 0) > year and (not later or cell.year in later)


def _over_years(claim: Predicate, wanted: Wanted, subject: Subject) -> Iterator[Klaim]:
    """What is said of the thing in each of several years ("tidak pernah meleset", "tiga kali meleset")."""
    view = claim.view
    others = view.told_in(Part(claim.told.end, len(view.text)), Arti.CAPAI, Arti.LAMPAUI, Arti.KURANG)
    if others or _THEN.search(view.text):
        return
    thing = subject.things[0]
    years = _years_of(claim, thing)
    found = [standing(thing, year, view.phrases, alone=True) for year in years]
    held = [wanted.holds(one) for one in found]
    if len(years) < _SEVERAL or None in held:
        return
    times = _TIMES.search(view.text)
    right = (read_words(times["n"]) == sum(map(bool, held))) if times else all(held)
    wrong = [one for one, so in zip(found, held, strict=True) if not so or times]
    values = [value for one in (found if right else wrong) for value in one.values[:2]]
    told = _NEVER.search(view.text) or times or _LAST_YEARS.search(view.text)
    said = Said("target", claim.kata, f"“{thing.name}” {years[0]}–{years[-1]}")
    ragu = doubt_of(subject) or (None if told else _WHICH_YEARS)
    yield verdict(view, said, values, right=right, ragu=ragu)


def _years_of(claim: Predicate, thing: Thing) -> list[int]:
    """The years with figures that the sentence speaks of; none where it speaks of more than there are."""
    year = claim.year or 0
    years = [y for y in years_told(thing) if y <= year]
    last = _LAST_YEARS.search(claim.view.text)
    if last:
        count = read_count(last["n"])
        years = [y for y in years if count is not None and y > year - count]
        if len(years) != count:
            return []
    named = sorted(y for y, _ in claim.view.years)
    end = max(named[-1], year if len(named) == 1 else 0) if named else year
    return [y for y in years if not named or named[0] <= y <= end]
