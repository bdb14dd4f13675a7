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


@pytest.mark.parametrize(
    ("last", "kind"),
    [
        (["", "", "1.000.000", "700.000"], RowKind.TOTAL),
        (["", "", "1.000.000", "50.000"], RowKind.DATA),
        (["", "", "90.000", ""], RowKind.DATA),
        (["", "Kegiatan E", "1.000.000", "700.000"], RowKind.DATA),
    ],
)
def test_figures_alone_that_are_larger_than_all_above_are_a_total(last: list[str], kind: RowKind) -> None:
    header = [["No", "Program/Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)"]]
    rows = [
        ["1", "Program Jalan", "600.000", "550.000"],
        ["", "Kegiatan A", "400.000", "400.000"],
        ["", "Kegiatan B", "200.000", "150.000"],
        ["2", "Program Air", "400.000", "150.000"],
        last,
    ]
    assert understood(header, rows).rows[-1].kind is kind


def test_the_last_of_several_years_is_no_total() -> None:
    header = [["Tahun", "Anggaran (Rp)", "Realisasi (Rp)", "%"]]
    rows = [[str(2021 + at), f"{at + 4}00.000", f"{at + 3}00.000", f"{70 + at},00"] for at in range(4)]
    assert {row.kind for row in understood(header, rows).rows} == {RowKind.DATA}
