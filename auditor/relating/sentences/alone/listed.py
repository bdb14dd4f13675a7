"""A number of things and the list of them in the same sentence: "4 bidang, yaitu A, B, C, D, dan E"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.models.facts import Klaim
from auditor.models.report import Value
from auditor.relating.sentences.reading.record import Said, verdict
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View

_LIST = re.compile(
    r"^\s*(?P<kind>[a-z][a-z/ ]{2,40}?)\s*,?"
    r"\s+(?:yaitu|yakni|meliputi|terdiri\s+(?:dari|atas))\s*:?\s+(?P<items>.+)$"
)
_EXAMPLES = "antara lain"
"""Words by which a list is not the whole of it."""
BETWEEN_ITEMS = re.compile(r"\s*(?:,\s*(?:dan|serta)\s+|;\s*(?:dan|serta)?\s*|,\s+|\s+(?:dan|serta)\s+)\s*")
"""What stands between two items of a list."""
_END = re.compile(
    r"\b(?:yang|sebagaimana|dengan|masing-masing|sehingga|dimana|di\s+mana|karena|adalah)\b|[.:]"
)
_NOT_COUNTED = frozenset({"dari", "sasaran", "di"})
"""Words behind a number that are not what is listed."""
_LEAST, _MOST = 2, 12
"""Items of a list that a sentence counts."""


def list_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold a count against the items that follow it, where each begins with the word that is counted."""
    del scope
    for number, _, end in view.counts:
        match = _LIST.match(view.text[end:])
        if not match or _EXAMPLES in match.group() or not _LEAST <= number <= _MOST:
            continue
        head = match["kind"].split()[0]
        named = _named(match["items"], head) if head not in _NOT_COUNTED else []
        if len(named) < _LEAST:
            continue
        said = Said(
            "jumlah",
            match["kind"],
            f"{head} yang disebut dalam kalimat yang sama",
            head,
            Decimal(number),
            Decimal(len(named)),
        )
        values = [Value(", ".join(named), view.sentence.place)]
        yield verdict(view, said, values, right=len(named) == number)


def _named(text: str, head: str) -> list[str]:
    """The items of a list that begin with the word, none where the first of them does not."""
    ended = _END.search(text)
    items = [item for item in BETWEEN_ITEMS.split(text[: ended.start() if ended else None]) if item.strip()]
    named = [item for item in items if item.split()[0] == head]
    return named if named and named[0] is items[0] else []
