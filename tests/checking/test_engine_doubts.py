"""Differences that another reading explains are asked, not asserted."""

from __future__ import annotations

from decimal import Decimal

import pytest

from auditor.checking.engine import check
from auditor.checking.rules.catalogue import load_rules
from auditor.files.settings import Settings
from auditor.models.facts import Facts, Indikator, Kinerja
from auditor.models.finding import Finding, Status
from auditor.models.report import Level, Place, Value

RULES = load_rules(Settings())


def value(number: str, table: str, unit: str = "") -> Value:
    place = Place("a.pdf", 1, table, f"Judul {table}", "Layanan Arsip")
    return Value(f"{number} {unit}".strip(), place, Decimal(number), unit, (Decimal(number),))


def told(rule: str, facts: Facts) -> list[Finding]:
    return list(check(facts, [one for one in RULES if one.id == rule], Settings()).findings)


def indicator(left: Value, right: Value, nama: str = "Layanan Arsip", *, plan: bool = False) -> Indikator:
    both = [left, right]
    return Indikator(
        left.place, nama, 2024, None, target=both, realisasi=both, capaian=both, target_beda=both,
        realisasi_beda=both, capaian_beda=both, target_lain=plan,
    )  # fmt: skip


@pytest.mark.parametrize("rule", ["KON-01", "KON-02"])
@pytest.mark.parametrize(
    ("left", "right", "status"),
    [
        (value("100", "2.1", "%"), value("90", "3.1", "%"), Status.PASTI),
        (value("100", "2.1", "%"), value("90", "3.1"), Status.PASTI),
        (value("61", "2.1", "%"), value("25", "3.1"), Status.PERLU_DICEK),
        (value("100", "2.1", "%"), value("1", "3.1", "paket"), Status.PERLU_DICEK),
    ],
)
def test_figures_in_other_units_may_be_other_measures(
    rule: str, left: Value, right: Value, status: Status
) -> None:
    (finding,) = told(rule, Facts(indikator=[indicator(left, right)]))
    assert finding.status is status


@pytest.mark.parametrize(("plan", "status"), [(False, Status.PASTI), (True, Status.PERLU_DICEK)])
def test_a_plan_of_several_years_may_have_another_target(plan: bool, status: Status) -> None:
    record = indicator(value("100", "2.1"), value("75", "3.1"), plan=plan)
    assert [one.status for one in told("KON-01", Facts(indikator=[record]))] == [status]


@pytest.mark.parametrize("rule", ["KON-01", "KON-02", "KON-03"])
def test_many_doubtful_differences_of_two_tables_are_one_question(rule: str) -> None:
    records = [
        indicator(
            value("7", "2.1", "unit"), value(str(number), "3.1", "paket"), f"Layanan {number}", plan=True
        )
        for number in range(10, 16)
    ]
    (finding,) = told(rule, Facts(indikator=records))
    assert finding.status is Status.PERLU_DICEK
    assert all(f"“Layanan {number}”" in finding.message for number in range(10, 16))


@pytest.mark.parametrize(("capaian", "status"), [("100", Status.PERLU_DICEK), ("90", Status.PASTI)])
def test_a_capaian_of_100_may_be_capped(capaian: str, status: Status) -> None:
    row = Kinerja(
        Place("a.pdf", 1, "3.1"), "Laporan Aset", Level.SUB_KEGIATAN, 2024, None, None, None,
        value("1", "3.1"), value("2", "3.1"), value(capaian, "3.1"), rumus="", capaian_hitung=Decimal(200),
    )  # fmt: skip
    (finding,) = told("KIN-01", Facts(kinerja=[row]))
    assert finding.status is status


@pytest.mark.parametrize(
    ("capaian", "status"),
    [
        ("-", Status.PERLU_DICEK),
        ("", Status.PERLU_DICEK),
        ("NA", Status.PERLU_DICEK),
        ("rilis Mei", Status.PERLU_DICEK),
    ],
)
def test_what_a_report_marks_in_words_it_may_explain_elsewhere(capaian: str, status: Status) -> None:
    place = Place("a.pdf", 1, "3.1")
    row = Kinerja(
        place, "Tindak Lanjut Temuan", Level.SASARAN, 2024, None, None, None,
        value("100", "3.1"), Value("-", place), Value(capaian, place),
    )  # fmt: skip
    assert [one.status for one in told("KIN-07", Facts(kinerja=[row]))] == [status]


@pytest.mark.parametrize(
    ("reached", "formula", "status"),
    [
        ("24", None, Status.PERLU_DICEK),
        ("24", "R/T", Status.PASTI),
        ("25", None, Status.PASTI),
    ],
)
def test_a_target_that_stands_as_realisasi_may_be_below_the_other_heading(
    reached: str, formula: str | None, status: Status
) -> None:
    """The text of the indicator says 24; where the row's own capaian bears out the columns it is sure."""
    target = value("26", "3.1")
    record = Kinerja(
        target.place, "Layanan Arsip", Level.SUB_KEGIATAN, 2024, None, None, None, target=target,
        realisasi=value(reached, "3.1"), capaian=value("92", "3.1"),
        target_di_indikator=value("24", "3.1"), rumus=formula,
    )  # fmt: skip
    assert [one.status for one in told("KIN-03", Facts(kinerja=[record]))] == [status]
