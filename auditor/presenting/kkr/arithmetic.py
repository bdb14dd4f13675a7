"""The sheets of kkr.xlsx that do the arithmetic again, in live formulas, for all that was checked.

What is written, what the auditor computes, what Excel computes, and the difference stand side by side.
"""

from __future__ import annotations

from collections.abc import Sequence

from auditor.models.facts import Facts
from auditor.presenting.kkr.checks import FindingsByValue
from auditor.presenting.kkr.compared import OTHER, claims, limits, pairs
from auditor.presenting.kkr.findings import Numbered
from auditor.presenting.kkr.rows import ACHIEVEMENT, BUDGET, EFFICIENCY, achievements, budgets, efficiencies
from auditor.presenting.kkr.sums import SUM, means, sums
from auditor.presenting.shared.workbook import Book, Column, Row


def write_arithmetic(book: Book, facts: Facts, findings: Sequence[Numbered]) -> list[tuple[str, str, int]]:
    """Write the sheets that have rows; gives the name of each, what it is about and how many rows it has."""
    by_value = FindingsByValue.of(findings)
    written = []
    for name, about, columns, checks, rows in (
        (
            "Perhitungan capaian",
            "target, realisasi dan capaian setiap baris kinerja",
            ACHIEVEMENT,
            ("capaian",),
            achievements(facts.kinerja, by_value),
        ),
        (
            "Perhitungan anggaran",
            "sisa dan persentase setiap baris anggaran",
            BUDGET,
            ("sisa", "persen"),
            budgets(facts.anggaran, by_value),
        ),
        (
            "Perhitungan jumlah",
            "total dengan bagian-bagiannya, dan rata-rata baris di bawahnya",
            SUM,
            ("total",),
            [*sums(facts.rincian, by_value), *means(facts.kinerja, by_value)],
        ),
        (
            "Perhitungan efisiensi",
            "indeks, tingkat dan nilai efisiensi menurut rumus tabelnya sendiri",
            EFFICIENCY,
            ("indeks", "tingkat", "nilai"),
            efficiencies(facts.efisiensi, by_value),
        ),
        (
            "Perhitungan lain",
            "angka yang dibandingkan antartabel, dan angka dalam narasi",
            OTHER,
            ("nilai",),
            [
                *pairs(facts.pasangan, by_value),
                *limits(facts.batas, by_value),
                *claims(facts.klaim, by_value),
            ],
        ),
    ):
        if rows:
            _write(book, name, columns, checks, rows)
            written.append((name, about, sum("auditor" in row for row in rows)))
    return written


def _write(
    book: Book, name: str, columns: Sequence[Column], checks: Sequence[str], rows: Sequence[Row]
) -> None:
    sheet = book.sheet(name)
    keys = [column.key for column in columns]
    book.table(sheet, columns, rows)
    sheet.freeze_panes(1, keys.index("nama") + 1)
    for key in checks:
        book.mark_results(sheet, keys.index(f"{key}_hasil"), len(rows))
