"""Relations as arithmetic: what holds, and what a figure would be so that it does."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.checking.diagnosis.arithmetic import holds, solutions
from auditor.models.relation import Relation, RelationKind
from auditor.models.report import Place, Value

AMOUNTS = st.integers(1, 10**9).map(Decimal)


def figure(number: str | Decimal | None, name: str = "a", unit: str | None = None) -> Value:
    """A printed figure of a row called so."""
    text = str(number)
    place = Place("laporan.pdf", 1, "3.1", row=name, column="Angka")
    decimals = len(text.partition(".")[2])
    return Value(text, place, None if number is None else Decimal(number), unit, decimals=decimals)


def relation(kind: RelationKind, result: str, *of: str, slack: str = "0") -> Relation:
    """A relation of printed figures, each of a row of its own."""
    operands = tuple(figure(text, f"b{at}") for at, text in enumerate(of))
    return Relation(kind, figure(result, "hasil"), operands, Decimal(slack))


@pytest.mark.parametrize(
    ("kind", "result", "of", "right"),
    [
        (RelationKind.JUMLAH, "6", ("1", "2", "3"), True),
        (RelationKind.JUMLAH, "7", ("1", "2", "3"), False),
        (RelationKind.PERSEN, "66.67", ("2", "3"), True),
        (RelationKind.PERSEN, "66.66", ("2", "3"), True),
        (RelationKind.PERSEN, "0.667", ("2", "3"), True),
        (RelationKind.PERSEN, "76.67", ("2", "3"), False),
        (RelationKind.CAPAIAN, "150.00", ("2", "3"), True),
        (RelationKind.CAPAIAN, "133.33", ("2", "3"), True),
        (RelationKind.CAPAIAN, "120.00", ("2", "3"), False),
        (RelationKind.RATA, "2.5", ("2", "3"), True),
        (RelationKind.RATA, "2.9", ("2", "3"), False),
        (RelationKind.PALING, "3", ("3",), True),
        (RelationKind.PALING, "4", ("3",), False),
        (RelationKind.SAMA, "2.50", ("2.5", "2.5"), True),
        (RelationKind.SAMA, "2.5", ("2.5", "2.6"), False),
    ],
)
def test_what_holds(kind: RelationKind, result: str, of: tuple[str, ...], right: bool) -> None:
    assert holds(relation(kind, result, *of)) is right


def test_a_missing_figure_or_a_divisor_of_nought_decides_nothing() -> None:
    empty = Relation(RelationKind.JUMLAH, figure("3"), (figure(None, "b"), figure("3", "c")))
    assert holds(empty) is None
    assert list(solutions(empty, empty.operands[1])) == []
    assert holds(relation(RelationKind.PERSEN, "0", "1", "0")) is None


@given(st.lists(AMOUNTS, min_size=2, max_size=8), st.data())
def test_a_sum_is_mended_by_any_of_its_figures(parts: list[Decimal], data: st.DataObject) -> None:
    broken = relation(RelationKind.JUMLAH, str(sum(parts) + 7), *map(str, parts))
    suspect = data.draw(st.sampled_from(broken.figures))
    (number,) = solutions(broken, suspect)
    assert holds(broken) is False
    assert holds(broken, lambda value: number if value is suspect else value.number) is True


@given(AMOUNTS, AMOUNTS)
def test_a_percentage_is_mended_by_itself(part: Decimal, whole: Decimal) -> None:
    broken = relation(RelationKind.PERSEN, "-1.00", str(part), str(whole))
    assert broken.result is not None
    (number,) = solutions(broken, broken.result)
    assert holds(broken, lambda value: number if value is broken.result else value.number) is True
    assert list(solutions(broken, broken.operands[0])) == []


def test_what_differs_may_be_either() -> None:
    broken = relation(RelationKind.SAMA, "5", "5", "6")
    assert list(solutions(broken, broken.operands[0])) == [Decimal(5), Decimal(6)]
