"""BAB III part two (budget) and BAB IV."""

from __future__ import annotations

from corpus.generator.chapter_three import deret, kategori
from corpus.generator.manuscript import Baris
from corpus.generator.model import SERATUS, Pagu, persen
from corpus.generator.writer import Penulis, kepala
from corpus.generator.writing import angka, dua_desimal, hitungan, persentase, rp, rupiah


def _rincian(pagu: Pagu) -> str:
    return (
        f"sebesar {rp(pagu.total)} terdiri dari Belanja Pegawai sebesar {rp(pagu.pegawai)}, Belanja Barang "
        f"dan Jasa sebesar {rp(pagu.barang_jasa)}, dan Belanja Modal sebesar {rp(pagu.modal)}"
    )


def bab_tiga_anggaran(tulis: Penulis) -> None:
    """3.2 Realisasi Anggaran."""
    lap, gaya = tulis.lap, tulis.lap.gaya
    tulis.judul(1, "3.2", "Realisasi Anggaran")
    tulis.par(
        "anggaran.induk",
        f"{lap.kantor.lengkap} pada Tahun {lap.tahun} memperoleh anggaran induk {_rincian(lap.induk)}.",
    )
    tulis.par(
        "anggaran.perubahan",
        f"Pada perubahan anggaran Tahun {lap.tahun} {lap.kantor.nama} memperoleh anggaran "
        f"{_rincian(lap.perubahan)}.",
    )
    serapan = persen(lap.belanja, lap.anggaran)
    tulis.par(
        "anggaran.realisasi",
        f"Realisasi anggaran sampai dengan akhir tahun {lap.tahun} sebesar {rp(lap.belanja)} atau "
        f"{persentase(serapan, gaya)} dari anggaran perubahan, sehingga terdapat sisa anggaran sebesar "
        f"{rp(lap.anggaran - lap.belanja)}.",
    )
    kegiatan = sum(len(program.kegiatan) for program in lap.program)
    tulis.par(
        "anggaran.jumlah",
        f"Anggaran tersebut digunakan untuk melaksanakan {hitungan(len(lap.program))} program dengan "
        f"{hitungan(kegiatan)} kegiatan serta {hitungan(len(list(lap.sub_kegiatan())))} sub kegiatan. "
        f"Rincian anggaran dan realisasinya disajikan pada Tabel {tulis.nomor_berikut()}.",
    )
    _tabel_anggaran(tulis)
    tulis.par(
        "anggaran.sebab",
        "Sisa anggaran terutama berasal dari efisiensi pengadaan, gaji pegawai yang memasuki masa pensiun, "
        "serta tagihan listrik dan air yang lebih rendah daripada perkiraan. Perkembangan anggaran dalam "
        f"tiga tahun disajikan pada Tabel {tulis.nomor_berikut()}.",
    )
    _tabel_anggaran_tahun(tulis)


def _tabel_anggaran(tulis: Penulis) -> None:
    lap, gaya = tulis.lap, tulis.lap.gaya
    baris = []
    for program in lap.program:
        baris.append(Baris(program.nama, program.nama, {}, jenis="grup", tingkat="program"))
        nomor = 0
        for kegiatan in program.kegiatan:
            baris.append(Baris(kegiatan.nama, kegiatan.nama, {}, jenis="grup", tingkat="kegiatan"))
            for sub in kegiatan.sub:
                nomor += 1
                baris.append(
                    Baris(
                        sub.nama,
                        sub.nama,
                        {
                            "no": str(nomor),
                            "nama": sub.nama,
                            "anggaran": rupiah(sub.anggaran, gaya),
                            "realisasi": rupiah(sub.belanja, gaya),
                            "sisa": rupiah(sub.anggaran - sub.belanja, gaya),
                            "persen": angka(sub.serapan, gaya),
                            "keterangan": sub.keterangan,
                        },
                        tingkat="sub_kegiatan",
                    )
                )
    baris.append(
        Baris(
            "JUMLAH",
            "JUMLAH",
            {
                "no": "JUMLAH",
                "nama": "",
                "anggaran": rupiah(lap.anggaran, gaya),
                "realisasi": rupiah(lap.belanja, gaya),
                "sisa": rupiah(lap.anggaran - lap.belanja, gaya),
                "persen": angka(persen(lap.belanja, lap.anggaran), gaya),
                "keterangan": "",
            },
            jenis="jumlah",
        )
    )
    tulis.tabel(
        "anggaran",
        f"Anggaran dan Realisasi Anggaran {lap.kantor.nama} Tahun {lap.tahun}",
        [
            ("no", 0.05, "tengah"),
            ("nama", 0.33, "kiri"),
            ("anggaran", 0.15, "kanan"),
            ("realisasi", 0.15, "kanan"),
            ("sisa", 0.13, "kanan"),
            ("persen", 0.065, "tengah"),
            ("keterangan", 0.125, "tengah"),
        ],
        [
            kepala(
                "No",
                "Program/Kegiatan/ Sub Kegiatan",
                "Anggaran (Rp)",
                "Realisasi (Rp)",
                "Sisa (Rp)",
                "%",
                "Keterangan",
            )
        ],
        baris,
        kecil=True,
    )


def _tabel_anggaran_tahun(tulis: Penulis) -> None:
    lap, gaya = tulis.lap, tulis.lap.gaya
    isi = {**lap.anggaran_lalu, lap.tahun: (lap.anggaran, lap.belanja)}
    tulis.tabel(
        "anggaran.tahun",
        f"Anggaran dan Realisasi Anggaran Tahun {min(isi)}-{max(isi)}",
        [
            ("no", 0.07, "tengah"),
            ("tahun", 0.13, "tengah"),
            ("anggaran", 0.25, "kanan"),
            ("realisasi", 0.25, "kanan"),
            ("sisa", 0.2, "kanan"),
            ("persen", 0.1, "tengah"),
        ],
        [kepala("No", "Tahun", "Anggaran (Rp)", "Realisasi (Rp)", "Sisa (Rp)", "%")],
        [
            Baris(
                str(tahun),
                str(tahun),
                {
                    "no": str(nomor),
                    "tahun": str(tahun),
                    "anggaran": rupiah(anggaran, gaya),
                    "realisasi": rupiah(belanja, gaya),
                    "sisa": rupiah(anggaran - belanja, gaya),
                    "persen": angka(persen(belanja, anggaran), gaya),
                },
            )
            for nomor, (tahun, (anggaran, belanja)) in enumerate(sorted(isi.items()), start=1)
        ],
    )


def bab_empat(tulis: Penulis) -> None:
    """PENUTUP with the report's own figures."""
    lap, gaya = tulis.lap, tulis.lap.gaya
    tahun = lap.tahun
    semua = [indikator for sasaran in lap.sasaran for indikator in sasaran.indikator]
    belum = [indikator for indikator in semua if indikator.capaian(tahun) < SERATUS]
    tulis.bab("PENUTUP")
    tulis.judul(1, "4.1", "Simpulan")
    tulis.par(
        "simpulan.1",
        f"Dari {hitungan(len(semua))} indikator sasaran yang diperjanjikan pada tahun {tahun}, "
        f"{hitungan(len(semua) - len(belum))} indikator mencapai atau melampaui target dan "
        f"{hitungan(len(belum))} indikator belum mencapai target, yaitu "
        f"{deret([f'{i.nama} dengan capaian {persentase(i.capaian(tahun), gaya)}' for i in belum])}.",
    )
    tulis.par(
        "simpulan.2", f"Rekapitulasi capaian setiap indikator disajikan pada Tabel {tulis.nomor_berikut()}."
    )
    tulis.tabel(
        "rekapitulasi",
        f"Rekapitulasi Capaian Indikator Sasaran Tahun {tahun}",
        [
            ("no", 0.08, "tengah"),
            ("indikator", 0.52, "kiri"),
            ("capaian", 0.18, "tengah"),
            ("kategori", 0.22, "tengah"),
        ],
        [kepala("No", "Indikator Sasaran", "Capaian (%)", "Kategori")],
        [
            Baris(
                indikator.nama,
                indikator.nama,
                {
                    "no": str(nomor),
                    "indikator": indikator.nama,
                    "capaian": dua_desimal(indikator.capaian(tahun), gaya),
                    "kategori": kategori(indikator.capaian(tahun)),
                },
            )
            for nomor, indikator in enumerate(semua, start=1)
        ],
    )
    tulis.par(
        "simpulan.3",
        f"Dari sisi keuangan, anggaran perubahan sebesar {rp(lap.anggaran)} terealisasi sebesar "
        f"{rp(lap.belanja)} atau {persentase(persen(lap.belanja, lap.anggaran), gaya)}.",
    )
    tulis.judul(1, "4.2", "Langkah Perbaikan")
    tulis.par(
        "langkah", "Untuk memperbaiki kinerja pada tahun berikutnya akan ditempuh langkah sebagai berikut:"
    )
    tulis.butir("langkah.butir", [f"{sasaran.solusi};" for sasaran in lap.sasaran])
    tulis.par(
        "akhir",
        "Demikian laporan kinerja ini disusun. Semoga dapat dimanfaatkan sebagai bahan penilaian dan "
        "perbaikan kinerja bagi semua pihak yang berkepentingan.",
    )
