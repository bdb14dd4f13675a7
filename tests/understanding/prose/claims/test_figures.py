"""Figures that a sentence derives from others: what they may be, and what is left alone."""

from __future__ import annotations

from decimal import Decimal

import pytest

from auditor.understanding.prose.claims.figures import FigureClaim, find_figures


def figures(text: str, before: str = "") -> list[tuple[str, str, bool]]:
    return [(one.objek, one.figure[0], one.agrees) for one in find_figures(text, before)]


def one(text: str, before: str = "") -> FigureClaim:
    (found,) = find_figures(text, before)
    return found


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("Angka kemiskinan mengalami penurunan dari 9,53% pada tahun 2015 menjadi 8,77%.", True),
        ("Kasus meningkat cukup tajam dari 748 kasus di tahun 2014 menjadi 823 kasus.", True),
        ("Kasus meningkat cukup tajam dari 823 kasus di tahun 2014 menjadi 748 kasus.", False),
        ("Produksi turun dari 5,10 ton menjadi 6,20 ton.", False),
        ("Realisasi tahun 2024 sebesar 69,6 lebih tinggi daripada realisasi tahun 2022 sebesar 67,5.", True),
        ("Realisasi tahun 2024 sebesar 69,6 lebih rendah daripada realisasi tahun 2022 sebesar 67,5.", False),
        ("Angka itu mencapai 12,5% lebih kecil dibandingkan tahun lalu yang mencapai 11,5%.", False),
    ],
)
def test_the_direction_of_a_change(text: str, agrees: bool) -> None:
    assert (one(text).jenis, one(text).agrees) == ("tren", agrees)


@pytest.mark.parametrize(
    ("amount", "agrees"), [("11,57%", True), ("11,82%", True), ("11,8%", True), ("12,57%", False)]
)
def test_a_change_in_points_or_relative(amount: str, agrees: bool) -> None:
    text = f"mengalami peningkatan dari 97,85% menjadi 109,42% atau meningkat sebesar {amount}"
    assert figures(text)[1] == ("besar perubahan", amount, agrees)


@pytest.mark.parametrize(
    ("capaian", "agrees"),
    [("84,62%", True), ("84,6%", True), ("115,38%", True), ("22%", True), ("94,62%", False)],
)
def test_an_achievement_by_any_formula(capaian: str, agrees: bool) -> None:
    text = f"yaitu sebanyak 22% (22 orang) dibanding target 26% tercapai {capaian}."
    assert figures(text) == [("capaian", capaian, agrees)]


@pytest.mark.parametrize(("total", "agrees"), [("31,29 %", True), ("31,31 %", True), ("31,20 %", False)])
def test_a_sum_whose_parts_may_be_rounded(total: str, agrees: bool) -> None:
    assert figures(f"(2,50% + 15,73% + 13,06%) = {total}") == [("jumlah", total, agrees)]


@pytest.mark.parametrize(("share", "agrees"), [("7,08%", True), ("0,80%", True), ("3,88%", False)])
def test_a_share_of_amounts_that_lie_just_so_far_apart(share: str, agrees: bool) -> None:
    before = "Tahun 2015 sebanyak 9,57% (4.485.650 jiwa), tahun 2016 menjadi 4.168.110 jiwa atau 8,77%."
    assert figures(f"Terjadi penurunan sebanyak 317.540 jiwa atau {share}.", before) == [
        ("besar perubahan", share, agrees)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Daerah naik dari peringkat 5 menjadi 3.",
        "Peringkat daerah naik dari 5 menjadi 3.",
        "Jumlahnya tidak mengalami peningkatan dari 5 menjadi 4.",
        "Diharapkan capaian meningkat menjadi 90%.",
        "Target meningkat dari 5 ton menjadi 6%.",
        "Dari target 90% tahun 2016 tercapai 82%.",
        "Sebanyak 317.540 jiwa atau 3,88% adalah pelajar.",
    ],
)
def test_what_is_left_alone(text: str) -> None:
    assert [found for found in find_figures(text) if not found.agrees] == []


def test_figures_are_exact() -> None:
    found = one("yaitu sebanyak 22% dibanding target 26% tercapai 94,62%.")
    assert found.parts == (("22%", Decimal(22)), ("26%", Decimal(26)))
    assert round(found.right[0], 4) == Decimal("84.6154")


@pytest.mark.parametrize(("amount", "agrees"), [("4", True), ("5,78%", True), ("9", False)])
def test_a_change_whose_size_stands_before_its_figures(amount: str, agrees: bool) -> None:
    text = f"Dibandingkan tahun 2021 realisasinya naik sebesar {amount}, yaitu dari 69,2 menjadi 73,2."
    assert figures(text) == [("arah perubahan", "naik", True), ("besar perubahan", amount, agrees)]
