"""Offices whose names are akin to the own one."""

from __future__ import annotations

import pytest
from claim_maker import OFFICE, klaim

OWN = [f"Uraian tugas {OFFICE} ke-{n} ditetapkan dengan peraturan." for n in range(3)]


@pytest.mark.parametrize(
    ("sentence", "kata"),
    [
        ("Badan Ketahanan Pangan Kabupaten Sukaraya dipimpin oleh seorang kepala.",
         "Badan Ketahanan Pangan Kabupaten Sukaraya"),
        ("Terima kasih dan penghargaan disampaikan kepada segenap aparatur Dinas Peternakan dan Perikanan.",
         "Dinas Peternakan dan Perikanan"),
        ("Pengukuran kinerja pada Dinas Pangan Kota Langkapura dilakukan setiap triwulan.",
         "Dinas Pangan Kota Langkapura"),
        ("Susunan organisasi Dinas Kelautan dan Perikanan ditetapkan melalui peraturan bupati.",
         "Dinas Kelautan dan Perikanan"),
    ],
)  # fmt: skip
def test_an_office_akin_to_the_own_one_with_what_the_own_one_has(sentence: str, kata: str) -> None:
    (claim,) = klaim([*OWN, sentence], "instansi")
    assert claim.kata == kata
    assert claim.ragu is not None


@pytest.mark.parametrize(
    "sentence",
    [
        "Dinas Pangan Kota Langkapura mempublikasikan data pembanding.",
        "Dinas Kesehatan Kabupaten Sukaraya dipimpin oleh seorang kepala.",
        "Semula Dinas Kelautan dan Perikanan mempunyai tugas mengelola tambak.",
        "Kepala Dinas Kelautan dan Perikanan hadir pada rapat.",
        f"Kinerja Dinas Kelautan dan Perikanan Provinsi Nusa Timur menopang kinerja {OFFICE}.",
        "Badan Pangan Nasional mempunyai tugas menjaga keamanan pangan.",
        "Dinas Perikanan Provinsi Nusa Timur mengelola anggaran tugas pembantuan.",
        "Kerja sama dengan Badan Pangan Nasional memiliki fungsi penting.",
        "Renstra Dinas Kelautan, Dinas Pangan Pusat, dan Badan Karantina Pertanian disusun bersama.",
    ],
)
def test_akin_offices_that_are_rightly_others(sentence: str) -> None:
    assert klaim([*OWN, sentence], "instansi") == []


def test_an_akin_office_that_comes_again_is_a_partner() -> None:
    again = [
        f"Anggaran Dinas Kelautan dan Perikanan tahap {n} digunakan bersama." for n in ("satu", "dua", "tiga")
    ]
    assert klaim([*OWN, *again], "instansi") == []
