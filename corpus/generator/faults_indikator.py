"""Faults between several statements of one indicator (KON)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from corpus.generator.edits import (
    Kebenaran,
    UbahSel,
)
from corpus.generator.field import Hasil, Ladang, geser, isi_sel
from corpus.generator.manuscript import Tabel
from corpus.generator.model import Indikator
from corpus.generator.writing import angka, dua_desimal, persentase

SATUAN_LAIN = {"Persen": "Nilai", "Nilai": "Persen", "Indeks": "Persen", "Menit": "Jam"}


def kon_01(ladang: Ladang) -> Hasil:
    """The perjanjian kinerja states another target."""
    indikator = ladang.pilih(ladang.indikator())
    tabel = ladang.naskah.ambil_tabel("pk")
    benar = indikator.target[ladang.lap.tahun]
    baru = angka(benar + ladang.pilih([Decimal(-2), Decimal(1), Decimal(3)]), ladang.gaya)
    return Hasil(
        (UbahSel("pk", indikator.nama, "target", baru),),
        Kebenaran(
            "KON-01",
            tabel.nomor,
            indikator.nama,
            baru,
            angka(benar, ladang.gaya),
            "target menurut tabel pengukuran kinerja dan renstra",
            "target",
        ),
        (f"nama/{indikator.nama}",),
    )


def kon_02(ladang: Ladang) -> Hasil:
    """The comparison with the end of the Renstra states another realisasi; its capaian follows from it.

    The two are further apart than rounding to a whole can explain.
    """
    lap = ladang.lap
    indikator = ladang.pilih(ladang.indikator())
    tabel = _tabel_indikator(ladang, "akhir", indikator)
    benar = indikator.realisasi[lap.tahun]
    salah = benar - ladang.pilih([Decimal("1.4"), Decimal("1.1"), Decimal("2.3")])
    tiruan = replace(indikator, realisasi=indikator.realisasi | {lap.tahun: salah})
    return Hasil(
        (
            UbahSel(tabel.kunci, indikator.nama, "realisasi", angka(salah, ladang.gaya)),
            UbahSel(
                tabel.kunci,
                indikator.nama,
                "capaian",
                persentase(tiruan.capaian_akhir(lap.tahun), ladang.gaya),
            ),
        ),
        Kebenaran(
            "KON-02",
            tabel.nomor,
            indikator.nama,
            angka(salah, ladang.gaya),
            angka(benar, ladang.gaya),
            "realisasi menurut tabel pengukuran kinerja",
            "realisasi",
        ),
        (f"nama/{indikator.nama}",),
    )


def kon_03(ladang: Ladang) -> Hasil:
    """The closing table states another capaian."""
    indikator = ladang.pilih(ladang.indikator())
    tabel = ladang.naskah.ambil_tabel("rekapitulasi")
    benar = indikator.capaian(ladang.lap.tahun)
    langkah = ladang.pilih([Decimal("2.3"), Decimal("3.05"), Decimal("1.72")])
    baru = dua_desimal(geser(benar, langkah, ladang.gaya), ladang.gaya)
    return Hasil(
        (UbahSel("rekapitulasi", indikator.nama, "capaian", baru),),
        Kebenaran(
            "KON-03",
            tabel.nomor,
            indikator.nama,
            baru,
            dua_desimal(benar, ladang.gaya),
            "capaian menurut tabel pengukuran kinerja",
            "capaian",
        ),
        (f"nama/{indikator.nama}",),
    )


def kon_04(ladang: Ladang) -> Hasil:
    """A word inside an indicator's name is left out in the comparison over years."""
    indikator = ladang.pilih([isi for isi in ladang.indikator() if len(isi.nama.split()) >= 4])
    tabel = _tabel_indikator(ladang, "tahun", indikator)
    *awal, _, akhir = indikator.nama.split()
    baru = " ".join([*awal, akhir])
    return Hasil(
        (UbahSel(tabel.kunci, indikator.nama, "indikator", baru),),
        Kebenaran(
            "KON-04",
            tabel.nomor,
            baru,
            baru,
            indikator.nama,
            "nama indikator menurut perjanjian kinerja",
            "indikator",
        ),
        (f"nama/{indikator.nama}",),
    )


def sil_08(ladang: Ladang) -> Hasil:
    """The perjanjian kinerja has another sasaran in the place of one that is measured."""
    tabel = ladang.naskah.ambil_tabel("pk")
    tercetak = [baris for baris in tabel.baris if baris.sel.get("sasaran")]
    bebas = [baris for baris in tercetak if ladang.bebas(f"baris/{tabel.kunci}/{baris.kunci}")]
    baris = ladang.pilih(bebas)
    lama = isi_sel(baris, "sasaran")
    lain = "Terwujudnya Kerja Sama Antardaerah yang Saling Menguntungkan"
    baru = ladang.pilih([lain, "Terpenuhinya Gedung Kantor Ramah Lansia"])
    return Hasil(
        (UbahSel(tabel.kunci, baris.kunci, "sasaran", baru),),
        Kebenaran(
            "SIL-08",
            tabel.nomor,
            baru,
            baru,
            lama,
            "sasaran menurut tabel pengukuran kinerja",
            "sasaran",
            ("KON-04",),
        ),
        (f"baris/{tabel.kunci}/{baris.kunci}",),
    )


def kon_05(ladang: Ladang) -> Hasil:
    """The perjanjian kinerja states another unit."""
    indikator = ladang.pilih([isi for isi in ladang.indikator() if isi.satuan in SATUAN_LAIN])
    tabel = ladang.naskah.ambil_tabel("pk")
    baru = SATUAN_LAIN[indikator.satuan]
    return Hasil(
        (UbahSel("pk", indikator.nama, "satuan", baru),),
        Kebenaran(
            "KON-05",
            tabel.nomor,
            indikator.nama,
            baru,
            indikator.satuan,
            "satuan menurut tabel pengukuran kinerja",
            "satuan",
        ),
        (f"nama/{indikator.nama}",),
    )


def _tabel_indikator(ladang: Ladang, awalan: str, indikator: Indikator) -> Tabel:
    return next(
        tabel
        for tabel in ladang.naskah.tabel
        if tabel.kunci.startswith(f"{awalan}.")
        and any(baris.kunci == indikator.nama for baris in tabel.baris)
    )
