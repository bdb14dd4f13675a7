"""A table that a sentence names, where there is none of that number or another one follows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sentence_maker import HARVEST, STAFF, VISITS, claims_of, outcomes

from auditor.relating.sentences.references.placed import placed_claims

FIRST, SECOND = replace(HARVEST, number="4.1"), replace(VISITS, number="4.2")


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Hasil panen raya termuat dalam Tabel 4.3.", [("Tabel 4.3", "ragu")]),
        ("Hasil panen raya termuat dalam Tabel 4.2.", []),
        ("Hasil panen raya termuat dalam Tabel 7.3.", []),
        ("Hasil panen raya termuat dalam Tabel 5.", []),
    ],
)
def test_a_number_behind_the_last_of_its_chapter(sentence: str, found: list[tuple[str, str]]) -> None:
    assert outcomes(placed_claims, FIRST, SECOND, sentence) == found


def test_a_number_with_a_caption_is_there_though_no_table_was_read() -> None:
    caption, sentence = "Tabel 4.3 Peta Sebaran Irigasi", "Sebaran irigasi termuat dalam Tabel 4.3."
    assert not claims_of(placed_claims, FIRST, SECOND, caption, sentence)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Rincian konsultasi benih disajikan pada Tabel 2.1.", [("Tabel 2.1", "ragu")]),
        ("Rincian konsultasi benih disajikan pada Tabel 4.2.", []),
        ("Rincian pendidikan disajikan pada Tabel 2.1.", []),
        ("Konsultasi benih melampaui jumlah sarjana pada Tabel 2.1.", []),
        ("Rincian angkutan sungai disajikan pada Tabel 2.1.", []),
    ],
)
def test_a_table_that_follows_may_be_meant(sentence: str, found: list[tuple[str, str]]) -> None:
    assert outcomes(placed_claims, STAFF, "Uraian lain.", sentence, SECOND) == found


def test_the_finding_names_the_table_that_follows() -> None:
    sentence = "Rincian konsultasi benih disajikan pada Tabel 2.1."
    (claim,) = claims_of(placed_claims, STAFF, "Uraian lain.", sentence, SECOND)
    assert (claim.lingkup, len(claim.melawan)) == ("isi kalimat ini: Tabel 4.2", 2)
