"""How many of a set a sentence says something of: all, none, n, n of m, all except some; and whether it is so.

That none is not so says that all are; the negations are read by ``lexicon.negation`` before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.lexicon.kata.concepts import Told
from auditor.models.facts import Klaim
from auditor.models.facts.vocabulary import JenisKlaim
from auditor.models.report import Value
from auditor.relating.sentences.reading.record import klaim
from auditor.relating.sentences.reading.view import Part, View
from auditor.relating.sentences.tables.world import Thing

ALL = re.compile(
    r"\b(?:semua|seluruh|kesemua|keseluruhan|segenap|setiap|tiap|masing-masing)(?:nya)?\b"
    r"|\b(?:kedua|ketiga|keempat|kelima|keenam)(?:nya\b|\s+(?:indikator|target|sasaran|program|kegiatan|iku|jenis)\b)"
)
TOGETHER = {
    "keempat": 4,
    "kelima": 5,
    "keenam": 6,
    "ketujuh": 7,
    "kedelapan": 8,
    "kesembilan": 9,
    "kesepuluh": 10,
    "ketiga": 3,
    "kedua": 2,
}
"""Words that say how many all of a set are."""
NONE = re.compile(
    r"\b(?:tidak|tak|belum)\s+(?:ada|terdapat|satu|seorang)(?:\s*-?\s*(?:satu\s*pun|satupun|pun))?|\btanpa\s+(?:ada|terkecuali)"
)
EXCEPT = re.compile(r"\b(?:kecuali|selain|terkecuali|di luar)\b(?!\s+itu\b)")
_OFFICE = re.compile(r"\b(?:seluruh|semua)\s+(?:indikator\s+kinerja\s+utama|iku|sasaran\s+strategis)\b")
_REST = re.compile(r"\b(?:sisanya|lainnya|selebihnya|sisa)\b")
_NOT_THESE = re.compile(r"^\s*(?:dari|persen|%|tahun|orang|kasus|hari|bulan)")
_APART = re.compile(r"[,;]|\bdengan\b")
_KIND = re.compile(
    r"\b(?:indikator|iku|iksk|sasaran|target|program|kegiatan|di\s?antaranya|lainnya|sisanya|yang|jenis)\b"
)
_AUXILIARIES = re.compile(
    r"\s*(?:(?:sudah|telah|belum|tidak|berhasil|dapat|mampu|dinilai|masih|tergolong)\s*)*"
)
_NOUN = 2
"""Words of the kind that is counted, between the number and the verb ("enam unsur menguat")."""
_BEHIND = re.compile(r"^\W*(?:sebanyak|ada|sejumlah|adalah|berjumlah|pada)\W*$")


@dataclass(frozen=True, slots=True)
class Item:
    """A thing, whether what is said is so of it, and the figures that tell it."""

    thing: Thing
    holds: bool
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    """Of what set a sentence speaks (in words), what is counted, and why the set may be another one."""

    jenis: JenisKlaim
    lingkup: str
    objek: str
    ragu: str | None = None


def is_quantified(view: View, part: Part, told: Told) -> bool:
    """Whether the clause says of how many it speaks."""
    text = view.text[part.start : part.end]
    return (
        bool(ALL.search(text) or NONE.search(text) or EXCEPT.search(view.text))
        or counted(view, part, told) is not None
    )


def judge_set(
    view: View, part: Part, told: Told, items: Sequence[Item], spoken: Spoken, undecided: int = 0
) -> Iterator[Klaim]:
    """Hold what is said of so many against the things of which it is so; of ``undecided`` more it may be so."""
    kata = view.written[told.start : told.end]
    yes = [item for item in items if item.holds]
    no = [item for item in items if not item.holds]
    number = counted(view, part, told)
    text = view.text[part.start : part.end]
    if number is not None and not NONE.search(text):
        rest = _REST.search(text) is not None
        counts = range(len(yes), len(yes) + undecided + 1)
        if number in counts or (rest and len(no) <= number <= len(no) + undecided):
            if undecided:
                return
            yield klaim(view, spoken.jenis, kata, lingkup=spoken.lingkup, bukti=_shown(yes or no))
        else:
            yield klaim(
                view, "jumlah", kata, lingkup=f"{spoken.lingkup} yang demikian", objek=spoken.objek,
                tertulis=Decimal(number), hitung=Decimal(len(yes)), melawan=_shown(yes or no), ragu=spoken.ragu,
            )  # fmt: skip
        return
    exempt = exempted(view)
    if exempt:
        wrong = [item for item in no if item.thing not in exempt] + [
            item for item in yes if item.thing in exempt
        ]
    else:
        wrong = no
    right = [item for item in items if item not in wrong]
    if undecided and not wrong:
        return
    yield klaim(
        view,
        spoken.jenis,
        kata,
        lingkup=spoken.lingkup,
        melawan=_shown(wrong),
        bukti=_shown(right),
        ragu=spoken.ragu if wrong else None,
    )


def exempted(view: View) -> list[Thing]:
    """The things that the sentence takes out ("kecuali X dan Y")."""
    match = EXCEPT.search(view.text)
    if not match:
        return []
    named = [m for m in view.mentions if match.end() <= m.start]
    near: list[Thing] = []
    end = match.end()
    for mention in named:
        if near and not re.fullmatch(
            r"\W*(?:,|dan|serta|maupun|atau)?\W*(?:indikator\W*)?", view.text[end : mention.start]
        ):
            break
        near += mention.things
        end = mention.end
    return near


def counted(view: View, part: Part, told: Told) -> int | None:
    """How many it is said to be so of: the number before the verb ("7 indikator tercapai"), else right behind it."""
    before = [item for item in view.counts if part.start <= item[1] and item[2] <= told.start]
    if not before:
        tail = [item for item in view.counts if told.end <= item[1] < part.end]
        return tail[0][0] if tail and _BEHIND.match(view.text[told.end : tail[0][1]]) else None
    number, start, end = before[-1]
    if len(before) > 1 and re.fullmatch(
        r"\W*(?:\w+\W+){0,2}dari\W+(?:total\W+|keseluruhan\W+)?", view.text[before[-2][2] : start]
    ):
        number = before[-2][0]
    between = view.text[end : told.start]
    if _NOT_THESE.match(between) or _APART.search(between):
        return None
    words = [t for t in view.told if end <= t.start < told.start]
    short = len(between.split()) <= _NOUN and not words
    return number if short or _KIND.search(between) or _AUXILIARIES.fullmatch(between) else None


def _shown(items: Sequence[Item]) -> list[Value]:
    return [item.values[0] for item in items if item.values]


def says_how_many(view: View, count: int) -> bool:
    """Whether the sentence tells that it speaks of so many things: by their number, in all or in two parts."""
    numbers = [number for number, _, _ in view.counts]
    numbers += [TOGETHER[word] for word in TOGETHER if word in view.text]
    parts = [a + b for at, a in enumerate(numbers) for b in numbers[at + 1 :]]
    return count in numbers or count in parts or _OFFICE.search(view.text) is not None
