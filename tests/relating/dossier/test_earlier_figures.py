"""Figures of earlier years held against the reports of those years."""

from __future__ import annotations

from dossier_maker import compared, found, measured, member, told, two_years

from auditor.models.dossier import DocumentKind as Kind


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
