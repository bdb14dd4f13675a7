"""Claims that efficiency is positive and that output was reached, against efficiency and performance rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from auditor.models.facts import Efisiensi, Klaim, Pasangan
from auditor.models.report import Level, Nada, RawClaim, Value
from auditor.relating.claims.record import unbound
from auditor.relating.claims.tables import ReportRows, TableFinder, table_name
from auditor.relating.efficiency.kinds import break_even

_LEVELS: dict[Level | None, str] = {
    Level.SASARAN: "sasaran",
    Level.PROGRAM: "program",
    Level.KEGIATAN: "kegiatan",
    Level.SUB_KEGIATAN: "sub kegiatan",
}


def bind_efficiency(claim: RawClaim, known: ReportRows, finder: TableFinder) -> Klaim:
    """Bind a claim on efficiency to the rows of its efficiency table and to what they achieved."""
    table = finder.pointed(claim)
    result = unbound(claim, "efisiensi")
    if table is None or claim.nada is not Nada.MENEGASKAN:
        return result
    rows = [row for row in known.efficiency(table) if row.ringkasan is None]
    result.terikat = bool(rows)
    result.place = replace(claim.sentence.place, table=table.place.table, caption=table.place.caption)
    level = rows[0].level if rows else None
    result.lingkup = f"{claim.objek} {len(rows)} {_LEVELS.get(level, 'baris')} pada {table_name(table)}"
    if claim.objek == "output":
        _output(result, known.paired(rows))
        return result
    _levels(result, claim, rows)
    return result


def _levels(result: Klaim, claim: RawClaim, rows: Sequence[Efisiensi]) -> None:
    """Hold the levels against what is said of all of them, or of so many."""
    won = [level for row in rows if (level := _known(row)) and level[1]]
    lost = [level for row in rows if (level := _known(row)) and not level[1]]
    if claim.tertulis is not None:
        result.hitung = Decimal(len(won))
        result.bukti = [value for value, _ in won]
        if result.hitung != claim.tertulis:
            result.melawan = [value for value, _ in (*won, *lost)]
            result.ragu = result.ragu or "yang dihitung kalimat itu dapat baris yang lain"
        return
    result.bukti += [value for value, _ in won]
    result.melawan += [value for value, _ in lost]
    if result.melawan and all(value.number == 0 for value in result.melawan):
        result.ragu = result.ragu or "tingkat efisiensinya nol, tidak negatif"


def _known(row: Efisiensi) -> tuple[Value, bool] | None:
    """The row's level, and whether something is won at it."""
    level = row.tingkat
    if level is None or level.number is None:
        return None
    return level, level.number > break_even(row.rumus_tingkat)


def _output(result: Klaim, pairs: Sequence[Pasangan]) -> None:
    """Output is what the performance table says of the same sub kegiatan."""
    for pair in pairs:
        if pair.efisiensi is None or pair.kinerja is None:
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
