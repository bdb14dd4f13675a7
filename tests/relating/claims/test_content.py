"""What the outline, a title or a sentence promises, against what the report shows."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from support import blocks, document, table

from auditor.models.document import Table
from auditor.models.facts import Klaim
from auditor.relating import relate
from auditor.understanding import understand

OUTLINE = (
    "## 1.2 Sistematika",
    "BAB III AKUNTABILITAS KINERJA",
    "Bab ini berisi capaian kinerja Dinas Pangan Kabupaten Sukaraya dan realisasi anggaran.",
    "# BAB II PERENCANAAN KINERJA",
    "# BAB III AKUNTABILITAS KINERJA",
    "## 3.1 Capaian Kinerja Organisasi",
    "## 3.2 Realisasi Anggaran",
)
ROWS = [["1", "Produksi padi per hektare", "5", "6", "120%"]]
OWN = [["No", "Indikator", "Target", "Realisasi", "Capaian"]]
BOTH = [["No", "Indikator", "Target PK Bupati", "Realisasi", "Capaian"]]


def claims(jenis: str, parts: Sequence[str | Table]) -> list[Klaim]:
    start = ("LAPORAN KINERJA", "Dinas Pangan Kabupaten Sukaraya", "TAHUN 2024", "# BAB I PENDAHULUAN")
    found = relate([understand(document(*blocks(*start, *parts)))]).klaim
    return [claim for claim in found if claim.jenis == jenis]


def test_an_outline_that_names_every_part_agrees() -> None:
    (claim,) = claims("sistematika", OUTLINE)
    assert [value.text for value in claim.bukti] == [
        "3.1 Capaian Kinerja Organisasi",
        "3.2 Realisasi Anggaran",
    ]
    assert claim.melawan == []


def test_a_part_that_the_outline_leaves_out_is_named_with_doubt() -> None:
    (claim,) = claims("sistematika", [*OUTLINE, "## 3.3 Prestasi dan Penghargaan Tahun 2024"])
    assert [value.text for value in claim.melawan] == ["3.3 Prestasi dan Penghargaan Tahun 2024"]
    assert claim.objek == "BAB III"
    assert claim.ragu is not None


def test_an_outline_in_other_words_is_left_alone() -> None:
    parts = [part.replace("capaian kinerja Dinas", "hal ihwal Dinas") for part in OUTLINE]
    assert claims("sistematika", [*parts, "## 3.3 Prestasi"]) == []


@pytest.mark.parametrize(
    ("header", "title", "against"),
    [
        (
            OWN,
            "Capaian Kinerja Dinas terhadap Capaian PK Bupati",
            ["No, Indikator, Target, Realisasi, Capaian"],
        ),
        (BOTH, "Capaian Kinerja Dinas terhadap Capaian PK Bupati", []),
        (
            OWN,
            "Capaian Kinerja dibandingkan dengan Target Nasional",
            ["No, Indikator, Target, Realisasi, Capaian"],
        ),
    ],
)
def test_a_promised_comparison_shows_in_the_table(
    header: list[list[str]], title: str, against: list[str]
) -> None:
    (claim,) = claims("perbandingan", [table(header, ROWS, number="3.1", caption=title)])
    assert [value.text for value in claim.melawan] == against
    assert (claim.ragu is None) is not bool(against)


def test_a_title_without_comparison_promises_nothing() -> None:
    assert claims("perbandingan", [table(OWN, ROWS, number="3.1", caption="Perjanjian Kinerja Bupati")]) == []


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        (
            "Dibandingkan dengan Perjanjian Kinerja Bupati Sukaraya Tahun 2021-2026 di bawah ini.",
            ["2021-2026"],
        ),
        ("Perjanjian Kinerja Tahun 2024 disusun menurut Renstra Tahun 2021-2026.", []),
        ("Perbandingan Perjanjian Kinerja Tahun 2021-2024 dimuat di bawah ini.", []),
        ("Rencana Strategis Tahun 2021-2026 telah ditetapkan.", []),
    ],
)
def test_a_yearly_document_with_the_years_of_a_plan(sentence: str, years: list[str]) -> None:
    assert [value.text for claim in claims("periode", [sentence]) for value in claim.melawan] == years
