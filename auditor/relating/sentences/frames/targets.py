"""Claims that targets were reached, passed or missed: of one, of all, of none, of n, of all except some."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from auditor.lexicon.kata.concepts import Arti, Told
from auditor.lexicon.numbers import read_count, read_words
from auditor.models.facts import Klaim
from auditor.models.report import Role
from auditor.relating.sentences.frames.quantifiers import (
    Item,
    Spoken,
    counted,
    is_quantified,
    judge_set,
    says_how_many,
)
from auditor.relating.sentences.reading.predicate import Predicate, predicate_at
from auditor.relating.sentences.reading.record import Said, doubt_of, is_number, verdict
from auditor.relating.sentences.reading.sasaran import (
    ANOTHER,
    WHICH_INDICATORS,
    doubt_of_source,
    indicators_in_words,
)
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.subjects import Subject
from auditor.relating.sentences.reading.unknown import unknown
from auditor.relating.sentences.reading.view import Part, Quantity, View
from auditor.relating.sentences.tables.states import Wanted, against, standing, years_told
from auditor.relating.sentences.tables.world import Cell, Thing

_VERBS = (Arti.CAPAI, Arti.LAMPAUI, Arti.KURANG, Arti.TEPAT, Arti.LEBIH_CEPAT, Arti.LEBIH_LAMBAT)
_SET = re.compile(r"\b(?:indikator|iku|sasaran|target|iksk|ikk|ikp|ikm?)(?:-\w+)?(?:nya)?\b")
_MISSED = frozenset({Arti.KURANG, Arti.LEBIH_LAMBAT})
_OTHER = (Arti.NASIONAL, Arti.PROVINSI, Arti.TAHUN_LALU, Arti.ANGGARAN, Arti.SERAPAN, Arti.EFISIENSI)
_QUARTER = re.compile(r"\b(?:triwulan|semester|tw|bulan(?:an)?)\b")
_KEY = re.compile(r"\b(?:iku|indikator\s+kinerja\s+utama)\b")
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
_SEVERAL = 2
"""Years with figures that a claim on several years needs at least."""
_OF_ONE_AIM = "kalimat dapat berbicara tentang satu misi atau tujuan"
_WHICH_YEARS = "kalimat tidak menyebut tahun yang dimaksud"
_NOUN = re.compile(
    r"\b(?:indikator|iku|iksk|sasaran|target|program|kegiatan|rincian\s+output|ro|pelayanan|unsur)(?:nya)?\b"
)
_REST = re.compile(r"\b(?:lainnya|selebihnya|sisanya|di\s?antaranya)\b")
_EACH = re.compile(r"\b(?:setiap|tiap|masing-masing)\s+(?:sasaran|program|tujuan|bidang)\b")
"""Words by which something is said of each of several sets."""
_LEAST = re.compile(
    r"\b(?:sedikitnya|paling\s+tidak|sekurangnya|sekurang-kurangnya|minimal|setidaknya|paling\s+sedikit|lebih\s+dari|separuh\w*)\b"
)
"""Words that give a number no more than at least."""
_JOINED = re.compile(r"\W*(?:atau|maupun|dan|bahkan|\W)*\W*")
_FIGURE = re.compile(
    r"^\W*(?:(?:hanya|baru|sebanyak|sebesar|sejumlah|angka|nilai|level|skor|batas|ambang|dari)\W+)*(?:rp\.?\s*)?\d"
)
_SO_MUCH = re.compile(
    r"^\W*(?:dari\s+)?target\w*\W+(?:[^\W\d]+\W+){0,2}?"
    r"(?:sebesar|sebanyak|sejumlah|sampai|hingga|baru)\W+(?!100\b)\d"
)
"""What follows a verb that tells how much of it was reached ("mencapai target kinerja sebesar 96,95%")."""
_THAN_OTHER = re.compile(
    r"^\W*(?:dari(?:pada)?|dibanding(?:kan)?(?:\s+dengan)?)\s+(?:realisasi|capaian|tahun|kondisi|periode|hasil)\b"
)
"""What follows a comparison with something else than a target."""
_ALMOST = re.compile(r"\b(?:hampir|nyaris|mendekati)\W*$")
_ABOVE = re.compile(r"\b(?:misi|tujuan)\s+(?:\d|ini|tersebut|ke|pertama|kedua|ketiga)")
_BACK = 2
"""Sentences before one that may say of which misi or tujuan it speaks."""
_LITERAL = re.compile(r"lebih\s+(?:tinggi|besar|banyak|rendah|kecil|sedikit)")
_REACHED = ("tercapai", "terpenuhi")
_PASSED = ("terlampaui", "terlewati")
"""Verbs that speak of a target without naming it."""
_FULL = re.compile(r"^\W*(?:dari\s+)?100(?:,0+)?\s*(?:%|persen)")
"""The target in percent of itself."""
_NEAR = 30
"""Letters between a verb and the target that it speaks of at most."""
_FIGURE_NEAR = 60
"""Letters behind a verb in which its figure stands."""
_OF_INDICATORS = re.compile(r"\W*(?:dari\W+)?(?:\w+\W+)?(?:indikator|iku)\W+(?:\w+\W+){0,4}")
"""What stands between a share and what is said of it ("60 persen dari seluruh indikator telah")."""
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
    if _QUARTER.search(view.text):
        return
    for told in view.told:
        kind = next((kind for kind in _VERBS if kind in told.meanings), None)
        if kind is None or _goes_on(view, told) or not _is_of_target(view, told, kind):
            continue
        claim = predicate_at(view, scope, told, missed=kind in _MISSED)
        if claim is not None and not _ALMOST.search(view.text[: told.start]):
            yield from _judge(claim, _wanted(claim, kind))


def _goes_on(view: View, told: Told) -> bool:
    """Whether the verb only goes on with the one before it ("mencapai bahkan melampaui")."""
    return any(
        before.meanings & set(_VERBS)
        and before.end <= told.start
        and _JOINED.fullmatch(view.text[before.end : told.start])
        for before in view.told
    )


def _is_of_target(view: View, told: Told, kind: Arti) -> bool:
    """Whether the verb speaks of the target of a year: it names one, or is of being reached ("tercapai")."""
    part = view.part_of(told.start)
    word = view.text[told.start : told.end]
    behind = view.text[told.end : told.end + _FIGURE_NEAR]
    in_full = _FULL.match(behind) is not None
    if word.endswith("nya") or view.told_in(part, *_OTHER) or _compares_targets(view, part, told):
        return False
    if (kind is Arti.CAPAI and _SO_MUCH.match(behind)) or _THAN_OTHER.match(behind):
        return False
    if _FIGURE.match(behind) and not (in_full and kind is not Arti.CAPAI):
        return False
    if (kind is Arti.CAPAI and word.startswith(_REACHED)) or (
        kind is Arti.LAMPAUI and word.startswith(_PASSED)
    ):
        return True
    return in_full or any(
        0 <= target.start - told.end <= _NEAR or 0 <= told.start - target.end <= _NEAR
        for target in view.told_in(part, Arti.TARGET)
    )


def _compares_targets(view: View, part: Part, told: Told) -> bool:
    """Whether a target is said to be above or below another one."""
    targets = view.told_in(part, Arti.TARGET)
    literal = _LITERAL.match(view.text[told.start : told.end]) is not None
    return literal and any(t.end <= told.start for t in targets) and any(t.start >= told.end for t in targets)


def _wanted(claim: Predicate, kind: Arti) -> Wanted:
    """What the verb says with its negation."""
    wanted = replace(_OF[kind], literal=_LITERAL.match(claim.word) is not None)
    return wanted.opposite if claim.denied is not (kind in _MISSED) else wanted


def _judge(claim: Predicate, wanted: Wanted) -> Iterator[Klaim]:
    view, part, year = claim.view, claim.part, claim.year
    later = [y for y in view.years_in(part) if y > (year or 0)]
    if later or view.told_in(Part(0, part.end), Arti.RENSTRA):
        if not is_quantified(claim):
            yield from _against_plan(claim, wanted, later)
    elif view.years and year not in {y for y, _ in view.years}:
        return
    elif is_quantified(claim) and _is_of_set(claim):
        if not _OF_YEARS.search(view.text) and len({y for y, _ in view.years}) < _SEVERAL:
            yield from _of_set(claim, wanted)
    else:
        yield from _of_thing(claim, wanted)


def _is_of_set(claim: Predicate) -> bool:
    """Whether the clause names a kind of things, or no thing surely."""
    named = any(mention.sure for mention in claim.view.mentions_in(claim.part))
    return _SET.search(claim.clause) is not None or not named


def _of_thing(claim: Predicate, wanted: Wanted) -> Iterator[Klaim]:
    """What is said of the thing that the clause speaks of, in the year or in each of several."""
    subject = claim.subject()
    if subject is None or not subject.sure or (subject.source and claim.view.told_in(claim.part, Arti.RATA)):
        return
    if _OF_YEARS.search(claim.view.text):
        yield from _over_years(claim, wanted, subject)
    else:
        yield from _of_one(claim, wanted, subject)


def _of_one(claim: Predicate, wanted: Wanted, subject: Subject) -> Iterator[Klaim]:
    """What is said of one thing in the year of the report."""
    thing = subject.things[0]
    found = standing(thing, claim.year, claim.view.phrases)
    held = wanted.holds(found)
    if held is not None:
        said = Said("target", claim.kata, f"“{thing.name}”")
        yield verdict(claim.view, said, found.values, right=held, ragu=doubt_of(subject))


def _against_plan(claim: Predicate, wanted: Wanted, later: Sequence[int]) -> Iterator[Klaim]:
    """What was reached against the target at the end of the plan, or of a later year that is named."""
    year = claim.year or 0
    subject = claim.subject()
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


def _of_set(claim: Predicate, wanted: Wanted) -> Iterator[Klaim]:
    """A claim on how many of the indicators of a scope stand so."""
    group, source = claim.scope.group(claim.view)
    if (
        source == ANOTHER
        or not _counts_indicators(claim)
        or _LEAST.search(claim.before)
        or _EACH.search(claim.view.text)
    ):
        return
    things = _indicators(claim, group)
    items: list[Item] = []
    for thing in things:
        found = standing(thing, claim.year, claim.view.phrases)
        held = Wanted(wanted.signs).holds(found)
        if held is not None:
            items.append(Item(thing, held, tuple(found.values)))
    if not items:
        return
    lingkup = indicators_in_words(group)
    ragu = _doubt_of_set(claim, group, source, len(things))
    spoken = Spoken("target", lingkup, "indikator", ragu, len(things) - len(items))
    share = _share(claim)
    if share is None:
        yield from judge_set(claim, items, spoken)
    elif not spoken.undecided:
        yield _judge_share(claim, share, items, spoken)


def _counts_indicators(claim: Predicate) -> bool:
    """Whether indicators are counted before the verb, all of them rather than those of some name."""
    nouns = list(_NOUN.finditer(claim.before))
    if not nouns:
        return counted(claim) is None or _REST.search(claim.before) is not None
    end, start = claim.part.start + nouns[-1].end(), claim.told.start
    named = any(end <= mention.start < start for mention in claim.view.mentions)
    return not named and _SET.match(nouns[-1].group()) is not None and not unknown(claim.view, end, start)


def _indicators(claim: Predicate, group: str | None) -> list[Thing]:
    if group:
        return claim.scope.indicators_of(group)
    if _KEY.search(claim.clause):
        return claim.scope.key_indicators()
    return claim.scope.main_indicators()


def _doubt_of_set(claim: Predicate, group: str | None, source: str, count: int) -> str | None:
    """Why the set of so many indicators may be another one than the sentence speaks of."""
    if group is not None:
        return doubt_of_source(source)
    several = len(claim.scope.world.groups) > 1 or counted(claim) is not None
    if several and not says_how_many(claim.view, count):
        return WHICH_INDICATORS
    near = (claim.view, *claim.scope.before(claim.view, _BACK))
    return _OF_ONE_AIM if any(_ABOVE.search(view.text) for view in near) else None


def _share(claim: Predicate) -> Quantity | None:
    """What part of the indicators it is said to be so of ("60 persen indikator mencapai target")."""
    view, start = claim.view, claim.told.start
    found = [q for q in view.quantities_in(claim.part) if q.end <= start and q.unit == "%"]
    told = found and _OF_INDICATORS.fullmatch(view.text[found[-1].end : start])
    return found[-1] if told else None


def _judge_share(claim: Predicate, share: Quantity, items: Sequence[Item], spoken: Spoken) -> Klaim:
    yes = [item for item in items if item.holds]
    exact = Decimal(len(yes) * 100) / len(items)
    said = Said(
        "nilai",
        share.text,
        f"{spoken.lingkup} yang demikian",
        "bagian",
        tertulis=share.value,
        hitung=exact,
    )
    values = [item.values[0] for item in (yes or items) if item.values]
    right = is_number(share, exact)
    return verdict(claim.view, said, values, right=right, ragu=spoken.ragu or WHICH_INDICATORS)
