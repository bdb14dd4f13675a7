"""A name that a list tells twice: "11 kabupaten, yaitu A, B, C, C, ..."."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from auditor.models.facts import Klaim
from auditor.models.report import Value
from auditor.relating.sentences.alone.listed import BETWEEN_ITEMS
from auditor.relating.sentences.reading.record import Said, contradicts
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View

_LEADS = re.compile(r"\b(?:yaitu|yakni|meliputi|terdiri\s+(?:dari|atas)|antara\s+lain)\s*:?\s+")
_NAME = re.compile(r"(?:[A-Z][\w./'-]*|dan|di|ke)(?:\s+(?:[A-Z][\w./'-]*|dan|di|ke)){0,5}")
"""A name: words in capitals."""
_END = re.compile(r"[;:(]\s|\s(?:yang|sebagaimana|dengan|sehingga|karena|adalah|masing-masing)\s")
_LEAST = 4
"""Names of a list of which one that is told twice is a slip."""


def repeated_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold a count before a list against the different names in it, where one of them stands there twice."""
    del scope
    for lead in _LEADS.finditer(view.text):
        counts = [count for count in view.counts if count[2] <= lead.start()]
        names = _names(view.written[lead.end() :])
        twice = [name for name, times in Counter(names).items() if times > 1]
        if len(names) < _LEAST or len(twice) != 1 or not counts or counts[-1][0] != len(names):
            continue
        different = len(set(names))
        said = Said(
            "jumlah",
            twice[0],
            f"nama yang berbeda dalam daftar itu; \u201c{twice[0]}\u201d disebut dua kali",
            "nama",
            Decimal(len(names)),
            Decimal(different),
        )
        yield contradicts(view, said, [Value(", ".join(names), view.sentence.place)])


def _names(text: str) -> list[str]:
    """The names of the list that the text begins with, none where anything else stands among them."""
    ended = _END.search(text)
    items = [item.strip(" .,;") for item in BETWEEN_ITEMS.split(text[: ended.start() if ended else None])]
    items = [item for item in items if item]
    return items if all(_NAME.fullmatch(item) for item in items) else []
