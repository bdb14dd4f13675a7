"""Figures that are one slip of a digit off."""

from __future__ import annotations

import pytest
from sentence_maker import GOALS, VISITS, claims_of
from support import table

from auditor.relating.sentences.beside.near_misses import near_miss_claims

LOANS = table(
    [["Bulan", "Kunjungan", "Pinjaman"]],
    [["Januari", "8.124", "2.013"], ["Februari", "9.308", "2.518"], ["Maret", "7.651", "1.906"],
     ["Jumlah", "25.083", "6.437"]],
    number="3.8",
    caption="Kunjungan Perpustakaan Triwulan I",
)  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("Kunjungan selama triwulan itu 25.803 orang.", ["25083"]),
        ("Kunjungan selama triwulan itu 25.083 orang.", []),
        ("Setiap bulan tercatat rata-rata 8.631 kunjungan.", ["8361"]),
        ("Setiap bulan tercatat rata-rata 8.361 kunjungan.", []),
        ("Kunjungan daerah lain mencapai 71.946 orang.", []),
        ("Kunjungan akan mencapai 25.803 orang.", []),
        ("Kunjungan ditaksir 26.000,00 orang.", []),
        ("Jumlah per 25.803 penduduk.", []),
    ],
)
def test_a_slip_of_what_follows_from_the_table_is_asked_about(sentence: str, right: list[str]) -> None:
    found = claims_of(near_miss_claims, LOANS, sentence)
    assert [str(claim.hitung) for claim in found] == right
    assert all(claim.ragu for claim in found)


def test_a_figure_that_the_sentences_before_explain_is_none() -> None:
    before = "Kunjungan luar gedung 720 orang dan dalam gedung 25.083 orang."
    assert claims_of(near_miss_claims, LOANS, before, "Seluruhnya 25.803 orang.") == []


def test_a_named_indicator_is_looked_at_wherever_it_stands() -> None:
    (claim,) = claims_of(near_miss_claims, GOALS, VISITS, "Indeks kepuasan masyarakat ialah 86,41.")
    assert str(claim.hitung) == "86.14"
