from decimal import Decimal

import pytest
from support import report, understood

from auditor.models.facts import Kinerja
from auditor.relating.performance.rows import performance_records

HEADER = [["No", "Sasaran", "Indikator", "Satuan", "Target", "Realisasi", "Capaian"]]


def record(target: str, realisasi: str, capaian: str, indikator: str = "Indeks layanan") -> Kinerja:
    rows = [
        ["1", "Sasaran A", indikator, "Poin", target, realisasi, capaian],
        ["2", "Sasaran B", "Indeks B", "Poin", "10", "20", "200%"],
    ]
    return performance_records(report(understood(HEADER, rows)))[0]


@pytest.mark.parametrize(
    ("target", "realisasi", "capaian", "rumus"),
    [
        ("70,1", "64,95", "92,65%", "R/T"),
        ("70.1", "64.95", "92.65%", "R/T"),
        ("83", "64", "77,10%", "R/T"),  # 77,108: truncated
        ("60", "74,85", "124%", "R/T"),  # 124,75: truncated to no decimals
        ("8", "9", "87,5%", "2-R/T"),
        ("1,37", "1,6", "85,63", "T/R"),
        ("61,98", "63,91", "98", ""),
        ("35", "29", "81,25%", ""),
        ("0", "0", "100%", None),
        ("-", "-", "-", None),
        ("WTP", "WTP", "100%", "setara"),
    ],
)
def test_formula(target: str, realisasi: str, capaian: str, rumus: str | None) -> None:
    assert record(target, realisasi, capaian).rumus == rumus


def test_expected_value_is_kept() -> None:
    assert round(record("35", "29", "81,25%").capaian_hitung or Decimal(0), 2) == Decimal("82.86")


def test_row_settles_an_ambiguous_separator() -> None:
    row = record("1.006", "503", "50%")
    assert row.rumus == "R/T"
    assert row.target is not None
    assert row.target.number == 1006


def test_a_row_settles_what_its_column_settles_wrongly() -> None:
    rows = [
        ["1", "Sasaran A", "Volume A", "m3", "1.733.980", "79.912", "5%"],
        ["2", "Sasaran B", "Volume B", "m3", "340", "338.5", "99,56%"],
    ]
    row = performance_records(report(understood(HEADER, rows)))[0]
    assert row.realisasi is not None
    assert (row.rumus, row.realisasi.number) == ("R/T", 79912)


def test_rates_of_unlike_bases_are_not_compared() -> None:
    assert record("5,8/1.000 KH", "4,01/1.000 KH", "130,86%").rumus == "2-R/T"
    assert record("5,8/1.000 KH", "401/100.000 KH", "130,86%").rumus is None


def test_target_in_the_indicator_text() -> None:
    target = record("41", "41", "100%", "Jumlah Orang yang Dilayani : 88 Orang").target_di_indikator
    assert target is not None
    assert (target.number, target.unit) == (88, "Orang")


def test_row_settles_the_capaian_itself() -> None:
    row = record("2", "20", "1,000%")
    assert row.capaian is not None
    assert (row.rumus, row.capaian.number) == ("R/T", 1000)
