"""What a value tells of how it was written."""

from __future__ import annotations

from decimal import Decimal

import pytest

from auditor.models.report import Place, Value, added

PLACE = Place("laporan.pdf")


@pytest.mark.parametrize(("text", "empty"), [("", True), (" – ", True), ("0", False), ("nihil", False)])
def test_dashes_stand_for_nothing(text: str, empty: bool) -> None:
    assert Value(text, PLACE).kosong is empty


def test_the_last_place_that_is_printed_is_the_step() -> None:
    assert Value("92,65", PLACE, Decimal("92.65"), decimals=2).step == Decimal("0.01")
    assert Value("12", PLACE, Decimal(12)).step == 0
    assert Value("92", PLACE, Decimal(92), grain=Decimal(1)).step == 1


def test_a_value_without_a_number_adds_nothing() -> None:
    assert added([Value("5", PLACE, Decimal(5)), Value("-", PLACE)]) == 5
