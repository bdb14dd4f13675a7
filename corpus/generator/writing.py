"""How numbers are written in Indonesian: separators, Rupiah, percent, number words."""

from __future__ import annotations

from decimal import Decimal

from corpus.generator.model import Gaya

SATUAN = (
    "nol",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
)


def terbilang(angka: int) -> str:
    """The number in words, 0 to 999."""
    if angka < 12:
        return SATUAN[angka]
    if angka < 20:
        return f"{SATUAN[angka - 10]} belas"
    if angka < 100:
        puluh, sisa = divmod(angka, 10)
        return f"{SATUAN[puluh]} puluh{' ' + SATUAN[sisa] if sisa else ''}"
    ratus, sisa = divmod(angka, 100)
    depan = "seratus" if ratus == 1 else f"{SATUAN[ratus]} ratus"
    return f"{depan}{' ' + terbilang(sisa) if sisa else ''}"


def hitungan(angka: int) -> str:
    """A count in digits and words: "12 (dua belas)"."""
    return f"{angka} ({terbilang(angka)})"


def angka(nilai: Decimal, gaya: Gaya) -> str:
    """A number with thousands marks, its decimals as given but without trailing zeros."""
    teks = f"{nilai:,.0f}" if nilai == nilai.to_integral_value() else f"{nilai.normalize():,f}"
    if gaya.tanda_desimal == ",":
        return teks.translate(str.maketrans(",.", ".,"))
    return teks


def dua_desimal(nilai: Decimal, gaya: Gaya) -> str:
    """A number with exactly two decimals."""
    teks = f"{nilai:,.2f}"
    return teks.translate(str.maketrans(",.", ".,")) if gaya.tanda_desimal == "," else teks


def persentase(nilai: Decimal, gaya: Gaya) -> str:
    """A percentage with its sign, without trailing zeros."""
    return f"{angka(nilai, gaya)}%"


def rupiah(nilai: Decimal, gaya: Gaya) -> str:
    """An amount in a table cell, without the currency."""
    teks = f"{nilai:,.0f}".replace(",", ".")
    return f"{teks},00" if gaya.sen_di_tabel else teks


def rp(nilai: Decimal) -> str:
    """An amount in prose: "Rp1.234.567,00"."""
    return f"Rp{f'{nilai:,.0f}'.replace(',', '.')},00"
