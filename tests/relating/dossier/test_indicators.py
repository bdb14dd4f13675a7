"""Indicators held against what was promised."""

from __future__ import annotations

from dataclasses import replace

from dossier_maker import NAMES, found, measured, member, promised, told

from auditor.models.dossier import DocumentKind as Kind


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


RENAMED = ("Indeks Literasi Warga Masyarakat Desa", *NAMES[1:])


def test_another_name_beside_the_same_target_is_the_same_indicator() -> None:
    report = member(Kind.LKJIP, 2024, measured(2024))
    same = member(Kind.PK, 2024, promised(2024, names=RENAMED))
    ((_, message),) = told(found(report, same), "KON-04")
    assert f"{NAMES[0]} (Tabel 3.1 LKjIP 2024) dan {RENAMED[0]}" in message
    other = member(Kind.PK, 2024, promised(2024, ["69", "60", "40,5"], RENAMED))
    assert told(found(report, other), "KON-01") == []
