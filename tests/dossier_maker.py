"""Documents of an office, small and in agreement, to be held against one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from support import blocks, document, table

from auditor.checking.engine import check
from auditor.checking.rules.catalogue import load_rules
from auditor.checking.rules.rule import Rule
from auditor.files.settings import Settings
from auditor.models.document import Table
from auditor.models.dossier import DocumentKind as Kind
from auditor.models.finding import Finding
from auditor.relating import relate
from auditor.relating.dossier.members import Member
from auditor.relating.dossier.relate import SETS, relate_across
from auditor.understanding import understand

GOAL = "Literasi masyarakat meningkat"
NAMES = ("Indeks Literasi Masyarakat", "Tingkat Kegemaran Membaca", "Persentase Perpustakaan Terakreditasi")
PLAN = (("70", "64"), ("60", "55"), ("40,5", "35"))
DONE = (("68,25", "63,1"), ("61,75", "54,2"), ("41,35", "36,4"))
"""For each indicator the figure of 2024 and of 2023."""
MONEY = [
    ["Pembinaan Arsip Dinamis", "120.345.600", "118.200.150"],
    ["Pengelolaan Bahan Pustaka", "242.315.450", "236.871.900"],
    ["Pemilihan Duta Baca", "58.975.300", "55.640.120"],
    ["Pelestarian Naskah Kuno", "72.130.700", "66.487.310"],
    ["Pengembangan Layanan Elektronik", "96.450.900", "91.237.580"],
]


def _capaian(target: str, done: str) -> str:
    value = float(done.replace(",", ".")) / float(target.replace(",", ".")) * 100
    return f"{value:.2f}".replace(".", ",")


def measured(year: int, *, names: Sequence[str] = NAMES, targets: Sequence[str] | None = None) -> Table:
    at = 2024 - year
    rows = [
        ["1", GOAL, name, "Poin", targets[i] if targets else PLAN[i][at], DONE[i][at]]
        for i, name in enumerate(names)
    ]
    return table(
        [["No", "Sasaran", "Indikator Sasaran", "Satuan", "Target", "Realisasi", "Capaian"]],
        [[*row, _capaian(row[4], row[5])] for row in rows],
        number="3.1",
        caption=f"Pengukuran Kinerja Tahun {year}",
    )


def compared(*figures: Sequence[str], years: tuple[int, int] = (2023, 2024)) -> Table:
    return table(
        [
            [
                "No",
                "Sasaran",
                "Indikator Sasaran",
                *(str(y) if i == 0 else f"^{y}" for y in years for i in range(2)),
            ],
            ["^No", "^Sasaran", "^Indikator Sasaran", "T", "R", "T", "R"],
        ],
        [["1", GOAL, name, *row] for name, row in zip(NAMES, figures, strict=False)],
        number="3.2",
        caption=f"Perbandingan Capaian Tahun {years[0]}-{years[1]}",
    )


def budget(year: int, rows: Sequence[Sequence[str]] = MONEY, *, caption: str = "Realisasi Anggaran") -> Table:
    return table(
        [["No", "Sub Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)"]],
        [[str(at), *row] for at, row in enumerate(rows, start=1)],
        number="3.5",
        caption=f"{caption} Tahun {year}",
    )


def promised(year: int, targets: Sequence[str] | None = None, names: Sequence[str] = NAMES) -> Table:
    given = targets or [PLAN[i][2024 - year] for i in range(len(names))]
    return table(
        [["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target"]],
        [["1", GOAL, name, "Poin", target] for name, target in zip(names, given, strict=True)],
        caption=f"Perjanjian Kinerja Tahun {year}",
        number="2.1",
    )


def member(kind: Kind, year: int, *parts: str | Table, sure: bool = True) -> Member:
    made = replace(document(*blocks(*parts)), file=f"{kind}-{year}.pdf")
    report = replace(understand(made), kind=kind.value, year=year)
    return Member(report, relate([report]), kind, year, year, f"{kind} {year}", sure)


@cache
def _rules() -> list[Rule]:
    """All of them may assert: what is tested is what they find."""
    return [
        replace(rule, asserts=True, minor=False) for rule in load_rules(Settings()) if rule.file.over in SETS
    ]


def found(*members: Member) -> list[Finding]:
    rules = _rules()
    with rules[0].language.naming({one.file: one.label for one in members}):
        return list(check(relate_across(members), rules, Settings(), "dossier").findings)


def told(findings: Sequence[Finding], rule: str) -> list[tuple[str, str]]:
    return [(one.status.value, one.message) for one in findings if one.rule == rule]


def two_years(*parts: Table) -> tuple[Member, Member]:
    before = member(Kind.LKJIP, 2023, measured(2023), budget(2023))
    return member(Kind.LKJIP, 2024, measured(2024), *parts), before
