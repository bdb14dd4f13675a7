"""The forms that Indonesian makes of a root: "capai" gives "mencapai", "tercapai", "pencapaian", "dicapai".

The first letter of a root changes behind me- and pe- as the grammar has it (Alwi et al., Tata Bahasa Baku
Bahasa Indonesia, chapter 4): k, p, s, t melt into the nasal, other letters stand behind it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

FORMS = frozenset(
    {
        "dasar", "me", "me-kan", "me-i", "di", "di-kan", "di-i", "ter", "ter-kan", "ter-i", "ber", "ber-an",
        "ke-an", "pe-an", "per-an", "an", "se", "se-nya", "nya",
    }
)  # fmt: skip
"""The forms that a root may be said to have, with their affixes."""
_MELTS = {"k": "ng", "p": "m", "s": "ny", "t": "n"}
_BEFORE = {"b": "m", "f": "m", "v": "m", "c": "n", "d": "n", "j": "n", "z": "n"}
_NO_NASAL = frozenset("lmnrwy")
_VOWELS = frozenset("aiueo")


def forms(root: str, kinds: Iterable[str]) -> Iterator[str]:
    """Give the forms of those kinds (:data:`FORMS`) of a root written in small letters."""
    for kind in kinds:
        before, _, after = kind.partition("-")
        if kind == "dasar":
            yield root
        elif kind in {"an", "nya"}:
            yield root + kind
        else:
            yield _prefixed(before, root) + after


def _prefixed(prefix: str, root: str) -> str:
    if prefix in {"me", "pe"}:
        return prefix + _nasal(root)
    if prefix in {"ber", "ter", "per"}:
        return prefix[:-1] + root if root.startswith("r") else prefix + root
    return prefix + root


def _nasal(root: str) -> str:
    """The root behind me- and pe-, with its nasal."""
    first = root[0]
    if sum(letter in _VOWELS for letter in root) == 1:
        return f"nge{root}"
    if first in _MELTS:
        cluster = root[1] not in _VOWELS and not root.startswith(("ny", "ng"))
        if cluster:
            return {"k": "ng", "p": "m", "s": "n", "t": "n"}[first] + root
        return _MELTS[first] + root[1:]
    if first in _BEFORE:
        return _BEFORE[first] + root
    if first in _NO_NASAL:
        return root
    return f"ng{root}"
