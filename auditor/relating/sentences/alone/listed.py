"""A number of things and the list of them in the same sentence: "4 bidang, yaitu A, B, C, D, dan E"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.models.facts import Klaim
from auditor.models.report import Value
from auditor.relating.sentences.reading.record import klaim
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View

_LIST = re.compile(
    r"^\s*(?P<kind>[a-z][a-z/ ]{2,40}?)\s*,?\s+(?:yaitu|yakni|meliputi|terdiri\s+(?:dari|atas)|antara\s+lain)\s*:?\s+(?P<items>.+)$"
)
_CUT = re.compile(r"\s*(?:,\s*(?:dan|serta)\s+|;\s*(?:dan|serta)?\s*|,\s+|\s+(?:dan|serta)\s+)\s*")
_END = re.compile(
    r"\b(?:yang|sebagaimana|dengan|masing-masing|sehingga|dimana|di\s+mana|karena|adalah)\b|[.:]"
)
_LEAST, _MOST = 2, 12


def list_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold a count against the items that follow it, where each begins with the word that is counted."""
    del scope
    for number, _, end in view.counts:
        match = _LIST.match(view.text[end:])
        if not match or "antara lain" in match.group() or not _LEAST <= number <= _MOST:
            continue
        if match["kind"].split()[0] in {"dari", "sasaran", "di"}:
            continue
        head = match["kind"].split()[0]
        ended = _END.search(match["items"])
        items = [
            item for item in _CUT.split(match["items"][: ended.start() if ended else None]) if item.strip()
        ]
        named = [item for item in items if item.split()[0] == head]
        if len(named) < _LEAST or named[0] is not items[0]:
            continue
        value = Value(", ".join(named), view.sentence.place)
        same = len(named) == number
        yield klaim(
            view, "jumlah", match["kind"], lingkup=f"{head} yang disebut dalam kalimat yang sama", objek=head, tertulis=Decimal(number),
            hitung=Decimal(len(named)), bukti=[value] if same else [], melawan=[] if same else [value],
        )  # fmt: skip
