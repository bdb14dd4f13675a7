"""A fictional library and archive office.

All figures and people are made up; names of program, kegiatan and sub kegiatan are those of the national
nomenclature.
"""

from __future__ import annotations

from decimal import Decimal

from corpus.generator.model import (
    Indikator,
    Kantor,
    Kegiatan,
    Laporan,
    Pagu,
    Program,
    Rekap,
    Sasaran,
    SubKegiatan,
    Tujuan,
    Ukuran,
)


def _s(
    nama: str, indikator: str, satuan: str, target: int, realisasi: int, anggaran: int, belanja: int
) -> SubKegiatan:
    return SubKegiatan(
        nama=nama,
        indikator=indikator,
        satuan=satuan,
        target=Decimal(target),
        realisasi=Decimal(realisasi),
        anggaran=Decimal(anggaran),
        belanja=Decimal(belanja),
        modal=nama.startswith("Pengadaan "),
    )


def _u(indikator: str, target: str, realisasi: str, satuan: str = "Persen") -> Ukuran:
    return Ukuran(indikator, satuan, Decimal(target), Decimal(realisasi))


def _seri(teks: str, mulai: int = 2022) -> dict[int, Decimal]:
    return {mulai + urut: Decimal(angka) for urut, angka in enumerate(teks.split())}


KANTOR = Kantor(
    nama="Dinas Perpustakaan dan Kearsipan",
    pemda="Kabupaten Tirta Amarta",
    singkatan="Dispusip",
    kepala="Dra. RATNA WULANDARI KUSUMA, M.Si.",
    nip="19690412 199403 2 007",
    tempat="Wanasari",
    tanggal="14 Februari 2025",
    periode=(2021, 2026),
    visi="Terwujudnya Tirta Amarta yang Cerdas, Mandiri, dan Berbudaya",
    misi="Meningkatkan kualitas sumber daya manusia yang cerdas dan berdaya saing",
    bidang=(
        ("Sekretariat", "perencanaan, keuangan, umum, dan kepegawaian"),
        ("Bidang Pengembangan Perpustakaan", "deposit, pengolahan bahan pustaka, dan pembinaan perpustakaan"),
        ("Bidang Layanan dan Pembudayaan Kegemaran Membaca", "layanan pemustaka, promosi, dan literasi"),
        ("Bidang Pengelolaan Arsip", "arsip dinamis, arsip statis, dan layanan informasi kearsipan"),
        ("Bidang Pembinaan dan Penyelamatan Arsip", "pembinaan, pengawasan, dan penyelamatan arsip"),
    ),
    tugas="membantu Bupati melaksanakan urusan pemerintahan bidang perpustakaan dan bidang kearsipan",
    fungsi=(
        "perumusan kebijakan daerah bidang perpustakaan dan kearsipan;",
        "pelaksanaan kebijakan, pembinaan, dan pelayanan bidang perpustakaan dan kearsipan;",
        "pelaksanaan evaluasi dan pelaporan bidang perpustakaan dan kearsipan;",
        "pelaksanaan administrasi dinas; dan",
        "pelaksanaan fungsi lain yang diberikan oleh Bupati sesuai dengan tugasnya.",
    ),
    isu=(
        "sebaran perpustakaan desa yang dikelola sesuai standar belum merata;",
        "jumlah pustakawan dan arsiparis masih di bawah kebutuhan hasil analisis beban kerja;",
        "pengelolaan arsip dinamis di sebagian perangkat daerah belum memakai jadwal retensi arsip; dan",
        "ruang simpan arsip statis mendekati penuh.",
    ),
    dasar_hukum=(
        "Undang-Undang tentang Perpustakaan dan Undang-Undang tentang Kearsipan;",
        "Undang-Undang tentang Pemerintahan Daerah;",
        "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah;",
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014 "
        "tentang Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan "
        "Kinerja Instansi Pemerintah;",
        "Peraturan Daerah Kabupaten Tirta Amarta tentang Rencana Pembangunan Jangka Menengah Daerah; dan",
        "Peraturan Bupati Tirta Amarta tentang Kedudukan, Susunan Organisasi, Tugas dan Fungsi, serta "
        "Tata Kerja Dinas Perpustakaan dan Kearsipan.",
    ),
)

PEMBINAAN_PERPUSTAKAAN = Program(
    "PROGRAM PEMBINAAN PERPUSTAKAAN",
    _u("Persentase perpustakaan yang dibina", "60", "62.4"),
    (
        Kegiatan(
            "Pengelolaan Perpustakaan Tingkat Daerah Kabupaten/Kota",
            _u("Persentase pemustaka yang terlayani", "85", "87.55"),
            (
                _s(
                    "Pengembangan dan Pemeliharaan Layanan Perpustakaan Elektronik",
                    "Jumlah layanan perpustakaan elektronik yang dikembangkan", "Layanan", 2, 2,
                    96_450_000, 91_237_500,
                ),
                _s(
                    "Pembinaan Perpustakaan Khusus Tingkat Kabupaten/Kota",
                    "Jumlah perpustakaan khusus yang dibina : 18 Perpustakaan", "Perpustakaan", 18, 18,
                    64_280_000, 60_115_400,
                ),
                _s(
                    "Peningkatan Kapasitas Tenaga Perpustakaan dan Pustakawan Tingkat Daerah Kabupaten/Kota",
                    "Jumlah tenaga perpustakaan yang ditingkatkan kapasitasnya", "Orang", 75, 78,
                    128_760_000, 121_904_250,
                ),
                _s(
                    "Pengelolaan dan Pengembangan Bahan Pustaka",
                    "Jumlah bahan perpustakaan yang dikelola dan dikembangkan", "Eksemplar", 3_250, 3_410,
                    242_315_000, 236_871_900,
                ),
                _s(
                    "Penyusunan Data dan Informasi Perpustakaan",
                    "Jumlah data dan informasi perpustakaan", "Dokumen", 2, 2,
                    37_520_000, 34_018_750,
                ),
            ),
        ),
        Kegiatan(
            "Pembudayaan Gemar Membaca Tingkat Daerah Kabupaten/Kota",
            _u("Persentase kecamatan yang melaksanakan pembudayaan gemar membaca", "80", "86.67"),
            (
                _s(
                    "Sosialisasi Budaya Baca dan Literasi pada Satuan Pendidikan Dasar dan Masyarakat",
                    "Jumlah lokus pembudayaan kegemaran membaca dan literasi", "Lokus", 40, 42,
                    153_890_000, 147_226_300,
                ),
                _s(
                    "Pengembangan Literasi Berbasis Inklusi Sosial",
                    "Jumlah perpustakaan berbasis inklusi sosial yang dikembangkan", "Perpustakaan", 15, 15,
                    186_440_000, 179_352_800,
                ),
                _s(
                    "Pemilihan Duta Baca Tingkat Daerah Kabupaten/Kota",
                    "Jumlah duta baca yang dipilih dan didukung kegiatannya", "Orang", 4, 4,
                    58_975_000, 55_640_000,
                ),
                _s(
                    "Pemberian Penghargaan Gerakan Budaya Gemar Membaca",
                    "Jumlah orang yang mendapatkan penghargaan : 30 Orang", "Orang", 30, 30,
                    41_260_000, 38_995_500,
                ),
            ),
        ),
    ),
)  # fmt: skip

PELESTARIAN = Program(
    "PROGRAM PELESTARIAN KOLEKSI NASIONAL DAN NASKAH KUNO",
    _u("Persentase naskah kuno yang dilestarikan", "45", "47.2"),
    (
        Kegiatan(
            "Pelestarian Naskah Kuno Milik Daerah Kabupaten/Kota",
            _u("Persentase naskah kuno terdaftar yang dialihmediakan", "50", "52.5"),
            (
                _s(
                    "Peningkatan Peran Serta Masyarakat dalam Penyimpanan, Perawatan, Pelestarian, dan "
                    "Pendaftaran Naskah Kuno",
                    "Jumlah masyarakat yang berperan serta dalam pelestarian naskah kuno", "Orang", 60, 64,
                    72_130_000, 66_487_000,
                ),
                _s(
                    "Pengembangan, Pengolahan dan Pengalihmediaan Naskah Kuno yang Dimiliki oleh Masyarakat "
                    "untuk Dilestarikan dan Didayagunakan",
                    "Jumlah naskah kuno yang dialihmediakan : 120 Naskah", "Naskah", 120, 126,
                    118_645_000, 112_230_750,
                ),
            ),
        ),
    ),
)  # fmt: skip

PENGELOLAAN_ARSIP = Program(
    "PROGRAM PENGELOLAAN ARSIP",
    _u("Persentase arsip yang dikelola sesuai kaidah", "70", "71.4"),
    (
        Kegiatan(
            "Pengelolaan Arsip Dinamis Daerah Kabupaten/Kota",
            _u("Persentase unit kearsipan yang menerapkan tata naskah dinas", "80", "74"),
            (
                _s(
                    "Penciptaan dan Penggunaan Arsip Dinamis",
                    "Jumlah naskah dinas yang diciptakan dan digunakan", "Berkas", 1_200, 1_248,
                    54_870_000, 51_326_400,
                ),
                _s(
                    "Pemeliharaan dan Penyusutan Arsip Dinamis",
                    "Jumlah naskah dinas yang dilakukan pemeliharaan dan penyusutan", "Berkas", 900, 936,
                    88_215_000, 82_119_250,
                ),
                _s(
                    "Pengawasan Arsip Dinamis Kewenangan Kabupaten/Kota",
                    "Jumlah laporan hasil pengawasan arsip dinamis", "Laporan", 25, 22,
                    97_360_000, 79_834_200,
                ),
            ),
        ),
        Kegiatan(
            "Pengelolaan Arsip Statis Daerah Kabupaten/Kota",
            _u("Persentase arsip statis yang dapat diakses masyarakat", "55", "57.75"),
            (
                _s(
                    "Akuisisi, Pengolahan, Preservasi, dan Akses Arsip Statis",
                    "Jumlah arsip statis yang diolah dan dipreservasi : 1.500 Arsip", "Arsip", 1_500, 1_560,
                    134_920_000, 128_447_600,
                ),
                _s(
                    "Pengembangan Khazanah Arsip Statis Melalui Wawancara Sejarah Lisan",
                    "Jumlah khazanah arsip statis melalui wawancara sejarah lisan", "Dokumen", 6, 6,
                    47_315_000, 44_218_300,
                ),
            ),
        ),
        Kegiatan(
            "Pengelolaan Simpul Jaringan Informasi Kearsipan Nasional Tingkat Kabupaten/Kota",
            _u("Persentase informasi arsip yang tersaji di simpul jaringan", "65", "68.9"),
            (
                _s(
                    "Penyediaan Informasi, Akses dan Layanan Kearsipan Tingkat Daerah Kabupaten/Kota "
                    "Melalui JIKN",
                    "Jumlah layanan informasi kearsipan melalui JIKN", "Pengguna", 350, 371,
                    62_480_000, 58_990_500,
                ),
                _s(
                    "Pemberdayaan Kapasitas Unit Kearsipan dan Lembaga Kearsipan Daerah Kabupaten/Kota",
                    "Jumlah laporan hasil pemberdayaan kapasitas unit kearsipan", "Laporan", 3, 3,
                    81_725_000, 77_361_900,
                ),
            ),
        ),
    ),
)  # fmt: skip

PENYELAMATAN_ARSIP = Program(
    "PROGRAM PERLINDUNGAN DAN PENYELAMATAN ARSIP",
    _u("Persentase arsip bernilai guna yang diselamatkan", "90", "92.7"),
    (
        Kegiatan(
            "Pemusnahan Arsip Dilingkungan Pemerintah Daerah Kabupaten/Kota yang Memiliki Retensi di Bawah "
            "10 (Sepuluh) Tahun",
            _u("Persentase arsip inaktif yang telah dinilai", "75", "78"),
            (
                _s(
                    "Penilaian, Penetapan dan Pelaksanaan Pemusnahan Arsip yang Memiliki Retensi di Bawah "
                    "10 (Sepuluh) Tahun",
                    "Jumlah daftar arsip usul musnah yang dinilai dan ditetapkan", "Daftar", 8, 8,
                    39_840_000, 36_715_250,
                ),
            ),
        ),
        Kegiatan(
            "Autentikasi Arsip Statis dan Arsip Hasil Alih Media Kabupaten/Kota",
            _u("Persentase arsip hasil alih media yang diautentikasi", "85", "88.4"),
            (
                _s(
                    "Penilaian dan Penetapan Autentisitas Arsip Statis Sesuai Persyaratan Penjaminan "
                    "Keabsahan Arsip",
                    "Jumlah arsip statis yang ditetapkan autentisitasnya", "Arsip", 400, 412,
                    43_690_000, 40_872_000,
                ),
                _s(
                    "Penilaian dan Penetapan Hasil Alih Media Sesuai Persyaratan Penjaminan Keabsahan Arsip",
                    "Jumlah arsip hasil alih media yang dinilai : 250 Arsip", "Arsip", 250, 260,
                    35_175_000, 32_904_600,
                ),
            ),
        ),
    ),
)  # fmt: skip

PENUNJANG = Program(
    "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA",
    _u("Persentase pelayanan administrasi perkantoran yang terpenuhi", "100", "100"),
    (
        Kegiatan(
            "Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah",
            _u("Persentase dokumen perencanaan dan evaluasi yang tepat waktu", "100", "100"),
            (
                _s(
                    "Penyusunan Dokumen Perencanaan Perangkat Daerah",
                    "Jumlah dokumen perencanaan perangkat daerah", "Dokumen", 4, 4, 28_640_000, 27_115_500,
                ),
                _s(
                    "Koordinasi dan Penyusunan Dokumen RKA-SKPD",
                    "Jumlah dokumen RKA-SKPD", "Dokumen", 2, 2, 12_385_000, 11_704_000,
                ),
                _s(
                    "Koordinasi dan Penyusunan Laporan Capaian Kinerja dan Ikhtisar Realisasi Kinerja SKPD",
                    "Jumlah laporan capaian kinerja dan ikhtisar realisasi kinerja", "Laporan", 6, 6,
                    18_960_000, 17_842_300,
                ),
                _s(
                    "Evaluasi Kinerja Perangkat Daerah",
                    "Jumlah laporan evaluasi kinerja perangkat daerah", "Laporan", 4, 4,
                    15_275_000, 14_391_250,
                ),
            ),
        ),
        Kegiatan(
            "Administrasi Keuangan Perangkat Daerah",
            _u("Persentase administrasi keuangan yang tertib", "100", "100"),
            (
                _s(
                    "Penyediaan Gaji dan Tunjangan ASN",
                    "Jumlah orang yang menerima gaji dan tunjangan ASN", "Orang/bulan", 42, 42,
                    4_386_752_400, 4_217_930_616,
                ),
                _s(
                    "Koordinasi dan Pelaksanaan Akuntansi SKPD",
                    "Jumlah dokumen koordinasi dan pelaksanaan akuntansi SKPD", "Dokumen", 12, 12,
                    46_530_000, 44_217_800,
                ),
                _s(
                    "Koordinasi dan Penyusunan Laporan Keuangan Akhir Tahun SKPD",
                    "Jumlah laporan keuangan akhir tahun SKPD", "Laporan", 1, 1, 21_410_000, 20_583_400,
                ),
            ),
        ),
        Kegiatan(
            "Administrasi Umum Perangkat Daerah",
            _u("Persentase kebutuhan administrasi umum yang terpenuhi", "100", "100"),
            (
                _s(
                    "Penyediaan Komponen Instalasi Listrik/Penerangan Bangunan Kantor",
                    "Jumlah paket komponen instalasi listrik yang disediakan", "Paket", 4, 4,
                    9_870_000, 9_214_600,
                ),
                _s(
                    "Penyediaan Peralatan dan Perlengkapan Kantor",
                    "Jumlah paket peralatan dan perlengkapan kantor yang disediakan", "Paket", 6, 6,
                    34_725_000, 33_108_900,
                ),
                _s(
                    "Penyediaan Bahan Logistik Kantor",
                    "Jumlah paket bahan logistik kantor yang disediakan", "Paket", 12, 12,
                    76_480_000, 71_942_350,
                ),
                _s(
                    "Penyediaan Barang Cetakan dan Penggandaan",
                    "Jumlah paket barang cetakan dan penggandaan yang disediakan", "Paket", 12, 12,
                    31_690_000, 29_875_400,
                ),
                _s(
                    "Penyediaan Bahan Bacaan dan Peraturan Perundang-undangan",
                    "Jumlah dokumen bahan bacaan yang disediakan", "Dokumen", 24, 24, 14_560_000, 13_680_000,
                ),
                _s(
                    "Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD",
                    "Jumlah laporan penyelenggaraan rapat koordinasi dan konsultasi SKPD", "Laporan", 36, 36,
                    142_835_000, 134_507_225,
                ),
            ),
        ),
        Kegiatan(
            "Pengadaan Barang Milik Daerah Penunjang Urusan Pemerintah Daerah",
            _u("Persentase kebutuhan barang milik daerah yang terpenuhi", "95", "95"),
            (
                _s("Pengadaan Mebel", "Jumlah paket mebel yang disediakan", "Unit", 24, 24,
                   87_350_000, 85_192_500),
                _s(
                    "Pengadaan Peralatan dan Mesin Lainnya",
                    "Jumlah unit peralatan dan mesin lainnya yang disediakan", "Unit", 18, 18,
                    264_780_000, 257_436_000,
                ),
            ),
        ),
        Kegiatan(
            "Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah",
            _u("Persentase jasa penunjang yang tersedia", "100", "100"),
            (
                _s(
                    "Penyediaan Jasa Surat Menyurat",
                    "Jumlah laporan penyediaan jasa surat menyurat", "Laporan", 12, 12, 8_640_000, 8_115_000,
                ),
                _s(
                    "Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik",
                    "Jumlah laporan penyediaan jasa komunikasi, sumber daya air dan listrik", "Laporan",
                    12, 12, 168_900_000, 151_274_318,
                ),
                _s(
                    "Penyediaan Jasa Pelayanan Umum Kantor",
                    "Jumlah laporan penyediaan jasa pelayanan umum kantor", "Laporan", 12, 12,
                    398_160_000, 391_580_000,
                ),
            ),
        ),
        Kegiatan(
            "Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah",
            _u("Persentase barang milik daerah yang terpelihara", "90", "92"),
            (
                _s(
                    "Penyediaan Jasa Pemeliharaan, Biaya Pemeliharaan, Pajak dan Perizinan Kendaraan Dinas "
                    "Operasional atau Lapangan",
                    "Jumlah kendaraan dinas operasional yang dipelihara", "Unit", 9, 9,
                    124_350_000, 117_268_450,
                ),
                _s(
                    "Pemeliharaan Peralatan dan Mesin Lainnya",
                    "Jumlah peralatan dan mesin lainnya yang dipelihara", "Unit", 46, 46,
                    38_275_000, 36_109_000,
                ),
                _s(
                    "Pemeliharaan/Rehabilitasi Gedung Kantor dan Bangunan Lainnya",
                    "Jumlah gedung kantor dan bangunan lainnya yang dipelihara", "Unit", 3, 3,
                    212_640_000, 206_483_700,
                ),
            ),
        ),
    ),
)  # fmt: skip

TUJUAN = (
    Tujuan(
        "Mewujudkan masyarakat yang literat",
        Indikator(
            "Indeks Pembangunan Literasi Masyarakat",
            "Indeks",
            "Rata-rata tujuh unsur pembangunan literasi masyarakat dikali 100",
            "Perpustakaan Nasional",
            _seri("58.5 60 62.5 65 67.5"),
            _seri("58.92 61.35 64.18"),
        ),
        (
            Sasaran(
                "Meningkatnya budaya literasi masyarakat",
                (
                    Indikator(
                        "Tingkat Kegemaran Membaca",
                        "Nilai",
                        "Gabungan frekuensi, durasi, dan jumlah bacaan dari survei rumah tangga",
                        "Survei dinas",
                        _seri("59 61.5 64 66.5 69"),
                        _seri("59.4 62.1 65.28"),
                    ),
                    Indikator(
                        "Persentase Perpustakaan Sesuai Standar Nasional",
                        "Persen",
                        "Jumlah perpustakaan sesuai standar dibagi jumlah perpustakaan yang ada dikali 100%",
                        "Bidang Pengembangan Perpustakaan",
                        _seri("20 24 28 32 36"),
                        _seri("19.5 24.6 29.12"),
                    ),
                ),
                (PEMBINAAN_PERPUSTAKAAN, PELESTARIAN),
                "kerja sama dengan pemerintah desa dan komunitas literasi, serta penambahan koleksi yang "
                "dipilih bersama pemustaka",
                "pustakawan yang ada belum sebanding dengan jumlah perpustakaan yang harus dibina",
                "menugaskan pengelola perpustakaan desa mengikuti pelatihan dasar dan menjadwalkan "
                "pendampingan bergilir menurut kecamatan",
                "Angka nasional Tingkat Kegemaran Membaca dipakai sebagai pembanding oleh pemerintah daerah, "
                "tetapi sampai laporan ini disusun angka tahun berjalan belum diterbitkan sehingga belum "
                "dapat diperbandingkan",
            ),
        ),
    ),
    Tujuan(
        "Mewujudkan tertib penyelenggaraan kearsipan",
        Indikator(
            "Nilai Hasil Pengawasan Kearsipan",
            "Nilai",
            "Nilai akhir audit kearsipan eksternal",
            "Lembaga kearsipan provinsi",
            _seri("66 68.5 71 73.5 76"),
            _seri("66.75 69.04 72.2"),
        ),
        (
            Sasaran(
                "Meningkatnya kualitas pengelolaan arsip perangkat daerah",
                (
                    Indikator(
                        "Persentase Perangkat Daerah yang Mengelola Arsip Secara Baku",
                        "Persen",
                        "Jumlah perangkat daerah yang mengelola arsip secara baku dibagi jumlah perangkat "
                        "daerah dikali 100%",
                        "Bidang Pembinaan dan Penyelamatan Arsip",
                        _seri("55 65 75 85 95"),
                        _seri("56.25 62.5 68.75"),
                    ),
                    Indikator(
                        "Rata-rata Waktu Temu Balik Arsip",
                        "Menit",
                        "Jumlah waktu temu balik dibagi jumlah permintaan arsip (semakin kecil semakin baik)",
                        "Bidang Pengelolaan Arsip",
                        _seri("20 18 16 14 12"),
                        _seri("19 16.5 14.4"),
                        turun=True,
                    ),
                ),
                (PENGELOLAAN_ARSIP, PENYELAMATAN_ARSIP),
                "daftar arsip sudah tersaji dalam sistem informasi sehingga arsip lebih cepat ditemukan",
                "sepuluh perangkat daerah belum menetapkan pengelola arsip dan belum memakai jadwal retensi",
                "mengusulkan penetapan pengelola arsip melalui surat edaran Bupati dan menambah kunjungan "
                "pembinaan pada perangkat daerah yang tertinggal",
                "Tidak ada standar nasional untuk indikator pada sasaran ini sehingga perbandingan dengan "
                "standar nasional tidak dilakukan",
            ),
        ),
    ),
    Tujuan(
        "Mewujudkan tata kelola perangkat daerah yang baik",
        Indikator(
            "Indeks Reformasi Birokrasi Perangkat Daerah",
            "Indeks",
            "Hasil penilaian mandiri reformasi birokrasi yang telah diverifikasi",
            "Sekretariat Daerah",
            _seri("70 72 74 76 78"),
            _seri("70.4 72.9 74.85"),
        ),
        (
            Sasaran(
                "Meningkatnya akuntabilitas kinerja dan kualitas pelayanan",
                (
                    Indikator(
                        "Nilai SAKIP Perangkat Daerah",
                        "Nilai",
                        "Nilai hasil evaluasi akuntabilitas kinerja",
                        "Inspektorat Daerah",
                        _seri("72 74 76 78 80"),
                        _seri("72.35 74.8 76.95"),
                    ),
                    Indikator(
                        "Indeks Kepuasan Masyarakat",
                        "Indeks",
                        "Nilai rata-rata tertimbang unsur pelayanan hasil survei",
                        "Survei kepuasan masyarakat",
                        _seri("82 83 84 85 86"),
                        _seri("82.6 83.75 85.06"),
                    ),
                ),
                (PENUNJANG,),
                "penetapan penanggung jawab tiap indikator dan pemantauan rencana aksi setiap triwulan",
                "data dukung dari bidang masih sering disampaikan mendekati batas waktu",
                "menetapkan tanggal serah data dalam rencana aksi dan memakainya dalam rapat bulanan",
                "Tidak ada standar nasional untuk indikator pada sasaran ini sehingga perbandingan dengan "
                "standar nasional tidak dilakukan",
            ),
        ),
    ),
)

REKAP = (
    Rekap(
        "Pegawai Menurut Golongan dan Jenis Kelamin",
        ("Laki-laki", "Perempuan"),
        (
            ("Golongan IV", (3, 4)),
            ("Golongan III", (11, 14)),
            ("Golongan II", (5, 3)),
            ("Golongan I", (1, 1)),
        ),
    ),
    Rekap(
        "Pegawai Menurut Pendidikan dan Jenis Kelamin",
        ("Laki-laki", "Perempuan"),
        (
            ("Magister (S2)", (2, 3)),
            ("Sarjana (S1)/Diploma IV", (9, 12)),
            ("Diploma III", (3, 4)),
            ("SMA/Sederajat", (5, 3)),
            ("SMP/Sederajat", (1, 0)),
        ),
    ),
    Rekap(
        "Sarana dan Prasarana Menurut Kondisi",
        ("Baik", "Rusak Ringan", "Rusak Berat"),
        (
            ("Gedung kantor dan layanan", (3, 0, 0)),
            ("Depo arsip", (1, 1, 0)),
            ("Mobil perpustakaan keliling", (3, 1, 0)),
            ("Kendaraan operasional", (4, 1, 0)),
            ("Komputer dan laptop", (38, 6, 4)),
            ("Rak buku dan rak arsip", (124, 11, 5)),
            ("Alat alih media", (4, 0, 1)),
        ),
    ),
)


def laporan() -> Laporan:
    """The report on 2024, without any fault."""
    return Laporan(
        kantor=KANTOR,
        tahun=2024,
        tujuan=TUJUAN,
        rekap=REKAP,
        induk=Pagu(Decimal(4_512_308_000), Decimal(2_861_475_000), Decimal(318_250_000)),
        belanja_pegawai_lain=Decimal(36_540_000),
        anggaran_lalu={
            2022: (Decimal(6_914_382_500), Decimal(6_521_940_115)),
            2023: (Decimal(7_406_715_800), Decimal(7_038_221_460)),
        },
    )
