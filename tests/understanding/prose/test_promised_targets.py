"""Figures at the end of items."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.understanding.prose.promised_targets import target_of


@pytest.mark.parametrize(
    ("text", "nama", "angka"),
    [
        ("Jumlah kasus yang ditangani: 8 kasus", "Jumlah kasus yang ditangani", "8 kasus"),
        ("Jumlah kasus yang ditangani ........ 8 Kasus", "Jumlah kasus yang ditangani", "8 Kasus"),
        ("Jumlah kasus yang ditangani……8 Kasus", "Jumlah kasus yang ditangani", "8 Kasus"),
        ("Rasio kematian ibu, dengan target 89/100.000 KH", "Rasio kematian ibu", "89/100.000 KH"),
        ("Desa yang mencapai UCI ≥ 90%, dengan target 91%", "Desa yang mencapai UCI ≥ 90%", "91%"),
        ("Persentase arsip pada tahun 2024 sebesar 85%;", "Persentase arsip", "85%"),
        ("Waktu tunggu layanan = ≤ 15 menit", "Waktu tunggu layanan", "≤ 15 menit"),
        ("Nilai SAKIP dengan target A (82,5)", "Nilai SAKIP", "A (82,5)"),
        ("Opini BPK: WTP", "Opini BPK", "WTP"),
        ("Jalan mantap – 100% (seratus persen)", "Jalan mantap", "100% (seratus persen)"),
    ],
)
def test_figures_set_off_from_the_name(text: str, nama: str, angka: str) -> None:
    found = target_of(text)
    assert found is not None
    assert (found.nama, found.angka, found.marked) == (nama, angka, True)


@pytest.mark.parametrize("text", ["Indeks Literasi 75,00 poin", "Anak usia 7 sampai 12 tahun"])
def test_an_end_without_a_mark_may_be_the_name_s(text: str) -> None:
    found = target_of(text)
    assert found is not None
    assert not found.marked


@pytest.mark.parametrize(
    "text",
    [
        "Meningkatnya literasi",
        "Jumlah pemustaka 2024",
        "Rasio guru dan murid 1:400",
        "Rincian 8 kasus:",
        "8 kasus",
    ],
)
def test_no_figure(text: str) -> None:
    assert target_of(text) is None


def test_with_is_no_mark() -> None:
    found = target_of("Kabupaten dengan 100% Puskesmas")
    assert found is None or not found.marked


@given(st.text(max_size=60))
def test_parts_are_of_the_text(text: str) -> None:
    found = target_of(text)
    if found is not None:
        assert any(map(str.isalpha, found.nama))
        assert found.angka
