"""BAB III part two (budget) and BAB IV."""

from __future__ import annotations

from decimal import Decimal

from corpus.generator.manuscript import Baris
from corpus.generator.model import Kegiatan, Pagu, Program, persen
from corpus.generator.scale import kategori
from corpus.generator.wording import kalimat_realisasi, kalimat_simpulan
from corpus.generator.writer import Penulis, Rangka, kepala
from corpus.generator.writing import angka, dua_desimal, hitungan, persentase, rp, rupiah


def _rincian(pagu: Pagu) -> str:
    return (
        f"sebesar {rp(pagu.total)} terdiri dari Belanja Pegawai sebesar {rp(pagu.pegawai)}, Belanja Barang "
        f"dan Jasa sebesar {rp(pagu.barang_jasa)}, dan Belanja Modal sebesar {rp(pagu.modal)}"
    )


def bab_tiga_anggaran(tulis: Penulis) -> None:
    """3.2 Realisasi Anggaran."""
    lap = tulis.lap
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
    tulis.par("anggaran.realisasi", kalimat_realisasi(lap))
    kegiatan = sum(len(program.kegiatan) for program in lap.program)
    tulis.par(
        "anggaran.jumlah",
        f"Anggaran tersebut digunakan untuk melaksanakan {hitungan(len(lap.program))} program dengan "
        f"{hitungan(kegiatan)} kegiatan serta {hitungan(len(list(lap.sub_kegiatan())))} sub kegiatan. "
        f"Rincian anggaran dan realisasinya disajikan pada Tabel {tulis.nomor_berikut()}.",
    )
    _tabel_anggaran(tulis)
    if len(lap.dana()) > 1:
        _tabel_dana(tulis)
    tulis.par(
        "anggaran.sebab",
        "Sisa anggaran terutama berasal dari efisiensi pengadaan, gaji pegawai yang memasuki masa pensiun, "
        "serta tagihan listrik dan air yang lebih rendah daripada perkiraan. Perkembangan anggaran dalam "
        f"tiga tahun disajikan pada Tabel {tulis.nomor_berikut()}.",
    )
    _tabel_anggaran_tahun(tulis)


def _uang(anggaran: Decimal, belanja: Decimal, tulis: Penulis) -> dict[str, str]:
    gaya = tulis.lap.gaya
    return {
        "anggaran": rupiah(anggaran, gaya),
        "realisasi": rupiah(belanja, gaya),
        "sisa": rupiah(anggaran - belanja, gaya),
        "persen": angka(persen(belanja, anggaran) if anggaran else Decimal(0), gaya),
    }


def _baris_atas(isi: Program | Kegiatan, tingkat: str, tulis: Penulis) -> Baris:
    """The row of a program or kegiatan: its name alone, or its amounts too."""
    if not tulis.lap.gaya.subtotal:
        return Baris(isi.nama, isi.nama, {}, jenis="grup", tingkat=tingkat)
    uang = _uang(isi.anggaran, isi.belanja, tulis)
    sel: dict[str, str | None] = {"no": "", "nama": isi.nama, **uang, "keterangan": ""}
    return Baris(isi.nama, isi.nama, sel, jenis="subtotal", tingkat=tingkat)


def _tabel_anggaran(tulis: Penulis) -> None:
    lap = tulis.lap
    baris = []
    for program in lap.program:
        baris.append(_baris_atas(program, "program", tulis))
        nomor = 0
        for kegiatan in program.kegiatan:
            baris.append(_baris_atas(kegiatan, "kegiatan", tulis))
            for sub in kegiatan.sub:
                nomor += 1
                baris.append(
                    Baris(
                        sub.nama,
                        sub.nama,
                        {
                            "no": str(nomor),
                            "nama": sub.nama,
                            **_uang(sub.anggaran, sub.belanja, tulis),
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
                **_uang(lap.anggaran, lap.belanja, tulis),
                "keterangan": "",
            },
            jenis="jumlah",
        )
    )
    tulis.tabel(
        "anggaran",
        f"Anggaran dan Realisasi Anggaran {lap.kantor.nama} Tahun {lap.tahun}",
        Rangka(
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
            kecil=True,
        ),
        baris,
    )


def _tabel_dana(tulis: Penulis) -> None:
    lap = tulis.lap
    tulis.par(
        "anggaran.dana",
        f"Anggaran tersebut berasal dari {hitungan(len(lap.dana()))} sumber dana. Realisasi menurut sumber "
        f"dana disajikan pada Tabel {tulis.nomor_berikut()}.",
    )
    baris = []
    for nomor, dana in enumerate(lap.dana(), start=1):
        sub = [satu for satu in lap.sub_kegiatan() if satu.dana == dana]
        anggaran, belanja = sum(satu.anggaran for satu in sub), sum(satu.belanja for satu in sub)
        uang = _uang(Decimal(anggaran), Decimal(belanja), tulis)
        baris.append(Baris(dana, dana, {"no": str(nomor), "nama": dana, **uang}))
    uang = _uang(lap.anggaran, lap.belanja, tulis)
    baris.append(Baris("JUMLAH", "JUMLAH", {"no": "JUMLAH", "nama": "", **uang}, jenis="jumlah"))
    tulis.tabel(
        "anggaran_dana",
        f"Realisasi Anggaran Menurut Sumber Dana Tahun {lap.tahun}",
        Rangka(
            [
                ("no", 0.07, "tengah"),
                ("nama", 0.3, "kiri"),
                ("anggaran", 0.19, "kanan"),
                ("realisasi", 0.19, "kanan"),
                ("sisa", 0.16, "kanan"),
                ("persen", 0.09, "tengah"),
            ],
            [kepala("No", "Sumber Dana", "Anggaran (Rp)", "Realisasi (Rp)", "Sisa (Rp)", "%")],
        ),
        baris,
    )


def _tabel_anggaran_tahun(tulis: Penulis) -> None:
    lap, gaya = tulis.lap, tulis.lap.gaya
    isi = {**lap.anggaran_lalu, lap.tahun: (lap.anggaran, lap.belanja)}
    tulis.tabel(
        "anggaran.tahun",
        f"Anggaran dan Realisasi Anggaran Tahun {min(isi)}-{max(isi)}",
        Rangka(
            [
                ("no", 0.07, "tengah"),
                ("tahun", 0.13, "tengah"),
                ("anggaran", 0.25, "kanan"),
                ("realisasi", 0.25, "kanan"),
                ("sisa", 0.2, "kanan"),
                ("persen", 0.1, "tengah"),
            ],
            [kepala("No", "Tahun", "Anggaran (Rp)", "Realisasi (Rp)", "Sisa (Rp)", "%")],
        ),
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
    tulis.bab("PENUTUP")
    tulis.judul(1, "4.1", "Simpulan")
    tulis.par("simpulan.1", kalimat_simpulan(lap))
    tulis.par(
        "simpulan.2", f"Rekapitulasi capaian setiap indikator disajikan pada Tabel {tulis.nomor_berikut()}."
    )
    tulis.tabel(
        "rekapitulasi",
        f"Rekapitulasi Capaian Indikator Sasaran Tahun {tahun}",
        Rangka(
            [
                ("no", 0.08, "tengah"),
                ("indikator", 0.52, "kiri"),
                ("capaian", 0.18, "tengah"),
                ("kategori", 0.22, "tengah"),
            ],
            [kepala("No", "Indikator Sasaran", "Capaian (%)", "Kategori")],
        ),
        [
            Baris(
                indikator.nama,
                indikator.nama,
                {
                    "no": str(nomor),
                    "indikator": indikator.nama,
                    "capaian": dua_desimal(indikator.capaian(tahun), gaya),
                    "kategori": kategori(indikator.capaian(tahun), gaya),
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
