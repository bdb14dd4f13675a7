"""Claim phrases as data, ``frasa.yaml``, and its small grammar; how phrases and names are found in a text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from auditor.files.data import data_dir
from auditor.models.errors import InputError

FILE = "frasa.yaml"

_SPELLINGS = (
    ("table", re.compile(r"\btable\b"), "tabel"),
    ("diatas", re.compile(r"\bdiatas"), "di atas"),
    ("dibawah", re.compile(r"\bdibawah"), "di bawah"),
    ("kegiatan", re.compile(r"\bsub\s*-?\s*kegiatan"), "sub kegiatan"),
    ("indicator", re.compile(r"\bindicator"), "indikator"),
)
"""Letters that a spelling holds, its pattern, and how it is spelt here."""
_LETTERS = 8
"""So many letters in a row tell a name: shorter runs stand in too many others."""


class Phrases(BaseModel):
    """The lists of ``frasa.yaml``; what each is for stands in that file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kontras: tuple[str, ...]
    bukan_klaim: tuple[str, ...]
    rencana: tuple[str, ...]
    rencana_semu: tuple[str, ...]
    kewajiban: tuple[str, ...]
    tujuan: tuple[str, ...]
    syarat: tuple[str, ...]
    syarat_semu: tuple[str, ...]
    sangkalan: tuple[str, ...]
    sangkalan_semu: tuple[str, ...]
    belum_semua: tuple[str, ...]
    tidak_ada: tuple[str, ...]
    sangkal_luar: tuple[str, ...]
    penegas: tuple[str, ...]
    keraguan: tuple[str, ...]
    semua: tuple[str, ...]
    selalu: tuple[str, ...]
    sebagian_besar: tuple[str, ...]
    sebagian: tuple[str, ...]
    target_tercapai: tuple[str, ...]
    target_meleset: tuple[str, ...]
    pembanding_lain: tuple[str, ...]
    bagian_tertentu: tuple[str, ...]
    umum: tuple[str, ...]
    banding_atasan: tuple[str, ...]
    tanda_atasan: tuple[str, ...]
    banding_nasional: tuple[str, ...]
    tanda_nasional: tuple[str, ...]
    dokumen_tahunan: tuple[str, ...]
    efisiensi_positif: tuple[str, ...]
    efisiensi_output: tuple[str, ...]
    jumlah_pemicu: tuple[str, ...]
    daftar_terbuka: tuple[str, ...]
    lebih_rendah_lebih_baik: tuple[str, ...]
    instansi: tuple[str, ...]
    instansi_akhir: tuple[str, ...]
    instansi_pelapor: tuple[str, ...]
    instansi_lain: tuple[str, ...]
    laporan_milik: tuple[str, ...]
    anggaran_milik: tuple[str, ...]
    instansi_milik: tuple[str, ...]
    instansi_bertugas: tuple[str, ...]
    orang: tuple[str, ...]
    ejaan: tuple[str, ...]


def load_phrases(path: Path | None = None, kata: Mapping[str, Sequence[str]] | None = None) -> Phrases:
    """Read the phrase file, by default the one that ships with the program, and add an office's own words.

    ``kata`` holds further phrases by list, each one that exists. Raises InputError when the file is missing,
    no YAML, or lacks a list.
    """
    source = path or data_dir("rules") / FILE
    try:
        raw = yaml.load(source.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        phrases = Phrases.model_validate(raw)
    except (OSError, yaml.YAMLError) as error:
        raise InputError(f"Daftar frasa {source.name} tidak dapat dibaca: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise InputError(f"Daftar frasa {source.name} keliru pada “{where}”: {first['msg']}") from error
    return phrases.model_copy(
        update={name: (*getattr(phrases, name), *words) for name, words in (kata or {}).items()}
    )


def folded(text: str) -> str:
    """Fold case and spaces."""
    return " ".join(text.lower().split())


def plain(text: str) -> str:
    """Fold case, spaces and spellings that offices mix, for matching phrases."""
    result = folded(text)
    for sign, pattern, spelling in _SPELLINGS:
        if sign in result:
            result = pattern.sub(spelling, result)
    return result


class Matcher:
    """Phrases as one pattern, for text that went through ``plain``; it is compiled when it may match."""

    def __init__(self, phrases: Sequence[str]) -> None:
        self._phrases = phrases
        self._signs = tuple(dict.fromkeys(sign for phrase in phrases for sign in _signs(phrase)))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern itself."""
        return re.compile("|".join(f"(?:{_compile(phrase)})" for phrase in self._phrases))

    def search(self, text: str) -> re.Match[str] | None:
        """The first place where a phrase stands."""
        return self.pattern.search(text) if any(sign in text for sign in self._signs) else None

    def match(self, text: str) -> re.Match[str] | None:
        """The phrase that the text begins with."""
        return self.pattern.match(text)

    def all(self, text: str) -> list[re.Match[str]]:
        """All places where phrases stand, none over another."""
        return list(self.pattern.finditer(text)) if any(sign in text for sign in self._signs) else []


class NamesWithin:
    """Names, each known by its place among them; the same name counts once.

    Of the runs of letters that a name is made of the one is kept that the fewest names share. A text holds
    the name only where it holds that run, so that work grows with the text and what it may name.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self.names = tuple(dict.fromkeys(names))
        runs = [list(_runs(name)) for name in self.names]
        shared = Counter(run for of_name in runs for run in of_name)
        self._short = [at for at, of_name in enumerate(runs) if not of_name]
        self._by_run: dict[str, list[int]] = defaultdict(list)
        for at, of_name in enumerate(runs):
            if of_name:
                self._by_run[min(of_name, key=shared.__getitem__)].append(at)

    def found(self, text: str) -> list[str]:
        """The names that stand in the text, in their order; few are looked for one by one."""
        if len(self.names) <= len(text):
            return [name for name in self.names if name in text]
        runs = {text[start : start + _LETTERS] for start in range(len(text) - _LETTERS + 1)}
        places = [*self._short, *(at for run in self._by_run.keys() & runs for at in self._by_run[run])]
        return [self.names[at] for at in sorted(places) if self.names[at] in text]


@lru_cache(maxsize=512)
def matcher(phrases: tuple[str, ...]) -> Matcher:
    """The matcher of some phrases."""
    return Matcher(phrases)


def get_ready(phrases: Phrases) -> None:
    """Compile all phrases now; else they are when first used."""
    for name in Phrases.model_fields:
        if one := getattr(phrases, name):
            matcher(one).pattern  # noqa: B018 - to compile it


def without(text: str, phrases: tuple[str, ...]) -> str:
    """Blank the phrases out, so that the places of all other words stay."""
    for found in matcher(phrases).all(text):
        text = text[: found.start()] + " " * len(found.group()) + text[found.end() :]
    return text


def any_of(words: Iterable[str]) -> str:
    """A pattern of these words as they stand, with any space within one; the longest is tried first."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first) + ")"


def _signs(phrase: str) -> list[str]:
    """Beginnings of words of which the text of a phrase holds one: those of its most telling word."""
    words = [word.split("|") for word in phrase.lower().split() if word != "..."]
    return [
        option.rstrip("*") for option in max(words, key=lambda options: min(map(len, options)), default=[""])
    ]


def _compile(phrase: str) -> str:
    parts: list[str] = []
    for word in phrase.lower().split():
        if word == "...":
            parts.append(r"(?:\s+[^\s\d,;:]+){0,5}?")
        else:
            parts.append((r"\s+" if parts else "") + _alternatives(word.split("|")))
    return rf"(?<!\w){''.join(parts)}(?!\w)"


def _alternatives(words: Iterable[str]) -> str:
    options = [re.escape(word[:-1]) + r"\w*" if word.endswith("*") else re.escape(word) for word in words]
    return f"(?:{'|'.join(options)})"


def _runs(name: str) -> Iterator[str]:
    """The runs of letters that a name falls into, and the one that it ends with."""
    last = len(name) - _LETTERS
    yield from (name[start : start + _LETTERS] for start in range(0, last + 1, _LETTERS))
    if last > 0:
        yield name[last:]
