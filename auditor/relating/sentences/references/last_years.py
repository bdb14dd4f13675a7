"""How many years a sentence says that a table shows: the one it names, leads in to, or follows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from auditor.lexicon.kata.concepts import Arti
from auditor.lexicon.numbers import read_count
from auditor.models.facts import Klaim
from auditor.models.report import ReportTable, Role, Value
from auditor.relating.claims.tables import table_name
from auditor.relating.sentences.reading.record import Said, contradicts
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import Part, View
from auditor.relating.sentences.references.introduced import introduced
from auditor.relating.sentences.references.named_parts import TABLE

_LAST = re.compile(
    r"\b(?P<n>dua|tiga|empat|lima|enam|tujuh|\d{1,2})\s*(?:\(\w+\)\s*)?"
    r"tahun\s+(?:terakhir|berturut-turut|belakangan|ke\s*belakang)\b"
)
_WITHIN = re.compile(
    r"\b(?:selama|dalam(?:\s+kurun)?(?:\s+waktu)?)\s+(?P<n>dua|tiga|empat|lima|enam|tujuh|\d{1,2})\s*(?:\(\w+\)\s*)?tahun\b"
)
"""As ``_LAST``, where a table is named by its number and no plan is spoken of."""
_PLANNED = re.compile(r"\b(?:target|renstra|rencana|rpjmd|mendatang|depan)\b")
_BACK = re.compile(r"\b(?:tersebut|(?:tabel|data)\s+(?:ini|itu)|di\s*atas)\b")
"""What says that a table above is meant."""
_REACHED = frozenset({Role.REALISASI, Role.CAPAIAN, Role.LAIN})
_YEAR = re.compile(r"\s*(?:tahun\s+)?(20\d\d)\s*\)?\s*", re.IGNORECASE)
"""The name of a row that is a year."""
_RESULTS = (
    Arti.NAIK, Arti.TURUN, Arti.TETAP, Arti.MEMBAIK, Arti.MEMBURUK, Arti.FLUKTUATIF, Arti.TERUS, Arti.CAPAI,
    Arti.LAMPAUI, Arti.KURANG, Arti.TERTINGGI, Arti.TERENDAH,
)  # fmt: skip
"""What a sentence tells of some of the years that a table shows."""
_NEAR = 3
"""Blocks between a table and a sentence that points back to it."""
_FEWEST = 2
"""Years with figures that make a table one of several years."""
_MORE = "tabel dapat memuat tahun lain pula"
_WITHIN_DOUBT = "kurun waktu itu dapat milik hal lain dalam kalimat"
_ABOVE = "kalimat dapat menunjuk tabel atau data lain"


def last_year_claims(view: View, scope: Scope) -> Iterator[Klaim]:
    """Hold "the last n years" against the years of the table that is spoken of."""
    year = scope.world.report.year
    for part in view.parts:
        match = _told(view.clause(part))
        table, doubt = _table(view, part, scope)
        number = read_count(match["n"]) if match else None
        if year is None or match is None or table is None or number is None:
            continue
        years = [one for one in _years(table) if one <= year]
        if len(years) < _FEWEST or years[-1] != year or number in {1, len(years)}:
            continue
        if number < len(years) and (doubt or view.told_in(part, *_RESULTS)):
            continue
        kata = view.written[part.start + match.start() : part.start + match.end()]
        told = f"{years[0]}–{years[-1]}" if _unbroken(years) else ", ".join(str(one) for one in years)
        lingkup = f"pada {table_name(table)}: {len(years)} tahun, yaitu {told}"
        said = Said("tahun", kata, lingkup, "tahun terakhir", Decimal(number), Decimal(len(years)))
        within = None if _LAST.search(view.clause(part)) else _WITHIN_DOUBT
        ragu = _MORE if number < len(years) else doubt or within
        yield contradicts(view, said, [Value(told, table.place)], ragu)


def _told(clause: str) -> re.Match[str] | None:
    """How many years a clause says that a table shows."""
    match = _LAST.search(clause)
    if match or not TABLE.search(clause) or _PLANNED.search(clause):
        return match
    return _WITHIN.search(clause)


def _table(view: View, part: Part, scope: Scope) -> tuple[ReportTable | None, str | None]:
    """The table of which a clause speaks, and why it may be another one."""
    named = list(TABLE.finditer(view.clause(part)))
    if named:
        table = scope.finder.numbered(named[0]["number"], view.sentence) if len(named) == 1 else None
        return table, None
    leads_to = introduced(view, scope)
    if leads_to is not None:
        return leads_to, None
    if _BACK.search(view.clause(part)):
        return scope.finder.above(view.sentence, _NEAR, same_heading=True), _ABOVE
    return None, None


def _years(table: ReportTable) -> list[int]:
    """The years of what was reached: of columns, or else of rows that are years."""
    columns = {c.year for c in table.columns if c.year and c.role in _REACHED}
    if columns:
        return sorted(columns)
    named = (_YEAR.fullmatch(row.nama or "") for row in table.rows)
    return sorted({int(match[1]) for match in named if match})


def _unbroken(years: list[int]) -> bool:
    return years[-1] - years[0] == len(years) - 1
