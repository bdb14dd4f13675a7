"""Initials behind the words of a heading that they stand for."""

from __future__ import annotations

import pytest

from auditor.lexicon.headers import without_short_form


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Nilai Efisiensi (NE)", "Nilai Efisiensi "),
        ("Capaian Rincian Output/CRO", "Capaian Rincian Output"),
        ("TINGKAT EFISIENSI (TE) (%)", "TINGKAT EFISIENSI  (%)"),
        ("Realisasi Anggaran (RA) Tahun 2024", "Realisasi Anggaran  Tahun 2024"),
        ("Efisiensi (E)", "Efisiensi "),
        ("Realisasi Pagu (RP)", "Realisasi Pagu (RP)"),
        ("Nilai (SAKIP)", "Nilai (SAKIP)"),
        ("Program/SKPD", "Program/SKPD"),
        ("Efisiensi", "Efisiensi"),
    ],
)
def test_initials_of_the_words_before_are_left_out(text: str, bare: str) -> None:
    assert without_short_form(text) == bare
