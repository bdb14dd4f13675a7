"""Columns headed by years alone."""

import pytest
from support import understood

from auditor.models.report import Role

R, T, L = Role.REALISASI, Role.TARGET, Role.LAIN
ROWS = [["Indeks Arsip", "61", "64", "68"], ["Indeks Baca", "70", "71", "75"]]


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Perbandingan Realisasi Kinerja Tahun 2022-2024", R),
        ("Realisasi Indikator Sasaran Tahun 2022 s.d. 2024", R),
        ("Target Indikator Kinerja Utama 2022-2024", T),
        ("Target dan Realisasi Kinerja 2022-2024", L),
        ("Perbandingan Capaian Kinerja 2022-2024", L),
        ("Persentase Realisasi Kinerja 2022-2024", L),
        ("Perkembangan Indikator 2022-2024", L),
    ],
)
def test_the_title_says_what_years_hold(title: str, role: Role) -> None:
    made = understood([["Indikator", "2022", "Tahun 2023", "Th. 2024"]], ROWS, caption=title)
    assert [column.role for column in made.columns][1:] == [role] * 3


def test_years_of_other_tables_are_left_alone() -> None:
    made = understood(
        [["Golongan", "2023", "2024"]], [["III/a", "4", "5"]], caption="Realisasi Pegawai 2023-2024"
    )
    assert R not in [column.role for column in made.columns]
