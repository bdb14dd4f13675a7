"""How far figures of a row of the table beside a sentence are apart."""

from __future__ import annotations

import pytest
from sentence_maker import outcomes
from support import table

from auditor.relating.sentences.beside.shortfalls import shortfall_claims

TRAINED = table(
    [["Jenis Pelatihan", "Selesai 2023", "Rencana 2024", "Selesai 2024", "%"]],
    [
        ["Pelatihan dasar", "98", "112", "112", "100,0"],
        ["Pelatihan fungsional", "87", "120", "97", "80,8"],
        ["Lokakarya", "1.640", "1.800", "2.071", "115,1"],
    ],
    number="3.8",
    caption="Peserta Pelatihan Tahun 2024",
)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Pelatihan fungsional kurang 23 orang dari rencana 120 orang.", [("kurang 23", "benar")]),
        (
            "Pelatihan fungsional kekurangannya tinggal 33 orang dari rencana 120 orang.",
            [("kekurangannya tinggal 33", "ragu")],
        ),
        (
            "Peserta lokakarya 2.071 orang, 271 orang lebih dari rencana.",
            [("271 orang lebih dari rencana", "benar")],
        ),
        (
            "Peserta lokakarya 2.071 orang, 271 orang kurang dari rencana.",
            [("271 orang kurang dari rencana", "salah")],
        ),
        ("Peserta 2.071 orang, 271 orang di bawah target.", [("271 orang di bawah target", "salah")]),
    ],
)
def test_a_distance_is_reckoned_from_the_row_of_its_figure(
    sentence: str, found: list[tuple[str, str]]
) -> None:
    assert outcomes(shortfall_claims, TRAINED, sentence) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Pelatihan fungsional akan kurang 50 orang dari rencana 120 orang.",
        "Pelatihan dasar tidak kurang 50 orang dari rencana 112 orang.",
        "Pelatihan fungsional kurang 97 orang dari rencana 120 orang.",
        "Kendaraan kurang 5 unit dari kebutuhan 40 unit.",
    ],
)
def test_plans_denials_figures_of_the_row_and_other_rows_claim_nothing(sentence: str) -> None:
    assert outcomes(shortfall_claims, TRAINED, sentence) == []
