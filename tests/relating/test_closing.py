"""The odd figure of a row, and the printed version that closes it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from support import report, understood

from auditor.models.facts import Anggaran, Kinerja
from auditor.relating import relate

BUDGET = [["No", "Sub Kegiatan", "Anggaran", "Realisasi", "Sisa", "%"]]
MEASURED = [["No", "Sasaran", "Indikator", "Satuan", "Target", "Realisasi", "Capaian"]]


def budget(*cells: str, elsewhere: str | None = None) -> Anggaran:
    tables = [understood(BUDGET, [["1", "Pengadaan Buku", *cells]], number="3.1")]
    if elsewhere is not None:
        other = [["No", "Sub Kegiatan", "Anggaran", "Realisasi"]]
        tables.append(
            understood(other, [["1", "Pengadaan Buku", "100.000", elsewhere]], number="3.9", order=2)
        )
    return relate([report(*tables)]).anggaran[0]


@pytest.mark.parametrize(
    ("cells", "odd", "right"),
    [
        (("100.000", "60.000", "40.000", "60"), None, None),
        (("100.000", "60.000", "41.000", "60"), "sisa", "40000"),
        (("100.000", "60.000", "40.000", "66"), "persentase", "60"),
        (("100.000", "60.000", "30.000", "70"), "realisasi", "70000"),
        (("100.000", "60.000", "20.000", "75"), "anggaran", "80000"),
        (("100.000", "60.000", "35.000", "52"), None, None),
    ],
)
def test_the_figure_whose_change_closes_both_equations(
    cells: tuple[str, ...], odd: str | None, right: str | None
) -> None:
    row = budget(*cells)
    assert (row.ganjil, row.seharusnya) == (odd, None if right is None else Decimal(right))


def test_where_the_closing_figure_is_printed() -> None:
    row = budget("100.000", "60.000", "30.000", "70", elsewhere="70.000")
    assert row.penutup is not None
    assert (row.penutup.text, row.penutup.place.table) == ("70.000", "3.9")
    assert budget("100.000", "60.000", "30.000", "70", elsewhere="65.000").penutup is None


def measured(first: tuple[str, str, str], second: tuple[str, str, str]) -> Kinerja:
    tables = [
        understood(
            MEASURED,
            [["1", "Masyarakat literat", "Indeks Literasi", "Indeks", *cells]],
            number=f"3.{order}",
            order=order,
        )
        for order, cells in ((1, first), (2, second))
    ]
    return relate([report(*tables)]).kinerja[0]


@pytest.mark.parametrize(
    ("first", "second", "odd", "right"),
    [
        (("80", "60", "80"), ("80", "64", "80"), "realisasi", "64"),
        (("80", "60", "80"), ("75", "60", "80"), "target", "75"),
        (("80", "60", "80"), ("80", "60", "75"), "capaian", "75"),
        (("80", "60", "80"), ("90", "70", "77,78"), None, None),
        (("80", "60", "75"), ("80", "64", "80"), None, None),
    ],
)
def test_the_other_table_that_closes_an_indicator(
    first: tuple[str, str, str], second: tuple[str, str, str], odd: str | None, right: str | None
) -> None:
    row = measured(first, second)
    assert (row.ganjil, None if row.penutup is None else row.penutup.text) == (odd, right)


@pytest.mark.parametrize(("fine", "rounded"), [("96,54", True), ("95,54", False)])
def test_a_realisasi_that_another_table_prints_more_finely(fine: str, rounded: bool) -> None:
    row = measured(("90", "97", "107,27"), ("90", fine, "107,27" if rounded else "106,16"))
    assert (row.rumus == "R/T", row.dibulatkan) == (rounded, rounded)
