"""Front matter, BAB I and BAB II."""

from __future__ import annotations

from corpus.generator.manuscript import Baris, Daftar, HalamanBaru, Paragraf, Sampul, SelKepala
from corpus.generator.wording import deret
from corpus.generator.writer import Penulis, Rangka, kepala
from corpus.generator.writing import angka, hitungan, rp, rupiah


def pembuka(tulis: Penulis) -> None:
    """Cover, kata pengantar, DAFTAR ISI, DAFTAR TABEL."""
    lap = tulis.lap
    kantor = lap.kantor
    tulis.blok.append(
        Sampul(
            [
                "LAPORAN KINERJA",
                "INSTANSI PEMERINTAH",
                f"TAHUN {lap.tahun}",
                kantor.nama.upper(),
                kantor.pemda.upper(),
                f"TAHUN {lap.tahun + 1}",
            ]
        )
    )
    tulis.blok.append(HalamanBaru())
    tulis.judul(0, "", "KATA PENGANTAR")
    tulis.par(
        "pengantar.1",
        f"Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa karena Laporan Kinerja Instansi "
        f"Pemerintah {kantor.lengkap} Tahun {lap.tahun} dapat diselesaikan tepat pada waktunya.",
    )
    tulis.par(
        "pengantar.2",
        "Laporan ini merupakan pertanggungjawaban atas pelaksanaan perjanjian kinerja yang ditandatangani "
        "pada awal tahun. Isinya membandingkan apa yang dijanjikan dengan apa yang dihasilkan, menerangkan "
        "sebab keberhasilan dan kekurangannya, dan menyajikan penggunaan anggaran yang menyertainya.",
    )
    tulis.par(
        "pengantar.3",
        "Angka kinerja dalam laporan ini dikumpulkan dari setiap bidang melalui lembar data yang "
        "ditandatangani penanggung jawab indikator, lalu dicocokkan oleh Sekretariat dengan dokumen "
        "sumbernya. Angka anggaran bersumber dari laporan realisasi anggaran akhir tahun.",
    )
    tulis.par(
        "pengantar.4",
        "Kami menyadari laporan ini masih memiliki kekurangan. Saran dari pembaca akan kami pakai untuk "
        "memperbaiki perencanaan dan pelaporan pada tahun berikutnya. Kepada semua pihak yang telah membantu "
        "penyusunannya kami sampaikan terima kasih.",
    )
    for urut, teks in enumerate(
        (
            f"{kantor.tempat}, {kantor.tanggal}",
            kantor.penanda_tangan,
            "",
            "",
            kantor.kepala,
            f"NIP. {kantor.nip}",
        )
    ):
        tulis.blok.append(Paragraf(f"pengantar.ttd.{urut}", teks, gaya="tanda_tangan"))
    tulis.blok += [HalamanBaru()]
    tulis.judul(0, "", "DAFTAR ISI")
    tulis.blok += [Daftar("isi"), HalamanBaru()]
    tulis.judul(0, "", "DAFTAR TABEL")
    tulis.blok += [Daftar("tabel")]


def bab_satu(tulis: Penulis) -> None:
    """PENDAHULUAN: who the office is, with the tables of staff and assets."""
    lap = tulis.lap
    kantor = lap.kantor
    tulis.bab("PENDAHULUAN")
    tulis.judul(1, "1.1", "Latar Belakang")
    tulis.par(
        "latar.1",
        "Setiap perangkat daerah wajib mempertanggungjawabkan pelaksanaan tugas dan penggunaan sumber daya "
        "yang dipercayakan kepadanya. Kewajiban itu dilaksanakan melalui Sistem Akuntabilitas Kinerja "
        "Instansi Pemerintah, yang dimulai dari perencanaan strategis, perjanjian kinerja, pengukuran, "
        "pengelolaan data, pelaporan, sampai dengan reviu dan evaluasi kinerja.",
    )
    tulis.par(
        "latar.2",
        f"Laporan Kinerja {kantor.lengkap} Tahun {lap.tahun} disusun untuk memberikan informasi kinerja yang "
        f"terukur kepada {kantor.atasan} dan masyarakat, dan sebagai bahan perbaikan berkesinambungan bagi "
        f"{kantor.singkatan} untuk meningkatkan kinerjanya.",
    )
    tulis.par("latar.3", "Dasar hukum penyusunan laporan ini adalah:")
    tulis.butir("hukum", kantor.dasar_hukum)
    tulis.judul(1, "1.2", "Gambaran Umum Organisasi")
    tulis.judul(2, "1.2.1", "Tugas dan Fungsi")
    tulis.par(
        "tugas",
        f"{kantor.nama} mempunyai tugas {kantor.tugas}. Untuk itu {kantor.sebutan} menyelenggarakan fungsi:",
    )
    tulis.butir("fungsi", kantor.fungsi, huruf=True)
    tulis.judul(2, "1.2.2", "Susunan Organisasi")
    tulis.par(
        "susunan",
        f"{kantor.nama} dipimpin oleh seorang {kantor.pimpinan} yang berkedudukan di bawah dan bertanggung "
        f"jawab kepada {kantor.atasan} melalui Sekretaris Daerah. {kantor.pimpinan} dibantu oleh:",
    )
    tulis.butir("bidang", [f"{nama}, yang menangani {urusan};" for nama, urusan in kantor.bidang], huruf=True)
    tulis.judul(2, "1.2.3", "Sumber Daya")
    pegawai = sum(lap.rekap[0].jumlah(kolom) for kolom in range(len(lap.rekap[0].kolom)))
    tulis.par(
        "pegawai",
        f"Pada akhir tahun {lap.tahun} {kantor.nama} didukung oleh {hitungan(pegawai)} orang Aparatur Sipil "
        f"Negara. Susunannya menurut golongan disajikan pada Tabel {tulis.nomor_berikut()} berikut.",
    )
    for urut in range(len(lap.rekap)):
        _rekap(tulis, urut)
        if urut == 0:
            tulis.par(
                "pendidikan",
                f"Latar belakang pendidikan pegawai beragam, {kantor.pendidikan}. Rinciannya disajikan pada "
                f"Tabel {tulis.nomor_berikut()}.",
            )
        elif urut == 1:
            tulis.par(
                "sarana",
                "Pelaksanaan tugas ditunjang sarana dan prasarana yang kondisinya disajikan pada Tabel "
                f"{tulis.nomor_berikut()}. Barang yang rusak berat diusulkan untuk dihapuskan.",
            )
    tulis.judul(1, "1.3", "Isu Strategis")
    tulis.par("isu", "Isu strategis yang memengaruhi pelaksanaan tugas pada tahun ini adalah:")
    tulis.butir("isu.butir", kantor.isu)
    tulis.judul(1, "1.4", "Sistematika Penyajian")
    tulis.par("sistematika", "Laporan kinerja ini disajikan dengan sistematika sebagai berikut:")
    for nomor, isi in (
        (
            "BAB I",
            "Pendahuluan, memuat latar belakang, gambaran umum organisasi, isu strategis, dan sistematika",
        ),
        (
            "BAB II",
            "Perencanaan Kinerja, memuat rencana strategis, indikator kinerja utama, dan perjanjian kinerja",
        ),
        ("BAB III", "Akuntabilitas Kinerja, memuat capaian kinerja organisasi dan realisasi anggaran"),
        ("BAB IV", "Penutup, memuat simpulan umum dan langkah perbaikan"),
    ):
        tulis.par(f"sistematika.{nomor}", f"{nomor} {isi}.")


def _rekap(tulis: Penulis, urut: int) -> None:
    rekap = tulis.lap.rekap[urut]
    kunci = [f"k{kolom}" for kolom in range(len(rekap.kolom))]
    baris = [
        Baris(
            kunci=nama,
            nama=nama,
            sel={
                "no": str(nomor),
                "nama": nama,
                **{k: str(angka_sel) for k, angka_sel in zip(kunci, isi, strict=True)},
                "jumlah": str(sum(isi)),
            },
        )
        for nomor, (nama, isi) in enumerate(rekap.baris, start=1)
    ]
    jumlah = [rekap.jumlah(kolom) for kolom in range(len(kunci))]
    baris.append(
        Baris(
            kunci="Jumlah",
            nama="Jumlah",
            sel={
                "no": "Jumlah",
                "nama": "",
                **{k: str(isi) for k, isi in zip(kunci, jumlah, strict=True)},
                "jumlah": str(sum(jumlah)),
            },
            jenis="jumlah",
        )
    )
    tulis.tabel(
        f"rekap.{urut}",
        f"{rekap.judul} Tahun {tulis.lap.tahun}",
        Rangka(
            [
                ("no", 0.08, "tengah"),
                ("nama", 0.4, "kiri"),
                *((k, 0.36 / len(kunci), "tengah") for k in kunci),
                ("jumlah", 0.16, "tengah"),
            ],
            [kepala("No", "Uraian", *rekap.kolom, "Jumlah")],
        ),
        baris,
    )


def bab_dua(tulis: Penulis) -> None:
    """PERENCANAAN KINERJA: Renstra, IKU, perjanjian kinerja."""
    lap = tulis.lap
    kantor = lap.kantor
    awal, akhir = kantor.periode
    tulis.bab("PERENCANAAN KINERJA")
    tulis.judul(1, "2.1", "Rencana Strategis")
    tulis.par(
        "visi",
        f"Rencana Strategis {kantor.nama} Tahun {awal}-{akhir} merupakan penjabaran Rencana Pembangunan "
        f"Jangka Menengah Daerah {kantor.pemda} dengan visi “{kantor.visi}”. {kantor.nama} mendukung misi "
        f"ke-2, yaitu “{kantor.misi}”.",
    )
    tulis.par(
        "tujuan",
        f"Misi tersebut dijabarkan menjadi {hitungan(len(lap.tujuan))} tujuan dan "
        f"{hitungan(len(lap.sasaran))} sasaran strategis seperti pada Tabel {tulis.nomor_berikut()}.",
    )
    _tujuan_sasaran(tulis)
    tulis.par(
        "target",
        "Target setiap indikator sampai dengan akhir periode Rencana Strategis disajikan pada Tabel "
        f"{tulis.nomor_berikut()}.",
    )
    _target_renstra(tulis)
    tulis.judul(1, "2.2", "Indikator Kinerja Utama")
    tulis.par(
        "iku",
        f"Indikator Kinerja Utama menjadi ukuran keberhasilan {kantor.nama} dalam mencapai sasaran "
        "strategis. Penetapannya mempertimbangkan ketersediaan data, dan disajikan pada Tabel "
        f"{tulis.nomor_berikut()}.",
    )
    _iku(tulis)
    tulis.judul(1, "2.3", f"Perjanjian Kinerja Tahun {lap.tahun}")
    tulis.par(
        "pk",
        f"Perjanjian Kinerja Tahun {lap.tahun} ditandatangani oleh {kantor.pimpinan} dan {kantor.atasan} "
        "setelah dokumen "
        "pelaksanaan anggaran disahkan, dan tidak mengalami perubahan target pada tahun berjalan. Isinya "
        f"disajikan pada Tabel {tulis.nomor_berikut()}.",
    )
    _pk(tulis)
    tulis.par(
        "pk.anggaran",
        f"Untuk mencapai target tersebut disediakan anggaran perubahan sebesar {rp(lap.anggaran)} yang "
        f"tersebar pada {hitungan(len(lap.program))} program seperti pada Tabel {tulis.nomor_berikut()}.",
    )
    _pk_anggaran(tulis)


def _tujuan_sasaran(tulis: Penulis) -> None:
    baris = []
    for nomor, tujuan in enumerate(tulis.lap.tujuan, start=1):
        for letak, sasaran in enumerate(tujuan.sasaran):
            for urut, indikator in enumerate(sasaran.indikator):
                pertama = letak == urut == 0
                baris.append(
                    Baris(
                        kunci=indikator.nama,
                        nama=indikator.nama,
                        sel={
                            "no": str(nomor) if pertama else None,
                            "tujuan": tujuan.nama if pertama else None,
                            "ik_tujuan": tujuan.indikator.nama if pertama else None,
                            "sasaran": sasaran.nama if urut == 0 else None,
                            "indikator": indikator.nama,
                        },
                    )
                )
    awal, akhir = tulis.lap.kantor.periode
    tulis.tabel(
        "renstra.tujuan",
        f"Tujuan dan Sasaran {tulis.lap.kantor.nama} Tahun {awal}-{akhir}",
        Rangka(
            [
                ("no", 0.06, "tengah"),
                ("tujuan", 0.22, "kiri"),
                ("ik_tujuan", 0.22, "kiri"),
                ("sasaran", 0.24, "kiri"),
                ("indikator", 0.26, "kiri"),
            ],
            [kepala("No", "Tujuan", "Indikator Tujuan", "Sasaran", "Indikator Sasaran")],
        ),
        baris,
    )


def _target_renstra(tulis: Penulis) -> None:
    gaya = tulis.lap.gaya
    mulai, _ = tulis.lap.kantor.periode
    tahun = sorted(t for t in tulis.lap.sasaran[0].indikator[0].target if t > mulai)
    baris = []
    for nomor, sasaran in enumerate(tulis.lap.sasaran, start=1):
        for urut, indikator in enumerate(sasaran.indikator):
            baris.append(
                Baris(
                    kunci=indikator.nama,
                    nama=indikator.nama,
                    sel={
                        "no": str(nomor) if urut == 0 else None,
                        "sasaran": sasaran.nama if urut == 0 else None,
                        "indikator": indikator.nama,
                        "satuan": indikator.satuan,
                        **{str(t): angka(indikator.target[t], gaya) for t in tahun},
                    },
                )
            )
    tulis.tabel(
        "renstra.target",
        f"Target Indikator Sasaran Tahun {tahun[0]}-{tahun[-1]}",
        Rangka(
            [
                ("no", 0.06, "tengah"),
                ("sasaran", 0.23, "kiri"),
                ("indikator", 0.25, "kiri"),
                ("satuan", 0.1, "tengah"),
                *((str(t), 0.072, "tengah") for t in tahun),
            ],
            [
                [
                    SelKepala("No", tinggi=2),
                    SelKepala("Sasaran", tinggi=2),
                    SelKepala("Indikator Sasaran", tinggi=2),
                    SelKepala("Satuan", tinggi=2),
                    SelKepala("Target Kinerja Tahun", lebar=len(tahun)),
                ],
                kepala(*(str(t) for t in tahun)),
            ],
        ),
        baris,
    )


def _iku(tulis: Penulis) -> None:
    baris = [
        Baris(
            kunci=indikator.nama,
            nama=indikator.nama,
            sel={
                "no": str(nomor),
                "indikator": indikator.nama,
                "satuan": indikator.satuan,
                "formulasi": indikator.formulasi,
                "sumber": indikator.sumber,
            },
        )
        for nomor, indikator in enumerate(
            (indikator for sasaran in tulis.lap.sasaran for indikator in sasaran.indikator), start=1
        )
    ]
    tulis.tabel(
        "iku",
        f"Indikator Kinerja Utama {tulis.lap.kantor.lengkap}",
        Rangka(
            [
                ("no", 0.06, "tengah"),
                ("indikator", 0.28, "kiri"),
                ("satuan", 0.11, "tengah"),
                ("formulasi", 0.35, "kiri"),
                ("sumber", 0.2, "kiri"),
            ],
            [kepala("No", "Indikator Kinerja Utama", "Satuan", "Formulasi Pengukuran", "Sumber Data")],
        ),
        baris,
    )


def _pk(tulis: Penulis) -> None:
    lap = tulis.lap
    baris = []
    for nomor, sasaran in enumerate(lap.sasaran, start=1):
        for urut, indikator in enumerate(sasaran.indikator):
            baris.append(
                Baris(
                    kunci=indikator.nama,
                    nama=indikator.nama,
                    sel={
                        "no": str(nomor) if urut == 0 else None,
                        "sasaran": sasaran.nama if urut == 0 else None,
                        "indikator": indikator.nama,
                        "satuan": indikator.satuan,
                        "target": angka(indikator.target[lap.tahun], lap.gaya),
                    },
                )
            )
    tulis.tabel(
        "pk",
        f"Perjanjian Kinerja {lap.kantor.lengkap} Tahun {lap.tahun}",
        Rangka(
            [
                ("no", 0.07, "tengah"),
                ("sasaran", 0.33, "kiri"),
                ("indikator", 0.36, "kiri"),
                ("satuan", 0.12, "tengah"),
                ("target", 0.12, "tengah"),
            ],
            [kepala("No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target")],
        ),
        baris,
    )


def _pk_anggaran(tulis: Penulis) -> None:
    lap = tulis.lap
    baris = [
        Baris(
            kunci=program.nama,
            nama=program.nama,
            sel={
                "no": str(nomor),
                "nama": program.nama,
                "anggaran": rupiah(program.anggaran, lap.gaya),
                "keterangan": deret(list(dict.fromkeys(sub.dana for sub in program.sub))),
            },
        )
        for nomor, program in enumerate(lap.program, start=1)
    ]
    baris.append(
        Baris(
            kunci="JUMLAH",
            nama="JUMLAH",
            sel={"no": "JUMLAH", "nama": "", "anggaran": rupiah(lap.anggaran, lap.gaya), "keterangan": ""},
            jenis="jumlah",
        )
    )
    tulis.tabel(
        "pk.anggaran",
        f"Program dan Anggaran Perjanjian Kinerja Tahun {lap.tahun}",
        Rangka(
            [
                ("no", 0.07, "tengah"),
                ("nama", 0.52, "kiri"),
                ("anggaran", 0.25, "kanan"),
                ("keterangan", 0.16, "tengah"),
            ],
            [kepala("No", "Program", "Anggaran (Rp)", "Keterangan")],
        ),
        baris,
    )
