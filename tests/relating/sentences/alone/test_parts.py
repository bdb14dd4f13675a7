"""A whole and its two parts in one sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sentence_maker import outcomes

from auditor.relating.sentences.alone.parts import part_claims


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Dari 60 aduan, 45 selesai dan sisanya 15 aduan diproses.", ["benar"]),
        ("Dari 60 aduan, 45 selesai dan sisanya 25 aduan diproses.", ["salah"]),
        ("Dari 60 aduan, 45 selesai sedangkan 25 belum.", ["ragu"]),
        ("Dari 60 aduan, 45 selesai dan 25 ditolak.", []),
        ("Dari 60 aduan, 45 selesai, 10 ditolak, dan 5 sisanya diproses.", []),
    ],
)
def test_the_parts_make_the_whole(sentence: str, found: list[str]) -> None:
    assert [what for _, what in outcomes(part_claims, sentence)] == found


@given(st.integers(2, 90), st.integers(2, 90))
def test_parts_that_make_their_whole_are_never_wrong(one: int, two: int) -> None:
    sentence = f"Dari {one + two} aduan, {one} selesai dan selebihnya {two} aduan diproses."
    assert [what for _, what in outcomes(part_claims, sentence)] == ["benar"]
