"""How a sentence writes figures, and wrong ones in the place of right ones."""

from __future__ import annotations

import random
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from corpus.generator.model import Gaya
from corpus.generator.writing import angka, rp, terbilang

_GAYA = Gaya()
_MILIAR, _JUTA = Decimal(10**9), Decimal(10**6)
_SEN = Decimal("0.01")
_TANPA_SATUAN = {"Nilai", "Indeks"}
_TERSIRAT = (Decimal("0.88"), Decimal("0.93"), Decimal("1.06"), Decimal("1.12"))
"""By what a wrong figure differs where no other figure of the table was taken for it."""


def nilai(isi: Decimal, satuan: str, acak: random.Random) -> str:
    """A figure of an indicator with its unit: "93,1%", "93,1 persen", "8 hari"."""
    if satuan == "Persen":
        return acak.choice((f"{angka(isi, _GAYA)}%", f"{angka(isi, _GAYA)} persen"))
    return angka(isi, _GAYA) if satuan in _TANPA_SATUAN else f"{angka(isi, _GAYA)} {satuan.lower()}"


def selisih(isi: Decimal, satuan: str) -> str:
    """A difference: of shares and marks in points, else in the unit."""
    poin = satuan == "Persen" or satuan in _TANPA_SATUAN
    return f"{angka(isi, _GAYA)} {'poin' if poin else satuan.lower()}"


def uang(isi: Decimal, acak: random.Random) -> str:
    """An amount in one of the ways in which offices write it, rounded only in millions and billions."""
    titik = f"{isi:,.0f}".replace(",", ".")
    cara = [rp(isi), f"Rp {titik},-", f"Rp{titik}"]
    for satuan, kata in ((_MILIAR, "miliar"), (_JUTA, "juta")):
        if isi >= satuan:
            bulat = (isi / satuan).quantize(_SEN, ROUND_HALF_UP)
            cara.append(f"Rp{angka(bulat, _GAYA)} {kata}")
            break
    return acak.choice(cara)


def hitungan(isi: int, acak: random.Random) -> str:
    """A count in digits, in words or in both."""
    return acak.choice((str(isi), str(isi), terbilang(isi), f"{isi} ({terbilang(isi)})"))


def salah(benar: Decimal, acak: random.Random, lain: Sequence[Decimal] = ()) -> Decimal:
    """A figure that is wrong: another one of its table, or one that differs by some percent."""
    calon = [satu for satu in lain if abs(satu - benar) * 40 > abs(benar)]
    if calon and acak.random() < 0.5:
        return acak.choice(calon)
    satu = Decimal(1).scaleb(min(0, int(benar.as_tuple().exponent)))
    baru = (benar * acak.choice(_TERSIRAT)).quantize(satu, ROUND_HALF_UP)
    return baru if abs(baru - benar) > satu else benar + 2 * satu


def salah_hitung(benar: int, acak: random.Random, paling_sedikit: int = 1) -> int:
    """A count that is wrong by one or two, in both directions where there is room."""
    return acak.choice(
        [satu for satu in range(benar - 2, benar + 3) if satu != benar and satu >= paling_sedikit]
    )
