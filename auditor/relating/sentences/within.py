"""Claims whose both sides stand in the sentence: "342 sampel, lebih banyak dari rencana 360 sampel"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.models.facts import Klaim
from auditor.models.report import Nada, Value
from auditor.relating.sentences.record import klaim
from auditor.relating.sentences.scope import Scope
from auditor.relating.sentences.view import Quantity, View

_UP = re.compile(
    r"(?:lebih\s+(?:tinggi|besar|banyak|lama|panjang|baik)\s+(?:dari(?:pada)?|dibanding(?:kan)?)|melebihi|melampaui|di\s*atas)"
)
_DOWN = re.compile(
    r"(?:lebih\s+(?:rendah|kecil|sedikit|cepat|singkat|pendek)\s+(?:dari(?:pada)?|dibanding(?:kan)?)|kurang\s+dari|di\s*bawah)"
)
_BETWEEN = re.compile(
    r"\W*(?:%|persen|poin|[a-z]+)?\W*(?:(?:atau|yang|sehingga|berarti|artinya|ini|tersebut|masih|sudah|telah|bahkan|jauh|sedikit|dan)\W+)*"
    r"(?P<verb>.{5,40}?)\W+(?:(?:rencana|target|batas|angka|standar|tahun|sebelumnya|lalu|yang|ditetapkan|ditargetkan|sebesar|sebanyak|pagu|rata-rata|nasional|provinsi)\W+|[^\W\d]+\W+){0,8}"
)
_NOT = re.compile(r"\b(?:tidak|belum|bukan|tak)\b")


def within_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold a comparison between two figures of one unit that both stand in the sentence against these figures."""
    del scope
    if view.claims_nothing():
        return
    figures = view.quantities
    for one, two in zip(figures, figures[1:], strict=False):
        if one.unit != two.unit or view.is_planned(one.start):
            continue
        found = _BETWEEN.fullmatch(view.text[one.end : two.start])
        if not found:
            continue
        way = 1 if _UP.fullmatch(found["verb"]) else -1 if _DOWN.fullmatch(found["verb"]) else 0
        between = view.text[one.end : two.start]
        if (
            not way
            or _NOT.search(between)
            or view.tone(*_place(view, one, found["verb"])) is not Nada.MENEGASKAN
        ):
            continue
        step = one.value - two.value
        values = [_value(view, one), _value(view, two)]
        right = step * way > 0
        yield klaim(
            view, "banding", found["verb"], lingkup=f"{one.text} dan {two.text}", tertulis=Decimal(way), hitung=step,
            bukti=values if right else [], melawan=[] if right else values,
        )  # fmt: skip


def _place(view: View, one: Quantity, verb: str) -> tuple[int, int]:
    start = view.text.index(verb, one.end)
    return start, start + len(verb)


def _value(view: View, quantity: Quantity) -> Value:
    return Value(
        quantity.text,
        view.sentence.place,
        quantity.value,
        readings=quantity.number.readings,
        decimals=quantity.number.decimals,
    )
