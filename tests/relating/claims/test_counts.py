"""How many programs, kegiatan, indicators or years a sentence counts."""

from __future__ import annotations

from decimal import Decimal

import pytest
from claim_maker import TREE, YEARS, klaim, texts
from support import table


def test_counts_against_the_table_that_follows() -> None:
    text = (
        "Sasaran ini didukung oleh 1 (satu) program dengan 3 (tiga) kegiatan serta 2 (dua) sub kegiatan, "
        "yang dapat dilihat dibawah ini."
    )
    program, kegiatan, sub = klaim([text, TREE], "jumlah")
    assert (program.hitung, kegiatan.hitung, sub.hitung) == (Decimal(1), Decimal(2), Decimal(2))
    assert (program.melawan, sub.melawan) == ([], [])
    assert texts(kegiatan) == ["Pengadaan Benih", "Pengadaan Alat"]
    assert kegiatan.ragu is None


def test_counts_that_all_differ_are_doubtful() -> None:
    text = "Sasaran ini didukung oleh 4 (empat) program dengan 3 (tiga) kegiatan pada tabel di bawah ini."
    assert all(claim.ragu is not None for claim in klaim([text, TREE], "jumlah"))


def test_last_years_against_the_columns() -> None:
    (claim,) = klaim([YEARS, "Dari tabel di atas, selama 2 (dua) tahun terakhir kinerja membaik."], "tahun")
    assert claim.melawan
    assert (claim.tertulis, claim.hitung) == (Decimal(2), Decimal(1))
    assert "2022 dan 2024" in claim.lingkup
    (claim,) = klaim([YEARS, "Dari tabel di atas, selama 1 (satu) tahun terakhir kinerja membaik."], "tahun")
    assert claim.melawan == []


def test_counts_that_all_agree_with_a_far_table() -> None:
    far = ["ANALISIS", "Laporan ini memuat uraian.", "PENUTUP"]
    text = "Kinerja diukur melalui 2 (dua) program dengan 3 (tiga) kegiatan."
    assert all(claim.ragu or not claim.terikat for claim in klaim([TREE, *far, text], "jumlah"))
    text = "Kinerja diukur melalui 1 (satu) program dengan 2 (dua) kegiatan."
    assert all(claim.terikat and not claim.melawan for claim in klaim([TREE, *far, text], "jumlah"))


def test_count_borne_out_by_the_parts_of_its_sentence() -> None:
    text = "Diukur melalui 3 (tiga) indikator kinerja dengan rincian 2 (dua) dinilai baik dan {} kurang."
    (claim,) = klaim([text.format("1 (satu)")], "jumlah")
    assert (claim.terikat, claim.hitung) == (True, 3)
    (claim,) = klaim([text.format("2 (dua)")], "jumlah")
    assert not claim.terikat


def test_count_borne_out_by_the_list_after_it() -> None:
    text = "Renstra memuat 2 (dua) sasaran strategis dinas, dengan rincian sebagai berikut:"
    items = ["1) Meningkatnya Produksi Padi", "2) Meningkatnya Konsumsi Ikan"]
    (claim,) = klaim([text, *items], "jumlah")
    assert claim.terikat
    assert [value.text for value in claim.bukti] == items
    (claim,) = klaim([text, *items, "3) Meningkatnya Ekspor Kopi"], "jumlah")
    assert not claim.terikat


def test_last_years_of_an_indicator_in_the_table_above() -> None:
    text = "Produksi padi per hektare selama 5 (lima) tahun terakhir selalu memenuhi target."
    (claim,) = klaim([YEARS, text], "tahun")
    assert claim.melawan
    assert claim.ragu is not None
    (claim,) = klaim([YEARS, "Selama 5 (lima) tahun terakhir selalu memenuhi target."], "tahun")
    assert not claim.terikat


@pytest.mark.parametrize(
    ("first", "asked"),
    [
        (("Produksi padi", "5"), False),
        (("Produksi pertanian", "-"), True),
        (("Produksi a. padi b. jagung", "5"), True),
    ],
)
def test_what_may_head_or_hold_other_indicators_is_asked_about(first: tuple[str, str], asked: bool) -> None:
    names = [first, ("Konsumsi ikan", "40"), ("Produksi telur", "12")]
    agreed = table(
        [["No", "Sasaran", "Indikator", "Target"]],
        [[str(at), "Meningkatnya Pangan", *pair] for at, pair in enumerate(names, start=1)],
        number="2.1",
        caption="Perjanjian Kinerja Tahun 2024",
    )
    text = "Perjanjian kinerja pada tabel berikut memuat 1 (satu) sasaran dengan 2 (dua) indikator."
    claim = klaim([text, agreed], "jumlah")[-1]
    assert claim.hitung == 3
    assert (claim.ragu is not None) is asked
