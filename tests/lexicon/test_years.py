import re

import pytest

from auditor.lexicon.clauses import years_named
from auditor.lexicon.years import (
    A_SPAN,
    OF_YEAR,
    YearSpan,
    is_year_span,
    span_of,
    without_year_spans,
    year_spans,
    years_in,
)


@pytest.mark.parametrize(
    "text",
    [
        "2021-2026",
        "2021 – 2026",
        "2021—2026",
        "2021 s.d. 2026",
        "2021 s/d 2026",
        "2021 S.D 2026",
        "2021 sd 2026",
        "2021 s. d. 2026",
        "2021 sampai dengan tahun 2026",
        "2021 sampai 2026",
        "2021 hingga 2026",
    ],
)
def test_a_span_in_all_its_spellings(text: str) -> None:
    assert year_spans(f"Renstra Tahun {text} Kota") == [YearSpan(2021, 2026)]
    assert is_year_span(f" {text} ")
    assert without_year_spans(f"Renstra {text}.") == "Renstra  ."


@pytest.mark.parametrize("text", ["12021-2026", "2021-20261", "2021 dan 2026", "2021, 2026", "1999-2004"])
def test_no_span(text: str) -> None:
    assert year_spans(text) == []
    assert not is_year_span(text)


def test_all_years_of_a_span() -> None:
    assert YearSpan(2021, 2023).years == [2021, 2022, 2023]
    assert YearSpan(2023, 2021).years == []  # misprinted


def test_a_span_in_a_longer_pattern() -> None:
    hit = re.search(r"renstra\s+" + A_SPAN, "renstra 2019-2023")
    assert hit is not None
    assert span_of(hit) == YearSpan(2019, 2023)


@pytest.mark.parametrize(
    "text", ["Tahun 2024", "TA. 2024", "T.A 2024", "tahun anggaran: 2024", "TAHUN PELAPORAN 2024"]
)
def test_a_year_named_as_one(text: str) -> None:
    assert OF_YEAR.findall(text) == ["2024"]


def test_years_in_their_order_each_once() -> None:
    assert years_in("2023, 2021 dan 2023; nomor 20231") == (2023, 2021)


def test_a_clause_speaks_of_single_years_only() -> None:
    assert years_named("dari 2021 sampai dengan 2026, pada tahun 2024") == (2024,)
    assert years_named("target 2021 hingga 2026 dicapai 2023") == (2023,)
