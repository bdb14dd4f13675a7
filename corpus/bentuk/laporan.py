"""A report whose tables and lists have forms by chance."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from corpus.bentuk import anggaran, daftar, efisiensi, gambit, kinerja
from corpus.bentuk.gambit import Bentuk, Gambit
from corpus.generator.chapters_early import bab_satu, pembuka
from corpus.generator.chapters_late import bab_empat
from corpus.generator.kantor import laporan, nama_kantor
from corpus.generator.manuscript import Baris, Naskah
from corpus.generator.model import Laporan
from corpus.generator.scale import SKALA
from corpus.generator.variety import ragam
from corpus.generator.wording import kalimat_realisasi, klaim_tahun
from corpus.generator.writer import Penulis, Rangka, kepala

SEMUA: tuple[Bentuk, ...] = (
    *anggaran.BARIS,
    *anggaran.KOLOM,
    *kinerja.SUSUN,
    *kinerja.KOLOM,
    *kinerja.NILAI,
    *kinerja.TAHUN,
    *kinerja.KELUARAN,
    *efisiensi.JENIS,
    *efisiensi.BARIS,
    *daftar.PK,
    *daftar.IKU,
    *daftar.PROGRAM,
    *gambit.ASING,
)
"""Every form there is."""


@dataclass(slots=True)
class Berbentuk:
    """A report as printed, with the forms that each of its tables and lists (by key) has."""

    lap: Laporan
    naskah: Naskah
    bentuk: dict[str, tuple[str, ...]] = field(default_factory=dict)


def berbentuk(nomor: int) -> Berbentuk:
    """The consistent report of that number."""
    kantor = nama_kantor()
    lap = ragam(laporan(kantor[nomor % len(kantor)]), nomor)
    sen = lap.gaya.sen_di_tabel and lap.gaya.tanda_desimal == ","  # else one table would mix the two marks
    return susun_berbentuk(replace(lap, gaya=replace(lap.gaya, efisiensi="", sen_di_tabel=sen)), nomor)


def susun_berbentuk(lap: Laporan, seed: int) -> Berbentuk:
    """Print the data of a report in forms drawn by that seed."""
    tulis, acak = Penulis(lap), Gambit(seed)
    pembuka(tulis)
    bab_satu(tulis)
    _bab_dua(tulis, acak)
    _bab_tiga(tulis, acak)
    bab_empat(tulis)
    naskah = Naskah(
        kop=f"Laporan Kinerja {lap.kantor.nama} Tahun {lap.tahun}",
        judul=f"Laporan Kinerja {lap.kantor.lengkap} Tahun {lap.tahun}",
        blok=tulis.blok,
        huruf=lap.gaya.huruf,
        garis=lap.gaya.garis,
    )
    naskah.daftar_tabel = [(tabel.nomor, tabel.judul) for tabel in naskah.tabel]
    return Berbentuk(lap, naskah, acak.terpakai)


def _bab_dua(tulis: Penulis, acak: Gambit) -> None:
    lap = tulis.lap
    tulis.bab("PERENCANAAN KINERJA")
    tulis.judul(1, "2.1", "Rencana Strategis")
    awal, akhir = lap.kantor.periode
    tulis.par("visi", f"Rencana Strategis Tahun {awal}-{akhir} mendukung visi “{lap.kantor.visi}”.")
    tulis.judul(1, "2.2", "Indikator Kinerja Utama")
    tulis.par("iku.pengantar", f"Indikator Kinerja Utama {lap.kantor.nama} adalah sebagai berikut:")
    daftar.daftar_iku(tulis, acak)
    tulis.judul(1, "2.3", f"Perjanjian Kinerja Tahun {lap.tahun}")
    tulis.par("pk.pengantar", "Indikator dan target yang diperjanjikan adalah sebagai berikut:")
    daftar.daftar_pk(tulis, acak)
    tulis.par("program.pengantar", f"Untuk itu dilaksanakan program Tahun {lap.tahun} sebagai berikut:")
    daftar.daftar_program(tulis, acak)


def _bab_tiga(tulis: Penulis, acak: Gambit) -> None:
    lap = tulis.lap
    tulis.bab("AKUNTABILITAS KINERJA")
    tulis.judul(1, "3.1", "Capaian Kinerja Organisasi")
    tulis.par("skala.pengantar", "Capaian dikelompokkan menurut skala berikut.")
    tulis.tabel(
        "skala",
        "Skala Nilai Peringkat Kinerja",
        Rangka(
            [("no", 0.1, "tengah"), ("interval", 0.5, "tengah"), ("kategori", 0.4, "tengah")],
            [kepala("No", "Interval Capaian (%)", "Kategori")],
        ),
        [
            Baris(kata, kata, {"no": str(nomor), "interval": interval, "kategori": kata})
            for nomor, (_, interval, kata) in enumerate(SKALA[lap.gaya.skala], start=1)
        ],
    )
    kinerja.tabel_kinerja(tulis, acak)
    for nomor, sasaran in enumerate(lap.sasaran, start=1):
        tulis.par(f"sasaran.{nomor}.klaim", klaim_tahun(lap, sasaran))
    kinerja.tabel_tahun(tulis, acak)
    kinerja.tabel_keluaran(tulis, acak)
    tulis.judul(1, "3.2", "Realisasi Anggaran")
    tulis.par("anggaran.realisasi", kalimat_realisasi(lap))
    anggaran.tabel_anggaran(tulis, acak)
    tulis.judul(1, "3.3", "Efisiensi Penggunaan Sumber Daya")
    efisiensi.tabel_efisiensi(tulis, acak)
