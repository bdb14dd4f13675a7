"""Evidence laid out by row and column, names and their matches, and how much was checked."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from auditor.models.finding import Finding
from auditor.models.report import Place, Value
from auditor.presenting.html.evidence import Grid, grid
from auditor.presenting.shared.audited import Audited

COLUMNS = ("Anggaran", "Realisasi", "Sisa", "Nama")


def cell(text: str, row: str, column: str, table: str = "3.18", page: int = 40) -> Value:
    number = Decimal(text.replace(".", "")) if text.replace(".", "").isdigit() else None
    return Value(text, Place("laporan.pdf", page, table, None, row, column), number)


def laid(audit: Audited, values: Sequence[Value], expected: str = "Rp60") -> Grid | None:
    finding: Finding = replace(audit.outcome.findings[0], evidence=tuple(values), expected=expected)

    def position(value: Value) -> tuple[int, tuple[int, int, int]]:
        return 0, (0, 0, COLUMNS.index(value.place.column or ""))

    return grid(finding, position)


SISA = (cell("50", "Gaji", "Sisa"), cell("100", "Gaji", "Anggaran"), cell("40", "Gaji", "Realisasi"))


def test_operands_stand_in_the_order_of_their_table(audit: Audited) -> None:
    found = laid(audit, SISA)
    assert found is not None
    assert found.columns == ("Anggaran", "Realisasi", "Sisa")
    (row,) = found.rows
    assert (row.name, row.pages) == ("Gaji", (40,))
    assert [value and value.text for value in row.cells] == ["100", "40", "50"]
    assert found.accused == 2
    assert [(place.table, span) for place, span in found.tables] == [("3.18", 3)]


def test_words_that_are_expected_accuse_no_cell(audit: Audited) -> None:
    found = laid(audit, SISA, "satu angka")
    assert found is not None
    assert found.accused is None


def test_one_thing_in_two_tables_is_one_row(audit: Audited) -> None:
    values = (
        cell("100", "Gaji", "Realisasi", "3.1", 20),
        cell("88", "Gaji", "Realisasi"),
        cell("90", "Honor", "Realisasi", "3.1", 21),
    )
    found = laid(audit, values)
    assert found is not None
    assert [(place.table, span) for place, span in found.tables] == [("3.1", 1), ("3.18", 1)]
    assert [(row.name, row.pages) for row in found.rows] == [("Gaji", (20, 40)), ("Honor", (21,))]
    assert [value and value.text for value in found.rows[1].cells] == ["90", None]


@pytest.mark.parametrize(
    "values",
    [
        (*SISA, cell("51", "Gaji", "Sisa")),
        (cell("x" * 60, "Gaji", "Nama"), *SISA),
        (cell("Gaji", "Gaji", "Nama"),),
        tuple(cell("1", name, column) for name, column in zip("abc", COLUMNS, strict=False)),
        (replace(SISA[0], place=replace(SISA[0].place, document="lain.pdf")), *SISA[1:]),
        (replace(SISA[0], place=Place("laporan.pdf", 3)), *SISA[1:]),
    ],
    ids=["twice", "sentences", "no figure", "sparse", "two files", "prose"],
)
def test_what_fits_no_grid_stays_a_list(audit: Audited, values: tuple[Value, ...]) -> None:
    assert laid(audit, values) is None
