"""Results of a year that the section of a sentence does not speak of."""

from __future__ import annotations

import pytest
from sentence_maker import GOALS, claims_of

from auditor.relating.sentences.references.section_years import section_year_claims

HEADING = "PERBANDINGAN KINERJA TAHUN 2024 DENGAN STANDAR"


@pytest.mark.parametrize(
    ("sentence", "kata"),
    [
        ("Capaian kinerja sampai dengan tahun 2023 belum optimal.", ["sampai dengan tahun 2023"]),
        ("Hasil pengukuran kinerja pada tahun 2022 tersebut di atas sudah baik.", ["pada tahun 2022"]),
        ("Capaian kinerja sampai dengan tahun 2024 belum optimal.", []),
        ("Kinerja naik dibandingkan capaian kinerja tahun 2023.", []),
        ("Capaian kinerja tahun 2025 akan lebih baik.", []),
        ("Kegiatan tahun 2023 dilanjutkan.", []),
    ],
)
def test_results_of_another_year_are_asked_about(sentence: str, kata: list[str]) -> None:
    found = claims_of(section_year_claims, GOALS, HEADING, sentence)
    assert [claim.kata for claim in found] == kata
    assert all(claim.melawan and claim.ragu for claim in found)


def test_a_section_of_no_year_says_nothing() -> None:
    sentence = "Capaian kinerja sampai dengan tahun 2023 belum optimal."
    assert claims_of(section_year_claims, GOALS, "PERBANDINGAN KINERJA", sentence) == []
