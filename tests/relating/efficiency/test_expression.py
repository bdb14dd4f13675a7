"""Formulas over the names of figures."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.models.interval import Interval, exactly
from auditor.relating.efficiency.expression import parse

ROW = {"realisasi_output": 96, "capaian_input": 80, "anggaran": 500, "realisasi_anggaran": 400, "indeks": 2}


def look(field: str) -> Interval | None:
    return exactly(ROW[field]) if field in ROW else None


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("realisasi output − capaian input", "16"),
        ("realisasi output / capaian input × 100", "120"),
        ("100 − realisasi anggaran / anggaran × 100", "20"),
        ("(anggaran × realisasi output / 100 − realisasi anggaran) / anggaran", "0.16"),
        ("50 + indeks / 20 × 50", "55"),
        ("100 − 30 − 20", "50"),
    ],
)
def test_what_a_formula_gives(text: str, result: str) -> None:
    assert parse(text).value(look) == exactly(Decimal(result))


def test_a_figure_that_the_row_lacks() -> None:
    assert parse("indeks − standar").value(look) is None
    assert parse("indeks − standar").figures() == {"indeks", "standar"}


@pytest.mark.parametrize("text", ["", "indeks −", "indeks indeks", "(indeks", "luas / 2", "indeks)", "× 2"])
def test_what_is_no_formula(text: str) -> None:
    with pytest.raises(ValueError, match="formula"):
        parse(text)


@given(st.integers(1, 999), st.integers(1, 999), st.integers(1, 999))
def test_products_go_before_sums(a: int, b: int, c: int) -> None:
    assert parse(f"{a} + {b} × {c}").value(look) == exactly(a + b * c)
    assert parse(f"({a} + {b}) × {c}").value(look) == exactly((a + b) * c)
