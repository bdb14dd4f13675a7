"""Collects the blocks of a manuscript and numbers its tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.generator.manuscript import (
    Baris,
    Blok,
    HalamanBaru,
    Judul,
    Kolom,
    LebarKolom,
    Paragraf,
    SelKepala,
    Tabel,
)
from corpus.generator.model import Laporan

ROMAWI = ("", "I", "II", "III", "IV")


@dataclass(frozen=True, slots=True)
class Rangka:
    """The columns and the header of a table, and how it is set.

    ``kecil`` sets it in small print; ``gabung_jumlah`` are the columns that are merged in a row of totals.
    """

    kolom: Sequence[LebarKolom]
    kepala: list[list[SelKepala]]
    kecil: bool = False
    gabung_jumlah: int = 2


class Penulis:
    """Appends blocks in order; ``lap`` is the report being written."""

    def __init__(self, lap: Laporan) -> None:
        self.lap = lap
        self.blok: list[Blok] = []
        self._bab = 0
        self._tabel = 0
        self._bagian = ""

    def bab(self, judul: str) -> None:
        """Begin a chapter on a new page; table numbers start again."""
        self._bab += 1
        if self.lap.gaya.awalan_tabel != "urut":
            self._tabel = 0
        self.blok.append(HalamanBaru())
        self.judul(0, f"BAB {ROMAWI[self._bab]}", judul)

    def judul(self, tingkat: int, nomor: str, teks: str) -> None:
        """A heading; its key is its number, for the lettered ones after that of the section they stand in."""
        if tingkat < 3:
            self._bagian = nomor
        kunci = f"{self._bagian}/{nomor}" if tingkat == 3 else nomor
        self.blok.append(Judul(tingkat, nomor, teks, kunci))

    def par(self, kunci: str, teks: str) -> None:
        """A paragraph of running text."""
        self.blok.append(Paragraf(kunci, teks))

    def keterangan(self, kunci: str, teks: str) -> None:
        """A small line under a table."""
        self.blok.append(Paragraf(kunci, teks, gaya="keterangan"))

    def butir(self, kunci: str, teks: Sequence[str], huruf: bool = False) -> None:
        """A numbered or lettered list."""
        for urut, isi in enumerate(teks):
            tanda = f"{chr(ord('a') + urut)}." if huruf else f"{urut + 1}."
            self.blok.append(Paragraf(f"{kunci}.{urut + 1}", isi, butir=tanda))

    def nomor_berikut(self) -> str:
        """The number that the next table gets."""
        match self.lap.gaya.awalan_tabel:
            case "urut":
                return str(self._tabel + 1)
            case "romawi":
                return f"{ROMAWI[self._bab]}.{self._tabel + 1}"
            case _:
                return f"{self._bab}.{self._tabel + 1}"

    def tabel(self, kunci: str, judul: str, rangka: Rangka, baris: list[Baris]) -> Tabel:
        """Append a table under the next number."""
        tabel = Tabel(
            kunci=kunci,
            nomor=self.nomor_berikut(),
            judul=judul,
            kolom=[Kolom(*isi) for isi in rangka.kolom],
            kepala=rangka.kepala,
            baris=baris,
            ulang_kepala=self.lap.gaya.ulang_kepala,
            kecil=rangka.kecil,
            gabung_jumlah=rangka.gabung_jumlah,
        )
        self._tabel += 1
        self.blok.append(tabel)
        return tabel


def kepala(*teks: str) -> list[SelKepala]:
    """A header row of single cells."""
    return [SelKepala(isi) for isi in teks]
