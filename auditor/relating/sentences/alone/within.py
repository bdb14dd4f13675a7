"""Claims whose sides all stand in the sentence: "342 sampel, lebih banyak dari rencana 360 sampel".

No table is needed to tell that such a sentence contradicts itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from auditor.lexicon.kata.concepts import Arti, Told
from auditor.lexicon.negation import sense
from auditor.models.facts import Klaim
from auditor.models.facts.vocabulary import JenisKlaim
from auditor.models.report import Nada, Value
from auditor.relating.sentences.reading.record import Said, is_number, verdict
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import POINTS, Part, Quantity, View

_THAN = r"\s+(?:dari(?:pada)?|dibanding(?:kan)?(?:\s+dengan)?|ketimbang)"
_UP = rf"lebih\s+(?:tinggi|besar|banyak|lama|panjang){_THAN}|melebihi|melampaui|di\s*atas|mengungguli"
_DOWN = rf"lebih\s+(?:rendah|kecil|sedikit|cepat|singkat|pendek){_THAN}|kurang\s+dari|di\s*bawah"
_COMPARES = re.compile(
    rf"[^;]{{0,40}}?\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\s+(?P<other>(?:[^\W\d]+\s+){{0,6}})"
)
"""What stands between the two figures of a comparison."""
_NEW = re.compile(r",|\b(?:dan|sedangkan|sementara|namun|tetapi|padahal|walaupun|meskipun)\b")
_NOT = re.compile(r"\b(?:tidak|belum|bukan|tak)\b")
_BECOMES = re.compile(r"[^;,]{0,40}?\b(?:menjadi|ke|hingga|sampai(?:\s+dengan)?)\W+(?:[^\W\d]+\W+){0,4}")
_FROM = re.compile(r"\b(?:dari|semula)\W+(?:[^\W\d]+\W+){0,4}$")
_RANGE = re.compile(
    r"(?P<words>[^;,\d]{0,60}?)\b(?:rentang|kisaran|interval)\W+(?:[^\W\d]+\W+){0,3}"
    r"(?P<low>\d[\d.,]*)\s*(?:%|persen|[a-z]+)?\s*(?:–|-|s\.?d\.?|sampai(?:\s+dengan)?|hingga|dan)\s*(?P<high>\d[\d.,]*)"
)
_OUTSIDE = re.compile(
    r"\b(?:tidak|belum|tak|bukan|di\s*luar|keluar|melampaui|melebihi|di\s*atas|di\s*bawah)\b"
)
_INSIDE = re.compile(r"\b(?:dalam|masuk|berada|terletak|memenuhi|termasuk|sesuai)\b")
_MADE_OF = re.compile(
    r"\b(?:diperoleh|dihitung|didapat(?:kan)?|berasal|dihasilkan|hasil|merupakan|yakni|yaitu)\b[^;]{0,80}$"
)
_OPERATIONS = {
    "dikurangi": "-",
    "dikurangkan": "-",
    "minus": "-",
    "ditambah": "+",
    "dibagi": "/",
    "dikali": "*",
    "dikalikan": "*",
}
_SPENT = re.compile(
    r"\b(?:realisasi|terealisasi|direalisasikan|terserap|penyerapan|serapan|dibelanjakan)\b[^;]{0,60}$"
)
_OF_BUDGET = re.compile(r"\W*dari\W+(?:[^\W\d]+\W+){0,4}?(?:anggaran|pagu|alokasi|dana|dipa|belanja)\b")
_LEFT = re.compile(r"\b(?:sisa(?:nya)?|menyisakan|tersisa|tidak\s+terserap)\b[^;\d]{0,40}$")
_TWO = 2
_PLACES = 2
"""Decimals with which a share is shown at least."""
_SLACK = 2
"""Units of the last place that a result of two rounded figures may be off by."""
_IN_YEAR = re.compile(
    r"\s*(?:%|persen|poin|[a-z]+(?:/[a-z]+)?)?\s*\(?\s*(?:pada\s+|di\s+|untuk\s+)?(?:tahun\s+)?(?P<year>20\d\d)\b"
)
"""The year that a figure is of, behind it."""
_OPERATION = re.compile(rf"[^;\d]{{0,40}}?\b(?P<word>{'|'.join(_OPERATIONS)})\b[^;\d]{{0,60}}")


def within_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each comparison, movement, range and reckoning of figures against the figures themselves."""
    del scope
    figures = view.quantities
    moved: list[Klaim] = []
    for one, two in pairwise(figures):
        if one.unit == two.unit and not view.is_planned(one.start):
            yield from _compared(view, one, two)
            moved += _moved(view, one, two)
    yield from moved
    for one in figures:
        yield from _ranged(view, one)
    if not moved:
        yield from _dated(view, figures)
    yield from _reckoned(view, figures)
    yield from _spent_and_left(view, figures)


def _compared(view: View, one: Quantity, two: Quantity) -> Iterator[Klaim]:
    between = view.text[one.end : two.start]
    found = _COMPARES.fullmatch(between)
    if not found or _NOT.search(between) or re.search(r"\b(?:dan|serta)\b", found["other"]):
        return
    verb = found["up"] or found["down"]
    start = one.end + found.start("up" if found["up"] else "down")
    if _NEW.search(view.text[one.end : start].strip(" ,")) or view.is_planned(start):
        return
    if view.tone(start, start + len(verb)) is not Nada.MENEGASKAN:
        return
    way = 1 if found["up"] else -1
    step = one.value - two.value
    yield _claim(view, _said(verb, (one, two), Decimal(way), step), (one, two), right=step * way > 0)


def _moved(view: View, one: Quantity, two: Quantity) -> Iterator[Klaim]:
    """Hold "naik dari A menjadi B", and by how much, against A and B."""
    between = view.text[one.end : two.start]
    if not _BECOMES.fullmatch(between) or not _FROM.search(view.text[: one.start]):
        return
    part = _around(view, one, two)
    told = [
        t for t in view.told_in(part, Arti.NAIK, Arti.TURUN) if not t.meanings & {Arti.LAMPAUI, Arti.KURANG}
    ]
    if len(told) != 1 or view.is_planned(told[0].start):
        return
    said = sense(view.clause(part), told[0].start - part.start, told[0].end - part.start, view.phrases)
    if said is None or said.denied:
        return
    sides = (one, two)
    way = 1 if Arti.NAIK in told[0].meanings else -1
    step = two.value - one.value
    kata = view.written[told[0].start : told[0].end]
    yield _claim(view, _said(kata, sides, Decimal(way), step), sides, right=step * way > 0)
    amount = _by(view, part, told[0], sides)
    if amount is not None and step * way > 0:
        share = abs(step) / one.value * 100 if one.value and amount.unit == "%" else None
        options = [abs(step)] if share is None else [share] if one.unit != "%" else [abs(step), share]
        exact = options[0]
        right = any(is_number(amount, option) for option in options)
        yield _claim(view, _said(amount.text, sides, amount.value, exact, "hitungan"), sides, right=right)


def _dated(view: View, figures: Sequence[Quantity]) -> Iterator[Klaim]:
    """Hold a rise or fall against two figures with their years ("naik: 97,2 pada 2024, 91,7 pada 2025")."""
    dated = [(int(m["year"]), q) for q in figures if (m := _IN_YEAR.match(view.text, q.end))]
    told = [t for t in view.told if t.meanings & {Arti.NAIK, Arti.TURUN}]
    if len(figures) != _TWO or len(dated) != _TWO or len(told) != 1 or len(view.parts) > 1:
        return
    if dated[0][0] == dated[1][0] or view.told_in(view.parts[0], Arti.TARGET):
        return
    word = view.written[told[0].start : told[0].end]
    said = sense(view.text, told[0].start, told[0].end, view.phrases)
    comparison = told[0].meanings & {Arti.LAMPAUI, Arti.KURANG}
    if said is None or said.denied or comparison or view.is_planned(told[0].start):
        return
    (_, one), (_, two) = sorted(dated, key=lambda pair: pair[0])
    way = 1 if Arti.NAIK in told[0].meanings else -1
    step = two.value - one.value
    if one.unit == two.unit:
        yield _claim(view, _said(word, (one, two), Decimal(way), step), (one, two), right=step * way > 0)


def _around(view: View, one: Quantity, two: Quantity) -> Part:
    """The words around the two figures up to the next clause."""
    start = max(
        view.text.rfind(mark, 0, one.start) for mark in (";", ", sedangkan", " sementara ", ":", "namun")
    )
    ends = [
        at
        for mark in (";", ", sedangkan", ", sementara", "namun")
        if (at := view.text.find(mark, two.end)) > 0
    ]
    return Part(max(start, 0), min(ends, default=len(view.text)))


def _by(view: View, part: Part, told: Told, sides: Sequence[Quantity]) -> Quantity | None:
    """By how much it is said to have moved: a figure right behind the word, or one in points."""
    for quantity in view.quantities_in(part):
        if quantity in sides:
            continue
        near = re.fullmatch(
            r"\W*(?:sebesar|sebanyak|sekitar|hanya)?\W*", view.text[told.end : quantity.start]
        )
        if near and quantity.start - told.end >= 0 and (quantity.unit in {sides[0].unit, "%"} | POINTS):
            return quantity
    return None


def _ranged(view: View, one: Quantity) -> Iterator[Klaim]:
    """Hold that a figure lies within a range, or outside of it, against the range that is written."""
    found = _RANGE.match(view.text, one.end)
    if not found or view.is_planned(one.start):
        return
    low, high = (_decimal(found[key]) for key in ("low", "high"))
    if low is None or high is None or low >= high:
        return
    outside = _OUTSIDE.search(found["words"]) is not None
    if not outside and not _INSIDE.search(found["words"]):
        return
    inside = low <= one.value <= high
    kata = " ".join(view.written[found.start() : found.end()].split())
    yield _claim(view, _said(kata, (one,), low, high), (one,), right=inside is not outside)


def _reckoned(view: View, figures: Sequence[Quantity]) -> Iterator[Klaim]:
    """Hold a result that the sentence explains ("7,44 diperoleh dari 103,05 dikurangi 96,51")."""
    for result, one, two in zip(figures, figures[1:], figures[2:], strict=False):
        sign = _OPERATION.fullmatch(view.text[one.end : two.start])
        if not sign or not _MADE_OF.search(view.text[result.end : one.start]):
            continue
        exact = _result(one.value, _OPERATIONS[sign["word"]], two.value)
        if exact is not None:
            right = any(is_number(result, value, _SLACK) for value in (exact, exact * 100))
            said = _said(result.text, (one, two), result.value, exact, "hitungan")
            yield _claim(view, said, (one, two), right=right)


def _spent_and_left(view: View, figures: Sequence[Quantity]) -> Iterator[Klaim]:
    """Hold the share of a budget that is not told against what was spent of it and what is left."""
    for spent, share, left in zip(figures, figures[1:], figures[2:], strict=False):
        if (spent.unit, share.unit, left.unit) != ("Rp", "%", "Rp") or view.is_planned(spent.start):
            continue
        whole = spent.value + left.value
        told = _SPENT.search(view.text[: spent.start]) and _OF_BUDGET.match(view.text[share.end :])
        if not told or not whole or not _LEFT.search(view.text[share.end : left.start]):
            continue
        exact = spent.value / whole * 100
        shown = round(exact, max(share.number.decimals, _PLACES))
        said = _said(share.text, (spent, left), share.value, shown, "hitungan")
        values = [_value(view, one) for one in (spent, left)]
        yield verdict(
            view, said, values, right=is_number(share, exact), ragu="sisa itu dapat dari anggaran lain"
        )


def _result(one: Decimal, sign: str, two: Decimal) -> Decimal | None:
    if sign == "/":
        return one / two if two else None
    return {"-": one - two, "+": one + two, "*": one * two}[sign]


def _decimal(text: str) -> Decimal | None:
    number = text.strip(".,").replace(".", "").replace(",", ".")
    return Decimal(number) if re.fullmatch(r"\d+(?:\.\d+)?", number) else None


def _said(
    kata: str, sides: Sequence[Quantity], told: Decimal, exact: Decimal, jenis: JenisKlaim = "banding"
) -> Said:
    """What is said of figures in words, or ("hitungan") by one that follows from them."""
    return Said(jenis, kata, " dan ".join(side.text for side in sides), tertulis=told, hitung=exact)


def _claim(view: View, said: Said, sides: Sequence[Quantity], *, right: bool) -> Klaim:
    return verdict(view, said, [_value(view, side) for side in sides], right=right)


def _value(view: View, quantity: Quantity) -> Value:
    number = quantity.number
    return Value(
        quantity.text, view.sentence.place, quantity.value, readings=number.readings, decimals=number.decimals
    )
