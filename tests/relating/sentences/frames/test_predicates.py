"""Efficient or not, positive or negative."""

from __future__ import annotations

import pytest
from sentence_maker import made, outcomes
from support import table

from auditor.relating.sentences.frames.predicates import efficient, predicate_claims

EFFICIENCY = table(
    [["No", "Program/Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "Tingkat Efisiensi (%)", "Keterangan"]],
    [
        ["1", "Program Sarana Pertanian", "600.000.000", "540.000.000", "10,00", "Efisien"],
        ["2", "Program Penyuluhan Petani", "400.000.000", "420.000.000", "-5,00", "Tidak Efisien"],
        ["3", "Program Ketahanan Pangan", "200.000.000", "180.000.000", "10,00", "Efisien"],
    ],
    number="3.6",
    caption="Analisis Efisiensi Penggunaan Sumber Daya Tahun 2024",
)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Program Sarana Pertanian telah efisien.", ["benar"]),
        ("Program Penyuluhan Petani dilaksanakan secara efisien.", ["salah"]),
        ("Program Penyuluhan Petani belum efisien.", ["benar"]),
        ("Program Sarana Pertanian tidak efisien.", ["salah"]),
        ("Tingkat efisiensi Program Penyuluhan Petani negatif.", ["benar"]),
        ("Tingkat efisiensi Program Penyuluhan Petani bernilai positif.", ["salah"]),
        ("Program Penyuluhan Petani lebih efisien.", []),
        ("Program Penyuluhan Petani diharapkan efisien.", []),
    ],
)
def test_one_program_is_held_against_its_row(sentence: str, found: list[str]) -> None:
    assert [outcome for _, outcome in outcomes(predicate_claims, EFFICIENCY, sentence)] == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Seluruh program dilaksanakan secara efisien.", "salah"),
        ("Dari 3 program, 2 program efisien.", "benar"),
        ("Satu program efisien.", "salah"),
        ("Seluruh program efisien kecuali Program Penyuluhan Petani.", "benar"),
    ],
)
def test_so_many_programs_are_efficient(sentence: str, found: str) -> None:
    assert [outcome for _, outcome in outcomes(predicate_claims, EFFICIENCY, sentence)] == [found]


def test_a_program_that_is_only_pointed_at_is_asked_about() -> None:
    before = "Program Penyuluhan Petani menyerap Rp420.000.000."
    assert outcomes(predicate_claims, EFFICIENCY, before, "Program tersebut efisien.") == [
        ("efisien", "ragu")
    ]


def test_the_words_of_a_row_go_before_its_level() -> None:
    one = made(EFFICIENCY, "Program Sarana Pertanian telah efisien.")
    held, cells = efficient(one.thing("Program Penyuluhan"))
    assert held is False
    assert [cell.value.text for cell in cells] == ["Tidak Efisien"]
