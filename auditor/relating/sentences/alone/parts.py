"""That two parts are told of a whole which they do not make: "dari 485 laporan, 450 selesai dan 53 belum"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.models.facts import Klaim
from auditor.models.report import Value
from auditor.relating.sentences.reading.record import Said, verdict
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View

_WHOLE = re.compile(r"\b(?:dari|di\s?antara)\W+(?:(?:total|seluruh|sebanyak|jumlah|ke)\W+){0,2}$")
"""What stands before the whole."""
_REST = re.compile(r"\b(?:sisanya|selebihnya|lainnya)\b")
_NOT = re.compile(r"\b(?:sedangkan|sementara|dan|tetapi)\b[^.;]*$")
_UNDONE = re.compile(r"\W*(?:[a-z]+\W+){0,2}?(?:belum|tidak|masih|gagal|tertunda)\b")
"""What is said of the part that is not so ("53 belum")."""
_PARTS = 3
_OPEN = "keseluruhan itu dapat memuat bagian lain"


def part_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold a whole and its two parts, which alone the sentence counts, against each other."""
    del scope
    if len(view.counts) != _PARTS:
        return
    (whole, start, _), (part, _, part_end), (rest, rest_start, rest_end) = view.counts
    between = view.text[part_end:rest_start]
    told = _REST.search(between) is not None
    undone = _NOT.search(between) is not None and _UNDONE.match(view.text, rest_end) is not None
    if not _WHOLE.search(view.text[:start]) or not (told or undone) or part >= whole or rest >= whole:
        return
    if view.is_planned(start) or view.is_planned(rest_start):
        return
    place = view.sentence.place
    values = [Value(str(number), place, Decimal(number)) for number in (whole, part, rest)]
    kata = view.written[start:rest_end]
    said = Said(
        "banding", kata, f"{whole} dan {part} + {rest}", tertulis=Decimal(whole), hitung=Decimal(part + rest)
    )
    yield verdict(view, said, values, right=whole == part + rest, ragu=None if told else _OPEN)
