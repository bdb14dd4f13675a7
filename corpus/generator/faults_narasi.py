"""Faults in what the sentences say (NAR-04 to NAR-12)."""

from __future__ import annotations

from decimal import Decimal

from corpus.generator.chapter_three import URUTAN
from corpus.generator.edits import Kebenaran, UbahKalimat
from corpus.generator.field import Hasil, Ladang
from corpus.generator.manuscript import Paragraf
from corpus.generator.model import SERATUS, persen
from corpus.generator.wording import kalimat_tahun, kalimat_tren, tahun_ukur
from corpus.generator.writing import persentase

INSTANSI_LAIN = ("Dinas Kelautan dan Perikanan", "Dinas Pemuda dan Olahraga")
DICABUT = (
    "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 29 Tahun 2010 tentang "
    "Pedoman Penyusunan Penetapan Kinerja dan Pelaporan Akuntabilitas Kinerja Instansi Pemerintah;"
)
KATA_KECIL = (" yang ", " dan ", " untuk ", " dengan ")


def _hasil(rule: str, ganti: tuple[str, str, str], baris: str, benar: str, note: str, *tanda: str) -> Hasil:
    """A passage (paragraph, old, new) is replaced; ``baris`` are the words by which a finding names it."""
    return Hasil(
        (UbahKalimat(*ganti),),
        Kebenaran(rule, "narasi", baris, baris, benar, note),
        (f"paragraf/{ganti[0]}", *tanda),
    )


def nar_04(ladang: Ladang) -> Hasil:
    """What rose is said to have fallen, and the reverse."""
    nomor, indikator = ladang.pilih(
        [
            (nomor, indikator)
            for nomor, sasaran in enumerate(ladang.lap.sasaran, start=1)
            for indikator in sasaran.indikator
            if ladang.bebas(f"paragraf/sasaran.{nomor}.tren", f"nama/{indikator.nama}")
            and indikator.realisasi[min(indikator.realisasi)] != indikator.realisasi[max(indikator.realisasi)]
        ]
    )
    depan = kalimat_tahun(ladang.gaya, indikator)
    lama, baru = (f"{depan} {kalimat_tren(ladang.gaya, indikator, terbalik=t)}" for t in (False, True))
    seen = kalimat_tren(ladang.gaya, indikator, terbalik=True)
    return _hasil(
        "NAR-04",
        (f"sasaran.{nomor}.tren", lama, baru),
        seen.rstrip("."),
        kalimat_tren(ladang.gaya, indikator),
        indikator.nama,
        f"nama/{indikator.nama}",
    )


def nar_05(ladang: Ladang) -> Hasil:
    """The share of the budget spent does not follow from the amounts in its sentence."""
    serapan = persen(ladang.lap.belanja, ladang.lap.anggaran)
    lama = persentase(serapan, ladang.gaya)
    baru = persentase(serapan - ladang.pilih([Decimal("2.5"), Decimal("4.13")]), ladang.gaya)
    kunci = ladang.pilih(
        [
            satu
            for satu in ("anggaran.realisasi", "simpulan.3")
            if ladang.bebas(f"paragraf/{satu}") and ladang.naskah.ambil_paragraf(satu).teks.count(lama) == 1
        ]
    )
    return _hasil("NAR-05", (kunci, lama, baru), baru, lama, "realisasi dibagi anggaran")


def nar_07(ladang: Ladang) -> Hasil:
    """The text on a sasaran calls it by another one's place."""
    nomor = ladang.pilih(
        [n for n in range(1, len(ladang.lap.sasaran) + 1) if ladang.bebas(f"paragraf/sasaran.{n}")]
    )
    lain = ladang.pilih([n for n in range(1, len(URUTAN)) if n != nomor])
    lama, baru = f"Sasaran {URUTAN[nomor]}", f"Sasaran {URUTAN[lain]}"
    return _hasil("NAR-07", (f"sasaran.{nomor}", lama, baru), baru, lama, f"bagian sasaran {nomor}")


def nar_08(ladang: Ladang) -> Hasil:
    """Another office is said to report."""
    nama = ladang.lap.kantor.nama
    kunci = ladang.pilih(
        [
            satu
            for satu in ("pengantar.1", "latar.2", "anggaran.perubahan")
            if ladang.bebas(f"paragraf/{satu}") and ladang.naskah.ambil_paragraf(satu).teks.count(nama) == 1
        ]
    )
    lain = ladang.pilih(INSTANSI_LAIN)
    return _hasil("NAR-08", (kunci, nama, lain), lain, nama, "instansi pelapor")


def nar_09(ladang: Ladang) -> Hasil:
    """The prose speaks of more years than the table shows."""
    nomor, indikator = ladang.pilih(
        [
            (nomor, indikator)
            for nomor, sasaran in enumerate(ladang.lap.sasaran, start=1)
            for indikator in sasaran.indikator
            if ladang.bebas(f"paragraf/sasaran.{nomor}.tren")
            and all(indikator.capaian(t) >= SERATUS for t in tahun_ukur(indikator))
        ]
    )
    lama = kalimat_tahun(ladang.gaya, indikator)
    sebut = "5 (lima) tahun terakhir"
    baru = f"Indikator {indikator.nama} selama {sebut} selalu memenuhi target yang ditetapkan."
    return _hasil(
        "NAR-09",
        (f"sasaran.{nomor}.tren", lama, baru),
        sebut,
        f"{len(tahun_ukur(indikator))} tahun terakhir",
        indikator.nama,
    )


def nar_10(ladang: Ladang) -> Hasil:
    """The yearly Perjanjian Kinerja is given the years of the Renstra."""
    tahun, (awal, akhir) = ladang.lap.tahun, ladang.lap.kantor.periode
    ladang.pilih([kunci for kunci in ("pk",) if ladang.bebas(f"paragraf/{kunci}")])
    lama, baru = f"Perjanjian Kinerja Tahun {tahun}", f"Perjanjian Kinerja Tahun {awal}-{akhir}"
    return _hasil("NAR-10", ("pk", lama, baru), baru, lama, "disusun setiap tahun")


def nar_11(ladang: Ladang) -> Hasil:
    """A small word stands twice."""
    blok, kata = ladang.pilih(
        [
            (blok, kata)
            for blok in ladang.naskah.blok
            if isinstance(blok, Paragraf) and blok.gaya == "isi" and ladang.bebas(f"paragraf/{blok.kunci}")
            for kata in KATA_KECIL
            if blok.teks.count(kata) == 1
        ]
    )
    baru = f" {kata.strip()}{kata}"
    return _hasil("NAR-11", (blok.kunci, kata, baru), baru.strip(), kata.strip(), "kata ganda")


def nar_12(ladang: Ladang) -> Hasil:
    """A regulation is listed that another one has revoked."""
    blok = ladang.pilih(
        [
            blok
            for blok in ladang.naskah.blok
            if isinstance(blok, Paragraf)
            and blok.kunci.startswith("hukum.")
            and blok.teks.endswith(";")
            and ladang.bebas(f"paragraf/{blok.kunci}")
        ]
    )
    return _hasil("NAR-12", (blok.kunci, blok.teks, DICABUT), "Nomor 29 Tahun 2010", blok.teks, "dicabut")
