"""Claims that a figure rose or fell against the year before, against the rows of both years."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from auditor.models.facts import Kinerja, Klaim
from auditor.models.report import RawClaim, Report, Value
from auditor.relating.claims.tables import ReportRows, TableFinder
from auditor.relating.names.compare import squashed


def bind_trend(claim: RawClaim, report: Report, known: ReportRows, finder: TableFinder) -> Klaim:
    """Bind the claim to the one indicator that it names, or that its table holds, in two years.

    It is contradicted only where neither the realisasi nor the capaian goes the way that it says.
    """
    result = Klaim(
        place=claim.sentence.place,
        jenis="tren",
        kalimat=Value(claim.text, claim.sentence.place),
        nada=claim.nada,
        lingkup=claim.objek,
        objek=claim.objek,
        tertulis=claim.tertulis,
        kata=claim.kata,
    )
    table = finder.pointed(claim)
    in_table = known.performance(table) if table is not None else []
    rows = known.spoken(claim.text, _is_of_indicator) or [row for row in in_table if _is_of_indicator(row)]
    pairs = _pairs(rows, report.year, claim)
    if len({squashed(row.indikator or "") for row in rows}) != 1 or not pairs:
        return result
    result.terikat = True
    result.lingkup = rows[0].indikator or ""
    against = [
        pair
        for pair in pairs
        if (pair[1].number or 0) - (pair[0].number or 0) == 0 or not _agrees(pair, claim)
    ]
    values = [value for pair in pairs for value in pair]
    if len(against) == len(pairs):
        result.melawan = values
    else:
        result.bukti = values
    return result


def _is_of_indicator(row: Kinerja) -> bool:
    return row.jenis == "tahunan" and bool(row.indikator)


def _pairs(rows: Sequence[Kinerja], year: int | None, claim: RawClaim) -> list[tuple[Value, Value]]:
    """The realisasi, and the capaian, of the year before and of the report's year."""
    if year is None or any(named < year - 1 for named in claim.tahun):
        return []
    pairs: list[tuple[Value, Value]] = []
    for measure in ("realisasi", "capaian"):
        before = _figures(rows, measure, year - 1)
        now = _figures(rows, measure, year)
        pairs += [(a, b) for a in before for b in now]
    return pairs


def _figures(rows: Sequence[Kinerja], measure: str, year: int) -> list[Value]:
    values = (getattr(row, measure) for row in rows if row.tahun == year)
    return [value for value in values if value is not None and value.number is not None]


def _agrees(pair: tuple[Value, Value], claim: RawClaim) -> bool:
    step = (pair[1].number or Decimal(0)) - (pair[0].number or Decimal(0))
    return step * (claim.tertulis or 0) > 0
