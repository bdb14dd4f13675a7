"""What is stated of one thing in several tables: its budget, what was spent of it, and its achievement.

Two tables may state two versions of a budget. Whether they state one is told by the things that both name:
where most of the amounts are equal, those that differ contradict each other; where most differ nothing is
said. Tables that say to be of other funds, or of a budget before and after its change, are not compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from auditor.lexicon.rounding import are_same
from auditor.models.facts import Cara, Fakta, Kinerja, Pasangan, Sebutan
from auditor.models.facts.vocabulary import UkuranFakta
from auditor.models.report import Value
from auditor.relating.entities.elsewhere import achievements_elsewhere
from auditor.relating.names.budget_basis import BudgetBasis, basis_of

_MEASURES: tuple[tuple[str, UkuranFakta], ...] = (
    ("anggaran", "anggaran"),
    ("realisasi", "realisasi anggaran"),
)
_ESTABLISHED = Decimal("0.8")
"""Share of the things that two tables state alike from which on they state one version of the budget."""
_FEWEST = 3
"""Things that two tables must state alike before anything follows."""
_AT_ALL = Decimal("0.5")
"""Share from which on a difference is asked about."""
_TOLERANCE = Decimal(1)
"""Percentage points that an achievement may differ by, for tables round it to whole percent."""
_OTHER_VERSION = "kedua tabel juga berbeda pada baris lain; dapat jadi dua versi anggaran"
_UNNAMED_MEASURE = "arti kolom Kinerja pada tabel anggaran tidak dinyatakan"


@dataclass(slots=True)
class _Agreement:
    """How many things two tables state alike, and how many otherwise."""

    alike: int = 0
    otherwise: int = 0

    @property
    def share(self) -> Decimal:
        """The share of those stated alike; 0 where there are none."""
        total = self.alike + self.otherwise
        return Decimal(self.alike) / total if total else Decimal(0)


def statements_of(pairs: Sequence[Pasangan], kinerja: Sequence[Kinerja] = ()) -> list[Fakta]:
    """Give each measure of each thing that two tables or more state, with what differs.

    ``kinerja`` are all rows of performance: those of other things may bear the name of one.
    """
    found: list[Fakta] = []
    for field, name in _MEASURES:
        stated = [(pair, values) for pair in pairs if len(values := _stated(pair, field)) > 1]
        apart = _of_two_budgets if name == "anggaran" else _of_other_funds
        agreements = _agreements([values for _, values in stated], apart)
        found += [_fact(pair, name, values, agreements, apart) for pair, values in stated]
    found += [fact for pair in pairs if (fact := _achievement(pair)) is not None]
    found += achievements_elsewhere(pairs, kinerja)
    return found


Table = tuple[str, str | None, str | None]
_Apart = Callable[[Value, Value], bool]
"""Whether two amounts say not to be of one budget."""


def _stated(pair: Pasangan, field: str) -> list[tuple[Table, Value]]:
    """What tables state of the measure, the first value of each table."""
    values: dict[Table, Value] = {}
    for mention in _mentions(pair):
        value: Value | None = getattr(mention, field)
        if value is not None and value.number is not None and mention.place.table:
            values.setdefault(mention.place.in_table, value)
    return list(values.items())


def _agreements(
    stated: Sequence[Sequence[tuple[Table, Value]]], apart: _Apart
) -> dict[frozenset[Table], _Agreement]:
    found: dict[frozenset[Table], _Agreement] = defaultdict(_Agreement)
    for values in stated:
        for (one, left), (other, right) in combinations(values, 2):
            if apart(left, right):
                continue
            if are_same(left, right):
                found[frozenset((one, other))].alike += 1
            else:
                found[frozenset((one, other))].otherwise += 1
    return found


def _fact(
    pair: Pasangan,
    name: UkuranFakta,
    values: Sequence[tuple[Table, Value]],
    agreements: dict[frozenset[Table], _Agreement],
    apart: _Apart,
) -> Fakta:
    fact = Fakta(pair.place, pair.nama, pair.level, name, [value for _, value in values])
    differing = [two for two in _differing(values, apart) if _is_told(agreements[two[0]])]
    if differing:
        tables, _, _ = max(differing, key=lambda two: (agreements[two[0]].share, agreements[two[0]].alike))
        agreement = agreements[tables]
        fact.sama, fact.lain = agreement.alike, agreement.otherwise
        fact.beda = _distinct([value for _, left, right in differing for value in (left, right)])
        if agreement.share < _ESTABLISHED:
            fact.ragu = _OTHER_VERSION
        elif any(mention.cara in {Cara.DUGAAN, Cara.JUMLAH, Cara.KODE} for mention in _mentions(pair)):
            fact.ragu = "namanya ditulis berbeda; dapat juga dua hal"
    return fact


def _mentions(pair: Pasangan) -> list[Sebutan]:
    return pair.entitas.sebutan if pair.entitas is not None else []


def _is_told(agreement: _Agreement) -> bool:
    return agreement.alike >= _FEWEST and agreement.share >= _AT_ALL


def _differing(
    values: Sequence[tuple[Table, Value]], apart: _Apart
) -> Iterator[tuple[frozenset[Table], Value, Value]]:
    for (one, left), (other, right) in combinations(values, 2):
        if not are_same(left, right) and not apart(left, right):
            yield frozenset((one, other)), left, right


def _of_two_budgets(left: Value, right: Value) -> bool:
    """Whether titles and headings say that the amounts are of two budgets."""
    return _basis(left).of_other_budget(_basis(right))


def _of_other_funds(left: Value, right: Value) -> bool:
    """Whether they say that the amounts are of other funds; what was spent is the same at every stage."""
    return _basis(left).of_other_funds(_basis(right))


def _basis(value: Value) -> BudgetBasis:
    return basis_of(value.place.caption, value.place.column)


def _distinct(values: Sequence[Value]) -> list[Value]:
    kept: list[Value] = []
    for value in values:
        if not any(are_same(value, other) for other in kept):
            kept.append(value)
    return kept


def _achievement(pair: Pasangan) -> Fakta | None:
    """What a table of performance and the column Kinerja of a budget table state of one thing."""
    if pair.kinerja is None or pair.anggaran is None:
        return None
    measured, beside = pair.kinerja.capaian, pair.anggaran.kinerja
    if measured is None or beside is None or measured.number is None or beside.number is None:
        return None
    fact = Fakta(measured.place, pair.nama, pair.level, "capaian", [measured, beside], ragu=_UNNAMED_MEASURE)
    if abs(measured.number - beside.number) > _TOLERANCE:
        fact.beda = [measured, beside]
    return fact
