"""What is said of the indicators of several sasaran together: of each, of one alone, one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from auditor.models.facts import Klaim
from auditor.relating.sentences.counting.amounts import (
    Amount,
    Noun,
    all_of_them,
    amount_of,
    none_of_them,
    number,
)
from auditor.relating.sentences.counting.indicator_sets import EACH_SASARAN, stood
from auditor.relating.sentences.frames.quantifiers import Item
from auditor.relating.sentences.frames.targets import said_of_targets
from auditor.relating.sentences.reading.ordinals import NUMBERED, number_of
from auditor.relating.sentences.reading.predicate import Predicate
from auditor.relating.sentences.reading.record import Said, agrees, contradicts, verdict
from auditor.relating.sentences.reading.sasaran import doubt_of_source, indicators_in_words
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View
from auditor.relating.sentences.tables.states import Wanted

_INDICATOR = re.compile(r"\b(?:indikator|iku)(?:nya)?\b")
_ALL = re.compile(
    r"\W*(?:\w+\W+)?(?:semua(?:nya)?|seluruh(?:nya)?|ke(?:dua|tiga|empat|lima|enam|tujuh|delapan)nya)\b"
)
_NONE = re.compile(r"\W*(?:\w+\W+)?(?:nihil|tidak\s+ada|belum\s+ada|tak\s+satu\s*pun|tidak\s+satu\s*pun)\b")
_OUT_OF = re.compile(r"\W*(?:indikator\W+)?dari\W+(?:total\W+)?")
_NEAR = 40
"""Letters between a sasaran and the number that is told of it at most."""
_ONLY = re.compile(r"\b(?:hanya(?:lah)?|satu-satunya|cuma)\W+(?:\w+\W+){0,2}(?:sasaran|yang)\b")
"""What says of a sasaran that it is so of no other."""
_SEVERAL = 2
"""Sasaran that are told of one by one at least."""
_FROM_HEAD = "yang dikatakan diambil dari kepala daftarnya"


def sasaran_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold what a sentence says of the indicators of several sasaran against those of each.

    Where it names some of them, "each sasaran" is each of these.
    """
    found = list(said_of_targets(view, scope))
    if found and EACH_SASARAN.search(view.text):
        if not NUMBERED.search(view.text) and not view.groups:
            yield from _of_each(*found[-1])
    elif found and _ONLY.search(view.text):
        yield from _of_one_alone(*found[-1])
    else:
        yield from _one_by_one(view, scope, found)


def _of_each(claim: Predicate, wanted: Wanted) -> Iterator[Klaim]:
    """That so many indicators of each sasaran stand so ("setiap sasaran sedikitnya memiliki satu ...")."""
    amount = _amount(claim)
    groups = _groups(claim, wanted)
    if amount is None or amount.size is not None or len(groups) < _SEVERAL:
        return
    held = {group: amount.holds(_yes(items), len(items)) for group, items in groups.items()}
    wrong = [group for group, so in held.items() if not so]
    for group in wrong:
        values = [item.values[0] for item in groups[group] if item.values]
        yield contradicts(claim.view, Said("target", claim.kata, indicators_in_words(group)), values)
    if not wrong:
        values = [item.values[0] for items in groups.values() for item in items if item.values]
        yield agrees(claim.view, Said("target", claim.kata, "indikator setiap sasaran"), values)


def _of_one_alone(claim: Predicate, wanted: Wanted) -> Iterator[Klaim]:
    """That of one sasaran alone all indicators stand so."""
    amount = _amount(claim)
    groups = _groups(claim, wanted)
    group, source = _named(claim, groups)
    if amount is None or not amount.of_all or group is None or len(groups) < _SEVERAL:
        return
    so = [other for other, items in groups.items() if amount.holds(_yes(items), len(items))]
    others = [other for other in so if other != group] if group in so else [group]
    shown = others or [group]
    said = Said("target", claim.kata, " dan ".join(indicators_in_words(other) for other in shown))
    values = [item.values[0] for other in shown for item in groups[other] if item.values]
    yield verdict(claim.view, said, values, right=not others, ragu=doubt_of_source(source))


def _named(claim: Predicate, groups: Mapping[str, Sequence[Item]]) -> tuple[str | None, str]:
    """Which of the sasaran the clause names, by its indicators, and from where that is known."""
    named, source = claim.scope.group(claim.view, claim.part)
    things = claim.scope.indicators_of(named) if named else []
    same = (one for one, items in groups.items() if [item.thing for item in items] == things)
    return next(same, None), source


def _one_by_one(view: View, scope: Scope, found: Sequence[tuple[Predicate, Wanted]]) -> Iterator[Klaim]:
    """A number for each of several sasaran, or for one in a list whose head says what is counted."""
    told = _numbers(view, scope)
    ragu = None
    if not found:
        head = scope.list_head(view)
        found = list(said_of_targets(head, scope)) if head is not None else []
        ragu = _FROM_HEAD
    elif len(told) < _SEVERAL:
        return
    if len(found) != 1:
        return
    claim, wanted = found[0]
    for group, amount in told.items():
        things = scope.indicators_of(group)
        items = stood(claim, things, wanted)
        if len(items) != len(things) or not items or amount.size not in {None, len(items)}:
            continue
        lingkup = f"{indicators_in_words(group)} yang demikian"
        yes = _yes(items)
        count = len(items) if amount.told is None and amount.of_all else amount.told or 0
        said = Said("jumlah", claim.kata, lingkup, "indikator", Decimal(count), Decimal(yes))
        values = [item.values[0] for item in items if item.values]
        if amount.holds(yes, len(items)):
            yield agrees(view, said, values)
        else:
            yield contradicts(view, said, values, ragu)


def _numbers(view: View, scope: Scope) -> dict[str, Amount]:
    """What number is told of each sasaran, right behind it."""
    matches = list(NUMBERED.finditer(view.text))
    found: dict[str, Amount] = {}
    ends = [*(match.start() for match in matches[1:]), len(view.text)]
    for match, end in zip(matches, ends if matches else [], strict=True):
        group = scope.world.group_numbered(number_of(match))
        amount = _number(view, match.end(), end)
        if group is not None and amount is not None and group not in found:
            found[group] = amount
    return found


def _number(view: View, start: int, end: int) -> Amount | None:
    """The number right behind a sasaran, all or none of its indicators."""
    text = view.text[start:end]
    counts = [count for count in view.counts if start <= count[1] < min(end, start + _NEAR)]
    if counts:
        few, _, stop = counts[0]
        size = next((n for n, a, _ in counts[1:] if _OUT_OF.fullmatch(view.text[stop:a])), None)
        return number(few, view.text[counts[0][1] : stop], size)
    if match := _ALL.match(text):
        return all_of_them(match.group())
    return none_of_them(text) if _NONE.match(text) else None


def _amount(claim: Predicate) -> Amount | None:
    """Of how many of its indicators it is said to be so."""
    nouns = list(_INDICATOR.finditer(claim.before))
    if not nouns:
        return None
    noun = Noun(claim.part.start + nouns[-1].start(), claim.part.start + nouns[-1].end())
    return amount_of(claim.view, claim.part, noun, (claim.told.start, claim.told.end))


def _groups(claim: Predicate, wanted: Wanted) -> dict[str, list[Item]]:
    """The indicators of each sasaran with whether they stand so; none where that is open of one."""
    scope = claim.scope
    found = {group: scope.indicators_of(group) for group in scope.world.groups}
    named = {frozenset(map(id, things)): group for group, things in reversed(found.items()) if things}
    known = {group: found[group] for group in reversed(named.values())}
    items = {group: stood(claim, things, wanted) for group, things in known.items()}
    decided = all(len(items[group]) == len(things) for group, things in known.items())
    return items if decided else {}


def _yes(items: Sequence[Item]) -> int:
    return sum(item.holds for item in items)
