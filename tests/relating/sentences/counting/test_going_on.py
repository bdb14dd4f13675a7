"""Clauses that leave their verb to the one before."""

from __future__ import annotations

import pytest
from sentence_maker import GOALS, outcomes

from auditor.relating.sentences.counting.going_on import going_on_claims


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        (("Dari 4 indikator, dua mencapai target, dua belum.",), ["benar"]),
        (("Dari 4 indikator, satu mencapai target, tiga belum.",), ["salah"]),
        (("Dua indikator mencapai target.", "Selebihnya, yaitu dua indikator, belum."), ["benar"]),
        (("Dua indikator mencapai target.", "Selebihnya, yaitu tiga indikator, belum."), ["ragu"]),
        (("50 persen indikator mencapai target, sementara yang belum 50 persen.",), ["benar"]),
        (("50 persen indikator mencapai target, sementara yang belum 40 persen.",), ["ragu"]),
        (("Produksi naik.", "Dua indikator belum."), []),
    ],
)
def test_the_verb_is_that_of_the_clause_before(parts: tuple[str, ...], found: list[str]) -> None:
    assert [outcome for _, outcome in outcomes(going_on_claims, GOALS, *parts)] == found
