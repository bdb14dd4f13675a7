"""The capaian that a sentence states of an indicator which it names, against the tables."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.lexicon.rounding import decimals_of, fits
from auditor.models.facts import Kinerja, Klaim
from auditor.models.report import RawClaim, Report, Value
from auditor.relating.claims.record import unbound
from auditor.relating.claims.tables import ReportRows
from auditor.relating.names.compare import squashed


def bind_stated(claim: RawClaim, report: Report, known: ReportRows) -> Klaim:
    """Bind it to every figure of the one indicator that it names.

    It is contradicted, as a question, where no capaian or realisasi of any year is the figure stated: it may
    be measured against something else than the tables do.
    """
    result = unbound(claim, "angka", objek="capaian")
    rows = known.spoken(claim.objek, lambda row: bool(row.indikator))
    against = _due(rows, claim.tahun or (report.year,))
    if not against or not _is_one_named(rows, claim.objek):
        return result
    result.terikat = True
    result.lingkup = f"“{rows[0].indikator}”"
    result.hitung = against[0].number
    agreeing = [value for row in rows for value in _figures(row) if _is_stated(claim, value)]
    if agreeing:
        result.bukti, result.hitung = agreeing, claim.tertulis
    else:
        result.melawan = against
        result.ragu = "kalimat dapat menghitung capaian terhadap pembanding lain"
    return result


def _due(rows: Sequence[Kinerja], years: Sequence[int | None]) -> list[Value]:
    """The capaian of those years."""
    due = [row.capaian for row in rows if row.tahun in years and row.jenis == "tahunan"]
    return [value for value in due if value is not None and value.number is not None]


def _is_one_named(rows: Sequence[Kinerja], text: str) -> bool:
    """Whether all rows are of one indicator, and the text holds its whole name."""
    names = {squashed(row.indikator or "") for row in rows}
    return len(names) == 1 and names.pop() in squashed(text)


def _figures(row: Kinerja) -> list[Value]:
    return [value for value in (row.capaian, row.realisasi) if value is not None]


def _is_stated(claim: RawClaim, value: Value) -> bool:
    return any(
        fits(stated, reading, min(value.decimals, decimals_of(stated)))
        for _, stated in claim.angka
        for reading in value.readings or ((value.number,) if value.number is not None else ())
    )
