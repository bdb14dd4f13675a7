"""The rows of kkr.xlsx that hold figures of several places against each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.files.plain import one_line, shortened
from auditor.models.facts import Batas, Klaim, Pasangan
from auditor.models.report import Value, number_of
from auditor.presenting.kkr.checks import (
    AGREES,
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
from auditor.presenting.shared.workbook import Column, Formula, Row, is_exact

_HUNDRED, _ONE = Decimal(100), Decimal(1)

OTHER = (
    *PLACE,
    Column("apa", "Yang dibandingkan", 34),
    Column("tertulis", "Tertulis di laporan", 40),
    Column("a", "Angka A", 17),
    Column("b", "Angka B", 17),
    Column("rumus", "Rumus", 12),
    *check_columns("nilai", "Angka"),
    *RESULT,
)


_SURELY_PAIRED = ("sama", "ejaan")


@dataclass(frozen=True, slots=True)
class _Share:
    """A percentage of the efficiency table that is one figure of another table over a second one.

    ``what`` says so in words; ``rules`` judge it.
    """

    what: str
    written: Value
    over: Value | None
    under: Value | None
    rules: Sequence[str]

    def rows(self, name: str, by_value: FindingsByValue) -> list[Row]:
        """The row for what is called ``name``; none where a figure is missing."""
        written, over, under = self.written, number_of(self.over), number_of(self.under)
        if over is None or not under or not (is_exact(over) and is_exact(under)) or written.number is None:
            return []
        row = {
            **where(written.place, name),
            "apa": self.what,
            "tertulis": as_written(("A", self.over), ("B", self.under), ("tertulis", written)),
            "a": over,
            "b": under,
            "rumus": "A / B × 100",
            **checked("nilai", written, Check("{a}/{b}*100", over / under * _HUNDRED, _ONE)),
            "temuan": by_value.on(written),
        }
        return [{**row, "auditor": conclusion(by_value, row, ("nilai", written, self.rules))}]


def pairs(records: Iterable[Pasangan], by_value: FindingsByValue) -> list[Row]:
    """Absorption of the budget beside the input of the efficiency table, achievement beside its output."""
    rows: list[Row] = []
    for one in records:
        efficiency, budget, performance = one.efisiensi, one.anggaran, one.kinerja
        if efficiency is None or one.jenis not in _SURELY_PAIRED:
            continue
        if budget is not None and efficiency.capaian_input is not None:
            share = _Share(
                "capaian input terhadap realisasi (A) / anggaran (B) × 100",
                efficiency.capaian_input,
                budget.realisasi,
                budget.anggaran,
                ("EFI-04", "EFI-02"),
            )
            rows += share.rows(one.nama, by_value)
        if performance is not None and efficiency.realisasi_output is not None:
            share = _Share(
                "realisasi output terhadap realisasi (A) / target (B) × 100",
                efficiency.realisasi_output,
                performance.realisasi,
                performance.target,
                ("EFI-05",),
            )
            rows += share.rows(one.nama, by_value)
    return rows


def limits(records: Iterable[Batas], by_value: FindingsByValue) -> list[Row]:
    """How far a row is above the category that it belongs to."""
    rows: list[Row] = []
    for one in records:
        amount, limit = one.baris.number, one.kategori.number
        if amount is None or limit is None or not (is_exact(amount) and is_exact(limit)):
            continue
        row = {
            **where(one.place, one.nama_baris),
            "apa": f"“{one_line(one.nama_baris)}” (A) dikurangi “{one_line(one.nama_kategori)}” (B)",
            "tertulis": as_written(("A", one.baris), ("B", one.kategori)),
            "a": amount,
            "b": limit,
            "rumus": "A − B",
            "nilai_auditor": amount - limit,
            "nilai_hitung": Formula("{a}-{b}", amount - limit),
            "temuan": by_value.on(one.baris),
        }
        found = by_value.judged(one.baris, ("ANG-10",))
        rows.append({**row, "auditor": f"temuan {found[0]}" if found else AGREES})
    return rows


def claims(records: Iterable[Klaim], by_value: FindingsByValue) -> list[Row]:
    """Figures and counts in the prose (A) beside what the tables give (B)."""
    rows: list[Row] = []
    for one in records:
        if not is_exact(one.tertulis) or not is_exact(one.hitung) or one.jenis not in _COUNTED:
            continue
        assert one.tertulis is not None  # noqa: S101 - both are exact numbers
        assert one.hitung is not None  # noqa: S101
        row = {
            **where(one.place, one.kalimat.text),
            "apa": f"{one.objek} dalam narasi (A) dengan isi tabel (B)",
            "tertulis": shortened(one.lingkup, LONGEST_NAME),
            "a": one.tertulis,
            "b": one.hitung,
            "rumus": "A − B",
            "nilai_auditor": one.tertulis - one.hitung,
            "nilai_hitung": Formula("{a}-{b}", one.tertulis - one.hitung),
            "temuan": by_value.on(one.kalimat),
        }
        found = by_value.judged(one.kalimat, ("NAR-02", "NAR-03", "NAR-05"))
        agreed = AGREES if one.tertulis == one.hitung else "tidak disimpulkan"
        rows.append({**row, "auditor": f"temuan {found[0]}" if found else agreed})
    return rows


_COUNTED = ("jumlah", "nilai", "angka")
"""Kinds of claims that are held against figures of tables."""
