"""The report around the sentences: its headings and tables, and the places where sentences may stand."""

from __future__ import annotations

from decimal import Decimal

from corpus.bentuk.gambit import Kol, rangka
from corpus.bentuk.pohon import kode, pohon
from corpus.generator.manuscript import Baris, Blok, Paragraf, Tabel
from corpus.generator.model import persen
from corpus.generator.scale import SKALA
from corpus.generator.writer import Penulis
from corpus.generator.writing import angka, dua_desimal, persentase, rupiah
from corpus.kalimat.data import Data

TEMPAT = ("pegawai", "sasaran", "program", "kinerja", "anggaran", "efisiensi", "penutup")
"""Where sentences may stand, in the order of the report."""
ISI_TABEL = {
    "pegawai": "susunan pegawai menurut golongan",
    "pk": "perjanjian kinerja",
    "kinerja": "pengukuran kinerja sasaran",
    "tahun": "perbandingan capaian kinerja antartahun",
    "anggaran": "anggaran dan realisasi anggaran",
    "efisiensi": "efisiensi penggunaan sumber daya",
}
"""What tables hold, as a sentence that points to one calls it."""
Sel = dict[str, str | None]


def kerangka(data: Data) -> list[Blok]:
    """The report without its sentences; a paragraph with the key of a place and no text stands at each."""
    tulis = Penulis(data.lap)
    tahun = data.tahun
    tulis.judul(0, "", "KATA PENGANTAR")
    tulis.par("pengantar", f"Laporan Kinerja {data.lap.kantor.lengkap} Tahun {tahun} telah selesai disusun.")
    tulis.bab("PENDAHULUAN")
    tulis.judul(1, "1.1", "Pegawai")
    _pegawai(tulis, data)
    tulis.par("pegawai", "")
    tulis.bab("PERENCANAAN KINERJA")
    awal, akhir = data.lap.kantor.periode
    tulis.judul(1, "2.1", f"Rencana Strategis Tahun {awal}-{akhir}")
    tulis.par("rencana", "Sasaran strategis dinas tercantum dalam Rencana Strategis.")
    for urut, satu in enumerate(data.lap.sasaran, start=1):
        tulis.par(f"rencana.{urut}", f"Sasaran {urut}: {satu.nama}.")
    tulis.judul(1, "2.2", f"Perjanjian Kinerja Tahun {tahun}")
    _pk(tulis, data)
    tulis.par("sasaran", "")
    tulis.judul(1, "2.3", f"Program dan Kegiatan Tahun {tahun}")
    tulis.par("program.pengantar", "Rincian program dan kegiatan terdapat pada bagian realisasi anggaran.")
    tulis.par("program", "")
    tulis.bab("AKUNTABILITAS KINERJA")
    tulis.judul(1, "3.1", "Capaian Kinerja Organisasi")
    _kinerja(tulis, data)
    tulis.par("kinerja", "")
    tulis.judul(1, "3.2", "Realisasi Anggaran")
    _anggaran(tulis, data)
    tulis.par("anggaran", "")
    tulis.judul(1, "3.3", "Efisiensi Penggunaan Sumber Daya")
    tulis.par(
        "efisiensi.cara",
        "Tingkat efisiensi diperoleh dari capaian kinerja dikurangi penyerapan anggaran; tingkat yang "
        "positif berarti efisien.",
    )
    _efisiensi(tulis, data)
    tulis.par("efisiensi", "")
    tulis.bab("PENUTUP")
    tulis.judul(1, "4.1", "Simpulan")
    tulis.par("penutup", "")
    return tulis.blok


def nomor_tabel(data: Data) -> dict[str, str]:
    """The numbers of the tables by their keys."""
    return {satu.kunci: satu.nomor for satu in kerangka(data) if isinstance(satu, Tabel)}


def adalah_tempat(blok: Blok) -> bool:
    """Whether sentences stand there."""
    return isinstance(blok, Paragraf) and not blok.teks and blok.kunci in TEMPAT


def _pegawai(tulis: Penulis, data: Data) -> None:
    rekap = data.lap.rekap[0]
    kolom = [
        Kol("no", "No", 0.08),
        Kol("nama", "Golongan", 0.4, rata="kiri"),
        *(Kol(f"k{urut}", nama, 0.18) for urut, nama in enumerate(rekap.kolom)),
        Kol("jumlah", "Jumlah", 0.16),
    ]
    baris = []
    for urut, (nama, isi) in enumerate(rekap.baris, start=1):
        satuan = {f"k{k}": str(n) for k, n in enumerate(isi)}
        baris.append(Baris(nama, nama, {"no": str(urut), "nama": nama, **satuan, "jumlah": str(sum(isi))}))
    jumlah = [rekap.jumlah(k) for k in range(len(rekap.kolom))]
    satuan = {f"k{k}": str(n) for k, n in enumerate(jumlah)}
    sel: Sel = {"no": "Jumlah", "nama": "", **satuan, "jumlah": str(sum(jumlah))}
    baris.append(Baris("Jumlah", "Jumlah", sel, jenis="jumlah"))
    tulis.tabel("pegawai", f"{rekap.judul} Tahun {data.tahun}", rangka(kolom), baris)


def _per_indikator(data: Data, isi: dict[str, dict[str, str]]) -> list[Baris]:
    """A row an indicator, its sasaran in the first row of each."""
    baris = []
    for nomor, sasaran in enumerate(data.lap.sasaran, start=1):
        for urut, satu in enumerate(sasaran.indikator):
            sel: Sel = {
                "no": str(nomor) if urut == 0 else None,
                "sasaran": sasaran.nama if urut == 0 else None,
                "indikator": satu.nama,
                **isi[satu.nama],
            }
            baris.append(Baris(satu.nama, satu.nama, sel, tingkat="sasaran"))
    return baris


_KEPALA = [
    Kol("no", "No", 0.06),
    Kol("sasaran", "Sasaran", 0.24, rata="kiri"),
    Kol("indikator", "Indikator Kinerja", 0.28, rata="kiri"),
]


def _pk(tulis: Penulis, data: Data) -> None:
    kolom = [*_KEPALA, Kol("satuan", "Satuan"), Kol("target", f"Target {data.tahun}")]
    isi = {
        satu.nama: {"satuan": satu.satuan, "target": angka(data.target(satu), data.lap.gaya)}
        for satu in data.indikator
    }
    judul = f"Perjanjian Kinerja {data.lap.kantor.nama} Tahun {data.tahun}"
    tulis.tabel("pk", judul, rangka(kolom), _per_indikator(data, isi))


def _kinerja(tulis: Penulis, data: Data) -> None:
    gaya, tahun = data.lap.gaya, data.tahun
    skala = [
        Baris(kata, kata, {"no": str(urut), "interval": interval, "kategori": kata})
        for urut, (_, interval, kata) in enumerate(SKALA[gaya.skala], start=1)
    ]
    kolom = [
        Kol("no", "No", 0.1),
        Kol("interval", "Interval Capaian (%)", 0.5),
        Kol("kategori", "Kategori", 0.4),
    ]
    tulis.tabel("skala", "Skala Nilai Peringkat Kinerja", rangka(kolom), skala)
    isi = {
        satu.nama: {
            "satuan": satu.satuan,
            "target": angka(data.target(satu), gaya),
            "realisasi": angka(data.realisasi(satu), gaya),
            "capaian": persentase(data.capaian(satu), gaya),
        }
        for satu in data.indikator
    }
    kolom = [
        *_KEPALA,
        Kol("satuan", "Satuan"),
        Kol("target", "Target"),
        Kol("realisasi", "Realisasi"),
        Kol("capaian", "Capaian"),
    ]
    tulis.tabel(
        "kinerja", f"Pengukuran Kinerja Sasaran Tahun {tahun}", rangka(kolom), _per_indikator(data, isi)
    )
    ukur = [tahun - 2, tahun - 1, tahun]
    per_tahun = {
        satu.nama: {
            f"{huruf}{t}": angka(nilai, gaya)
            for t in ukur
            for huruf, nilai in (("T", satu.target[t]), ("R", satu.realisasi[t]), ("C", satu.capaian(t)))
        }
        for satu in data.indikator
    }
    kata = {"T": "Target", "R": "Realisasi", "C": "Capaian (%)"}
    kolom = [*_KEPALA, *(Kol(f"{huruf}{t}", kata[huruf], 0.07, str(t)) for t in ukur for huruf in "TRC")]
    judul = f"Perbandingan Capaian Kinerja Sasaran Tahun {ukur[0]}-{ukur[-1]}"
    tulis.tabel("tahun", judul, rangka(kolom), _per_indikator(data, per_tahun))
    _akhir_dan_nasional(tulis, data)


def _akhir_dan_nasional(tulis: Penulis, data: Data) -> None:
    gaya = data.lap.gaya
    realisasi = Kol("realisasi", f"Realisasi {data.tahun}")
    isi = {
        satu.nama: {
            "akhir": angka(satu.target[data.akhir], gaya),
            "realisasi": angka(data.realisasi(satu), gaya),
            "capaian": persentase(satu.capaian_akhir(data.tahun), gaya),
        }
        for satu in data.indikator
    }
    kolom = [
        *_KEPALA,
        Kol("akhir", f"Target Akhir Renstra ({data.akhir})"),
        realisasi,
        Kol("capaian", "Capaian"),
    ]
    judul = f"Capaian Kinerja Sasaran terhadap Target Akhir Renstra Tahun {data.akhir}"
    tulis.tabel("akhir", judul, rangka(kolom), _per_indikator(data, isi))
    baris = [
        Baris(
            satu.nama,
            satu.nama,
            {
                "no": str(urut),
                "indikator": satu.nama,
                "realisasi": angka(data.realisasi(satu), gaya),
                "nasional": angka(data.nasional[satu.nama], gaya),
            },
        )
        for urut, satu in enumerate(data.indikator, start=1)
    ]
    kolom = [_KEPALA[0], _KEPALA[2], realisasi, Kol("nasional", "Realisasi Nasional")]
    tulis.tabel("nasional", f"Perbandingan dengan Capaian Nasional Tahun {data.tahun}", rangka(kolom), baris)


def _anggaran(tulis: Penulis, data: Data) -> None:
    gaya = data.lap.gaya

    def uang(anggaran: Decimal, belanja: Decimal) -> Sel:
        return {
            "anggaran": rupiah(anggaran, gaya),
            "belanja": rupiah(belanja, gaya),
            "sisa": rupiah(anggaran - belanja, gaya),
            "persen": dua_desimal(persen(belanja, anggaran), gaya),
        }

    baris = [
        Baris(
            f"{pos.letak}",
            pos.nama,
            {"kode": kode(pos), "nama": pos.nama, **uang(pos.anggaran, pos.belanja)},
            jenis="data" if pos.tingkat == "sub_kegiatan" else "subtotal",
            tingkat=pos.tingkat,
        )
        for pos in pohon(data.lap)
    ]
    sel = {"kode": "JUMLAH", "nama": "", **uang(data.lap.anggaran, data.lap.belanja)}
    baris.append(Baris("JUMLAH", "JUMLAH", sel, jenis="jumlah"))
    kolom = [
        Kol("kode", "Kode", 0.1),
        Kol("nama", "Program/Kegiatan/Sub Kegiatan", 0.34, rata="kiri"),
        Kol("anggaran", "Anggaran (Rp)", 0.17, rata="kanan"),
        Kol("belanja", "Realisasi (Rp)", 0.17, rata="kanan"),
        Kol("sisa", "Sisa (Rp)", 0.14, rata="kanan"),
        Kol("persen", "%", 0.08),
    ]
    tulis.tabel("anggaran", f"Anggaran dan Realisasi Anggaran Tahun {data.tahun}", rangka(kolom), baris)


def _efisiensi(tulis: Penulis, data: Data) -> None:
    gaya = data.lap.gaya
    baris = [
        Baris(
            satu.nama,
            satu.nama,
            {
                "no": str(urut),
                "nama": satu.nama,
                "capaian": dua_desimal(satu.ukuran.capaian, gaya),
                "serapan": dua_desimal(data.serapan(satu), gaya),
                "tingkat": dua_desimal(data.efisiensi(satu), gaya),
            },
            tingkat="program",
        )
        for urut, satu in enumerate(data.program, start=1)
    ]
    kolom = [
        Kol("no", "No", 0.06),
        Kol("nama", "Program", 0.4, rata="kiri"),
        Kol("capaian", "Capaian Kinerja (%)", 0.18),
        Kol("serapan", "Penyerapan Anggaran (%)", 0.18),
        Kol("tingkat", "Tingkat Efisiensi (%)", 0.18),
    ]
    tulis.tabel("efisiensi", f"Efisiensi Penggunaan Sumber Daya Tahun {data.tahun}", rangka(kolom), baris)
