"""BAB III: capaian of tujuan and of each sasaran."""

from __future__ import annotations

from corpus.generator.efficiency import indeks_efisiensi, tingkat_efisiensi
from corpus.generator.manuscript import Baris, LebarKolom, SelKepala
from corpus.generator.model import Gaya, Indikator, Sasaran, SubKegiatan, Ukuran
from corpus.generator.scale import SKALA, kategori
from corpus.generator.wording import (
    deret,
    klaim_efisiensi,
    klaim_output,
    klaim_tahun,
    klaim_tren,
    klaim_tujuan,
    tahun_ukur,
)
from corpus.generator.writer import Penulis, Rangka, kepala
from corpus.generator.writing import angka, dua_desimal, hitungan, persentase

URUTAN = ("", "pertama", "kedua", "ketiga", "keempat")
ANGKA_KOLOM = kepala("1", "2", "3", "4", "5", "6", "7=6/5")


def bab_tiga_capaian(tulis: Penulis) -> None:
    """3.1 Capaian Kinerja Organisasi."""
    lap = tulis.lap
    tulis.bab("AKUNTABILITAS KINERJA")
    tulis.judul(1, "3.1", "Capaian Kinerja Organisasi")
    tulis.par(
        "ukur.1",
        "Pengukuran kinerja dilakukan dengan membandingkan realisasi dengan target setiap indikator. Untuk "
        "indikator yang semakin tinggi realisasinya semakin baik, capaian dihitung dengan rumus realisasi "
        "dibagi target dikali 100%.",
    )
    _rumus_turun(tulis)
    tulis.par(
        "ukur.3",
        f"Capaian kemudian dikelompokkan menurut skala pada Tabel {tulis.nomor_berikut()}. Persentase dalam "
        "laporan ini dibulatkan dua angka di belakang koma.",
    )
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
    tulis.par(
        "tujuan.pengantar",
        f"Capaian indikator tujuan pada tahun {lap.tahun} disajikan pada Tabel {tulis.nomor_berikut()}.",
    )
    _tabel_tujuan(tulis)
    tulis.par("tujuan.klaim", klaim_tujuan(lap))
    for nomor, sasaran in enumerate(lap.sasaran, start=1):
        _sasaran(tulis, nomor, sasaran)


def _rumus_turun(tulis: Penulis) -> None:
    semua = [tujuan.indikator for tujuan in tulis.lap.tujuan]
    semua += [indikator for sasaran in tulis.lap.sasaran for indikator in sasaran.indikator]
    turun = [indikator for indikator in semua if indikator.arah != "naik"]
    if not turun:
        return
    rumus = (
        "(target - (realisasi - target)) dibagi target dikali 100%"
        if turun[0].arah == "turun"
        else "target dibagi realisasi dikali 100%"
    )
    tulis.par(
        "ukur.2",
        "Untuk indikator yang semakin rendah realisasinya semakin baik, capaian dihitung dengan rumus "
        f"{rumus}. Rumus ini hanya dipakai untuk {deret([indikator.nama for indikator in turun])}.",
    )


def _ukur(no: str | None, nama: str | None, indikator: Indikator, tulis: Penulis) -> dict[str, str | None]:
    tahun, gaya = tulis.lap.tahun, tulis.lap.gaya
    return {
        "no": no,
        "nama": nama,
        "indikator": indikator.nama,
        "satuan": indikator.satuan,
        "target": angka(indikator.target[tahun], gaya),
        "realisasi": angka(indikator.realisasi[tahun], gaya),
        "capaian": persentase(indikator.capaian(tahun), gaya),
        "kategori": kategori(indikator.capaian(tahun), gaya),
    }


def _tabel_tujuan(tulis: Penulis) -> None:
    tulis.tabel(
        "tujuan",
        f"Pengukuran Kinerja Tujuan {tulis.lap.kantor.nama} Tahun {tulis.lap.tahun}",
        Rangka(
            [
                ("no", 0.06, "tengah"),
                ("nama", 0.28, "kiri"),
                ("indikator", 0.25, "kiri"),
                ("satuan", 0.1, "tengah"),
                ("target", 0.09, "tengah"),
                ("realisasi", 0.11, "tengah"),
                ("capaian", 0.11, "tengah"),
            ],
            [
                kepala("No", "Tujuan", "Indikator Tujuan", "Satuan", "Target", "Realisasi", "Capaian"),
                ANGKA_KOLOM,
            ],
        ),
        [
            Baris(tujuan.nama, tujuan.nama, _ukur(str(nomor), tujuan.nama, tujuan.indikator, tulis))
            for nomor, tujuan in enumerate(tulis.lap.tujuan, start=1)
        ],
    )


def _sasaran(tulis: Penulis, nomor: int, sasaran: Sasaran) -> None:
    lap = tulis.lap
    tulis.judul(2, f"3.1.{nomor}", f"Sasaran {nomor}: {sasaran.nama}")
    kegiatan = sum(len(program.kegiatan) for program in sasaran.program)
    sub = sum(len(program.sub) for program in sasaran.program)
    tulis.par(
        f"sasaran.{nomor}",
        f"Sasaran {URUTAN[nomor]} {lap.kantor.nama} adalah “{sasaran.nama}” dengan "
        f"{hitungan(len(sasaran.indikator))} indikator sasaran, yaitu "
        f"{deret([indikator.nama for indikator in sasaran.indikator])}.",
    )
    tulis.judul(3, "a.", f"Capaian Kinerja Tahun {lap.tahun}")
    tulis.par(
        f"sasaran.{nomor}.jumlah",
        f"Pencapaian sasaran “{sasaran.nama}” didukung oleh {hitungan(len(sasaran.program))} program dengan "
        f"{hitungan(kegiatan)} kegiatan serta {hitungan(sub)} sub kegiatan. Pengukuran kinerjanya disajikan "
        f"pada Tabel {tulis.nomor_berikut()}.",
    )
    _tabel_kinerja(tulis, nomor, sasaran)
    tulis.par(f"sasaran.{nomor}.klaim", klaim_tahun(lap, sasaran))
    tulis.par(f"sasaran.{nomor}.output", klaim_output(lap, sasaran))
    tulis.judul(3, "b.", "Perbandingan dengan Tahun-Tahun Sebelumnya")
    _tabel_tahun(tulis, nomor, sasaran)
    tulis.keterangan(f"sasaran.{nomor}.singkatan", "Keterangan: T = target, R = realisasi, C = capaian (%)")
    tulis.par(f"sasaran.{nomor}.tren", klaim_tren(lap, sasaran))
    tulis.judul(3, "c.", "Perbandingan dengan Target Akhir Rencana Strategis")
    _tabel_akhir(tulis, nomor, sasaran)
    akhir = max(sasaran.indikator[0].target)
    tulis.par(
        f"sasaran.{nomor}.akhir",
        f"Capaian terhadap target akhir tahun {akhir} menunjukkan kemajuan sampai dengan tahun {lap.tahun}. "
        "Sisa target akan dikejar pada sisa periode Rencana Strategis.",
    )
    tulis.judul(3, "d.", "Perbandingan dengan Standar Nasional")
    tulis.par(f"sasaran.{nomor}.standar", f"{sasaran.standar_nasional}.")
    tulis.judul(3, "e.", "Analisis Keberhasilan, Hambatan, dan Solusi")
    tulis.par(
        f"sasaran.{nomor}.analisis",
        f"Faktor yang mendorong pencapaian sasaran ini adalah {sasaran.pendorong}. Hambatan yang dihadapi "
        f"adalah {sasaran.penghambat}. Untuk mengatasinya, {lap.kantor.sebutan} {sasaran.solusi}.",
    )
    if lap.gaya.efisiensi:
        _efisiensi(tulis, nomor, sasaran)


def _efisiensi(tulis: Penulis, nomor: int, sasaran: Sasaran) -> None:
    tulis.judul(3, "f.", "Analisis Efisiensi Penggunaan Sumber Daya")
    cara = (
        "Indeks efisiensi diperoleh dari realisasi output dibagi capaian input, standar efisiensi dari "
        "rencana output dibagi rencana input, dan tingkat efisiensi dari selisih indeks dan standar dibagi "
        "standar."
        if tulis.lap.gaya.efisiensi == "indeks"
        else "Tingkat efisiensi diperoleh dari persentase capaian kinerja dikurangi persentase penyerapan "
        "anggaran."
    )
    tulis.par(
        f"sasaran.{nomor}.efisiensi.pengantar",
        f"{cara} Hasilnya disajikan pada Tabel {tulis.nomor_berikut()}.",
    )
    if tulis.lap.gaya.efisiensi == "indeks":
        _tabel_efisiensi(tulis, nomor, sasaran)
    else:
        _tabel_selisih(tulis, nomor, sasaran)
    tulis.par(f"sasaran.{nomor}.efisiensi", klaim_efisiensi(tulis.lap, sasaran))


def _tabel_kinerja(tulis: Penulis, nomor: int, sasaran: Sasaran) -> None:
    lap = tulis.lap
    baris = []
    for urut, indikator in enumerate(sasaran.indikator):
        nama = f"Sasaran: {sasaran.nama}" if urut == 0 else None
        no = f"{nomor}." if urut == 0 else None
        baris.append(
            Baris(indikator.nama, indikator.nama, _ukur(no, nama, indikator, tulis), tingkat="sasaran")
        )
    for p, program in enumerate(sasaran.program, start=1):
        baris.append(
            _baris_ukur(
                f"{nomor}.{p}",
                "program",
                program.nama,
                f"Program {p}: {program.nama}",
                _sel_ukur(program.ukuran, lap.gaya),
            )
        )
        for k, kegiatan in enumerate(program.kegiatan, start=1):
            nama = f"Kegiatan {k}: {kegiatan.nama}"
            baris.append(
                _baris_ukur(
                    f"{nomor}.{p}.{k}", "kegiatan", kegiatan.nama, nama, _sel_ukur(kegiatan.ukuran, lap.gaya)
                )
            )
            for s, sub in enumerate(kegiatan.sub, start=1):
                no = f"{nomor}.{p}.{k}.{s}"
                cetak = f"Sub Kegiatan: {sub.nama}"
                baris.append(_baris_ukur(no, "sub_kegiatan", sub.nama, cetak, _sel_ukur(sub, lap.gaya)))
    kolom_kategori: list[LebarKolom] = [("kategori", 0.1, "tengah")] if lap.gaya.kategori_di_tabel else []
    tulis.tabel(
        f"kinerja.{nomor}",
        f"Pengukuran Kinerja Sasaran {nomor} {lap.kantor.nama} Tahun {lap.tahun}",
        Rangka(
            [
                ("no", 0.085, "kiri"),
                ("nama", 0.29, "kiri"),
                ("indikator", 0.25, "kiri"),
                ("satuan", 0.115, "tengah"),
                ("target", 0.075, "tengah"),
                ("realisasi", 0.09, "tengah"),
                ("capaian", 0.095, "tengah"),
                *kolom_kategori,
            ],
            [
                kepala(
                    "No",
                    "Sasaran/Program/ Kegiatan/Sub Kegiatan",
                    "Indikator Kinerja",
                    "Satuan",
                    "Target",
                    "Realisasi",
                    "Capaian",
                    *(["Kategori"] if kolom_kategori else []),
                ),
                ANGKA_KOLOM + (kepala("8") if kolom_kategori else []),
            ],
            kecil=True,
        ),
        baris,
    )


def _baris_ukur(no: str, tingkat: str, nama: str, cetak: str, sel: dict[str, str]) -> Baris:
    """A row of what is measured; ``cetak`` is how its name is printed."""
    return Baris(kunci=nama, nama=nama, sel={"no": no, "nama": cetak, **sel}, tingkat=tingkat)


def _sel_ukur(ukuran: Ukuran | SubKegiatan, gaya: Gaya) -> dict[str, str]:
    """The cells of what is measured."""
    return {
        "indikator": ukuran.indikator,
        "satuan": ukuran.satuan,
        "target": angka(ukuran.target, gaya),
        "realisasi": angka(ukuran.realisasi, gaya),
        "capaian": persentase(ukuran.capaian, gaya),
        "kategori": kategori(ukuran.capaian, gaya),
    }


def _tabel_tahun(tulis: Penulis, nomor: int, sasaran: Sasaran) -> None:
    gaya = tulis.lap.gaya
    tahun = tahun_ukur(sasaran.indikator[0])
    baris = []
    for urut, indikator in enumerate(sasaran.indikator):
        sel: dict[str, str | None] = {
            "no": str(nomor) if urut == 0 else None,
            "sasaran": sasaran.nama if urut == 0 else None,
            "indikator": indikator.nama,
        }
        for t in tahun:
            sel[f"T{t}"] = angka(indikator.target[t], gaya)
            sel[f"R{t}"] = angka(indikator.realisasi[t], gaya)
            sel[f"C{t}"] = angka(indikator.capaian(t), gaya)
        baris.append(Baris(indikator.nama, indikator.nama, sel))
    tulis.tabel(
        f"tahun.{nomor}",
        f"Perbandingan Capaian Kinerja Sasaran {nomor} Tahun {tahun[0]}-{tahun[-1]}",
        Rangka(
            [
                ("no", 0.045, "tengah"),
                ("sasaran", 0.155, "kiri"),
                ("indikator", 0.17, "kiri"),
                *((f"{huruf}{t}", 0.07, "tengah") for t in tahun for huruf in "TRC"),
            ],
            [
                [
                    SelKepala("No", tinggi=2),
                    SelKepala("Sasaran", tinggi=2),
                    SelKepala("Indikator Sasaran", tinggi=2),
                ]
                + [SelKepala(str(t), lebar=3) for t in tahun],
                kepala(*(huruf for _ in tahun for huruf in "TRC")),
            ],
            kecil=True,
        ),
        baris,
    )


def _tabel_akhir(tulis: Penulis, nomor: int, sasaran: Sasaran) -> None:
    lap, gaya = tulis.lap, tulis.lap.gaya
    akhir = max(sasaran.indikator[0].target)
    baris = [
        Baris(
            indikator.nama,
            indikator.nama,
            {
                "no": str(nomor) if urut == 0 else None,
                "sasaran": sasaran.nama if urut == 0 else None,
                "indikator": indikator.nama,
                "akhir": angka(indikator.target[akhir], gaya),
                "realisasi": angka(indikator.realisasi[lap.tahun], gaya),
                "capaian": persentase(indikator.capaian_akhir(lap.tahun), gaya),
            },
        )
        for urut, indikator in enumerate(sasaran.indikator)
    ]
    tulis.tabel(
        f"akhir.{nomor}",
        f"Capaian Kinerja Sasaran {nomor} terhadap Target Akhir Renstra Tahun {akhir}",
        Rangka(
            [
                ("no", 0.06, "tengah"),
                ("sasaran", 0.26, "kiri"),
                ("indikator", 0.3, "kiri"),
                ("akhir", 0.13, "tengah"),
                ("realisasi", 0.13, "tengah"),
                ("capaian", 0.12, "tengah"),
            ],
            [
                kepala(
                    "No",
                    "Sasaran",
                    "Indikator Sasaran",
                    f"Target Akhir Renstra ({akhir})",
                    f"Realisasi s.d. {lap.tahun}",
                    "Capaian",
                )
            ],
        ),
        baris,
    )


def _tabel_efisiensi(tulis: Penulis, nomor: int, sasaran: Sasaran) -> None:
    gaya = tulis.lap.gaya
    baris = []
    for urut, sub in enumerate((sub for program in sasaran.program for sub in program.sub), start=1):
        indeks = indeks_efisiensi(sub)
        baris.append(
            Baris(
                sub.nama,
                sub.nama,
                {
                    "no": str(urut),
                    "nama": sub.nama,
                    "output": angka(sub.capaian, gaya),
                    "input": angka(sub.serapan, gaya),
                    "indeks": "-" if indeks is None else dua_desimal(indeks, gaya),
                    "rencana_output": "100",
                    "rencana_input": "100",
                    "standar": "1",
                    "tingkat": "-" if indeks is None else dua_desimal(indeks - 1, gaya),
                },
            )
        )
    tulis.tabel(
        f"efisiensi.{nomor}",
        f"Tingkat Efisiensi Pencapaian Sasaran {nomor} Tahun {tulis.lap.tahun}",
        Rangka(
            [
                ("no", 0.05, "tengah"),
                ("nama", 0.3, "kiri"),
                ("output", 0.095, "tengah"),
                ("input", 0.09, "tengah"),
                ("indeks", 0.095, "tengah"),
                ("rencana_output", 0.09, "tengah"),
                ("rencana_input", 0.09, "tengah"),
                ("standar", 0.095, "tengah"),
                ("tingkat", 0.095, "tengah"),
            ],
            [
                kepala(
                    "No",
                    "Sub Kegiatan",
                    "Realisasi Output",
                    "Capaian Input",
                    "Indeks Efisiensi",
                    "Rencana Output",
                    "Rencana Input",
                    "Standar Efisiensi",
                    "Tingkat Efisiensi",
                )
            ],
            kecil=True,
        ),
        baris,
    )


def _tabel_selisih(tulis: Penulis, nomor: int, sasaran: Sasaran) -> None:
    gaya = tulis.lap.gaya
    baris = []
    for urut, sub in enumerate((sub for program in sasaran.program for sub in program.sub), start=1):
        tingkat = tingkat_efisiensi(sub, gaya)
        baris.append(
            Baris(
                sub.nama,
                sub.nama,
                {
                    "no": str(urut),
                    "nama": sub.nama,
                    "output": dua_desimal(sub.capaian, gaya),
                    "input": dua_desimal(sub.serapan, gaya),
                    "tingkat": "-" if tingkat is None else dua_desimal(tingkat, gaya),
                },
            )
        )
    tulis.tabel(
        f"efisiensi.{nomor}",
        f"Tingkat Efisiensi Pencapaian Sasaran {nomor} Tahun {tulis.lap.tahun}",
        Rangka(
            [
                ("no", 0.07, "tengah"),
                ("nama", 0.45, "kiri"),
                ("output", 0.16, "tengah"),
                ("input", 0.16, "tengah"),
                ("tingkat", 0.16, "tengah"),
            ],
            [
                kepala(
                    "No",
                    "Sub Kegiatan",
                    "Capaian Kinerja (%)",
                    "Penyerapan Anggaran (%)",
                    "Tingkat Efisiensi (%)",
                )
            ],
            kecil=True,
        ),
        baris,
    )
