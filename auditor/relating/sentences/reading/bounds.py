"""Figures of a sentence that no table states as they are: shares of a whole, bounds and estimates."""

from __future__ import annotations

import re

from auditor.lexicon.kata.concepts import Arti
from auditor.relating.sentences.reading.view import Quantity, View

_OF = re.compile(
    r"^\s*(?:dari|terhadap)\s+"
    r"(?:total|jumlah|keseluruhan|seluruh|realisasi|anggaran|pendapatan|belanja|semua)\b(?!\w*nya)"
)
_PORTION = re.compile(
    r"\b(?:porsi|kontribusi|menyumbang(?:kan)?|mengambil|proporsi|komposisi|sumbangan)(?:\W+\w+){0,3}\W*$"
)
_SOURCE = re.compile(r"^\W*(?:di\s?antaranya\s+)?(?:bersumber|berasal|disumbang\w*|ditopang|dibiayai)\b")
"""What behind a percentage says that it is the part of one source."""
_BOUND = re.compile(
    r"(?:kurang|lebih|di\s*atas|di\s*bawah|minimal|maksimal|sekitar|hampir|mendekati|kisaran|antara|hingga|sampai"
    r"|separuh|paling\s+\w+|melebihi|melampaui|[<>≥≤±])(?:\s+(?:dari|angka|nilai|batas))*\s*(?:rp\.?\s*)?$"
)
"""Words that make a figure a bound or an estimate: it is not the one of a table."""


def is_share(view: View, quantity: Quantity) -> bool:
    """Whether the figure is a part of a whole that the sentence names ("27 persen dari belanja")."""
    if quantity.unit != "%":
        return False
    behind = view.text[quantity.end :]
    return (
        _OF.match(behind) is not None
        or _SOURCE.match(behind) is not None
        or _PORTION.search(view.text[: quantity.start]) is not None
    )


def is_bound(view: View, quantity: Quantity) -> bool:
    """Whether the figure is a bound or an estimate ("di atas 100 persen", "melewati 97 persen")."""
    passed = any(
        told.meanings & {Arti.LAMPAUI, Arti.KURANG}
        and not view.text[told.end : quantity.start].strip(" \u00a0")
        for told in view.told
    )
    return passed or _BOUND.search(view.text[: quantity.start]) is not None
