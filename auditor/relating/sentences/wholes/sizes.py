"""The numbers with which a sentence says how many of a kind there are in all, no condition beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from decimal import Decimal

from auditor.models.facts import Klaim
from auditor.models.report import Place, Value
from auditor.relating.sentences.reading.bounds import Hedge, hedged
from auditor.relating.sentences.reading.record import Said, verdict
from auditor.relating.sentences.reading.view import View

_BEHIND = re.compile(
    r"\s*(?:(?:buah|jenis|macam|unit|kelompok)\s+(?=[a-z]))?(?P<words>[a-z][a-z/-]*(?:\s+[a-z][a-z/-]*){0,3})"
)
"""The words right behind a number, of which the first ones are what is counted."""
_OF_SOME = re.compile(
    r"\b(?:dari|antara|antaranya|hanya(?:lah)?|baru|cuma|tinggal|tambah\w*|bertambah|berkurang|sisa\w*|selebihnya|lain\w*"
    r"|rata-rata|setiap|tiap|per|masing-masing|minimal|maksimal|pertama|terakhir|salah)\W*$"
)
"""Words right before a number by which it is no number of all."""
_AS_A_WHOLE = re.compile(
    r"\W*$|\s*[.,;:(]|\s+(?:dan|serta|yaitu|yakni|antara\s+lain|meliputi|sebagai|sebagaimana|seperti|pada|di|dalam|selama|tahun"
    r"|dengan\s+(?:jumlah|total|rincian|pagu|anggaran|\d)|yang\s+(?:terdiri|tersebar|terbagi|meliputi|di\w{3,}kan\s+(?:pada|dalam)))\b"
)
"""What follows the kind where all of it is counted; any other word makes it some of them."""
_NEXT = re.compile(r"\s+(?P<word>[a-z]+)")
_FAR_OFF = 3
"""A third of how many there are, by which the number may be off and still be meant for them."""
_ALWAYS = 2
"""So many it may be off in any case."""
_COUNTING = frozenset({"jumlah", "anggaran", "target", "renstra", "realisasi"})
"""Meanings of words that may stand beside a number without saying something of some of what is counted."""


@dataclass(frozen=True, slots=True)
class Size:
    """A number, where it stands in the folded text, and the words behind it (``words``, from ``at``)."""

    number: int
    start: int
    end: int
    words: str
    at: int


@dataclass(frozen=True, slots=True)
class Known:
    """How many of a kind there are, and ``where`` (Indonesian), by what is ``counted`` ("baris", "butir").

    ``ragu`` says why the sentence may count something else.
    """

    kind: str
    number: int
    where: str
    counted: str
    place: Place
    ragu: str


def sizes(view: View) -> Iterator[Size]:
    """The numbers that may tell how many of a kind there are."""
    if any(meaning.value not in _COUNTING for told in view.told for meaning in told.meanings):
        return
    for number, start, end in view.counts:
        behind = _BEHIND.match(view.text, end)
        if behind is None or _OF_SOME.search(view.text[:start]) or view.is_planned(start):
            continue
        given = hedged(view.text, start, end)
        if given is not None and given.hedge is Hedge.JUST:
            yield Size(number, start, end, behind["words"], behind.start("words"))


def counts_all(view: View, size: Size, kind: str, titled: Set[str] = frozenset()) -> bool:
    """Whether the number counts the kind, all of it, and no other number of the sentence counts it too.

    One more word behind it makes it no less where all of them are called by it (``titled``).
    """
    one = rf"(?<![\w/-]){re.escape(kind)}(?![\w/-])"
    if not re.match(one, size.words) or len(re.findall(one, view.text)) != 1:
        return False
    end = size.at + len(kind)
    more = _NEXT.match(view.text, end)
    if more and more["word"] in titled:
        end = more.end()
    return ends_there(view, end)


def ends_there(view: View, at: int) -> bool:
    """Whether no word behind that place makes what is counted before it some of its kind."""
    return _AS_A_WHOLE.match(view.text, at) is not None


def is_close(told: int, found: int) -> bool:
    """Whether a number may be meant for so many: a far one counts something else."""
    return abs(told - found) <= max(_ALWAYS, found // _FAR_OFF)


def size_claim(view: View, size: Size, known: Known) -> Klaim:
    """The claim on how many there are in all."""
    kata = view.written[size.start : size.at + len(known.kind)]
    number = Decimal(known.number)
    lingkup = f"{known.kind} {known.where}"
    said = Said("jumlah", kata, lingkup, known.kind, Decimal(size.number), number)
    value = Value(f"{known.number} {known.counted} {known.kind}", known.place, number)
    return verdict(view, said, [value], right=known.number == size.number, ragu=known.ragu)
