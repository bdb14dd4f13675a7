"""How many kegiatan a sentence gives one program."""

from __future__ import annotations

import pytest
from sentence_maker import MONEY, claims_of, outcomes

from auditor.relating.sentences.wholes.below_program import below_claims


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Program Sarana Pertanian ditopang dua kegiatan.", ["benar"]),
        ("Program Sarana Pertanian ditopang 3 (tiga) kegiatan.", ["ragu"]),
        ("Program Sarana Pertanian akan ditopang tiga kegiatan.", []),
        ("Program Sarana Pertanian dan Program Penyuluhan Petani ditopang empat kegiatan.", []),
        ("Program Sarana Pertanian didukung tiga kegiatan sosialisasi.", []),
        ("Program Sarana Pertanian menghasilkan 25 kegiatan.", []),
    ],
)
def test_rows_below_a_program_are_counted(sentence: str, found: list[str]) -> None:
    assert [outcome for _, outcome in outcomes(below_claims, MONEY, sentence)] == found


def test_the_finding_names_the_program() -> None:
    (claim,) = claims_of(below_claims, MONEY, "Program Sarana Pertanian ditopang 3 (tiga) kegiatan.")
    assert (claim.tertulis, claim.hitung) == (3, 2)
    assert claim.lingkup == "kegiatan di bawah “Program Sarana Pertanian” pada Tabel 3.4"
