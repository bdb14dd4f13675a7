"""Of how many indicators of a scope a sentence says that they reached, passed or missed their targets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.lexicon.kata.concepts import Arti
from auditor.models.facts import Klaim
from auditor.relating.sentences.counting.amounts import Amount, Noun, amount_of
from auditor.relating.sentences.frames.quantifiers import Item, Spoken, counted, judge_set, says_how_many
from auditor.relating.sentences.reading.ordinals import NUMBERED
from auditor.relating.sentences.reading.predicate import Predicate
from auditor.relating.sentences.reading.record import (
    SURE_SHARE,
    Said,
    contradicts,
    is_number,
    verdict,
)
from auditor.relating.sentences.reading.sasaran import (
    ANOTHER,
    WHICH_INDICATORS,
    doubt_of_source,
    indicators_in_words,
)
from auditor.relating.sentences.reading.unknown import strange_words
from auditor.relating.sentences.reading.view import Part, Quantity
from auditor.relating.sentences.tables.parts import words_held
from auditor.relating.sentences.tables.states import Wanted, standing
from auditor.relating.sentences.tables.world import Thing

SET = re.compile(r"\b(?:indikator|iku|sasaran|target|iksk|ikk|ikp|ikm?)(?:-\w+)?(?:nya)?\b")
"""Words for indicators and their targets."""
_KEY = re.compile(r"\b(?:iku|indikator\s+kinerja\s+utama)\b")
_NOUN = re.compile(
    r"\b(?:indikator|iku|iksk|sasaran|target|program|kegiatan|rincian\s+output|ro|pelayanan|unsur)(?:nya)?\b"
)
_REST = re.compile(r"\b(?:lainnya|selebihnya|sisanya|di\s?antaranya)\b")
EACH_SASARAN = re.compile(r"\b(?:setiap|tiap(?:-tiap)?|masing-masing)\s+(?:sasaran|program|tujuan|bidang)\b")
"""Words by which something is said of each of several sets."""
_ABOVE = re.compile(r"\b(?:misi|tujuan)\s+(?:\d|ini|tersebut|ke|pertama|kedua|ketiga)")
_BACK = 2
"""Sentences before one that may say of which misi or tujuan it speaks."""
_OF_ONE_AIM = "kalimat dapat berbicara tentang satu misi atau tujuan"
_OF_INDICATORS = re.compile(r"\W*(?:dari\W+)?(?:\w+\W+)?(?:indikator|iku)\W+(?:\w+\W+){0,4}")
"""What stands between a share and what is said of it ("60 persen dari seluruh indikator telah")."""
_LIST = re.compile(r"\b(?:yaitu|yakni|ialah|adalah|meliputi|antara\s+lain|di\s?antaranya)\b|:")
"""What leads to the names of those of which it is so."""
_UNIT = re.compile(r"(?:menit|jam|detik|poin|kali|kg|ton|km|ha|meter|ekor|unit|hari|bulan|tahun)$")
"""Units of figures, which count no indicators."""
_MEASURED_BY = re.compile(
    r"\b(?:melalui|menggunakan|diukur\s+(?:dengan|dari)|memiliki|mempunyai|terdiri\s+(?:dari|atas)|memuat)\W+"
    r"(?:sebanyak\W+|sejumlah\W+)?$"
)
"""What stands before the size of the set ("diukur melalui 3 indikator")."""
_INDICATORS = re.compile(r"\W*(?:buah\W+)?(?:indikator|iku)\b")
_NOT = re.compile(r"\b(?:tidak|belum|tak)\b")
_NOT_THESE = re.compile(r"\b(?:kecuali|selain|sedangkan|sementara|karena|di\s+luar)\b")


@dataclass(frozen=True, slots=True)
class _Set:
    """The indicators spoken of with whether it is so of each, and what is said of them."""

    items: Sequence[Item]
    spoken: Spoken

    @property
    def yes(self) -> list[Item]:
        return [item for item in self.items if item.holds]

    @property
    def no(self) -> list[Item]:
        return [item for item in self.items if not item.holds]


def set_claims(claim: Predicate, wanted: Wanted, bare: int | None = None) -> Iterator[Klaim]:
    """A claim on how many indicators of a scope stand so: ``bare`` of them where it goes on with another."""
    group, source = group_of(claim)
    counts = bare is not None or _counts_indicators(claim)
    if source == ANOTHER or not counts or EACH_SASARAN.search(claim.view.text):
        return
    part = _part(claim)
    if part is not None and _NOT.search(part.words) and claim.denied:
        wanted = wanted.opposite
    things = _indicators(claim, group)
    items = stood(claim, things, wanted)
    if not items or _size_told(claim) not in {None, len(things)}:
        return
    ragu = _doubt_of_set(claim, group, source, len(things))
    lingkup = indicators_in_words(group)
    one = _Set(items, Spoken("target", lingkup, "indikator", ragu, len(things) - len(items)))
    share = share_of(claim)
    if bare is not None:
        yield from _judge_number(claim, bare, one)
    elif share is not None:
        if not one.spoken.undecided:
            yield _judge_share(claim, share, one)
    elif part is not None:
        yield from _judge_part(claim, part, one)
    else:
        yield from judge_set(claim, items, one.spoken)


def _size_told(claim: Predicate) -> int | None:
    """How many indicators the sentence says the set has ("diukur melalui 3 indikator"), None for none."""
    view = claim.view
    return next(
        (
            count
            for count, start, end in view.counts
            if end <= claim.told.start
            and _MEASURED_BY.search(view.text[:start])
            and _INDICATORS.match(view.text, end)
        ),
        None,
    )


def tells_part(claim: Predicate) -> bool:
    """Whether the clause speaks of a part of the indicators, or of at least or at most so many."""
    return _part(claim) is not None


def stood(claim: Predicate, things: Sequence[Thing], wanted: Wanted) -> list[Item]:
    """Those of the things whose rows tell whether they stand so, each with whether it does."""
    items: list[Item] = []
    for thing in things:
        found = standing(thing, claim.year, claim.view.phrases)
        held = Wanted(wanted.signs).holds(found)
        if held is not None:
            items.append(Item(thing, held, tuple(found.values)))
    return items


def listed_claims(claim: Predicate, wanted: Wanted) -> Iterator[Klaim]:
    """Each thing that the sentence lists behind the verb as one that stands so, and that does not."""
    view = claim.view
    match = _LIST.search(view.text, claim.told.end, claim.part.end)
    if match is None or _NOT_THESE.search(view.text, claim.told.end, claim.part.end):
        return
    between = Part(claim.told.end, match.start())
    if view.told_in(between, Arti.CAPAI, Arti.LAMPAUI, Arti.KURANG) or view.quantities_in(between):
        return
    mentions = [m for m in view.mentions_in(claim.part) if m.start >= match.end()]
    things = [m.things[0] for m in mentions if m.sure and m.share >= SURE_SHARE]
    for item in stood(claim, [thing for thing in things if thing.indicator], wanted):
        if not item.holds:
            yield contradicts(view, Said("target", claim.kata, f"“{item.thing.name}”"), item.values)


def things_of(claim: Predicate) -> tuple[str | None, list[Thing]]:
    """The sasaran that the clause speaks of, None for all, and its indicators; none if it is unknown."""
    group, source = group_of(claim)
    return group, ([] if source == ANOTHER else _indicators(claim, group))


def group_of(claim: Predicate) -> tuple[str | None, str]:
    """The sasaran that the clause speaks of, else the one of its sentence, and from where it is known.

    One that a further clause behind a comma names is that of others ("..., terbanyak pada sasaran pertama").
    """
    view, part = claim.view, claim.part
    comma = view.text.find(",", claim.told.end, part.end)
    inner = Part(part.start, comma if comma >= 0 else part.end)
    own = claim.scope.group(view, inner)
    if own[0] is not None and not own[1]:
        return own
    behind = claim.scope.group(view, Part(inner.end, part.end)) if comma >= 0 else (None, "")
    return own if behind[0] is not None and not behind[1] else claim.scope.group(view)


def _counts_indicators(claim: Predicate) -> bool:
    """Whether indicators are counted before the verb, all of them rather than those of some name."""
    nouns, told = _nouns(claim)
    if any(
        claim.part.start <= q.start < claim.told.start and _UNIT.match(q.unit) for q in claim.view.quantities
    ):
        return False
    before = Part(claim.part.start, claim.told.start)
    if not nouns and (claim.view.mentions_in(before) or _strange(claim, before.start)):
        return False
    if not nouns:
        return counted(claim) is None or _REST.search(claim.before) is not None
    end, start = claim.part.start + max(nouns[-1].end(), told), claim.told.start
    named = any(end <= mention.start < start for mention in claim.view.mentions)
    return not named and SET.match(nouns[-1].group()) is not None and not _strange(claim, end)


def _nouns(claim: Predicate) -> tuple[list[re.Match[str]], int]:
    """The nouns before the verb, and where the number of a sasaran behind them ends, else 0.

    The words of such a number count nothing ("seluruh IKSK pada Sasaran Kegiatan ketiga").
    """
    numbered = list(NUMBERED.finditer(claim.before))
    masked = NUMBERED.sub(lambda match: "-" * len(match.group()), claim.before)
    nouns = list(_NOUN.finditer(masked))
    if nouns and numbered and numbered[-1].start() >= nouns[-1].end():
        return nouns, numbered[-1].end()
    return list(_NOUN.finditer(claim.before)), 0


def _strange(claim: Predicate, start: int) -> list[str]:
    """The words up to the verb that may name something else than indicators, and not the office."""
    office = claim.scope.world.office_words
    words = strange_words(claim.view, start, claim.told.start)
    return [word for word in words if not (held := words_held(word)) or not held <= office]


def _part(claim: Predicate) -> Amount | None:
    """Which part of the indicators it is said of ("sebagian besar", "sedikitnya dua")."""
    nouns = list(_NOUN.finditer(claim.before))
    at = claim.part.start + (nouns[-1].start() if nouns else 0)
    noun = Noun(at, claim.part.start + nouns[-1].end() if nouns else at)
    found = amount_of(claim.view, claim.part, noun, (claim.told.start, claim.told.end))
    if found is None or (found.told is not None and found.low == found.high):
        return None
    whole = found.of_all and (found.low == 1 or (found.high == 1 and found.below))
    return None if whole or (not found.of_all and found.high == 0) else found


def _judge_number(claim: Predicate, count: int, one: _Set) -> Iterator[Klaim]:
    """Hold a number of indicators against how many it is so of."""
    yes = len(one.yes)
    lingkup = f"{one.spoken.lingkup} yang demikian"
    said = Said("jumlah", claim.kata, lingkup, "indikator", Decimal(count), Decimal(yes))
    values = [item.values[0] for item in (one.yes or one.no) if item.values]
    if not one.spoken.undecided:
        yield verdict(claim.view, said, values, right=count == yes, ragu=one.spoken.ragu)


def _judge_part(claim: Predicate, part: Amount, one: _Set) -> Iterator[Klaim]:
    """Hold a part, or at least so many, of the indicators against how many it is so of."""
    held = part.holds(len(one.yes), len(one.items) + one.spoken.undecided, one.spoken.undecided)
    values = [item.values[0] for item in (one.yes if held else one.no or one.yes) if item.values]
    if held is not None:
        said = Said("target", claim.kata, one.spoken.lingkup)
        yield verdict(claim.view, said, values, right=held, ragu=one.spoken.ragu)


def _indicators(claim: Predicate, group: str | None) -> list[Thing]:
    things = claim.scope.indicators_of(group) if group else claim.scope.main_indicators()
    if not _KEY.search(claim.clause):
        return things
    keys = claim.scope.key_indicators()
    known = {id(thing) for thing in keys}
    return [thing for thing in things if id(thing) in known] if group else keys


def _doubt_of_set(claim: Predicate, group: str | None, source: str, count: int) -> str | None:
    """Why the set of so many indicators may be another one than the sentence speaks of."""
    if group is not None:
        return doubt_of_source(source)
    several = len(claim.scope.world.groups) > 1 or counted(claim) is not None
    if several and not says_how_many(claim.view, count):
        return WHICH_INDICATORS
    near = (claim.view, *claim.scope.before(claim.view, _BACK))
    return _OF_ONE_AIM if any(_ABOVE.search(view.text) for view in near) else None


def share_of(claim: Predicate) -> Quantity | None:
    """What part of the indicators it is said to be so of ("60 persen indikator mencapai target")."""
    view, start = claim.view, claim.told.start
    found = [q for q in view.quantities_in(claim.part) if q.end <= start and q.unit == "%"]
    told = found and _OF_INDICATORS.fullmatch(view.text[found[-1].end : start])
    return found[-1] if told else None


def _judge_share(claim: Predicate, share: Quantity, one: _Set) -> Klaim:
    exact = Decimal(len(one.yes) * 100) / len(one.items)
    lingkup = f"{one.spoken.lingkup} yang demikian"
    said = Said("nilai", share.text, lingkup, "bagian", tertulis=share.value, hitung=exact)
    values = [item.values[0] for item in (one.yes or one.items) if item.values]
    ragu = one.spoken.ragu or WHICH_INDICATORS
    return verdict(claim.view, said, values, right=is_number(share, exact), ragu=ragu)
