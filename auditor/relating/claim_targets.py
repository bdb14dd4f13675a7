"""Claims that targets were reached or missed, against the rows that they speak of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from auditor.models.facts import Facts, Kinerja, Klaim
from auditor.models.report import Place, Report, ReportTable, Value
from auditor.relating.claim_tables import TableFinder, rows_of, table_name, top_level
from auditor.relating.names import likeness, squashed
from auditor.understanding.claims import RawClaim
from auditor.understanding.clauses import Kuantor, Nada
from auditor.understanding.phrases import Phrases, matcher, plain

_FULL = Decimal(100)
_LAST = re.compile(r"\b(?P<n>\d{1,2})\s*(?:\([a-z ]+\)\s*)?tahun\s+terakhir")
_LAST_WORD = {"satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5}
_NAME = 90.0
_MARKS = " “”\"'"


class Keadaan(StrEnum):
    """How a row stands to its target."""

    TERCAPAI = "tercapai"
    KURANG = "kurang"
    TIDAK_PASTI = "tidak pasti"
    TANPA_ANGKA = "tanpa angka"


@dataclass(frozen=True, slots=True)
class _Judged:
    row: Kinerja
    state: Keadaan
    values: tuple[Value, ...]


def bind_target(
    claim: RawClaim, report: Report, facts: Facts, finder: TableFinder, phrases: Phrases
) -> Klaim | None:
    """Bind a target claim to the rows of the table that it points at, None for plans and conditions."""
    if claim.nada not in {Nada.MENEGASKAN, Nada.MENYANGKAL}:
        return None
    table = finder.pointed(claim)
    rows = rows_of(table, facts.kinerja) if table is not None else []
    rows = [row for row in rows if row.jenis != "rencana"]
    scope = _scope(claim, rows, report.year)
    result = Klaim(
        place=claim.sentence.place,
        jenis="target",
        kalimat=Value(claim.text, claim.sentence.place),
        nada=claim.nada.value,
        lingkup="",
        objek="target",
        kata=claim.kata,
        ragu=claim.ragu,
    )
    if table is None or not scope:
        return result
    judged = [_judge(row, phrases) for row in scope]
    result.terikat = True
    result.place = _placed(claim.sentence.place, table)
    result.lingkup = _lingkup(table, scope)
    if all(item.state is Keadaan.TANPA_ANGKA for item in judged):
        result.ragu = result.ragu or "baris yang dibicarakan tidak memuat angka"
        return result
    if claim.nada is Nada.MENYANGKAL:
        _deny(result, judged)
    elif claim.kuantor is Kuantor.KECUALI:
        _except(result, claim, judged)
    else:
        elsewhere = _elsewhere(claim, scope, facts.kinerja, report)
        _assert(result, claim, judged, [_judge(row, phrases) for row in elsewhere])
    return result


def _assert(result: Klaim, claim: RawClaim, judged: Sequence[_Judged], elsewhere: Sequence[_Judged]) -> None:
    """Hold an asserting claim against its rows and against the same indicators in other tables."""
    short = [item for item in judged if item.state is Keadaan.KURANG]
    reached = [item for item in judged if item.state is Keadaan.TERCAPAI]
    result.bukti = [value for item in reached for value in item.values]
    if claim.kuantor is Kuantor.ADA and reached:
        return
    if claim.kuantor is Kuantor.SEBAGIAN_BESAR and len(reached) * 2 > len(judged):
        return
    sure = [value for item in short for value in item.values if value.doubt is None]
    other = [
        value
        for item in elsewhere
        if item.state is Keadaan.KURANG
        for value in item.values
        if value.doubt is None and (not sure or item.row.tahun not in {own.row.tahun for own in judged})
    ]
    doubtful = [value for item in short for value in item.values if value.doubt is not None]
    same_year = [item for item in judged if item.state is Keadaan.TIDAK_PASTI]
    if not short and not other:
        result.melawan = [value for item in same_year for value in item.values]
        if same_year:
            result.ragu = result.ragu or "arah indikator atau capaian yang tertulis tidak pasti"
        return
    result.melawan = sure + (other if short else []) + doubtful
    if not short:
        return
    confirmed = sure or [value for value in other if _confirms(value, doubtful)]
    if not confirmed:
        result.ragu = result.ragu or f"angkanya belum pasti terbaca: {doubtful[0].doubt}"
    elif claim.kuantor in {Kuantor.BIASA, Kuantor.SEMUA} and _mean_is_full(judged):
        result.ragu = result.ragu or "rata-rata capaian barisnya tidak kurang dari 100%"
    elif claim.kuantor in {Kuantor.SEBAGIAN_BESAR, Kuantor.ADA}:
        result.ragu = result.ragu or "kalimat tidak menyatakan semua barisnya"


def _deny(result: Klaim, judged: Sequence[_Judged]) -> None:
    """A denial is contradicted only when every row that it may speak of has reached its target."""
    result.bukti = [value for item in judged if item.state is not Keadaan.TERCAPAI for value in item.values]
    if all(item.state is Keadaan.TERCAPAI for item in judged):
        result.melawan = [value for item in judged for value in item.values]
        result.ragu = result.ragu or "kalimat dapat membandingkan dengan hal lain daripada target tahun itu"


def _except(result: Klaim, claim: RawClaim, judged: Sequence[_Judged]) -> None:
    """Read "kecuali X": the rows but X reached, X missed."""
    _, _, named = plain(claim.text).partition("kecuali")
    named = squashed(named)
    exempt = [item for item in judged if any(squashed(name) in named for name in _names(item.row))]
    rest = [item for item in judged if item not in exempt]
    against = [item for item in rest if item.state is Keadaan.KURANG]
    against += [item for item in exempt if item.state is Keadaan.TERCAPAI]
    result.bukti = [value for item in judged if item not in against for value in item.values]
    result.melawan = [value for item in against for value in item.values]
    if result.melawan:
        result.ragu = result.ragu or "pengecualian dalam kalimat dapat berarti hal lain"


def _scope(claim: RawClaim, rows: Sequence[Kinerja], year: int | None) -> list[Kinerja]:
    """Give the rows that the claim speaks of: by level, by the names quoted, by the years named."""
    levels = top_level([row.level for row in rows])
    scope = [row for row in rows if row.level in levels]
    named = [row for row in rows if any(_is_named(name, row) for name in claim.kutipan)]
    if claim.kutipan and not named:
        return []
    if named:
        top = top_level([row.level for row in named])
        scope = [row for row in named if row.level in top]
    spoken = [row for row in scope if row.indikator and squashed(row.indikator) in squashed(claim.text)]
    return _in_years(claim, spoken or scope, year)


def _in_years(claim: RawClaim, rows: Sequence[Kinerja], year: int | None) -> list[Kinerja]:
    shown = sorted({row.tahun for row in rows if row.tahun is not None})
    if len(shown) < 2:
        named = set(claim.tahun)
        return [
            row
            for row in rows
            if not named or not shown or shown[0] in named or claim.kuantor is Kuantor.SELALU
        ]
    count = last_years(claim.text)
    if count:
        wanted = set(shown[-count:])
    elif claim.tahun:
        wanted = set(claim.tahun)
    elif claim.kuantor is Kuantor.SELALU:
        wanted = set(shown)
    else:
        wanted = {year if year in shown else shown[-1]}
    return [row for row in rows if row.tahun in wanted]


def last_years(text: str) -> int | None:
    """Read the number of "n tahun terakhir"."""
    folded = plain(text)
    match = _LAST.search(folded)
    if match:
        return int(match["n"])
    words = re.search(r"\b(\w+)\s+tahun\s+terakhir", folded)
    return _LAST_WORD.get(words[1]) if words else None


def _elsewhere(
    claim: RawClaim, scope: Sequence[Kinerja], rows: Sequence[Kinerja], report: Report
) -> list[Kinerja]:
    """The same indicators in other tables, in the years that the claim covers."""
    years = {row.tahun for row in scope if row.tahun is not None}
    count = last_years(claim.text)
    if count and report.year:
        years |= set(range(report.year - count + 1, report.year + 1))
    names = {squashed(row.indikator) for row in scope if row.indikator}
    own = {id(row) for row in scope}
    return [
        row
        for row in rows
        if id(row) not in own
        and row.jenis == "tahunan"
        and row.indikator
        and squashed(row.indikator) in names
        and row.tahun in years
        and row.place.document == report.document.file
    ]


def _judge(row: Kinerja, phrases: Phrases) -> _Judged:
    """Tell whether a row reached its target by its capaian, else by realisasi against target."""
    target, realisasi, capaian = (_number(value) for value in (row.target, row.realisasi, row.capaian))
    words = plain(row.indikator or row.nama)
    turun = row.polaritas == "turun" or matcher(phrases.lebih_rendah_lebih_baik).search(words) is not None
    if target == 0:
        return _Judged(row, Keadaan.TANPA_ANGKA, ())
    if capaian is not None and row.capaian is not None:
        return _Judged(row, _by_capaian(capaian, target, realisasi, turun), (row.capaian,))
    if target is None or realisasi is None or row.target is None or row.realisasi is None:
        return _Judged(row, Keadaan.TANPA_ANGKA, ())
    state = Keadaan.TERCAPAI if realisasi >= target else Keadaan.KURANG
    return _Judged(row, Keadaan.TIDAK_PASTI if turun else state, (row.target, row.realisasi))


def _by_capaian(capaian: Decimal, target: Decimal | None, realisasi: Decimal | None, turun: bool) -> Keadaan:
    """Judge by capaian; below 100 it is sure only when realisasi against target says so too."""
    if capaian <= 2 and target is not None and realisasi is not None and realisasi * 2 >= target:
        capaian *= 100
    if capaian >= _FULL:
        return Keadaan.TERCAPAI
    if target is None or realisasi is None:
        return Keadaan.TIDAK_PASTI if turun else Keadaan.KURANG
    missed = realisasi > target if turun else realisasi < target
    return Keadaan.KURANG if missed else Keadaan.TIDAK_PASTI


def _number(value: Value | None) -> Decimal | None:
    return value.number if value is not None else None


def _confirms(value: Value, doubtful: Sequence[Value]) -> bool:
    return any(other.number == value.number for other in doubtful)


def _mean_is_full(judged: Sequence[_Judged]) -> bool:
    numbers = [n for item in judged if (n := _number(item.row.capaian)) is not None]
    return bool(numbers) and sum(numbers, Decimal(0)) / len(numbers) >= _FULL


def _is_named(name: str, row: Kinerja) -> bool:
    return any(likeness(name, other) >= _NAME for other in _names(row))


def _names(row: Kinerja) -> list[str]:
    return [name for name in (row.sasaran, row.nama, row.indikator) if name]


def _placed(place: Place, table: ReportTable) -> Place:
    return Place(
        place.document,
        place.page,
        table.place.table,
        table.place.caption,
        place.row,
        place.column,
        place.bbox,
    )


def _lingkup(table: ReportTable, rows: Sequence[Kinerja]) -> str:
    indicators = list(dict.fromkeys(row.indikator or row.nama for row in rows))
    goals = list(dict.fromkeys(row.sasaran for row in rows if row.sasaran))
    years = sorted({row.tahun for row in rows if row.tahun is not None})
    parts = [f"indikator {_listed(indicators)}"]
    if goals:
        parts.append(f"sasaran {_listed(goals)}")
    text = ", ".join(parts) + f" pada {table_name(table)}"
    return text + (f", tahun {joined([str(y) for y in years])}" if years else "")


def _listed(names: Sequence[str], most: int = 5) -> str:
    shown = joined([f"“{name.strip(_MARKS)}”" for name in names[:most]])
    return shown + (f" dan {len(names) - most} lainnya" if len(names) > most else "")


def joined(parts: Sequence[str]) -> str:
    """Join words as Indonesian does: "a, b dan c"."""
    return " dan ".join(filter(None, [", ".join(parts[:-1]), parts[-1]])) if parts else ""
