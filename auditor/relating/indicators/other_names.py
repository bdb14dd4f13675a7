"""Other names of an indicator in any table of the report, also in those without figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from auditor.models.facts import Cara, Hal, Indikator
from auditor.models.report import Value
from auditor.relating.entities.resolve import Joined, Thing
from auditor.relating.names.compare import is_slip, normal, same_name, squashed

_GUESS = "dapat juga indikator lain"
_GUESSED = frozenset({Cara.DUGAAN, Cara.JUMLAH, Cara.KODE})


def add_names(records: Sequence[Indikator], goals: Sequence[Thing]) -> None:
    """Add to each indicator the names that other tables give it; names joined by a guess are in doubt."""
    by_name: dict[str, Indikator] = {}
    for record in records:
        for value in record.nama_tertulis:
            by_name.setdefault(squashed(value.text), record)
    for thing in goals:
        if thing.hal is not Hal.INDIKATOR:
            continue
        keys = (squashed(one.mention.nama) for one in thing.joined)
        known = next((by_name[key] for key in keys if key in by_name), None)
        if known is not None:
            _add(known, thing)


def _add(record: Indikator, thing: Thing) -> None:
    """Add the names of the thing that the record does not have, one a table; no guess to what is sure."""
    sure = bool(record.nama_beda)
    told = {squashed(value.text) for value in (*record.nama_beda, *record.nama_tertulis)}
    tables = {value.place.in_table for value in record.nama_beda}
    for one in thing.joined:
        mention, known = one.mention, squashed(one.mention.nama) in told
        if known or mention.place.in_table in tables or same_name(mention.nama, record.nama):
            continue
        if mention.place.table is None and _is_longer(mention.nama, record.nama):
            continue
        name = _name(one, record.nama)
        if sure and name.doubt:
            continue
        if not record.nama_beda:
            record.nama_beda.append(record.nama_tertulis[0])
        record.nama_beda.append(name)
        tables.add(mention.place.in_table)


def _is_longer(one: str, other: str) -> bool:
    """Whether one name has all words of the other: prose shortens names and adds to them."""
    mine, theirs = set(normal(one).split()), set(normal(other).split())
    return mine <= theirs or theirs <= mine


def _name(joined: Joined, usual: str) -> Value:
    mention = joined.mention
    doubt = None if joined.cara not in _GUESSED and is_slip(mention.nama, usual) else _GUESS
    return Value(mention.nama, replace(mention.place, column="Indikator"), doubt=doubt)
