"""Words of sentences by what they mean: ``kata.yaml``, and the words of a text that it knows."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import product
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError, field_validator

from auditor.files.data import data_dir
from auditor.lexicon.roots import FORMS, forms
from auditor.models.errors import InputError

FILE = "kata.yaml"
_ENDINGS = ("", "nya", "lah", "pun")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class Arti(StrEnum):
    """What a word or phrase of a sentence means for a claim."""

    CAPAI = "capai"
    LAMPAUI = "lampaui"
    KURANG = "kurang"
    TEPAT = "tepat"
    LEBIH_CEPAT = "lebih_cepat"
    LEBIH_LAMBAT = "lebih_lambat"
    TARGET = "target"
    REALISASI = "realisasi"
    CAPAIAN = "capaian"
    ANGGARAN = "anggaran"
    SERAPAN = "serapan"
    SISA = "sisa"
    EFISIENSI = "efisiensi"
    NAIK = "naik"
    TURUN = "turun"
    TETAP = "tetap"
    MEMBAIK = "membaik"
    MEMBURUK = "memburuk"
    FLUKTUATIF = "fluktuatif"
    TERTINGGI = "tertinggi"
    TERENDAH = "terendah"
    RATA = "rata"
    JUMLAH = "jumlah"
    TAHUN_LALU = "tahun_lalu"
    TERUS = "terus"
    RENSTRA = "renstra"
    NASIONAL = "nasional"
    PROVINSI = "provinsi"


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    akar: dict[str, str] = {}
    frasa: tuple[str, ...] = ()

    @field_validator("akar")
    @classmethod
    def _known_forms(cls, value: dict[str, str]) -> dict[str, str]:
        for root, kinds in value.items():
            unknown = set(kinds.split()) - FORMS
            if unknown:
                raise ValueError(f"bentuk kata “{', '.join(sorted(unknown))}” dari “{root}” tidak dikenal")
        return value


@dataclass(frozen=True, slots=True)
class Told:
    """A word or phrase of a text, from ``start`` to ``end``, with all that it may mean."""

    start: int
    end: int
    meanings: frozenset[Arti]


class Concepts:
    """The words and phrases of ``kata.yaml``, found in folded text (small letters)."""

    def __init__(self, entries: Mapping[Arti, _Entry]) -> None:
        self._phrases: dict[str, list[tuple[tuple[str, ...], set[Arti]]]] = {}
        known: dict[tuple[str, ...], set[Arti]] = {}
        for meaning, entry in entries.items():
            for root, kinds in entry.akar.items():
                for form, ending in product(forms(root, kinds.split()), _ENDINGS):
                    known.setdefault((form + ending,), set()).add(meaning)
            for phrase in entry.frasa:
                for words in product(*(word.split("|") for word in phrase.split())):
                    for ending in _ENDINGS:
                        known.setdefault((*words[:-1], words[-1] + ending), set()).add(meaning)
        for words, meanings in known.items():
            self._phrases.setdefault(words[0], []).append((words, meanings))
        for options in self._phrases.values():
            options.sort(key=lambda option: -len(option[0]))

    def find(self, text: str) -> list[Told]:
        """Give the words of the text that mean something, in order, the longest phrase at each place."""
        words = [(match.group(), match.start(), match.end()) for match in _WORD.finditer(text)]
        found: list[Told] = []
        at = 0
        while at < len(words):
            for phrase, meanings in self._phrases.get(words[at][0], ()):
                if tuple(word for word, _, _ in words[at : at + len(phrase)]) == phrase:
                    last = at + len(phrase) - 1
                    found.append(Told(words[at][1], words[last][2], frozenset(meanings)))
                    at = last
                    break
            at += 1
        return found


@lru_cache(maxsize=4)
def load_concepts(path: Path | None = None) -> Concepts:
    """Read ``kata.yaml``. Raises InputError when it cannot be read or holds what is not known."""
    source = path or data_dir("rules") / FILE
    try:
        raw = yaml.load(source.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        entries = {Arti(name): _Entry.model_validate(entry) for name, entry in raw.items()}
    except ValidationError as error:
        raise InputError(f"Daftar kata {source.name} keliru: {error.errors()[0]['msg']}") from error
    except (OSError, yaml.YAMLError, ValueError, AttributeError) as error:
        raise InputError(f"Daftar kata {source.name} tidak dapat dibaca: {error}") from error
    return Concepts(entries)


def words_of(text: str) -> Sequence[str]:
    """The words of a text in small letters."""
    return [match.group() for match in _WORD.finditer(text.lower())]
