"""Clauses that leave their verb to the one before ("..., tiga belum", "Selebihnya, dua iku, belum.")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from auditor.lexicon.kata.concepts import Arti, Told
from auditor.models.facts import Klaim
from auditor.models.report import Nada
from auditor.relating.sentences.counting.indicator_sets import set_claims, share_of, stood, things_of
from auditor.relating.sentences.frames.targets import said_of_targets
from auditor.relating.sentences.reading.ordinals import NUMBERED
from auditor.relating.sentences.reading.predicate import Predicate
from auditor.relating.sentences.reading.record import Said, is_number, verdict
from auditor.relating.sentences.reading.sasaran import WHICH_INDICATORS, indicators_in_words
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import Part, View
from auditor.relating.sentences.tables.states import Wanted

_BARE = re.compile(r"\b(?P<word>belum|tidak|tak)(?:lah)?\W*$")
"""How a clause ends that denies what the one before says."""
_REST = re.compile(r"\b(?:belum|tidak|sisanya|selebihnya|lainnya)\b")
"""Words for those of which it is not so."""
_INDICATORS = re.compile(r"\b(?:indikator|iku)\b")
_SHORT = 5
"""Words of a clause that counts what the one before speaks of ("sedangkan tiga lainnya belum")."""
_COMMA = re.compile(r",\s+(?:dan\s+)?|\s+dan\s+|;\s*")


def going_on_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold the number or share of those of which it is not so against the verb of the clause before."""
    own = list(said_of_targets(view, scope))
    for part in _clauses(view):
        before = _before(view, scope, part, own)
        if before is None:
            continue
        claim, wanted = before
        bare = _BARE.search(view.text, part.start, part.end)
        count = _number(view, part) if bare is not None else None
        if bare is not None and count is not None:
            told = Told(*bare.span("word"), frozenset({Arti.CAPAI}))
            denied = Predicate(view, scope, part, told, Nada.MENYANGKAL)
            yield from set_claims(denied, wanted.opposite, count)
        elif share_of(claim) is not None and _REST.search(view.clause(part)):
            yield from _other_share(view, part, claim, wanted)


def _clauses(view: View) -> Iterator[Part]:
    """The clauses, and the last part behind a comma of each ("..., tiga belum")."""
    for part in view.parts:
        bare = _BARE.search(view.text, part.start, part.end)
        commas = [m.end() for m in _COMMA.finditer(view.text, part.start, part.end)]
        inside = [at for at in commas if any(t.start < at for t in view.told_in(part, Arti.CAPAI))]
        yield Part(inside[-1], part.end) if bare and inside else part


def _before(
    view: View, scope: Scope, part: Part, own: Sequence[tuple[Predicate, Wanted]]
) -> tuple[Predicate, Wanted] | None:
    """What is said of indicators' targets before the clause: in its sentence (``own``), else before."""
    if any(part.start <= claim.told.start < part.end for claim, _ in own):
        return None
    earlier = [one for one in own if one[0].told.end <= part.start]
    if earlier:
        return earlier[-1] if _INDICATORS.search(view.text[: part.start]) else None
    last = next(iter(scope.before(view, 1)), None)
    if last is None or own or NUMBERED.search(last.text) or not _INDICATORS.search(last.text):
        return None
    return next(iter(reversed(list(said_of_targets(last, scope)))), None)


def _number(view: View, part: Part) -> int | None:
    """How many the clause counts; None where it counts anything but indicators."""
    text = view.clause(part)
    counts = [count for count, start, _ in view.counts if part.start <= start < part.end]
    alone = len(counts) == 1 and (_INDICATORS.search(text) is not None or len(text.split()) <= _SHORT)
    return counts[0] if alone else None


def _other_share(view: View, part: Part, claim: Predicate, wanted: Wanted) -> Iterator[Klaim]:
    """The part of the indicators of which it is not so, in percent."""
    shares = [q for q in view.quantities_in(part) if q.unit == "%"]
    group, things = things_of(claim)
    items = stood(claim, things, wanted)
    if len(shares) != 1 or not items or len(items) != len(things):
        return
    no = [item for item in items if not item.holds]
    exact = Decimal(len(no) * 100) / len(items)
    lingkup = f"{indicators_in_words(group)} yang tidak demikian"
    said = Said("nilai", shares[0].text, lingkup, "bagian", shares[0].value, exact)
    values = [item.values[0] for item in (no or items) if item.values]
    yield verdict(view, said, values, right=is_number(shares[0], exact), ragu=WHICH_INDICATORS)
