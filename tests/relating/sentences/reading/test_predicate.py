"""A word that says something, with what is around it."""

from __future__ import annotations

from sentence_maker import GOALS, made

from auditor.relating.sentences.reading.predicate import Predicate, predicate_at


def predicate(sentence: str, word: str, *, missed: bool = False) -> Predicate | None:
    one = made(GOALS, sentence)
    view = one.views[-1]
    told = next(told for told in view.told if view.text[told.start : told.end] == word)
    return predicate_at(view, one.scope, told, missed=missed)


def test_what_stands_around_the_word() -> None:
    found = predicate("Luas panen turun, sedangkan Produksi padi tidak Mencapai target.", "mencapai")
    assert found is not None
    assert (found.kata, found.word, found.denied, found.year) == ("Mencapai", "mencapai", True, 2024)
    assert found.clause == "sedangkan produksi padi tidak mencapai target."
    assert found.before == "sedangkan produksi padi tidak "
    assert found.behind == " target."
    subject = found.subject()
    assert subject is not None
    assert [thing.name for thing in subject.things] == ["Produksi padi per hektare"]


def test_a_word_that_denies_is_told_from_one_that_is_denied() -> None:
    missed = predicate("Luas panen jagung meleset dari target.", "meleset", missed=True)
    denied = predicate("Luas panen jagung tidak meleset dari target.", "meleset", missed=True)
    assert missed is not None
    assert denied is not None
    assert missed.denied is not denied.denied


def test_plans_say_nothing() -> None:
    assert predicate("Produksi padi akan mencapai target.", "mencapai") is None
