"""Row numbers are in order where each follows one that still counts; codes are no row numbers."""

import pytest
from support import understood

from auditor.relating.document.row_numbers import row_steps

HEADER = [["No", "Uraian", "Anggaran (Rp)", "Realisasi (Rp)"]]


def problems(
    numbers: list[str], header: list[list[str]] | None = None, level: str = ""
) -> list[tuple[str, str]]:
    """The numbers out of order and how; "-" is a group row, "" a row without number."""
    rows = []
    for at, number in enumerate(numbers):
        name = f"{level}Rincian belanja ke {chr(65 + at)}"
        amounts = ["", ""] if number == "-" else [f"{at + 3}00.000", f"{at + 2}00.000"]
        rows.append(["" if number == "-" else number, f"Kelompok {at}" if number == "-" else name, *amounts])
    return [
        (step.ini.text, step.masalah)
        for step in row_steps(understood(header or HEADER, rows))
        if step.masalah
    ]


@pytest.mark.parametrize(
    "numbers",
    [
        ["1", "2", "3", "4"],
        ["-", "1", "2", "-", "1", "2", "3"],
        ["-", "1", "2", "-", "3", "4"],
        ["1.", "1", "2", "3", "2.", "1", "2"],
        ["1.", "1", "2", "2.", "3", "4", "3.", "5"],
        ["1", "2", "3", "1", "2", "3", "4"],
        ["1", "2", "3", "4", ""],
    ],
)
def test_numbers_in_order(numbers: list[str]) -> None:
    assert problems(numbers) == []


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        (["1", "2", "4", "5"], [("4", "lompat")]),
        (["1", "2", "2", "3"], [("2", "ganda")]),
        (["1", "1", "2", "3"], [("1", "ganda")]),
        (["1", "2", "", "4", "5"], [("", "hilang")]),
        (["1.", "1", "2", "4", "2.", "1", "2"], [("4", "lompat")]),
    ],
)
def test_numbers_out_of_order(numbers: list[str], found: list[tuple[str, str]]) -> None:
    assert problems(numbers) == found


@pytest.mark.parametrize("heading", ["Kode", "Kode Rekening", "No. Rekening", "Kode Program/Kegiatan"])
def test_codes_are_no_row_numbers(heading: str) -> None:
    header = [[heading, "Uraian", "Anggaran (Rp)", "Realisasi (Rp)"]]
    assert problems(["01", "01", "02", "05", "05"], header) == []


def test_a_code_in_several_columns_is_one() -> None:
    header = [
        ["Kode Rekening", "^Kode Rekening", "^Kode Rekening", "Uraian", "Anggaran (Rp)", "Realisasi (Rp)"]
    ]
    table = understood(header, [["1", "02", "03", "Rapat dinas", "500.000", "400.000"]])
    assert table.rows[0].nomor == "1.02.03"


def test_the_number_counts_where_the_cell_before_is_merged() -> None:
    header = [["Sasaran", "No", "Indikator", "Target", "Realisasi"]]
    rows = [
        ["Sasaran A", "1", "Indeks layanan", "80", "75"],
        ["^Sasaran A", "2", "Indeks kepuasan", "70", "65"],
        ["^Sasaran A", "3", "Cakupan imunisasi", "60", "55"],
        ["Sasaran B", "4", "Angka harapan sekolah", "50", "45"],
    ]
    steps = list(row_steps(understood(header, rows)))
    assert [(step.ini.text, step.masalah) for step in steps] == [("1", ""), ("2", ""), ("3", ""), ("4", "")]


def test_a_row_that_is_empty_but_for_its_name_counts_too() -> None:
    rows = [
        ["1", "Golongan IV", "600.000", "500.000"],
        ["2", "Golongan III", "900.000", "800.000"],
        ["3", "Golongan II", "", ""],
        ["4", "Golongan I", "100.000", "90.000"],
    ]
    assert [step.masalah for step in row_steps(understood(HEADER, rows)) if step.masalah] == []


def test_of_two_numberings_that_may_go_on_that_of_its_level_does() -> None:
    rows = [
        ["1", "Program Jalan", "700.000", "600.000"],
        ["", "1. Kegiatan Bina Jalan", "300.000", "200.000"],
        ["", "2. Kegiatan Rawat Jalan", "400.000", "400.000"],
        ["2", "Program Air", "300.000", "250.000"],
        ["", "1. Kegiatan Saluran", "100.000", "50.000"],
        ["", "2. Kegiatan Pompa", "200.000", "200.000"],
        ["3", "Program Taman", "100.000", "90.000"],
        ["", "1. Kegiatan Tanam", "100.000", "90.000"],
    ]
    assert [step.ini.text for step in row_steps(understood(HEADER, rows)) if step.masalah] == []
