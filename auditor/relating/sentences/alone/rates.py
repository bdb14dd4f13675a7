"""That a percentage is the part that one figure of a sentence is of another: "158 dari 254 atau 62,20%"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.models.facts import Klaim
from auditor.models.report import Value
from auditor.relating.sentences.alone.told import Figure, figures_told
from auditor.relating.sentences.reading.bounds import is_bound
from auditor.relating.sentences.reading.record import Said, is_number, verdict
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import Quantity, View

_OF = re.compile(r"\W*(?:[^\W\d]+\W+){0,6}?dari\W+(?:[^\W\d]+\W+){0,4}")
"""What stands between a part and its whole ("158 unit dari 254 unit")."""
_FROM = re.compile(r"\b(?:dari|di\s?antara)\W+(?:[^\W\d]+\W+){0,4}$")
"""What stands before the whole where it comes first ("dari 254 unit, 158 unit beroperasi")."""
_THEN = re.compile(r"[^;\d]{0,80}")
"""What may stand between that whole and its part."""
_THAT_IS = re.compile(
    r"[^;\d]{0,60}?(?:\b(?:atau|setara)\W+|\(\s*)"
    r"(?:(?:setara|sama|dengan|sebesar|sebanyak|mencapai|hanya|baru|yaitu|yakni|persentase(?:nya)?)\W+){0,3}"
)
"""What stands between a figure and its percentage ("unit yang berizin, atau 66,20%")."""
_THUS = re.compile(
    r"[^;\d]{0,80}?\b(?:sehingga|maka)\W+(?:[^\W\d]+\W+){0,3}?(?:realisasi|capaian|persentase|tingkat|rasio)(?:nya)?\W+"
    r"(?:[^\W\d]+\W+){0,3}"
)
"""What stands between them where the percentage is what follows ("sehingga realisasinya menjadi 55,56%")."""
_MOVED = re.compile(
    r"\b(?:naik|turun|meningkat|menurun|bertambah|berkurang|kenaikan|penurunan|peningkatan|selisih|menjadi)\b"
)
"""Words by which the figures are those of a change, of which a part may be reckoned in more ways."""
_TWO = 2
"""Figures of which a percentage is concluded."""
_PLACES = 2
"""Decimals with which a part is shown at least."""
_SLACK = 2
"""Units of the last place that a rounded part may be off by."""


def rate_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each percentage that is told of two figures of the sentence against these."""
    del scope
    moved = _MOVED.search(view.text) is not None
    figures = figures_told(view)
    for rate in view.quantities:
        if rate.unit != "%" or is_bound(view, rate) or view.is_planned(rate.start):
            continue
        sides = _concluded(view, figures, rate) or (None if moved else _sides(view, figures, rate))
        if sides is not None and sides[1].value and not view.is_planned(sides[0].start):
            yield _claim(view, rate, *sides)


def _sides(view: View, figures: Sequence[Figure], rate: Quantity) -> tuple[Figure, Figure] | None:
    """The part and the whole that the percentage is told of."""
    before = [one for one in figures if one.end <= rate.start]
    behind = next((one for one in figures if one.start >= rate.end), None)
    if not before or not _THAT_IS.fullmatch(view.text, before[-1].end, rate.start):
        return None
    last, first = before[-1], before[-2] if len(before) > 1 else None
    if first is not None and _are_alike(first, last):
        if _OF.fullmatch(view.text, first.end, last.start):
            return first, last
        if _FROM.search(view.text[: first.start]) and _THEN.fullmatch(view.text, first.end, last.start):
            return last, first
    if behind is not None and _are_alike(last, behind) and _OF.fullmatch(view.text, rate.end, behind.start):
        return last, behind
    return None


def _concluded(view: View, figures: Sequence[Figure], rate: Quantity) -> tuple[Figure, Figure] | None:
    """The part and the whole that stand right before what is concluded of them."""
    before = [one for one in figures if one.end <= rate.start]
    if len(before) < _TWO or not _THUS.fullmatch(view.text, before[-1].end, rate.start):
        return None
    part, whole = before[-2:]
    related = _are_alike(part, whole) and _OF.fullmatch(view.text, part.end, whole.start)
    return (part, whole) if related and part.value <= whole.value else None


def _are_alike(one: Figure, other: Figure) -> bool:
    """Whether the two may be figures of one kind; a word behind one of them may be left out."""
    money = (one.unit == "Rp") == (other.unit == "Rp")
    return money and (one.unit == other.unit or "" in {one.unit, other.unit})


def _claim(view: View, rate: Quantity, part: Figure, whole: Figure) -> Klaim:
    exact = part.value / whole.value * 100
    options = [exact, 100 - exact, exact - 100, 200 - exact]
    if part.value:
        options.append(whole.value / part.value * 100)
    right = any(is_number(rate, option, _SLACK) for option in options)
    shown = round(exact, max(rate.number.decimals, _PLACES))
    said = Said("hitungan", rate.text, f"{part.text} dan {whole.text}", tertulis=rate.value, hitung=shown)
    place = view.sentence.place
    values = [Value(side.text, place, side.value) for side in (part, whole)]
    return verdict(view, said, values, right=right)
