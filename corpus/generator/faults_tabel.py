"""Faults that lie in a table as a whole: its remarks, columns, years, units and marks."""

from __future__ import annotations

import re
from decimal import Decimal

from corpus.generator.edits import HapusBaris, HapusTahun, Kebenaran, TambahKolom, UbahKepala, UbahSel
from corpus.generator.faults_anggaran import sub_anggaran
from corpus.generator.field import Hasil, Ladang, TidakBisaDitanamError, isi_sel, nama_tercetak
from corpus.generator.manuscript import Tabel
from corpus.generator.writing import angka

PECAHAN = re.compile(r"^\d{1,3}[.,]\d{1,2}%?$")
TAHUNAN = ("KON-01", "KON-02", "KON-03", "KON-07", "KIN-01")


def ang_09(ladang: Ladang) -> Hasil:
    """The remark says that nothing was done where money was spent."""
    tabel, baris, _ = sub_anggaran(ladang, lambda sub: sub.keterangan == "Terlaksana")
    baru = "Tidak terlaksana"
    return Hasil(
        (UbahSel(tabel.kunci, baris.kunci, "keterangan", baru),),
        Kebenaran(
            "ANG-09",
            tabel.nomor,
            baris.nama,
            baru,
            isi_sel(baris, "keterangan"),
            f"realisasi {isi_sel(baris, 'realisasi')}",
            "keterangan",
        ),
        (f"nama/{baris.nama}",),
    )


def ang_11(ladang: Ladang) -> Hasil:
    """The budget table has no total."""
    tabel = ladang.naskah.ambil_tabel("anggaran")
    if not ladang.bebas("baris/anggaran/JUMLAH", f"nomor/{tabel.kunci}"):
        raise TidakBisaDitanamError
    ladang.bisa_dinomori(tabel)
    return Hasil(
        (HapusBaris(tabel.kunci, "JUMLAH"),),
        Kebenaran("ANG-11", tabel.nomor, tabel.judul, tabel.judul, "JUMLAH", "tanpa baris jumlah"),
        ("baris/anggaran/JUMLAH",),
    )


def _kolom_kinerja(ladang: Ladang, tabel: Tabel, isi: dict[str, str]) -> TambahKolom:
    if not ladang.bebas(f"kolom/{tabel.kunci}"):
        raise TidakBisaDitanamError
    return TambahKolom(tabel.kunci, "kinerja", "Kinerja", isi)


def ang_12(ladang: Ladang) -> Hasil:
    """A column Kinerja copies the share spent in most rows of the budget table, but not in one."""
    tabel, baris, sub = sub_anggaran(ladang)
    isi = {b.kunci: isi_sel(b, "persen") for b in tabel.baris if b.jenis in {"data", "jumlah"}}
    baru = angka(sub.serapan / 2 + Decimal("1.5"), ladang.gaya)
    return Hasil(
        (_kolom_kinerja(ladang, tabel, {**isi, baris.kunci: baru}),),
        Kebenaran(
            "ANG-12",
            tabel.nomor,
            baris.nama,
            baru,
            isi[baris.kunci],
            "kolom Kinerja menyalin persentase di baris lain",
            "kinerja",
            ("SIL-04",),
            tuple(b.nama for b in tabel.baris),
        ),
        (f"nama/{baris.nama}", f"kolom/{tabel.kunci}"),
    )


def sil_04(ladang: Ladang) -> Hasil:
    """A column Kinerja of the budget table gives the achievements, one of them wrong."""
    tabel, baris, sub = sub_anggaran(ladang)
    isi = {b.kunci: angka(ladang.sub(b.nama).capaian, ladang.gaya) for b in tabel.baris if b.jenis == "data"}
    baru = angka(sub.capaian - ladang.pilih([Decimal("4.5"), Decimal("11.2")]), ladang.gaya)
    return Hasil(
        (_kolom_kinerja(ladang, tabel, {**isi, baris.kunci: baru}),),
        Kebenaran(
            "SIL-04",
            tabel.nomor,
            baris.nama,
            baru,
            isi[baris.kunci],
            "capaian menurut tabel kinerja",
            "kinerja",
            ("ANG-12",),
        ),
        (f"nama/{baris.nama}", f"kolom/{tabel.kunci}"),
    )


def kin_05(ladang: Ladang) -> Hasil:
    """Target and realisasi are written with different units."""
    tabel, baris = ladang.pilih(ladang.baris(ladang.tabel("kinerja"), "sub_kegiatan"))
    satuan = isi_sel(baris, "satuan")
    lain = "Laporan" if satuan != "Laporan" else "Paket"
    baru = f"{isi_sel(baris, 'realisasi')} {lain}"
    return Hasil(
        (
            UbahSel(tabel.kunci, baris.kunci, "target", f"{isi_sel(baris, 'target')} {satuan}"),
            UbahSel(tabel.kunci, baris.kunci, "realisasi", baru),
        ),
        Kebenaran(
            "KIN-05",
            tabel.nomor,
            baris.nama,
            baru,
            f"{isi_sel(baris, 'realisasi')} {satuan}",
            f"target dalam {satuan}",
            "realisasi",
        ),
        (f"nama/{baris.nama}",),
    )


def kin_09(ladang: Ladang) -> Hasil:
    """One number is written with the other decimal mark."""
    tabel, baris = ladang.pilih(
        [
            (tabel, baris)
            for awalan in ("kinerja", "akhir", "rekapitulasi")
            for tabel in ladang.tabel(awalan)
            if sum(bool(PECAHAN.match(isi_sel(b, "capaian"))) for b in tabel.baris) > 2
            for _, baris in ladang.baris([tabel])
            if PECAHAN.match(isi_sel(baris, "capaian"))
        ]
    )
    benar = isi_sel(baris, "capaian")
    baru = benar.translate(str.maketrans(",.", ".,"))
    return Hasil(
        (UbahSel(tabel.kunci, baris.kunci, "capaian", baru),),
        Kebenaran(
            "KIN-09",
            tabel.nomor,
            nama_tercetak(tabel, baris),
            baru,
            benar,
            "tanda desimal tabel itu",
            "capaian",
        ),
        (f"nama/{baris.nama}",),
    )


def _tahun(ladang: Ladang) -> tuple[Tabel, list[int]]:
    tabel = ladang.pilih([isi for isi in ladang.tabel("tahun") if ladang.bebas(f"kepala/{isi.kunci}")])
    return tabel, [int(sel.teks) for sel in tabel.kepala[0] if sel.teks.isdigit()]


def kon_07(ladang: Ladang) -> Hasil:
    """The years over a comparison are one too early; a row whose target was not just met shows it."""
    tabel, tahun = _tahun(ladang)
    akhir = tahun[-1]
    utuh = [baris for _, baris in ladang.utuh([tabel])]
    baris = ladang.pilih([b for b in utuh if isi_sel(b, f"T{akhir}") != isi_sel(b, f"R{akhir}")])
    letak = [urut for urut, sel in enumerate(tabel.kepala[0]) if sel.teks.isdigit()]
    return Hasil(
        tuple(
            UbahKepala(tabel.kunci, 0, urut, str(satu - 1)) for urut, satu in zip(letak, tahun, strict=True)
        ),
        Kebenaran(
            "KON-07",
            tabel.nomor,
            baris.nama,
            isi_sel(baris, f"R{akhir}"),
            f"tahun {akhir}",
            f"tertulis di bawah {akhir - 1}",
            str(akhir - 1),
            (*TAHUNAN, "STR-04", "NAR-01", "NAR-04", "NAR-09", "KIN-11"),
            (*(b.nama for b in tabel.baris), tabel.judul),
        ),
        (f"kepala/{tabel.kunci}", *(f"nama/{b.nama}" for b in tabel.baris)),
    )


def kon_08(ladang: Ladang) -> Hasil:
    """A comparison leaves out a year in the middle."""
    tabel, tahun = _tahun(ladang)
    if len(tahun) < 3:
        raise TidakBisaDitanamError
    return Hasil(
        (HapusTahun(tabel.kunci, tahun[1]),),
        Kebenaran(
            "KON-08",
            tabel.nomor,
            tabel.judul,
            tabel.judul,
            f"kolom {tahun[1]}",
            f"tanpa tahun {tahun[1]}",
            also=("STR-04", "NAR-09"),
            rows=(f"Tabel {tabel.nomor}",),
        ),
        (f"kepala/{tabel.kunci}", f"judul/{tabel.kunci}", *(f"nama/{b.nama}" for b in tabel.baris)),
    )


def str_05(ladang: Ladang) -> Hasil:
    """Realisasi and target stand under each other's header in one year."""
    tabel, tahun = _tahun(ladang)
    urut = 3 * ladang.pilih(range(1, len(tahun)))
    return Hasil(
        (UbahKepala(tabel.kunci, 1, urut, "R"), UbahKepala(tabel.kunci, 1, urut + 1, "T")),
        Kebenaran(
            "STR-05",
            tabel.nomor,
            tabel.judul,
            tabel.judul,
            "T R C",
            f"R T C di bawah {tahun[urut // 3]}",
            also=(*TAHUNAN, "KON-05", "NAR-01", "NAR-04"),
            rows=tuple(b.nama for b in tabel.baris),
        ),
        (f"kepala/{tabel.kunci}", f"judul/{tabel.kunci}", *(f"nama/{b.nama}" for b in tabel.baris)),
    )
