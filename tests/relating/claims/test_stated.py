"""A capaian that a sentence states of a named indicator."""

from __future__ import annotations

import pytest
from claim_maker import GOALS, klaim, texts


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("Capaian kinerja indikator Konsumsi ikan per kapita sebesar 120% dengan kategori baik.", ["80%"]),
        ("Capaian Konsumsi ikan per kapita sebesar 80%.", []),
        ("Capaian Konsumsi ikan per kapita pada tahun 2024 mencapai 80,4%.", []),
    ],
)
def test_a_capaian_stated_of_a_named_indicator(text: str, against: list[str]) -> None:
    (claim,) = klaim([GOALS, text], "angka")
    assert claim.terikat
    assert texts(claim) == against
    assert (claim.ragu is not None) is bool(against)
