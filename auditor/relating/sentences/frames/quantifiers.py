"""How many of a set a sentence says something of: all, none, n, n of m, all but some; and whether it is so.

That none is not so says that all are; the negations are read by ``lexicon.negation`` before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from auditor.models.facts import Klaim
from auditor.models.facts.vocabulary import JenisKlaim
from auditor.models.report import Value
from auditor.relating.sentences.reading.predicate import Predicate
from auditor.relating.sentences.reading.record import Said, agrees, contradicts, distinct
from auditor.relating.sentences.reading.subjects import EXCEPT
from auditor.relating.sentences.reading.view import View
from auditor.relating.sentences.tables.world import Thing

ALL = re.compile(
    r"\b(?:semua|seluruh|kesemua|keseluruhan|segenap|setiap|tiap|masing-masing)(?:nya)?\b"
    r"|\b(?:kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan|kesembilan|kesepuluh)"
    r"(?:nya\b|\s+(?:indikator|target|sasaran|program|kegiatan|iku|iksk|jenis)\b)"
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
"""Words that say how many all of a set are; the last two are as often ordinals ("sasaran kedua")."""
_ALL_OF_SO_MANY = re.compile(rf"\b(?P<word>{'|'.join(TOGETHER)})(?:nya)?\b(?!\s+belas)")
_IN_ORDER = re.compile(
    r"\b(?:sasaran|strategis|kegiatan|program|tujuan|misi|triwulan|semester|tahun|urutan|peringkat|posisi|periode"
    r"|tahap|bidang|indikator|iku|pihak)\s+$"
)
"""Nouns behind which such a word is an ordinal: collectives stand before theirs ("kedua sasaran")."""
NONE = re.compile(
    r"\b(?:tidak|tak|belum)\s+(?:ada|terdapat|satu|seorang)(?:\s*-?\s*(?:satu\s*pun|satupun|pun))?"
    r"|\btanpa\s+(?:ada|terkecuali)"
)
_NOT_ALL = re.compile(
    r"\b(?:tidak|belum|bukan|tak)(?:lah)?\s+(?:tentu\s+|berarti\s+)?(?:ke)?(?:semua|seluruh|segenap|setiap|tiap)"
)
"""Words that say that it is not so of all: of one at least it is not, of others it may be."""
_LOOSE = re.compile(
    r"\b(?:hampir|nyaris|sebagian|mayoritas|kebanyakan|paling\s+(?:banyak|tidak)|maksimal|sebanyak-banyaknya"
    r"|kurang\s+dari|secara\s+(?:keseluruhan|umum)|pada\s+umumnya)\b"
)
"""Words that give a number or all of a set no more than about, or speak of it as a whole."""
_ABOUT = "kalimat hanya menyebut kira-kira berapa"
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
_OUT_OF = re.compile(r"\W*(?:\w+\W+){0,2}dari\W+(?:total\W+|keseluruhan\W+)?")
"""What stands between the number of which it is so and that of all ("3 dari 7")."""
_AND = re.compile(r"\W*(?:,|dan|serta|maupun|atau)?\W*(?:indikator\W*)?")
"""What stands between the things that are taken out."""
_BEHIND = re.compile(r"^\W*(?:sebanyak|ada|sejumlah|adalah|berjumlah|pada)\W*$")


@dataclass(frozen=True, slots=True)
class Item:
    """A thing, whether what is said is so of it, and the figures that tell it."""

    thing: Thing
    holds: bool
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    """Of what set a sentence speaks (in words), what is counted, and why the set may be another one.

    Of ``undecided`` more things of the set it may be so: the tables do not tell.
    """

    jenis: JenisKlaim
    lingkup: str
    objek: str
    ragu: str | None = None
    undecided: int = 0


_EACH_YEAR = re.compile(r"\b(?:se)?tiap\s+(?:tahun|bulan|triwulan|semester|periode)(?:nya)?\b")
"""Words of how often something was so, not of how many."""


def is_quantified(claim: Predicate) -> bool:
    """Whether the clause says of how many it speaks."""
    text = _EACH_YEAR.sub(" ", claim.clause)
    return (
        bool(ALL.search(text) or NONE.search(text) or EXCEPT.search(claim.view.text))
        or counted(claim) is not None
    )


def judge_set(claim: Predicate, items: Sequence[Item], spoken: Spoken) -> Iterator[Klaim]:
    """Hold what is said of so many against the things of which it is so."""
    if _NOT_ALL.search(claim.before) or _LOOSE.search(claim.before):
        spoken = replace(spoken, ragu=spoken.ragu or _ABOUT)
    if _size(claim) not in {None, len(items) + spoken.undecided}:
        return
    number = counted(claim)
    if number is None:
        number = _together(claim, len(items) + spoken.undecided)
        spoken = spoken if number is None else replace(spoken, ragu=spoken.ragu or _OTHER_SET)
    if number is not None and not NONE.search(claim.clause):
        yield from _judge_number(claim, items, spoken, number)
        return
    exempt = exempted(claim.view)
    if not exempt and EXCEPT.search(claim.view.text):
        return
    wrong = [item for item in items if item.holds == (item.thing in exempt)]
    right = [item for item in items if item.holds != (item.thing in exempt)]
    said = Said(spoken.jenis, claim.kata, spoken.lingkup)
    if wrong:
        against = contradicts(claim.view, said, _shown(wrong), spoken.ragu)
        yield replace(against, bukti=distinct(_shown(right)))
    elif not spoken.undecided:
        yield agrees(claim.view, said, _shown(right))


def _judge_number(claim: Predicate, items: Sequence[Item], spoken: Spoken, number: int) -> Iterator[Klaim]:
    """Hold a number of things against how many it is so of, or where the rest is told, how many it is not."""
    yes = [item for item in items if item.holds]
    no = [item for item in items if not item.holds]
    rest = _REST.search(claim.clause) is not None
    may_be = range(len(yes), len(yes) + spoken.undecided + 1)
    if number in may_be or (rest and len(no) <= number <= len(no) + spoken.undecided):
        if not spoken.undecided:
            yield agrees(claim.view, Said(spoken.jenis, claim.kata, spoken.lingkup), _shown(yes or no))
        return
    said = Said(
        "jumlah",
        claim.kata,
        f"{spoken.lingkup} yang demikian",
        spoken.objek,
        tertulis=Decimal(number),
        hitung=Decimal(len(yes)),
    )
    yield contradicts(claim.view, said, _shown(yes or no), spoken.ragu)


def _size(claim: Predicate) -> int | None:
    """How many things the clause says there are ("3 dari 7"); None where it does not."""
    counts = claim.view.counts
    for (_, _, end), (size, start, _) in pairwise(counts):
        if claim.part.start <= start < claim.part.end and _OUT_OF.fullmatch(claim.view.text[end:start]):
            return size
    return None


_OTHER_SET = "kalimat menyebut jumlah yang lain dari banyaknya baris tabel"


def _together(claim: Predicate, count: int) -> int | None:
    """The number in a word for all of so many ("kedua indikator"), where the set has more; None elsewhere."""
    words = [
        TOGETHER[match["word"]]
        for match in _ALL_OF_SO_MANY.finditer(claim.before)
        if not _IN_ORDER.search(claim.before[: match.start()])
    ]
    return words[-1] if words and count not in words else None


def exempted(view: View) -> list[Thing]:
    """The things that the sentence takes out ("kecuali X dan Y")."""
    match = EXCEPT.search(view.text)
    if not match:
        return []
    near: list[Thing] = []
    end = match.end()
    for mention in view.mentions:
        if mention.start < match.end():
            continue
        if near and not _AND.fullmatch(view.text[end : mention.start]):
            break
        near += mention.things
        end = mention.end
    return near


def counted(claim: Predicate) -> int | None:
    """How many it is said of: the number before the verb ("7 indikator tercapai"), else right behind it."""
    view, part, told = claim.view, claim.part, claim.told
    before = [item for item in view.counts if part.start <= item[1] and item[2] <= told.start]
    if not before:
        tail = [item for item in view.counts if told.end <= item[1] < part.end]
        return tail[0][0] if tail and _BEHIND.match(view.text[told.end : tail[0][1]]) else None
    number, start, end = before[-1]
    if len(before) > 1 and _OUT_OF.fullmatch(view.text[before[-2][2] : start]):
        number = before[-2][0]
    between = view.text[end : told.start]
    if _NOT_THESE.match(between) or _APART.search(between):
        return None
    words = [t for t in view.told if end <= t.start < told.start]
    short = len(between.split()) <= _NOUN and not words
    return number if short or _KIND.search(between) or _AUXILIARIES.fullmatch(between) else None


def says_how_many(view: View, count: int) -> bool:
    """Whether the sentence tells that it speaks of so many things: by their number, whole or in two parts."""
    numbers = [number for number, _, _ in view.counts]
    numbers += [TOGETHER[word] for word in TOGETHER if word in view.text]
    parts = [a + b for at, a in enumerate(numbers) for b in numbers[at + 1 :]]
    return count in numbers or count in parts or _OFFICE.search(view.text) is not None


def _shown(items: Sequence[Item]) -> list[Value]:
    return [item.values[0] for item in items if item.values]
