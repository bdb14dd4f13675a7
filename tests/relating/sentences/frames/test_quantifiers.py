"""How many of a set a sentence speaks of, and whether it is so of as many."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sentence_maker import GOALS, made, outcome, outcomes

from auditor.relating.sentences.frames.quantifiers import (
    Item,
    Spoken,
    counted,
    exempted,
    is_quantified,
    judge_set,
    says_how_many,
)
from auditor.relating.sentences.frames.targets import target_claims
from auditor.relating.sentences.reading.predicate import Predicate, predicate_at

SPOKEN = Spoken("target", "seluruh indikator", "indikator")
NAMES = ("Produksi padi", "Luas panen", "Konsumsi ikan", "Indeks kepuasan")


def predicate(sentence: str) -> Predicate:
    """The word "mencapai" of a sentence."""
    one = made(GOALS, sentence)
    view = one.views[-1]
    told = next(told for told in view.told if view.text[told.start : told.end] == "mencapai")
    found = predicate_at(view, one.scope, told)
    assert found is not None
    return found


ALL, NONE, TWO, BUT = (
    predicate(sentence)
    for sentence in (
        "Seluruh indikator mencapai target.",
        "Tidak ada indikator yang mencapai target.",
        "Dua indikator mencapai target.",
        "Seluruh indikator mencapai target kecuali Luas panen jagung.",
    )
)


def items(claim: Predicate, holds: list[bool]) -> list[Item]:
    """The four indicators, each with whether it is so of it."""
    things = claim.scope.main_indicators()
    return [Item(thing, so, (thing.cells[0].value,)) for thing, so in zip(things, holds, strict=True)]


def verdicts(claim: Predicate, holds: list[bool], undecided: int = 0) -> list[str]:
    return [
        outcome(found)
        for found in judge_set(claim, items(claim, holds), replace(SPOKEN, undecided=undecided))
    ]


HOLDS = st.lists(st.booleans(), min_size=4, max_size=4)


@given(HOLDS)
def test_all_are_so_where_each_is(holds: list[bool]) -> None:
    assert verdicts(ALL, holds) == ["benar" if all(holds) else "salah"]


@given(HOLDS)
def test_so_many_are_so(holds: list[bool]) -> None:
    assert verdicts(TWO, holds) == ["benar" if sum(holds) == 2 else "salah"]


@given(HOLDS)
def test_all_but_one_are_so_where_that_one_alone_is_not(holds: list[bool]) -> None:
    assert verdicts(BUT, holds) == ["benar" if holds == [True, False, True, True] else "salah"]


@given(HOLDS)
def test_none_is_so_where_each_denies_it(holds: list[bool]) -> None:
    denied = [not so for so in holds]
    assert verdicts(NONE, denied) == ["benar" if not any(holds) else "salah"]


@given(HOLDS, st.integers(1, 3))
def test_what_is_undecided_may_be_so(holds: list[bool], undecided: int) -> None:
    assert verdicts(ALL, holds, undecided) == ([] if all(holds) else ["salah"])
    fits = sum(holds) <= 2 <= sum(holds) + undecided
    assert verdicts(TWO, holds, undecided) == ([] if fits else ["salah"])


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Dua indikator mencapai target.", 2),
        ("Sebanyak 3 indikator telah mencapai target.", 3),
        ("Dari 4 indikator, 3 indikator mencapai target.", 3),
        ("3 dari 4 indikator mencapai target.", 3),
        ("Indikator yang mencapai target sebanyak 3 indikator.", None),
        ("Selama 3 tahun indikator mencapai target.", None),
        ("Seluruh indikator mencapai target.", None),
    ],
)
def test_the_number_before_the_verb_is_what_is_counted(sentence: str, number: int | None) -> None:
    claim = predicate(sentence)
    assert counted(claim) == number
    assert is_quantified(claim) == (number is not None or "Seluruh" in sentence)


def test_things_that_are_taken_out_end_where_others_are_named() -> None:
    one = made(GOALS, "Semua mencapai target kecuali Luas panen jagung dan Konsumsi ikan per kapita.")
    assert [thing.name for thing in exempted(one.views[-1])] == [
        "Luas panen jagung",
        "Konsumsi ikan per kapita",
    ]
    one = made(GOALS, "Semua tercapai kecuali Luas panen jagung karena Produksi padi per hektare naik.")
    assert [thing.name for thing in exempted(one.views[-1])] == ["Luas panen jagung"]
    assert exempted(ALL.view) == []


@pytest.mark.parametrize(
    ("sentence", "so"),
    [
        ("Dari 4 indikator, dua mencapai target.", True),
        ("Tiga indikator mencapai target dan satu tidak mencapai target.", True),
        ("Keempat indikator mencapai target.", True),
        ("Seluruh indikator kinerja utama mencapai target.", True),
        ("Seluruh indikator mencapai target.", False),
    ],
)
def test_a_sentence_may_say_of_how_many_it_speaks(sentence: str, so: bool) -> None:
    assert says_how_many(made(GOALS, sentence).views[-1], 4) is so


def found(sentence: str) -> list[str]:
    return [outcome for _, outcome in outcomes(target_claims, GOALS, sentence)]


@pytest.mark.parametrize("group", [1, 2, 3])
def test_double_negation_and_de_morgan(group: int) -> None:
    positive = found(f"Seluruh indikator sasaran {group} mencapai target.")
    assert found(f"Tidak ada indikator sasaran {group} yang tidak mencapai target.") == positive
    none = found(f"Seluruh indikator sasaran {group} tidak mencapai target.")
    assert found(f"Tidak ada indikator sasaran {group} yang mencapai target.") == none


@pytest.mark.parametrize(
    "sentence",
    [
        "Tidak semua dari 4 indikator mencapai target.",
        "Belum seluruh indikator sasaran 1 mencapai target.",
        "Hampir seluruh dari 4 indikator mencapai target.",
        "Sebagian besar dari 4 indikator mencapai target.",
        "Paling banyak 3 dari 4 indikator mencapai target.",
    ],
)
def test_about_how_many_is_never_asserted(sentence: str) -> None:
    assert "salah" not in found(sentence)


def test_a_number_out_of_another_number_than_the_tables_have_is_of_another_set() -> None:
    assert outcomes(target_claims, GOALS, "2 dari 4 indikator mencapai target.") == [("mencapai", "benar")]
    assert outcomes(target_claims, GOALS, "2 dari 3 indikator mencapai target.") == []
