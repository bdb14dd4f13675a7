"""Words of sentences by what they mean: ``kata.yaml``, and the words of a text that it knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from auditor.files.data import data_dir
from auditor.files.problems import explain
from auditor.files.regular import read_regular, unreadable
from auditor.files.yaml_file import MAX_BYTES, PlainYamlError, decoded, load_yaml
from auditor.lexicon.kata.entries import WORD, Entry
from auditor.models.errors import InputError

FILE = "kata.yaml"
_ENDINGS = ("", "nya", "lah", "pun")


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


_OPPOSED = (
    frozenset({Arti.KURANG, Arti.CAPAI}),
    frozenset({Arti.KURANG, Arti.LAMPAUI, Arti.TEPAT}),
    frozenset({Arti.LEBIH_CEPAT, Arti.LEBIH_LAMBAT}),
    frozenset({Arti.NAIK, Arti.TURUN, Arti.TETAP}),
    frozenset({Arti.MEMBAIK, Arti.MEMBURUK, Arti.TETAP}),
    frozenset({Arti.TERTINGGI, Arti.TERENDAH}),
    frozenset({Arti.TARGET, Arti.REALISASI}),
    frozenset({Arti.ANGGARAN, Arti.SERAPAN, Arti.SISA}),
    frozenset({Arti.RATA, Arti.JUMLAH}),
)
"""Meanings of which a word has one at most: with two it would say a thing and its contrary."""


@dataclass(frozen=True, slots=True)
class Told:
    """A word or phrase of a text, from ``start`` to ``end``, with all that it may mean."""

    start: int
    end: int
    meanings: frozenset[Arti]


class Concepts:
    """Words and phrases by what they mean, found in folded text (small letters).

    Raises ValueError, in Indonesian, where a wording has two meanings of which one excludes the other, and
    where an example is not found to mean what it should.
    """

    def __init__(self, entries: Mapping[Arti, Entry]) -> None:
        known: dict[tuple[str, ...], set[Arti]] = {}
        for meaning, entry in entries.items():
            for wording in entry.wordings():
                known.setdefault(wording, set()).add(meaning)
        _demand_one_side(known)
        self._phrases: dict[str, list[tuple[tuple[str, ...], frozenset[Arti]]]] = {}
        ended: dict[tuple[str, ...], set[Arti]] = {}
        for words, meanings in known.items():
            for ending in _ENDINGS:
                ended.setdefault((*words[:-1], words[-1] + ending), set()).update(meanings)
        for words, meanings in ended.items():
            self._phrases.setdefault(words[0], []).append((words, frozenset(meanings)))
        for options in self._phrases.values():
            options.sort(key=lambda option: -len(option[0]))
        for meaning, entry in entries.items():
            self._try_examples(meaning, entry)

    def means(self, text: str, meaning: Arti) -> bool:
        """Whether a word or phrase of the text, however written, has that meaning."""
        return any(meaning in told.meanings for told in self.find(text.lower()))

    def _try_examples(self, meaning: Arti, entry: Entry) -> None:
        for example in entry.contoh:
            if not self.means(example, meaning):
                raise ValueError(f"contoh “{example}” tidak dikenali sebagai arti “{meaning}”")
        for example in entry.bukan:
            if self.means(example, meaning):
                raise ValueError(f"“{example}” dikenali sebagai arti “{meaning}”, padahal disebut bukan")

    def find(self, text: str) -> list[Told]:
        """Give the words of the text that mean something, in order, the longest phrase at each place."""
        words = [(match.group(), match.start(), match.end()) for match in WORD.finditer(text)]
        found: list[Told] = []
        at = 0
        while at < len(words):
            for phrase, meanings in self._phrases.get(words[at][0], ()):
                if len(phrase) == 1 or tuple(word for word, _, _ in words[at : at + len(phrase)]) == phrase:
                    last = at + len(phrase) - 1
                    found.append(Told(words[at][1], words[last][2], meanings))
                    at = last
                    break
            at += 1
        return found


def _demand_one_side(known: Mapping[tuple[str, ...], set[Arti]]) -> None:
    for words, meanings in known.items():
        for group in _OPPOSED:
            if len(both := sorted(meanings & group)) > 1:
                raise ValueError(
                    f"“{' '.join(words)}” tertulis dengan arti yang berlawanan: {' dan '.join(both)}"
                )


def load_concepts(path: Path | None = None, kata: Mapping[str, object] | None = None) -> Concepts:
    """Read the file of words, by default the one that ships with the program, and add an office's own.

    ``kata`` holds further roots, phrases and examples by meaning, as in ``[kata]`` of the settings. Raises
    InputError when the file cannot be read, when either holds what does not exist, and when they disagree.
    """
    if not kata:
        return _bundled(path)
    entries = dict(_entries(path))
    for meaning, own in _read(kata, "pada pengaturan").items():
        entries[meaning] = entries.get(meaning, Entry()).with_own(own)
    return _made(entries, "pada pengaturan")


@lru_cache(maxsize=4)
def _bundled(path: Path | None) -> Concepts:
    return _made(_entries(path), (path or Path(FILE)).name)


@lru_cache(maxsize=4)
def _entries(path: Path | None) -> Mapping[Arti, Entry]:
    source = path or data_dir("rules") / FILE
    try:
        raw = load_yaml(decoded(read_regular(source, MAX_BYTES)))
    except OSError as error:
        raise InputError(f"Daftar kata {source.name} {unreadable(error)}.") from error
    except PlainYamlError as error:
        raise InputError(f"Daftar kata {source.name} {error}.") from error
    return _read(raw, source.name)


def _read(raw: object, where: str) -> Mapping[Arti, Entry]:
    if not isinstance(raw, Mapping):
        raise InputError(f"Daftar kata {where} harus berupa pasangan arti dan isinya.")
    known = {meaning.value: meaning for meaning in Arti}
    for name in raw:
        if name not in known:
            raise InputError(
                f"Daftar kata {where} perlu diperbaiki: arti “{name}” tidak ada; "
                f"yang ada: {', '.join(known)}."
            )
    try:
        entries = TypeAdapter(dict[str, Entry]).validate_python(raw)
    except ValidationError as error:
        raise InputError(f"Daftar kata {where} perlu diperbaiki: {explain(error)}.") from error
    return {known[name]: entry for name, entry in entries.items()}


def _made(entries: Mapping[Arti, Entry], where: str) -> Concepts:
    try:
        return Concepts(entries)
    except ValueError as error:
        raise InputError(f"Daftar kata {where} perlu diperbaiki: {error}.") from error


@lru_cache(maxsize=4096)
def words_of(text: str) -> Sequence[str]:
    """The words of a text in small letters; headers and captions are asked for again with each sentence."""
    return tuple(match.group() for match in WORD.finditer(text.lower()))
