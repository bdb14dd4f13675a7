"""The sandbox: exact numbers, nothing of nothing, and no way out."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from jinja2.exceptions import SecurityError

from auditor.checking.rules.expressions import Language
from auditor.models.report import Place, Value

PLACE = Place("laporan.pdf", page=7, table="3.1", row="Baris", column="Target")


def value(text: str, number: str | None, decimals: int = 0) -> Value:
    return Value(text, PLACE, None if number is None else Decimal(number), decimals=decimals)


def run(expression: str, **names: Any) -> Any:
    return Language().compile_expression(expression, undefined_to_none=False)(**names)


def write(template: str, **names: Any) -> str:
    return Language().from_string(template).render(**names)


def test_division_of_whole_numbers_is_exact() -> None:
    assert run("1 / 8") == Decimal("0.125")
    assert isinstance(run("7 / 2 * 2"), Decimal)


def test_a_field_of_nothing_is_nothing() -> None:
    assert run("a.number is none", a=None) is True
    with pytest.raises(TypeError):
        run("a.number - 1", a=None)


@pytest.mark.parametrize(
    "expression",
    ["a.__class__", "a.place.__class__", "nama.__class__", "nama.format", "a._x", "bagian.append"],
)
def test_only_declared_fields_are_reached(expression: str) -> None:
    with pytest.raises(SecurityError):
        run(f"{expression} ~ ''", a=value("1", "1"), nama="x", bagian=[])


def test_nothing_is_multiplied_but_numbers() -> None:
    with pytest.raises(TypeError):
        run("nama * 1000000000", nama="x")


@pytest.mark.parametrize(
    ("exact", "printed", "pas", "sesuai"),
    [
        ("61.538", ("61,54", "61.54", 2), True, True),
        ("61.538", ("61,53", "61.53", 2), True, True),
        ("61.538", ("61,52", "61.52", 2), False, True),
        ("61.538", ("61,51", "61.51", 2), False, False),
        ("143.75", ("143%", "143", 0), True, True),
        ("-4.6", ("-4", "-4", 0), True, True),
    ],
)
def test_printed_numbers(exact: str, printed: tuple[str, str, int], pas: bool, sesuai: bool) -> None:
    names = {"x": Decimal(exact), "a": value(*printed)}
    assert run("x is pas(a)", **names) is pas
    assert run("x is sesuai(a)", **names) is sesuai


def test_tolerance_widens_fine_print() -> None:
    names = {"x": Decimal("61.538"), "a": value("61,49", "61.49", 2)}
    assert run("x is sesuai(a, t)", t=Decimal("0.05"), **names) is True
    assert run("x is sesuai(a, t)", t=Decimal("0.03"), **names) is False


def test_values_stand_as_written_and_numbers_the_indonesian_way() -> None:
    names = {
        "a": value("Rp. 1.234,-", "1234"),
        "n": Decimal("1234567.5"),
        "kosong": value(" ", None),
        "x": None,
    }
    assert (
        write("{{ a }}|{{ n }}|{{ kosong }}|{{ x }}", **names)
        == "Rp. 1.234,-|1.234.567,5|(kosong)|(tidak ada)"
    )
    assert write("{{ n | rupiah }} {{ n | persen }} {{ n | angka(0) }}", **names) == (
        "Rp1.234.567,50 1.234.567,50% 1.234.568"
    )


def test_lists_and_places() -> None:
    a, b = value("70", "70"), replace(value("72", "72"), place=Place("laporan.pdf", table="tabel ke-4"))
    assert write("{{ v | map('di') | dan }}", v=[a, b]) == "70 (Tabel 3.1) dan 72 (tabel ke-4)"
    assert write("{{ a | rinci }}", a=a) == "Baris: 70 (Tabel 3.1, kolom Target)"
    assert write("{{ a | hal }}{{ b | hal }}", a=a, b=b) == "hal. 7"
    assert (
        write("{{ v | dan }}", v=list(range(1, 15))) == "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 dan 2 lainnya"
    )


def test_markup_in_a_report_stays_text() -> None:
    assert write("{{ a }}", a=value("{{ 7 * 7 }}<b>", None)) == "{{ 7 * 7 }}<b>"


def test_what_was_looked_at_is_noted() -> None:
    language = Language()
    a, b = value("1", "1"), value("2", "2")
    with language.looking({id(a): Decimal(5)}) as look:
        result = language.compile_expression("a.number + 0 if b.unit is none else 0")(a=a, b=b)
    assert result == 5
    assert list(look.numbers.values()) == [a]
    assert {v.text for v in look.values.values()} == {"1", "2"}
