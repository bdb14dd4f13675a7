"""What an indicator counts, by its own first words, held against its unit.

"Persentase ..." is in percent and "Jumlah ..." in none. What else can be counted need not be listed: other
rows of the report tell what goes with a noun. "Jumlah Keluarga" is no number of Orang, for Keluarga is a unit
itself, and "Jumlah Ibu ..." is none of Dokumen where all others that count Ibu do so in Orang.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from auditor.models.facts import Indikator, Kinerja
from auditor.models.report import Report, ReportTable, Role, RowKind, Value
from auditor.relating.names.compare import normal, squashed
from auditor.relating.performance.comparable import exclude, unit_of_text

_PERCENT_HEAD = re.compile(r"^\s*(?:persentase|prosentase|persen|prosen|%)", re.IGNORECASE)
_COUNT_HEAD = re.compile(r"^\s*(?:jumlah|banyaknya|banyak)\s+(?P<counted>\S+(?:\s+\S+)?)", re.IGNORECASE)
_PERCENT = "%"
_COMMON_UNITS = frozenset(
    ("orang", "keluarga", "dokumen", "laporan", "unit", "paket", "lembaga", "kelompok", "desa")
)
"""Units that each report can have, beside those of its own rows."""
_OF_GOODS = frozenset(("paket", "unit", "buah", "set", "stel", "item", "jenis", "macam", "pcs"))
"""Words that count goods of any kind, of which offices take now one and now another."""
_SHORTEST = 4
"""Letters of a unit that is no abbreviation ("LM"), which may stand for the noun."""
_FEWEST = 2
"""Other indicators that count the same noun in another unit: one alone may be the wrong one."""
_FEWEST_NAMING, _NEARLY_ALL, _OF = 4, 4, 5
"""Indicators that name their unit themselves, and their share, which make it odd beside any other."""


def mark_units(records: Sequence[Kinerja]) -> None:
    """Fill ``menghitung`` of each row whose unit is none of what its indicator counts."""
    told = [(record, unit) for record in records if (unit := _unit(record)) is not None and record.indikator]
    themselves = _COMMON_UNITS | {word for _, unit in told for word in unit.split()[:1]}
    units: dict[str, dict[str, str]] = defaultdict(dict)
    for record, unit in told:
        units[_noun(record)][squashed(record.indikator or "")] = unit
    counted = {noun: _Counted(of_noun) for noun, of_noun in units.items()}
    naming = _naming(told)
    for record, unit in told:
        noun, indicator = _noun(record), record.indikator or ""
        if _PERCENT_HEAD.match(indicator):
            record.menghitung = "persen" if unit != _PERCENT else None
        elif _may_contradict(noun, unit, indicator) and (
            unit == _PERCENT
            or noun in themselves
            or _differs(unit, counted[noun], squashed(indicator), naming)
        ):
            record.menghitung = _counted(indicator)


def _may_contradict(noun: str, unit: str, indicator: str) -> bool:
    """Whether both are there, neither is the other, and the unit is written out.

    A unit named right behind the noun is counted too ("Jumlah Paket Mebel" in Mebel), and goods are counted
    in one wrapping as well as in another ("Jumlah Paket ..." in Unit).
    """
    written_out = unit == _PERCENT or len(unit) >= _SHORTEST
    named = bool(set(unit.split()) & set(normal(_counted(indicator)).split()))
    wrapped = {noun, *unit.split()} <= _OF_GOODS
    different = noun not in unit.split() and noun != squashed(unit)
    return bool(noun) and different and written_out and not named and not wrapped


class _Counted:
    """The units of all indicators that count one noun."""

    def __init__(self, units: Mapping[str, str]) -> None:
        self._units = units
        self._often = Counter(units.values())

    @property
    def others(self) -> int:
        """How many there are beside any one of them."""
        return len(self._units) - 1

    def unit_beside(self, name: str) -> str | None:
        """The one unit of all others, None where there is none or they have several."""
        own = self._units[name]
        two = [unit for unit in islice(self._often, 3) if unit != own or self._often[own] > 1]
        return two[0] if len(two) == 1 else None


def _differs(unit: str, counted: _Counted, name: str, naming: set[str]) -> bool:
    """Whether all other indicators of the noun are in one unit, which this one is not."""
    usual = counted.unit_beside(name)
    enough = counted.others >= _FEWEST or unit in naming
    return usual is not None and enough and exclude(unit, usual)


def _naming(told: Sequence[tuple[Kinerja, str]]) -> set[str]:
    """The units that nearly all indicators beside them name."""
    rows: dict[str, dict[str, bool]] = defaultdict(dict)
    for record, unit in told:
        words = normal(record.indikator or "").split()
        rows[unit][squashed(record.indikator or "")] = bool(set(unit.split()) & set(words))
    return {
        unit
        for unit, named in rows.items()
        if sum(named.values()) >= _FEWEST_NAMING and sum(named.values()) * _OF >= len(named) * _NEARLY_ALL
    }


def _counted(indicator: str) -> str:
    match = _COUNT_HEAD.match(indicator)
    return match["counted"] if match else ""


def _noun(record: Kinerja) -> str:
    """The first word of what is counted, "" for an indicator that counts nothing."""
    return (normal(_counted(record.indikator or "")).split() or [""])[0]


def _unit(record: Kinerja) -> str | None:
    return unit_of_text(record.satuan.text) if record.satuan is not None else None


def add_listed_units(indicators: Sequence[Indikator], report: Report) -> None:
    """Add to the indicators the units of tables that list them without figures, as that of the IKU."""
    known: dict[str, list[Indikator]] = defaultdict(list)
    for one in indicators:
        known[squashed(one.nama)].append(one)
    for name, unit in (pair for table in report.tables for pair in _listed(table)):
        for one in known[squashed(name)][:1]:
            if any(value.place.in_table == unit.place.in_table for value in one.satuan):
                continue
            others = [value for value in one.satuan if _excludes(value, unit)]
            one.satuan.append(unit)
            if others and not one.satuan_beda:
                one.satuan_beda = [others[0], unit]


def _listed(table: ReportTable) -> Iterator[tuple[str, Value]]:
    roles = {column.role for column in table.columns}
    if not roles >= {Role.INDIKATOR, Role.SATUAN} or roles & {Role.TARGET, Role.REALISASI, Role.TARGET_AKHIR}:
        return
    for row in table.rows:
        name, unit = table.value(row, Role.INDIKATOR), table.value(row, Role.SATUAN)
        if row.kind is RowKind.DATA and name is not None and unit is not None and not unit.kosong:
            yield name.text, unit


def _excludes(one: Value, other: Value) -> bool:
    first, second = unit_of_text(one.text), unit_of_text(other.text)
    return first is not None and second is not None and exclude(first, second)
