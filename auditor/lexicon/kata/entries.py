"""What ``kata.yaml``, or an office's settings, may say of a meaning: roots, phrases, and examples of both."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from math import prod

from pydantic import BaseModel, ConfigDict, field_validator

from auditor.lexicon.kata.roots import FORMS, ROOT, forms

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
"""A word of a text: letters, and hyphens between them."""
_MOST_WORDINGS = 200
"""Of a phrase, by its alternatives; the bundled ones have two."""


class Entry(BaseModel):
    """The words of a meaning. ``contoh`` are texts that have it, ``bukan`` texts that only look so."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    akar: dict[str, str] = {}
    frasa: tuple[str, ...] = ()
    contoh: tuple[str, ...] = ()
    bukan: tuple[str, ...] = ()

    @field_validator("akar")
    @classmethod
    def _known_forms(cls, akar: dict[str, str]) -> dict[str, str]:
        for root, kinds in akar.items():
            if not ROOT.fullmatch(root):
                raise ValueError(f"memuat akar “{root}”, yang bukan satu kata berhuruf kecil")
            unknown = set(kinds.split()) - FORMS
            if unknown or not kinds.split():
                named = f"bentuk “{', '.join(sorted(unknown))}”" if unknown else "tidak satu bentuk pun"
                raise ValueError(
                    f"memberi akar “{root}” {named}; bentuk yang ada: {', '.join(sorted(FORMS))}"
                )
        return akar

    @field_validator("frasa")
    @classmethod
    def _of_words(cls, frasa: tuple[str, ...]) -> tuple[str, ...]:
        for phrase in frasa:
            options = [word.split("|") for word in phrase.split()]
            if not options or not all(WORD.fullmatch(word) for one in options for word in one):
                raise ValueError(
                    f"memuat “{phrase}”; frasa hanya terdiri atas kata dan tanda | di antara kata pilihan"
                )
            if prod(map(len, options)) > _MOST_WORDINGS:
                raise ValueError(f"memuat “{phrase}” dengan lebih dari {_MOST_WORDINGS} kemungkinan")
        return frasa

    def wordings(self) -> Iterator[tuple[str, ...]]:
        """Give all phrases and all forms of all roots, each as its words in small letters."""
        for root, kinds in self.akar.items():
            for form in forms(root, kinds.split()):
                yield (form,)
        for phrase in self.frasa:
            yield from product(*(word.split("|") for word in phrase.lower().split()))

    def with_own(self, other: Entry) -> Entry:
        """The words of both; of a root that both have, the forms of both."""
        akar = dict(self.akar)
        for root, kinds in other.akar.items():
            akar[root] = f"{akar.get(root, '')} {kinds}".strip()
        return Entry(
            akar=akar,
            frasa=(*self.frasa, *other.frasa),
            contoh=(*self.contoh, *other.contoh),
            bukan=(*self.bukan, *other.bukan),
        )
