"""Whose report it is, as the cover says."""

from __future__ import annotations

import pytest
from support import document

from auditor.models.document import Block, BlockKind
from auditor.understanding.identity.identity import frequent_office, identify


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


def test_the_office_named_most_often_is_a_name_and_no_sentence() -> None:
    texts = [
        "Dengan demikian Dinas Pasar Kota Sukaraya telah melaksanakan tugasnya di Kota Sukaraya.",
        "Dinas Pasar Kota Sukaraya menyusun laporan.",
        "Koordinasi dengan Dinas Sosial Kota Sukaraya dilakukan.",
    ]
    assert frequent_office(texts) == "Dinas Pasar Kota Sukaraya"
