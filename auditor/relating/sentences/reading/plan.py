"""The years of the Renstra as a report tells them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

PLAN = re.compile(
    r"\b(?:renstra|rencana\s+strategis|(?:perencanaan|dokumen)\s+lima\s+tahunan)\b[^.;]{0,80}?"
    r"\b(?P<a>20\d\d)\s*(?:-|–|s\.?/?d\.?|sampai(?:\s+dengan)?|hingga)\s*(?P<b>20\d\d)\b"
)
"""The Renstra with its first and last year ("Renstra Dinas Kesehatan Tahun 2021-2026")."""


def usual_span(texts: Iterable[str]) -> tuple[tuple[int, int] | None, int]:
    """The first and last year that most of the texts in small letters give the Renstra, and how many do.

    None and 0 where none tells it, or several are told alike often.
    """
    spans = Counter((int(match["a"]), int(match["b"])) for text in texts for match in PLAN.finditer(text))
    (first, *rest) = [*spans.most_common(2), (None, 0)][:2]
    if not spans or (rest and rest[0][1] == first[1]):
        return None, 0
    return first
