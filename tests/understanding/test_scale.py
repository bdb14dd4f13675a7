"""The scale that a report prints, in the manners of writing that are met."""

from __future__ import annotations

from decimal import Decimal

import pytest
from support import table

from auditor.models.report import Place, Scale
from auditor.understanding.scale import read_scales


def scale(*rows: tuple[str, str]) -> Scale:
    (found,) = read_scales(
        table([["Nilai", "Kategori"]], rows, number="3.1"), Place("laporan.pdf", table="3.1")
    )

    return found


SCALES = {
    "marks": (
        ("> 100%", "Sangat Baik"),
        ("80 – 100%", "Baik"),
        ("50 - < 80%", "Sedang"),
        ("< 50%", "Kurang"),
    ),
    "misprinted": ((">100", "Sangat Baik"), ("80 > 100", "Baik"), (">50 – 80", "Sedang"), ("< 50", "Kurang")),
    "words": (
        ("100,01 ke atas", "Sangat Baik"),
        ("80 sampai dengan 100", "Baik"),
        ("50 s.d. 79,99", "Sedang"),
        ("49,99 ke bawah", "Kurang"),
    ),
}


@pytest.mark.parametrize("name", SCALES)
@pytest.mark.parametrize(
    ("percent", "words"),
    [
        ("140", ["Sangat Baik"]),
        ("95.5", ["Baik"]),
        ("64", ["Sedang"]),
        ("12", ["Kurang"]),
        ("-5", ["Kurang"]),
    ],
)
def test_what_a_percentage_is_called(name: str, percent: str, words: list[str]) -> None:
    assert scale(*SCALES[name]).words_for(Decimal(percent)) == words


def test_at_a_bound_and_in_a_gap_both_bands_will_do() -> None:
    found = scale(("91 ≤ 100", "Tinggi"), ("76 ≤ 90", "Sedang"), ("≤ 75", "Rendah"))
    assert set(found.words_for(Decimal("90.5"))) == {"Sedang", "Tinggi"}
    assert set(found.words_for(Decimal("75.5"))) == {"Rendah", "Sedang"}
    assert found.words_for(Decimal(117)) == ["Tinggi"]
    assert set(scale(*SCALES["misprinted"]).words_for(Decimal(80))) == {"Baik", "Sedang"}


def test_an_open_bound_is_not_within() -> None:
    found = scale(*SCALES["marks"])
    assert [found.words_for(Decimal(one)) for one in (100, 80, 50)] == [["Baik"], ["Baik"], ["Sedang"]]
    both = scale(("> 100", "Baik"), ("80 - < 100", "Sedang"), ("< 80", "Kurang"))
    assert set(both.words_for(Decimal(100))) == {"Baik", "Sedang"}


@pytest.mark.parametrize(
    "rows",
    [
        [("64", "Arsip"), ("12", "Buku"), ("70", "Naskah")],
        [("> 4", "Sangat Baik"), ("3 - 4", "Baik"), ("< 3", "Kurang")],
        [("> 80", "Baik"), ("< 80", "Kurang")],
        [("2021-2022", "Baik"), ("> 90", "Baik"), ("< 90", "Baik")],
    ],
)
def test_other_tables_are_no_scales(rows: list[tuple[str, str]]) -> None:
    assert read_scales(table([["Nilai", "Kategori"]], rows), Place("laporan.pdf")) == []
