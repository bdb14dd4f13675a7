"""Long amounts with a digit that went wrong."""

from __future__ import annotations

import pytest
from sentence_maker import outcomes
from support import table

from auditor.relating.sentences.alone.misspelt import misspelt_claims

SPENT = table(
    [["No", "Uraian", "Anggaran (Rp)", "Realisasi (Rp)"]],
    [
        ["1", "Belanja Pegawai", "7.418.236.915", "7.301.664.278"],
        ["2", "Belanja Modal", "2.659.471.830", "2.587.913.442"],
    ],
    number="3.9",
    caption="Anggaran dan Realisasi Tahun 2024",
)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Belanja Modal terealisasi Rp2.578.913.442.", ["salah"]),
        ("Yang dibayarkan Rp2.578.913.442.", ["ragu"]),
        ("Yang dibayarkan Rp2.587.913.442.", []),
        ("Yang dibayarkan Rp2.578.931.442.", []),
        ("Jumlahnya Rp9.889.577.720.", []),
        ("Yang dibayarkan Rp2,58 miliar.", []),
        ("Akan dibayarkan Rp2.578.913.442.", []),
    ],
)
def test_one_slip_in_a_long_amount_is_found(sentence: str, found: list[str]) -> None:
    assert [what for _, what in outcomes(misspelt_claims, SPENT, sentence)] == found
