"""Numbers that count pages."""

from __future__ import annotations

import pytest

from auditor.reading.pdf.flow.page_counters import COUNTER, counter_value


@pytest.mark.parametrize(
    ("text", "value"), [("7", 7), ("104", 104), ("i", 1), ("iv", 4), ("ix", 9), ("xiv", 14), ("xl", 40)]
)
def test_values(text: str, value: int) -> None:
    assert COUNTER.fullmatch(text)
    assert counter_value(text) == value


@pytest.mark.parametrize("text", ["3.1", "kepala", "12345"])
def test_levels_and_words_count_no_pages(text: str) -> None:
    assert COUNTER.search(text) is None
