"""Whether a negation before a word is its own, or that of a verb between them."""

from __future__ import annotations

import re

from auditor.lexicon.kata.concepts import Arti
from auditor.relating.sentences.reading.predicate import Predicate
from auditor.relating.sentences.reading.unknown import unknown_words

_NEGATION = re.compile(r"\b(?:tidak|tak|belum|tanpa|bukan)\b")
_QUANTITY = re.compile(r"\b(?:semua\w*|(?:ke)?seluruh\w*|setiap|satu|ada|banyak|sebagian)\b")
"""Words behind a negation that say of how many it denies the verb, with what they count between them."""
_LAST = re.compile(r"(?P<word>[^\W\d_-]{3,})\s+$")
_SUPPORT = frozenset({"berada", "pernah", "sempat", "sekali", "kunjung", "juga", "ikut", "turut", "lagi"})
"""Words between a negation and its verb that deny nothing by themselves."""
_AIDS = frozenset({Arti.TERUS, Arti.TAHUN_LALU})
"""Meanings of such words."""


def denies_another(claim: Predicate) -> bool:
    """Whether a verb of its own stands between the negation and the word: it is that which is denied.

    What "tidak pernah absen naik" says depends on a word that is not known.
    """
    found = list(_NEGATION.finditer(claim.before)) if claim.denied else []
    if not found:
        return False
    start = claim.part.start + found[-1].end()
    if _QUANTITY.search(claim.view.text[start : claim.told.start]):
        return False
    between = [t for t in claim.view.told if start <= t.start and t.end <= claim.told.start]
    words = set(unknown_words(claim.view, start, claim.told.start)) - _SUPPORT
    return bool(words) or any(not told.meanings & _AIDS for told in between)


def verb_before(claim: Predicate) -> str:
    """The one unknown word between name and word, which may turn what it says ("urung mencapai"), or ""."""
    named = [m.end for m in claim.view.mentions_in(claim.part) if m.end <= claim.told.start]
    match = _LAST.search(claim.before)
    if not named or match is None:
        return ""
    words = unknown_words(claim.view, named[-1], claim.told.start)
    return match["word"] if words == [match["word"]] and words[0] not in _SUPPORT else ""
