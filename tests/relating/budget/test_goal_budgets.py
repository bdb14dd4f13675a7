"""Budgets of sasaran and of the programs that are listed for them."""

from __future__ import annotations

from decimal import Decimal

from support import report, understood

from auditor.models.facts import Rincian
from auditor.models.report import ReportTable
from auditor.relating import relate

GOALS = [
    "Meningkatnya literasi masyarakat",
    "Tertatanya arsip daerah",
    "Lestarinya naskah kuno",
    "Terlayaninya pemustaka",
]
PROGRAMS = [
    ["Program Pembinaan Perpustakaan", "Program Penunjang Literasi"],
    ["Program Pengelolaan Arsip"],
    ["Program Pelestarian Koleksi"],
    ["Program Layanan Pemustaka"],
]
PAID = [["400.000", "250.000"], ["300.000"], ["120.000"], ["80.000"]]
GIVEN = ["650.000", "300.000", "120.000", "80.000"]


def divided(given: list[str]) -> ReportTable:
    """How a budget is divided over the sasaran."""
    rows = [[str(at), goal, amount] for at, (goal, amount) in enumerate(zip(GOALS, given, strict=True), 1)]
    header = [["No", "Sasaran Strategis", "Anggaran (Rp)"]]
    return understood(header, rows, number="2.3", caption="Alokasi Anggaran per Sasaran Tahun 2024")


def supported(paid: list[list[str]], *, amounts: bool = True) -> ReportTable:
    """The programs of each sasaran, which stands in a merged cell beside them."""
    rows: list[list[str]] = []
    for goal, programs, sums in zip(GOALS, PROGRAMS, paid, strict=True):
        for at, (program, amount) in enumerate(zip(programs, sums, strict=True)):
            rows.append([f"^{goal}" if at else goal, program, *([amount] if amounts else [])])
    header = [["Sasaran Strategis", "Program", *(["Anggaran (Rp)"] if amounts else [])]]
    return understood(header, rows, number="3.5", caption="Program Pendukung Sasaran Tahun 2024", order=2)


def spent() -> ReportTable:
    rows = [
        [program, amount, amount]
        for programs, amounts in zip(PROGRAMS, PAID, strict=True)
        for program, amount in zip(programs, amounts, strict=True)
    ]
    header = [["Program", "Anggaran (Rp)", "Realisasi (Rp)"]]
    return understood(header, rows, number="3.9", caption="Realisasi Anggaran Tahun 2024", order=3)


def of_goals(*tables: ReportTable) -> list[Rincian]:
    return [one for one in relate([report(*tables)]).rincian if one.jenis == "anggaran_sasaran"]


def differing(*tables: ReportTable) -> list[tuple[str, Decimal, bool]]:
    return [(one.label, one.selisih, one.pasti) for one in of_goals(*tables) if one.selisih]


def test_sasaran_are_given_what_their_programs_add_up_to() -> None:
    assert [(one.label, one.selisih) for one in of_goals(divided(GIVEN), supported(PAID))] == [
        (goal, 0) for goal in GOALS
    ]


def test_a_difference_between_two_tables_is_asked() -> None:
    given = [*GIVEN[:3], "90.000"]
    assert differing(divided(given), supported(PAID)) == [(GOALS[3], Decimal(-10_000), False)]


def test_programs_without_amounts_have_those_of_the_budget_table() -> None:
    given = ["660.000", *GIVEN[1:]]
    found = differing(divided(given), supported(PAID, amounts=False), spent())
    assert found == [(GOALS[0], Decimal(-10_000), False)]


def test_two_budgets_are_not_compared() -> None:
    assert of_goals(divided(["1.000", "2.000", "3.000", "80.000"]), supported(PAID)) == []


def both(given: list[str], goals: int) -> ReportTable:
    """A table that prints the amount of a sasaran, in a merged cell, beside those of its programs."""
    names = [*GOALS, "Terpenuhinya bahan pustaka"][:goals]
    programs = [*PROGRAMS, ["Program Pengadaan Bahan"]]
    paid = [*PAID, ["50.000"]]
    rows: list[list[str]] = []
    for goal, amount, below, sums in zip(names, given, programs, paid, strict=False):
        for at, (program, one) in enumerate(zip(below, sums, strict=True)):
            mark = "^" if at else ""
            rows.append([f"{mark}{goal}", f"{mark}{amount}", program, one])
    header = [["Sasaran", "Anggaran Sasaran (Rp)", "Program", "Anggaran Program (Rp)"]]
    return understood(header, rows, number="2.4", caption="Perjanjian Kinerja Tahun 2024")


def test_one_table_that_prints_both_tells_it_itself() -> None:
    given = ["650.000", "300.000", "120.000", "90.000", "50.000"]
    assert differing(both(given, 5)) == [(GOALS[3], Decimal(-10_000), True)]


def test_few_sasaran_tell_nothing_surely() -> None:
    given = ["650.000", "300.000", "120.000", "90.000"]
    assert differing(both(given, 4)) == [(GOALS[3], Decimal(-10_000), False)]


def test_two_versions_of_a_budget_are_no_sasaran_and_programs() -> None:
    rows = [
        [f"^{goal}" if at else goal, program, amount, amount.replace("0.000", "5.000")]
        for goal, programs, paid in zip(GOALS, PROGRAMS, PAID, strict=True)
        for at, (program, amount) in enumerate(zip(programs, paid, strict=True))
    ]
    header = [["Sasaran", "Program", "Anggaran Murni (Rp)", "Anggaran Perubahan (Rp)"]]
    assert of_goals(understood(header, rows, number="2.4", caption="Perubahan Anggaran 2024")) == []
