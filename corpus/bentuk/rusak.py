"""Faults on tables and lists of any form: planted by what a column holds, not by how it looks."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from auditor.models.finding import Finding
from corpus.bentuk.laporan import Berbentuk
from corpus.generator.field import TidakBisaDitanamError, angka_tukar, desimal
from corpus.generator.manuscript import Baris, Paragraf, Tabel
from corpus.generator.writing import rupiah
from corpus.matching import huruf, isi

_FEWEST_ROWS = 5
"""Rows of a table that gets a fault: of fewer ones, one faulty row leaves nothing that it breaks with."""
_RULES_OF_SUMS = ("ANG-04", "ANG-05", "ANG-11", "JML-01", "ANG-02", "ANG-03")
_UANG = frozenset({"anggaran", "belanja", "sisa"})
_ANGKA = re.compile(r"\d[\d.,]*")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Rusak:
    """A planted fault: its kind, the rules that may tell of it, its row, what it prints, and its forms."""

    jenis: str
    rules: tuple[str, ...]
    baris: str
    tertulis: str
    bentuk: tuple[str, ...]

    def ditemukan(self, temuan: Finding) -> bool:
        """Whether a finding tells of it: by one of its rules, with its row and what is printed there."""
        teks = isi(temuan)
        return temuan.rule in self.rules and huruf(self.baris) in teks and huruf(self.tertulis) in teks


class Lahan:
    """A report to be spoilt, and chance."""

    def __init__(self, laporan: Berbentuk, jenis: str, seed: int) -> None:
        self.laporan = laporan
        self.jenis = jenis
        self.gaya = laporan.lap.gaya
        self._acak = random.Random(f"{jenis}/{seed}")  # noqa: S311 - a repeatable choice, no secret

    def pilih(self, calon: Sequence[T]) -> T:
        """One of them; TidakBisaDitanamError where there is none."""
        if not calon:
            raise TidakBisaDitanamError
        return self._acak.choice(calon)

    def sel(self, awalan: str, kolom: str, jenis: str = "data") -> tuple[Tabel, Baris]:
        """A row of that kind, with a number in the column, of a table whose key begins so."""
        return self.pilih(
            [
                (tabel, baris)
                for tabel in self.laporan.naskah.tabel
                if tabel.kunci.split(".")[0] == awalan and self._cukup(tabel, kolom)
                for baris in tabel.baris
                if baris.jenis == jenis and _ANGKA.search(baris.sel.get(kolom) or "")
            ]
        )

    def _cukup(self, tabel: Tabel, kolom: str) -> bool:
        data = [baris for baris in tabel.baris if baris.jenis == "data"]
        return len(data) >= _FEWEST_ROWS and any(satu.kunci == kolom for satu in tabel.kolom)

    def tulis(self, tabel: Tabel, baris: Baris, kolom: str, baru: Decimal, rules: tuple[str, ...]) -> Rusak:
        """Print another number in a cell, with the marks and decimals of the old one."""
        lama = baris.sel[kolom] or ""
        baris.sel[kolom] = teks = _ANGKA.sub(lambda cocok: self._seperti(cocok[0], baru), lama, count=1)
        return Rusak(self.jenis, rules, baris.nama, teks, self.laporan.bentuk.get(tabel.kunci, ()))

    def nilai(self, baris: Baris, kolom: str) -> Decimal:
        """The number of a cell; amounts in Rupiah have points between thousands in any office."""
        if kolom in _UANG:
            return Decimal(re.sub(r"\D", "", (baris.sel[kolom] or "").removesuffix(",00")))
        return desimal(_ANGKA.findall(baris.sel[kolom] or "")[0], self.gaya)

    def _seperti(self, lama: str, baru: Decimal) -> str:
        if abs(baru) >= 1000:
            return rupiah(abs(baru), self.gaya)
        teks = f"{abs(baru):.{len(lama.partition(self.gaya.tanda_desimal)[2])}f}"
        return teks.replace(".", self.gaya.tanda_desimal)


def _capaian(lahan: Lahan) -> Rusak:
    tabel, baris = lahan.sel(lahan.pilih(("kinerja", "keluaran")), "capaian")
    nilai = lahan.nilai(baris, "capaian")
    baru = nilai + lahan.pilih([Decimal(7), Decimal("11.5"), Decimal(-9)])
    return lahan.tulis(tabel, baris, "capaian", baru, ("KIN-01", "KON-03", "SIL-04"))


def _persen(lahan: Lahan) -> Rusak:
    tabel, baris = lahan.sel("anggaran", "persen")
    return lahan.tulis(
        tabel, baris, "persen", lahan.nilai(baris, "persen") - 9, ("ANG-03", "SIL-04", "EFI-04")
    )


def _sisa(lahan: Lahan) -> Rusak:
    tabel, baris = lahan.sel("anggaran", "sisa")
    return lahan.tulis(tabel, baris, "sisa", angka_tukar(lahan.nilai(baris, "sisa")), ("ANG-02",))


def _jumlah(lahan: Lahan) -> Rusak:
    tabel, baris = lahan.sel("anggaran", "belanja", "jumlah")
    rusak = lahan.tulis(tabel, baris, "belanja", angka_tukar(lahan.nilai(baris, "belanja")), _RULES_OF_SUMS)
    return Rusak(rusak.jenis, rusak.rules, "", rusak.tertulis, rusak.bentuk)


def _subtotal(lahan: Lahan) -> Rusak:
    tabel, baris = lahan.sel("anggaran", "anggaran", "subtotal")
    return lahan.tulis(tabel, baris, "anggaran", angka_tukar(lahan.nilai(baris, "anggaran")), _RULES_OF_SUMS)


def _tingkat(lahan: Lahan) -> Rusak:
    tabel, baris = lahan.sel("efisiensi", "tingkat")
    nilai = lahan.nilai(baris, "tingkat")
    baru = nilai + (Decimal("0.4") if nilai < 3 and "rasio" in "".join(_bentuk(lahan, tabel)) else 6)
    return lahan.tulis(tabel, baris, "tingkat", baru, ("EFI-01",))


def _bentuk(lahan: Lahan, tabel: Tabel) -> tuple[str, ...]:
    return lahan.laporan.bentuk.get(tabel.kunci, ())


def _target_pk(lahan: Lahan) -> Rusak:
    butir = [
        blok
        for blok in lahan.laporan.naskah.blok
        if isinstance(blok, Paragraf) and blok.kunci.startswith("pk.") and blok.butir
    ]
    rules = ("KON-01",)
    if butir:
        satu = lahan.pilih(butir)
        nama, _, target = satu.teks.rpartition(": ")
        baru = _ANGKA.sub(lambda cocok: str(int(re.split(r"[.,]", cocok[0])[0]) + 3), target, count=1)
        satu.teks = f"{nama}: {baru}"
        return Rusak(lahan.jenis, rules, nama, _ANGKA.findall(baru)[0], lahan.laporan.bentuk["pk"])
    tabel, baris = lahan.sel("pk", "target")
    return lahan.tulis(tabel, baris, "target", lahan.nilai(baris, "target") + 3, rules)


def _realisasi_tahun(lahan: Lahan) -> Rusak:
    kolom = f"R{lahan.laporan.lap.tahun}"
    tabel, baris = lahan.sel("tahun", kolom)
    return lahan.tulis(tabel, baris, kolom, lahan.nilai(baris, kolom) + 4, ("KON-02",))


def _hilang(lahan: Lahan) -> Rusak:
    tabel, baris = lahan.sel("keluaran", "capaian")
    if baris.tingkat != "sub_kegiatan":
        baris = lahan.pilih([satu for satu in tabel.baris if satu.tingkat == "sub_kegiatan"])
    tabel.baris.remove(baris)
    anggaran = lahan.laporan.naskah.ambil_tabel("anggaran")
    if baris.kunci not in {satu.kunci for satu in anggaran.baris}:
        raise TidakBisaDitanamError
    bentuk = (*lahan.laporan.bentuk["keluaran"], *lahan.laporan.bentuk["anggaran"])
    return Rusak(lahan.jenis, ("SIL-01",), baris.nama, "", bentuk)


def _nama_pk(lahan: Lahan) -> Rusak:
    tabel, baris = lahan.sel("pk", "target")
    kata = (baris.sel["indikator"] or "").split()
    baris.sel["indikator"] = " ".join(kata[:-1] if len(kata) > 3 else [*kata, "Daerah"])
    bentuk = lahan.laporan.bentuk.get(tabel.kunci, ())
    return Rusak(lahan.jenis, ("KON-04", "KON-06"), baris.sel["indikator"], "", bentuk)


JENIS: dict[str, Callable[[Lahan], Rusak]] = {
    "hilang": _hilang,
    "capaian": _capaian,
    "persen": _persen,
    "sisa": _sisa,
    "jumlah": _jumlah,
    "subtotal": _subtotal,
    "tingkat": _tingkat,
    "target pk": _target_pk,
    "realisasi tahun": _realisasi_tahun,
    "nama pk": _nama_pk,
}
"""The kinds of faults by name."""


def rusakkan(laporan: Berbentuk, jenis: str, seed: int) -> Rusak:
    """Spoil the manuscript by a fault of that kind; TidakBisaDitanamError where it has no place for it."""
    return JENIS[jenis](Lahan(laporan, jenis, seed))
