"""How many of a set a sentence speaks of: all, none, most, half, n, n of m, at least n.

An amount is a span of numbers, or of parts of the whole set; all words for "how many" become one, so that
what is so of a set is held against each of them in the same way.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from auditor.relating.sentences.frames.quantifiers import TOGETHER
from auditor.relating.sentences.reading.bounds import Hedge, hedged
from auditor.relating.sentences.reading.name_numbers import LIST_MARK
from auditor.relating.sentences.reading.view import Part, View

_HALF = re.compile(r"\b(?:separuh|setengah|seperdua)(?:nya)?\b")
_MAJORITY = re.compile(r"\b(?:sebagian\s+(?:besar|terbesar)|mayoritas|kebanyakan)\b")
_NOT_ALL = re.compile(
    r"\b(?:tidak|belum|bukan|tak)(?:lah)?\s+(?:tentu\s+|berarti\s+)?(?:ke)?(?:semua|seluruh|segenap|setiap|tiap)"
)
_NONE = re.compile(
    r"\b(?:tidak|tak|belum|tiada)\s+"
    r"(?:ada|terdapat|dijumpai|ditemukan|(?:satu|seorang|sebuah)\s*-?\s*pun|satupun|seorangpun)"
    r"(?:\s*-?\s*(?:satu\s*-?\s*pun|satupun|pun))?\b"
)
_ALL = re.compile(
    r"\b(?:semua|seluruh|kesemua|keseluruhan|segenap|setiap|tiap(?:-tiap)?|masing-masing)(?:nya)?\b"
    r"|\b(?:tanpa\s+(?:ke)?(?:kecuali|terkecuali))"
)
_OUT_OF = re.compile(
    r"\W*(?:[^\W\d]+\W+){0,2}?dari\W+(?:(?:total|keseluruhan|seluruh|sebanyak|sejumlah)\W+)*"
)
"""What stands between the number of which it is so and that of all ("3 dari 7")."""
_COUNTS_IT = re.compile(
    r"\b(?:ada(?:lah)?|hanya(?:lah)?|cuma|baru|tinggal|berjumlah|sebanyak|sejumlah|jumlahnya|tercatat|terdapat|terdiri\s+atas)"
    r"(?:\W+(?:hanya|ada|sebanyak|sejumlah|tercatat))?\W*$"
)
"""What stands before a number that says how many there are."""
_OF_IT = re.compile(
    r"\W*(?:(?:buah|jenis|macam|orang|unit|jenjang|kelompok|tingkat|golongan|butir|di\s*antara(?:nya)?|dari|yang|besar|pula)\W+){0,2}"
)
"""What stands between a number and the noun that it counts."""
_BETWEEN = re.compile(r"\W*(?:\w+\W+){0,3}")
"""What stands between "none" and the noun."""
_OF_NONE = re.compile(r"\W*yang\b")
_FROM = re.compile(r"\bdari\W+(?:(?:total|keseluruhan|seluruh|sebanyak|sejumlah)\W+)*$")
_BEFORE_IT = re.compile(r"\W*(?:[^\W\d]+\s+){0,4}")
"""What stands between a number and what is said of so many ("tujuh di antaranya telah ...")."""
_TOGETHER = re.compile(rf"\b(?P<word>{'|'.join(TOGETHER)})(?!\w)(?!\s+(?:belas|puluh))")
_NO_MORE = re.compile(r"\bhanya(?:lah)?\b|\bcuma\b|\bsatu-satunya\b")


@dataclass(frozen=True, slots=True)
class Amount:
    """So many, or such a part of the whole (``of_all``): from ``low`` to ``high``.

    ``above`` leaves ``low`` out, ``below`` leaves ``high`` out; ``size`` is how many there are in all where
    the sentence says it. ``words`` are its words, ``told`` is the number that it gives, if it gives one.
    """

    words: str
    low: Fraction = Fraction(0)
    high: Fraction | None = None
    above: bool = False
    below: bool = False
    of_all: bool = False
    size: int | None = None
    told: int | None = None

    def holds(self, yes: int, total: int, undecided: int = 0) -> bool | None:
        """Whether so many are, where it is so of ``yes``; None where ``undecided`` ones leave it open."""
        found = {self._is(so, total) for so in range(yes, yes + undecided + 1)}
        return found.pop() if len(found) == 1 else None

    def _is(self, yes: int, total: int) -> bool:
        if self.of_all and not total:
            return False
        part = Fraction(yes, total) if self.of_all else Fraction(yes)
        enough = part > self.low if self.above else part >= self.low
        if self.high is None:
            return enough
        return enough and (part < self.high if self.below else part <= self.high)


def number(count: int, words: str, size: int | None = None) -> Amount:
    """Just so many."""
    return Amount(words, Fraction(count), Fraction(count), size=size, told=count)


def none_of_them(words: str) -> Amount:
    """None."""
    return Amount(words, Fraction(0), Fraction(0))


def all_of_them(words: str, size: int | None = None) -> Amount:
    """All."""
    return Amount(words, Fraction(1), Fraction(1), of_all=True, size=size)


_HALF_OF_THEM = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Noun:
    """Where the word for the kind of things stands in the folded text of a sentence."""

    start: int
    end: int


def amount_of(view: View, part: Part, noun: Noun, said: tuple[int, int]) -> Amount | None:
    """Of how many of what the noun names the clause speaks; None where it does not say, or not clearly.

    ``said`` is where it says what is so of them: a number in there is a bound.
    """
    text = view.clause(part)
    if match := _NOT_ALL.search(text):
        return Amount(match.group(), high=Fraction(1), below=True, of_all=True)
    for match in _NONE.finditer(text):
        before = part.start + match.end() <= noun.start
        between = view.text[part.start + match.end() : noun.start] if before else ""
        if _OF_NONE.match(view.text[part.start + match.end() :]) or (before and _BETWEEN.fullmatch(between)):
            return none_of_them(match.group())
    of_them = _part(view, part, said)
    if of_them is not None:
        return of_them
    counts = [
        count
        for count in view.counts
        if part.start <= count[1] < part.end
        and not (said[0] < count[2] and count[1] < said[1])
        and not (LIST_MARK.match(view.text[count[2] :]) and not view.text[: count[1]].strip(" (-•"))
    ]
    return _counted(view, part, noun, counts, said[0]) or _all(view, part, noun)


def _counted(
    view: View, part: Part, noun: Noun, counts: Sequence[tuple[int, int, int]], said: int
) -> Amount | None:
    """A number of them, alone or of so many: before the noun or what is said, or behind "there are"."""
    for (few, start, end), (all_in_all, begin, stop) in pairwise(counts):
        out_of = few <= all_in_all and _OUT_OF.fullmatch(view.text[end:begin])
        if out_of and _is_beside(view, noun, begin, stop):
            return _bounded(view, number(few, view.written[start:stop], all_in_all), part.start, start, end)
    size = _size(view, part, noun, counts)
    for few, start, end in counts:
        beside = _is_beside(view, noun, start, end) and not _FROM.search(view.text[part.start : start])
        if beside or (size is not None and end <= said and _BEFORE_IT.fullmatch(view.text[end:said])):
            return _bounded(view, number(few, view.written[start:end].strip(), size), part.start, start, end)
    return None


def _size(view: View, part: Part, noun: Noun, counts: Sequence[tuple[int, int, int]]) -> int | None:
    """How many there are in all, where the clause begins with it ("dari dua belas keluaran")."""
    for whole, start, end in counts:
        if _FROM.search(view.text[part.start : start]) and _is_beside(view, noun, start, end):
            return whole
    match = _TOGETHER.search(view.text, part.start, noun.start)
    if match and _FROM.search(view.text[part.start : match.start()]):
        return TOGETHER[match["word"]] if _OF_IT.fullmatch(view.text[match.end() : noun.start]) else None
    return None


def _is_beside(view: View, noun: Noun, start: int, end: int) -> bool:
    """Whether the number counts the noun: right before it, or behind a word for "there are"."""
    if start < noun.start:
        return _OF_IT.fullmatch(view.text[end : noun.start]) is not None
    return _COUNTS_IT.search(view.text[noun.end : start]) is not None


def _part(view: View, part: Part, said: tuple[int, int]) -> Amount | None:
    """A part of the whole in words; most of them may be just half."""
    for match in _HALF.finditer(view.text, part.start, part.end):
        given = hedged(view.text, *match.span())
        if given is not None and not said[0] <= match.start() < said[1]:
            half = Amount(view.text[given.start : given.end], _HALF_OF_THEM, _HALF_OF_THEM, of_all=True)
            return _as_given(half, given.hedge, Fraction(1))
    most = _MAJORITY.search(view.text, part.start, part.end)
    if most and not said[0] <= most.start() < said[1]:
        return Amount(most.group(), _HALF_OF_THEM, Fraction(1), of_all=True)
    return None


def _bounded(view: View, amount: Amount, begin: int, start: int, end: int) -> Amount | None:
    """The number as a bound where words before it make it one; None where it is only about so many."""
    given = hedged(view.text[begin:end], start - begin, end - begin)
    return _as_given(amount, given.hedge, None) if given is not None else None


def _as_given(amount: Amount, hedge: Hedge, whole: Fraction | None) -> Amount | None:
    """The amount as a bound up to the whole; None where it is an estimate."""
    match hedge:
        case Hedge.LEAST | Hedge.OVER:
            return replace(amount, high=whole, above=hedge is Hedge.OVER)
        case Hedge.MOST | Hedge.UNDER:
            return replace(amount, low=Fraction(0), below=hedge is Hedge.UNDER)
        case Hedge.JUST:
            return amount
        case _:
            return None


def _all(view: View, part: Part, noun: Noun) -> Amount | None:
    """All of them, by a word beside the noun or by one for all of so many ("keempat komponen")."""
    for match in _TOGETHER.finditer(view.text, part.start, noun.start):
        if _OF_IT.fullmatch(view.text[match.end() : noun.start]):
            return all_of_them(match.group(), TOGETHER[match["word"]])
    for match in _ALL.finditer(view.text, part.start, part.end):
        beside = match.end() <= noun.start and _OF_IT.fullmatch(view.text[match.end() : noun.start])
        if beside or (match.start() >= noun.end and not match.group().startswith(("setiap", "tiap"))):
            return all_of_them(match.group())
    return None


def tells_amount(view: View, part: Part) -> bool:
    """Whether the clause has any word that may tell how many of something it speaks of."""
    text = view.clause(part)
    return any(part.start <= start < part.end for _, start, _ in view.counts) or any(
        word.search(text) for word in (_NOT_ALL, _NONE, _ALL, _TOGETHER, _NO_MORE, _HALF, _MAJORITY)
    )


def says_only(view: View, part: Part) -> re.Match[str] | None:
    """The word by which a clause says that it is so of nothing else ("hanya", "satu-satunya")."""
    return _NO_MORE.search(view.text, part.start, part.end)
