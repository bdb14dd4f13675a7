"""Decimals of a table: in one manner or two, by columns or within them, and what is no number."""

from __future__ import annotations

import pytest
from support import report, understood

from auditor.models.facts import FaktaTabel
from auditor.relating.document.decimal_marks import mark_decimals
from auditor.relating.document.structure import table_facts

HEADER = [["Indikator", "Target", "Realisasi", "Capaian"]]
SENTENCE = "Indikator ini sudah diuraikan di atas."


def marked(*rows: list[str], header: list[list[str]] | None = None) -> FaktaTabel:
    table = understood(header or HEADER, list(rows))
    (fact,) = table_facts(report(table))
    mark_decimals(fact, table)
    return fact


def test_whole_columns_that_differ_are_told_from_stray_cells() -> None:
    columns = marked(["A", "10,5", "9,5", "90.48"], ["B", "20,5", "19,5", "95.12"])
    assert (columns.antarkolom, columns.banyak_koma, columns.banyak_titik) == (True, 4, 2)
    stray = marked(["A", "10,5", "9,5", "90.48"], ["B", "20,5", "19,5", "95,12"])
    assert (stray.antarkolom, [value.text for value in stray.desimal_titik]) == (False, ["90.48"])


@pytest.mark.parametrize(("between", "mixed"), [(SENTENCE, False), ("Sasaran kedua", True)])
def test_tables_read_as_one_are_looked_at_one_by_one(between: str, mixed: bool) -> None:
    fact = marked(["A", "64", "82", "128.13 %"], [between] * 4, ["B", "70", "76", "108,57 %"])
    assert bool(fact.desimal_koma and fact.desimal_titik) is mixed


def test_amounts_count_among_the_decimals() -> None:
    header = [["Kegiatan", "Anggaran", "Realisasi Anggaran", "%"]]
    fact = marked(["A", "1.000.000,00", "900.000,00", "90.00"], header=header)
    assert (fact.banyak_koma, fact.banyak_titik, fact.antarkolom) == (2, 1, True)


def test_a_column_with_commas_for_thousands_has_points_for_decimals() -> None:
    header = [["Kegiatan", "Anggaran", "Realisasi Anggaran", "%"]]
    fact = marked(
        ["A", "284,670,000.00", "900.000,00", "90.00"],
        ["B", "143.633.000,00", "900.000,00", "80.00"],
        header=header,
    )
    assert fact.antarkolom is False


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("145.997,000,00", True),
        ("196,054.000.00", True),
        ("195.823.000,00", False),
        ("056.1", False),
        ("5.1.02.01", False),
        ("2,5.1", False),
    ],
)
def test_what_makes_no_number_in_a_column_of_whatever_figures(text: str, broken: bool) -> None:
    fact = marked(["A", "1", text], ["B", "2", "3"], header=[["Uraian", "Jumlah", "Nilai Kontrak"]])
    assert [value.text for value in fact.angka_rusak] == [text] * broken
