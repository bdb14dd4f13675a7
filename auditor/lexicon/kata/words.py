"""All words of sentences that are data, those of an office with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from auditor.files.settings import Kata
from auditor.lexicon.kata.concepts import Arti, Concepts, load_concepts
from auditor.lexicon.phrases import Phrases, load_phrases
from auditor.models.errors import InputError


@dataclass(frozen=True, slots=True)
class Words:
    """The lists of phrases (``frasa.yaml``) and the words by what they mean (``kata.yaml``)."""

    phrases: Phrases
    concepts: Concepts


def load_words(kata: Mapping[str, Kata]) -> Words:
    """The words that ship with the program, and those of ``[kata]`` of the settings.

    Raises InputError where they name what does not exist, say what a list does not take, or contradict.
    """
    meanings = {meaning.value for meaning in Arti}
    lists = {name: own for name, own in kata.items() if name not in meanings}
    for name, own in lists.items():
        if name not in Phrases.model_fields:
            raise InputError(
                f"“{name}” pada [kata] di pengaturan tidak ada; arti yang ada: {', '.join(Arti)}; "
                f"daftar frasa yang ada: {', '.join(Phrases.model_fields)}."
            )
        if own != Kata(frasa=own.frasa):
            raise InputError(
                f"“{name}” pada [kata] di pengaturan adalah daftar frasa, tanpa akar, contoh, atau bukan."
            )
    return Words(
        load_phrases(kata={name: own.frasa for name, own in lists.items()}),
        load_concepts(kata={name: own.model_dump() for name, own in kata.items() if name in meanings}),
    )
