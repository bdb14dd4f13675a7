"""Budget, realisation and the percentage said to follow from them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from auditor.understanding.prose.amounts import find_triples


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("alokasi anggaran sebesar Rp. 200,000,000.00 realisasi Rp. 178,309,453.00 atau 89.15%", True),
        ("alokasi anggaran sebesar Rp. 200,000,000.00 realisasi Rp. 178,309,453.00 atau 98.15%", False),
        ("anggaran Rp.400.000.000,- dengan realisasi sebesar Rp.300.500.000,- (75,12 %)", True),
        ("anggaran Rp.400.000.000,- dengan realisasi sebesar Rp.300.500.000,- (75,13 %)", True),
        ("terealisasi sebesar Rp. 90.000.000,- atau 90% dari pagu anggaran sebesar Rp. 100.000.000,-", True),
        ("terealisasi sebesar Rp. 90.000.000,- atau 80% dari pagu anggaran sebesar Rp. 100.000.000,-", False),
    ],
)
def test_triples(text: str, agrees: bool) -> None:
    (triple,) = find_triples(text)
    assert triple.agrees is agrees


@pytest.mark.parametrize(
    "budgets",
    [
        "anggaran setelah perubahan sebesar Rp500.000.000 atau bertambah Rp100.000.000 dari anggaran murni "
        "Rp400.000.000",
        "pagu anggaran semula Rp400.000.000 bertambah Rp100.000.000 sehingga pagu menjadi Rp500.000.000",
        "anggaran Rp400.000.000 yang kemudian naik menjadi anggaran Rp500.000.000",
        "alokasi belanja Rp500.000.000 (belanja pada APBD induk Rp400.000.000)",
    ],
)
def test_the_percentage_tells_the_version_of_the_budget(budgets: str) -> None:
    (triple,) = find_triples(f"{budgets} dengan realisasi Rp380.000.000 (76,00%)")
    assert (triple.budget[1], triple.agrees) == (Decimal(500_000_000), True)


def test_a_percentage_of_no_version_is_not_judged() -> None:
    versions = "anggaran setelah perubahan Rp500.000.000 dari anggaran murni Rp400.000.000"
    text = f"{versions}, realisasi Rp380.000.000 (70%)"
    assert list(find_triples(text)) == []


def test_budgets_of_one_sentence_that_are_no_versions_are_judged_each() -> None:
    text = (
        "anggaran program A Rp100.000.000 dengan realisasi Rp90.000.000 (90%) dan anggaran program B "
        "Rp200.000.000 dengan realisasi Rp190.000.000 (90%)"
    )
    assert [triple.agrees for triple in find_triples(text)] == [True, False]


@pytest.mark.parametrize(
    "text",
    [
        "anggaran Rp.400.000.000,- dengan realisasi fisik Rp.300.000.000,- atau 100%",
        "anggaran Rp.400.000.000,- dengan realisasi Rp.300.000.000,- dan realisasi fisik 100%",
        "anggaran Rp. 1577250.000,- realisasi Rp. 1.485.972.400,- atau 94,21 %",
        "anggaran Rp. 5.000.000.000,- sisa anggaran Rp. 500.000.000,- atau 10%",
        "Realisasi Rp. 90.000.000,- atau 90% dari anggaran, sehingga sisa anggaran sebesar Rp. 10.000.000,-",
        "anggaran Rp 1.200 miliar dengan realisasi Rp 1.100 miliar atau 50%",
    ],
)
def test_what_is_no_triple(text: str) -> None:
    assert list(find_triples(text)) == []


def test_figures_are_exact() -> None:
    (triple,) = find_triples("pagu anggaran Rp1.000.000,50 dan realisasi Rp 250.000,25 (25,00%)")
    assert triple.budget == ("Rp1.000.000,50", Decimal("1000000.50"))
    assert triple.realised[1] == Decimal("250000.25")
    assert (triple.percent, triple.decimals) == (("25,00%", Decimal("25.00")), 2)


SPENT = "Realisasi anggaran sampai akhir tahun sebesar Rp 90.000.000 atau 85%"
