"""What the documents of a dossier say of one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import pytest
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
    return [rule for rule in load_rules(Settings()) if rule.file.over in SETS]


def found(*members: Member) -> list[Finding]:
    rules = _rules()
    with rules[0].language.naming({one.file: one.label for one in members}):
        return list(check(relate_across(members), rules, Settings(), "dossier").findings)


def told(findings: Sequence[Finding], rule: str) -> list[tuple[str, str]]:
    return [(one.status.value, one.message) for one in findings if one.rule == rule]


def test_agreeing_documents_say_nothing() -> None:
    findings = found(
        member(Kind.LKJIP, 2024, measured(2024), budget(2024)),
        member(Kind.PK, 2024, promised(2024)),
        member(Kind.LRA, 2024, budget(2024)),
    )
    assert findings == []


def test_target_of_the_agreement_differs() -> None:
    report = member(Kind.LKJIP, 2024, measured(2024))
    findings = found(report, member(Kind.PK, 2024, promised(2024, ["72", "60", "40,5"])))
    ((status, message),) = told(findings, "KON-01")
    assert status == "perlu_dicek"
    assert "70 (Tabel 3.1 LKjIP 2024) dan 72 (Tabel 2.1 PK 2024)" in message


def test_changed_agreement_is_tried_before_a_target_is_called_different() -> None:
    report = member(Kind.LKJIP, 2024, measured(2024))
    first = member(Kind.PK, 2024, promised(2024, ["72", "60", "40,5"]))
    assert told(found(report, first, member(Kind.PK_PERUBAHAN, 2024, promised(2024))), "KON-01") == []
    changed = member(Kind.PK_PERUBAHAN, 2024, promised(2024, ["73", "60", "40,5"]))
    ((status, message),) = told(found(report, first, changed), "KON-01")
    assert status == "pasti"
    assert "72 (Tabel 2.1 PK 2024) dan 73 (Tabel 2.1 PK perubahan 2024)" in message


def test_what_the_report_prints_as_its_agreement_is_surely_another_one() -> None:
    report = member(Kind.LKJIP, 2024, measured(2024), promised(2024))
    paper = member(Kind.PK, 2024, promised(2024, ["72", "60", "40,5"]))
    assert [status for status, _ in told(found(report, paper), "KON-01")] == ["pasti"]
    assert [status for status, _ in told(found(report, replace(paper, sure=False)), "KON-01")] == [
        "perlu_dicek"
    ]


def test_promised_and_not_measured() -> None:
    report = member(Kind.LKJIP, 2024, measured(2024, names=NAMES[:2]))
    ((status, message),) = told(found(report, member(Kind.PK, 2024, promised(2024))), "KON-06")
    assert status == "perlu_dicek"
    assert f"“{NAMES[2]}” diperjanjikan pada Tabel 2.1 PK 2024" in message


def test_realisation_differs_from_the_lra() -> None:
    wrong = [["Pembinaan Arsip Dinamis", "120.345.600", "118.020.150"], *MONEY[1:]]
    findings = found(member(Kind.LKJIP, 2024, budget(2024, wrong)), member(Kind.LRA, 2024, budget(2024)))
    ((status, message),) = told(findings, "ANG-13")
    assert status == "pasti"
    assert "118.020.150 (Tabel 3.5 LKjIP 2024)" in message
    assert "118.200.150 (Tabel 3.5 LRA 2024)" in message


def test_realisation_report_of_a_part_of_the_year_is_a_question() -> None:
    wrong = [["Pembinaan Arsip Dinamis", "120.345.600", "118.020.150"], *MONEY[1:]]
    paper = member(Kind.LRA, 2024, "Realisasi s.d. Triwulan III", budget(2024))
    ((status, _),) = told(found(member(Kind.LKJIP, 2024, budget(2024, wrong)), paper), "ANG-13")
    assert status == "perlu_dicek"


def test_row_missing_in_the_lra_and_one_misspelt() -> None:
    other = [*MONEY[:3], ["Pelestarian Naskah Kunno", *MONEY[3][1:]]]
    findings = found(member(Kind.LKJIP, 2024, budget(2024)), member(Kind.LRA, 2024, budget(2024, other)))
    assert [m for _, m in told(findings, "SIL-01") if "Layanan Elektronik" in m and "anggaran LRA 2024" in m]
    assert [m for _, m in told(findings, "SIL-02") if "Naskah Kunno (Tabel 3.5 LRA 2024)" in m]


def two_years(*parts: Table) -> tuple[Member, Member]:
    before = member(Kind.LKJIP, 2023, measured(2023), budget(2023))
    return member(Kind.LKJIP, 2024, measured(2024), *parts), before


def test_figure_of_last_year_differs_from_last_years_report() -> None:
    findings = found(*two_years(compared(["64", "61,3", "70", "68,25"], ["55", "54,2", "60", "61,75"])))
    ((status, message),) = told(findings, "TAH-01")
    assert status == "pasti"
    assert "tahun 2023 tertulis 61,3 (Tabel 3.2 LKjIP 2024)" in message
    assert "63,1 (Tabel 3.1 LKjIP 2023)" in message


def test_provisional_figures_are_a_question() -> None:
    report, _ = two_years(compared(["64", "61,3", "70", "68,25"]))
    said = member(Kind.LKJIP, 2023, measured(2023), "Angka tahun 2023 adalah angka sementara.")
    assert [status for status, _ in told(found(report, said), "TAH-01")] == ["perlu_dicek"]


def test_column_of_another_year() -> None:
    older = member(
        Kind.LKJIP,
        2023,
        measured(2023),
        compared(["60", "58,4", "64", "63,1"], ["50", "49,7", "55", "54,2"], years=(2022, 2023)),
    )
    report = member(
        Kind.LKJIP,
        2024,
        measured(2024),
        compared(["60", "58,4", "70", "68,25"], ["50", "49,7", "60", "61,75"]),
    )
    findings = found(report, older)
    ((status, message),) = told(findings, "TAH-02")
    assert status == "pasti"
    assert "Kolom tahun 2023 pada Tabel 3.2 LKjIP 2024 memuat angka tahun 2022" in message
    assert told(findings, "TAH-01") == []


@pytest.mark.parametrize(("changed", "status"), [(0, ["pasti"]), (1, ["perlu_dicek"]), (3, [])])
def test_table_carried_over(changed: int, status: list[str]) -> None:
    rows = [
        [name, plan, f"{at}1.111.111" if at < changed else paid]
        for at, (name, plan, paid) in enumerate(MONEY)
    ]
    report, before = two_years(budget(2024, rows))
    assert [one for one, _ in told(found(report, before), "TAH-02")] == status


def test_sentence_carried_over() -> None:
    sentence = "Realisasi anggaran tahun {} sebesar Rp1.234.567.890 atau 96,31 persen dari pagu."
    report = member(Kind.LKJIP, 2024, "# BAB III", sentence.format(2024), measured(2024))
    before = member(Kind.LKJIP, 2023, "# BAB III", sentence.format(2023), measured(2023))
    ((status, message),) = told(found(report, before), "TAH-02")
    assert status == "pasti"
    assert "hanya tahunnya yang diganti" in message
    other = member(
        Kind.LKJIP, 2023, "# BAB III", sentence.format(2023).replace("96,31", "91,20"), measured(2023)
    )
    assert told(found(report, other), "TAH-02") == []


def test_target_below_what_was_reached() -> None:
    report = member(Kind.LKJIP, 2024, measured(2024, targets=["62", "60", "40,5"]))
    before = member(Kind.LKJIP, 2023, measured(2023))
    ((status, message),) = told(found(report, before), "TAH-03")
    assert status == "perlu_dicek"
    assert "adalah 62 (Tabel 3.1 LKjIP 2024)" in message
    assert "yaitu 63,1 (Tabel 3.1 LKjIP 2023)" in message


def test_indicator_dropped() -> None:
    report = member(Kind.LKJIP, 2024, measured(2024, names=NAMES[:2]))
    ((status, message),) = told(found(report, member(Kind.LKJIP, 2023, measured(2023))), "TAH-04")
    assert (status, f"“{NAMES[2]}” diukur dalam laporan tahun 2023" in message) == ("pasti", True)


def test_indicator_dropped_but_spoken_of_is_a_question() -> None:
    report = member(
        Kind.LKJIP, 2024, measured(2024, names=NAMES[:2]), f"Indikator {NAMES[2]} tidak lagi dipakai."
    )
    findings = found(report, member(Kind.LKJIP, 2023, measured(2023)))
    assert [status for status, _ in told(findings, "TAH-04")] == ["perlu_dicek"]


def test_indicator_renamed_by_its_figures_and_by_its_words() -> None:
    renamed = [
        "Indeks Literasi Masyarakat",
        "Angka Minat Baca Warga",
        "Perpustakaan yang Terakreditasi (persen)",
    ]
    rows = [["1", GOAL, "Angka Minat Baca Warga", "55", "54,2", "60", "61,75"]]
    past = replace(compared(), rows=table([], rows).rows)
    report = member(Kind.LKJIP, 2024, measured(2024, names=renamed), past)
    findings = told(found(report, member(Kind.LKJIP, 2023, measured(2023))), "TAH-04")
    assert [(s, m.split(".")[0]) for s, m in findings] == [
        ("pasti", f"Indikator “{NAMES[1]}” (Tabel 3"),
        ("perlu_dicek", f"Indikator “{NAMES[2]}” (Tabel 3"),
    ]
    assert all("berganti nama menjadi" in message for _, message in findings)


def test_series_that_changes_its_scale() -> None:
    report = member(Kind.LKJIP, 2024, measured(2024))
    small = measured(2023)
    rows = [list(row) for row in small.rows]
    rows[0][5] = replace(rows[0][5], text="0,631")
    before = member(Kind.LKJIP, 2023, replace(small, rows=tuple(tuple(row) for row in rows)))
    ((status, message),) = told(found(report, before), "TAH-05")
    assert status == "perlu_dicek"
    assert "0,631 (Tabel 3.1 LKjIP 2023) dan 68,25 (Tabel 3.1 LKjIP 2024)" in message


def test_any_version_of_a_budget_that_the_report_prints_is_tried() -> None:
    head = [["No", "Sub Kegiatan", "Anggaran DPA (Rp)", "Anggaran DPPA (Rp)", "Realisasi (Rp)"]]
    rows = [[str(at), name, "99.999.000", plan, paid] for at, (name, plan, paid) in enumerate(MONEY, start=1)]
    report = member(Kind.LKJIP, 2024, table(head, rows, number="3.5", caption="Anggaran Tahun 2024"))
    assert told(found(report, member(Kind.LRA, 2024, budget(2024))), "ANG-13") == []
