"""Another region that is spoken of as the own one, and regions that are rightly others."""

from __future__ import annotations

import pytest
from claim_maker import GOALS, OFFICE, klaim

OWN = [f"Uraian tugas {OFFICE} ke-{n} ditetapkan Bupati Sukaraya." for n in range(3)]


@pytest.mark.parametrize(
    ("sentence", "kata"),
    [
        ("Target itu tertuang dalam perjanjian dengan Bupati Langkapura.", "Bupati Langkapura"),
        ("Seluruh belanja dibiayai APBD Kabupaten Langkapura.", "Kabupaten Langkapura"),
        ("Laporan ini memotret pembangunan perikanan di Kabupaten Langkapura.", "Kabupaten Langkapura"),
        ("Hal itu diatur dalam RPJMD Kota Langkapura.", "Kota Langkapura"),
    ],
)
def test_what_the_own_region_has_is_asked_about(sentence: str, kata: str) -> None:
    (claim,) = klaim([*OWN, sentence, GOALS], "instansi")
    assert (claim.kata, claim.objek) == (kata, OFFICE)
    assert claim.ragu is not None


def test_the_own_office_in_another_region_is_wrong() -> None:
    sentence = (
        "Data dihimpun Bidang Pangan Dinas Pertanian, Ketahanan Pangan dan Perikanan Kabupaten Langkapura."
    )
    (claim,) = klaim([*OWN, sentence, GOALS], "instansi")
    assert claim.ragu is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Dinas menjalin kerja sama dengan Pemerintah Kabupaten Langkapura.",
        "Wilayah kerja dinas berbatasan dengan Kabupaten Langkapura.",
        "Laporan ini membandingkan produksi ikan dengan Kabupaten Langkapura.",
        "Produksi ikan Kabupaten Langkapura masih lebih tinggi.",
        "Rombongan Pemerintah Kabupaten Langkapura dan Pemerintah Kabupaten Ujungwatu hadir.",
        "Bantuan pangan disalurkan bagi korban banjir di Kabupaten Langkapura.",
        "Laporan ini disampaikan kepada Gubernur Nusa Timur.",
        "Penghargaan Pemerintah Kota Layak Anak diterima dinas yang layak.",
        "Pemerintah Kabupaten Sukaraya Makmur menetapkan target.",
        "Bupati SUKARAYA menetapkan target.",
    ],
)
def test_other_regions_are_rightly_named(sentence: str) -> None:
    assert klaim([*OWN, sentence, GOALS], "instansi") == []


def test_a_region_that_comes_again_is_a_subject_of_the_report() -> None:
    again = [f"Bupati Langkapura menyerahkan benih tahap {n}." for n in ("satu", "dua", "tiga")]
    assert klaim([*OWN, *again, GOALS], "instansi") == []
