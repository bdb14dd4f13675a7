"""Names of program, kegiatan and sub kegiatan against the national nomenclature.

A name is looked for as it stands at its level, then as a misspelling, below its own parent first. The list
itself holds near twins: where two official names are as near as each other, nothing is said. Codes of a
report are not used, for one code has other names in other regulations. The word for the level before a name
("Kegiatan Pengelolaan ...") is no part of it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property, lru_cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import Levenshtein

from auditor.lexicon.row_names import is_name
from auditor.models.facts import Pasangan
from auditor.models.nomenclature import OfficialName, is_account_code
from auditor.models.report import Level
from auditor.relating.names.compare import (
    SLIP,
    differing_words,
    is_cut_short,
    likeness,
    normal,
    same_words,
    squashed,
)
from auditor.relating.names.likeness import NEAR, SPELLING

_APPLIES = 0.5
_COVERS = 0.8
"""The share of the names of a level that a list has which covers the report: what it lacks then is odd."""
_MOST_NEAR = 20
_GOVERNMENTS = frozenset({"provinsi", "kabupaten", "kota", "daerah"})
_PARENT = {Level.KEGIATAN: Level.PROGRAM, Level.SUB_KEGIATAN: Level.KEGIATAN}
_LEVEL_WORD = re.compile(r"\A\s*(?:program|sub\s*-?\s*kegiatan|kegiatan)\b[\s:.\-–]*", re.IGNORECASE)
_LEVELS = (Level.PROGRAM, Level.KEGIATAN, Level.SUB_KEGIATAN)


@dataclass(frozen=True, slots=True)
class _Match:
    """What a written name is: the official entries meant, and whether it is written as they are.

    ``parents`` are the names of their parents where the name stands under an official one that is none of
    them; ``doubt`` is the reason why the entries are not surely meant.
    """

    entries: tuple[OfficialName, ...] = ()
    exact: bool = False
    parents: tuple[str, ...] = ()
    unknown: bool = False
    doubt: str | None = None


class Nomenclature:
    """The official names, ready to be looked up."""

    def __init__(self, names: Iterable[OfficialName]) -> None:
        self._named: dict[str, list[OfficialName]] = defaultdict(list)
        accounts: list[OfficialName] = []
        self._all: list[OfficialName] = []
        for one in names:
            if one.level is not None:
                (accounts if is_account_code(one.kode) else self._all).append(one)
        self._accounts = frozenset(squashed(one.nama) for one in accounts)
        for one in self._all:
            self._named[squashed(bare(one.nama))].append(one)

    @cached_property
    def _coded(self) -> dict[str, list[OfficialName]]:
        """The names by their code."""
        found: dict[str, list[OfficialName]] = defaultdict(list)
        for one in self._all:
            found[one.kode].append(one)
        return found

    @cached_property
    def _below(self) -> dict[str, list[OfficialName]]:
        """The names by the code of their parent."""
        found: dict[str, list[OfficialName]] = defaultdict(list)
        for one in self._all:
            found[one.parent].append(one)
        return found

    @cached_property
    def _normal(self) -> list[str]:
        """The names in the form that they are compared in, for those that stand below no known parent."""
        return [normal(bare(one.nama)) for one in self._all]

    @cached_property
    def words(self) -> frozenset[str]:
        """All words of the official names: none of them is a misspelling."""
        return frozenset(word for one in self._all for word in normal(one.nama).split())

    def knows(self, nama: str) -> bool:
        """Tell whether an official name, of whatever level, is written just so."""
        return squashed(bare(nama)) in self._named

    def is_account(self, nama: str) -> bool:
        """Tell whether a name is that of an account, and so of no program, kegiatan or sub kegiatan."""
        return squashed(nama) in self._accounts

    def find(self, level: Level | None, nama: str, parents: Sequence[OfficialName]) -> _Match:
        """Look a written name up; ``parents`` are the official entries of the name that it stands under."""
        nama = bare(nama)
        codes = list(dict.fromkeys(parent.kode for parent in parents))  # in an order that no run changes
        exact = tuple(self._named.get(squashed(nama), ()))
        if exact:
            own = tuple(one for one in exact if one.parent in codes)
            level_of = tuple(one for one in exact if one.level is level)
            astray = codes and level_of and not own
            return _Match(
                own or level_of or exact,
                exact=True,
                parents=self._other_parents(level_of, parents) if astray else (),
            )
        children = [one for code in codes for one in self._below.get(code, ())]
        spelt = _misspelt(nama, _near(nama, children, [normal(bare(one.nama)) for one in children], NEAR))
        if spelt:
            return _Match(spelt)
        near = _near(nama, self._all, self._normal, NEAR)
        if children or not near:
            return _Match(unknown=not near)
        sure = _misspelt(nama, near)
        return _Match(sure, doubt="induknya tidak ditemukan di nomenklatur") if sure else _Match()

    def _other_parents(
        self, entries: Iterable[OfficialName], written: Sequence[OfficialName]
    ) -> tuple[str, ...]:
        """The parents of these entries; none where one is the written one for another government."""
        above = [parent.nama for one in entries for parent in self._coded.get(one.parent, ())]
        if {_anywhere(name) for name in above} & {_anywhere(parent.nama) for parent in written}:
            return ()
        return tuple({squashed(name): name for name in above}.values())


@lru_cache(maxsize=65536)
def bare(name: str) -> str:
    """The name without the word for its level, which some write before a name and others do not."""
    return _LEVEL_WORD.sub("", name) or name


def _anywhere(name: str) -> str:
    """The name without the words that tell provinsi from kabupaten/kota."""
    return "".join(word for word in normal(bare(name)).split() if word not in _GOVERNMENTS)


def _near(
    nama: str, entries: Sequence[OfficialName], choices: Sequence[str], least: float
) -> list[OfficialName]:
    """The entries most like the name, best first."""
    found = process.extract(normal(nama), choices, scorer=fuzz.ratio, score_cutoff=least, limit=_MOST_NEAR)
    return [entries[at] for _, _, at in found]


def _misspelt(nama: str, near: Sequence[OfficialName]) -> tuple[OfficialName, ...]:
    """The entries of the one name that this is a misspelling of; none where there are near twins."""
    likely = [
        one for one in near if likeness(nama, bare(one.nama)) >= SPELLING and same_words(nama, bare(one.nama))
    ]
    if not likely:
        return ()
    best = squashed(bare(likely[0].nama))
    meant = tuple(one for one in likely if squashed(bare(one.nama)) == best)
    codes = {one.kode for one in meant}
    for other in near:
        twin = squashed(bare(other.nama)) != best and other.kode not in codes
        if twin and likeness(other.nama, likely[0].nama) >= SPELLING:
            return ()
    return meant


def add_official_names(pairs: Sequence[Pasangan], nomenclature: Nomenclature) -> bool:
    """Fill what the nomenclature tells of every name; says whether it is the list that the report follows.

    It is not, and nothing is filled, when fewer than half of the names stand in it: reports of years before
    it have other names altogether. That it lacks a name is told only where it has nearly all others of the
    level. Accounts are passed over.
    """
    named = [pair for pair in pairs if is_name(pair.nama) and not nomenclature.is_account(pair.nama)]
    if sum(nomenclature.knows(pair.nama) for pair in named) < _APPLIES * len(named):
        return False
    known: dict[tuple[Level, str], tuple[OfficialName, ...]] = {}
    below: dict[str, list[Pasangan]] = defaultdict(list)
    for level in _LEVELS:
        for pair in named:
            if pair.level is level:
                match = _match(pair, level, nomenclature, known)
                _fill(pair, match, nomenclature.words)
                for value in pair.tertulis:
                    known[level, squashed(value.text)] = match.entries
                if pair.induk_resmi:
                    below[squashed(pair.induk_kinerja or pair.induk_anggaran or "")].append(pair)
        _clear_gaps([pair for pair in named if pair.level is level])
    _clear_misread_parents(below, {squashed(value.text) for pair in named for value in pair.tertulis})
    return True


def _clear_gaps(pairs: Sequence[Pasangan]) -> None:
    """Take back that the list lacks names of a level where it does not evidently cover the report."""
    found = sum(pair.resmi in {"sama", "ejaan"} for pair in pairs)
    if found < _COVERS * len(pairs):
        for pair in pairs:
            if pair.resmi == "tidak_dikenal":
                pair.resmi = None


def _clear_misread_parents(below: Mapping[str, Sequence[Pasangan]], written: Set[str]) -> None:
    """Take back what is said of several rows below one name whose own parents the report does not name.

    The names of those parents were not seen, and their rows taken for rows of the one before.
    """
    for children in below.values():
        orphans = [
            pair
            for pair in children
            if pair.induk_resmi and not written & set(map(squashed, pair.induk_resmi))
        ]
        if len(orphans) > 1:
            for pair in orphans:
                pair.induk_resmi = []


def _match(
    pair: Pasangan,
    level: Level,
    nomenclature: Nomenclature,
    known: Mapping[tuple[Level, str], tuple[OfficialName, ...]],
) -> _Match:
    """Look up the names of a pair; where one is written as it should be, that one is meant."""
    names = [name for name in (pair.induk_kinerja, pair.induk_anggaran) if name]
    above = _PARENT.get(level)
    parents = [one for name in names if above for one in known.get((above, squashed(name)), ())]
    written = dict.fromkeys(value.text for value in pair.tertulis)
    found = [nomenclature.find(level, name, parents) for name in written or (pair.nama,)]
    return next((one for one in found if one.exact), found[0])


def _fill(pair: Pasangan, match: _Match, words: Set[str]) -> None:
    if match.unknown:
        pair.resmi = "tidak_dikenal"
    if match.entries:
        pair.resmi = "sama" if match.exact else "ejaan"
        pair.nama_resmi = match.entries[0].nama
        if not any(is_cut_short(bare(pair.nama), bare(form.text)) for form in pair.ejaan):
            pair.beda_ragu = None  # the list tells which of two spellings is right
        pair.beda_resmi = None if match.exact else letters(bare(pair.nama), bare(pair.nama_resmi))
        pair.resmi_ragu = match.doubt or (
            None if match.exact else _other_wording(pair.nama, pair.nama_resmi, words)
        )
        pair.induk_resmi = list(match.parents)


def _other_wording(written: str, official: str, words: Set[str]) -> str | None:
    """Why a name may be no misspelling of the official one but a wording of its own; None for a slip.

    Words of other official names are no slips: "kepada" for "pada" is another wording.
    """
    one, other = squashed(bare(written)), squashed(bare(official))
    differing = [word for old, _ in differing_words(bare(written), bare(official)) for word in old.split()]
    if Levenshtein.distance(one, other, score_cutoff=SLIP) <= SLIP and not all(
        word in words for word in differing
    ):
        return None
    return "lebih dari salah ketik; dapat jadi nama lain, atau nama menurut peraturan tahun lain"


def letters(written: str, official: str) -> str:
    """Say in Indonesian which letters or words of a name differ from the official one."""
    parts: list[str] = []
    for old, new in differing_words(written, official):
        if not new:
            parts.append(f"kata “{old}” berlebih")
        elif not old:
            parts.append(f"kata “{new}” kurang")
        else:
            parts.append(f"“{old}” seharusnya “{new}”{_letters(old, new)}")
    return "; ".join(parts)


def _letters(old: str, new: str) -> str:
    if likeness(old, new) < 70:
        return ""
    parts: list[str] = []
    for tag, a0, a1, b0, b1 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "delete":
            parts.append(f"huruf “{old[a0:a1]}” berlebih")
        elif tag == "insert":
            parts.append(f"huruf “{new[b0:b1]}” kurang")
        elif tag == "replace":
            parts.append(f"huruf “{old[a0:a1]}” seharusnya “{new[b0:b1]}”")
    return f" ({', '.join(parts)})"
