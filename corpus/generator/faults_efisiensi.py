"""Faults in the efficiency table (EFI)."""

from __future__ import annotations

from decimal import Decimal

from corpus.generator.edits import Kebenaran, UbahSel
from corpus.generator.field import Hasil, Ladang, TidakBisaDitanamError, isi_sel
from corpus.generator.manuscript import Baris, Tabel
from corpus.generator.writing import angka, dua_desimal

LANGKAH = (Decimal("6.3"), Decimal("9"), Decimal("12.45"))


def _baris(ladang: Ladang) -> tuple[Tabel, Baris]:
    return ladang.pilih(
        [
            (tabel, baris)
            for tabel, baris in ladang.baris(ladang.tabel("efisiensi"))
            if isi_sel(baris, "tingkat") != "-"
        ]
    )


def _hasil(
    rule: str, isi: tuple[Tabel, Baris], sel: dict[str, str], kolom: str, also: tuple[str, ...]
) -> Hasil:
    """Those cells are printed in the row instead; ``kolom`` is the one that is wrong."""
    tabel, baris = isi
    return Hasil(
        tuple(UbahSel(tabel.kunci, baris.kunci, satu, teks) for satu, teks in sel.items()),
        Kebenaran(
            rule, tabel.nomor, baris.nama, sel[kolom], isi_sel(baris, kolom), "baris lain benar", kolom, also
        ),
        (f"nama/{baris.nama}",),
    )


def efi_01(ladang: Ladang) -> Hasil:
    """The level of efficiency is not what the other rows' formula gives."""
    tabel, baris = _baris(ladang)
    sub = ladang.sub(baris.nama)
    benar = sub.capaian - sub.serapan if "indeks" not in baris.sel else sub.capaian / sub.serapan - 1
    besar = Decimal("0.4") if "indeks" in baris.sel else Decimal("7.6")
    baru = dua_desimal(benar + besar if benar > 0 else benar - besar, ladang.gaya)
    return _hasil("EFI-01", (tabel, baris), {"tingkat": baru}, "tingkat", ())


def efi_02(ladang: Ladang) -> Hasil:
    """The input is written as a fraction among percentages."""
    tabel, baris = _baris(ladang)
    baru = dua_desimal(ladang.sub(baris.nama).serapan / 100, ladang.gaya)
    return _hasil("EFI-02", (tabel, baris), {"input": baru}, "input", ("EFI-01",))


def efi_04(ladang: Ladang) -> Hasil:
    """The input is not the share of the budget spent; index and level follow from it."""
    tabel, baris = _baris(ladang)
    sub = ladang.sub(baris.nama)
    masukan = sub.serapan + ladang.pilih(LANGKAH) * (-1 if sub.capaian > sub.serapan else 1)
    return _terukur(ladang, "EFI-04", (tabel, baris), sub.capaian, masukan)


def efi_05(ladang: Ladang) -> Hasil:
    """The output is not the achievement of the performance table; index and level follow from it."""
    tabel, baris = _baris(ladang)
    sub = ladang.sub(baris.nama)
    output = sub.capaian + ladang.pilih(LANGKAH) * (1 if sub.capaian > sub.serapan else -1)
    return _terukur(ladang, "EFI-05", (tabel, baris), output, sub.serapan)


def _terukur(ladang: Ladang, rule: str, isi: tuple[Tabel, Baris], output: Decimal, masukan: Decimal) -> Hasil:
    if masukan <= 0:
        raise TidakBisaDitanamError
    gaya = ladang.gaya
    if "indeks" in isi[1].sel:
        indeks = (output / masukan).quantize(Decimal("0.01"))
        sel = {
            "output": angka(output, gaya),
            "input": angka(masukan, gaya),
            "indeks": dua_desimal(indeks, gaya),
            "tingkat": dua_desimal(indeks - 1, gaya),
        }
    else:
        sel = {
            "output": dua_desimal(output, gaya),
            "input": dua_desimal(masukan, gaya),
            "tingkat": dua_desimal(output - masukan, gaya),
        }
    return _hasil(rule, isi, sel, "input" if rule == "EFI-04" else "output", ())
