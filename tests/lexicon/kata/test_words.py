"""The words of an office beside those that ship with the program."""

from __future__ import annotations

import pytest

from auditor.files.settings import Kata
from auditor.lexicon.kata.concepts import Arti, load_concepts
from auditor.lexicon.kata.words import load_words
from auditor.lexicon.phrases import load_phrases
from auditor.models.errors import InputError


def test_without_words_of_an_office_they_are_the_bundled_ones() -> None:
    words = load_words({})
    assert words.phrases == load_phrases()
    assert words.concepts is load_concepts()


def test_a_name_is_a_list_of_phrases_or_a_meaning() -> None:
    words = load_words(
        {
            "target_tercapai": Kata(frasa=("berhasil ... diraih",)),
            "capai": Kata(frasa=("tembus angka",), akar={"rengkuh": "me"}),
        }
    )
    assert words.phrases.target_tercapai[-1] == "berhasil ... diraih"
    assert words.concepts.means("merengkuh", Arti.CAPAI)
    assert words.concepts.means("tembus angka", Arti.CAPAI)


def test_a_name_that_does_not_exist_is_told_with_those_that_do() -> None:
    with pytest.raises(InputError, match=r"“target_gaib”.*capai, lampaui.*target_tercapai"):
        load_words({"target_gaib": Kata(frasa=("x",))})


def test_a_list_of_phrases_takes_no_roots() -> None:
    with pytest.raises(InputError, match=r"“target_tercapai” .* adalah daftar frasa"):
        load_words({"target_tercapai": Kata(akar={"raih": "me"})})
