"""How many indicators a sentence says are of a state that their table tells in words."""

from __future__ import annotations

import pytest
from sentence_maker import claims_of, outcomes
from support import table

from auditor.relating.sentences.wholes.states import state_claims

SCORED = table(
    [["No", "Indikator", "Target", "Realisasi", "Capaian", "Predikat", "Warna"]],
    [
        ["1", "Produksi padi per hektare", "5", "6", "120%", "Istimewa", "Biru"],
        ["2", "Luas panen jagung", "4.000", "3.200", "80%", "Sedang", "Kuning"],
        ["3", "Konsumsi ikan per kapita", "40", "32", "80%", "Sedang", "Kuning"],
        ["4", "Indeks kepuasan masyarakat", "85", "86,14", "101,34%", "Istimewa", "Biru"],
        ["5", "Nilai evaluasi kinerja", "80", "48", "60%", "Lemah", "Merah"],
    ],
    number="3.1",
    caption="Pengukuran Kinerja Tahun 2024",
)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Tidak ada indikator yang jatuh ke kategori Lemah.", ["ragu"]),
        ("Tidak satu pun indikator berwarna hijau, dan tidak ada yang berwarna merah.", ["ragu"]),
        ("Predikat Istimewa disandang tiga indikator.", ["ragu"]),
        ("Predikat Istimewa disandang dua indikator.", ["benar"]),
        ("Dua indikator berpredikat Sedang, satu indikator berwarna merah.", ["benar", "benar"]),
        ("Indikator yang berwarna kuning cukup banyak.", []),
        ("Tidak semua indikator berpredikat Istimewa.", []),
        ("Selain satu indikator, tidak ada yang berpredikat Lemah.", []),
        ("Pada tahun 2023 tidak ada indikator berpredikat Lemah.", []),
        ("Diharapkan tidak ada indikator berpredikat Lemah.", []),
        ("Pada sasaran kedua tidak ada indikator berpredikat Lemah.", []),
        ("Tidak ada program berpredikat Lemah.", []),
    ],
)
def test_indicators_of_a_state_are_counted(sentence: str, found: list[str]) -> None:
    assert [outcome for _, outcome in outcomes(state_claims, SCORED, sentence)] == found


def test_the_finding_says_how_many_there_are() -> None:
    (claim,) = claims_of(state_claims, SCORED, "Predikat Istimewa disandang tiga indikator.")
    assert (claim.tertulis, claim.hitung, claim.lingkup) == (3, 2, "indikator yang istimewa")
    assert [value.text for value in claim.melawan] == ["Istimewa", "Istimewa"]
