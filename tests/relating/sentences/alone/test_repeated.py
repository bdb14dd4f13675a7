"""Names that a list tells twice."""

from __future__ import annotations

import pytest
from sentence_maker import claims_of

from auditor.relating.sentences.alone.repeated import repeated_claims


@pytest.mark.parametrize(
    ("sentence", "kata"),
    [
        (
            "Ia melayani 5 daerah, yaitu Kab. Aru, Kab. Buru, Kab. Buru, Kota Cepu, dan Kab. Dumai.",
            ["Kab. Buru"],
        ),
        (
            "Ia melayani lima daerah, yaitu Kab. Aru, Kab. Buru, Kota Buru, Kota Cepu, dan Kab. Dumai.",
            [],
        ),
        ("Ia melayani 4 daerah, yaitu Kab. Aru, Kab. Buru, Kab. Buru, Kota Cepu, dan Kab. Dumai.", []),
        ("Ia melayani daerah, yaitu Kab. Aru, Kab. Buru, Kab. Buru, Kota Cepu, dan Kab. Dumai.", []),
        ("Ada 5 hasil, yaitu baik, baik, cukup, baik, dan kurang.", []),
    ],
)
def test_a_name_that_stands_twice_is_one(sentence: str, kata: list[str]) -> None:
    found = claims_of(repeated_claims, sentence)
    assert [claim.kata for claim in found] == kata
    assert all((claim.tertulis, claim.hitung) == (5, 4) for claim in found)
