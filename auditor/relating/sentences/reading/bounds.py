"""Figures of a sentence that no table states as they are: shares of a whole, bounds and estimates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

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

_SOME = r"(?:lebih\s+dari|lebih(?!\s+kurang)|di\s*atas|melebihi|melampaui|melewati)"
_LESS = r"(?:kurang\s+dari|di\s*bawah)"
_NOT = r"(?:tidak|tak|belum)"
_GOES = r"(?:\s+(?:dari|angka|batas|nilai|sebanyak|sebesar|sejumlah))*\s*$"
_FAR = r"\W+(?:[^\W\d]+\W+){0,3}$"
"""What may stand between "at least" and the amount ("sedikitnya terdapat di lima")."""
_COMPARED = re.compile(r"\s*lebih\s+(?!sedikit\b)\w+\s+(?:dari|dibanding\w*)\b|\s*(?:kali|lipat)\b")
"""What behind a part makes it the measure of a difference ("separuh lebih rendah dari")."""

IS_TO_BE = re.compile(r"\bdi(?:target|rencana|tetap)kan\b|\bdipatok\b")
"""Words before a figure that is to be reached, which tells nothing of what was."""


class Hedge(Enum):
    """How closely a sentence gives an amount."""

    JUST = "tepat"
    OVER = "lebih dari"
    LEAST = "sedikitnya"
    UNDER = "kurang dari"
    MOST = "paling banyak"
    NEARLY = "hampir"
    ABOUT = "sekitar"


_BEFORE = (
    (Hedge.LEAST, re.compile(rf"\b{_NOT}\s+{_LESS}{_GOES}")),
    (Hedge.MOST, re.compile(rf"\b{_NOT}\s+{_SOME}{_GOES}")),
    (Hedge.UNDER, re.compile(rf"\b{_NOT}\s+(?:sampai|mencapai|genap|menyentuh|menembus){_GOES}")),
    (Hedge.ABOUT, re.compile(rf"\b(?:lebih\s+kurang|kurang\s+lebih|sekitar|kira-kira|kisaran){_GOES}")),
    (Hedge.NEARLY, re.compile(rf"\b(?:hampir|nyaris|mendekati){_GOES}")),
    (Hedge.OVER, re.compile(rf"\b{_SOME}{_GOES}")),
    (Hedge.UNDER, re.compile(rf"\b{_LESS}{_GOES}")),
    (
        Hedge.LEAST,
        re.compile(
            r"\b(?:sedikitnya|sekurang-?kurangnya|sekurangnya|setidak-?tidaknya|setidaknya|minimal"
            rf"|paling\s+(?:tidak|sedikit|kurang)){_FAR}"
        ),
    ),
    (Hedge.MOST, re.compile(rf"\b(?:paling\s+banyak|sebanyak-banyaknya|maksimal){_FAR}")),
)
"""What stands right before an amount; the first that fits."""
_BEHIND = (
    (Hedge.ABOUT, re.compile(r"\s*(?:-?an\b|(?:lebih\s+)?(?:atau\s+)?kurang\s+lebih|lebih\s+kurang)")),
    (Hedge.LEAST, re.compile(r"\s*atau\s+lebih\b")),
    (Hedge.MOST, re.compile(r"\s*atau\s+kurang\b")),
    (Hedge.OVER, re.compile(r"\s*lebih\b")),
    (Hedge.UNDER, re.compile(r"\s*kurang\b")),
)
"""What stands right behind an amount ("separuh lebih", "40 persen lebih sedikit")."""


@dataclass(frozen=True, slots=True)
class Hedged:
    """An amount with the words that say how closely it is given: from ``start`` to ``end`` of the text."""

    hedge: Hedge
    start: int
    end: int


def hedged(text: str, start: int, end: int) -> Hedged | None:
    """How closely the amount from ``start`` to ``end`` of a folded text is given.

    None where it measures a difference ("separuh lebih rendah dari").
    """
    if _COMPARED.match(text, end):
        return None
    for hedge, words in _BEFORE:
        if match := words.search(text[:start]):
            return Hedged(hedge, match.start(), end)
    for hedge, words in _BEHIND:
        if match := words.match(text, end):
            return Hedged(hedge, start, match.end())
    return Hedged(Hedge.JUST, start, end)


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
        and told.end <= quantity.start
        and not view.text[told.end : quantity.start].strip(" \u00a0")
        for told in view.told
    )
    return passed or _BOUND.search(view.text[: quantity.start]) is not None
