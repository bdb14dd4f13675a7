"""The budget held against the realisation paper."""

from __future__ import annotations

from dossier_maker import MONEY, budget, found, member, told
from support import table

from auditor.models.dossier import DocumentKind as Kind


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


def test_any_version_of_a_budget_that_the_report_prints_is_tried() -> None:
    head = [["No", "Sub Kegiatan", "Anggaran DPA (Rp)", "Anggaran DPPA (Rp)", "Realisasi (Rp)"]]
    rows = [[str(at), name, "99.999.000", plan, paid] for at, (name, plan, paid) in enumerate(MONEY, start=1)]
    report = member(Kind.LKJIP, 2024, table(head, rows, number="3.5", caption="Anggaran Tahun 2024"))
    assert told(found(report, member(Kind.LRA, 2024, budget(2024))), "ANG-13") == []
