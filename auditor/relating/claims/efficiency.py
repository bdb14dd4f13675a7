"""Claims that efficiency is positive and that output was reached, against efficiency and performance rows."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from auditor.models.facts import Facts, Klaim
from auditor.models.report import Nada, RawClaim, TableKind
from auditor.relating.claims.record import unbound
from auditor.relating.claims.tables import TableFinder, rows_of, table_name


def bind_efficiency(claim: RawClaim, facts: Facts, finder: TableFinder) -> Klaim:
    """Bind a claim on efficiency to the rows of its efficiency table and to what they achieved."""
    table = finder.pointed(claim)
    result = unbound(claim, "efisiensi")
    if table is None or table.kind is not TableKind.EFISIENSI or claim.nada is not Nada.MENEGASKAN:
        return result
    rows = rows_of(table, facts.efisiensi)
    result.terikat = bool(rows)
    result.place = replace(claim.sentence.place, table=table.place.table, caption=table.place.caption)
    result.lingkup = f"{claim.objek} {len(rows)} sub kegiatan pada {table_name(table)}"
    if claim.objek == "output":
        _output(result, facts, {id(row) for row in rows})
        return result
    for row in rows:
        level = row.tingkat
        if level is None or level.number is None:
            continue
        if level.number > 0:
            result.bukti.append(level)
        else:
            result.melawan.append(level)
    if result.melawan and all(value.number == 0 for value in result.melawan):
        result.ragu = result.ragu or "tingkat efisiensinya nol, tidak negatif"
    return result


def _output(result: Klaim, facts: Facts, rows: set[int]) -> None:
    """Output is what the performance table says of the same sub kegiatan."""
    for pair in facts.pasangan:
        if pair.efisiensi is None or id(pair.efisiensi) not in rows or pair.kinerja is None:
            continue
        capaian, target = pair.kinerja.capaian, pair.kinerja.target
        if capaian is None or capaian.number is None or pair.jenis not in {"sama", "ejaan"}:
            continue
        if target is not None and target.number == 0:
            continue
        if capaian.number < Decimal(100):
            result.melawan.append(capaian)
            if pair.efisiensi.realisasi_output is not None:
                result.melawan.append(pair.efisiensi.realisasi_output)
        else:
            result.bukti.append(capaian)
    if result.melawan and all(value.doubt for value in result.melawan):
        result.ragu = result.ragu or f"angkanya belum pasti terbaca: {result.melawan[0].doubt}"
