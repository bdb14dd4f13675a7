"""The statements of performance by the indicator that they are of, as the entities have it.

Equal names are one indicator, and so are names that are surely mentions of one thing; names that stand side
by side in a table are two. Rows of programs and below count by their own name too, for a general indicator
stands under many of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from auditor.lexicon.row_names import level_of_header
from auditor.models.facts import Cara, Hal, Kinerja
from auditor.models.report import Level, Value
from auditor.relating.entities.listed_targets import promises_of
from auditor.relating.entities.mentions import Mention
from auditor.relating.entities.resolve import Joined, Thing
from auditor.relating.names.compare import likeness, squashed
from auditor.relating.names.likeness import MAYBE, SPELLING

_GOALS = {Level.TUJUAN, Level.SASARAN, None}
_SURE = frozenset({Cara.NAMA, Cara.SINGKATAN, Cara.EJAAN})
"""How a mention is joined to a thing by its name alone."""


def by_indicator(statements: Iterable[Kinerja], goals: Sequence[Thing]) -> list[list[Kinerja]]:
    """Group the statements in the order in which they come; ``goals`` are the things that the report names.

    What lists promise is put to what tables state, and joins no two groups of these.
    """
    groups: dict[str, _Group] = {}
    for record in statements:
        groups.setdefault(_key(record), _Group()).rows.append(record)
    for key, group in groups.items():
        group.keys.append(key)
    for thing in goals:
        if thing.hal is Hal.INDIKATOR:
            _join(thing, groups)
    for thing in goals:
        for one in thing.joined:
            for row in promises_of(one.mention):
                _add(row, one, thing, groups)
    return [group.rows for key, group in groups.items() if group.keys[0] == key]


def is_of_goal(record: Kinerja) -> bool:
    """Whether the indicator is one of a tujuan or sasaran, by its row and by the heading of its column."""
    heading = record.indikator_tertulis.place.column if record.indikator_tertulis is not None else None
    return record.level in _GOALS and level_of_header(heading or "") in _GOALS


@dataclass(slots=True)
class _Group:
    """Statements of one indicator and the names that they bear, the first one first."""

    keys: list[str] = field(default_factory=list)
    rows: list[Kinerja] = field(default_factory=list)


def _key(record: Kinerja) -> str:
    goal = is_of_goal(record)
    return squashed(record.indikator or "") + ("" if goal else "|" + squashed(record.nama))


def _join(thing: Thing, groups: dict[str, _Group]) -> None:
    """Put the groups of the thing's names together; ``groups`` has the one that each name is in."""
    whole: _Group | None = None
    for one in thing.joined:
        for name in _names(one.mention):
            group = groups.get(name)
            if group is None or group is whole:
                continue
            if whole is None:
                whole = group
            elif _is_one(one, thing, whole.rows, group.rows):
                whole.keys += group.keys
                whole.rows += group.rows
                groups.update(dict.fromkeys(group.keys, whole))


def _add(row: Kinerja, one: Joined, thing: Thing, groups: dict[str, _Group]) -> None:
    """Put what a list promises to the statements of its name, else of the other names of the thing."""
    key = _key(row)
    if key not in groups:
        others = (groups.get(name) for other in thing.joined for name in _names(other.mention))
        whole = next(filter(None, others), None)
        same = whole if whole is not None and _is_one(one, thing, whole.rows, [row]) else _Group([key])
        groups[key] = same
    groups[key].rows.append(row)


def _names(mention: Mention) -> Iterator[str]:
    """The letters of the mention's name, as it is compared and as records have it."""
    yield squashed(mention.nama)
    for row in mention.kinerja:
        if row.indikator_tertulis is not None and row.indikator_tertulis.place == mention.place:
            yield squashed(row.indikator or "")


def _is_one(one: Joined, thing: Thing, left: Sequence[Kinerja], right: Sequence[Kinerja]) -> bool:
    """Whether statements under two names, which no table has side by side, are of one indicator.

    A name that is far from the thing's first one is so where its figures say the same below one sasaran.
    """
    if {row.place.in_table for row in left} & {row.place.in_table for row in right}:
        return False
    alike = likeness(one.mention.words, thing.first.words)
    if one.cara in _SURE and alike >= SPELLING:
        return True
    return alike >= MAYBE and bool(_goals(left) & _goals(right)) and _same_targets(left, right)


def _goals(rows: Sequence[Kinerja]) -> set[str]:
    return {squashed(row.sasaran or row.nama) for row in rows}


def _same_targets(left: Sequence[Kinerja], right: Sequence[Kinerja]) -> bool:
    """Whether both sides have a target of one year, and each such pair is equal; ends of plans are none."""
    pairs = [
        (_figure(a.target), _figure(b.target))
        for a in left
        for b in right
        if a.tahun == b.tahun and a.target and b.target and "renstra" not in {a.jenis, b.jenis}
    ]
    return bool(pairs) and all(mine == theirs for mine, theirs in pairs)


def _figure(target: Value) -> Decimal | str:
    """What two cells of one target have in common, though it may be no number: "1:400", "WTP"."""
    return squashed(target.text) if target.number is None else target.number
