"""What an efficiency table takes over from the performance and budget tables."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from support import report, understood

from auditor.models.facts import Efisiensi
from auditor.relating import relate

MEASURED = [
    ["1", "Program Arsip", "Arsip tertata", "50", "52", "104,00"],
    ["2", "Program Pustaka", "Buku terbaca", "200", "193", "96,50"],
    ["3", "Program Naskah", "Naskah terjaga", "40", "40", "100,00"],
    ["4", "Program Peta", "Peta tersimpan", "250", "221", "88,40"],
    ["5", "Program Foto", "Foto terpindai", "90", "81", "90,00"],
]
SPENT = [
    ["Program Arsip", "200.000.000", "182.400.000"],
    ["Program Pustaka", "120.000.000", "106.500.000"],
    ["Program Naskah", "80.000.000", "74.480.000"],
    ["Program Peta", "50.000.000", "46.300.000"],
    ["Program Foto", "60.000.000", "51.300.000"],
]
SHARES = [
    ["Program Arsip", "104,00", "91,20", "12,80"],
    ["Program Pustaka", "96,50", "88,75", "7,75"],
    ["Program Naskah", "100,00", "93,10", "6,90"],
    ["Program Peta", "88,40", "92,60", "-4,20"],
    ["Program Foto", "90,00", "85,50", "4,50"],
]


def compared(shares: Sequence[Sequence[str]], name: str = "Program") -> list[Efisiensi]:
    measured = understood(
        [["No", "Program", "Indikator", "Target", "Realisasi", "Capaian (%)"]], MEASURED, number="3.1"
    )
    spent = understood([["Program", "Anggaran (Rp)", "Realisasi (Rp)"]], SPENT, number="3.2", order=2)
    head = [[name, "Capaian (%)", "Serapan (%)", "Tingkat Efisiensi"]]
    return relate([report(measured, spent, understood(head, shares, number="3.3", order=3))]).efisiensi


def test_a_table_that_takes_over_what_was_measured_and_spent() -> None:
    found = compared(SHARES)
    assert all(row.output_sesuai and row.input_sesuai for row in found)
    assert all(row.output_terbukti and row.input_terbukti for row in found)


def test_a_figure_that_differs_by_less_than_a_point_in_an_exact_table() -> None:
    found = compared([*SHARES[:3], ["Program Peta", "88,04", "92,06", "-4,02"], SHARES[4]])
    assert [(row.output_sesuai, row.input_sesuai) for row in found] == [
        *[(True, True)] * 3, (False, False), (True, True),
    ]  # fmt: skip
    assert found[3].output_terbukti
    assert found[3].serapan == Decimal("92.6")


def test_a_column_of_something_else_is_not_shown_to_be_the_serapan() -> None:
    other = [[name, output, str(60 + at), "0"] for at, (name, output, *_) in enumerate(SHARES)]
    found = compared(other)
    assert {row.input_terbukti for row in found} == {False}
    assert {row.input_sesuai for row in found} == {False}


def test_rows_of_indicators_are_held_against_theirs() -> None:
    rows = [[name, *rest] for (_, _, name, *_), (_, *rest) in zip(MEASURED, SHARES, strict=True)]
    rows[1][1] = "99,50"
    found = compared(rows, "Indikator")
    assert [row.output_sesuai for row in found] == [True, False, True, True, True]
    assert found[1].kinerja[0].nama == "Program Pustaka"


def test_rows_of_sasaran_hold_the_mean_of_their_indicators() -> None:
    measured = understood(
        [["No", "Sasaran", "Indikator", "Target", "Realisasi", "Capaian (%)"]],
        [
            ["1", "Minat baca naik", "Pengunjung", "100", "110", "110,00"],
            ["2", "^Minat baca naik", "Peminjam", "100", "95", "95,00"],
            ["3", "Arsip tertib", "Arsip tertata", "80", "72", "90,00"],
            ["4", "Naskah lestari", "Naskah terjaga", "40", "40", "100,00"],
            ["5", "^Naskah lestari", "Naskah dialihmediakan", "60", "51", "85,00"],
        ],
        number="3.1",
    )
    shares = understood(
        [["Sasaran", "Rata-rata Capaian (%)", "Serapan (%)", "Efisiensi (%)"]],
        [
            ["Minat baca naik", "102,50", "91,00", "11,50"],
            ["Arsip tertib", "90,00", "88,00", "2,00"],
            ["Naskah lestari", "95,20", "90,00", "5,20"],
        ],
        number="3.3",
        order=2,
    )
    found = relate([report(measured, shares)]).efisiensi
    assert [len(row.kinerja) for row in found] == [2, 1, 2]
    assert [str(row.capaian_kinerja) for row in found] == ["102.50", "90.00", "92.50"]
    assert [row.output_sesuai for row in found] == [True, True, False]
