"""The years of a plan in tables and prose."""

from __future__ import annotations

import pytest
from support import blocks, document, table

from auditor.models.facts import FaktaTabel
from auditor.relating import relate
from auditor.understanding import understand

HEADER = [["Sasaran", "Indikator", "Target", "Realisasi", "Capaian"]]
ROWS = [
    ["Renstra 2019 - 2023", *["^Renstra 2019 - 2023"] * 4],
    ["Meningkatnya Produksi", "Produksi padi per hektare", "5", "6", "120"],
]


def fact(sentence: str, caption: str = "Capaian Kinerja") -> FaktaTabel:
    shown = table(HEADER, ROWS, number="3.7", caption=caption)
    start = ("LAPORAN KINERJA", "Dinas Pangan Kabupaten Sukaraya", "TAHUN 2024", "# BAB III KINERJA")
    return relate([understand(document(*blocks(*start, sentence, shown)))]).tabel[0]


def test_a_plan_with_two_first_years() -> None:
    sentence = "Realisasi dibandingkan dengan target Renstra tahun 2018 s.d. 2023."
    assert [value.text for value in fact(sentence).periode_beda] == [sentence, "Renstra 2019 - 2023"]


def test_a_caption_that_names_other_years_than_a_row() -> None:
    found = fact("Hasilnya sebagai berikut.", "Capaian terhadap Rencana Strategis 2018-2023").periode_beda
    assert len(found) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "Realisasi dibandingkan dengan target Renstra 2019-2023.",
        "Realisasi dibandingkan dengan target Renstra 2024-2026.",
        "Realisasi dibandingkan dengan RPJMD 2018-2023.",
        "Realisasi dibandingkan dengan Renstra Perubahan 2021-2023.",
        "Realisasi dibandingkan dengan Renstra Kementerian Pertanian 2020-2023.",
    ],
)
def test_the_same_years_and_other_plans(sentence: str) -> None:
    assert fact(sentence).periode_beda == []
