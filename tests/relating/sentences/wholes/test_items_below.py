"""How many of a kind a sentence says there are, and the list below it."""

from __future__ import annotations

import pytest
from sentence_maker import claims_of, outcomes

from auditor.relating.sentences.wholes.items_below import list_size_claims

LIST = (
    "a. Sekretariat;",
    "b. Bidang Perikanan Tangkap;",
    "c. Bidang Budi Daya;",
    "d. Bidang Pengolahan Hasil.",
)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Kantor ini membawahi satu sekretariat dan tiga bidang:", ["benar"]),
        ("Kantor ini membawahi satu sekretariat dan 4 (empat) bidang:", ["ragu"]),
        ("Kantor ini membawahi satu sekretariat dan sekitar empat bidang:", []),
        ("Kantor ini akan membawahi empat bidang:", []),
        ("Kantor ini membawahi empat seksi:", []),
        ("Dari empat bidang itu yang terbesar disebut di sini:", []),
    ],
)
def test_items_are_counted(sentence: str, found: list[str]) -> None:
    assert [outcome for _, outcome in outcomes(list_size_claims, sentence, *LIST)] == found


def test_prose_below_is_no_list() -> None:
    assert not claims_of(list_size_claims, "Kantor ini membawahi empat bidang.", "Bidang itu baru dibentuk.")
