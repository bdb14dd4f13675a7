"""Numbers of a list that were read into the names they count."""

from __future__ import annotations

import pytest
from support import understood

HEADER = [["Sasaran", "Indikator Kinerja", "Target", "Realisasi", "Capaian"]]
NAMES = ("Persentase 1. jalan mantap", "Jumlah 2. jembatan dibangun", "Indeks 3. kepuasan pengguna")


def names(told: tuple[str, ...]) -> list[str]:
    """The indicators of a table with these names."""
    rows = [["Meningkatnya mutu jalan", name, "80", "76", "95"] for name in told]
    return [row.values[1].text for row in understood(HEADER, rows).rows]


def test_numbers_that_count_the_names_are_no_part_of_them() -> None:
    assert names(NAMES) == ["Persentase jalan mantap", "Jumlah jembatan dibangun", "Indeks kepuasan pengguna"]


@pytest.mark.parametrize(
    "told",
    [
        (*NAMES[:2], "Indeks kepuasan pengguna"),
        NAMES[:2],
        ("Kelas 2. rumah sakit", "Kelas 3. puskesmas", "Kelas 1. klinik"),
        ("Persentase 1. jalan 2. mantap", *NAMES[1:]),
    ],
)
def test_other_numbers_stay(told: tuple[str, ...]) -> None:
    assert names(told) == list(told)
