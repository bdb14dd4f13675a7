"""Words of an office's settings speak of the tables as the bundled ones do."""

from __future__ import annotations

from claim_maker import GOALS, told

from auditor.files.settings import Kata
from auditor.lexicon.kata.words import load_words
from auditor.models.facts import Klaim
from auditor.relating import relate

SENTENCE = "Konsumsi ikan per kapita tembus target yang ditetapkan."


def claims(**kata: Kata) -> list[Klaim]:
    words = load_words(kata)
    return [
        claim
        for claim in relate([told(GOALS, SENTENCE)], words.phrases, words.concepts).klaim
        if claim.jenis == "target"
    ]


def test_a_phrase_of_the_office_makes_a_claim() -> None:
    assert claims() == []
    (claim,) = claims(capai=Kata(frasa=("tembus",)))
    assert claim.melawan
