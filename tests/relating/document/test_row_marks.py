"""Letters and Roman numerals of rows count on, and a code names one row."""

import pytest
from support import understood

from auditor.relating.document.row_marks import mark_steps

NAMES = (
    "Layanan Pasar",
    "Penataan Taman",
    "Pembinaan Koperasi",
    "Pengolahan Sampah",
    "Perbaikan Jalan",
    "Uji Air",
)


def problems(
    marks: list[str], header: str = "No", names: tuple[str, ...] = NAMES
) -> list[tuple[str, str, str | None]]:
    rows = [
        [mark, name, f"{at}00.000", f"{at}0.000"]
        for at, (mark, name) in enumerate(zip(marks, names, strict=False), 3)
    ]
    table = understood([[header, "Uraian", "Anggaran (Rp)", "Realisasi (Rp)"]], rows)
    return [(step.ini.text, step.masalah, step.seharusnya) for step in mark_steps(table) if step.masalah]


@pytest.mark.parametrize(
    ("marks", "found"),
    [
        (["A", "B", "C", "D"], []),
        (["A.", "", "B.", "", "C."], []),
        (["A", "B", "C", "A", "B"], []),
        (["A", "B", "B", "D"], [("B", "ganda", "C")]),
        (["A", "B", "D", "E"], [("D", "lompat", "C")]),
        (["A", "C", "F", "G"], []),
        (["I", "II", "III", "IV"], []),
        (["I", "II", "II", "IV"], [("II", "ganda", None)]),
        (["B", "C", "C"], []),
    ],
)
def test_letters_and_numerals(marks: list[str], found: list[tuple[str, str, str | None]]) -> None:
    assert problems(marks) == found


CODES = [
    "2.11.03.2.01.0001",
    "2.11.03.2.01.0002",
    "2.11.03.2.01.0003",
    "2.11.03.2.01.0004",
    "2.11.03.2.01.0005",
]


def test_a_code_of_two_rows() -> None:
    assert problems(CODES, "Kode") == []
    twice = [*CODES, CODES[-1]]
    assert problems(twice, "Kode") == [(CODES[-1], "ganda", None)]


def test_a_row_that_stands_twice_and_codes_that_stand_often_are_no_fault_of_codes() -> None:
    assert problems([*CODES, CODES[-1]], "Kode", (*NAMES[:5], NAMES[4])) == []
    assert problems([CODES[0], CODES[0], CODES[1], CODES[1], CODES[2], CODES[2]], "Kode") == []
