"""A sentence of each part with the number of another."""

from __future__ import annotations

import pytest
from sentence_maker import outcomes

from auditor.relating.sentences.references.own_part import own_part_claims

PARTS = ("SASARAN 1: PADI", "SASARAN 2: IKAN", "SASARAN 3: LAYANAN")


def _report(*numbers: int) -> list[str]:
    sentences = (f"Indikator pada Sasaran {number} telah diukur." for number in numbers)
    return [text for pair in zip(PARTS, sentences, strict=True) for text in pair]


@pytest.mark.parametrize(
    ("numbers", "found"),
    [((1, 2, 3), []), ((1, 3, 3), [("Sasaran 3", "ragu")]), ((3, 1, 2), [])],
)
def test_a_number_that_is_another_parts_is_asked_about(
    numbers: tuple[int, ...], found: list[tuple[str, str]]
) -> None:
    assert outcomes(own_part_claims, *_report(*numbers)) == found
