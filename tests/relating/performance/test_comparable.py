"""Figures of two tables are held against each other only where they measure the same thing."""

from __future__ import annotations

import pytest
from support import indicators, report, understood

from auditor.models.facts import Indikator
from auditor.models.report import ReportTable
from auditor.relating.performance.comparable import exclude, unit_of_text

NAMES = [
    "Indeks layanan",
    "Cakupan imunisasi",
    "Angka harapan sekolah",
    "Jumlah wisatawan",
    "Rasio jalan mantap",
]


def found(*tables: ReportTable) -> list[Indikator]:
    return indicators(report(*tables))


def realised(heading: str, figures: list[str], order: int) -> ReportTable:
    rows = [
        [str(at), name, figure, "90"] for at, (name, figure) in enumerate(zip(NAMES, figures, strict=True), 1)
    ]
    return understood(
        [["No", "Indikator", heading, "Target"]], rows, number=f"3.{order}", order=order, year=2024
    )


FIRST = ["80", "70", "60", "50", "40"]


def differing(*tables: ReportTable) -> list[str]:
    return [one.nama for one in found(*tables) if one.realisasi_beda]


@pytest.mark.parametrize(
    "heading",
    [
        "Realisasi (2022+2023+2024)",
        "Realisasi kumulatif",
        "Realisasi Th. (n-1)",
        "Realisasi TW III",
        "Realisasi 2023",
    ],
)
def test_a_column_of_another_time_contradicts_no_year(heading: str) -> None:
    assert (
        differing(realised("Realisasi", FIRST, 1), realised(heading, ["160", "141", "122", "103", "84"], 2))
        == []
    )


def test_up_to_a_year_is_in_doubt_where_most_figures_are_the_year_s() -> None:
    tables = realised("Realisasi", FIRST, 1), realised("Realisasi s.d. 2024", [*FIRST[:4], "99"], 2)
    (one,) = (indicator for indicator in found(*tables) if indicator.realisasi_beda)
    year, several = one.realisasi_beda
    assert (year.text, year.doubt) == (FIRST[4], None)
    assert several.text == "99"
    assert several.doubt


def test_a_slip_in_another_table_is_told() -> None:
    assert differing(realised("Realisasi", FIRST, 1), realised("Realisasi", [*FIRST[:4], "99"], 2)) == [
        NAMES[4]
    ]


def test_columns_that_differ_throughout_are_asked_about() -> None:
    other = ["81", "72", "63", "54", "45"]
    for one in found(realised("Realisasi", FIRST, 1), realised("Realisasi", other, 2)):
        assert one.realisasi_beda
        assert one.beda_umum == ["realisasi"]
    few = found(realised("Realisasi", FIRST, 1), realised("Realisasi", [*FIRST[:3], "54", "45"], 2))
    assert {tuple(one.beda_umum) for one in few} == {()}


def targets(unit: str, *figures: str, heading: str = "Indikator", order: int = 1) -> ReportTable:
    rows = [[str(at), "Produksi garam", unit, figure] for at, figure in enumerate(figures, 1)]
    return understood([["No", heading, "Satuan", "Target 2024"]], rows, number=f"2.{order}", order=order)


@pytest.mark.parametrize(
    ("one", "two", "differs"),
    [
        (targets("%", "5"), targets("Ton", "671", order=2), False),
        (targets("%", "5"), targets("", "671 ribu ton", order=2), False),
        (targets("Persen", "5"), targets("kg/kapita/tahun", "31,02", order=2), False),
        (targets("Ton", "600"), targets("ton", "671", order=2), True),
        (targets("Nilai", "70"), targets("Indeks", "80", order=2), True),
        (targets("", "70"), targets("%", "80", order=2), True),
        (targets("Orang", "70"), targets("orang per tahun", "80", order=2), True),
        (targets("Ton", "600"), targets("Ton", "671", heading="Indikator Kinerja Program", order=2), False),
    ],
)
def test_unit_and_level_belong_to_what_is_compared(one: ReportTable, two: ReportTable, differs: bool) -> None:
    assert any(record.target_beda for record in found(one, two)) is differs


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Persen", "%"),
        ("per 100.000 KH", "/100000"),
        ("/1.000 penduduk", "/1000"),
        ("Orang", "orang"),
        ("Indeks", None),
        ("", None),
    ],
)
def test_a_unit_as_it_is_written(text: str, unit: str | None) -> None:
    assert unit_of_text(text) == unit


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("/1000", "/100000", True),
        ("/1000", "/1000", False),
        ("/1000", "orang", False),
        ("/1000", "%", True),
        ("orang", "dokumen", True),
    ],
)
def test_units_that_exclude_each_other(one: str, other: str, apart: bool) -> None:
    assert exclude(one, other) is exclude(other, one) is apart


def test_rates_of_unlike_bases_are_no_other_figure() -> None:
    per_thousand = realised("Realisasi", ["88/100.000 KH", *FIRST[1:]], 1)
    assert differing(per_thousand, realised("Realisasi", ["0,88/1.000 KH", *FIRST[1:]], 2)) == []
    assert differing(per_thousand, realised("Realisasi", ["89/100.000 KH", *FIRST[1:]], 2)) == [NAMES[0]]


def test_percent_in_the_brackets_of_a_heading_or_name_is_a_unit() -> None:
    counted = realised("Realisasi", ["80 Orang", *FIRST[1:]], 1)
    assert differing(counted, realised("Realisasi (%)", ["40", *FIRST[1:]], 2)) == []
    assert differing(counted, realised("Realisasi (orang)", ["40", *FIRST[1:]], 2)) != []
