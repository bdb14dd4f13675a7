"""Words that name something no table holds."""

from __future__ import annotations

import pytest
from sentence_maker import GOALS, made

from auditor.relating.sentences.reading.unknown import has_own_subject, unknown


@pytest.mark.parametrize(
    ("sentence", "count", "own"),
    [
        ("Produksi padi per hektare tercapai.", 0, False),
        ("Hal tersebut tercapai.", 0, False),
        ("Kebijakan impor beras tercapai.", 3, True),
        ("Kebijakan impor beras ini tercapai.", 3, False),
        ("UPTD tercapai.", 2, True),
    ],
)
def test_unknown_words_before_a_verb_are_a_subject(sentence: str, count: int, own: bool) -> None:
    view = made(GOALS, sentence).views[-1]
    at = view.text.index("tercapai")
    assert unknown(view, 0, at) == count
    assert has_own_subject(view, view.part_of(at), at) is own
