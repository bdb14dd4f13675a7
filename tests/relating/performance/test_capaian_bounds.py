"""Targets that are a range or a bound: what lies within is reached in full."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import report, understood

from auditor.models.facts import Kinerja
from auditor.relating.performance.rows import performance_records

HEADER = [["No", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)"]]


def row(target: str, realised: str, reached: str) -> Kinerja:
    return performance_records(
        report(understood(HEADER, [["1", "Waktu layanan", target, realised, reached]]))
    )[0]


@pytest.mark.parametrize(
    ("target", "realised", "reached", "formula"),
    [
        ("≤ 15 menit", "12 menit", "100", "batas"),
        ("maks. 3%", "2%", "100", "batas"),
        ("paling lambat 15 hari", "14 hari", "100", "batas"),
        ("minimal 80", "84", "100", "batas"),
        ("minimal 80", "84", "105", "R/T"),
        ("≤ 15 menit", "12 menit", "120", "2-R/T"),
        ("≤ 15 menit", "12 menit", "125", "T/R"),
        ("70-80", "75", "100", "batas"),
        ("3 s.d. 5 hari", "4 hari", "100", "batas"),
        ("70 – 80 %", "60 %", "85,71", "R/T"),
        ("70-80", "60", "0", "batas"),
        ("70-80", "75", "93,33", "T/R"),
        ("70-80", "75", "95", None),
        ("70-80", "60", "100", ""),
        ("minimal 80", "100", "120", "R/T (dibatasi 120)"),
        ("≤ 15 menit", "20 menit", "100", ""),
    ],
)  # fmt: skip
def test_the_formula_that_gives_the_capaian(
    target: str, realised: str, reached: str, formula: str | None
) -> None:
    assert row(target, realised, reached).rumus == formula


@given(low=st.integers(1, 500), wide=st.integers(1, 500), at=st.integers(0, 500))
def test_all_within_a_range_reaches_it(low: int, wide: int, at: int) -> None:
    assert row(f"{low} - {low + wide}", str(low + min(at, wide)), "100").rumus


@given(most=st.integers(1, 900), realised=st.integers(0, 900))
def test_no_more_than_the_most_reaches_it(most: int, realised: int) -> None:
    found = row(f"maksimal {most}", str(realised), "100")
    assert found.polaritas == "turun"
    within_a_point = 100 * most >= 99 * realised  # of the capaian of 100, as any formula may be
    assert bool(found.rumus) == (realised <= most or within_a_point)


def test_a_range_has_no_number_of_its_own() -> None:
    target = row("70-80", "75", "100").target
    assert target is not None
    assert target.number is None
    assert (target.paling_rendah, target.paling_tinggi) == (Decimal(70), Decimal(80))
