"""Rows of other tables that bear the name of a program or below: what they say was achieved of it.

A table of services, priorities or goals that go across programs may name a thing as its budget does, and
state an achievement of its own. It need not measure the same, so a difference is only asked about.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from auditor.models.facts import Fakta, Kinerja, Pasangan
from auditor.models.report import Value
from auditor.relating.names.compare import squashed
from auditor.relating.names.nomenclature import bare

_BRACKETED = re.compile(r"\([^()]*\)")
_OTHER_TABLE = "tabel itu dapat mengukur hal lain dengan nama yang sama"
_OF_THE_YEAR = frozenset({"tahunan", "rencana"})
_FEWEST_WORDS = 3
"""Words of a name from which on an equal one is of the same thing, not a word of the trade ("Pelatihan")."""
_TOLERANCE = Decimal(1)
"""Percentage points that an achievement may differ by, for tables round it to whole percent."""


def achievements_elsewhere(pairs: Sequence[Pasangan], kinerja: Iterable[Kinerja]) -> Iterator[Fakta]:
    """Give each thing that a row without a level bears the name of, with both achievements in percent."""
    rows = _rows_by_name(kinerja)
    for pair in pairs:
        measured = _achieved(pair.kinerja)
        if pair.kinerja is None or measured is None:
            continue
        tables, told = {measured.place.in_table}, set[Decimal | None]()
        for row in rows.get(_key(pair.nama), ()):
            other = _achieved(row)
            if other is None or other.place.in_table in tables or pair.kinerja.tahun != row.tahun:
                continue
            tables.add(other.place.in_table)
            if other.number in told:
                continue
            told.add(other.number)
            yield _fact(pair, measured, other)


def _rows_by_name(kinerja: Iterable[Kinerja]) -> dict[str, list[Kinerja]]:
    found: dict[str, list[Kinerja]] = defaultdict(list)
    for row in kinerja:
        named = len(row.nama.split()) >= _FEWEST_WORDS
        if row.level is None and row.jenis in _OF_THE_YEAR and named:
            found[_key(row.nama)].append(row)
    return found


def _achieved(row: Kinerja | None) -> Value | None:
    """The achievement; what stands in brackets reads as negative, and is none."""
    value = row.capaian if row is not None else None
    return value if value is not None and value.number is not None and value.number >= 0 else None


def _fact(pair: Pasangan, measured: Value, other: Value) -> Fakta:
    fact = Fakta(measured.place, pair.nama, pair.level, "capaian", [measured, other], ragu=_OTHER_TABLE)
    if abs(measured.amount - other.amount) > _TOLERANCE:
        fact.beda = [measured, other]
    return fact


def _key(nama: str) -> str:
    """The letters of a name without its level and what it has in brackets."""
    return squashed(_BRACKETED.sub(" ", bare(nama)))
