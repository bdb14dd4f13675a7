"""Two units that are one: short, spelt otherwise; and those of which one says more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.relating.performance.unit_names import same_unit, share_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sentra layanan \\wp", "Sentra Layanan/ Jumlah Wajib Pajak"),
        ("org", "Orang"),
        ("Dok.", "Dokumen"),
        ("Rp", "Rupiah"),
        ("KK", "Kepala Keluarga"),
        ("kab/kota", "Kabupaten/Kota"),
        ("%", "Persen"),
        ("Prosen", "Persen"),
        ("Point", "Poin"),
        ("ton/ha", "Ton per Hektar"),
    ],
)
def test_one_unit(one: str, other: str) -> None:
    assert same_unit(one, other)
    assert same_unit(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rupiah", "Wapu"),
        ("kali", "%"),
        ("Temuan", "%"),
        ("Poin", "Persen"),
        ("Orang", "Kasus"),
        ("Unit", "Paket"),
    ],
)
def test_two_units(one: str, other: str) -> None:
    assert not same_unit(one, other)
    assert not share_words(one, other)


@pytest.mark.parametrize(("one", "other"), [("Orang", "Orang/Hari"), ("Kelompok", "Kelompok Tani Hutan")])
def test_a_unit_said_more_closely(one: str, other: str) -> None:
    assert not same_unit(one, other)
    assert share_words(one, other)


@given(st.text(max_size=12), st.text(max_size=12))
def test_no_side_comes_first(one: str, other: str) -> None:
    assert same_unit(one, other) == same_unit(other, one)
    assert same_unit(one, one)
