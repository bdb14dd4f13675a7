"""Misi, tujuan and sasaran that are named by their place."""

from __future__ import annotations

from decimal import Decimal

from claim_maker import klaim, texts
from support import table

MISSIONS = table(
    [["Misi", "Tujuan", "Indikator Tujuan", "Target"]],
    [
        [
            "1. Mewujudkan pangan yang cukup",
            "1. Meningkatnya Ketersediaan Pangan Daerah",
            "Skor pangan",
            "90",
        ],
        [
            "2. Mewujudkan nelayan sejahtera",
            "2. Meningkatnya Pendapatan Rumah Tangga Nelayan",
            "Nilai tukar",
            "105",
        ],
    ],
    number="2.1",
    caption="Tujuan",
)


def test_misi_quoted_as_tujuan() -> None:
    text = "Untuk mendukung pencapaian tujuan kedua dari Dinas yaitu “{}”, disusun kegiatan."
    (claim,) = klaim([MISSIONS, text.format("Mewujudkan nelayan sejahtera")], "tujuan")
    assert texts(claim) == ["Meningkatnya Pendapatan Rumah Tangga Nelayan"]
    assert claim.ragu is None
    (claim,) = klaim([MISSIONS, text.format("Meningkatnya Pendapatan Rumah Tangga Nelayan")], "tujuan")
    assert claim.melawan == []


def test_sasaran_of_another_part() -> None:
    sentence = "Capaian kinerja sasaran strategis pertama pada Dinas tidak memerlukan pembanding."
    (claim,) = klaim(["2. SASARAN 2", sentence], "tujuan")
    assert (claim.tertulis, claim.hitung) == (Decimal(1), Decimal(2))
    assert texts(claim) == ["2. SASARAN 2"]
    (claim,) = klaim(["1. SASARAN 1", sentence], "tujuan")
    assert claim.melawan == []


def test_sasaran_named_by_another_place_in_its_own_part() -> None:
    (claim,) = klaim(
        ["3.1.2 Sasaran 2: Konsumsi", "Sasaran pertama Dinas adalah peningkatan gizi."], "tujuan"
    )
    assert (claim.tertulis, claim.hitung) == (Decimal(1), Decimal(2))
    (claim,) = klaim(["3.1.2 Sasaran 2: Konsumsi", "Sasaran kedua Dinas adalah peningkatan gizi."], "tujuan")
    assert claim.melawan == []


def test_a_heading_of_its_level_ends_a_part() -> None:
    sentence = "Capaian kinerja sasaran strategis pertama pada Dinas tidak memerlukan pembanding."
    assert klaim(["2. SASARAN 2", "PENGGUNAAN SUMBER DAYA", sentence], "tujuan") == []
