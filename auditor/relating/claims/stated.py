"""The capaian that a sentence states of an indicator which it names, against the tables."""

from __future__ import annotations

from auditor.lexicon.rounding import decimals_of, fits
from auditor.models.facts import Facts, Kinerja, Klaim
from auditor.models.report import RawClaim, Report, Value
from auditor.relating.claims.record import unbound
from auditor.relating.claims.scope import spoken_rows
from auditor.relating.names.compare import squashed


def bind_stated(claim: RawClaim, report: Report, facts: Facts) -> Klaim:
    """Bind it to every figure of the one indicator that it names.

    It is contradicted, as a question, where no capaian or realisasi of any year is the figure stated: it may
    be measured against something else than the tables do.
    """
    result = unbound(claim, "angka", objek="capaian")
    own = [row for row in facts.kinerja if row.indikator and row.place.document == report.document.file]
    rows = spoken_rows(claim.objek, own)
    names = {squashed(row.indikator or "") for row in rows}
    due = [row for row in rows if row.tahun in (claim.tahun or (report.year,)) and row.jenis == "tahunan"]
    against = [row.capaian for row in due if row.capaian is not None and row.capaian.number is not None]
    if len(names) != 1 or not against or squashed(rows[0].indikator or "") not in squashed(claim.objek):
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


def _figures(row: Kinerja) -> list[Value]:
    return [value for value in (row.capaian, row.realisasi) if value is not None]


def _is_stated(claim: RawClaim, value: Value) -> bool:
    return any(
        fits(stated, reading, min(value.decimals, decimals_of(stated)))
        for _, stated in claim.angka
        for reading in value.readings or ((value.number,) if value.number is not None else ())
    )
