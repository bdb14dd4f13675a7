"""The rows of kkr.xlsx that do the arithmetic of performance, budget and efficiency tables again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

from auditor.files.plain import shortened
from auditor.lexicon.rounding import fits, unit_of
from auditor.models.facts import Anggaran, Efisiensi, Kinerja
from auditor.models.report import Value, number_of
from auditor.presenting.kkr.checks import (
    LONGEST_NAME,
    PLACE,
    RESULT,
    Check,
    FindingsByValue,
    as_written,
    check_columns,
    checked,
    conclusion,
    where,
)
from auditor.presenting.shared.workbook import Cell, Column, Row, is_exact

_HUNDRED, _ONE = Decimal(100), Decimal(1)

ACHIEVEMENT = (
    *PLACE,
    Column("indikator", "Indikator", 30),
    Column("tahun", "Tahun", 6),
    Column("tertulis", "Tertulis di laporan", 24),
    Column("target", "Target", 11),
    Column("realisasi", "Realisasi", 11),
    Column("rumus", "Rumus", 10),
    *check_columns("capaian", "Capaian"),
    *RESULT,
)
_FORMULAS: Mapping[str, tuple[str, Callable[[Decimal, Decimal], Decimal]]] = {
    "R/T": ("{realisasi}/{target}", lambda t, r: r / t),
    "2-R/T": ("(2-{realisasi}/{target})", lambda t, r: 2 - r / t),
    "T/R": ("{target}/{realisasi}", lambda t, r: t / r),
}
"""The formulas of capaian as shares of one."""


def achievements(records: Iterable[Kinerja], by_value: FindingsByValue) -> list[Row]:
    """Capaian by the formula that gives it, or realisasi over target where none does."""
    rows: list[Row] = []
    for one in records:
        target, realised = number_of(one.target), number_of(one.realisasi)
        name, _, how = (one.rumus or "R/T").partition(" (")
        if one.capaian_hitung is None or name not in _FORMULAS or not target:
            continue
        if realised is None or not (is_exact(target) and is_exact(realised)):
            continue
        formula, compute = _FORMULAS[name]
        exact = compute(target, realised)
        if how != "pecahan)":
            formula, exact = f"{formula}*100", exact * _HUNDRED
        if how.startswith("dibatasi "):
            cap = how.removeprefix("dibatasi ").removesuffix(")")
            formula, exact = f"MIN({cap},{formula})", min(Decimal(cap), exact)
        row = {
            **where(one.place, one.nama),
            "indikator": shortened(one.indikator or "", LONGEST_NAME),
            "tahun": one.tahun,
            "tertulis": as_written(
                ("target", one.target), ("realisasi", one.realisasi), ("capaian", one.capaian)
            ),
            "target": target,
            "realisasi": realised,
            "rumus": one.rumus or "R/T",
            **checked("capaian", one.capaian, Check(formula, exact, _capaian_allowance(one, exact))),
            "temuan": by_value.on(one.target, one.realisasi, one.capaian),
        }
        rules = ("KIN-01", "KIN-02", "KIN-08")
        rows.append({**row, "auditor": conclusion(by_value, row, ("capaian", one.capaian, rules))})
    return rows


def _capaian_allowance(row: Kinerja, exact: Decimal) -> Decimal:
    """One unit in the last place, or ten where a number is rounded at one decimal less (188,90).

    Where the rounding of its inputs explains it the difference is allowed.
    """
    value = row.capaian
    if value is None or value.number is None:
        return Decimal(0)
    unit = unit_of(value.decimals)
    if row.dibulatkan:
        return max(unit, abs(value.number - exact))
    wider = fits(value.number, exact, value.decimals) and abs(value.number - exact) > unit
    return unit * 10 if wider else unit


BUDGET = (
    *PLACE,
    Column("tahun", "Tahun", 6),
    Column("tertulis", "Tertulis di laporan", 30),
    Column("anggaran", "Anggaran (Rp)", 16),
    Column("realisasi", "Realisasi (Rp)", 16),
    *check_columns("sisa", "Sisa"),
    *check_columns("persen", "Persentase"),
    *RESULT,
)


def budgets(records: Iterable[Anggaran], by_value: FindingsByValue) -> list[Row]:
    """Sisa and percentage of every budget row that prints them."""
    rows: list[Row] = []
    for one in records:
        budget, realised = number_of(one.anggaran), number_of(one.realisasi)
        if budget is None or realised is None or not (is_exact(budget) and is_exact(realised)):
            continue
        if one.sisa is None and (one.persen is None or not budget):
            continue
        row: dict[str, Cell] = {
            **where(one.place, one.nama),
            "tahun": one.tahun,
            "tertulis": as_written(
                ("anggaran", one.anggaran),
                ("realisasi", one.realisasi),
                ("sisa", one.sisa),
                ("persentase", one.persen),
            ),
            "anggaran": budget,
            "realisasi": realised,
            "temuan": by_value.on(one.anggaran, one.realisasi, one.sisa, one.persen),
        }
        checks = []
        if one.sisa is not None:
            row |= checked("sisa", one.sisa, Check("{anggaran}-{realisasi}", budget - realised, _ONE))
            checks.append(("sisa", one.sisa, ("ANG-02",)))
        if one.persen is not None and budget:
            row |= _share(one.persen, realised / budget)
            checks.append(("persen", one.persen, ("ANG-03",)))
        rows.append({**row, "auditor": conclusion(by_value, row, *checks)})
    return rows


def _share(written: Value, exact: Decimal) -> dict[str, Cell]:
    """The percentage, or the share of one where that is what is written (0,667)."""
    unit = unit_of(written.decimals)
    number = written.number
    as_share = (
        written.decimals >= 2 and written.unit != "%" and number is not None and abs(number - exact) <= unit
    )
    if as_share:
        return checked("persen", written, Check("{realisasi}/{anggaran}", exact, unit))
    allowed = unit + max(unit, Decimal("0.01"))
    return checked("persen", written, Check("{realisasi}/{anggaran}*100", exact * _HUNDRED, allowed))


EFFICIENCY = (
    *PLACE,
    Column("output", "Realisasi output", 10),
    Column("input", "Capaian input", 10),
    Column("standar", "Standar", 9),
    Column("rumus_indeks", "Rumus indeks", 18),
    *check_columns("indeks", "Indeks"),
    Column("rumus_tingkat", "Rumus tingkat", 18),
    *check_columns("tingkat", "Tingkat"),
    Column("rumus_nilai", "Rumus nilai", 18),
    *check_columns("nilai", "Nilai efisiensi"),
    Column("anggaran", "Anggaran", 16),
    Column("realisasi", "Realisasi anggaran", 16),
    Column("beban", "Anggaran × capaian", 16),
    *RESULT,
)
_NAMES = {
    "realisasi output": "{output}",
    "capaian input": "{input}",
    "realisasi anggaran": "{realisasi}",
    "anggaran capaian": "{beban}",
    "anggaran": "{anggaran}",
    "indeks": "{indeks}",
    "standar": "{standar}",
    "tingkat": "{tingkat}",
    "×": "*",
    "−": "-",
    " ": "",
}
"""What the words of an efficiency table's formula are in a formula of Excel."""


def efficiencies(records: Iterable[Efisiensi], by_value: FindingsByValue) -> list[Row]:
    """Indeks, tingkat and nilai by the formulas that the table itself follows."""
    rows: list[Row] = []
    for one in records:
        money = (one.anggaran, one.realisasi_anggaran, one.anggaran_capaian)
        values = (one.realisasi_output, one.capaian_input, one.standar, one.indeks, *money)
        numbers = [value.number for value in values if value is not None and value.number is not None]
        if not all(map(is_exact, numbers)):
            continue
        row: dict[str, Cell] = {
            **where(one.place, one.nama),
            "output": number_of(one.realisasi_output),
            "input": number_of(one.capaian_input),
            "standar": number_of(one.standar),
            **dict(zip(("anggaran", "realisasi", "beban"), map(number_of, money), strict=True)),
            "indeks": number_of(one.indeks),
            "rumus_indeks": one.rumus_indeks or "",
            "tingkat": number_of(one.tingkat),
            "rumus_tingkat": one.rumus_tingkat or "",
            "rumus_nilai": one.rumus_nilai or "",
            "temuan": by_value.on(*values, one.tingkat, one.nilai),
        }
        checks = []
        for key, written, exact, formula, follows in (
            ("indeks", one.indeks, one.indeks_hitung, one.rumus_indeks, one.indeks_sesuai),
            ("tingkat", one.tingkat, one.tingkat_hitung, one.rumus_tingkat, one.tingkat_sesuai),
            ("nilai", one.nilai, one.nilai_hitung, one.rumus_nilai, one.nilai_sesuai),
        ):
            if exact is not None and formula is not None:
                allowed = _efficiency_allowance(written, exact, follows=bool(follows))
                row |= checked(key, written, Check(_live(formula), exact, allowed, strict=True))
                checks.append((key, written, ("EFI-01", "EFI-02")))
        if checks:
            rows.append({**row, "auditor": conclusion(by_value, row, *checks)})
    return rows


def _efficiency_allowance(written: Value | None, exact: Decimal, *, follows: bool) -> Decimal:
    """One unit in the last place; as much as it differs where the figure ``follows`` from rounded inputs."""
    if written is None:
        return Decimal(0)
    unit = unit_of(written.decimals)
    return max(unit, abs(written.number - exact)) if follows and written.number is not None else unit


def _live(formula: str) -> str:
    for words, cell in _NAMES.items():
        formula = formula.replace(words, cell)
    return formula
