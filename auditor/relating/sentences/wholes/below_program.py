"""How many kegiatan and sub kegiatan a sentence gives one program, against the rows below its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.models.facts import Klaim
from auditor.models.report import Level, ReportTable, RowKind, Value
from auditor.relating.claims.tables import table_name
from auditor.relating.sentences.reading.record import SURE_SHARE, Said, verdict
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View
from auditor.relating.sentences.tables.world import Thing
from auditor.relating.sentences.wholes.sizes import Size, ends_there, is_close, sizes

_KIND = re.compile(r"(?P<sub>sub\s*-?\s*)?kegiatan(?![\w/-])")
_CALLED = re.compile(r"\b(?:program|kegiatan)(?:\s\w*)?$")
"""How the name begins of what has parts below it, or the word before it."""
_FIRST = len("kegiatan")
"""Letters of the name in which that word may stand."""
_RANKS = {Level.PROGRAM: 0, Level.KEGIATAN: 1, Level.SUB_KEGIATAN: 2}
_OTHER_TABLE = "kalimat dapat menghitung menurut dokumen lain"


def below_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold each number against the rows of its level between the one named and the next one of its own."""
    named = [m for m in view.mentions if m.sure and m.share >= SURE_SHARE and m.things[0].levels]
    if len(named) != 1 or not _CALLED.search(view.text[: named[0].start + _FIRST]):
        return
    thing, told = named[0].things[0], [one for one in sizes(view) if one.start >= named[0].end]
    found = [(size, level, _below(thing, level)) for size in told if (level := _level(view, size))]
    if len({level for _, level, _ in found}) < len(found):
        return
    ragu = None if any(_holds(size, counts) for size, _, counts in found) else _OTHER_TABLE
    for size, level, counts in found:
        if any(is_close(size.number, count) for _, count in counts):
            yield _claim(view, size, thing, _Below(level, counts), ragu)


@dataclass(frozen=True, slots=True)
class _Below:
    """How many rows of a level stand below a thing in each table."""

    level: Level
    counts: Sequence[tuple[ReportTable, int]]


def _claim(view: View, size: Size, thing: Thing, below: _Below, ragu: str | None) -> Klaim:
    table, count = next((one for one in below.counts if one[1] == size.number), below.counts[0])
    kind = below.level.value.replace("_", " ")
    value = Value(f"{count} baris {kind}", table.place, Decimal(count))
    kata = view.written[size.start : size.at + len(kind)]
    where = f"{kind} di bawah “{thing.name}” pada {table_name(table)}"
    said = Said("jumlah", kata, where, kind, Decimal(size.number), Decimal(count))
    return verdict(view, said, [value], right=count == size.number, ragu=ragu)


def _holds(size: Size, counts: Sequence[tuple[ReportTable, int]]) -> bool:
    return any(count == size.number for _, count in counts)


def _level(view: View, size: Size) -> Level | None:
    """The level that the number counts, all of it; None where it counts something else."""
    match = _KIND.match(size.words)
    if match is None or not ends_there(view, size.at + match.end()):
        return None
    return Level.SUB_KEGIATAN if match["sub"] else Level.KEGIATAN


def _below(thing: Thing, level: Level) -> list[tuple[ReportTable, int]]:
    """How many rows of the level stand below the thing's own in each table that has some."""
    own = {(id(cell.table), cell.row.index): cell for cell in thing.cells}
    first = {id(cell.table): cell for cell in reversed(own.values())}
    found: list[tuple[ReportTable, int]] = []
    for cell in first.values():
        rank = _RANKS.get(cell.row.level) if cell.row.level else None
        if rank is None or rank >= _RANKS[level]:
            continue
        count = 0
        for row in cell.table.rows:
            if row.index <= cell.row.index or row.kind is not RowKind.DATA or row.level is None:
                continue
            if _RANKS.get(row.level, 0) <= rank:
                break
            count += row.level is level
        if count:
            found.append((cell.table, count))
    return found
