"""The record of a claim that a sentence makes, and how its figures are held against those of tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.lexicon.numbers import Number
from auditor.lexicon.rounding import fits, last_place
from auditor.models.facts import Klaim
from auditor.models.facts.vocabulary import JenisKlaim
from auditor.models.report import Nada, Value
from auditor.relating.sentences.reading.subjects import Subject
from auditor.relating.sentences.reading.view import Quantity, View
from auditor.relating.sentences.tables.world import Cell

SURE_SHARE = 0.6
"""Of the telling of a name that a sentence holds at least where it is surely meant."""
WHICH_MEASURE = "kalimat tidak menyebut ukuran yang dibandingkan"
WHICH_ORDER = "kalimat tidak menyebut ukuran yang diurutkan"
OTHER_ROW = "kalimat dapat menyebut hal lain daripada baris itu"
"""Why a comparison may be another one than the one that its figures contradict."""
_MOST = 12
"""Figures that a finding shows at most."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence says: of what kind, by which words, of what, the number it tells and the one that is.

    ``kata`` are the words as written; ``lingkup`` and ``objek`` are Indonesian; ``tertulis`` is in the unit
    of the figure as written (Rupiah, percent), ``hitung`` the same as the tables have it.
    """

    jenis: JenisKlaim
    kata: str
    lingkup: str = ""
    objek: str = ""
    tertulis: Decimal | None = None
    hitung: Decimal | None = None
    nada: Nada = Nada.MENEGASKAN


def agrees(view: View, said: Said, values: Iterable[Value]) -> Klaim:
    """A claim that the values bear out."""
    return _klaim(view, said, distinct(values), [], None)


def contradicts(view: View, said: Said, values: Iterable[Value], ragu: str | None = None) -> Klaim:
    """A claim that the values contradict; ``ragu`` says why they may be of something else, None where not."""
    return _klaim(view, said, [], distinct(values), ragu)


def verdict(
    view: View, said: Said, values: Iterable[Value], *, right: bool, ragu: str | None = None
) -> Klaim:
    """A claim that the values bear out, or contradict."""
    return agrees(view, said, values) if right else contradicts(view, said, values, ragu)


def _klaim(view: View, said: Said, bukti: list[Value], melawan: list[Value], ragu: str | None) -> Klaim:
    place = view.sentence.place
    return Klaim(
        place=place,
        jenis=said.jenis,
        kalimat=Value(view.written, place),
        nada=said.nada,
        lingkup=said.lingkup,
        objek=said.objek,
        tertulis=said.tertulis,
        hitung=said.hitung,
        kata=said.kata,
        bukti=bukti,
        melawan=melawan,
        terikat=True,
        ragu=ragu,
    )


def doubt_of(subject: Subject) -> str | None:
    """Why the subject may be another one than the one taken, None where it surely is not."""
    if not subject.sure:
        return "kalimat dapat berbicara tentang lebih dari satu hal"
    if subject.source:
        return f"yang dibicarakan diambil dari {subject.source}"
    if subject.share < SURE_SHARE or subject.things[0].total:
        return "kalimat dapat berbicara tentang hal lain yang disebutnya pula"
    return None


def is_stated(quantity: Quantity, value: Value) -> bool:
    """Whether the sentence's figure may be the table's, each in every reading, rounded as it is written."""
    readings = value.readings or ((value.number,) if value.number is not None else ())
    return any(
        _is_same(quantity.number, mine, other, value.decimals)
        for mine in quantity.number.readings
        for other in readings
    )


def _is_same(number: Number, mine: Decimal, other: Decimal, decimals: int) -> bool:
    """Whether one reading of the number is a figure with so many decimal places; counts are exact."""
    if number.grain is not None:
        return abs(mine - other) <= number.grain
    if not number.decimals and not decimals:
        return mine == other
    return fits(mine, other, min(number.decimals, decimals) if decimals else number.decimals)


def is_number(quantity: Quantity, exact: Decimal, slack: int = 1) -> bool:
    """Whether the figure is the number rounded either way: less than ``slack`` units of its last place off.

    A grain (of "Rp1,25 miliar") may be off by itself, for amounts are cut as often as rounded.
    """
    grain = quantity.number.grain
    offs = [(abs(mine - exact), grain or last_place(mine)) for mine in quantity.number.readings]
    return any(off < unit * slack or (grain is not None and off == unit) for off, unit in offs)


def distinct(values: Iterable[Value]) -> list[Value]:
    """The values, each once, no more than a reader looks at."""
    seen: dict[tuple[object, ...], Value] = {}
    for value in values:
        place = value.place
        seen.setdefault((value.text, place.table, place.row, place.column), value)
    return list(seen.values())[:_MOST]


def values_of(cells: Sequence[Cell]) -> list[Value]:
    """The figures of the cells."""
    return [cell.value for cell in cells]
