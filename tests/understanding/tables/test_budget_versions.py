from collections.abc import Sequence

import pytest
from support import understood

from auditor.models.report import ReportTable, Role
from auditor.understanding.tables.budget_versions import UNSURE, stage

A, B = Role.ANGGARAN, Role.ANGGARAN_LAIN

ROWS = (
    ("Program A", "100.000.000", "160.000.000", "150.000.000"),
    ("Program B", "300.000.000", "240.000.000", "210.000.000"),
    ("Program C", "500.000.000", "400.000.000", "380.000.000"),
    ("Program D", "200.000.000", "250.000.000", "125.000.000"),
)


def share(spent: str, budget: str) -> str:
    return f"{int(spent.replace('.', '')) / int(budget.replace('.', '')) * 100:.2f}".replace(".", ",")


def versions(
    first: str,
    second: str,
    *,
    of: int | None = 1,
    rest: int | None = None,
    rows: Sequence[tuple[str, ...]] = ROWS,
) -> ReportTable:
    """A table of two versions whose percentages (``of``) and remainders (``rest``) go with one of them."""
    header = [["Program", first, second, "Realisasi (Rp)"]]
    cells = [list(row) for row in rows]
    if of is not None:
        header[0].append("%")
        cells = [[*row, share(row[3], row[1 + of])] for row in cells]
    if rest is not None:
        header[0].append("Sisa")
        left = [int(row[1 + rest].replace(".", "")) - int(row[3].replace(".", "")) for row in cells]
        cells = [[*row, f"{one:,}".replace(",", ".")] for row, one in zip(cells, left, strict=True)]
    return understood(header, cells)


def roles(table: ReportTable) -> list[Role]:
    return [column.role for column in table.columns if column.index in {1, 2}]


def doubts(table: ReportTable) -> set[str | None]:
    return {
        row.values[column.index].doubt for row in table.rows for column in table.columns if column.role is A
    }


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ("Anggaran Murni", -1),
        ("Jumlah Anggaran Sebelum Perubahan (Rp.)", -1),
        ("Anggaran > Semula", -1),
        ("DPA", -1),
        ("APBD 2024", -1),
        ("Anggaran Perubahan", 1),
        ("Jumlah Anggaran Setelah Perubahan (Rp.)", 1),
        ("Anggaran > Menjadi", 1),
        ("Pagu setelah Pergeseran", 1),
        ("DPPA (Perubahan)", 1),
        ("APBD-P", 1),
        ("Pagu", 0),
    ],
)
def test_headings_tell_the_stage(header: str, told: int) -> None:
    assert stage(header) == told


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Anggaran Murni", "Anggaran Perubahan"),
        ("Anggaran Sebelum Perubahan", "Anggaran Setelah Perubahan"),
        ("Pagu DPA", "Pagu DPPA"),
        ("Anggaran Induk", "Anggaran Pergeseran"),
        ("Pagu", "Pagu Revisi"),
    ],
)
def test_without_other_figures_the_last_stage_is_the_budget(first: str, second: str) -> None:
    assert roles(versions(first, second, of=None)) == [B, A]
    assert roles(versions(second, first, of=None)) == [A, B]


def test_the_printed_percentage_decides_without_words() -> None:
    for of, expected in ((0, [A, B]), (1, [B, A])):
        table = versions("Pagu Anggaran I", "Pagu Anggaran II", of=of)
        assert roles(table) == expected
        assert doubts(table) == {None}


def test_the_printed_remainder_decides_without_words() -> None:
    table = versions("Pagu Anggaran I", "Pagu Anggaran II", of=None, rest=0)
    assert roles(table) == [A, B]


def test_most_rows_outweigh_the_headings() -> None:
    assert roles(versions("Anggaran Murni", "Anggaran Perubahan", of=0)) == [A, B]


def test_one_row_does_not_outweigh_the_headings() -> None:
    rows = [ROWS[0], *((name, second, second, spent) for name, _, second, spent in ROWS[1:])]
    assert roles(versions("Anggaran Murni", "Anggaran Perubahan", of=0, rows=rows)) == [B, A]


def test_versions_that_nothing_tells_apart_are_in_doubt() -> None:
    assert doubts(versions("Pagu Anggaran I", "Pagu Anggaran II", of=None)) == {UNSURE}


def test_the_difference_of_the_versions_is_no_budget_and_no_remainder() -> None:
    header = [
        ["Program", "Anggaran", "^Anggaran", "^Anggaran", "Realisasi (Rp)", "%"],
        ["^Program", "Induk", "Perubahan", "Bertambah/ (Berkurang)", "^Realisasi (Rp)", "^%"],
    ]
    change = ("60.000.000", "(60.000.000)", "(100.000.000)", "50.000.000")
    rows = [
        [name, first, second, more, spent, share(spent, second)]
        for (name, first, second, spent), more in zip(ROWS, change, strict=True)
    ]
    table = understood(header, rows)
    assert [column.role for column in table.columns][1:5] == [B, A, Role.LAIN, Role.REALISASI_ANGGARAN]
    named = understood(
        [["Program", "Anggaran Induk", "Anggaran Perubahan", "Lebih/Kurang", "Realisasi (Rp)", "%"]], rows
    )
    assert named.columns[3].role is not Role.SISA


def test_what_is_left_is_told_by_the_figures() -> None:
    header = [["Program", "Anggaran", "Realisasi (Rp)", "SILPA > Rp", "SILPA > %"]]
    rows = [["APBD", "500.000.000", "400.000.000", "100.000.000", "20,00"],
            ["APBN", "300.000.000", "285.000.000", "15.000.000", "5,00"],
            ["DAK", "200.000.000", "150.000.000", "50.000.000", "25,00"]]  # fmt: skip
    table = understood(header, rows)
    assert [column.role for column in table.columns][3:] == [Role.SISA, Role.LAIN]


def test_a_column_of_words_is_no_budget() -> None:
    rows = [["1", "APBD Provinsi", "500.000.000", "400.000.000"], ["2", "APBN", "300.000.000", "285.000.000"]]
    table = understood([["No", "Sumber Anggaran", "Anggaran (Rp)", "Realisasi (Rp)"]], rows)
    assert [column.role for column in table.columns][1:3] == [Role.NAMA, A]


@pytest.mark.parametrize("header", ["Realisasi > (Fisik)", "Realisasi Fisik (%)", "Fisik"])
def test_physical_progress_is_no_money(header: str) -> None:
    rows = [["Program A", "500.000.000", "400.000.000", "80,00", "100,00"],
            ["Program B", "300.000.000", "285.000.000", "95,00", "100,00"]]  # fmt: skip
    table = understood([["Program", "Anggaran", "Realisasi > (Rp)", "Realisasi > (%)", header]], rows)
    assert table.columns[4].role not in {A, Role.REALISASI_ANGGARAN}


def test_amounts_below_a_heading_of_absorption_were_spent() -> None:
    rows = [[name, first, spent, share(spent, first)] for name, first, _, spent in ROWS]
    table = understood([["Program", "Pagu", "Serapan", "%"]], rows)
    assert [column.role for column in table.columns[1:]] == [A, Role.REALISASI_ANGGARAN, Role.PERSEN]
    table = understood([["Program", "Pagu", "Realisasi", "Serapan"]], rows)
    assert [column.role for column in table.columns[1:]] == [A, Role.REALISASI_ANGGARAN, Role.PERSEN]


def test_a_budget_under_an_unknown_heading_is_known_by_the_figures() -> None:
    header = [["Program", "Anggaran Murni", "Anggaran Pergeseran", "Kredit", "Realisasi (Rp)", "%"]]
    between = ("90.000.000", "250.000.000", "500.000.000", "210.000.000")
    rows = [
        [name, first, moved, second, spent, share(spent, second)]
        for (name, first, second, spent), moved in zip(ROWS, between, strict=True)
    ]
    found = [column.role for column in understood(header, rows).columns][1:4]
    assert found == [Role.ANGGARAN_LAIN, Role.ANGGARAN_LAIN, Role.ANGGARAN]
    rows = [[*row[:5], share(row[4], row[2])] for row in rows]
    found = [column.role for column in understood(header, rows).columns][1:4]
    assert found == [Role.ANGGARAN_LAIN, Role.ANGGARAN, Role.LAIN]
