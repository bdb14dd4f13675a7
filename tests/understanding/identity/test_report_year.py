"""The year of a report, as cover and text tell it."""

from __future__ import annotations

import pytest
from support import document

from auditor.models.document import Block, BlockKind
from auditor.understanding.identity.identity import identify

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
