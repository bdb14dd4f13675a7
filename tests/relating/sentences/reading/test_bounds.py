"""Figures of a sentence that no table states as they are."""

from __future__ import annotations

import pytest
from sentence_maker import GOALS, made

from auditor.relating.sentences.reading.bounds import is_bound, is_share


@pytest.mark.parametrize(
    ("sentence", "bound"),
    [
        ("Nilainya di atas 80 persen.", True),
        ("Nilainya kurang dari angka 80 persen.", True),
        ("Nilainya sekitar 80 persen.", True),
        ("Nilainya ≥ 80 persen.", True),
        ("Dananya tidak lebih dari Rp 80 juta.", True),
        ("Nilainya sebesar 80 persen.", False),
        ("Di atas meja ada 80 persen.", False),
    ],
)
def test_bounds(sentence: str, bound: bool) -> None:
    view = made(GOALS, sentence).views[-1]
    assert is_bound(view, view.quantities[-1]) is bound


@pytest.mark.parametrize(
    ("sentence", "share"),
    [
        ("Nilainya 80 persen dari total belanja.", True),
        ("Nilainya 80 persen terhadap seluruh pendapatan.", True),
        ("Pasar menyumbang sebesar 80 persen.", True),
        ("Kontribusi dari pasar 80 persen.", True),
        ("Nilainya 80 persen dari targetnya.", False),
        ("Nilainya 80 orang dari total pegawai.", False),
    ],
)
def test_shares(sentence: str, share: bool) -> None:
    view = made(GOALS, sentence).views[-1]
    assert is_share(view, view.quantities[-1]) is share
