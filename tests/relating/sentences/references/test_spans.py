"""A span of years that a sentence says a numbered table shows."""

from __future__ import annotations

import pytest
from sentence_maker import GOALS, VISITS, claims_of, outcomes

from auditor.relating.sentences.references.spans import span_claims


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Pengguna layanan tahun 2022 sampai dengan 2024 tersaji pada Tabel 3.1.", [("Tabel 3.1", "ragu")]),
        ("Pengguna layanan tahun 2022-2024 tersaji pada Tabel 3.6.", []),
        ("Pengguna layanan tahun 2019-2024 tersaji pada Tabel 3.1.", []),
        ("Sesuai Renstra tahun 2022-2024, target termuat pada Tabel 3.1.", []),
        ("Pengguna layanan tahun 2024 tersaji pada Tabel 3.1.", []),
    ],
)
def test_a_table_of_one_year_shows_no_span(sentence: str, found: list[tuple[str, str]]) -> None:
    assert outcomes(span_claims, GOALS, VISITS, sentence) == found


def test_the_finding_names_the_table_that_shows_it() -> None:
    sentence = "Pengguna layanan tahun 2022 sampai dengan 2024 tersaji pada Tabel 3.1."
    (claim,) = claims_of(span_claims, GOALS, VISITS, sentence)
    assert claim.lingkup == "isi kalimat ini: Tabel 3.6"
