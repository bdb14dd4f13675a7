"""Columns that only count the names beside them, and rows that close a table with a mean."""

from __future__ import annotations

import pytest
from support import report, understood

from auditor.models.report import ReportTable, Role, RowKind
from auditor.relating import relate

NAMES = ["Indeks kepuasan pengguna jalan", "Persentase kendaraan laik", "Jumlah rute perintis"]


def roles(made: ReportTable) -> list[Role]:
    return [column.role for column in made.columns]


def indicators(made: ReportTable) -> list[str | None]:
    return [row.indikator for row in relate([report(made)]).kinerja]


@pytest.mark.parametrize(
    "marks",
    [
        ("1", "2", "3"),
        ("1.1", "1.2", "2.1"),
        ("IKU 1", "IKU 2", "IKU 3"),
        ("IKSK-1", "IKSK-2", "IKSK-3"),
        ("a.", "b.", "c."),
        ("(1)", "(2)", "(3)"),
        ("SP.1.1", "SP.1.2", "SP.2.1"),
        ("Indikator 1", "Indikator 2", "Indikator 3"),
        ("I", "II", "III"),
    ],
)
@pytest.mark.parametrize("beside", ["INDIKATOR KINERJA", "URAIAN", ""])
def test_the_names_stand_beside_their_ordinals(marks: tuple[str, ...], beside: str) -> None:
    header = [["SASARAN", "INDIKATOR KINERJA", beside, "TARGET", "REALISASI", "CAPAIAN"]]
    goals = ["Meningkatnya pelayanan", "^Meningkatnya pelayanan", "^Meningkatnya pelayanan"]
    rows = [
        [goal, mark, name, "80", "72", "90"] for goal, mark, name in zip(goals, marks, NAMES, strict=True)
    ]
    made = understood(header, rows, number="3.1")
    assert roles(made)[:3] == [Role.SASARAN, Role.NOMOR, Role.INDIKATOR]
    assert indicators(made) == NAMES


def test_an_indicator_merged_over_both_columns_is_named_all_the_same() -> None:
    header = [["TUJUAN/SASARAN", "INDIKATOR", "INDIKATOR", "TARGET", "REALISASI", "CAPAIAN"]]
    rows = [
        ["Tertibnya lalu lintas", NAMES[0], f"^{NAMES[0]}", "80", "72", "90"],
        ["Lancarnya perjalanan", "1", NAMES[1], "80", "72", "90"],
    ]
    made = understood(header, rows, number="3.1")
    assert roles(made)[1:3] == [Role.NOMOR, Role.INDIKATOR]
    assert indicators(made) == NAMES[:2]


def test_numbers_of_sasaran_beside_indicators_take_no_name_from_them() -> None:
    header = [["SASARAN", "INDIKATOR", "TARGET", "REALISASI", "CAPAIAN"]]
    made = understood(header, [[str(at), name, "80", "72", "90"] for at, name in enumerate(NAMES, 1)])
    assert roles(made)[:2] == [Role.NOMOR, Role.INDIKATOR]
    assert [row.sasaran for row in relate([report(made)]).kinerja] == [None, None, None]


@pytest.mark.parametrize(
    "rows",
    [
        [[name, "Persen", "80", "72", "90"] for name in NAMES],
        [["Indeks 1", "Poin", "80", "72", "90"], [NAMES[1], "Persen", "80", "72", "90"]],
    ],
)
def test_a_column_of_names_stays_one(rows: list[list[str]]) -> None:
    made = understood([["INDIKATOR", "URAIAN", "TARGET", "REALISASI", "CAPAIAN"]], rows)
    assert roles(made)[0] is Role.INDIKATOR


def counted(*closing: str) -> list[RowKind]:
    header = [["NO", "SASARAN", "INDIKATOR", "TARGET", "REALISASI", "CAPAIAN"]]
    rows = [[str(at), "Meningkatnya pelayanan", name, "80", "72", "90"] for at, name in enumerate(NAMES, 1)]
    return [row.kind for row in understood(header, [*rows, list(closing)]).rows]


@pytest.mark.parametrize(
    "closing",
    [
        ("RATA - RATA", "^RATA - RATA", "^RATA - RATA", "^RATA - RATA", "^RATA - RATA", "90"),
        ("", "Rata-rata capaian kinerja", "^Rata-rata capaian kinerja", "", "", "90"),
        ("", "", "Capaian rata-rata", "", "", "90"),
        ("Rata-rata", "", "", "", "", "90,00"),
        ("Rata2", "", "", "", "", "90,00"),
        ("", "", "Rerata capaian sasaran 1", "", "", "90"),
        ("Nilai Kinerja Organisasi", "^Nilai Kinerja Organisasi", "^Nilai Kinerja Organisasi", "", "", "90"),
        ("CAPAIAN SASARAN I", "^CAPAIAN SASARAN I", "^CAPAIAN SASARAN I", "", "", "90"),
        ("", "Nilai kinerja", "", "", "", "90"),
    ],
)  # fmt: skip
def test_a_closing_mean_is_no_indicator(closing: tuple[str, ...]) -> None:
    assert counted(*closing) == [RowKind.DATA] * 3 + [RowKind.RATA]


@pytest.mark.parametrize(
    "row",
    [
        ("4", "Meningkatnya pelayanan", "Rata-rata lama sekolah", "9", "8", "88,9"),
        ("4", "Meningkatnya pelayanan", "Rata-rata capaian kinerja program", "90", "95", "105,6"),
        ("4", "Meningkatnya pelayanan", "Nilai kinerja anggaran", "90", "95", "105,6"),
    ],
)
def test_an_indicator_may_be_a_mean(row: tuple[str, ...]) -> None:
    assert counted(*row) == [RowKind.DATA] * 4


def test_a_mean_below_amounts_is_summed_by_no_total() -> None:
    header = [["NO", "PROGRAM", "ANGGARAN", "REALISASI", "%"]]
    rows = [
        ["1", "Program Penyediaan Benih", "100.000.000", "90.000.000", "90,00"],
        ["2", "Program Perbaikan Irigasi", "300.000.000", "240.000.000", "80,00"],
        ["", "Rata-rata", "200.000.000", "165.000.000", "85,00"],
        ["", "Jumlah", "400.000.000", "330.000.000", "82,50"],
    ]
    facts = relate([report(understood(header, rows, number="3.2"))])
    assert [row.nama for row in facts.anggaran] == [
        "Program Penyediaan Benih", "Program Perbaikan Irigasi", "Jumlah"
    ]  # fmt: skip
    assert [one.selisih for one in facts.rincian] == [0, 0]


@pytest.mark.parametrize("numbers", [("Sasaran 1", "Sasaran 2"), ("Sasaran I", "Sasaran II")])
def test_sasaran_by_number_beside_their_programs_are_names(numbers: tuple[str, str]) -> None:
    header = [["Sasaran", "Program Pendukung", "Capaian (%)", "Serapan Anggaran (Persen)"]]
    rows = [[number, f"Program {name}", "96,11", "93,18"] for number, name in zip(numbers, "AB", strict=True)]
    assert roles(understood(header, rows)) == [Role.SASARAN, Role.NAMA, Role.CAPAIAN, Role.PERSEN]
