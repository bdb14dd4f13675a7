"""The manuscript: what is printed, block by block, before any file format."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Rata = Literal["kiri", "tengah", "kanan"]
JenisBaris = Literal["data", "grup", "subtotal", "jumlah"]
LebarKolom = tuple[str, float, Rata]


@dataclass(slots=True)
class Kolom:
    """A column: key, width in parts of the text width, alignment of its cells."""

    kunci: str
    lebar: float
    rata: Rata = "kiri"


@dataclass(slots=True)
class SelKepala:
    """A header cell over ``lebar`` columns and ``tinggi`` rows."""

    teks: str
    lebar: int = 1
    tinggi: int = 1


@dataclass(slots=True)
class Baris:
    """A row. A cell that is None belongs to the cell above it.

    The ``nama`` of a "grup" row fills the width; a "subtotal" row sums up the rows below it. ``nama``
    is the row's name as an auditor should give it, ``sel`` the printed cell texts by column key.
    """

    kunci: str
    nama: str
    sel: dict[str, str | None]
    jenis: JenisBaris = "data"
    tingkat: str = ""


@dataclass(slots=True)
class Tabel:
    """A table. ``gabung`` lists the first columns that a Jumlah row's label spans."""

    kunci: str
    nomor: str
    judul: str
    kolom: list[Kolom]
    kepala: list[list[SelKepala]]
    baris: list[Baris]
    ulang_kepala: bool = True
    kecil: bool = False
    gabung_jumlah: int = 1

    def ambil(self, kunci: str) -> Baris:
        """The row of that key; KeyError when there is none."""
        for baris in self.baris:
            if baris.kunci == kunci:
                return baris
        raise KeyError(kunci)

    def kisi(self) -> list[list[str]]:
        """The rows' texts with the text of a merged cell in every row and column that it spans."""
        hasil: list[list[str]] = []
        for baris in self.baris:
            if baris.jenis == "grup":
                hasil.append([baris.nama] * len(self.kolom))
                continue
            isi = [baris.sel[kolom.kunci] for kolom in self.kolom]
            if baris.jenis == "jumlah":
                isi[: self.gabung_jumlah] = isi[:1] * self.gabung_jumlah
            hasil.append([hasil[-1][urut] if teks is None else teks for urut, teks in enumerate(isi)])
        return hasil


@dataclass(slots=True)
class Paragraf:
    """A paragraph; ``kunci`` is its address, ``butir`` the mark of a list item ("1.", "a.")."""

    kunci: str
    teks: str
    butir: str = ""
    gaya: Literal["isi", "tengah", "keterangan", "tanda_tangan"] = "isi"


@dataclass(slots=True)
class Judul:
    """A heading. ``tingkat`` 0 is a BAB, 1 a section (in DAFTAR ISI), 2 and 3 below it (not in it).

    ``kunci`` is its address, ``tercantum`` how the DAFTAR ISI has it where that differs.
    """

    tingkat: int
    nomor: str
    teks: str
    kunci: str = ""
    tercantum: str = ""

    @property
    def lengkap(self) -> str:
        """Number and text as printed over the section."""
        return f"{self.nomor} {self.teks}".strip()

    @property
    def di_daftar(self) -> str:
        """Number and text as printed in the DAFTAR ISI."""
        return self.tercantum or self.lengkap


@dataclass(slots=True)
class Sampul:
    """The cover's lines."""

    baris: list[str]


@dataclass(slots=True)
class Daftar:
    """The place of a DAFTAR ISI or a DAFTAR TABEL, filled by the writer when pages are known."""

    jenis: Literal["isi", "tabel"]


@dataclass(slots=True)
class HalamanBaru:
    """A page break."""


Blok = Sampul | Judul | Paragraf | Tabel | Daftar | HalamanBaru


@dataclass(slots=True)
class Naskah:
    """The whole report as printed. ``daftar_tabel`` are numbers and titles before any fault.

    ``huruf`` and ``garis`` are the office's typeface and table rules (``Gaya``), which the PDF shows.
    """

    kop: str
    judul: str
    blok: list[Blok]
    huruf: str = "Times"
    garis: str = "penuh"
    daftar_tabel: list[tuple[str, str]] = field(default_factory=list)

    @property
    def tabel(self) -> list[Tabel]:
        """All tables in order."""
        return [blok for blok in self.blok if isinstance(blok, Tabel)]

    def ambil_tabel(self, kunci: str) -> Tabel:
        """The table of that key; KeyError when there is none."""
        for tabel in self.tabel:
            if tabel.kunci == kunci:
                return tabel
        raise KeyError(kunci)

    @property
    def judul_bagian(self) -> list[Judul]:
        """All headings in order."""
        return [blok for blok in self.blok if isinstance(blok, Judul)]

    def ambil_bagian(self, kunci: str) -> Judul:
        """The heading of that key; KeyError when there is none."""
        for judul in self.judul_bagian:
            if judul.kunci == kunci:
                return judul
        raise KeyError(kunci)

    def ambil_paragraf(self, kunci: str) -> Paragraf:
        """The paragraph of that key; KeyError when there is none."""
        for blok in self.blok:
            if isinstance(blok, Paragraf) and blok.kunci == kunci:
                return blok
        raise KeyError(kunci)
