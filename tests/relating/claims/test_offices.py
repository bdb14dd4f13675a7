"""Another office named as the one that reports: who is spoken of, and where nobody is."""

from __future__ import annotations

import pytest
from support import document

from auditor.checking.engine import check
from auditor.checking.rules.catalogue import load_rules
from auditor.files.settings import Settings
from auditor.models.document import Block, BlockKind
from auditor.models.finding import Finding
from auditor.relating import relate
from auditor.understanding import understand

OFFICE = "Dinas Pasar Rakyat Kabupaten Sukaraya"
RULES = [rule for rule in load_rules(Settings()) if rule.id == "NAR-08"]


def asked(*lines: str) -> list[Finding]:
    """What is found in a report of this office, each line on a page of its own."""
    cover = ["LAPORAN KINERJA INSTANSI PEMERINTAH", OFFICE, "TAHUN 2024"]
    own = [f"Uraian tugas {OFFICE} bagian {at} ditetapkan dengan peraturan." for at in "ABCDE"]
    blocks = [Block(BlockKind.PARAGRAPH, line, page=1) for line in cover]
    blocks += [Block(BlockKind.HEADING, "BAB I PENDAHULUAN", page=2, level=1)]
    blocks += [Block(BlockKind.PARAGRAPH, line, page=at) for at, line in enumerate([*own, *lines], start=2)]
    return list(check(relate([understand(document(*blocks))]), RULES, Settings()).findings)


@pytest.mark.parametrize(
    "lines",
    [
        [f"LAPORAN KINERJA Dinas Pasar RakyatKabupaten Sukaraya III.{at}" for at in range(1, 9)],
        [f"Laporan Kinerja Dinas Kesehatan Kabupaten Sukaraya {at}" for at in range(1, 9)],
        [f"LKjIP Dinas Perdagangan Kabupaten Sukaraya Tahun 2024 | {roman}" for roman in ("v", "vi", "vii")],
        ["Sumber : Laporan Kinerja Dinas Kesehatan Kabupaten Sukaraya yang diolah."],
        ["Kepada Yth. pengelola laporan kinerja Dinas Kesehatan Kabupaten Sukaraya di tempat."],
        ["Rapat membahas laporan kinerja Dinas Kesehatan, Dinas Sosial dan Dinas Pertanian yang disusun."],
        ["Laporan Kinerja Dinas Kesehatan Kabupaten Sukaraya"],
    ],
)  # fmt: skip
def test_lines_that_do_not_speak_as_the_reporter(lines: list[str]) -> None:
    assert asked(*lines) == []


def test_one_finding_for_one_wrong_name_with_all_its_places() -> None:
    (finding,) = asked(
        "Laporan Kinerja Dinas Kesehatan Kabupaten Sukaraya Tahun 2024 disusun sebagai pertanggungjawaban.",
        "Pada perubahan anggaran Dinas Kesehatan memperoleh anggaran sebesar Rp5.000.000.",
        "Laporan Kinerja Dinas Kesehatn Kabupaten Sukaraya memuat capaian.",
    )
    assert "“Dinas Kesehatan Kabupaten Sukaraya” sebagai pelapor di 3 tempat" in finding.message
    assert [value.place.page for value in finding.evidence if value.place.page] == [7, 8, 9]
    assert all(f"(halaman {page})" in finding.message for page in (7, 8, 9))


def test_two_wrong_names_are_two_findings() -> None:
    found = asked(
        "Laporan Kinerja Dinas Kesehatan Kabupaten Sukaraya disusun.",
        "Laporan Kinerja Dinas Kesehatan dan Gizi Kabupaten Sukaraya disusun.",
    )
    assert len(found) == 2
