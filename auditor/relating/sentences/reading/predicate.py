"""A word by which a clause says something of its subject, with the clause and sentence around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from auditor.lexicon.kata.concepts import Arti, Told
from auditor.models.report import Nada
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.subjects import Subject
from auditor.relating.sentences.reading.unknown import unknown_words
from auditor.relating.sentences.reading.view import Part, View

HAPPENS = re.compile(
    r"\W*(?:(?:tersebut|ini|itu|juga|pula|serupa|yang\W+sama|turut|justru|paling)\W+){0,2}"
    r"(?:terjadi|dialami|tampak|terlihat|dicatat(?:kan)?|tercatat|dibukukan|ditunjukkan|dijumpai|dinikmati|dirasakan"
    r"|diperlihatkan|berlangsung|merata)\b"
)
"""What stands behind a noun of change that tells that it happened ("kenaikan juga dialami ...")."""

_NEGATION = re.compile(r"\b(?:tidak|tak|belum|tanpa|bukan)\b")
_QUANTITY = re.compile(r"\b(?:semua\w*|(?:ke)?seluruh\w*|setiap|satu|ada|banyak|sebagian)\b")
"""Words behind a negation that say of how many it denies the verb, with what they count between them."""
_SUPPORT = frozenset({"berada", "pernah", "sempat", "sekali", "kunjung", "juga", "ikut", "turut", "lagi"})
"""Words between a negation and its verb that deny nothing by themselves."""
_AIDS = frozenset({Arti.TERUS, Arti.TAHUN_LALU})
"""Meanings of such words."""


@dataclass(frozen=True, slots=True)
class Predicate:
    """What a word (``told``) of a clause (``part``) of a sentence says, affirmed or denied (``nada``)."""

    view: View
    scope: Scope
    part: Part
    told: Told
    nada: Nada

    @property
    def denied(self) -> bool:
        """Whether the clause says that it is not so."""
        return self.nada is Nada.MENYANGKAL

    @property
    def kata(self) -> str:
        """The word as written."""
        return self.view.written[self.told.start : self.told.end]

    @property
    def word(self) -> str:
        """The folded word."""
        return self.view.text[self.told.start : self.told.end]

    @property
    def clause(self) -> str:
        """The folded text of the clause."""
        return self.view.clause(self.part)

    @property
    def before(self) -> str:
        """The folded text of the clause before the word."""
        return self.view.text[self.part.start : self.told.start]

    @property
    def behind(self) -> str:
        """The folded text of the sentence behind the word."""
        return self.view.text[self.told.end :]

    @property
    def year(self) -> int | None:
        """The year of the report."""
        return self.scope.world.report.year

    def subjects(self) -> list[Subject]:
        """What the clause may say it of, the likeliest first: also the row of the table near it."""
        return self.scope.subjects(self.view, self.part, self.told.start)

    def subject(self) -> Subject | None:
        """What the clause says it of; None where nothing tells."""
        return self.scope.subject(self.view, self.part, self.told.start)


def predicate_at(view: View, scope: Scope, told: Told, *, missed: bool = False) -> Predicate | None:
    """What the word says, None where it is planned, hoped for, or claims nothing.

    ``missed`` says that the word itself denies ("meleset"): ``nada`` is then that of what it denies.
    """
    nada = view.tone(told.start, told.end, missed=missed)
    if nada not in {Nada.MENEGASKAN, Nada.MENYANGKAL} or view.is_planned(told.start):
        return None
    return Predicate(view, scope, view.part_of(told.start), told, nada)


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
    before = claim.before.split()
    if not named or not before:
        return ""
    words = unknown_words(claim.view, named[-1], claim.told.start)
    return before[-1] if words == before[-1:] and words[0] not in _SUPPORT else ""
