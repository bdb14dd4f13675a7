"""A sentence that each part on a sasaran has with its own number, and one part with another's."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from auditor.models.facts import Klaim
from auditor.models.report import Value
from auditor.relating.sentences.reading.ordinals import NUMBERED, number_of
from auditor.relating.sentences.reading.record import Said, contradicts
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View

_ELSEWHERE = 2
"""Other parts that have the sentence with their own number at least: it is said of each then."""
_DOUBT = "bagian itu dapat membandingkannya dengan sasaran lain"


def own_part_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Ask about the number of such a sentence where it is not that of its part."""
    told, own = _number(view), _part(view)
    if told is None or own is None or told == own or view.sentence.section is None:
        return
    text = _unnumbered(view.text)
    alike = [other for other in scope.views if _unnumbered(other.text) == text]
    right = {number for other in alike if (number := _number(other)) == _part(other) and number is not None}
    if len(right - {own}) >= _ELSEWHERE:
        section = view.sentence.section
        where = f"bagian “{section.judul}”, yaitu sasaran ke-{own}"
        said = Said("tujuan", f"Sasaran {told}", where, "sasaran", Decimal(told), Decimal(own))
        yield contradicts(view, said, [Value(section.judul, section.place)], _DOUBT)


@lru_cache(maxsize=4096)
def _unnumbered(text: str) -> str:
    return NUMBERED.sub("#", text)


def _number(view: View) -> int | None:
    """The number of the one sasaran that a sentence names."""
    found = [number_of(match) for match in NUMBERED.finditer(view.text)]
    return found[0] if len(found) == 1 else None


def _part(view: View) -> int | None:
    """The number of the sasaran that the heading of the part names."""
    section = view.sentence.section
    match = NUMBERED.match(section.judul.lower()) if section is not None else None
    return number_of(match) if match else None
