import pytest
from support import understood

from auditor.models.report import Role
from auditor.understanding.tables.periods import Period, read_period


@pytest.mark.parametrize(
    ("heading", "period"),
    [
        ("Realisasi 2024", Period(2024)),
        ("Target TA 2023", Period(2023)),
        ("Realisasi s.d. 2024", Period(2024, together=True)),
        ("Realisasi s/d Tahun 2024", Period(2024, together=True)),
        ("REALISASI SD TAHUN 2024", Period(2024, together=True)),
        ("Realisasi sampai dengan tahun 2024", Period(2024, together=True)),
        ("Capaian sampai dengan tahun ini", Period(together=True)),
        ("Realisasi (2022+2023+2024)", Period(2024, together=True)),
        ("Realisasi s.d Tahun 2024 (2022+2023+ 2024)", Period(2024, together=True)),
        ("Realisasi kumulatif", Period(together=True)),
        ("Akumulasi Realisasi 2024", Period(2024, together=True)),
        ("Total Periode", Period(together=True)),
        ("Realisasi Th. (n-1)", Period(offset=-1)),
        ("Realisasi Tahun n - 2", Period(offset=-2)),
        ("Th. (n)", Period(offset=0)),
        ("Capaian Tahun Lalu", Period(offset=-1)),
        ("Capaian tahun sebelumnya", Period(offset=-1)),
        ("Capaian Tahun Lalu (2022)", Period(2022)),
        ("Target tahun depan", Period(offset=1)),
        ("Realisasi TW III", Period(part=True)),
        ("Realisasi Triwulan 3", Period(part=True)),
        ("Realisasi s.d. Juni", Period(part=True)),
        ("Semester I", Period(part=True)),
        ("Target Bulan > Maret", Period(part=True)),
        ("Realisasi s.d. Triwulan IV", Period()),
        ("Realisasi s.d. 31 Desember 2024", Period(2024)),
        ("Target Renstra 2021-2026 > 2024", Period(2024)),
        ("Realisasi", Period()),
        ("Nilai", Period()),
        ("Jumlah sapi perah", Period()),
    ],
)
def test_period_of_a_heading(heading: str, period: Period) -> None:
    assert read_period(heading.split(" > ")) == period


HEADER = [
    ["Sasaran", "Indikator", "Target", "Realisasi", "^Realisasi"],
    ["^Sasaran", "^Indikator", "^Target", "Th. (n-1)", "Th. (n)"],
]
ROW = ["Sasaran A", "Indeks layanan", "90", "70", "80"]


def test_the_year_before_is_counted_from_the_report_s() -> None:
    table = understood(HEADER, [ROW], year=2024)
    assert [(c.role, c.year) for c in table.columns[2:]] == [
        (Role.TARGET, None),
        (Role.REALISASI, 2023),
        (Role.REALISASI, None),
    ]


def test_a_year_that_cannot_be_counted_is_none() -> None:
    assert [c.role for c in understood(HEADER, [ROW]).columns[2:]] == [Role.TARGET, Role.LAIN, Role.REALISASI]


@pytest.mark.parametrize(
    "heading", ["Realisasi s.d. 2024 (Rp)", "Realisasi kumulatif (Rp)", "Realisasi TW II (Rp)"]
)
def test_money_of_several_years_or_of_a_part_is_not_the_year_s(heading: str) -> None:
    rows = [["Program A", "900.000.000", "500.000.000", "800.000.000"]]
    table = understood([["Program", "Anggaran 2024", heading, "Realisasi 2024 (Rp)"]], rows)
    assert [c.role for c in table.columns[1:]] == [Role.ANGGARAN, Role.LAIN, Role.REALISASI_ANGGARAN]
