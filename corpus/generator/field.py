"""What a fault function works on, and the small steps that several of them share."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from corpus.generator.compose import susun
from corpus.generator.edits import Kebenaran, Sunting, UbahSel
from corpus.generator.manuscript import Baris, Tabel
from corpus.generator.model import SERATUS, Gaya, Indikator, Laporan, SubKegiatan
from corpus.generator.scale import kategori

T = TypeVar("T")


class TidakBisaDitanamError(ValueError):
    """No free place for this fault in this report."""


class Ladang:
    """What a fault function works on: the report, its manuscript so far, and chance."""

    def __init__(self, rule: str, seed: int, lap: Laporan) -> None:
        self.lap = lap
        self.naskah = susun(lap)
        self.gaya = lap.gaya
        self._acak = random.Random(f"{rule}/{seed}")  # noqa: S311 - a repeatable choice, no secret
        self._terpakai = {isi for tanaman in lap.tanaman for isi in tanaman.terpakai}

    def bebas(self, *tanda: str) -> bool:
        """True when no earlier fault touched any of these."""
        return self._terpakai.isdisjoint(tanda)

    def pilih(self, calon: Sequence[T]) -> T:
        """One of the candidates by chance; TidakBisaDitanamError when there is none."""
        if not calon:
            raise TidakBisaDitanamError
        return self._acak.choice(calon)

    def tabel(self, awalan: str) -> list[Tabel]:
        """Tables of that kind whose number no fault has changed."""
        return [
            tabel
            for tabel in self.naskah.tabel
            if tabel.kunci.split(".")[0] == awalan and self.bebas(f"nomor/{tabel.kunci}")
        ]

    def baris(self, tabel: Sequence[Tabel], *tingkat: str) -> list[tuple[Tabel, Baris]]:
        """Untouched data rows of those levels (all rows when no level is given)."""
        return [
            (isi, baris)
            for isi in tabel
            for baris in isi.baris
            if baris.jenis == "data"
            and (not tingkat or baris.tingkat in tingkat)
            and self.bebas(f"nama/{baris.nama}", f"baris/{isi.kunci}/{baris.kunci}")
        ]

    def utuh(self, tabel: Sequence[Tabel]) -> list[tuple[Tabel, Baris]]:
        """Data rows that no fault has edited in that very table, whatever was done elsewhere."""
        sunting = [satu for tanaman in self.lap.tanaman for satu in tanaman.sunting]
        disunting = {(satu.tabel, satu.baris) for satu in sunting if isinstance(satu, UbahSel)}
        return [
            (isi, baris)
            for isi in tabel
            for baris in isi.baris
            if baris.jenis == "data" and (isi.kunci, baris.kunci) not in disunting
        ]

    def indikator(self) -> list[Indikator]:
        """Indicators of sasaran that no fault has touched."""
        return [
            indikator
            for sasaran in self.lap.sasaran
            for indikator in sasaran.indikator
            if self.bebas(f"nama/{indikator.nama}")
        ]

    def bisa_dinomori(self, tabel: Tabel) -> None:
        """Refuse to number rows again where a fault already lies in the numbers."""
        if not self.bebas(f"urutan/{tabel.kunci}"):
            raise TidakBisaDitanamError(f"{tabel.kunci}: plant faults that renumber rows before ANG-08")

    def sub(self, nama: str) -> SubKegiatan:
        """The sub kegiatan of that name."""
        return next(sub for sub in self.lap.sub_kegiatan() if sub.nama == nama)


@dataclass(frozen=True, slots=True)
class Hasil:
    """What a fault function gives back: edits, truth, marks, and changed data where it changed any."""

    sunting: tuple[Sunting, ...]
    benar: Kebenaran
    terpakai: tuple[str, ...]
    lap: Laporan | None = None


def angka_tukar(nilai: Decimal) -> Decimal:
    """The amount with two neighbouring different digits exchanged, as a typist does."""
    teks = str(int(nilai))
    for letak in range(1, len(teks) - 1):
        if teks[letak] != teks[letak + 1]:
            return Decimal(teks[:letak] + teks[letak + 1] + teks[letak] + teks[letak + 2 :])
    return nilai + 1


def geser(capaian: Decimal, langkah: Decimal, gaya: Gaya) -> Decimal:
    """A wrong capaian on the same side of 100 and in the same kategori, on which the prose relies.

    Steps are larger than 1, which is what rounding to a whole percent can explain.
    """
    naik = capaian + langkah
    if (naik >= SERATUS) == (capaian >= SERATUS) and kategori(naik, gaya) == kategori(capaian, gaya):
        return naik
    return capaian - langkah


def desimal(teks: str, gaya: Gaya) -> Decimal:
    """The number that a cell prints in the office's own way."""
    ribuan, koma = (".", ",") if gaya.tanda_desimal == "," else (",", ".")
    return Decimal(teks.rstrip("%").replace(ribuan, "").replace(koma, "."))


def isi_sel(baris: Baris, kolom: str) -> str:
    """The text printed in a cell, "" where the cell above reaches into it."""
    return baris.sel[kolom] or ""


def nama_tercetak(tabel: Tabel, baris: Baris) -> str:
    """The name that the row prints, or that reaches into it from above, without the word for its level."""
    nama = baris.nama
    for satu in tabel.baris:
        nama = satu.sel.get("nama") or satu.sel.get("sasaran") or nama
        if satu is baris:
            break
    return re.sub(r"^(?:Sasaran|Program \d+|Kegiatan \d+|Sub Kegiatan): ", "", nama)
