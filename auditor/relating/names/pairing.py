"""One thing in three tables: names matched one to one across performance, budget and efficiency.

Each level of the tree is matched by itself. Equal names go first; what remains is a global
assignment (not greedy) on likeness, a pair counting more when both stand under the same parent.
A pair is used only when its words are the same words misspelt; other likely pairs are candidates.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.lexicon.levels import depth
from auditor.models.facts import Anggaran, Efisiensi, Kinerja, Pasangan
from auditor.models.report import Level, Place, Report, RowKind, TableKind, Value
from auditor.relating.names.compare import Names, difference, likeness, same_words, squashed
from auditor.relating.names.likeness import CANDIDATE, LIKELY

_PARENT_BONUS = 4.0
_SOURCES = ("kinerja", "anggaran", "efisiensi")
_LEVELS = (Level.PROGRAM, Level.KEGIATAN, Level.SUB_KEGIATAN)


@dataclass(slots=True, eq=False)
class _Item:
    """A name in one source, with the record that bears it and the names above it."""

    nama: str
    parents: tuple[str, ...]
    place: Place
    record: Kinerja | Anggaran | Efisiensi | None


@dataclass(slots=True)
class _Joined:
    kinerja: _Item | None = None
    anggaran: _Item | None = None
    efisiensi: _Item | None = None
    scores: tuple[float, ...] = ()

    def items(self) -> list[_Item]:
        return [item for item in (self.kinerja, self.anggaran, self.efisiensi) if item is not None]

    def sources(self) -> set[str]:
        return {name for name in _SOURCES if getattr(self, name) is not None}


def pair(
    report: Report, kinerja: Sequence[Kinerja], anggaran: Sequence[Anggaran], efisiensi: Sequence[Efisiensi]
) -> list[Pasangan]:
    """Give the full outer join of the three tables for program, kegiatan and sub kegiatan."""
    result: list[Pasangan] = []
    for level in _LEVELS:
        performance = _performance_items(kinerja, level)
        budget = _budget_items(report, anggaran, level)
        efficiency = _efficiency_items(efisiensi, level)
        joined = _join(performance, budget, efficiency)
        result.extend(_records(joined, level))
    _compare_parents(result)
    return result


def _compare_parents(pairs: Sequence[Pasangan]) -> None:
    """Say of each pair whether it stands under one parent or under two in the performance and budget tables.

    Two parents are surely two things only where both tables know both of them by these names.
    """
    together: dict[str, Pasangan] = {}
    for pair in pairs:
        for value in pair.tertulis:
            together.setdefault(squashed(value.text), pair)
        left, right = pair.induk_kinerja, pair.induk_anggaran
        if left is None or right is None or same_words(left, right):
            continue
        above = [together.get(squashed(name)) for name in (left, right)]
        if above[0] is not None and above[0] is above[1]:
            continue
        pair.induk_beda = True
        if any(one is None or len(one.tertulis) < 2 for one in above):
            pair.induk_ragu = "induknya tidak ditemukan dengan nama yang sama di kedua tabel"
        elif pair.anggaran is not None and pair.anggaran.kembar:
            pair.induk_ragu = "nama ini tertulis lebih dari sekali di tabel anggaran"


def _performance_items(records: Sequence[Kinerja], level: Level) -> list[_Item]:
    """One item a name: a sub kegiatan with several indicators stands once."""
    seen: dict[tuple[str, str], _Item] = {}
    for record in records:
        if record.level is level and record.jenis == "tahunan":
            parents = tuple(squashed(r.nama) for r in _above(record))
            key = (squashed(record.nama), parents[0] if parents else "")
            seen.setdefault(key, _Item(record.nama, parents, record.place, record))
    return list(seen.values())


def _parents(kinerja: Kinerja | None, anggaran: Anggaran | None) -> tuple[str | None, str | None]:
    """The names one level up: of the kegiatan for a sub kegiatan, of the program for a kegiatan."""
    induk = kinerja.induk if kinerja is not None else None
    one_up = induk is not None and kinerja is not None and depth(kinerja.level) - depth(induk.level) == 1
    named = _names_above(anggaran)[:1] if anggaran is not None else ()
    return induk.nama if induk is not None and one_up else None, named[0] if named else None


def _above(record: Kinerja) -> list[Kinerja]:
    chain: list[Kinerja] = []
    while record.induk is not None:
        record = record.induk
        if record.level in {Level.KEGIATAN, Level.PROGRAM}:
            chain.append(record)
    return chain


def _budget_items(report: Report, records: Sequence[Anggaran], level: Level) -> list[_Item]:
    """Rows with amounts, and for program and kegiatan also the group rows that only name them."""
    items = [
        _Item(r.nama, tuple(squashed(n) for n in _names_above(r) if n), r.place, r)
        for r in records
        if r.level is level and not r.total
    ]
    known = {squashed(item.nama) for item in items}
    for table in report.tables:
        if table.kind is not TableKind.ANGGARAN:
            continue
        program = ""
        for row in table.rows:
            if row.level is Level.PROGRAM:
                program = squashed(row.nama or "")
            if (
                row.kind is RowKind.GRUP
                and row.level is level
                and row.nama
                and squashed(row.nama) not in known
            ):
                known.add(squashed(row.nama))
                items.append(_Item(row.nama, (program,) if level is Level.KEGIATAN else (), row.place, None))
    return items


def _names_above(record: Anggaran) -> tuple[str | None, ...]:
    """Give the names of kegiatan and program that the row stands under, its own left out."""
    above = {Level.KEGIATAN: (record.program,), Level.SUB_KEGIATAN: (record.kegiatan, record.program)}
    return above.get(record.level, ()) if record.level else ()


def _efficiency_items(records: Sequence[Efisiensi], level: Level) -> list[_Item]:
    """Rows of that level; what tells none is a sub kegiatan. Rows of indicators name a sasaran above them."""
    return [
        _Item(record.nama, (), record.place, record)
        for record in records
        if (record.level or Level.SUB_KEGIATAN) is level
        and record.ringkasan is None
        and record.indikator is None
    ]


def _join(performance: list[_Item], budget: list[_Item], efficiency: list[_Item]) -> list[_Joined]:
    joined = [_Joined(kinerja=item) for item in performance]
    for mine, theirs, score in _match(performance, budget):
        joined[mine].anggaran = budget[theirs]
        joined[mine].scores += (score,)
    used = {id(entry.anggaran) for entry in joined}
    joined += [_Joined(anggaran=item) for item in budget if id(item) not in used]
    base = [entry.kinerja or entry.anggaran for entry in joined]
    names = [item for item in base if item is not None]
    for mine, theirs, score in _match(names, efficiency):
        joined[mine].efisiensi = efficiency[theirs]
        joined[mine].scores += (score,)
    used = {id(entry.efisiensi) for entry in joined}
    joined += [_Joined(efisiensi=item) for item in efficiency if id(item) not in used]
    return joined


def _match(left: Sequence[_Item], right: Sequence[_Item]) -> list[tuple[int, int, float]]:
    """Pair the two lists one to one; gives index, index and likeness of each accepted pair."""
    pairs: list[tuple[int, int, float]] = []
    free_left, free_right = set(range(len(left))), set(range(len(right)))
    for same_parent in (True, False):
        places: dict[str, list[int]] = defaultdict(list)
        for j in sorted(free_right):
            places[squashed(right[j].nama)].append(j)
        for i in sorted(free_left):
            options = [
                j
                for j in places[squashed(left[i].nama)]
                if j in free_right and (not same_parent or _related(left[i], right[j]))
            ]
            if options:
                pairs.append((i, options[0], 100.0))
                free_left.discard(i)
                free_right.discard(options[0])
    free = sorted(free_right)
    names = Names(right[j].nama for j in free)
    acceptable = {
        (i, j): _score(left[i], right[j])
        for i in sorted(free_left)
        for j in sorted(free[at] for at in names.like(left[i].nama, LIKELY))
        if same_words(left[i].nama, right[j].nama)
    }
    pairs += [(i, j, likeness(left[i].nama, right[j].nama)) for i, j in best_pairs(acceptable)]
    return pairs


def best_pairs(scores: Mapping[tuple[int, int], float]) -> list[tuple[int, int]]:
    """The pairs with the greatest sum of scores of all that hold nothing twice."""
    rows, columns = (sorted({pair[side] for pair in scores}) for side in (0, 1))
    if len(rows) == len(columns) == len(scores):
        return list(scores)
    from scipy.optimize import linear_sum_assignment  # noqa: PLC0415 - slow to import and seldom needed

    table = [[scores.get((row, column), 0.0) for column in columns] for row in rows]
    found = zip(*linear_sum_assignment(table, maximize=True), strict=True)
    chosen = [(rows[int(row)], columns[int(column)]) for row, column in found]
    return [pair for pair in chosen if pair in scores]


def _related(left: _Item, right: _Item) -> bool:
    return not left.parents or not right.parents or bool(set(left.parents) & set(right.parents))


def _score(left: _Item, right: _Item) -> float:
    bonus = _PARENT_BONUS if left.parents and set(left.parents) & set(right.parents) else 0.0
    return likeness(left.nama, right.nama) + bonus


def _records(joined: Sequence[_Joined], level: Level) -> list[Pasangan]:
    covered, apart = _Coverage(joined), _Apart(joined)
    return [_record(entry, level, covered, apart) for entry in joined]


class _Coverage:
    """Which parents each source covers: a table that leaves out a whole program misses none of its rows."""

    def __init__(self, joined: Sequence[_Joined]) -> None:
        self.sources: dict[str, set[str]] = {"kinerja": set(), "anggaran": set(), "efisiensi": set()}
        for entry in joined:
            parents = {parent for item in entry.items() for parent in item.parents}
            for source, covered in self.sources.items():
                if getattr(entry, source) is not None:
                    covered.update(parents)

    def holds(self, source: str, entry: _Joined) -> bool:
        parents = {parent for item in entry.items() for parent in item.parents}
        return bool(parents & self.sources[source])


class _Apart:
    """The items that stand where an entry does not, by the sources that the entry stands in."""

    def __init__(self, joined: Sequence[_Joined]) -> None:
        self._joined = [(frozenset(entry.sources()), entry) for entry in joined]
        self._found: dict[tuple[frozenset[str], str], tuple[list[str], Names]] = {}

    def like(self, entry: _Joined, source: str) -> list[str]:
        """Their names in the source that are like the entry's."""
        key = frozenset(entry.sources()), source
        if key not in self._found:
            names = [
                item.nama
                for sources, other in self._joined
                if not sources & key[0] and (item := getattr(other, source)) is not None
            ]
            self._found[key] = names, Names(names)
        names, found = self._found[key]
        alike = found.like(entry.items()[0].nama, CANDIDATE)
        return [names[place] for place in sorted(alike)]


def _record(entry: _Joined, level: Level, covered: _Coverage, apart: _Apart) -> Pasangan:
    items = entry.items()
    first = items[0]
    missing = _missing(entry, level, covered)
    candidates = _candidates(entry, missing, apart)
    kinerja, anggaran, efisiensi = (
        item.record if item is not None else None for item in (entry.kinerja, entry.anggaran, entry.efisiensi)
    )
    record = kinerja if isinstance(kinerja, Kinerja) else None
    budgeted = anggaran if isinstance(anggaran, Anggaran) else None
    induk_kinerja, induk_anggaran = _parents(record, budgeted)
    other = next((item for item in items if squashed(item.nama) != squashed(first.nama)), None)
    return Pasangan(
        place=first.place,
        nama=first.nama,
        level=level,
        kinerja=record,
        anggaran=budgeted,
        efisiensi=efisiensi if isinstance(efisiensi, Efisiensi) else None,
        skor=Decimal(str(round(min(entry.scores, default=0.0), 1))),
        jenis="ejaan" if other is not None else _kind(entry, missing, candidates),
        beda=difference(first.nama, other.nama) if other else None,
        ada_tabel_kinerja=bool(covered.sources["kinerja"]),
        ada_tabel_anggaran=bool(covered.sources["anggaran"]),
        ada_tabel_efisiensi=bool(covered.sources["efisiensi"]),
        hilang_di=missing,
        dugaan=candidates,
        tertulis=[Value(item.nama, item.place) for item in items],
        induk_kinerja=induk_kinerja,
        induk_anggaran=induk_anggaran,
    )


def _missing(entry: _Joined, level: Level, covered: _Coverage) -> list[str]:
    """The sources that should hold the thing and do not; only sub kegiatan are in efficiency tables."""
    if _budget_twin(entry):
        return []
    expected = [s for s in _SOURCES if s != "efisiensi" or level is Level.SUB_KEGIATAN]
    return [s for s in expected if s not in entry.sources() and covered.holds(s, entry)]


def _kind(entry: _Joined, missing: Sequence[str], candidates: Sequence[str]) -> str:
    """How the names of a thing that is spelt alike everywhere go together."""
    several = len(entry.items()) > 1
    if candidates and not (several and not missing):
        return "mirip"
    return "sama" if several else "tanpa_pasangan"


def _budget_twin(entry: _Joined) -> bool:
    """Tell the second of two budget rows with one name: that it has no partner says nothing new."""
    record = entry.anggaran.record if entry.anggaran else None
    return entry.kinerja is None and isinstance(record, Anggaran) and bool(record.kembar)


def _candidates(entry: _Joined, missing: Sequence[str], apart: _Apart) -> list[str]:
    """Names that may be the same thing: they stand where this one is missing, and miss where it stands."""
    return list(dict.fromkeys(name for source in missing for name in apart.like(entry, source)))
