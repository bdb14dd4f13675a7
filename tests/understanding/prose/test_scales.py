"""Scales that sentences, legends and lists tell, and those of a regulation that is named."""

from __future__ import annotations

from decimal import Decimal

import pytest
from support import blocks, document, table

from auditor.models.report import Scale
from auditor.understanding.prose.scales import named_scales, told_scales


def told(*paragraphs: str) -> list[Scale]:
    return told_scales(document(*blocks(*paragraphs)), range(0))


WORDS = ["Sangat Baik", "Baik", "Cukup", "Kurang"]


@pytest.mark.parametrize(
    ("paragraphs", "words"),
    [
        (
            ["Hijau bila 100% atau lebih; Kuning bila 90% sampai kurang dari 100%; Merah di bawah 90%."],
            ["Hijau", "Kuning", "Merah"],
        ),
        (
            ["Kategori: > 100 Sangat Baik; 90 s.d. 100 Baik; 75 s.d. < 90 Cukup; < 75 Kurang. Hasilnya:"],
            WORDS,
        ),
        (
            ["Sangat Baik (100 ke atas), Baik (85 - 99,9), Cukup (70 - 84,9), Kurang (di bawah 70)."],
            WORDS,
        ),
        (
            [
                "Nilai dimaknai sebagai berikut:",
                "1) Nilai di atas 100% dengan sebutan Sangat Baik (SB)",
                "2) Nilai di atas 80% s/d 100% dengan sebutan Baik (B)",
                "3) Di atas 55% s/d 80% dengan sebutan Cukup (C)",
                "4) Di bawah 55% dengan sebutan Kurang (K)",
            ],
            WORDS,
        ),
        (
            [
                "a. > 100% adalah Sangat Baik;",
                "b. 80% s.d 100% adalah Baik;",
                "c. 60% s.d 80% adalah Cukup;",
                "d. < 60% adalah Kurang.",
            ],
            WORDS,
        ),
        (
            [
                "Sangat Baik (≥100%) : 8 indikator (72,73%)",
                "Baik (≥ 80 - < 100%) : 1 indikator (9,09%)",
                "Cukup (>55 - <80%) : 1 indikator (9,09%)",
                "Kurang (<55%) : 1 indikator (9,09%)",
            ],
            WORDS,
        ),
        (
            ["Predikat: AA = > 90 - 100, A = > 80 - 90, BB = > 70 - 80, B = > 60 - 70, CC = > 50 - 60"],
            ["AA", "A", "BB", "B", "CC"],
        ),
    ],
)
def test_what_the_bands_are_called(paragraphs: list[str], words: list[str]) -> None:
    (scale,) = told(*paragraphs)
    assert [band.word for band in scale.bands] == words


@pytest.mark.parametrize(
    "text",
    [
        "Target di atas 80 pada 2022, di atas 60 pada 2023, dan di bawah 20 pada 2024 belum tercapai.",
        "Skor IKM 1,00 - 2,59 buruk, 2,60 - 3,06 kurang, 3,07 - 4,00 baik.",
        "Nilai 85 - 100 berarti berhasil atau sangat berhasil, 70 - 85 sedang, 55 - 70 kurang.",
        "Serapan di atas 90 atau di bawah 50.",
    ],
)
def test_other_sentences_tell_none(text: str) -> None:
    assert told(text) == []


def test_a_list_ends_at_a_table() -> None:
    parts = ["a. > 100 Baik", "b. 80 - 100 Sedang", table([["Isi"]], [["1"]]), "c. < 80 Kurang"]
    assert told_scales(document(*blocks(*parts)), range(0)) == []


@pytest.mark.parametrize(
    ("text", "regulation"),
    [
        (
            "Skala menurut Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017.",
            "Permendagri 86/2017",
        ),
        ("Kriteria penilaian menurut Permendagri No. 54 Tahun 2010.", "Permendagri 54/2010"),
        ("Dasar hukum: Permendagri Nomor 86 Tahun 2017.", None),
        ("Skala ini dari Permenpan RB Nomor 53 Tahun 2014.", None),
    ],
)
def test_the_scale_of_a_regulation(text: str, regulation: str | None) -> None:
    found = named_scales(document(*blocks(text)), range(0))
    assert [scale.regulation for scale in found] == ([regulation] if regulation else [])
    for scale in found:
        assert scale.bands[1].word == "Tinggi"
        assert scale.words_for(Decimal(104)) == ["Sangat Tinggi"]
