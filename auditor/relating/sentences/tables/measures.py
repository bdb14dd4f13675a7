"""Which measure and year a figure of a sentence is of, and what the tables state of a thing in these."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from auditor.lexicon.kata.concepts import Arti
from auditor.models.report import MONEY, Column, Role
from auditor.relating.sentences.reading.unknown import PLAIN
from auditor.relating.sentences.reading.view import POINTS, Part, Quantity, View
from auditor.relating.sentences.tables.world import Cell, Thing

MEASURES = (Arti.TARGET, Arti.REALISASI, Arti.CAPAIAN, Arti.ANGGARAN, Arti.SERAPAN, Arti.SISA, Arti.EFISIENSI)
_ROLES: dict[Arti, frozenset[Role]] = {
    Arti.TARGET: frozenset({Role.TARGET, Role.TARGET_AKHIR, Role.RENCANA_OUTPUT}),
    Arti.REALISASI: frozenset({Role.REALISASI, Role.REALISASI_OUTPUT, Role.REALISASI_ANGGARAN}),
    Arti.CAPAIAN: frozenset({Role.CAPAIAN, Role.KINERJA, Role.REALISASI_OUTPUT}),
    Arti.ANGGARAN: frozenset({Role.ANGGARAN, Role.ANGGARAN_LAIN}),
    Arti.SERAPAN: frozenset({Role.REALISASI_ANGGARAN, Role.PERSEN, Role.CAPAIAN_INPUT}),
    Arti.SISA: frozenset({Role.SISA}),
    Arti.EFISIENSI: frozenset({Role.INDEKS, Role.TINGKAT, Role.STANDAR, Role.SISA}),
}
PERCENTS = frozenset({Role.CAPAIAN, Role.PERSEN, Role.KINERJA, Role.CAPAIAN_INPUT, Role.FISIK})
_BEHIND = re.compile(
    r"^\s*(?:%|persen|poin|[a-z]+)?\s*yang\s+(?:telah\s+|sudah\s+)?"
    r"(?:di)?(?:target|rencana|janji|perjanji|tetap|patok|angg?ar)"
)
_YEAR_BEHIND = re.compile(
    r"^\s*(?:%|persen|poin|[a-z]+)?\s*(?:pada|di|untuk|dalam)?\s*(?:akhir\s+)?tahun\s+(20\d\d)"
)
_BECOMES = re.compile(r"\s*(?:%|persen|poin|\w+(?:\s+rupiah)?)?\s*menjadi\s*")
_ACCORDING = re.compile(
    r"\b(?:sesuai|mencapai|memenuhi|melampaui)\s+(?:dengan\s+)?target\w*(?:\W+(?:kinerja|sebesar|sebanyak|hingga))*\W*$"
)
"""Words by which a figure tells how much of a target was reached, not the target."""
_OR = re.compile(
    r"[\s,(]*(?:(?:atau|yaitu|yakni|setara|dengan|sebesar|sekitar|mencapai|persentase|serapan|tingkat)[\s,(]+)+|\s*\(\s*"
)
_MONEY, _PERCENT = re.compile(r"\brp\b|rupiah"), re.compile(r"%|\b(?:persen|prosen)")
_SHARE = re.compile(r"\b(?:persen|prosen)\w*|\bcakupan\b|\bproporsi\b")
_CONTRASTS = re.compile(r"\W*(?:sedangkan|sementara|adapun)\b")
_SHORT = 8
"""Words of a clause that goes on with the measure of the one before, at most."""
_FAR = 60
"""Letters that may stand between the word for a measure and its figure."""


def measures_told(view: View, part: Part) -> set[Arti]:
    """The measures that words of the clause may mean."""
    return {m for told in view.told_in(part, *MEASURES) for m in told.meanings if m in MEASURES}


def years_meant(named: Iterable[int], year: int | None) -> set[int | None]:
    """The years of columns that a clause may speak of: those that it names, else the report's; or none."""
    known: set[int | None] = {*named}
    return {None, *(known or {year})}


def is_money(column: Column) -> bool:
    """Whether the column holds money, by its role or its heading."""
    return column.role in MONEY or _MONEY.search(column.header.lower()) is not None


def is_percent(column: Column) -> bool:
    """Whether the column holds percentages, by its role or its heading."""
    return column.role in PERCENTS or _PERCENT.search(column.header.lower()) is not None


@dataclass(frozen=True, slots=True)
class Measured:
    """The measure of a figure, None where nothing says it, and its years; ``told`` says that one is named."""

    measure: Arti | None
    years: frozenset[int | None]
    told: bool


def measured(view: View, part: Part, quantity: Quantity, year: int | None) -> Measured:
    """Read the measure and year of a figure from the words around it."""
    behind = view.text[quantity.end :]
    measure: Arti | None = None
    if _BEHIND.match(behind):
        measure = Arti.TARGET
    elif not _ACCORDING.search(view.text[: quantity.start]):
        before = [told for told in view.told_in(part, *MEASURES) if told.end <= quantity.start]
        if before:
            last = before[-1]
            others = [q for q in view.quantities if last.end <= q.start < quantity.start]
            near = quantity.start - last.end <= _FAR
            joined = len(others) == 1 and _BECOMES.fullmatch(view.text[others[0].end : quantity.start])
            if near and (not others or joined):
                measure = next(m for m in MEASURES if m in last.meanings)
    if measure is None and not view.told_in(part, *MEASURES):
        measure = _gone_on(view, part)
    if measure is None and quantity.unit == "%":
        measure = _beside(view, part, quantity, year)
    years, told = _years(view, part, quantity, year)
    return Measured(measure, years, told)


def _gone_on(view: View, part: Part) -> Arti | None:
    """The one measure of the clause before, which a clause of contrast without a verb goes on with."""
    before = [one for one in view.parts if one.end <= part.start]
    goes_on = before and _CONTRASTS.match(view.clause(part)) is not None
    told = view.told_in(before[-1], *MEASURES) if goes_on else []
    measures = {next(m for m in MEASURES if m in one.meanings) for one in told}
    short = len(view.clause(part).split()) <= _SHORT
    return measures.pop() if len(measures) == 1 and short else None


def _beside(view: View, part: Part, quantity: Quantity, year: int | None) -> Arti | None:
    """The measure of a percentage behind the amount that it is of ("terealisasi Rp15 juta atau 96%")."""
    before = [q for q in view.quantities_in(part) if q.start < quantity.start]
    if not before or before[-1].unit != "Rp" or not _OR.fullmatch(view.text[before[-1].end : quantity.start]):
        return None
    spent = measured(view, part, before[-1], year).measure in {Arti.REALISASI, Arti.SERAPAN}
    return Arti.SERAPAN if spent else None


def _years(
    view: View, part: Part, quantity: Quantity, year: int | None
) -> tuple[frozenset[int | None], bool]:
    behind = _YEAR_BEHIND.match(view.text[quantity.end :])
    if behind:
        return frozenset({int(behind[1])}), True
    before = [(named, at) for named, at in view.years if part.start <= at < quantity.start]
    last = [told for told in view.told_in(part, Arti.TAHUN_LALU) if told.start < quantity.start]
    if last and year is not None and (not before or before[-1][1] < last[-1].start):
        return frozenset({year - 1}), True
    if before:
        return frozenset({before[-1][0]}), True
    return frozenset({year}), False


def cells_of(
    things: Iterable[Thing], measure: Arti | None, years: Iterable[int | None] | None = None
) -> list[Cell]:
    """The figures of the things in columns of the measure and years; None for either is all of them."""
    wanted = set(years) if years is not None else None
    return [
        cell
        for thing in things
        for cell in thing.cells
        if cell.value.number is not None
        and (measure is None or is_of(cell, measure))
        and (wanted is None or cell.year is None or cell.year in wanted)
    ]


def is_of(cell: Cell, measure: Arti) -> bool:
    """Whether the column of the figure holds the measure."""
    return holds(cell.column, measure)


def holds(column: Column, measure: Arti) -> bool:
    """Whether the column holds the measure; one headed by a year alone holds what was realised."""
    if column.role in _ROLES[measure]:
        return True
    bare = column.role in {Role.LAIN, Role.JUMLAH} and column.year is not None
    return measure is Arti.REALISASI and bare


def fits_unit(quantity: Quantity, cell: Cell) -> bool:
    """Whether the figure's unit and the column's are the same: money, percent, or something counted."""
    money = cell.role in MONEY or cell.value.unit == "Rp"
    if quantity.unit == "Rp":
        return money
    if money:
        return False
    percent = (
        cell.role in PERCENTS
        or cell.value.unit == "%"
        or _PERCENT.search(f"{cell.unit} {cell.column.header.lower()}")
    )
    if quantity.unit == "%":
        return bool(percent) or (not cell.unit and _SHARE.search(cell.thing.name.lower()) is not None)
    if percent:
        return quantity.unit in {"", "poin"} and cell.role not in PERCENTS
    unit = quantity.unit
    if not unit or unit in PLAIN or unit in POINTS:
        return True
    return unit[:4] in f"{cell.unit} {cell.column.header} {cell.thing.name} {cell.value.text}".lower()
