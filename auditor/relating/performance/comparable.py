"""Which statements of one indicator and year may be held against each other: those of the same measure.

Two figures in units that exclude each other do not, nor do columns of two tables whose figures differ on most
rows: one of them holds something else than its heading says. What counts several years together is the
year's only where at least half of its figures show it to be, which no sum over years does by chance.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import combinations

from auditor.lexicon.numbers import rate_base, read_number
from auditor.models.facts import Kinerja
from auditor.models.report import Value
from auditor.relating.names.compare import likeness, normal
from auditor.relating.names.likeness import MAYBE

Same = Callable[[Value, Value], bool]
_Table = tuple[str, str | None, str | None]

_MANY = 3
"""Rows of two tables that may differ by slips; more, and nearly all, speak for columns of two meanings."""
_NEARLY_ALL, _OF = 4, 5
"""The share of rows from which on columns mean different things: slips are in one of five at most."""
_ABSTRACT = frozenset(
    ("angka", "indeks", "kategori", "kelas", "level", "nilai", "poin", "point", "predikat", "rasio", "skor")
)
"""Words of units that name no unit, beside which any other may stand for the same."""
_SCALES = frozenset(("ribu", "juta", "miliar", "milyar", "triliun", "rp", "rupiah"))
_CLOSING_BRACKETS = re.compile(r"\((?P<unit>[^()]{1,40})\)\W{0,3}$")
_PERCENT = frozenset(("persen", "prosen", "persentase"))


def of_one_unit(records: Sequence[Kinerja], measure: str) -> list[Kinerja]:
    """The records whose figures are in the unit that most of them have, or in none that is sure."""
    units = [_unit(record, getattr(record, measure)) for record in records]
    sure = Counter(unit for unit in units if unit is not None)
    if not sure:
        return list(records)
    usual = sure.most_common(1)[0][0]
    return [
        record
        for record, unit in zip(records, units, strict=True)
        if unit is None or not exclude(unit, usual)
    ]


def _unit(record: Kinerja, value: Value | None) -> str | None:
    """The unit of a figure, by its cell, the column of units, or brackets; None where it is not sure."""
    if value is None:
        return None
    told = unit_of_text(value.unit or (record.satuan.text if record.satuan is not None else ""))
    name = record.indikator_tertulis.text if record.indikator_tertulis is not None else record.indikator
    return told or _in_brackets(name) or _in_brackets(value.place.column)


def _in_brackets(text: str | None) -> str | None:
    """Percent or a rate in the brackets that close a name or heading; other words may be its short form."""
    match = _CLOSING_BRACKETS.search(text or "")
    unit = unit_of_text(match["unit"]) if match is not None else None
    return unit if unit == "%" or rate_base(unit) is not None else None


@lru_cache(maxsize=4096)
def unit_of_text(text: str) -> str | None:
    """The unit that is written, "%" for percent, "/1000" for a rate; None where none that excludes others."""
    if "%" in text:
        return "%"
    rate = read_number(f"1 {text}")
    if rate is not None and rate_base(rate.unit) is not None:
        return rate.unit
    words = [word for word in normal(text).split() if word.isalpha() and word not in _SCALES]
    if not words or _ABSTRACT.intersection(words):
        return None
    return "%" if _PERCENT.intersection(words) else " ".join(words)


def exclude(one: str, other: str) -> bool:
    """Whether two units cannot be one spelt in two ways."""
    if one == other:
        return False
    if "%" in {one, other}:
        return True
    bases = rate_base(one), rate_base(other)
    if any(bases):
        return all(bases)
    return not set(one.split()) & set(other.split()) and likeness(one, other) < MAYBE


class Agreement:
    """How the tables of a report agree on the figures that they give for the same indicators and years."""

    def __init__(self, groups: Iterable[Sequence[Kinerja]], same: Same) -> None:
        """``groups`` are the statements of one indicator and year each."""
        self._compared: Counter[tuple[str, _Table, _Table]] = Counter()
        self._differing: Counter[tuple[str, _Table, _Table]] = Counter()
        for records in groups:
            for measure in ("target", "realisasi", "capaian"):
                for one, two in combinations(of_one_unit(records, measure), 2):
                    self._count(measure, one, two, same)

    def _count(self, measure: str, one: Kinerja, two: Kinerja, same: Same) -> None:
        left, right = getattr(one, measure), getattr(two, measure)
        if one.place.in_table == two.place.in_table or not _numbers(left, right):
            return
        pair = _pair(measure, left.place.in_table, right.place.in_table)
        self._compared[pair] += 1
        self._differing[pair] += not same(left, right)

    def differ_throughout(self, measure: str, one: Value, two: Value) -> bool:
        """Whether the tables of two figures differ on nearly all rows, and on more than slips explain."""
        pair = _pair(measure, one.place.in_table, two.place.in_table)
        differing = self._differing[pair]
        return differing > _MANY and _OF * differing > _NEARLY_ALL * self._compared[pair]

    def is_of_the_year(self, measure: str, record: Kinerja, others: Iterable[Kinerja]) -> bool:
        """Whether what counts years together is the year's: half its rows agree with another table."""
        value = getattr(record, measure)
        for other in others:
            theirs = getattr(other, measure)
            if other.kumulatif or not _numbers(value, theirs):
                continue
            pair = _pair(measure, value.place.in_table, theirs.place.in_table)
            if 2 * self._differing[pair] <= self._compared[pair]:
                return True
        return False


def _numbers(one: Value | None, two: Value | None) -> bool:
    return one is not None and two is not None and one.number is not None and two.number is not None


def _pair(measure: str, one: _Table, two: _Table) -> tuple[str, _Table, _Table]:
    first, second = sorted((one, two), key=str)
    return measure, first, second
