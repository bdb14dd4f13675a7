"""Claims that targets were reached, passed or missed: of one, of all, of none, of n, of all except some."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from auditor.lexicon.kata.concepts import Arti, Told
from auditor.lexicon.numbers import read_words
from auditor.models.facts import Klaim
from auditor.models.report import Nada, Role
from auditor.relating.sentences.frames.quantifiers import (
    Item,
    Spoken,
    counted,
    is_quantified,
    judge_set,
    says_how_many,
)
from auditor.relating.sentences.reading.record import doubt_of, is_number, klaim
from auditor.relating.sentences.reading.scope import Scope, Subject
from auditor.relating.sentences.reading.view import Part, Quantity, View
from auditor.relating.sentences.tables.states import Standing, against, standing, years_told
from auditor.relating.sentences.tables.world import Cell

_VERBS = (Arti.CAPAI, Arti.LAMPAUI, Arti.KURANG, Arti.TEPAT, Arti.LEBIH_CEPAT, Arti.LEBIH_LAMBAT)
_SET = re.compile(r"\b(?:indikator|iku|sasaran|target|iksk|ikk|ikp|ikm?)(?:-\w+)?(?:nya)?\b")
_OTHER = (Arti.NASIONAL, Arti.PROVINSI, Arti.TAHUN_LALU, Arti.ANGGARAN, Arti.SERAPAN, Arti.EFISIENSI)
_QUARTER = re.compile(r"\b(?:triwulan|semester|tw|bulan(?:an)?)\b")
_KEY = re.compile(r"\b(?:iku|indikator\s+kinerja\s+utama)\b")
_OF_YEARS = re.compile(
    r"\btahun\s+(?:berturut|pertama|kedua|ketiga|terakhir)|\b(?:selama|tidak pernah|selalu|senantiasa|sejak)\b"
)
_LAST_YEARS = re.compile(r"\b(?P<n>dua|tiga|empat|lima|enam|\d)\s+tahun\s+(?:terakhir|berturut)")
_TIMES = re.compile(r"\b(?P<n>satu|dua|tiga|empat|lima|enam)\s+kali\b")
_THEN = re.compile(r"\b(?:lalu|kemudian|gagal|sebelum|setelah|sesudah|kecuali|baru)\b")
"""Words that tell the years of a run apart."""
_NO_YEAR = 9999
"""Stands for the year of a column that names the end of the plan without it."""
_SEVERAL = 2
"""Years with figures that a claim on several years needs at least."""
_WHICH = "kalimat tidak menyebut indikator sasaran mana"
_WHICH_YEARS = "kalimat tidak menyebut tahun yang dimaksud"
_NOUN = re.compile(
    r"\b(?:indikator|iku|iksk|sasaran|target|program|kegiatan|rincian\s+output|ro|pelayanan|unsur)(?:nya)?\b"
)
_REST = re.compile(r"\b(?:lainnya|selebihnya|sisanya|di\s?antaranya)\b")
_LEAST = re.compile(r"\b(?:sekurang-kurangnya|minimal|setidaknya|paling\s+sedikit|lebih\s+dari|separuh\w*)\b")
_JOINED = re.compile(r"\W*(?:atau|maupun|dan|bahkan|\W)*\W*")
_FIGURE = re.compile(r"^\W*(?:(?:hanya|baru|sebanyak|sebesar|sejumlah)\W+)*(?:rp\.?\s*)?\d")
_ALMOST = re.compile(r"\b(?:hampir|nyaris|mendekati)\W*$")
_ABOVE = re.compile(r"\b(?:misi|tujuan)\s+(?:\d|ini|tersebut|ke|pertama|kedua|ketiga)")
_BACK = 2
"""Sentences before one that may say of which misi or tujuan it speaks."""
_LITERAL = re.compile(r"lebih\s+(?:tinggi|besar|banyak|rendah|kecil|sedikit)")
_PASSIVE = re.compile(r"^(?:ter|di|ke)")


@dataclass(frozen=True, slots=True)
class Wanted:
    """The places against the target (-1, 0, 1) that a claim says its things have."""

    signs: frozenset[int]
    side: bool = False
    literal: bool = False

    def holds(self, found: Standing) -> bool | None:
        """Whether the thing stands so; None where its rows leave it open.

        ``side`` says that the words may tell where the figure stands ("melebihi batas"), better or not;
        ``literal`` that they tell nothing else ("lebih rendah").
        """
        if not found.signs:
            return None
        if self.literal:
            return found.sides <= self.signs if len(found.sides) == 1 else None
        if found.signs <= self.signs or (self.side and found.sides and found.sides <= self.signs):
            return True
        return None if found.signs & self.signs else False

    @property
    def opposite(self) -> Wanted:
        """What is so where this is denied."""
        return Wanted(frozenset({-1, 0, 1}) - self.signs, self.side, self.literal)


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
    if view.claims_nothing():
        return
    for told in view.told:
        kind = next((kind for kind in _VERBS if kind in told.meanings), None)
        if kind is None:
            continue
        part = view.part_of(told.start)
        if any(
            t.meanings & set(_VERBS)
            and t.end <= told.start
            and _JOINED.fullmatch(view.text[t.end : told.start])
            for t in view.told
        ):
            continue
        if (
            not _is_of_target(view, part, told, kind)
            or view.told_in(part, *_OTHER)
            or _QUARTER.search(view.text)
        ):
            continue
        wanted = _wanted(view, told, kind)
        if wanted is not None:
            yield from _judge(view, scope, part, told, wanted)


def _is_of_target(view: View, part: Part, told: Told, kind: Arti) -> bool:
    """Whether the verb speaks of a target: it names one, or is of being reached ("tercapai")."""
    word = view.text[told.start : told.end]
    behind = view.text[told.end : told.end + 60]
    hundred = re.match(r"^\W*(?:dari\s+)?100(?:,0+)?\s*(?:%|persen)", behind)
    if word.endswith("nya") or (_FIGURE.match(behind) and not (hundred and kind is not Arti.CAPAI)):
        return False
    if kind is Arti.CAPAI and _PASSIVE.match(word) and word.startswith(("tercapai", "terpenuhi", "tuntas")):
        return True
    if kind is Arti.LAMPAUI and word.startswith(("terlampaui", "terlewati")):
        return True
    named = [
        t
        for t in view.told_in(part, Arti.TARGET)
        if 0 <= t.start - told.end <= 30 or 0 <= told.start - t.end <= 30
    ]
    return bool(named) or bool(hundred)


def _wanted(view: View, told: Told, kind: Arti) -> Wanted | None:
    """What the verb says with its negation, None where it is a plan or may mean anything."""
    missed = kind in {Arti.KURANG, Arti.LEBIH_LAMBAT}
    nada = view.tone(told.start, told.end, missed=missed)
    if nada not in {Nada.MENEGASKAN, Nada.MENYANGKAL} or view.is_planned(told.start):
        return None
    denied = (nada is Nada.MENYANGKAL) is not missed
    if _ALMOST.search(view.text[: told.start]):
        return None
    wanted = replace(_OF[kind], literal=_LITERAL.match(view.text[told.start : told.end]) is not None)
    return wanted.opposite if denied else wanted


def _judge(view: View, scope: Scope, part: Part, told: Told, wanted: Wanted) -> Iterator[Klaim]:
    year = scope.world.report.year
    later = [y for y, at in view.years if part.start <= at < part.end and y > (year or 0)]
    if later or view.told_in(Part(0, part.end), Arti.RENSTRA):
        if not is_quantified(view, part, told):
            yield from _against_plan(view, scope, part, told, wanted, later)
        return
    years = {y for y, at in view.years}
    if years and year not in years:
        return
    text = view.text[part.start : part.end]
    named = [mention for mention in view.mentions_in(part) if mention.sure]
    quantified = is_quantified(view, part, told)
    if quantified and (_SET.search(text) or not named):
        yield from _of_set(view, scope, part, told, wanted)
        return
    subject = scope.subject(view, part, told.start)
    if subject is None or not subject.sure or (subject.source and view.told_in(part, Arti.RATA)):
        return
    if _OF_YEARS.search(view.text):
        yield from _over_years(view, told, wanted, subject, year or 0)
        return
    found = standing(subject.things[0], year, view.phrases)
    held = wanted.holds(found)
    if held is None:
        return
    yield klaim(
        view, "target", view.written[told.start : told.end], lingkup=f"“{subject.things[0].name}”",
        bukti=found.values if held else [], melawan=[] if held else found.values, ragu=None if held else doubt_of(subject),
    )  # fmt: skip


def _against_plan(
    view: View, scope: Scope, part: Part, told: Told, wanted: Wanted, later: Sequence[int]
) -> Iterator[Klaim]:
    """What was reached against the target at the end of the plan, or of a later year that is named."""
    year = scope.world.report.year or 0
    subject = scope.subject(view, part, told.start)
    if subject is None or not subject.sure:
        return
    thing = subject.things[0]
    plans = [cell for cell in thing.cells if cell.value.number is not None and _is_planned(cell, year, later)]
    if not later:
        last = max((cell.year or _NO_YEAR for cell in plans), default=0)
        plans = [cell for cell in plans if (cell.year or _NO_YEAR) == last]
    found = [against(thing, cell.value, year, view.phrases) for cell in plans]
    held = [wanted.holds(one) for one in found if one.signs]
    if not held or None in held or len(set(held)) > 1:
        return
    values = [value for one in found for value in one.values]
    yield klaim(
        view, "target", view.written[told.start : told.end], lingkup=f"“{thing.name}” terhadap target akhir",
        bukti=values if held[0] else [], melawan=[] if held[0] else values, ragu=None if held[0] else doubt_of(subject),
    )  # fmt: skip


def _is_planned(cell: Cell, year: int, later: Sequence[int]) -> bool:
    """Whether the figure is a target of a later year, of those that are named where any are."""
    if cell.role is Role.TARGET_AKHIR:
        return not later or cell.year is None or cell.year in later
    return cell.role is Role.TARGET and (cell.year or 0) > year and (not later or cell.year in later)


def _share(view: View, part: Part, told: Told) -> Quantity | None:
    """What part of the indicators it is said to be so of ("60 persen indikator mencapai target")."""
    found = [q for q in view.quantities if part.start <= q.start and q.end <= told.start and q.unit == "%"]
    if not found or not re.fullmatch(
        r"\W*(?:dari\W+)?(?:\w+\W+)?(?:indikator|iku)\W+(?:\w+\W+){0,4}",
        view.text[found[-1].end : told.start],
    ):
        return None
    return found[-1]


def _judge_share(
    view: View, told: Told, share: Quantity, items: Sequence[Item], lingkup: str, ragu: str
) -> Iterator[Klaim]:
    yes = [item for item in items if item.holds]
    exact = Decimal(len(yes) * 100) / len(items)
    right = is_number(share, exact)
    values = [item.values[0] for item in (yes or items) if item.values]
    yield klaim(
        view, "nilai", share.text, lingkup=f"{lingkup} yang demikian", objek="bagian", tertulis=share.value, hitung=exact,
        bukti=values if right else [], melawan=[] if right else values, ragu=None if right else ragu,
    )  # fmt: skip


def _over_years(view: View, told: Told, wanted: Wanted, subject: Subject, year: int) -> Iterator[Klaim]:
    """What is said of the thing in each of several years ("tidak pernah meleset", "tiga kali tidak tercapai")."""
    thing = subject.things[0]
    years = [y for y in years_told(thing) if y <= year]
    last = _LAST_YEARS.search(view.text)
    if view.told_in(Part(told.end, len(view.text)), Arti.CAPAI, Arti.LAMPAUI, Arti.KURANG) or _THEN.search(
        view.text
    ):
        return
    if last:
        count = read_words(last["n"]) if last["n"].isalpha() else Decimal(last["n"])
        years = [y for y in years if count is not None and y > year - int(count)]
        if count is None or len(years) != int(count):
            return
    named = sorted(y for y, _ in view.years)
    years = [y for y in years if not named or named[0] <= y <= max(named[-1], year if len(named) == 1 else 0)]
    found = [standing(thing, y, view.phrases, alone=True) for y in years]
    held = [wanted.holds(one) for one in found]
    if len(years) < _SEVERAL or None in held:
        return
    times = _TIMES.search(view.text)
    never = re.search(r"\btidak\s+pernah\b", view.text) is not None
    right = (read_words(times["n"]) == sum(map(bool, held))) if times else all(held)
    wrong = [one for one, so in zip(found, held, strict=True) if not so or times]
    values = [value for one in (found if right else wrong) for value in one.values[:2]]
    yield klaim(
        view, "target", view.written[told.start : told.end], lingkup=f"“{thing.name}” {years[0]}–{years[-1]}",
        bukti=values if right else [], melawan=[] if right else values,
        ragu=None if right else doubt_of(subject) or (None if never or times or last else _WHICH_YEARS),
    )  # fmt: skip


def _of_set(view: View, scope: Scope, part: Part, told: Told, wanted: Wanted) -> Iterator[Klaim]:
    """A claim on how many of the indicators of a scope stand so."""
    group, source = scope.group(view)
    if source == "?":
        return
    before = view.text[part.start : told.start]
    nouns = list(_NOUN.finditer(before))
    if nouns:
        end = part.start + nouns[-1].end()
        named = any(end <= mention.start < told.start for mention in view.mentions)
        if named or not _SET.match(nouns[-1].group()) or scope.unknown(view, end, told.start):
            return
    if not nouns and counted(view, part, told) is not None and not _REST.search(before):
        return
    if _LEAST.search(before):
        return
    key = _KEY.search(view.text[part.start : part.end]) is not None
    things = (
        scope.indicators_of(group) if group else scope.key_indicators() if key else scope.main_indicators()
    )
    items: list[Item] = []
    for thing in things:
        found = standing(thing, scope.world.report.year, view.phrases)
        held = Wanted(wanted.signs).holds(found)
        if held is not None:
            items.append(Item(thing, held, tuple(found.values)))
    if not items:
        return
    ragu = f"sasarannya diambil dari {source}" if source and group else None
    several = len(scope.world.groups) > 1 or counted(view, part, told) is not None
    if group is None and several and not says_how_many(view, len(things)):
        ragu = _WHICH
    if group is None and any(_ABOVE.search(one.text) for one in (view, *scope.before(view, _BACK))):
        ragu = ragu or "kalimat dapat berbicara tentang satu misi atau tujuan"
    lingkup = f"indikator sasaran “{group}”" if group else "seluruh indikator sasaran"
    share = _share(view, part, told)
    if share is not None:
        if len(items) < len(things):
            return
        yield from _judge_share(view, told, share, items, lingkup, ragu or _WHICH)
        return
    yield from judge_set(
        view, part, told, items, Spoken("target", lingkup, "indikator", ragu), len(things) - len(items)
    )
