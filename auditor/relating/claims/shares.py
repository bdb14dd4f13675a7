"""A share of the budget that a sentence states beside what was realised, against the budget of the tables."""

from __future__ import annotations

from decimal import Decimal

from auditor.lexicon.rounding import decimals_of, fits
from auditor.models.facts import Anggaran, Klaim
from auditor.models.report import RawClaim, Value, number_of
from auditor.relating.claims.record import unbound
from auditor.relating.claims.tables import ReportRows

_DOUBT = "dasar persentasenya dapat anggaran lain"


def bind_share(claim: RawClaim, known: ReportRows) -> Klaim:
    """Bind it to the budget rows that print just this realisasi.

    It is contradicted where no budget of them, and no total of the report, gives the percentage. It is sure
    where the percentage that such a row prints is the one that follows from its amounts. Without such rows
    what the sentence says to be left makes the budget with it.
    """
    result = unbound(claim, "nilai", lingkup=claim.objek)
    realised, written = claim.angka[0][1], claim.tertulis or Decimal(0)
    rows = known.spent(realised)
    if not rows:
        return _with_what_is_left(claim, result)
    result.terikat = True
    budgets = [number_of(row.anggaran) for row in rows]
    places = decimals_of(written)
    row = next((row for row in rows if _confirmed(row)), rows[0])
    result.hitung = _share(row)
    values = [value for value in (row.realisasi, row.anggaran) if value is not None]
    if any(fits(written, realised / budget * 100, places) for budget in [*budgets, *known.totals] if budget):
        result.hitung, result.bukti = written, values
        return result
    result.melawan = values
    if not _confirmed(row):
        result.ragu = _DOUBT
    return result


def _with_what_is_left(claim: RawClaim, result: Klaim) -> Klaim:
    amounts = [number for _, number in claim.angka]
    if len(amounts) != 2 or not sum(amounts) or claim.tertulis is None:
        return result
    share = amounts[0] / sum(amounts, Decimal(0)) * 100
    sides = [Value(text, result.place, number, readings=(number,)) for text, number in claim.angka]
    result.terikat = True
    if fits(claim.tertulis, share, decimals_of(claim.tertulis)):
        result.hitung, result.bukti = claim.tertulis, sides
    else:
        result.hitung, result.melawan, result.ragu = round(share, 2), sides, _DOUBT
    return result


def _share(row: Anggaran) -> Decimal:
    return round((number_of(row.realisasi) or Decimal(0)) / (number_of(row.anggaran) or Decimal(1)) * 100, 2)


def _confirmed(row: Anggaran) -> bool:
    """Whether the row prints the percentage of its amounts."""
    printed = row.persen
    return (
        printed is not None
        and printed.number is not None
        and fits(printed.number, _share(row), printed.decimals)
    )
