"""Whose report it is, as the cover says."""

from __future__ import annotations

import pytest
from support import document

from auditor.models.document import Block, BlockKind
from auditor.understanding.identity.identity import frequent_office, identify, office_in


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
        ("Badan Pangan Daerah (BPD) Kab. Sukaraya", "Badan Pangan Daerah Kab. Sukaraya"),
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


BODY = [
    "Pada tahun 2021 target tercapai.",
    "Realisasi tahun 2021 naik dari tahun 2020.",
    "Anggaran tahun 2021 cukup.",
]


@pytest.mark.parametrize(
    ("cover", "body", "year"),
    [
        (["LAPORAN KINERJA", "TAHUN 2021"], BODY, 2021),
        (["LAPORAN KINERJA", "Sesuai Perpres Nomor 29 Tahun 2014", "2021"], BODY, 2021),
        (["LAPORAN KINERJA", "Sukaraya, 31 Januari 2022"], BODY, 2021),
        (["LAPORAN KINERJA", "PERIODE RENSTRA 2019-2023"], BODY, 2021),
        (["LAPORAN KINERJA", "TAHUN 2022"], BODY * 3, 2021),
        (["LAPORAN KINERJA", "TAHUN 2022"], BODY, 2022),
        (["LAPORAN KINERJA", "2024"], BODY, 2021),
        (["LAPORAN KINERJA", "2021"], [], 2021),
        (["LAPORAN KINERJA"], ["Undang-Undang Nomor 1 Tahun 2004 tentang Kas"] * 5 + BODY[:1], 2021),
        (["LAPORAN KINERJA"], ["LKjIP Dinas Pasar 2021", "LKjIP Pasar 2021", "Tahun 2020 turun."], 2021),
        (["LAPORAN KINERJA", "TAHUN ANGGARAN 2021"], [], 2021),
        (["LAPORAN KINERJA"], [], None),
    ],
)  # fmt: skip
def test_the_year_that_cover_and_text_agree_on(cover: list[str], body: list[str], year: int | None) -> None:
    blocks = [Block(BlockKind.PARAGRAPH, line, page=1) for line in cover]
    blocks += [Block(BlockKind.HEADING, "BAB I PENDAHULUAN", page=2, level=1)]
    blocks += [Block(BlockKind.PARAGRAPH, line, page=2) for line in body]
    assert identify(document(*blocks)).year == year
