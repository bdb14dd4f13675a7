"""Comparing long, near-identical names: normal form, likeness, and which words differ."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from contextlib import contextmanager
from difflib import SequenceMatcher
from functools import lru_cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Levenshtein

from auditor.processes.bounds import BoundError
from auditor.relating.names.likeness import OTHER

MOST_ALIKE = 40
"""So many of the names most like another one are looked at: more are a series, and none of them is it."""
MOST_COMPARED = 20_000_000
"""So many pairs of names are compared: each of 4,400 with each of as many; it takes some seconds."""
_TOO_MANY = f"lebih dari {MOST_COMPARED // 10**6} juta pasang nama harus dibandingkan"
SMALL_WORDS = frozenset(
    {"dan", "di", "ke", "dari", "pada", "atas", "untuk", "yang", "atau", "dengan", "serta", "dalam"}
)
"""Words that short forms leave out, and that may be left out or added without another thing being meant."""
SLIP = 2
"""Letters that a misspelt word or name has otherwise at most, as "pengaman" for "pengamanan"."""
SHORTEST_WORD = 5
"""Letters of a word of which another spelling is a slip."""
_MARKS = re.compile(r"[^\w]+")


@lru_cache(maxsize=65536)
def normal(text: str) -> str:
    """Fold case, marks and spaces: "Kabupaten /Kota" and "Kabupaten/Kota" are one name; "&" is "dan"."""
    return " ".join(_MARKS.sub(" ", text.casefold().replace("&", " dan ")).split())


@lru_cache(maxsize=65536)
def squashed(text: str) -> str:
    """Give the letters and digits only; names that a narrow cell broke are equal in this form."""
    return normal(text).replace(" ", "")


def likeness(left: str, right: str) -> float:
    """Give the likeness of two names in percent; 100 when they differ by case, marks or spaces only."""
    if squashed(left) == squashed(right):
        return 100.0
    return max(fuzz.ratio(normal(left), normal(right)), fuzz.ratio(squashed(left), squashed(right)))


class Names:
    """Names among which those like another one are looked up, many at a time.

    Each may belong to things (tables), as may the name that is looked for: with its own are none compared.
    All stand in one list, where those that are not compared are left empty until they are again.
    """

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._texts: list[tuple[str, str]] = []
        self._spaced: list[str | None] = []
        self._dense: list[str | None] = []
        self._of: list[frozenset[Hashable]] = []
        self._places: dict[frozenset[Hashable], list[int]] = defaultdict(list)
        self._having: dict[Hashable, set[frozenset[Hashable]]] = defaultdict(set)
        self._hidden: set[frozenset[Hashable]] = set()
        self._left_out: set[int] = set()
        self._shown = 0
        self._compared = 0
        for name in names:
            self.add(name)

    def add(self, name: str, of: Iterable[Hashable] = ()) -> None:
        """Add a name; its place is the number of those before it."""
        self._texts.append((normal(name), squashed(name)))
        self._spaced.append(None)
        self._dense.append(None)
        group, place = frozenset(of), len(self._of)
        self._of.append(group)
        self._places[group].append(place)
        for thing in group:
            self._having[thing].add(group)
        self._show_or_hide((place,))

    @contextmanager
    def without(self, places: Iterable[int]) -> Iterator[None]:
        """Leave names out of what is looked for meanwhile; what was compared before counts no more."""
        self._compared = 0
        self._left_out = set(places)
        self._show_or_hide(self._left_out)
        try:
            yield
        finally:
            left_out, self._left_out = self._left_out, set()
            self._show_or_hide(left_out)

    def like(self, name: str, least: float, of: Iterable[Hashable] = ()) -> list[int]:
        """The places of the ``MOST_ALIKE`` names most like this one, the most alike first.

        Their likeness is ``least`` percent or more, and none belongs to a thing that this one is ``of``.
        Raises BoundError when all that was looked for took more comparisons than any report needs.
        """
        self._hide(of)
        if not self._shown:
            return []
        self._compared += self._shown
        if self._compared > MOST_COMPARED:
            raise BoundError(_TOO_MANY)
        best: dict[int, float] = {}
        for own, others in ((normal(name), self._spaced), (squashed(name), self._dense)):
            for _, score, place in process.extract(
                own, others, scorer=fuzz.ratio, processor=None, score_cutoff=least, limit=MOST_ALIKE
            ):
                best[place] = max(score, best.get(place, 0.0))
        return sorted(best, key=lambda place: (-best[place], place))[:MOST_ALIKE]

    def _hide(self, of: Iterable[Hashable]) -> None:
        """Leave just those out that belong to these things."""
        hidden: set[frozenset[Hashable]] = set()
        for thing in of:
            hidden |= self._having.get(thing, set())
        changed, self._hidden = hidden ^ self._hidden, hidden
        for group in changed:
            self._show_or_hide(self._places[group])

    def _show_or_hide(self, places: Iterable[int]) -> None:
        for place in places:
            hidden = place in self._left_out or self._of[place] in self._hidden
            self._shown += (self._spaced[place] is None) - hidden
            self._spaced[place], self._dense[place] = (None, None) if hidden else self._texts[place]


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
            parts.append(_more(new, left, "kedua"))
        elif not new:
            parts.append(_more(old, right, "pertama"))
        else:
            parts.append(f"“{old}” berbeda dari “{new}”")
    return "; ".join(parts)


def _more(words: str, other: str, where: str) -> str:
    """Say that one of two names has words more; the other one may have them too, in another place."""
    again = f" {words} " in f" {normal(other)} "
    return f"satu “{words}” lebih pada yang {where}" if again else f"“{words}” hanya ada pada yang {where}"


def same_words(left: str, right: str) -> bool:
    """Tell a misspelling from another thing: every word that differs has a like word opposite.

    "Tenaga Kesejahteraan Sosial Kecamatan" is not "Sumber Daya Manusia LK3", however alike the
    rest is; "Pelebagaan" is "Pelembagaan" mistyped. One way to lay the names side by side is enough: which
    of them comes first tells nothing.
    """
    a, b = normal(left).split(), normal(right).split()
    if a == b or _figures(a) != _figures(b):  # no way to lay them side by side turns one number into another
        return a == b
    return _are_like(a, b) or _are_like(b, a)


def _are_like(a: list[str], b: list[str]) -> bool:
    for tag, a0, a1, b0, b1 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "replace" and (
            fuzz.ratio("".join(a[a0:a1]), "".join(b[b0:b1])) < OTHER or _counts(a[a0:a1]) != _counts(b[b0:b1])
        ):
            return False
        if tag in {"insert", "delete"}:
            words = a[a0:a1] + b[b0:b1]
            if any(word.isdigit() for word in words) or len(words) > 3:
                return False
    return True


def _figures(words: list[str]) -> list[str]:
    """The words that are numbers."""
    return [word for word in words if word.isdigit()]


def _counts(words: list[str]) -> list[str]:
    """The words with digits, which no slip of the pen turns into others: "2016" is not "2017"."""
    return [word for word in words if any(map(str.isdigit, word))]


def is_slip(left: str, right: str) -> bool:
    """Tell a slip of the pen from other words: each word that differs does so by two letters at most.

    A word left out is none: it may be lost in reading. Nor are short words ("DK", "TP"; "tani", "tari").
    """
    for old, new in differing_words(left, right):
        if not old or not new:
            return False
        if min(len(old), len(new)) < SHORTEST_WORD or Levenshtein.distance(old, new) > SLIP:
            return False
    return True


def is_typo(left: str, right: str) -> bool:
    """Tell names of one indicator that differ by slips of the pen alone; notes and units do not count.

    Of a short word a letter is doubled or lost, as in "yanng"; another letter makes another word ("tari").
    """
    a, b = _bare(left), _bare(right)
    return len(a) == len(b) and all(map(_is_misspelt, a, b))


def _is_misspelt(one: str, two: str) -> bool:
    if one == two:
        return True
    apart = Levenshtein.distance(one, two)
    long = min(len(one), len(two)) >= SHORTEST_WORD
    return apart <= SLIP if long else apart == abs(len(one) - len(two)) == 1


def is_cut_short(left: str, right: str) -> bool:
    """Whether one name is the beginning of the other: cut short by the writer, or in reading."""
    short, long = sorted((normal(left), normal(right)), key=len)
    return short != long and long.startswith(f"{short} ")


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
