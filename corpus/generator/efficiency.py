"""Efficiency of a sub kegiatan, by the formula that an office uses."""

from __future__ import annotations

from decimal import Decimal

from corpus.generator.model import Gaya, SubKegiatan


def indeks_efisiensi(sub: SubKegiatan) -> Decimal | None:
    """Output over input, two decimals; None where nothing was spent."""
    return (sub.capaian / sub.serapan).quantize(Decimal("0.01")) if sub.serapan else None


def tingkat_efisiensi(sub: SubKegiatan, gaya: Gaya) -> Decimal | None:
    """The index less its standard of 1, or capaian less serapan; None where nothing was spent."""
    if gaya.efisiensi == "selisih":
        return sub.capaian - sub.serapan if sub.serapan else None
    indeks = indeks_efisiensi(sub)
    return None if indeks is None else indeks - 1
