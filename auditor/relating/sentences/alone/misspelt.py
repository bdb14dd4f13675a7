"""Long amounts of the prose that no table states, but for a digit or two that changed places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from auditor.models.facts import Klaim
from auditor.models.report import Value
from auditor.relating.sentences.reading.record import Said, contradicts
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import Quantity, View

_DIGITS = 7
"""Digits of an amount that is like another one by more than chance."""
_ZEROS = 2
"""Zeros at its end from which on it is a round one, of which many are alike."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_FEWEST = 2
"""Words of a sentence that tells an amount of something."""
_OPEN = "angka itu dapat dari data lain, walaupun sangat mirip"


def misspelt_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Ask about each long amount that is one of the tables' but for a slip; assert it of a named row."""
    if len(_WORD.findall(view.text)) < _FEWEST:
        return
    for quantity in view.quantities:
        if not _is_long(quantity) or scope.stated.hold(quantity) or scope.explains(view, quantity):
            continue
        if view.is_planned(quantity.start):
            continue
        alike = _alike(quantity, scope)
        if len({value.number for value in alike}) == 1:
            value = alike[0]
            named = {id(c.value) for m in view.mentions if m.sure for c in m.things[0].cells}
            header = (value.place.column or "angka").split(">")[-1].strip()
            said = Said(
                "angka", quantity.text, f"“{value.place.row or ''}”", header, quantity.value, value.number
            )
            ragu = None if any(id(one) in named for one in alike) else _OPEN
            yield contradicts(view, said, alike, ragu)


def _is_long(quantity: Quantity) -> bool:
    digits = str(int(quantity.value))
    return (
        quantity.number.grain is None
        and len(digits) - len(digits.rstrip("0")) <= _ZEROS
        and len(digits) >= _DIGITS
    )


def _alike(quantity: Quantity, scope: Scope) -> list[Value]:
    """The figures of the tables with as many digits of which one is another, or two change places."""
    written = str(int(quantity.value))
    return [
        value
        for digits, values in scope.amounts.get(len(written), {}).items()
        if OSA.distance(written, digits, score_cutoff=1) == 1
        for value in values
    ]
