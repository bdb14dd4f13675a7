"""Reports that between them have every wording of both lists, true and false."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpus.generator.manuscript import Blok, Naskah, Paragraf
from corpus.kalimat import klaim_indikator, klaim_lain, klaim_program
from corpus.kalimat.data import Data, data_ke
from corpus.kalimat.klaim import Pembuat, umum
from corpus.kalimat.letak import Kalimat, blok_kalimat, tempatkan
from corpus.kalimat.pola import BUKAN, DAFTAR, Pola, semua_pola
from corpus.kalimat.tabel import adalah_tempat, kerangka

KLAIM: Mapping[str, Pembuat] = {**klaim_indikator.KLAIM, **klaim_program.KLAIM, **klaim_lain.KLAIM}
"""What sentences of a kind are filled with, by the kind."""
BANYAK = {"salah": 4, "benar": 8, "bukan": 3}
"""Sentences of each label in one report: few false ones, as where an office erred now and then."""
_LAPORAN_PALING_BANYAK = 1000
"""Reports after which wordings that no data had a place for are given up."""


@dataclass(frozen=True, slots=True)
class Berkalimat:
    """A report with its sentences."""

    nomor: int
    data: Data
    kalimat: tuple[Kalimat, ...]

    @property
    def naskah(self) -> Naskah:
        """The report as printed."""
        lap = self.data.lap
        blok: list[Blok] = []
        for satu in kerangka(self.data):
            if adalah_tempat(satu) and isinstance(satu, Paragraf):
                blok += blok_kalimat([isi for isi in self.kalimat if isi.tempat == satu.kunci])
            else:
                blok.append(satu)
        judul = f"Laporan Kinerja {lap.kantor.lengkap} Tahun {lap.tahun}"
        return Naskah(kop=f"Laporan Kinerja {lap.kantor.nama}", judul=judul, blok=blok)


def tugas(putaran: int) -> list[tuple[Pola, str]]:
    """Each wording false once and true twice, or twice where it claims nothing, in an order by chance."""
    semua: list[tuple[Pola, str]] = []
    for daftar in DAFTAR:
        for pola in semua_pola(daftar):
            label = ("bukan", "bukan") if pola.golongan == BUKAN else ("salah", "benar", "benar")
            semua += [(pola, satu) for satu in label]
    random.Random(f"tugas/{putaran}").shuffle(semua)  # noqa: S311 - a repeatable choice, no secret
    return semua


def isi_kalimat(pola: Pola, label: str, data: Data, acak: random.Random) -> Kalimat | None:
    """The wording filled in from the data, None where they have nothing that makes it true or false."""
    isian = KLAIM[pola.jenis](data, acak, label != "salah")
    return None if isian is None else tempatkan(pola, label, {**umum(data), **isian}, data, acak)


def berkalimat(putaran: int = 0) -> Iterator[Berkalimat]:
    """The reports of one round: each wording stands, true and false, in one of them."""
    sisa = tugas(putaran)
    for urut in range(_LAPORAN_PALING_BANYAK):
        if not sisa:
            return
        nomor = putaran * _LAPORAN_PALING_BANYAK + urut
        data = data_ke(nomor)
        acak = random.Random(f"isi/{nomor}")  # noqa: S311 - a repeatable choice, no secret
        isi, sisa = _ambil(sisa, data, acak)
        if isi:
            yield Berkalimat(nomor, data, tuple(isi))


def _ambil(
    semua: Sequence[tuple[Pola, str]], data: Data, acak: random.Random
) -> tuple[list[Kalimat], list[tuple[Pola, str]]]:
    """As many of the wordings as one report may have, and those that are left."""
    isi: list[Kalimat] = []
    sisa: list[tuple[Pola, str]] = []
    banyak: Counter[str] = Counter()
    for pola, label in semua:
        kalimat = isi_kalimat(pola, label, data, acak) if banyak[label] < BANYAK[label] else None
        if kalimat is None or any(kalimat.teks == satu.teks for satu in isi):
            sisa.append((pola, label))
            continue
        banyak[label] += 1
        isi.append(kalimat)
    return isi, sisa
