"""What a clause says of each of several rows: above or below a bound, more than another column, risen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from auditor.lexicon.kata.concepts import Arti
from auditor.relating.sentences.reading.predicate import HAPPENS
from auditor.relating.sentences.reading.view import Part, View

_THAN = r"(?:\s+\w+)?\s+(?:dari(?:pada)?|dibanding(?:kan)?)"
_SIDES = (
    (
        rf"di\s*atas|lebih\s+(?:dari|(?:tinggi|besar|banyak|baik|lama){_THAN})"
        r"|melebihi|melampaui|melewati|menembus|mengungguli",
        1,
        False,
    ),
    (rf"di\s*bawah|kurang\s+dari|lebih\s+(?:rendah|kecil|sedikit|cepat|singkat){_THAN}", -1, False),
    (
        r"mencapai|menyentuh|memenuhi|menyamai|sampai|minimal|sekurang-kurangnya|paling\s+sedikit|sedikitnya"
        r"|setidaknya",
        1,
        True,
    ),
)
"""Words for above (1) and below (-1), each with whether what is at the bound itself is so too."""
_SIDE = re.compile("|".join(rf"\b(?P<s{at}>{words})\b" for at, (words, _, _) in enumerate(_SIDES)))
_FIGURE_NEXT = re.compile(r"\W*(?:(?:angka|nilai|batas|skor|level|tingkat|dari|rp)\W+)*")
_OPEN = re.compile(r"^\s*(?:%|persen|poin)?\s*(?P<way>ke\s*atas|ke\s*bawah|atau\s+(?:lebih|kurang))\b")
_DENIED = re.compile(
    r"\b(?:tidak|belum|tak|bukan)(?:\W+(?:lagi|pernah|dapat|mampu|berhasil|berada|bernilai))?\W*$"
)
_NONE_WHICH = re.compile(r"\b(?:tidak|tak|belum)\s+(?:ada|terdapat)\W*$")
_MEAN = re.compile(
    r"\W*(?:angka\s+|nilai\s+)?(?:rata-\s?rata|rerata)(?:nya)?"
    r"(?=\W*$|\s*[,.;:(]|\s+(?:tersebut|itu|ini|dimaksud|seluruh|semua|keseluruhan|provinsi|kabupaten|kota|dinas|badan|ada(?:lah)?"
    r"|hanya|berjumlah|sebanyak|dijumpai|terdapat|yaitu|yakni)\b)"
)
"""The mean of the rows: behind it stands no word for another column ("rata-rata capaian")."""
_POLARITY = re.compile(r"(?:makin|semakin|kian)\b")
"""Words by which a sentence says what is better, not what happened."""
_HAPPENED = re.compile(
    r"\b(?:mengalami|(?:men)?catat\w*|membukukan|menunjukkan|memperlihatkan|terjadi)\W+(?:\w+\W+){0,2}$"
)
"""What leads to a noun of change that tells that it happened."""
_BY = re.compile(r"\W*(?:(?:sebesar|sebanyak|tipis|hanya|sekitar|dari|menjadi|rp)\W+)*\d")
"""What tells by how much one thing changed, or from what to what."""
_WHOLE = re.compile(
    r"\W*(?:(?:angka|nilai|capaian|skor|rata-\s?rata|tingkat)\s+)?(?P<whole>provinsi|nasional|kabupaten|kota)\b"
)
_AND_OTHER = re.compile(r"[^,.;:(]*")
_TARGET = re.compile(
    r"\W*(?:dari\W+)?(?:(?:angka|nilai|batas)\W+)?target(?:nya)?\b(?!\W+(?:akhir|renstra|20\d\d|tahun|rpjm\w*))"
)
"""The target of the row itself behind a word for above or below."""
_THERE_IS = re.compile(
    r"\b(?:dijumpai|ditemukan|terjadi|muncul|terdapat|tersebar|ada)\W+(?:di|pada)\W+(?=(?:seluruh|semua|setiap|tiap)\b)"
)
"""What says that there is some of what a column counts in all rows."""
_UNIT = re.compile(r"\s+(?P<unit>persen|prosen|poin|hari|menit|jam|bulan|orang|kali|kasus|unit|ton|rupiah)\b")
"""Units behind a number in words that is a figure, not a count of what is spoken of."""
_SIGN = re.compile(r"\b(?:(?P<up>positif|surplus)|negatif|minus|defisit)\b")
"""Words for figures above and below nought."""
_MOVES = {Arti.NAIK: 1, Arti.TURUN: -1}


@dataclass(frozen=True, slots=True)
class Bound:
    """A figure that others are held against, in digits or words, with all that it may be and its unit."""

    start: int
    end: int
    numbers: tuple[Decimal, ...]
    unit: str


class Yardstick(Enum):
    """What the figure of each row is held against."""

    FIGURE = "figure"
    MEAN = "mean"
    WHOLE = "whole"
    COLUMN = "column"
    BEFORE = "before"
    TARGET = "target"
    NOTHING = "nothing"
    SIGN = "sign"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class Condition:
    """What is said of each row: its figure lies on that ``side`` (1 above, -1 below) of a yardstick.

    It stands from ``start`` to ``end`` of the folded text. ``at`` says that the bound itself counts, None
    that it may; ``whole`` is the word for what is compared with, ``other`` the words behind a comparison.
    """

    start: int
    end: int
    side: int
    yardstick: Yardstick
    at: bool | None = False
    figure: Bound | None = None
    whole: str = ""
    other: str = ""

    def holds(self, number: Decimal, bound: Decimal) -> bool | None:
        """Whether a figure lies so; None at the bound itself where it may or may not count."""
        if number == bound:
            return self.at
        return (number > bound) == (self.side > 0)


def conditions(view: View, part: Part) -> Iterator[Condition]:
    """The conditions of a clause, in their order."""
    for match in _SIDE.finditer(view.text, part.start, part.end):
        side, at = next((way, at) for n, (_, way, at) in enumerate(_SIDES) if match[f"s{n}"])
        yield from _against(view, part, match, (side, at))
    for figure in _bounds(view, part):
        behind = _OPEN.match(view.text[figure.end :])
        if behind:
            way = 1 if behind["way"].endswith(("atas", "lebih")) else -1
            yield Condition(figure.start, figure.end + behind.end(), way, Yardstick.FIGURE, True, figure)
    for match in _THERE_IS.finditer(view.text, part.start, part.end):
        if not is_denied(view.text[part.start : match.start()]):
            yield Condition(match.start(), match.end(), 1, Yardstick.NOTHING)
    for match in _SIGN.finditer(view.text, part.start, part.end):
        side = 1 if match["up"] else -1
        if not is_denied(view.text[part.start : match.start()]):
            yield Condition(match.start(), match.end(), side, Yardstick.SIGN)
    yield from _moves(view, part)


def _bounds(view: View, part: Part) -> list[Bound]:
    """The figures of the clause and the numbers in words that a unit follows, in their order."""
    found = [Bound(q.start, q.end, q.number.readings, q.unit) for q in view.quantities_in(part)]
    for count, start, end in view.counts:
        unit = _UNIT.match(view.text[end:])
        if unit and part.start <= start < part.end and not any(b.start <= start < b.end for b in found):
            percent = unit["unit"] in {"persen", "prosen"}
            found.append(Bound(start, end, (Decimal(count),), "%" if percent else unit["unit"]))
    return sorted(found, key=lambda bound: bound.start)


def is_denied(before: str) -> bool:
    """Whether what follows these words is denied by them, and not said of none."""
    return _DENIED.search(before) is not None and _NONE_WHICH.search(before) is None


def _against(view: View, part: Part, match: re.Match[str], way: tuple[int, bool]) -> Iterator[Condition]:
    """What the words for above or below are followed by: a figure, a mean, the whole, or another column."""
    side, reached = way
    before = view.text[part.start : match.start()]
    denial = _DENIED.search(before) if is_denied(before) else None
    denied = denial is not None
    side, at = (-side, not reached) if denied else (side, reached)
    start = part.start + denial.start() if denial is not None else match.start()
    figure = next((q for q in _bounds(view, part) if q.start >= match.end()), None)
    if figure is not None and _FIGURE_NEXT.fullmatch(view.text[match.end() : figure.start]):
        open_at: bool | None = at if reached or denied else False
        yield Condition(start, figure.end, side, Yardstick.FIGURE, open_at, figure)
        return
    if target := _TARGET.match(view.text, match.end()):
        yield Condition(start, target.end(), side, Yardstick.TARGET, at if reached or denied else False)
        return
    if reached:
        return
    if mean := _MEAN.match(view.text, match.end()):
        yield Condition(start, mean.end(), side, Yardstick.MEAN)
        return
    if whole := _WHOLE.match(view.text, match.end()):
        yield Condition(start, whole.end(), side, Yardstick.WHOLE, whole=whole["whole"])
        return
    rest = _AND_OTHER.match(view.text, match.end(), part.end)
    if rest is not None and rest.group().strip():
        yield Condition(start, rest.end(), side, Yardstick.COLUMN, at, other=rest.group())


def _moves(view: View, part: Part) -> Iterator[Condition]:
    """That it rose or fell, by no figure of its own."""
    for told in view.told_in(part, *_MOVES):
        behind = view.text[told.end :]
        if told.meanings & {Arti.LAMPAUI, Arti.KURANG} or _POLARITY.match(view.text[told.start :]):
            continue
        noun = view.text[: told.end].endswith(("an", "annya"))
        happened = _HAPPENED.search(view.text[part.start : told.start]) or HAPPENS.match(behind)
        if _BY.match(behind) or (noun and not happened):
            continue
        side = next(way for meaning, way in _MOVES.items() if meaning in told.meanings)
        if not is_denied(view.text[part.start : told.start]):
            yield Condition(told.start, told.end, side, Yardstick.BEFORE)
