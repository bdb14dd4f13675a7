"""The forms that Indonesian makes of a root: "capai" gives "mencapai", "tercapai", "pencapaian", "dicapai".

The first letter of a root changes behind me- and pe- as the grammar has it (Alwi et al., Tata Bahasa Baku
Bahasa Indonesia, chapter 4): k, p, s, t melt into the nasal, other letters stand behind it; of loans that
begin with two consonants only p melts, and only behind pe- ("memproses", "pemrosesan"). What per- was put
before keeps its p ("memperbaiki"), so it is a kind of its own and no root.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

FORMS = frozenset(
    {
        "dasar", "me", "me-kan", "me-i", "di", "di-kan", "di-i", "ter", "ter-kan", "ter-i", "ber", "ber-an",
        "ke-an", "pe-an", "per-an", "an", "se", "se-nya", "nya", "memper", "memper-kan", "memper-i", "diper",
        "diper-kan", "diper-i",
    }
)  # fmt: skip
"""The forms that a root may be said to have, with their affixes."""
ROOT = re.compile(r"[a-z]{2,}(?:-[a-z]{2,})*")
"""What a root looks like."""
_MELTS = {"k": "ng", "p": "m", "s": "ny", "t": "n"}
_STANDS_BEFORE = {"k": "ng", "p": "m", "s": "n", "t": "n"}
"""The nasal before two consonants, which do not melt."""
_BEFORE = {"b": "m", "f": "m", "v": "m", "c": "n", "d": "n", "j": "n", "z": "n"}
_NO_NASAL = frozenset("lmnrwy")
_VOWELS = frozenset("aiueo")
_R_IN_FRONT = re.compile(r"[^aiueo]er[^aiueo]")
"""A first syllable with -er-: "kerja" and "ternak" take no second r ("bekerja"), "sertifikat" does."""


def forms(root: str, kinds: Iterable[str]) -> Iterator[str]:
    """Give the forms of those kinds (:data:`FORMS`) of a root (:data:`ROOT`), in each of their spellings."""
    for kind in kinds:
        before, _, after = kind.partition("-")
        if kind == "dasar":
            yield root
        elif kind in {"an", "nya"}:
            yield root + kind
        else:
            for stem in _prefixed(before, root):
                yield stem + after


def _prefixed(prefix: str, root: str) -> Iterator[str]:
    if prefix in {"me", "pe"}:
        yield prefix + _nasal(prefix, root)
    elif prefix[-1] == "r" and root.startswith("r"):
        yield prefix[:-1] + root
    else:
        yield prefix + root
        if prefix[-1] == "r" and _R_IN_FRONT.match(root):
            yield prefix[:-1] + root


def _nasal(prefix: str, root: str) -> str:
    """The root behind me- and pe-, with its nasal."""
    first = root[0]
    if sum(letter in _VOWELS for letter in root) == 1:
        return f"nge{root}"
    if first in _MELTS:
        if root[1] in _VOWELS or (prefix == "pe" and root.startswith(("pr", "pl"))):
            return _MELTS[first] + root[1:]
        return _STANDS_BEFORE[first] + root
    if first in _BEFORE:
        return _BEFORE[first] + root
    return root if first in _NO_NASAL else f"ng{root}"
