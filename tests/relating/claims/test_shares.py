"""Shares of the budget, against what the tables state."""

from __future__ import annotations

import pytest
from claim_maker import klaim, texts
from support import table

BUDGET = table(
    [["No", "Program", "Anggaran (Rp)", "Realisasi (Rp)", "%"]],
    [
        ["1", "Program Sarana", "60.000.000", "50.000.000", "83,33"],
        ["2", "Program Benih", "40.000.000", "40.000.000", "100"],
        ["JUMLAH", "", "100.000.000", "90.000.000", "90"],
    ],
    number="3.9",
    caption="Anggaran dan Realisasi Anggaran Tahun 2024",
)


@pytest.mark.parametrize(("share", "against"), [("90%", []), ("85,5%", ["90.000.000", "100.000.000"])])
def test_a_share_of_the_budget_that_the_table_states(share: str, against: list[str]) -> None:
    (claim,) = klaim(
        [BUDGET, f"Realisasi anggaran sebesar Rp90.000.000 atau {share} dari anggaran."], "nilai"
    )
    assert claim.terikat
    assert texts(claim) == against
    assert claim.ragu is None
