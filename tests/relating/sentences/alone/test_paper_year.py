"""The year of the paper by which a report is measured."""

from __future__ import annotations

import pytest
from sentence_maker import GOALS, claims_of, outcomes

from auditor.relating.sentences.alone.paper_year import paper_claims

OWN = (
    "Perjanjian Kinerja Tahun 2024 ditandatangani pada Januari.",
    "Target dinas termuat dalam Perjanjian Kinerja Tahun 2024.",
)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Pengukuran memakai target dalam Perjanjian Kinerja Tahun 2023.", ["ragu"]),
        ("Hasil diukur terhadap PK Dinas Pertanian Tahun Anggaran 2023.", ["ragu"]),
        ("Pengukuran memakai target dalam Perjanjian Kinerja Tahun 2024.", []),
        ("Perjanjian Kinerja Tahun 2023 ditandatangani pada bulan Maret.", []),
        ("Pengukuran tahun lalu memakai Perjanjian Kinerja Tahun 2023.", []),
        ("Hasil tahun 2024 diukur pula dengan Perjanjian Kinerja Tahun 2023.", []),
        ("Hasil diukur terhadap target dalam Rencana Kerja Tahun 2023.", []),
    ],
)
def test_the_year_of_another_paper_is_asked_about(sentence: str, found: list[str]) -> None:
    assert [outcome for _, outcome in outcomes(paper_claims, GOALS, *OWN, sentence)] == found


def test_the_finding_tells_both_years() -> None:
    sentence = "Pengukuran memakai target dalam Perjanjian Kinerja Tahun 2023."
    (claim,) = claims_of(paper_claims, GOALS, *OWN, sentence)
    assert (claim.kata, claim.tertulis, claim.hitung) == ("Perjanjian Kinerja Tahun 2023", 2023, 2024)


def test_a_paper_named_with_that_year_again_is_rightly_named() -> None:
    again = "Perjanjian Kinerja Tahun 2023 pun memuatnya."
    sentence = "Pengukuran memakai target dalam Perjanjian Kinerja Tahun 2023."
    assert not claims_of(paper_claims, GOALS, *OWN, again, sentence)
