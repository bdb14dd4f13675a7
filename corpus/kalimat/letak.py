"""Where a sentence stands, and where its subject is named: in it, before it, above a list, in a heading."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.generator.manuscript import Blok, Judul, Paragraf
from corpus.kalimat.data import Data, nama_pendek, nama_program
from corpus.kalimat.klaim import Isian
from corpus.kalimat.pola import BUKAN, Pola, bersama

LETAK = ("kalimat", "pendek", "sebelum", "daftar", "judul", "butir")
"""The subject by its whole name, a shorter one, in the sentence before, above a list, in a heading; items."""
_BERPINDAH = (
    "target.tercapai",
    "target.luput",
    "target.lampau",
    "target.angka",
    "target.renstra",
    "nilai.realisasi",
    "nilai.target",
    "nilai.capaian",
    "nilai.tigaan",
    "nilai.anggaran",
    "nilai.belanja",
    "nilai.serapan",
    "perubahan.",
    "kategori.satu",
    "kategori.dengan_angka",
    "efisiensi.efisien",
    "efisiensi.tidak_efisien",
    "efisiensi.nilai",
    "rata.sisa",
    "rata.bagian",
    "banding.nasional",
)
"""Kinds whose subject may be named elsewhere: they speak of one thing and of no other."""
_UMUM = ("nilai.total", "rata.sisa_total", "jumlah.")
"""Kinds without a subject: they stand where nothing has been named yet."""
_TEMPAT = (
    ("jumlah.pegawai", "pegawai"),
    ("ekstrem.pegawai", "pegawai"),
    ("jumlah.sasaran", "sasaran"),
    ("jumlah.indikator", "sasaran"),
    ("acuan.sasaran", "sasaran"),
    ("acuan.indikator", "sasaran"),
    ("jumlah.", "program"),
    ("efisiensi.", "efisiensi"),
    ("tahun.rentang", "kinerja"),
    ("tahun.", "penutup"),
    ("acuan.", "penutup"),
    ("angka_kata.", "penutup"),
)
_KEPALA_BUTIR = "Hal-hal yang dapat disampaikan adalah sebagai berikut:"


@dataclass(frozen=True, slots=True)
class Kalimat:
    """A sentence of a report: its wording, what it is filled with, where it stands, and whether it is so.

    ``label`` is "benar", "salah" or "bukan" (it claims nothing). ``subjek`` is the whole name of what it
    speaks of, "" for nothing; ``sebelum`` stands before it, ``kepala`` above it.
    """

    pola: Pola
    label: str
    letak: str
    teks: str
    isian: Isian
    subjek: str = ""
    sebelum: str = ""
    kepala: str = ""

    @property
    def tempat(self) -> str:
        """The place of the report that it stands in."""
        for awal, tempat in _TEMPAT:
            if self.pola.jenis.startswith(awal):
                return tempat
        if "p" in self.pola.isian or self.pola.jenis in {"nilai.total", "rata.sisa_total"}:
            return "anggaran"
        if _kunci(self.pola, self.isian) == "p":
            return "anggaran"
        return "penutup" if self.pola.golongan == BUKAN and "s" not in self.pola.isian else "kinerja"

    @property
    def tanpa_subjek(self) -> bool:
        """Whether it must stand before anything is named."""
        return self.pola.jenis.startswith(_UMUM)


def tempatkan(pola: Pola, label: str, isian: Isian, data: Data, acak: random.Random) -> Kalimat:
    """Write the sentence and choose where its subject is named."""
    kunci = _kunci(pola, isian)
    letak = acak.choice(_mungkin(pola, kunci))
    nama = isian[kunci] if kunci else ""
    isi = dict(isian)
    sebelum = kepala = ""
    if letak == "pendek":
        isi[kunci] = nama_pendek(nama, _semua_nama(data))
        letak = "kalimat" if isi[kunci] == nama else letak
    elif letak in {"sebelum", "daftar", "judul"}:
        akhiran = "_program" if kunci == "p" else ""
        isi[kunci] = acak.choice(bersama(pola.daftar, f"rujukan{akhiran}"))
        isi = {**isi, "s": isi[kunci]} if kunci == "s" else isi
        if letak == "sebelum":
            sebelum = _isi(acak.choice(bersama(pola.daftar, f"pembuka{akhiran}")), {kunci: nama})
        elif letak == "daftar":
            kepala = _isi(acak.choice(bersama(pola.daftar, f"kepala{akhiran}")), {kunci: nama})
        else:
            kepala = nama
    elif letak == "butir":
        kepala = _KEPALA_BUTIR
    teks = _kalimat(_isi(pola.pilih(acak), isi))
    return Kalimat(pola, label, letak, teks, isian, nama, sebelum, kepala)


def _kunci(pola: Pola, isian: Isian) -> str:
    """The mark of its subject: of the wording, else of what its claim speaks of; "" for none."""
    for kunci in ("s", "p"):
        if kunci in pola.isian:
            return kunci
    if pola.golongan == BUKAN or not pola.jenis.startswith(_BERPINDAH) or pola.jenis.startswith(_UMUM):
        return ""
    return next((kunci for kunci in ("s", "p") if kunci in isian), "")


def _mungkin(pola: Pola, kunci: str) -> Sequence[str]:
    if pola.butir:
        return ("butir",)
    if not kunci:
        return ("kalimat",)
    if kunci not in pola.isian:
        return ("sebelum", "daftar", "judul")
    if pola.jenis.startswith(_BERPINDAH):
        return ("kalimat", "kalimat", "pendek", "sebelum", "daftar", "judul")
    return ("kalimat", "kalimat", "pendek")


def _semua_nama(data: Data) -> list[str]:
    return [satu.nama for satu in data.indikator] + [nama_program(satu) for satu in data.program]


def _isi(teks: str, isian: Isian) -> str:
    return re.sub(r"\{(\w+)\}", lambda cocok: isian[cocok[1]], teks)


def _kalimat(teks: str) -> str:
    """With a capital and an end, and no word twice where a filled-in name repeats what stands before it."""
    teks = re.sub(r"\b(indikator|program|angka|persentase|kelompok) (?=\1\b)", "", teks, flags=re.IGNORECASE)
    teks = teks[0].upper() + teks[1:]
    return teks if teks.endswith(("?", ".")) else f"{teks}."


def blok_kalimat(isi: Sequence[Kalimat]) -> list[Blok]:
    """The paragraphs of sentences at one place: those without a subject first, those under headings last."""
    urut = sorted(isi, key=lambda satu: (not satu.tanpa_subjek, satu.letak == "judul"))
    blok: list[Blok] = []
    nomor = 0
    for n, satu in enumerate(urut):
        kunci = f"kalimat.{satu.tempat}.{n}"
        if satu.letak == "judul":
            blok.append(Judul(3, f"{chr(ord('a') + nomor)}.", satu.kepala, kunci))
            nomor += 1
        elif satu.kepala:
            blok.append(Paragraf(f"{kunci}.kepala", satu.kepala))
        butir = "-" if satu.letak in {"daftar", "butir"} else ""
        blok.append(Paragraf(kunci, f"{satu.sebelum} {satu.teks}".strip(), butir=butir))
    return blok
