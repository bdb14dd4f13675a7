"""Numbers that measure nothing."""

from __future__ import annotations

import re

import pytest

from auditor.lexicon.numbers import read_all
from auditor.relating.sentences.reading.name_numbers import names_something


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("lihat tabel 12 berikut", [True]),
        ("pasal 5 ayat 3", [True, True]),
        ("dilaksanakan 17 agustus", [True]),
        ("2. program", [True]),
        ("12 per 100.000 penduduk", [False, True]),
        ("tunggakan turun dari 62 perkara ke 55 perkara", [False, False]),
        ("peringkat ke 55 perkara", [True]),
        ("melayani 62 perkara", [False]),
    ],
)
def test_numbers_of_parts_dates_and_rates_are_names(text: str, names: list[bool]) -> None:
    found = [names_something(text, number, start, end) for number, start, end in read_all(text)]
    assert found == names
    assert len(found) == len(re.findall(r"\d[\d.]*", text))
