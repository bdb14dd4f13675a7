"""What is income, and what is the spending of an office of income."""

import pytest
from support import report, understood

from auditor.relating.budget.rows import budget_records

HEADER = [["Uraian", "Anggaran (Rp)", "Realisasi (Rp)"]]


def income(rows: list[list[str]], caption: str | None = None) -> list[str]:
    records = budget_records(report(understood(HEADER, rows, caption=caption)))
    return [record.nama for record in records if record.pendapatan]


def test_income_is_told_by_the_row_and_by_the_part_it_stands_in() -> None:
    rows = [
        ["Pendapatan Daerah", "900.000", "950.000"],
        ["Sewa gedung", "400.000", "450.000"],
        ["Belanja Daerah", "800.000", "700.000"],
        ["Belanja Pegawai", "500.000", "450.000"],
    ]
    assert income(rows) == ["Pendapatan Daerah", "Sewa gedung"]


@pytest.mark.parametrize(
    "caption",
    ["Target dan Realisasi Pendapatan Asli Daerah", "Realisasi Retribusi Tahun 2024", "Penerimaan Daerah"],
)
def test_income_is_told_by_the_title(caption: str) -> None:
    rows = [["Sewa gedung", "400.000", "450.000"], ["Parkir", "300.000", "350.000"]]
    assert income(rows, caption) == ["Sewa gedung", "Parkir"]


@pytest.mark.parametrize(
    "caption",
    [
        "Belanja Dinas Pendapatan",
        "Anggaran dan Realisasi Dinas Pendapatan Daerah",
        "Program Peningkatan Pendapatan",
    ],
)
def test_spending_of_an_office_of_income_is_spending(caption: str) -> None:
    rows = [
        ["Program Peningkatan Pendapatan", "400.000", "450.000"],
        ["Pengelolaan Pajak", "300.000", "350.000"],
    ]
    assert income(rows, caption) == []
