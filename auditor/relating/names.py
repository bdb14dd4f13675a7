"""Comparing long, near-identical names: normal form, likeness, and which words differ."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from rapidfuzz import fuzz, process

MOST_ALIKE = 40
"""So many of the names most like another one are looked at: more are a series, and none of them is it."""
_MARKS = re.compile(r"[^\w]+")


@lru_cache(maxsize=65536)
def normal(text: str) -> str:
    """Fold case, marks and spaces: "Kabupaten /Kota" and "Kabupaten/Kota" are one name."""
    return " ".join(_MARKS.sub(" ", text.casefold()).split())


@lru_cache(maxsize=65536)
def squashed(text: str) -> str:
    """Give the letters and digits only; names that a narrow cell broke are equal in this form."""
    return normal(text).replace(" ", "")


def is_name(text: str) -> bool:
    """Tell a name from the remains of a number or a mark."""
    return sum(char.isalpha() for char in text) >= 3


def likeness(left: str, right: str) -> float:
    """Give the likeness of two names in percent; 100 when they differ by case, marks or spaces only."""
    if squashed(left) == squashed(right):
        return 100.0
    return max(fuzz.ratio(normal(left), normal(right)), fuzz.ratio(squashed(left), squashed(right)))


class Names:
    """Names among which those like another one are looked up, many at a time."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._normal: list[str] = []
        self._squashed: list[str] = []
        for name in names:
            self.add(name)

    def add(self, name: str) -> None:
        """Add a name; its place is the number of those before it."""
        self._normal.append(normal(name))
        self._squashed.append(squashed(name))

    def like(self, name: str, least: float) -> list[int]:
        """The places of the names whose likeness is ``least`` percent or more, the most alike first."""
        best: dict[int, float] = {}
        for own, others in ((normal(name), self._normal), (squashed(name), self._squashed)):
            for _, score, place in process.extract(
                own, others, scorer=fuzz.ratio, processor=None, score_cutoff=least, limit=None
            ):
                best[place] = max(score, best.get(place, 0.0))
        return sorted(best, key=lambda place: (-best[place], place))


def differing_words(left: str, right: str) -> Iterator[tuple[str, str]]:
    """Give the runs of words that differ, as they stand on either side; words that are only broken do not."""
    a, b = normal(left).split(), normal(right).split()
    for tag, a0, a1, b0, b1 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag != "equal" and "".join(a[a0:a1]) != "".join(b[b0:b1]):
            yield " ".join(a[a0:a1]), " ".join(b[b0:b1])


def difference(left: str, right: str) -> str:
    """Say in Indonesian which words differ, "" when none does."""
    parts: list[str] = []
    for old, new in differing_words(left, right):
        if not old:
            parts.append(f"“{new}” hanya ada pada yang kedua")
        elif not new:
            parts.append(f"“{old}” hanya ada pada yang pertama")
        else:
            parts.append(f"“{old}” berbeda dari “{new}”")
    return "; ".join(parts)


def same_words(left: str, right: str) -> bool:
    """Tell a misspelling from another thing: every word that differs has a like word opposite.

    "Tenaga Kesejahteraan Sosial Kecamatan" is not "Sumber Daya Manusia LK3", however alike the
    rest is; "Pelebagaan" is "Pelembagaan" mistyped.
    """
    a, b = normal(left).split(), normal(right).split()
    for tag, a0, a1, b0, b1 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "replace" and fuzz.ratio("".join(a[a0:a1]), "".join(b[b0:b1])) < 70:
            return False
        if tag in {"insert", "delete"}:
            words = a[a0:a1] + b[b0:b1]
            if any(word.isdigit() for word in words) or len(words) > 3:
                return False
    return True


def same_name(left: str, right: str) -> bool:
    """Tell whether two names of an indicator are one: notes, units, bracketed short forms do not count.

    "Indeks Pemberdayaan Gender /IDG (poin)*" is "Indeks Pemberdayaan Gender (IDG)"; initials stand for
    the words that they begin ("PUS" for "Pasangan Usia Subur", "kab" for "kabupaten").
    """
    a, b = _bare(left), _bare(right)
    if "".join(a) == "".join(b):
        return True
    for tag, a0, a1, b0, b1 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag != "equal" and not _shortened(a[a0:a1], b[b0:b1]) and not _shortened(b[b0:b1], a[a0:a1]):
            return False
    return True


def _bare(name: str) -> list[str]:
    without = re.sub(r"\([^)]*\)?|/\s*[A-Z]{2,}\b|[*^#]+", " ", name)
    return normal(without).split()


def _shortened(short: list[str], words: list[str]) -> bool:
    """Tell initials or the beginning of a word from another word."""
    if len(short) != 1 or not words:
        return False
    initials = "".join(word[0] for word in words)
    return (len(words) > 1 and short[0] == initials) or (
        len(words) == 1 and len(short[0]) >= 3 and words[0].startswith(short[0])
    )
