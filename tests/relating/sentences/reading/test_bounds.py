"""Figures of a sentence that no table states as they are."""

from __future__ import annotations

import pytest
from sentence_maker import GOALS, made

from auditor.relating.sentences.reading.bounds import Hedge, hedged, is_bound, is_share


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


@pytest.mark.parametrize(
    ("text", "amount", "expected"),
    [
        ("separuh anggaran", "separuh", (Hedge.JUST, "separuh")),
        ("separuh lebih anggaran", "separuh", (Hedge.OVER, "separuh lebih")),
        ("tidak kurang dari separuh anggaran", "separuh", (Hedge.LEAST, "tidak kurang dari separuh")),
        ("tidak sampai separuh anggaran", "separuh", (Hedge.UNDER, "tidak sampai separuh")),
        ("belum melebihi separuh anggaran", "separuh", (Hedge.MOST, "belum melebihi separuh")),
        ("kurang lebih separuh anggaran", "separuh", (Hedge.ABOUT, "kurang lebih separuh")),
        ("nyaris separuh anggaran", "separuh", (Hedge.NEARLY, "nyaris separuh")),
        ("sedikitnya terdapat di lima desa", "lima", (Hedge.LEAST, "sedikitnya terdapat di lima")),
        ("separuh lebih rendah dari rencana", "separuh", None),
    ],
)
def test_words_beside_an_amount_say_how_closely_it_is_given(
    text: str, amount: str, expected: tuple[Hedge, str] | None
) -> None:
    start = text.index(amount)
    given = hedged(text, start, start + len(amount))
    assert (given and (given.hedge, text[given.start : given.end])) == expected
