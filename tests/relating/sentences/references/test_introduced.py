"""What a sentence that leads in to a table says of its years, and of the years of the plan."""

from __future__ import annotations

import pytest
from sentence_maker import GOALS, YEARS, outcomes

from auditor.relating.sentences.references.introduced import introduced_claims

PLAN = "Renstra Dinas Pertanian Tahun 2021-2026 memuat tujuan."


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Capaian kinerja tahun 2021 disajikan di bawah ini.", [("2021", "salah")]),
        ("Capaian kinerja tahun 2024 disajikan pada tabel berikut.", []),
        ("Capaian kinerja tahun 2021 sudah dilaporkan.", []),
        ("Capaian kinerja terhadap Perjanjian Kinerja Bupati Tahun 2021-2026 disajikan di bawah ini.", []),
        ("Capaian kinerja menurut Renstra Tahun 2021 disajikan di bawah ini.", []),
        ("Capaian kinerja dibandingkan dengan tahun 2021 disajikan di bawah ini.", [("2021", "ragu")]),
        ("Hasil pada tahun 2021 disajikan di bawah ini.", [("2021", "ragu")]),
        ("Realisasi berada di bawah realisasi tahun 2021.", []),
    ],
)
def test_the_year_that_leads_in_to_a_table_is_one_of_it(sentence: str, found: list[tuple[str, str]]) -> None:
    assert outcomes(introduced_claims, sentence, GOALS) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Realisasi lima tahun terakhir sebagai berikut.", [("lima tahun terakhir", "salah")]),
        ("Realisasi dua tahun terakhir sebagai berikut.", [("dua tahun terakhir", "ragu")]),
        ("Realisasi tiga tahun terakhir sebagai berikut.", []),
        ("Realisasi 3 tahun terakhir pada tabel di bawah ini.", []),
    ],
)
def test_so_many_years_are_shown_as_are_told(sentence: str, found: list[tuple[str, str]]) -> None:
    assert outcomes(introduced_claims, sentence, YEARS) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Rencana Strategis berlaku untuk periode 2020–2025.", [("2020–2025", "ragu")]),
        ("Rencana Strategis berlaku untuk periode 2021–2026.", []),
        ("Renstra sebelumnya mencakup periode 2016-2021.", []),
        ("Renja memuat kegiatan tahun 2020-2025.", []),
    ],
)
def test_the_years_of_the_plan_are_those_of_most_sentences(
    sentence: str, found: list[tuple[str, str]]
) -> None:
    assert outcomes(introduced_claims, GOALS, PLAN, PLAN, sentence) == found
