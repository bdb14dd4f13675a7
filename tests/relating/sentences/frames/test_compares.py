"""Comparisons of things, columns, yardsticks and bounds."""

from __future__ import annotations

import pytest
from sentence_maker import GOALS, MONEY, STAFF, YEARS, outcomes
from support import table

from auditor.relating.sentences.frames.compares import compare_claims

WIDER = table(
    [["No", "Indikator", "Realisasi 2024", "Realisasi Provinsi", "Realisasi Nasional"]],
    [
        ["1", "Produksi padi per hektare", "6", "5,2", "5,8"],
        ["2", "Konsumsi ikan per kapita", "32", "40", "50"],
    ],
    number="3.5",
    caption="Perbandingan dengan Provinsi dan Nasional",
)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Produksi padi per hektare lebih tinggi dari angka nasional.", [("lebih tinggi", "benar")]),
        ("Konsumsi ikan per kapita lebih tinggi dari angka nasional.", [("lebih tinggi", "salah")]),
        ("Konsumsi ikan per kapita tidak lebih tinggi dari angka nasional.", [("lebih tinggi", "benar")]),
        ("Konsumsi ikan per kapita di bawah rata-rata provinsi.", [("di bawah", "benar")]),
        ("Produksi padi per hektare lebih baik dari capaian nasional.", [("lebih baik", "benar")]),
        ("Dibandingkan nasional, produksi padi per hektare lebih rendah.", [("lebih rendah", "salah")]),
        ("Konsumsi ikan per kapita diharapkan lebih tinggi dari angka nasional.", []),
    ],
)
def test_a_thing_is_held_against_its_yardstick(sentence: str, found: list[tuple[str, str]]) -> None:
    assert outcomes(compare_claims, GOALS, WIDER, sentence) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Program Sarana Pertanian menyerap lebih banyak dari Program Penyuluhan Petani.", ["benar"]),
        ("Program Penyuluhan Petani menyerap lebih besar daripada Program Sarana Pertanian.", ["salah"]),
        ("Realisasi Program Sarana Pertanian lebih rendah daripada Program Penyuluhan Petani.", ["salah"]),
        ("Program Sarana Pertanian diharapkan lebih tinggi daripada Program Penyuluhan Petani.", []),
    ],
)
def test_two_things_are_held_against_each_other(sentence: str, found: list[str]) -> None:
    assert [outcome for _, outcome in outcomes(compare_claims, MONEY, sentence)] == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Pegawai laki-laki lebih banyak dari perempuan.", "benar"),
        ("Pegawai laki-laki lebih sedikit dari perempuan.", "salah"),
        ("Pegawai perempuan lebih banyak daripada laki-laki.", "salah"),
    ],
)
def test_two_columns_are_held_against_each_other(sentence: str, found: str) -> None:
    assert [outcome for _, outcome in outcomes(compare_claims, STAFF, sentence)] == [found]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Tidak ada program yang serapannya di bawah 75 persen.", "benar"),
        ("Tidak ada program yang serapannya di bawah 85 persen.", "ragu"),
        ("Kedua program serapannya di atas 75 persen.", "benar"),
        ("Kedua program serapannya di atas 85 persen.", "salah"),
        ("Satu program serapannya di bawah 85 persen.", "benar"),
    ],
)
def test_a_set_is_held_against_a_bound(sentence: str, found: str) -> None:
    assert [outcome for _, outcome in outcomes(compare_claims, MONEY, sentence)] == [found]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Tidak ada indikator yang lebih buruk daripada tahun 2023.", ["salah"]),
        ("Selain konsumsi ikan per kapita, tidak ada indikator yang lebih buruk daripada tahun 2023.", []),
        ("Selain luas panen jagung, tidak ada indikator yang lebih rendah daripada tahun 2023.", ["salah"]),
        ("Selain konsumsi ikan per kapita, tidak ada indikator yang lebih rendah daripada tahun 2023.", []),
    ],
)
def test_so_many_are_held_against_another_year(sentence: str, found: list[str]) -> None:
    told = [outcome for _, outcome in outcomes(compare_claims, GOALS, YEARS, sentence)]
    assert [outcome for outcome in told if outcome != "benar"] == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Produksi padi per hektare masih di bawah realisasi tahun 2022.", [("di bawah", "salah")]),
        ("Produksi padi per hektare di atas realisasi tahun sebelumnya.", [("di atas", "benar")]),
    ],
)
def test_a_figure_is_held_against_that_of_another_year(sentence: str, found: list[tuple[str, str]]) -> None:
    assert outcomes(compare_claims, GOALS, YEARS, sentence) == found
