"""That there was none of what a column counts."""

from __future__ import annotations

import pytest
from sentence_maker import outcomes
from support import table

from auditor.relating.sentences.beside.zeros import zero_claims

AUDITS = table(
    [["No", "Standar", "Temuan Mayor", "Temuan Minor", "Keberatan"]],
    [["1", "ISO 9001", "2", "5", "0"], ["2", "ISO 37001", "0", "3", "0"]],
    number="3.8",
    caption="Hasil Audit",
)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Tidak terdapat temuan mayor dalam audit tersebut.", ["ragu"]),
        ("Tidak ada keberatan.", ["benar"]),
        ("Pada ISO 37001 tidak ada temuan mayor.", ["benar"]),
        ("Tidak ada temuan mayor yang berulang.", []),
        ("Diharapkan tidak ada temuan mayor.", []),
        ("Tidak ada pelanggan yang kecewa.", []),
    ],
)
def test_a_column_that_counts_some_is_asked_about(sentence: str, found: list[str]) -> None:
    assert [what for _, what in outcomes(zero_claims, AUDITS, sentence)] == found
