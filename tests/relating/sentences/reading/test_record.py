"""The record of a claim, and how figures are held against each other."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sentence_maker import GOALS, made

from auditor.lexicon.numbers import Number, read_all
from auditor.models.report import Nada, Place, Value
from auditor.relating.sentences.reading.record import (
    Said,
    agrees,
    contradicts,
    distinct,
    doubt_of,
    is_number,
    is_stated,
    verdict,
)
from auditor.relating.sentences.reading.subjects import Subject
from auditor.relating.sentences.reading.view import Quantity

PLACE = Place("laporan.pdf", 1, "3.1", row="Produksi", column="Target")


def figure(text: str) -> Quantity:
    ((number, start, end),) = read_all(text)
    return Quantity(start, end, number, number.unit or "", text)


def printed(text: str) -> Value:
    number = figure(text).number
    return Value(text, PLACE, number.number, readings=number.readings, decimals=number.decimals)


@pytest.mark.parametrize(
    ("said", "stated", "same"),
    [
        ("86,14", "86,14", True),
        ("86,1", "86,14", True),
        ("86,2", "86,14", True),
        ("86,3", "86,14", False),
        ("86", "86,14", True),
        ("88", "86,14", False),
        ("41", "40", False),
        ("40", "40", True),
        ("Rp1,2 miliar", "1.234.567.890", True),
        ("Rp1,4 miliar", "1.234.567.890", False),
    ],
)
def test_a_stated_figure_may_be_rounded_but_a_count_is_exact(said: str, stated: str, same: bool) -> None:
    assert is_stated(figure(said), printed(stated)) is same


def test_a_value_without_a_number_states_nothing() -> None:
    assert not is_stated(figure("40"), Value("empat puluh", PLACE))


@given(st.decimals(0, 1000, places=4), st.integers(0, 3))
def test_a_rounded_number_is_the_number(exact: Decimal, places: int) -> None:
    rounded = round(exact, places)
    number = Number(rounded, (rounded,), None, places)
    assert is_number(Quantity(0, 1, number, "", str(rounded)), exact)


@given(st.decimals(0, 1000, places=2), st.integers(1, 3))
def test_slack_is_in_units_of_the_last_place(exact: Decimal, slack: int) -> None:
    written = Number(exact, (exact,), None, 2)
    off = Quantity(0, 1, written, "", str(exact))
    assert is_number(off, exact + Decimal("0.01") * slack - Decimal("0.001"), slack)
    assert not is_number(off, exact + Decimal("0.01") * slack, slack)


def test_the_verdict_puts_the_values_on_one_side() -> None:
    view = made(GOALS, "Produksi padi per hektare sebesar 6 ton.").views[-1]
    said = Said("angka", "6", "“Produksi”", "realisasi", Decimal(6), Decimal(6))
    values = [printed("6")]
    right = verdict(view, said, values, right=True, ragu="kalimat dapat menghitung hal lain")
    assert (right.bukti, right.melawan, right.ragu) == (values, [], None)
    same = agrees(view, said, values)
    assert (same.bukti, same.melawan, same.ragu) == (values, [], None)
    wrong = verdict(view, said, values, right=False, ragu="kalimat dapat menghitung hal lain")
    assert (wrong.bukti, wrong.melawan, wrong.ragu) == ([], values, "kalimat dapat menghitung hal lain")
    sure = contradicts(view, said, values)
    assert (sure.bukti, sure.melawan, sure.ragu) == ([], values, None)


def test_a_claim_says_what_the_sentence_does() -> None:
    view = made(GOALS, "Produksi padi  per hektare\nsebesar 6 ton.").views[-1]
    claim = agrees(view, Said("angka", "6", "“Produksi”", "realisasi", Decimal(6), Decimal(5)), [])
    assert claim.kalimat.text == "Produksi padi per hektare sebesar 6 ton."
    assert (claim.jenis, claim.kata, claim.lingkup, claim.objek) == ("angka", "6", "“Produksi”", "realisasi")
    assert (claim.tertulis, claim.hitung, claim.nada) == (6, 5, Nada.MENEGASKAN)


def test_values_are_shown_once_and_not_without_end() -> None:
    assert distinct([printed("6"), printed("6"), printed("7")]) == [printed("6"), printed("7")]
    rows = [replace(printed("6"), place=replace(PLACE, row=str(row))) for row in range(40)]
    assert distinct(rows) == rows[:12]


def test_what_makes_a_subject_doubtful() -> None:
    one = made(GOALS, "Uraian.")
    rice, fish = one.thing("Produksi padi"), one.thing("Konsumsi ikan")
    assert doubt_of(Subject((rice,))) is None
    assert doubt_of(Subject((rice, fish))) == "kalimat dapat berbicara tentang lebih dari satu hal"
    assert doubt_of(Subject((rice,), "kalimat sebelumnya")) == (
        "yang dibicarakan diambil dari kalimat sebelumnya"
    )
    assert doubt_of(Subject((rice,), share=0.4)) == (
        "kalimat dapat berbicara tentang hal lain yang disebutnya pula"
    )
