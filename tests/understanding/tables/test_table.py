"""Rows of tables with what names them."""

from __future__ import annotations

from support import understood

from auditor.models.report import Level, RowKind


def test_rows_with_no_more_than_a_name_above_indicators_are_sasaran() -> None:
    made = understood(
        [["Kode", "Sasaran/Indikator Kinerja", "Satuan", "Target"]],
        [["S1", "Meningkatnya mutu benih", "", ""], ["S1.1", "Benih lulus uji", "persen", "90"]],
    )
    assert [(row.kind, row.level) for row in made.rows] == [
        (RowKind.GRUP, Level.SASARAN),
        (RowKind.DATA, None),
    ]


def test_rows_of_figures_are_named_by_their_codes() -> None:
    made = understood(
        [["RO", "Pagu (Rp)", "Realisasi (Rp)"]],
        [["EBA.956", "164.300.000", "158.914.600"], ["EBA.962", "287.450.000", "243.506.915"]],
    )
    assert [row.nama for row in made.rows] == ["EBA.956", "EBA.962"]
