"""That targets were reached or missed, against the rows that are spoken of."""

from __future__ import annotations

import pytest
from claim_maker import GOALS, klaim, texts
from support import table


def test_claim_on_the_whole_table_is_contradicted_by_its_short_row() -> None:
    (claim,) = klaim([GOALS, "Dari tabel di atas, capaian kinerja Dinas selalu memenuhi target."], "target")
    assert claim.terikat
    assert claim.ragu is None
    assert texts(claim) == ["80%"]
    assert (claim.place.table, claim.place.page) == ("3.1", 1)
    assert "Konsumsi ikan per kapita" in claim.lingkup


def test_mean_above_full_leaves_doubt() -> None:
    (claim,) = klaim([GOALS, "Dari tabel di atas, kinerja Dinas telah memenuhi target."], "target")
    assert texts(claim) == ["80%"]
    assert claim.ragu is not None


def test_indicator_named_anywhere() -> None:
    pad = "Uraian pada bagian ini membahas hal lain secara panjang lebar dan tidak menunjuk pada tabel."
    parts = [GOALS, *[pad] * 6, "Indikator Konsumsi ikan per kapita telah mencapai target."]
    (claim,) = klaim(parts, "target")
    assert texts(claim) == ["80%"]
    assert claim.ragu is None


def test_exception_that_reached_its_target() -> None:
    text = "Dari tabel di atas, semua target telah tercapai, kecuali Produksi padi per hektare."
    (claim,) = klaim([GOALS, text], "target")
    assert set(texts(claim)) == {"120%", "80%"}
    assert claim.ragu is not None


def test_plans_are_no_claims() -> None:
    assert klaim([GOALS, "Pada tabel di atas, tahun depan Dinas akan memenuhi target."], "target") == []


def test_less_is_better_is_left_open() -> None:
    rows = table(
        [["No", "Sasaran", "Indikator", "Target", "Realisasi", "Capaian"]],
        [["1", "Menurunnya Kerugian Petani", "Angka kematian ternak", "20", "15", "75%"]],
        number="3.9",
    )
    (claim,) = klaim([rows, "Dari tabel di atas, kinerja Dinas selalu memenuhi target."], "target")
    assert claim.ragu is not None


@pytest.mark.parametrize("text", ["masih di bawah target", "berada di atas target yang ditetapkan"])
@pytest.mark.parametrize("capaian", ["110%", "90%"])
def test_the_side_of_the_target_tells_nothing_where_less_is_better(text: str, capaian: str) -> None:
    made = table(
        [["No", "Indikator", "Satuan", "Target", "Realisasi", "Capaian"]],
        [["1", "Prevalensi gizi buruk balita", "Persen", "10", "9", capaian]],
        number="3.1",
    )
    (claim,) = klaim([made, f"Pada Tabel 3.1 angkanya telah {text}."], "target")
    assert not claim.terikat


def test_the_indicator_pointed_back_to_is_that_of_the_sentence_before() -> None:
    named = "Produksi padi per hektare tahun 2024 sebesar 6 ton."
    (agrees,) = klaim([GOALS, "ANALISIS", named, "Target indikator tersebut telah tercapai."], "target")
    assert agrees.terikat
    assert agrees.melawan == []
    assert "Produksi padi per hektare" in agrees.lingkup
    named = "Konsumsi ikan per kapita tahun 2024 sebesar 32 kg."
    (differs,) = klaim([GOALS, "ANALISIS", named, "Target indikator tersebut telah tercapai."], "target")
    assert texts(differs) == ["80%"]
    assert differs.ragu is not None
    (far,) = klaim([GOALS, named, "ANALISIS", "Target indikator tersebut telah tercapai."], "target")
    assert not far.terikat


def test_a_sentence_leaves_out_what_the_table_adds_in_brackets() -> None:
    made = table(
        [["No", "Indikator", "Target", "Realisasi", "Capaian"]],
        [
            ["1", "Indeks Kepuasan Pelanggan (Nilai)", "80", "90", "112,5%"],
            ["2", "Lulusan (Orang)", "10", "8", "80%"],
        ],
        number="3.1",
    )
    text = "Dari tabel di atas, target indikator Indeks Kepuasan Pelanggan telah tercapai."
    (claim,) = klaim([made, text], "target")
    assert claim.terikat
    assert not claim.melawan


def test_less_is_better_where_the_capaian_of_another_table_says_so() -> None:
    made = table(
        [["No", "Indikator", "Target", "Realisasi", "Capaian"]],
        [["1", "Penerima Bantuan Aktif", "16", "15,2", "105,26%"]],
        number="3.1",
    )
    again = table(
        [["No", "Indikator", "Target 2024", "Realisasi 2024"]],
        [["1", "Penerima Bantuan Aktif", "16", "15,2"]],
        number="3.2",
    )
    text = "Dari Tabel 3.2, target indikator Penerima Bantuan Aktif telah tercapai."
    (claim,) = klaim([made, again, text], "target")
    assert claim.ragu is not None or not claim.melawan
