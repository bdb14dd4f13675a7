"""The scales by which offices put a capaian into words."""

from __future__ import annotations

from decimal import Decimal

from corpus.generator.model import Gaya

SKALA: dict[str, tuple[tuple[Decimal, str, str], ...]] = {
    "lima": (
        (Decimal(91), "91 ke atas", "Sangat Tinggi"),
        (Decimal(76), "76 sampai dengan 90,99", "Tinggi"),
        (Decimal(66), "66 sampai dengan 75,99", "Sedang"),
        (Decimal(51), "51 sampai dengan 65,99", "Rendah"),
        (Decimal(0), "50,99 ke bawah", "Sangat Rendah"),
    ),
    "empat": (
        (Decimal(100), "100 ke atas", "Sangat Baik"),
        (Decimal(80), "80 s.d. 99,99", "Baik"),
        (Decimal(60), "60 s.d. 79,99", "Cukup"),
        (Decimal(0), "di bawah 60", "Kurang"),
    ),
    "ordinal": (
        (Decimal(85), "> 85", "Sangat Berhasil"),
        (Decimal(70), "70 - 85", "Berhasil"),
        (Decimal(55), "55 - 69,99", "Cukup Berhasil"),
        (Decimal(0), "< 55", "Tidak Berhasil"),
    ),
}
"""From the highest: the least percentage, the interval as printed, the word."""


def kategori(capaian: Decimal, gaya: Gaya) -> str:
    """The word of the report's own scale for a percentage."""
    return next(kata for batas, _, kata in SKALA[gaya.skala] if capaian >= batas)
