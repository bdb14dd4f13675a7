"""The number that a page prints on itself."""

from __future__ import annotations

import pytest

from auditor.reading.pdf.flow.page_labels import page_labels


@pytest.mark.parametrize(
    ("form", "found"),
    [
        ("{n}", True),
        ("LKjIP Dinas Pasar Tahun 2024 | {n}", True),
        ("{n} | P a g e", True),
        ("Bab 3 - {n}", True),
        ("LKjIP Tahun 2024", False),
    ],
)
def test_what_counts_on_from_page_to_page(form: str, found: bool) -> None:
    running = {page: [form.format(n=page - 4)] for page in range(5, 12)}
    assert page_labels(running) == ({page: str(page - 4) for page in running} if found else {})


def test_a_roman_number_may_stand_alone() -> None:
    assert page_labels({2: ["i"], 3: ["iii"], 4: ["Laporan 17"]}) == {2: "i", 3: "iii"}


def test_two_numbers_of_which_none_counts_tell_nothing() -> None:
    assert page_labels({2: ["i dari iv"], 9: ["Dinas 7"]}) == {}
