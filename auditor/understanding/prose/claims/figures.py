"""Figures that a sentence derives from other figures that it states: a change, an achievement, a sum.

Each is read with every figure that it may rightly be: a change in points or relative, an achievement by
any formula in use, any reading of an ambiguous separator. None is taken where the wording leaves open
which figures belong together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from auditor.lexicon.numbers import Number, read_number
from auditor.lexicon.rounding import decimals_of, fits
from auditor.models.report import RawClaim, Sentence
from auditor.understanding.prose.claims.clause import excerpt

_FIGURE = r"(?:Rp[.,]?\s*)?\d(?:[\d.,]{0,30}\d)?(?:\s*(?:%|persen\b))?"
_BEGINS = r"(?:(?<!\d)|(?=Rp))"
"""Where a figure can begin: not within a run of digits, all of which was tried from its first."""
_UP = r"(?:meningkat|naik|peningkatan|kenaikan|bertambah)"
_DOWN = r"(?:menurun|turun|penurunan|berkurang)"
_CHANGE = re.compile(
    rf"\b(?P<verb>{_UP}|{_DOWN})\b(?P<gap>[^\d.;:]{{0,90}}?)"
    rf"(?:\bsebesar\s+(?P<d>{_FIGURE})(?:\s+[a-z]+){{0,2}},?\s+(?:yaitu|yakni)\s+)?\bdari\s+(?:sebesar\s+|sebanyak\s+)?(?P<a>{_FIGURE})"
    rf"(?P<middle>[^;:]{{0,60}}?)\bmenjadi\s+(?:sebesar\s+|sebanyak\s+)?(?P<b>{_FIGURE})"
    rf"(?:(?:\s+[^\s\d.;:]+|\s+(?:tahun\s+)?20\d\d){{0,4}}?,?\s+(?:atau\s+)?(?:ada\s+)?(?:{_UP}|{_DOWN})\s+sebesar\s+(?P<c>{_FIGURE}))?",
    re.IGNORECASE,
)
_HIGHER = re.compile(
    rf"\b(?:sebesar|sebanyak|mencapai)\s+(?P<b>{_FIGURE})(?P<gap>[^\d.,;:]{{0,40}}?)\s(?P<verb>lebih\s+(?:tinggi|besar|rendah|kecil))\s+"
    rf"(?:dari(?:pada)?|dibanding\w*(?:\s+dengan)?)\s+(?:(?:[^\s\d.,;:]+|20\d\d)\s+){{0,8}}?(?:sebesar|sebanyak|mencapai)\s+"
    rf"(?P<a>{_FIGURE})",
    re.IGNORECASE,
)
_OTHER_ORDER = re.compile(r"\b(?:peringkat|ranking|rangking|urutan|tidak|belum|bukan)\b", re.IGNORECASE)
_ACHIEVED = re.compile(
    rf"{_BEGINS}(?P<r>{_FIGURE})(?:\s*\([^)]{{0,80}}\))?\s+(?:di)?banding\w*(?:\s+dengan)?\s+target(?:\s+sebesar)?"
    rf"\s+(?P<t>{_FIGURE}),?\s+(?:tercapai|capaian(?:nya)?|pencapaian(?:nya)?)(?:\s+sebesar)?"
    rf"\s+(?P<c>\d[\d.,]{{0,30}}\s*(?:%|persen\b))",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"\b(?P<d>\d{1,3}(?:[.,]\d{3})+|\d{3,})\s+[a-z]+\s+atau\s+(?P<c>\d[\d.,]{0,30}\s*%)", re.IGNORECASE
)
_SUM = re.compile(  # none begins behind a plus: a part of a sum is not the sum
    rf"{_BEGINS}(?<!\+)(?<!\+\s)(?P<parts>{_FIGURE}(?:\s*\+\s*{_FIGURE}){{1,40}})\s*\)?\s*=\s*(?P<c>{_FIGURE})",
    re.IGNORECASE,
)
_SHARE_DOUBT = "dasar persentasenya dapat jumlah lain"


@dataclass(frozen=True, slots=True)
class FigureClaim:
    """A figure (text, number) and what it may rightly be, computed from ``parts`` (text, number).

    ``jenis`` is "tren" for the direction of a change, where ``figure`` is the word; else "nilai".
    ``objek`` says what the figure is; ``start`` and ``end`` where the whole stands in the text.
    """

    jenis: str
    objek: str
    figure: tuple[str, Decimal]
    right: tuple[Decimal, ...]
    parts: tuple[tuple[str, Decimal], ...]
    start: int
    end: int

    @property
    def agrees(self) -> bool:
        """True when the figure is one of the right ones, rounded, cut, or one unit of its last place away.

        In a sum each part may be rounded, so that it may be off by a unit for each.
        """
        if self.jenis == "tren":
            return self.figure[1] in self.right
        written, roundings = abs(self.figure[1]), len(self.parts) if self.objek == "jumlah" else 1
        return any(fits(written, abs(one), decimals_of(written), roundings) for one in self.right)


def find_derived(sentence: Sentence, before: str, following: str) -> Iterator[RawClaim]:
    """Give figures that follow from others of the sentence; a sum may go on in the next line with "="."""
    text = f"{sentence.text} {following}" if following.startswith("=") else sentence.text
    for found in find_figures(text, before):
        share = found.jenis == "nilai" and found.objek == "besar perubahan" and before
        yield RawClaim(
            sentence=sentence,
            text=excerpt(text, found.start, found.end, words=14),
            jenis=found.jenis,
            objek=found.objek,
            tertulis=found.figure[1],
            hitung=found.figure[1] if found.agrees else round(found.right[0], 2),
            kata=found.figure[0],
            angka=found.parts,
            ragu=_SHARE_DOUBT if share else None,
        )


def find_figures(text: str, before: str = "") -> Iterator[FigureClaim]:
    """Give the derived figures of a sentence; ``before`` is the sentence in front of it."""
    for hit in _CHANGE.finditer(text):
        yield from _change(text, hit)
    for hit in _HIGHER.finditer(text):
        yield from _direction(text, hit, rising=hit["verb"].lower().split()[-1] in {"tinggi", "besar"})
    for hit in _ACHIEVED.finditer(text):
        yield from _achieved(hit)
    for hit in _SHARE.finditer(text):
        yield from _share(hit, f"{before} {text[: hit.start()]}")
    for hit in _SUM.finditer(text):
        yield from _sum(hit)


def _change(text: str, hit: re.Match[str]) -> Iterator[FigureClaim]:
    yield from _direction(text, hit, rising=re.fullmatch(_UP, hit["verb"], re.IGNORECASE) is not None)
    pairs, parts = _pairs(text, hit)
    for name in ("c", "d"):
        if hit[name] and pairs:
            right = [b - a for a, b in pairs] + [(b - a) / x * 100 for a, b in pairs for x in (a, b) if x]
            yield from _value("besar perubahan", hit, name, right, parts)


def _direction(text: str, hit: re.Match[str], *, rising: bool) -> Iterator[FigureClaim]:
    """Whether the figure "b" lies above or below "a", as the verb says."""
    pairs, parts = _pairs(text, hit)
    steps = {b - a for a, b in pairs}
    if steps and all(steps):
        held = any((step > 0) is rising for step in steps)
        word = Decimal(1 if rising else -1)
        verb = " ".join(hit["verb"].split())
        yield FigureClaim(
            "tren", "arah perubahan", (verb, word), (word if held else -word,), parts, *hit.span()
        )


def _pairs(
    text: str, hit: re.Match[str]
) -> tuple[list[tuple[Decimal, Decimal]], tuple[tuple[str, Decimal], ...]]:
    """All readings of the two figures, and how they are written; none of figures that do not compare."""
    old, new = _read(hit["a"]), _read(hit["b"])
    near = " ".join(text[: hit.start()].split()[-5:]) + " " + hit["gap"]
    if old is None or new is None or old.unit != new.unit or _OTHER_ORDER.search(near):
        return [], ()
    parts = ((_text(hit["a"]), old.number), (_text(hit["b"]), new.number))
    return [(a, b) for a in old.readings for b in new.readings], parts


def _achieved(hit: re.Match[str]) -> Iterator[FigureClaim]:
    real, target = _read(hit["r"]), _read(hit["t"])
    if real is None or target is None or not target.number or not real.number:
        return
    parts = ((_text(hit["r"]), real.number), (_text(hit["t"]), target.number))
    right: list[Decimal] = []
    for r in real.readings:
        for t in target.readings:
            right += [r / t * 100, (2 - r / t) * 100, t / r * 100, r]
    yield from _value("capaian", hit, "c", right, parts)


def _share(hit: re.Match[str], before: str) -> Iterator[FigureClaim]:
    """Read "317.540 jiwa atau 7,08%": a share of one of two amounts that lie just that far apart."""
    step = _read(hit["d"])
    found = [(text, number) for text in re.findall(_FIGURE, before) if (number := _read(text))]
    if step is None:
        return
    amounts = {number.number: text for text, number in found if number.unit is None}
    apart = [(a, b) for a, b in combinations(amounts, 2) if abs(a - b) == step.number]
    if len(apart) != 1 or not all(apart[0]):
        return
    percents = [number.number for _, number in found if number.unit == "%"]
    right = [step.number / one * 100 for one in apart[0]]
    right += [a - b for a, b in combinations(percents, 2)]
    parts = tuple((amounts[one], one) for one in apart[0])
    yield from _value("besar perubahan", hit, "c", right, parts)


def _sum(hit: re.Match[str]) -> Iterator[FigureClaim]:
    texts = re.findall(_FIGURE, hit["parts"], re.IGNORECASE)
    numbers = [_read(text) for text in texts]
    known = [number for number in numbers if number is not None]
    if len(known) < len(texts) or any(len(number.readings) > 1 for number in known):
        return
    parts = tuple((_text(text), number.number) for text, number in zip(texts, known, strict=True))
    total = sum((number.number for number in known), Decimal(0))
    yield from _value("jumlah", hit, "c", [total], parts)


def _value(
    objek: str,
    hit: re.Match[str],
    name: str,
    right: Iterable[Decimal],
    parts: tuple[tuple[str, Decimal], ...],
) -> Iterator[FigureClaim]:
    """The figure of that name in the match, unless it can be read in two ways."""
    figure = _read(hit[name])
    if figure is None or len(figure.readings) > 1:
        return
    written = (_text(hit[name]), figure.number)
    yield FigureClaim("nilai", objek, written, tuple(right), parts, *hit.span())


def _read(text: str) -> Number | None:
    return read_number(_text(text).replace("persen", "%"))


def _text(text: str) -> str:
    return " ".join(text.split())
