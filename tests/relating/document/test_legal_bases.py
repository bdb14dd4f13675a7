"""The list of legal bases and the regulations that the prose cites."""

from __future__ import annotations

import pytest
from support import document

from auditor.lexicon.regulations import find_regulations
from auditor.models.document import Block, BlockKind
from auditor.models.facts import Peraturan
from auditor.relating import relate
from auditor.understanding import understand

LIST = (
    "## 1.2 Dasar Hukum",
    "1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Tahun 2014), "
    "sebagaimana diubah terakhir dengan Undang-Undang Nomor 9 Tahun 2015;",
    "2. Peraturan Pemerintah Nomor 12 Tahun 2019 tentang Pengelolaan Keuangan Daerah;",
    "3. Peraturan Bupati Sukaraya Nomor 61 Tahun 2021 tentang Tata Kerja Dinas;",
)


def records(*lines: str) -> dict[str, Peraturan]:
    blocks = [Block(BlockKind.PARAGRAPH, text) for text in ("LAPORAN KINERJA", "Dinas Pangan", "TAHUN 2024")]
    for line in lines:
        heading = line.startswith("## ")
        kind = BlockKind.HEADING if heading else BlockKind.PARAGRAPH
        blocks.append(Block(kind, line.removeprefix("## "), page=1, level=2 if heading else None))
    return {one.nama: one for one in relate([understand(document(*blocks))]).peraturan}


@pytest.mark.parametrize(
    ("text", "key", "title"),
    [
        ("Perpres No.29 Tahun 2014 tentang SAKIP Instansi;", ("Perpres", "29", 2014), "SAKIP Instansi"),
        ("PP Nomor 08 Tahun 2006 dan lainnya", ("PP", "8", 2006), None),
        ("Peraturan Menteri Pendayagunaan Aparatur Negara Nomor 53 Tahun 2014", ("Permen", "53", 2014), None),
        ("Perda Kabupaten Sukaraya Nomor 4/2021", ("Perda", "4", 2021), None),
        ("Peraturan Wali Kota Sukaraya Nomor 7 Tahun 2020", ("Perkada", "7", 2020), None),
    ],
)
def test_citations(text: str, key: tuple[str, str, int], title: str | None) -> None:
    (found,) = find_regulations(text)
    assert (found.key, found.title) == (key, title)


def test_what_cites_no_regulation() -> None:
    assert (
        list(find_regulations("Undang-Undang Dasar 1945, Nomor 5 Tahun 2020, peraturan perundang-undangan"))
        == []
    )


def test_what_the_list_holds_amendments_included() -> None:
    found = records(*LIST)
    assert {name: one.didaftar for name, one in found.items()} == {
        "UU 23/2014": True,
        "UU 9/2015": True,
        "PP 12/2019": True,
        "Perkada 61/2021": True,
    }
    assert all(not one.kembar and one.pencabut is None for one in found.values())


def test_one_title_under_two_numbers() -> None:
    found = records(*LIST, "4. Peraturan Bupati Sukaraya Nomor 62 Tahun 2021 tentang Tata Kerja Dinas;")
    (twin,) = found["Perkada 62/2021"].kembar
    assert "Nomor 61 Tahun 2021" in twin.text


def test_the_same_title_in_another_year_is_a_new_regulation() -> None:
    found = records(*LIST, "4. Peraturan Bupati Sukaraya Nomor 62 Tahun 2022 tentang Tata Kerja Dinas;")
    assert found["Perkada 62/2022"].kembar == []


def test_cited_and_not_listed() -> None:
    found = records(
        *LIST, "## 1.3 Tugas", "Sesuai Peraturan Daerah Sukaraya Nomor 4 Tahun 2021 tentang RPJMD."
    )
    assert found["Perda 4/2021"].didaftar is False


def test_without_a_list_nothing_is_missing_in_it() -> None:
    assert (
        records("Sesuai Peraturan Daerah Nomor 4 Tahun 2021 tentang RPJMD.")["Perda 4/2021"].didaftar is None
    )


@pytest.mark.parametrize(
    ("text", "stale"),
    [
        (
            "Peraturan Menteri Pendayagunaan Aparatur Negara Nomor 29 Tahun 2010 tentang Penetapan Kinerja.",
            True,
        ),
        ("Permenpan Nomor 29 Tahun 2010 telah dicabut dengan Permenpan RB Nomor 53 Tahun 2014.", False),
        ("Peraturan Menteri Pertanian Nomor 29 Tahun 2010 tentang Benih.", False),
    ],
)
def test_a_revoked_basis(text: str, stale: bool) -> None:
    found = next(one for name, one in records(text).items() if name == "Permen 29/2010")
    assert (found.pencabut is not None) is stale
