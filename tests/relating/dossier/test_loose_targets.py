"""Targets that ask for less than was reached the year before."""

from __future__ import annotations

from dossier_maker import found, measured, member, told

from auditor.models.dossier import DocumentKind as Kind


def test_target_below_what_was_reached() -> None:
    report = member(Kind.LKJIP, 2024, measured(2024, targets=["62", "60", "40,5"]))
    before = member(Kind.LKJIP, 2023, measured(2023))
    ((status, message),) = told(found(report, before), "TAH-03")
    assert status == "perlu_dicek"
    assert "adalah 62 (Tabel 3.1 LKjIP 2024)" in message
    assert "yaitu 63,1 (Tabel 3.1 LKjIP 2023)" in message
