"""Whose report it is, as the cover says."""

from __future__ import annotations

import pytest
from support import document

from auditor.models.document import Block, BlockKind
from auditor.understanding.identity import frequent_office, identify, office_in


@pytest.mark.parametrize(
    ("cover", "office"),
    [
        (
            [
                "LAPORAN KINERJA",
                "PEMERINTAH KOTA SUKARAYA",
                "DINAS PASAR RAKYAT",
                "Jl. Melati No. 5 Kota Sukaraya",
            ],
            "DINAS PASAR RAKYAT KOTA SUKARAYA",
        ),
        (
            ["LAPORAN KINERJA", "DINAS PASAR RAKYAT", "KABUPATEN SUKARAYA", "2024"],
            "DINAS PASAR RAKYAT KABUPATEN SUKARAYA",
        ),
        (["LAPORAN KINERJA", "DINAS PASAR RAKYAT", "Jalan Melati 5, Telp. 12345"], "DINAS PASAR RAKYAT"),
    ],
)
def test_office_of_the_cover_is_without_its_address(cover: list[str], office: str) -> None:
    assert identify(document(*(Block(BlockKind.PARAGRAPH, line, page=1) for line in cover))).office == office


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Dinas Pasar Kabupaten Sukaraya Barat menyusun laporan ini", "Dinas Pasar Kabupaten Sukaraya Barat"),
        ("Dinas Pasar Kabupaten Sukaraya Tahun 2021 disusun", "Dinas Pasar Kabupaten Sukaraya"),
        ("Dinas Pasar Kota Sukaraya adalah unsur pelaksana urusan", "Dinas Pasar Kota Sukaraya"),
        ("Dinas Pasar Rakyat yang dipimpin oleh seorang Kepala Dinas", "Dinas Pasar Rakyat"),
        ("B. Gambaran Umum Dinas Pasar Provinsi Nusa Raya ........ 3", "Dinas Pasar Provinsi Nusa Raya"),
        ("Badan Pangan Daerah (BPD) Kab. Sukaraya", "Badan Pangan Daerah (BPD) Kab. Sukaraya"),
        ("Dinas Pasar Kota Sukaraya, Dinas Sosial", "Dinas Pasar Kota Sukaraya"),
        ("DINAS PASAR\nDAN TANI\nPROVINSI\nNUSA RAYA\n2021", "DINAS PASAR DAN TANI PROVINSI NUSA RAYA"),
        ("PEMERINTAH KABUPATEN SUKA RAYA\nLAPORAN KINERJA\nDINAS PASAR", "DINAS PASAR KABUPATEN SUKA RAYA"),
        ("ada dinas yang menyusun badan usaha", None),
        ("Kantor", None),
    ],
)  # fmt: skip
def test_a_name_ends_where_it_ends(text: str, office: str | None) -> None:
    assert office_in(text) == office


def test_the_office_named_most_often_is_a_name_and_no_sentence() -> None:
    texts = [
        "Dengan demikian Dinas Pasar Kota Sukaraya telah melaksanakan tugasnya di Kota Sukaraya.",
        "Dinas Pasar Kota Sukaraya menyusun laporan.",
        "Koordinasi dengan Dinas Sosial Kota Sukaraya dilakukan.",
    ]
    assert frequent_office(texts) == "Dinas Pasar Kota Sukaraya"
