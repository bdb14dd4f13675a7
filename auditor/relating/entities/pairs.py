"""One thing as it stands in the performance, budget and efficiency tables, and whatever else names it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from auditor.lexicon.levels import depth
from auditor.lexicon.row_names import MEASURE
from auditor.models.facts import Cara, Entitas, Pasangan, Sumber
from auditor.models.facts.vocabulary import JenisPasangan
from auditor.models.report import Level, Value
from auditor.relating.entities.entities import entities_of
from auditor.relating.entities.mentions import Mention
from auditor.relating.entities.resolve import Joined, Thing
from auditor.relating.names.budget_basis import BudgetBasis, basis_of
from auditor.relating.names.compare import (
    Names,
    difference,
    is_slip,
    same_words,
    squashed,
)
from auditor.relating.names.likeness import CANDIDATE
from auditor.relating.names.nomenclature import bare

_SOURCES = ("kinerja", "anggaran", "efisiensi")
_FEWEST_NAMED = 5
"""Things that two budget tables share before one of them misses what the other has."""
_MOST = 0.8
"""Share of the shorter table's things that the longer one has too, where both list the same."""
_LONG = 12
"""Letters of a name that is not found in another one by chance: two words of it."""
_PART = 0.5
"""Share of the longer table's things that the shorter one has too: it may lack a whole source of funds."""


def pairs(things: Sequence[Thing]) -> list[Pasangan]:
    """Give each thing with its rows of the three kinds of tables, its names, and where it is missing."""
    alone = {thing.level for thing in things if any(one.mention.measured for one in thing.joined)}
    found = [_Found.of(thing, alone=thing.level in alone) for thing in things]
    covered, apart = _Coverage(found), _Apart(found)
    elsewhere = _Tables(found)
    entities = entities_of(things)
    result = [_record(one, entities[id(one.thing)], covered, apart) for one in found]
    for one, pair in zip(found, result, strict=True):
        elsewhere.tell(one, pair)
    _compare_parents(result)
    return result


@dataclass(slots=True, eq=False)
class _Found:
    """A thing with the mention of each kind of table that is surely its own, the first one of each."""

    thing: Thing
    sure: list[Joined]
    guessed: list[Joined]
    kinerja: Mention | None
    anggaran: Mention | None
    efisiensi: Mention | None
    alone: bool

    @classmethod
    def of(cls, thing: Thing, *, alone: bool) -> _Found:
        """Sort the mentions; ``alone`` says that the report has tables of performance without budgets."""
        guessed = [one for one in thing.joined if one.cara.guessed]
        sure = [one for one in thing.joined if one not in guessed]
        mentions = [one.mention for one in sure]
        return cls(
            thing,
            sure,
            guessed,
            min((one for one in mentions if one.kinerja), key=lambda one: not one.measured, default=None),
            min((one for one in mentions if one.paid), key=lambda one: not one.budget, default=None),
            next((one for one in mentions if one.efisiensi), None),
            alone,
        )

    def sources(self, *, guessed: bool = False) -> set[str]:
        """The kinds of tables that name it; with ``guessed`` also those that may do so by another name."""
        named: set[str] = set()
        for joined in [*self.sure, *self.guessed] if guessed else self.sure:
            one = joined.mention
            named |= {"kinerja"} if one.measured or (one.kinerja and not self.alone) else set()
            named |= {"anggaran"} if one.paid else set()
            named |= {"efisiensi"} if one.efisiensi else set()
        return named


_OF_INDICATOR = re.compile(rf"{MEASURE}\s", re.IGNORECASE)


class _Coverage:
    """Which parents each source covers: a table that leaves out a whole program misses none of its rows."""

    def __init__(self, found: Iterable[_Found]) -> None:
        self.sources: dict[str, set[int]] = {name: set() for name in _SOURCES}
        self.levels: dict[Level, set[str]] = defaultdict(set)
        self._named: dict[tuple[str, str], set[Level]] = defaultdict(set)
        for one in found:
            self.levels[one.thing.level] |= one.sources()
            for source in one.sources():
                self.sources[source] |= one.thing.ancestors
                for key in one.thing.keys:
                    self._named[source, key].add(one.thing.level)
        self._keys = {key for _, key in self._named}
        names = {source: [key for named, key in self._named if named == source] for source in _SOURCES}
        self._sorted = {
            source: (sorted(keys), sorted(key[::-1] for key in keys)) for source, keys in names.items()
        }

    def run_together(self, missing: Iterable[str], one: _Found) -> str | None:
        """Why two rows may have been read as one: its name holds another one, or is held by one."""
        if self._is_glued(one) or any(self._holds_another(source, one) for source in missing):
            return "namanya dua nama lain berturut-turut; dua baris dapat terbaca sebagai satu"
        if any(self._is_held(source, one) for source in missing):
            return "nama lain di sana memuat nama ini; dua baris dapat terbaca sebagai satu"
        return None

    def _is_glued(self, one: _Found) -> bool:
        """Whether its name is those of two other things, one after the other."""
        return any(
            key[:at] in self._keys and key[at:] in self._keys
            for key in one.thing.keys
            for at in range(1, len(key))
        )

    def _holds_another(self, source: str, one: _Found) -> bool:
        """Whether it begins or ends with a name of the source that its own tables do not have by itself."""
        own = one.sources()
        ends = (
            end for key in one.thing.keys for at in range(_LONG, len(key)) for end in (key[:at], key[-at:])
        )
        return any(
            (source, end) in self._named and not any((mine, end) in self._named for mine in own)
            for end in ends
        )

    def _is_held(self, source: str, one: _Found) -> bool:
        """Whether a name of the source begins or ends with its name."""
        forward, backward = self._sorted[source]
        return any(
            _begins_another(forward, key) or _begins_another(backward, key[::-1])
            for key in one.thing.keys
            if len(key) >= _LONG
        )

    def holds(self, source: str, one: _Found) -> bool:
        """Whether the source names other things below the same parent."""
        return bool(one.thing.ancestors & self.sources[source])

    def at_other_level(self, source: str, one: _Found) -> bool:
        """Whether the source has just that name at another level, which may be misjudged."""
        return any(self._named.get((source, key), set()) - {one.thing.level} for key in one.thing.keys)


class _Tables:
    """Budget tables that list the same things: what one of them lacks is missing there."""

    def __init__(self, found: Iterable[_Found]) -> None:
        self._labels: dict[int, str] = {}
        self._basis: dict[int, BudgetBasis] = {}
        self._named: dict[Level, dict[int, set[Thing]]] = defaultdict(lambda: defaultdict(set))
        for one in found:
            for source in self._tables(one):
                self._named[one.thing.level][source].add(one.thing)
        self._twins = {
            level: [
                two
                for two in combinations(sorted(tables), 2)
                if self._same(tables[two[0]], tables[two[1]])
                and not self._basis[two[0]].of_other_budget(self._basis[two[1]])
            ]
            for level, tables in self._named.items()
        }

    def _tables(self, one: _Found) -> set[int]:
        """The budget tables that name it, surely or by a guess."""
        paid = [joined for joined in one.thing.joined if joined.mention.paid and joined.mention.place.table]
        for joined in paid:
            self._labels[joined.source] = _table(joined.mention)
            amount = joined.mention.anggaran
            heading = amount.place.column if amount is not None else None
            self._basis.setdefault(joined.source, basis_of(joined.mention.place.caption, heading))
        return {joined.source for joined in paid}

    def _covers(self, source: int, one: _Found) -> bool:
        """Whether the table names something else below the thing's parent."""
        return any(one.thing.parents & other.parents for other in self._named[one.thing.level][source])

    def _same(self, mine: set[Thing], theirs: set[Thing]) -> bool:
        """Whether two tables list the same: most of the shorter one, and a good part of the other."""
        both = len(mine & theirs)
        return (
            both >= _FEWEST_NAMED
            and both >= _MOST * min(len(mine), len(theirs))
            and both >= _PART * max(len(mine), len(theirs))
        )

    def tell(self, one: _Found, pair: Pasangan) -> None:
        """Name the budget tables that miss the thing."""
        tables, level = self._tables(one), one.thing.level
        missing: list[int] = []
        for left, right in self._twins.get(level, ()):
            for here, there in ((left, right), (right, left)):
                if here in tables and there not in tables and self._covers(there, one):
                    missing.append(there)
        if missing:
            pair.hilang_di += [f"anggaran ({self._labels[source]})" for source in dict.fromkeys(missing)]
            pair.hilang_ragu = "tabel itu mungkin hanya memuat sebagian"


def _table(mention: Mention) -> str:
    label = mention.place.table or ""
    return label if label.startswith("tabel") else f"Tabel {label}"


class _Apart:
    """The things that stand where another one does not, by the sources that this stands in."""

    def __init__(self, found: Sequence[_Found]) -> None:
        self._all = [(frozenset(one.sources()), one) for one in found]
        self._found: dict[tuple[Level, frozenset[str], str], tuple[list[str], Names]] = {}

    def like(self, one: _Found, source: str) -> list[str]:
        """Their names in the source that are like the thing's."""
        key = one.thing.level, frozenset(one.sources()), source
        if key not in self._found:
            names = [
                mention.nama
                for sources, other in self._all
                if other.thing.level is key[0] and not sources & key[1]
                if (mention := getattr(other, source)) is not None
            ]
            self._found[key] = names, Names(names)
        names, known = self._found[key]
        return [names[place] for place in sorted(known.like(one.thing.first.nama, CANDIDATE))]


def _record(one: _Found, entity: Entitas, covered: _Coverage, apart: _Apart) -> Pasangan:
    first, there = one.thing.first, covered.levels[one.thing.level]
    missing = _missing(one, covered)
    candidates = list(dict.fromkeys(name for source in missing for name in apart.like(one, source)))
    scores = [joined.skor for joined in one.sure[1:]]
    pair = Pasangan(
        place=first.place,
        nama=first.nama,
        level=one.thing.level,
        kinerja=next(iter(one.kinerja.kinerja), None) if one.kinerja else None,
        anggaran=next(iter(one.anggaran.budget), None) if one.anggaran else None,
        efisiensi=next(iter(one.efisiensi.efisiensi), None) if one.efisiensi else None,
        skor=Decimal(str(round(min(scores, default=0.0), 1))),
        jenis=_kind(one, missing, candidates),
        ada_tabel_kinerja="kinerja" in there,
        ada_tabel_anggaran="anggaran" in there,
        ada_tabel_efisiensi="efisiensi" in there,
        hilang_di=missing,
        hilang_ragu=_why_absent(one, missing, covered),
        dugaan=candidates,
        tertulis=[Value(joined.mention.nama, joined.mention.place) for joined in one.sure],
        entitas=entity,
    )
    pair.induk_kinerja, pair.induk_anggaran = _parents(one)
    _tell_spelling(pair, one)
    _tell_other_names(pair, one)
    return pair


def _tell_spelling(pair: Pasangan, one: _Found) -> None:
    """Say how the name is spelt where it is spelt otherwise."""
    first = one.thing.first
    misspelt = (joined.mention for joined in one.sure if joined.cara is Cara.EJAAN)
    other = next((mention for mention in misspelt if mention.key != first.key), None)
    if other is not None:
        pair.jenis = "ejaan"
        pair.beda = difference(bare(first.nama), bare(other.nama))
        pair.beda_ragu = _doubt(first.words, other.words)
        pair.ejaan = _forms(one)


def _tell_other_names(pair: Pasangan, one: _Found) -> None:
    """Name what may be the thing under another name, and why."""
    differing = [joined for joined in one.guessed if joined.mention.key != one.thing.first.key]
    pair.nama_lain = [Value(joined.mention.nama, joined.mention.place) for joined in differing]
    if differing:
        pair.alasan = differing[0].alasan or differing[0].cara.value


def _forms(one: _Found) -> list[Value]:
    """Each way in which the name is spelt, where it is written so first."""
    forms = {joined.mention.key: joined.mention for joined in reversed(one.sure)}
    first = one.thing.first
    ways = [first, *(mention for key, mention in forms.items() if key != first.key)]
    return [Value(mention.nama, mention.place) for mention in ways]


def _doubt(left: str, right: str) -> str | None:
    """Why two spellings may be of two things: they differ by more than a slip of the pen."""
    return None if is_slip(left, right) else "perbedaannya lebih dari salah ketik; dapat berarti hal lain"


def _missing(one: _Found, covered: _Coverage) -> list[str]:
    """The sources that should hold the thing and do not; only sub kegiatan are in efficiency tables."""
    if _is_budget_twin(one):
        return []
    named = one.sources()
    if not named:
        return _missing_budget(one, covered)
    expected = [s for s in _SOURCES if s != "efisiensi" or one.thing.level is Level.SUB_KEGIATAN]
    there = one.sources(guessed=True)
    told = covered.levels[one.thing.level]  # a table without a row of that level misses none
    return [s for s in expected if s not in there and s in told and covered.holds(s, one)]


def _missing_budget(one: _Found, covered: _Coverage) -> list[str]:
    """What an agreement or a list of the prose names below a known parent should have its budget."""
    promised = any(j.mention.sumber in {Sumber.PERJANJIAN, Sumber.DAFTAR} for j in one.sure)
    there = one.sources(guessed=True)
    return ["anggaran"] if promised and "anggaran" not in there and covered.holds("anggaran", one) else []


def _why_absent(one: _Found, missing: Sequence[str], covered: _Coverage) -> str | None:
    """Why a thing need not stand in the tables that seem to miss it."""
    if not one.sources():
        return "hanya tertulis di perjanjian kinerja, rencana atau daftar"
    parent = one.thing.first.parent
    if parent is not None and depth(one.thing.level) - depth(parent.level) != 1:
        return "tingkat baris itu tidak pasti"
    if any(covered.at_other_level(source, one) for source in missing):
        return "nama yang sama tertulis di sana pada tingkat lain"
    if _OF_INDICATOR.match(one.thing.first.nama):
        return "namanya berbunyi seperti indikator; kolomnya dapat terbaca lain"
    return covered.run_together(missing, one)


def _begins_another(names: Sequence[str], name: str) -> bool:
    """Whether one of the names, which are sorted, is longer and begins with this one."""
    at = bisect_right(names, name)
    return at < len(names) and names[at].startswith(name)


def _kind(one: _Found, missing: Sequence[str], candidates: Sequence[str]) -> JenisPasangan:
    """How the names of a thing that is spelt alike everywhere go together."""
    several = len(one.sources()) > 1 or len(one.sure) > 1
    if candidates and not (several and not missing):
        return "mirip"
    return "sama" if several else "tanpa_pasangan"


def _is_budget_twin(one: _Found) -> bool:
    """Tell the second of two budget rows with one name: that it has no partner says nothing new."""
    budget = one.anggaran.budget if one.anggaran else []
    return one.kinerja is None and bool(budget) and bool(budget[0].kembar)


def _parents(one: _Found) -> tuple[str | None, str | None]:
    """The names one level up: of the kegiatan for a sub kegiatan, of the program for a kegiatan."""
    found: list[str | None] = []
    for mention in (one.kinerja, one.anggaran):
        parent = mention.parent if mention is not None else None
        above = parent is not None and mention is not None and depth(mention.level) - depth(parent.level) == 1
        found.append(parent.nama if parent is not None and above else None)
    return found[0], found[1]


def _is_paid_otherwise(pair: Pasangan) -> bool:
    """Whether the tables of its performance and of its budget are paid from other funds."""
    if pair.kinerja is None or pair.anggaran is None:
        return False
    one, other = (basis_of(row.place.caption) for row in (pair.kinerja, pair.anggaran))
    return one.of_other_funds(other)


def _compare_parents(found: Sequence[Pasangan]) -> None:
    """Say of each thing whether it stands under one parent or under two in the performance and budget tables.

    Two parents are surely two things only where both tables know both of them by these names.
    """
    together: dict[str, Pasangan] = {}
    for pair in found:
        for value in pair.tertulis:
            together.setdefault(squashed(value.text), pair)
    for pair in found:
        left, right = pair.induk_kinerja, pair.induk_anggaran
        if left is None or right is None or same_words(left, right) or _is_paid_otherwise(pair):
            continue
        above = [together.get(squashed(name)) for name in (left, right)]
        if above[0] is not None and above[0] is above[1]:
            continue
        pair.induk_beda = True
        if any(one is None or len(one.tertulis) < 2 for one in above):
            pair.induk_ragu = "induknya tidak ditemukan dengan nama yang sama di kedua tabel"
        elif pair.anggaran is not None and pair.anggaran.kembar:
            pair.induk_ragu = "nama ini tertulis lebih dari sekali di tabel anggaran"
