"""The year that a sentence gives the table to which it leads in."""

from __future__ import annotations

import pytest
from sentence_maker import GOALS, outcomes
from support import table

from auditor.relating.sentences.references.introduced import introduced_claims


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
        ("Capaian kinerja tahun 2022 disajikan di bawah ini.", [("2022", "ragu")]),
        ("Capaian kinerja tahun 2024 disajikan di bawah ini.", []),
        ("Capaian kinerja dibandingkan tahun 2022 disajikan di bawah ini.", []),
    ],
)
def test_a_table_of_results_without_a_year_is_of_the_reports(
    sentence: str, found: list[tuple[str, str]]
) -> None:
    undated = table(
        [["No", "Indikator", "Target", "Realisasi", "Capaian"]],
        [["1", "Produksi padi per hektare", "5", "6", "120%"]],
        number="3.1",
        caption="Pengukuran Kinerja",
    )
    assert outcomes(introduced_claims, sentence, undated) == found
