"""Words that offices head columns with, as data: ``tajuk.yaml``, its small grammar, and what is made of it.

The reader takes from it which words speak for a header row, and understanding what each column holds. It is
checked by hand, since the reader is not to wait for pydantic.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from auditor.files.data import data_dir
from auditor.files.regular import read_regular, unreadable
from auditor.models.errors import InputError

if TYPE_CHECKING:
    from auditor.models.report import Role

FILE = "tajuk.yaml"
_MAX_BYTES = 1_000_000
"""Of the file: the bundled one has a hundredth."""

_MONEY_ROLE = "anggaran"
"""The role whose headings are of money, as are those with one of the words of ``uang``."""
LONG_WORD = 6
"""Letters of a word from which one nearly alike is taken for it; short words are near to many others."""
_BETWEEN = "..."
_OPTION = re.compile(r"(?P<before>\*?)(?P<word>[^\W\d_]+|%)(?P<alike>~?)(?P<after>\*?)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SHORT_FORM = re.compile(r"[(/]\s?(?P<short>[A-Z]{1,6})\b\s?\)?")
_RUPIAH = "rp"
_NEAR = 200
"""Letters before a short form in which its words stand."""
_WAYS = ("persis", "awal", "memuat")
"""The ways in which a heading can fit: it is the phrase, begins with it, or holds it."""


@dataclass(frozen=True, slots=True)
class _Option:
    """A word of a phrase, or one of several at the same place."""

    word: str
    pattern: str
    alike: bool


_Phrase = tuple[tuple[_Option, ...], ...]
"""The options of each word in order; a gap between two words has none."""


@dataclass(frozen=True, slots=True)
class _Column:
    """An entry of ``kolom``."""

    role: str
    where: str
    ways: Mapping[str, tuple[_Phrase, ...]]
    unless: tuple[_Phrase, ...]

    @property
    def phrases(self) -> tuple[_Phrase, ...]:
        """What can give a column this role."""
        return tuple(phrase for way in _WAYS for phrase in self.ways[way])


class Headers:
    """What ``tajuk.yaml`` says. Headings are matched in small letters, one space between two words."""

    def __init__(self, file: _File) -> None:
        self._file = file

    @cached_property
    def words(self) -> frozenset[str]:
        """Words that speak for a header row."""
        file = self._file
        of_columns = {option.word for column in file.columns for option in _options(column.phrases)}
        return frozenset({*file.words, *of_columns} - {*file.no_words, "%"})

    @cached_property
    def spelt(self) -> tuple[str, ...]:
        """Words that are also meant where a letter of them is wrong."""
        options = (option for column in self._file.columns for option in _options(column.phrases))
        return tuple(sorted({option.word for option in options if option.alike}))

    @cached_property
    def columns(self) -> tuple[tuple[Role, re.Pattern[str]], ...]:
        """The roles of columns, each with a pattern that matches the headings that give it; the first counts.

        Raises InputError where a role does not exist.
        """
        from auditor.models.report import Role  # noqa: PLC0415 - the reader needs no roles

        known = {role.value: role for role in Role}
        for column in self._file.columns:
            if column.role not in known:
                raise self._file.wrong(
                    f"{column.where}.peran", f"'{column.role}' tidak ada; yang ada: {', '.join(known)}"
                )
        return tuple((known[column.role], _pattern(column)) for column in self._file.columns)

    def role_of(self, heading: str, but: Collection[Role] = ()) -> tuple[Role, str] | None:
        """The role that a heading tells, none of ``but``, and the words of it that do; None where none do."""
        for (role, pattern), column in zip(self.columns, self._file.columns, strict=True):
            if role not in but and pattern.match(heading):
                found = (re.search(rf"(?<!\w){_here(phrase)}", heading) for phrase in column.phrases)
                return role, next((match[0] for match in found if match), heading)
        return None

    @cached_property
    def money(self) -> re.Pattern[str]:
        """A pattern that matches the headings of amounts of money."""
        budget = [column for column in self._file.columns if column.role == _MONEY_ROLE]
        phrases = (*self._file.money, *(phrase for column in budget for phrase in column.phrases))
        return re.compile(rf"\A{_within(phrases)}")

    @property
    def no_money(self) -> frozenset[str]:
        """Lowest lines of headings that are no money, whatever stands above them."""
        return self._file.no_money


def without_short_form(heading: str) -> str:
    """The heading without initials of the words right before them, as in "Nilai Efisiensi (NE)".

    A unit ("(RP)") is none.
    """
    at = 0
    kept = []
    for match in _SHORT_FORM.finditer(heading):
        short = match["short"].lower()
        words = _WORD.findall(heading[max(0, match.start() - _NEAR) : match.start()].lower())[-len(short) :]
        if short != _RUPIAH and "".join(word[0] for word in words) == short:
            kept.append(heading[at : match.start()])
            at = match.end()
    return "".join([*kept, heading[at:]])


@cache
def headers() -> Headers:
    """The words that ship with the program. Raises InputError where their file is not right."""
    return load_headers()


def load_headers(path: Path | None = None) -> Headers:
    """Read the words, by default those that ship with the program.

    Raises InputError when the file is missing, no YAML, or holds what it should not.
    """
    from auditor.files.yaml_file import PlainYamlError, load_yaml  # noqa: PLC0415 - a kept audit needs no YAML

    source = path or _bundled()
    try:
        return Headers(_File(source.name, load_yaml(text(source))))
    except PlainYamlError as error:
        raise InputError(f"Daftar tajuk {source.name} {error}.") from error


def text(path: Path | None = None) -> str:
    """The text of the file, by default of the one that ships with the program; raises InputError."""
    source = path or _bundled()
    try:
        return read_regular(source, _MAX_BYTES).decode("utf-8-sig")
    except OSError as error:
        raise InputError(f"Daftar tajuk {source.name} {unreadable(error)}.") from error
    except UnicodeDecodeError as error:
        raise InputError(f"Daftar tajuk {source.name} bukan teks UTF-8; simpan ulang.") from error


def _bundled() -> Path:
    return data_dir("rules") / FILE


class _File:
    """The content of the file, checked. Raises InputError where something is wrong."""

    def __init__(self, name: str, data: object) -> None:
        self._name = name
        lists = self._pairs("", data, ("kolom", "uang", "bukan_uang", "kata", "bukan_kata"))
        self.columns = [
            self._column(where, entry) for where, entry in self._items("kolom", lists.get("kolom"))
        ]
        self.money = self._phrases("uang", lists.get("uang"))
        self.no_money = frozenset(one for _, one in self._texts("bukan_uang", lists.get("bukan_uang")))
        self.words = self._words("kata", lists.get("kata"))
        self.no_words = self._words("bukan_kata", lists.get("bukan_kata"))

    def wrong(self, where: str, why: str) -> InputError:
        """The error that tells what is wrong where."""
        return InputError(f"Daftar tajuk {self._name} keliru pada “{where}”: {why}.")

    def _pairs(self, where: str, data: object, known: Sequence[str]) -> Mapping[str, Any]:
        """Pairs with none but the known keys."""
        if not isinstance(data, dict):
            raise self.wrong(where or "isi", "harus berupa pasangan nama dan isi")
        for key in data:
            if key not in known:
                at = f"{where}.{key}" if where else f"{key}"
                raise self.wrong(at, f"tidak dikenal; yang ada: {', '.join(known)}")
        return data

    def _items(self, where: str, data: object) -> Iterator[tuple[str, Any]]:
        """The items of a list that is not empty, each with where it stands."""
        if not isinstance(data, list) or not data:
            raise self.wrong(where, "wajib diisi dengan daftar")
        for number, item in enumerate(data, start=1):
            yield f"{where}.{number}", item

    def _texts(self, where: str, data: object) -> Iterator[tuple[str, str]]:
        for at, item in self._items(where, data):
            if not isinstance(item, str) or not item.strip():
                raise self.wrong(at, "harus berupa teks; beri tanda petik bila perlu")
            yield at, " ".join(item.lower().split())

    def _words(self, where: str, data: object) -> frozenset[str]:
        found: set[str] = set()
        for at, item in self._texts(where, data):
            for word in item.split():
                if not _WORD.fullmatch(word):
                    raise self.wrong(at, f"“{word}” bukan kata")
                found.add(word)
        return frozenset(found)

    def _phrases(self, where: str, data: object) -> tuple[_Phrase, ...]:
        return tuple(self._phrase(at, item) for at, item in self._texts(where, data))

    def _phrase(self, where: str, phrase: str) -> _Phrase:
        words = phrase.split()
        if _BETWEEN in (words[0], words[-1]):
            raise self.wrong(where, "'...' harus berada di antara dua kata")
        return tuple(
            () if word == _BETWEEN else tuple(self._option(where, option) for option in word.split("|"))
            for word in words
        )

    def _option(self, where: str, option: str) -> _Option:
        parts = _OPTION.fullmatch(option)
        if parts is None:
            raise self.wrong(where, f"“{option}” bukan kata; tanda yang ada: | * ~ ... dan %")
        if parts["alike"] and len(parts["word"]) < LONG_WORD:
            raise self.wrong(where, f"“{option}”: tanda ~ hanya untuk kata dari {LONG_WORD} huruf atau lebih")
        letters = {"": "", "*": r"\w*"}
        pattern = letters[parts["before"]] + parts["word"] + letters[parts["after"]]
        return _Option(parts["word"], pattern, alike=bool(parts["alike"]))

    def _column(self, where: str, data: object) -> _Column:
        entry = self._pairs(where, data, ("peran", *_WAYS, "kecuali"))
        role = entry.get("peran")
        if not isinstance(role, str):
            raise self.wrong(f"{where}.peran", "wajib diisi dengan teks")
        if not any(way in entry for way in _WAYS):
            raise self.wrong(where, f"perlu sedikitnya satu dari {', '.join(_WAYS)}")
        ways = {
            way: self._phrases(f"{where}.{way}", entry[way]) if way in entry else ()
            for way in (*_WAYS, "kecuali")
        }
        if () in [word for phrase in ways["persis"] for word in phrase]:
            raise self.wrong(f"{where}.persis", "'...' tidak berlaku di sini")
        return _Column(role, where, ways, ways["kecuali"])


def _options(phrases: Sequence[_Phrase]) -> Iterator[_Option]:
    return (option for phrase in phrases for options in phrase for option in options)


def _pattern(column: _Column) -> re.Pattern[str]:
    """The pattern of an entry; it begins where the heading does."""
    unless = f"(?!{_within(column.unless)})" if column.unless else ""
    ways = column.ways
    fits = [rf"{_here(phrase)}\Z" for phrase in ways["persis"]]
    fits += [_here(phrase) for phrase in ways["awal"]]
    fits += [_within(ways["memuat"])] if ways["memuat"] else []
    return re.compile(rf"\A{unless}{_one_of(fits)}")


def _here(phrase: _Phrase) -> str:
    """What matches where the phrase begins right here."""
    first, *others = _pieces(phrase)
    return "".join([first, *map(_somewhere, others)])


def _within(phrases: Sequence[_Phrase]) -> str:
    """What matches where one of the phrases stands here or further on."""
    whole = [_here(phrase) for phrase in phrases if () not in phrase]
    parts = [_somewhere(_one_of(whole))] if whole else []
    parts += ["".join(map(_somewhere, _pieces(phrase))) for phrase in phrases if () in phrase]
    return _one_of(parts)


def _pieces(phrase: _Phrase) -> list[str]:
    """What matches the words between two gaps, for each of such pieces."""
    pieces: list[list[str]] = [[]]
    for options in phrase:
        if options:
            pieces[-1].append(_one_of([option.pattern for option in options]))
        else:
            pieces.append([])
    return [rf"{' '.join(words)}(?!\w)" for words in pieces]


def _somewhere(pattern: str) -> str:
    """What matches from here to the first place where the pattern does at the beginning of a word.

    No other place is tried: what follows is looked for in all the rest of the text, and so the work grows
    with the length of the text, not with its square.
    """
    return rf"(?>.*?(?<!\w){pattern})"


def _one_of(patterns: Sequence[str]) -> str:
    return patterns[0] if len(patterns) == 1 else f"(?:{'|'.join(patterns)})"
