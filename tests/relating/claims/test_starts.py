"""One change told twice, from two figures."""

from __future__ import annotations

from decimal import Decimal

import pytest
from support import blocks, document

from auditor.models.facts import Klaim
from auditor.relating.claims.starts import bind_starts
from auditor.understanding import understand

FIRST = "Angka rawan pangan turun dari 7,42% tahun 2023 menjadi 6,18% tahun 2024."
AGAIN = "Pada tahun 2023 rawan pangan sebesar 7,42% menurun menjadi 6,18%."


def claims(*sentences: str) -> list[Klaim]:
    start = ("LAPORAN KINERJA", "Dinas Pangan Kabupaten Sukaraya", "TAHUN 2024")
    return bind_starts(understand(document(*blocks(*start, "# BAB III KINERJA", *sentences))))


def test_the_figure_that_most_sentences_do_not_give() -> None:
    odd = "Pada tahun 2023 sebanyak 7,45% (4.100 jiwa), tahun 2024 menurun menjadi 3.400 jiwa atau 6,18%."
    (claim,) = claims(odd, FIRST, AGAIN)
    assert (claim.tertulis, claim.hitung, claim.kata) == (Decimal("7.45"), Decimal("7.42"), "7,45%")
    assert [value.text for value in claim.melawan] == ["7,42%"]
    assert claim.ragu is not None


@pytest.mark.parametrize(
    "other",
    [
        AGAIN,
        "Angka stunting turun dari 7,45% tahun 2022 menjadi 6,18% tahun 2024.",
        "Angka stunting turun dari 7,45% tahun 2023 menjadi 6,81% tahun 2024.",
        "Angka stunting turun dari 9,42% tahun 2023 menjadi 6,18% tahun 2024.",
        "Angka stunting naik dari 5,42% tahun 2023 menjadi 6,18% tahun 2024.",
        "Target pada tahun 2023 sebesar 7,45% dari anggaran.",
    ],
)
def test_the_same_change_and_other_changes(other: str) -> None:
    assert claims(FIRST, other) == []
