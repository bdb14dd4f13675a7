"""Indicators over the years."""

from __future__ import annotations

from dataclasses import replace

from dossier_maker import found, measured, member, told

from auditor.models.dossier import DocumentKind as Kind


def test_series_that_changes_its_scale() -> None:
    report = member(Kind.LKJIP, 2024, measured(2024))
    small = measured(2023)
    rows = [list(row) for row in small.rows]
    rows[0][5] = replace(rows[0][5], text="0,631")
    before = member(Kind.LKJIP, 2023, replace(small, rows=tuple(tuple(row) for row in rows)))
    ((status, message),) = told(found(report, before), "TAH-05")
    assert status == "perlu_dicek"
    assert "0,631 (Tabel 3.1 LKjIP 2023) dan 68,25 (Tabel 3.1 LKjIP 2024)" in message
