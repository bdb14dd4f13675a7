"""That efficiency was reached, against tables of efficiency and output."""

from __future__ import annotations

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
