"""Figures that are told together and must be of one row."""

from __future__ import annotations

import pytest
from sentence_maker import HARVEST, MONEY, outcomes
from support import table

from auditor.relating.sentences.beside.companions import companion_claims


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Kegiatan Pengadaan Benih Unggul membelanjakan Rp360 juta dari pagu Rp450 juta.", "Rp450 juta"),
        ("Benih unggul menghabiskan Rp360.000.000 dari anggaran sebesar Rp480.000.000.", "Rp480.000.000"),
        ("Program Sarana Pertanian merealisasikan Rp540.000.000 atau 80,00 persen.", "80,00 persen"),
        ("Pengadaan Alat Mesin terealisasi Rp180.000.000 (68,00%).", "68,00%"),
    ],
)
def test_what_is_told_beside_a_figure_is_of_its_row(sentence: str, found: str) -> None:
    assert [kata for kata, outcome in outcomes(companion_claims, MONEY, sentence)] == [found]


def test_a_percentage_beside_an_amount_of_a_named_row_is_asserted() -> None:
    sentence = "Program Sarana Pertanian merealisasikan Rp540.000.000 atau 80,00 persen dari pagunya."
    assert outcomes(companion_claims, MONEY, sentence) == [("80,00 persen", "salah")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kegiatan Pengadaan Benih Unggul membelanjakan Rp360 juta dari pagu Rp400 juta.",
        "Kegiatan Pengadaan Benih Unggul membelanjakan Rp360 juta atau 90,00 persen.",
        "Kegiatan Pengadaan Benih Unggul membelanjakan Rp360 juta atau 36,00 persen dari seluruh pagu.",
        "Sisa Program Sarana Pertanian dari Rp540.000.000 tinggal 5,00 persen.",
        "Program Sarana Pertanian ditargetkan menyerap Rp540.000.000 atau 95,00 persen.",
        "Program Sarana Pertanian menyerap Rp540.000.000 atau sekitar 95 persen.",
        "Dana bersama menyerap Rp320.000.000 atau 95,00 persen.",
    ],
)
def test_what_follows_or_is_of_no_one_row_is_left_alone(sentence: str) -> None:
    assert outcomes(companion_claims, MONEY, sentence) == []


def test_counted_things_have_their_percentage_too() -> None:
    sentence = "Muara Lama menghasilkan 10.527 ton atau 51,00% dari seluruhnya."
    assert outcomes(companion_claims, HARVEST, sentence) == []


GRANTS = table(
    [["No", "Penerima Hibah", "Usulan (Rp)", "Disalurkan (Rp)", "Persentase"]],
    [
        ["1", "Gapoktan Sri Rejeki", "418.250.000", "376.425.000", "90,00"],
        ["2", "Koperasi Tani Makmur", "265.500.000", "212.400.000", "80,00"],
        ["", "Jumlah", "683.750.000", "588.825.000", "86,12"],
    ],
    number="3.9",
    caption="Hibah Tahun 2024",
)


def test_a_long_figure_alone_tells_its_row() -> None:
    sentence = "Kelompok itu menerima Rp376.425.000 atau 96,00 persen."
    assert outcomes(companion_claims, GRANTS, sentence) == [("96,00 persen", "ragu")]
    right = "Kelompok itu menerima Rp376.425.000 atau 90,00 persen."
    assert outcomes(companion_claims, GRANTS, right) == []
