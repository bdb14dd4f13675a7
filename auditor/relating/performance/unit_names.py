"""Whether two units are one: written short, spelt otherwise, or said more closely.

No list of short forms is needed: one is the beginning of its word, up to three of its letters in their order
("org", "Rp", "kg"), or the first letters of several words ("WP" for "Wajib Pajak").
"""

from __future__ import annotations

from collections.abc import Sequence

from auditor.relating.names.compare import SMALL_WORDS, likeness, normal
from auditor.relating.names.likeness import ONE_WORD
from auditor.relating.performance.comparable import unit_of_text

_PERCENT = "%"
_IDLE = SMALL_WORDS | {"jumlah", "banyaknya", "per", "tiap", "setiap"}
"""Words that a unit says as well without."""
_BEGINNING = 3
"""Letters of a beginning that stands for its word, and the most of a word that may be picked out of it."""


def same_unit(one: str, other: str) -> bool:
    """Whether both texts name one unit."""
    a, b = _words(one), _words(other)
    spelt = " ".join(a), " ".join(b)
    return (
        a == b
        or (_PERCENT not in spelt and likeness(*spelt) >= ONE_WORD)
        or _stands_for(a, b)
        or _stands_for(b, a)
    )


def share_words(one: str, other: str) -> bool:
    """Whether a word of one unit may be one of the other, which it then says more closely ("Orang/Hari")."""
    return any(_is_short(a, b) or _is_short(b, a) for a in _words(one) for b in _words(other))


def _words(text: str) -> tuple[str, ...]:
    if unit_of_text(text) == _PERCENT:
        return (_PERCENT,)
    words = normal(text).split()
    return tuple(word for word in words if word not in _IDLE) or tuple(words)


def _stands_for(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether each word of one, in its order, is the next of the other, short for it or for several."""
    if not short or not long:
        return not short and not long
    if _is_short(short[0], long[0]) and _stands_for(short[1:], long[1:]):
        return True
    several = len(short[0])
    initials = "".join(word[0] for word in long[:several])
    return several > 1 and short[0] == initials and _stands_for(short[1:], long[several:])


def _is_short(short: str, word: str) -> bool:
    """Whether it is the word, its beginning, or a few of its letters in their order."""
    if short == word or (len(short) >= _BEGINNING and word.startswith(short)):
        return True
    letters = iter(word)
    picked = len(short) <= _BEGINNING and short[0] == word[0]
    return picked and short.isalpha() and all(letter in letters for letter in short)
