"""That efficiency was reached, against tables of efficiency and output."""

from __future__ import annotations

import pytest
from claim_maker import TREE, klaim, texts
from support import table


def test_efficiency_against_output() -> None:
    efficiency = table(
        [
            [
                "No",
                "Sub Kegiatan",
                "Realisasi Output",
                "Capaian Input",
                "Indeks Efisiensi",
                "Rencana Output",
                "Rencana Input",
                "Standar Efisiensi",
                "Tingkat Efisiensi",
            ]
        ],
        [
            ["1", "Penyaluran Benih", "100", "80", "1,25", "100", "100", "1", "0,25"],
            ["2", "Penyaluran Alat", "100", "90", "1,11", "100", "100", "1", "0,11"],
        ],
        number="3.4",
    )
    text = (
        "Dari tabel di atas, secara keseluruhan tingkat efisiensi bernilai positif yang dibuktikan dengan "
        "input yang minimal dapat menjangkau pencapaian output yang ditargetkan."
    )
    level, output = klaim([TREE, efficiency, text], "efisiensi")
    assert level.melawan == []
    assert texts(output) == ["90%", "100"]


SHARES = table(
    [["No", "Program", "Capaian (%)", "Serapan (%)", "Tingkat Efisiensi"]],
    [
        ["1", "Program Arsip", "104,00", "91,20", "12,80"],
        ["2", "Program Pustaka", "96,50", "88,75", "7,75"],
        ["3", "Program Naskah", "100,00", "93,10", "6,90"],
        ["4", "Program Peta", "88,40", "92,60", "-4,20"],
    ],
    number="3.4",
)


@pytest.mark.parametrize(
    ("said", "against"),
    [
        ("Dari tabel di atas, seluruh program memiliki tingkat efisiensi positif.", ["-4,20"]),
        ("Dari tabel di atas, sebanyak 3 (tiga) program memiliki tingkat efisiensi positif.", []),
        ("Dari tabel di atas, tiga dari empat program memiliki efisiensi bernilai positif.", []),
        (
            "Dari tabel di atas, dua program memiliki efisiensi bernilai positif.",
            ["12,80", "7,75", "6,90", "-4,20"],
        ),
    ],
)
def test_efficiency_of_all_and_of_so_many(said: str, against: list[str]) -> None:
    (claim,) = klaim([SHARES, said], "efisiensi")
    assert texts(claim) == against


def test_a_ratio_wins_above_one() -> None:
    ratios = table(
        [["No", "Program", "Capaian (%)", "Serapan (%)", "Tingkat Efisiensi"]],
        [
            ["1", "Program Arsip", "104,00", "91,20", "1,14"],
            ["2", "Program Pustaka", "96,50", "88,75", "1,09"],
            ["3", "Program Naskah", "100,00", "93,10", "1,07"],
            ["4", "Program Peta", "88,40", "92,60", "0,95"],
        ],
        number="3.4",
    )
    said = "Dari tabel di atas, seluruh program memiliki tingkat efisiensi positif."
    (claim,) = klaim([ratios, said], "efisiensi")
    assert texts(claim) == ["0,95"]
