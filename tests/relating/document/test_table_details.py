"""What a table tells beside others: standards that vary, achievements that are shares of the budget."""

from __future__ import annotations

from dataclasses import replace

from support import report, understood

from auditor.checking.engine import check
from auditor.checking.rules.catalogue import load_rules
from auditor.files.settings import Settings
from auditor.models.facts import FaktaTabel
from auditor.models.finding import Finding
from auditor.models.report import ReportTable
from auditor.relating import relate

EFFICIENCY = (
    ["No", "Sub Kegiatan", "Realisasi Output", "Capaian Input", "Indeks Efisiensi", "Rencana Output",
     "Rencana Input", "Standar Efisiensi", "Tingkat Efisiensi"],
)  # fmt: skip


def efficiency_fact(*standards: str) -> FaktaTabel:
    rows = [[str(at), f"Layanan {at}", "100", "80", "1,25", "100", "100", standard, "0,25"]
            for at, standard in enumerate(standards, 1)]  # fmt: skip
    return relate([report(understood(EFFICIENCY, rows, number="3.5"))]).tabel[0]


def test_standards_of_one_plan_that_differ() -> None:
    different = efficiency_fact("1", "2", "1", "4").standar_beda
    assert [row.nama for row in different] == ["Layanan 1", "Layanan 2", "Layanan 4"]
    assert efficiency_fact("1", "1", "1").standar_beda == []


def copied(capaian: list[str]) -> FaktaTabel:
    names = ["Pembinaan Arsip", "Layanan Baca", "Pameran Buku", "Alih Media"]
    performance = understood(
        [["No", "Sub Kegiatan", "Indikator", "Satuan", "Target", "Realisasi", "Capaian"]],
        [[str(at), name, "Persentase layanan", "Persen", "100", one, f"{one}%"]
         for at, (name, one) in enumerate(zip(names, capaian, strict=True), 1)],
        number="3.1",
    )  # fmt: skip
    budget = understood(
        [["No", "Sub Kegiatan", "Anggaran", "Realisasi", "%"]],
        [[str(at), name, "1.000.000", paid, ""]
         for at, (name, paid) in enumerate(
             zip(names, ["571.400", "822.000", "463.100", "1.000.000"], strict=True), 1)],
        number="3.2",
        order=2,
    )  # fmt: skip
    return relate([report(performance, budget)]).tabel[0]


def test_achievement_that_is_the_share_of_the_budget_spent() -> None:
    fact = copied(["57", "82", "46", "100"])
    assert [pair.nama for pair in fact.serapan_disalin] == ["Pembinaan Arsip", "Layanan Baca", "Pameran Buku"]
    assert fact.serapan_dibandingkan == 3


def test_achievement_of_its_own() -> None:
    fact = copied(["60", "82", "90", "100"])
    assert [pair.nama for pair in fact.serapan_disalin] == ["Layanan Baca"]


def test_an_amount_that_lost_a_digit_is_no_number() -> None:
    table = understood(
        [["No", "Indikator", "Target", "Realisasi"]],
        [["1", "Nilai kerugian", "457.620,50", "464.71,75"], ["2", "Nilai bantuan", "1.250,5", "1.300,75"]],
    )
    assert [value.text for value in relate([report(table)]).tabel[0].angka_rusak] == ["464.71,75"]


def test_a_title_of_another_year_than_the_reports_and_the_columns() -> None:
    header = [["No", "Indikator", "Tahun 2024", "Tahun 2024"], ["^No", "^Indikator", "Target", "Realisasi"]]
    rows = [["1", "Indeks Literasi", "70", "72"]]

    def missing(title: str) -> list[int]:
        return relate([report(understood(header, rows, caption=title))]).tabel[0].tahun_hilang

    assert missing("Target dan Realisasi Kinerja Tahun 2023") == [2023]
    assert missing("Target dan Realisasi Kinerja Tahun 2024") == []
    assert missing("Realisasi Kinerja Perjanjian Tahun 2023 yang Diubah") == []


NAMES = ["Pengadaan Benih Padi", "Pelatihan Petani Muda", "Pameran Hasil Tani", "Perbaikan Saluran"]


def compared_over_years(amounts: list[str], header: str = "Realisasi (Rp) 2024") -> FaktaTabel:
    """A table of what was spent in two years, beside a budget table with four kegiatan."""
    budget = understood(
        [["No", "Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)"]],
        [[str(at), name, f"{at}00.000.000", f"{at}{'00' if at == 4 else '11'}.000.000"]
         for at, name in enumerate(NAMES, 1)],
        number="3.4",
    )  # fmt: skip
    years = understood(
        [["No", "Kegiatan", "Realisasi (Rp) 2023", header]],
        [[str(at), name, "90.000.000", amount]
         for at, (name, amount) in enumerate(zip(NAMES, amounts, strict=True), 1)],
        number="3.5",
        order=2,
    )  # fmt: skip
    return relate([report(budget, years)]).tabel[1]


def test_a_column_of_realisasi_that_holds_the_budget() -> None:
    fact = compared_over_years(["100.000.000", "200.000.000", "300.000.000", "400.000.000"])
    assert [value.text for value in fact.anggaran_disalin] == ["100.000.000", "200.000.000", "300.000.000"]
    assert [row.realisasi.text for row in fact.anggaran_asal if row.realisasi] == [
        "111.000.000", "211.000.000", "311.000.000"
    ]  # fmt: skip


def test_a_column_of_what_was_spent_is_none_of_the_budget() -> None:
    budget = ["100.000.000", "200.000.000", "300.000.000", "400.000.000"]
    assert compared_over_years(["111.000.000", *budget[1:]]).anggaran_disalin == []
    assert compared_over_years([*budget[:2], "5.000", "6.000"]).anggaran_disalin == []
    assert compared_over_years(budget, "Realisasi (Rp) 2022").anggaran_disalin == []


def totals(*tables: tuple[int, str | None, bool]) -> list[bool | None]:
    """Whether budget tables, each on a page, with or without a number and a total row, have a total."""
    made = []
    for order, (page, number, total) in enumerate(tables, 1):
        rows = [
            [str(at), f"{name} {order}", f"{at}00.000.000", f"{at}00.000.000"]
            for at, name in enumerate(NAMES, 1)
        ]
        rows += [["", "Jumlah", "1.000.000.000", "1.000.000.000"]] if total else []
        one = understood(
            [["No", "Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)"]], rows, number=number, order=order
        )
        made.append(replace(one, source=replace(one.source, pages=(page,))))
    return [fact.ada_total for fact in relate([report(*made)]).tabel]


def test_a_budget_table_over_several_pages_has_one_total() -> None:
    assert totals((5, "3.1", False), (6, None, False), (7, None, True)) == [None, None, True]
    assert totals((5, "3.1", False), (6, None, False)) == [None, False]
    assert totals((5, "3.1", False), (6, "3.2", True)) == [False, True]
    assert totals((5, "3.1", False), (9, None, True)) == [False, True]


MEASURED = [["No", "Indikator", "Target", "Realisasi", "Capaian"]]


def marks(*tables: ReportTable) -> list[Finding]:
    """What is said of mixed decimal marks."""
    rules = [rule for rule in load_rules(Settings()) if rule.id == "KIN-09"]
    return list(check(relate([report(*tables)]), rules, Settings()).findings)


MIXED = [["1", "Indeks layanan", "80,5", "75.25", "93,48"], ["2", "Indeks kepuasan", "70,5", "65,5", "92,91"]]


def test_a_merged_cell_has_one_mark() -> None:
    rows = [*MIXED, ["3", "Indeks kepuasan kedua", "60,5", "^75.25", "91,91"]]
    (fact,) = relate([report(understood(MEASURED, rows, number="3.1"))]).tabel
    assert len(fact.desimal_titik) == 1


def test_mixed_marks_are_told_once_for_a_table_over_several_pages() -> None:
    first = understood(MEASURED, MIXED, number="3.1", caption="Capaian Kinerja")
    more = [
        ["3", "Cakupan imunisasi", "60,5", "55.75", "92,15"],
        ["4", "Rasio guru", "50,5", "45,5", "90,10"],
    ]
    second = understood(MEASURED, more, order=2)
    (told,) = marks(first, second)
    assert {value.text for value in told.evidence} >= {"75.25", "55.75"}


def test_a_summary_that_repeats_the_numbers_is_named_with_them() -> None:
    summary = understood(
        [["Indikator", "Realisasi", "Capaian"]], [[row[1], row[3], row[4]] for row in MIXED], order=2
    )
    (told,) = marks(understood(MEASURED, MIXED, number="3.1"), summary)
    assert {value.place.table for value in told.evidence} == {"3.1", "tabel ke-2"}


def test_tables_with_numbers_of_their_own_are_told_by_themselves() -> None:
    other = understood(MEASURED, MIXED, number="3.2", caption="Capaian Kinerja", order=2)
    assert len(marks(understood(MEASURED, MIXED, number="3.1", caption="Capaian Kinerja"), other)) == 2
