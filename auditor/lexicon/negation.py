"""What negations make of a verb: "tidak ada indikator yang di bawah target" says that all reached it.

Three things count: a negation of the verb itself ("belum"), of how many ("tidak semua"), and none at all
("tidak satu pun"). None that missed is all that reached; not all that missed is some that reached. Where the
words may be put together in another way nothing is read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from auditor.lexicon.phrases import Phrases, matcher, without

_NEAR = 4
"""Words before a verb in which a negation without a quantity is its own."""
_FAR = 10
"""Words that may stand between "tidak ada" and the verb that it denies: a subject with its attribute."""
_REACH = 400
"""Characters before a verb that are looked at: no sentence that is understood is longer."""
_SHORT = frozenset({"hanya", "baru", "hampir", "nyaris", "mendekati", "kurang", "kecuali"})
"""Of the negations those that say by how much, which cancel no other one."""
_SUBJECT = re.compile(
    r"(?>[^\w(-]*+\([^)]{0,80}+\)|[^\w-]*+(?:(?:satu(?:pun)?|pun|lagi|dari|di(?:antara)?|antara|para|semua|seluruh"
    r"|keseluruhan|ke)(?!\w)|\d++))*"
    r"(?:[^\w-]*+-|\W*+(?:yang|indikator|sasaran|target|tujuan|kinerja|program|kegiatan|sub|capaian|iku|realisasi)(?!\w)"
    r"|\W*+$)"
)
"""What "tidak ada" denies when it is a quantity: what is measured, and no "kendala"."""
_OTHER_CLAUSE = re.compile(r"(?<!\w)(?:sehingga|maka|karena|sebab|disebabkan|akibat)(?!\w)")
_RELATIVE = re.compile(r"(?<!\w)yang(?!\w)")
_COORDINATED = re.compile(
    r",|(?<!\w)(?:dan|serta|dengan)(?!\w)(?!\s+(?:indikator|sasaran|target|tujuan|kinerja|program|kegiatan))"
)
_SAID_AFTER = re.compile(r"\W*(?:(?:sudah|adalah|ialah|berjumlah|sebanyak|sama sekali)\W+)?$")


@dataclass(frozen=True, slots=True)
class Sense:
    """What the negations say of a verb phrase: whether it is denied, and of all of the scope or of a part.

    ``whole`` is None where no quantity is negated, else whether what then holds does so of all. ``clear`` is
    False where a negation of a negation may have been meant in another way.
    """

    denied: bool
    whole: bool | None = None
    clear: bool = True


def sense(text: str, start: int, end: int, phrases: Phrases, *, missed: bool = False) -> Sense | None:
    """Read the negations around the verb phrase at ``text[start:end]``, None where they may mean anything.

    ``text`` is folded (``phrases.plain``). With ``missed`` the phrase itself says that something fell short
    ("di bawah target"); the negations inside it are its own.
    """
    before = without(text[max(start - _REACH, 0) : start], phrases.sangkalan_semu)
    if matcher(phrases.sangkal_luar).search(before):
        return None
    others = list(_OTHER_CLAUSE.finditer(before))
    before = before[others[-1].end() :] if others else before
    inside = "" if missed else text[start:end]
    part = matcher(phrases.belum_semua).all(before)
    if part:
        return _quantified(f"{before[part[-1].end() :]} {inside}", phrases, none=False)
    none = matcher(phrases.tidak_ada).all(before)
    if none:
        return _none_of(before, none[-1], inside, phrases)
    relative = _RELATIVE.search(f"{' '.join(before.split()[-_NEAR:])} {text[start:end]}")
    after = text[end : end + _REACH]
    said = next((hit for hit in matcher(phrases.tidak_ada).all(after) if hit.start() <= _FAR * 3), None)
    if relative and said and _SAID_AFTER.fullmatch(after[: said.start()]):
        return _quantified(f"{before[-40:]} {inside}", phrases, none=True)
    near = " ".join([*before.split()[-_NEAR:], inside])
    count = len(matcher(phrases.sangkalan).all(near))
    return Sense(count == 1, clear=not (missed and count)) if count < 2 else None


def _none_of(before: str, none: re.Match[str], inside: str, phrases: Phrases) -> Sense | None:
    """Read "tidak ada" before the verb; where it denies something else it is no quantity of this verb."""
    between = before[none.end() :]
    words = between.split()
    if matcher(phrases.semua).search(between) and not _SUBJECT.match(between):
        return Sense(denied=False)
    if _SUBJECT.match(between):
        vague = len(words) > _FAR or _COORDINATED.search(between)
        return None if vague else _quantified(f"{between} {inside}", phrases, none=True)
    if len(words) < _NEAR:
        return None
    near = " ".join([*words[-_NEAR:], inside])
    count = len(matcher(phrases.sangkalan).all(near))
    return Sense(count == 1) if count < 2 else None


def _quantified(text: str, phrases: Phrases, *, none: bool) -> Sense | None:
    """Combine "tidak ada" (``none``) or "tidak semua" with at most one negation of the verb in ``text``."""
    found = [hit.group() for hit in matcher(phrases.sangkalan).all(text)]
    if len(found) > 1 or any(word in _SHORT for word in found):
        return None
    return Sense(denied=not found, whole=none, clear=none or not found)
