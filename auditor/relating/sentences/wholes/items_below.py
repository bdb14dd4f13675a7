"""How many of a kind a sentence says there are, and the list below it whose items begin with that word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.models.facts import Klaim
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View
from auditor.relating.sentences.wholes.sizes import Known, Size, counts_all, is_close, size_claim, sizes

_ITEM = re.compile(r"\W*(?:(?:\d{1,2}|[a-z]|[ivx]{1,4})\s?[.)]\s*|[•–-]\s*)(?P<name>[a-z].*)")
_FAR = 30
"""Sentences of the section behind one among which its list ends: an organisation has no more parts."""
_NEAR = 3
"""Sentences behind it among which the list begins."""
_LEAST = 2
"""Items of a list at least."""
_LEFT_OUT = "daftar itu dapat hanya memuat sebagian"


def list_size_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each number against how many items of the list below are of the kind."""
    told = list(sizes(view))
    below = list(map(_item, scope.behind(view, _FAR))) if told else []
    if not any(below[:_NEAR]):
        return
    items = [match["name"] for match in below if match]
    for size in told:
        count = _count(view, size, items)
        if count >= _LEAST and is_close(size.number, count):
            kind = size.words.split()[0]
            place = scope.behind(view, _FAR)[0].sentence.place
            known = Known(kind, count, "dalam daftar sesudahnya", "butir", place, _LEFT_OUT)
            yield size_claim(view, size, known)


def _item(view: View) -> re.Match[str] | None:
    return _ITEM.fullmatch(view.text)


def _count(view: View, size: Size, items: list[str]) -> int:
    """How many different items begin with the first word behind the number and have more."""
    kind = size.words.split()[0]
    if not counts_all(view, size, kind):
        return 0
    return len({name for name in items if name.split()[0] == kind and len(name.split()) > 1})
