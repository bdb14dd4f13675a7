"""Claims that targets were reached or missed, against the rows that they speak of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from auditor.lexicon.phrases import Phrases, matcher, plain
from auditor.models.facts import Kinerja, Klaim
from auditor.models.report import Kuantor, Nada, Place, RawClaim, Report, ReportTable, Value, number_of
from auditor.relating.claims.record import unbound
from auditor.relating.claims.scope import (
    Scope,
    describe,
    elsewhere,
    named_rows,
    names_of,
    rows_named_nearby,
    scope_of,
)
from auditor.relating.claims.tables import ReportRows, TableFinder
from auditor.relating.names.compare import squashed

_FULL = Decimal(100)
_SIDE = re.compile(r"\b(?:bawah|atas)\s+target")
_PARTLY = {Kuantor.SEBAGIAN_BESAR, Kuantor.ADA}


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
    claim: RawClaim, report: Report, rows: ReportRows, finder: TableFinder, phrases: Phrases
) -> Klaim | None:
    """Bind a target claim to the rows of the table that it points at, None for plans and conditions."""
    if claim.nada not in {Nada.MENEGASKAN, Nada.MENYANGKAL}:
        return None
    result = unbound(claim, "target", objek="target")
    table = finder.pointed(claim)
    scope = scope_of(claim, table, rows.performance(table), report, phrases) if table else Scope(())
    if table is None or not scope.rows:
        return _by_name(result, claim, report, rows, phrases)
    if _speaks_of_the_number(claim, scope.rows, phrases):
        return result
    judged = [_judge(row, phrases) for row in scope.rows]
    result.terikat = True
    result.place = _placed(claim.sentence.place, table)
    result.lingkup = describe(scope.rows, table)
    result.ragu = result.ragu or scope.ragu
    if all(item.state is Keadaan.TANPA_ANGKA for item in judged):
        result.ragu = result.ragu or "baris yang dibicarakan tidak memuat angka"
        return result
    if claim.nada is Nada.MENYANGKAL:
        _deny(result, claim.kuantor, judged)
    elif claim.kuantor is Kuantor.KECUALI:
        _except(result, claim, judged)
    else:
        others = elsewhere(claim, scope.rows, rows, report)
        _assert(result, claim, judged, [_judge(row, phrases) for row in others])
    if not result.melawan:
        result.ragu = None
    return result


def _by_name(result: Klaim, claim: RawClaim, report: Report, rows: ReportRows, phrases: Phrases) -> Klaim:
    """Bind a claim that points at no table to every statement of the indicator that it names.

    One statement that agrees is enough; a sentence with a percentage of its own may mean that. "Indikator
    tersebut" is the one named last before, and a contradiction to it only to be looked at.
    """
    named = named_rows(claim, rows, report)
    meant = named or rows_named_nearby(claim, rows, report)
    judged = [item for row in meant if (item := _judge(row, phrases)).values]
    if not judged or claim.ragu or claim.kuantor is Kuantor.KECUALI:
        return result
    if _speaks_of_the_number(claim, [item.row for item in judged], phrases):
        return result
    result.terikat = True
    result.lingkup = describe([item.row for item in judged], None)
    against = Keadaan.KURANG if claim.nada is Nada.MENEGASKAN else Keadaan.TERCAPAI
    values = _values(judged)
    if any(item.state is not against for item in judged):
        result.bukti = values
    else:
        result.melawan = values
        result.ragu = _doubt_by_name(claim, values, nearby=not named)
    return result


def _doubt_by_name(claim: RawClaim, values: Sequence[Value], *, nearby: bool) -> str | None:
    """Why a claim that all statements of its indicator contradict may mean something else."""
    if claim.nada is Nada.MENYANGKAL or "%" in claim.text or claim.kuantor in _PARTLY:
        return "kalimat dapat membandingkan dengan hal lain daripada target tahun itu"
    if nearby:
        return "indikator yang dibicarakan disimpulkan dari kalimat sebelumnya"
    if all(value.doubt for value in values):
        return f"angkanya belum pasti terbaca: {values[0].doubt}"
    return None


def _assert(result: Klaim, claim: RawClaim, judged: Sequence[_Judged], others: Sequence[_Judged]) -> None:
    """Hold an asserting claim against its rows and against the same indicators in other tables."""
    reached = _in_state(judged, Keadaan.TERCAPAI)
    result.bukti = _values(reached)
    if _says_so_many(claim.kuantor, len(reached), len(judged)):
        return
    short = _values(_in_state(judged, Keadaan.KURANG))
    if not short:
        result.melawan = _values(_in_state(judged, Keadaan.TIDAK_PASTI))
        result.ragu = result.ragu or "arah indikator atau capaian yang tertulis tidak pasti"
        return
    sure = [value for value in short if value.doubt is None]
    doubtful = [value for value in short if value.doubt is not None]
    # where the rows are sure, other tables tell only of years that they do not hold
    told = {item.row.tahun for item in judged} if sure else set()
    other = [
        value
        for item in _in_state(others, Keadaan.KURANG)
        for value in item.values
        if value.doubt is None and item.row.tahun not in told
    ]
    confirmed = bool(sure) or any(_confirms(value, doubtful) for value in other)
    result.melawan = sure + other if confirmed else other + doubtful
    if confirmed:
        result.ragu = result.ragu or _doubt_of_part(claim.kuantor, judged)
    else:
        result.ragu = result.ragu or f"angkanya belum pasti terbaca: {doubtful[0].doubt}"


def _says_so_many(kuantor: Kuantor, reached: int, of: int) -> bool:
    """Whether a claim of some or most rows is borne out by as many that reached their target."""
    some = kuantor is Kuantor.ADA and reached > 0
    return some or (kuantor is Kuantor.SEBAGIAN_BESAR and reached * 2 > of)


def _doubt_of_part(kuantor: Kuantor, judged: Sequence[_Judged]) -> str | None:
    """Why rows that fell short need not contradict: they are a part, or made good by the others."""
    if kuantor in {Kuantor.BIASA, Kuantor.SEMUA} and _mean_is_full(judged):
        return "rata-rata capaian barisnya tidak kurang dari 100%"
    return "kalimat tidak menyatakan semua barisnya" if kuantor in _PARTLY else None


def _in_state(judged: Sequence[_Judged], state: Keadaan) -> list[_Judged]:
    return [item for item in judged if item.state is state]


def _values(judged: Sequence[_Judged]) -> list[Value]:
    return [value for item in judged for value in item.values]


def _deny(result: Klaim, kuantor: Kuantor, judged: Sequence[_Judged]) -> None:
    """A denial is contradicted only when every row that it may speak of has reached its target.

    One that speaks of all or most rows is borne out only by as many. "Semua indikator tidak mencapai target"
    may mean that not all did: where a part did, nothing is said.
    """
    missed = [item for item in judged if item.state is not Keadaan.TERCAPAI]
    result.bukti = _values(missed)
    if not missed:
        result.melawan = _values(judged)
        result.ragu = result.ragu or "kalimat dapat membandingkan dengan hal lain daripada target tahun itu"
    needed = {
        Kuantor.SEMUA: len(judged),
        Kuantor.SELALU: len(judged),
        Kuantor.SEBAGIAN_BESAR: len(judged) // 2 + 1,
    }
    if missed and len(missed) < needed.get(kuantor, 1):
        result.terikat, result.bukti = False, []


def _except(result: Klaim, claim: RawClaim, judged: Sequence[_Judged]) -> None:
    """Read "kecuali X": the rows but X reached, X missed."""
    _, _, named = plain(claim.text).partition("kecuali")
    named = squashed(named)
    exempt = [item for item in judged if any(squashed(name) in named for name in names_of(item.row))]
    rest = [item for item in judged if item not in exempt]
    against = [item for item in rest if item.state is Keadaan.KURANG]
    against += [item for item in exempt if item.state is Keadaan.TERCAPAI]
    result.bukti = _values([item for item in judged if item not in against])
    result.melawan = _values(against)
    if result.melawan:
        result.ragu = result.ragu or "pengecualian dalam kalimat dapat berarti hal lain"


def _speaks_of_the_number(claim: RawClaim, rows: Sequence[Kinerja], phrases: Phrases) -> bool:
    """Whether "di bawah target" tells where the figure stands, which is well where lower is better."""
    return _SIDE.search(claim.kata) is not None and any(_is_lower_better(row, phrases) for row in rows)


def _is_lower_better(row: Kinerja, phrases: Phrases) -> bool:
    words = plain(row.indikator or row.nama)
    return row.polaritas == "turun" or matcher(phrases.lebih_rendah_lebih_baik).search(words) is not None


def _judge(row: Kinerja, phrases: Phrases) -> _Judged:
    """Tell whether a row reached its target by its capaian, else by realisasi against target."""
    target, realisasi, capaian = (number_of(value) for value in (row.target, row.realisasi, row.capaian))
    turun = _is_lower_better(row, phrases)
    if target == 0:
        return _Judged(row, Keadaan.TANPA_ANGKA, ())
    if capaian is not None and row.capaian is not None:
        return _Judged(row, _by_capaian(capaian, target, realisasi, turun), (row.capaian,))
    if target is None or realisasi is None or row.target is None or row.realisasi is None:
        return _in_words(row)
    state = Keadaan.TERCAPAI if realisasi >= target else Keadaan.KURANG
    return _Judged(row, Keadaan.TIDAK_PASTI if turun else state, (row.target, row.realisasi))


def _in_words(row: Kinerja) -> _Judged:
    """A target in words (a predikat) is reached where the realisasi is the same word."""
    if row.target is None or row.realisasi is None or row.target.kosong or row.realisasi.kosong:
        return _Judged(row, Keadaan.TANPA_ANGKA, ())
    if squashed(row.target.text) == squashed(row.realisasi.text):
        return _Judged(row, Keadaan.TERCAPAI, (row.target, row.realisasi))
    return _Judged(row, Keadaan.TANPA_ANGKA, ())


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


def _confirms(value: Value, doubtful: Sequence[Value]) -> bool:
    return any(other.number == value.number for other in doubtful)


def _mean_is_full(judged: Sequence[_Judged]) -> bool:
    numbers = [n for item in judged if (n := number_of(item.row.capaian)) is not None]
    return bool(numbers) and sum(numbers, Decimal(0)) / len(numbers) >= _FULL


def _placed(place: Place, table: ReportTable) -> Place:
    return replace(place, table=table.place.table, caption=table.place.caption)
