"""What the rows of a table are, by their labels and by what they fill."""

from __future__ import annotations

import pytest
from support import understood

from auditor.models.report import RowKind

HEADER = [["No", "Sasaran", "Indikator", "Target", "Realisasi"]]


def kind(*cells: str) -> RowKind:
    return understood(HEADER, [["1", "Sasaran A", "Indeks A", "10", "20"], list(cells)]).rows[1].kind


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (("2", "Sasaran B", "Indeks B", "30", "40"), RowKind.DATA),
        (("", "JUMLAH", "", "40", "60"), RowKind.TOTAL),
        (("Sub Total", "", "", "40", "60"), RowKind.TOTAL),
        (("3", "Sasaran C", "Jumlah orang yang dilatih", "40", "60"), RowKind.DATA),
        (("", "Jumlah peserta", "", "40", "60"), RowKind.DATA),
        (("", "Rata-rata capaian", "", "", "60"), RowKind.RATA),
        (("II", "Tujuan kedua", "", "", ""), RowKind.GRUP),
        (("Misi 1", "Misi 1", "Misi 1", "Misi 1", "Misi 1"), RowKind.GRUP),
        (("2", "Sasaran B", "Indeks B", "", ""), RowKind.DATA),
        (("2", "Sasaran B", "Produksi", "^Produksi", "^Produksi"), RowKind.GRUP),
        (("2", "Meningkatnya B", "^Meningkatnya B", "^Meningkatnya B", "^Meningkatnya B"), RowKind.GRUP),
        (("2", "Sasaran B", "Produksi", "^Produksi", "40"), RowKind.DATA),
        (("2", "Sasaran B", "Predikat", "^WTP", "^WTP"), RowKind.DATA),
    ],
)
def test_a_row(cells: tuple[str, ...], expected: RowKind) -> None:
    assert kind(*cells) is expected


def test_a_table_of_two_columns_has_no_groups() -> None:
    rows = understood([["Uraian", "Jumlah"]], [["Laki-laki", "12"], ["Pegawai tetap", ""]]).rows
    assert [row.kind for row in rows] == [RowKind.DATA, RowKind.DATA]
