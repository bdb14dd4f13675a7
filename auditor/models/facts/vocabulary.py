"""The words that fields of records can hold where only some can: one place for rules, papers and types.

The loader of rules, ``auditor rules NAME`` and docs/aturan.md read them from the types of the fields, so a
word that a field never holds is found when a rule is loaded.
"""

from __future__ import annotations

from typing import Literal

JenisPasangan = Literal["sama", "ejaan", "mirip", "tanpa_pasangan"]
Resmi = Literal["sama", "ejaan", "tidak_dikenal"]
JenisKlaim = Literal[
    "target",
    "jumlah",
    "bilangan",
    "tahun",
    "efisiensi",
    "nilai",
    "hitungan",
    "angka",
    "waktu",
    "asal",
    "tren",
    "instansi",
    "sistematika",
    "perbandingan",
    "ekstrem",
    "banding",
    "kategori",
    "periode",
    "bagian",
    "tujuan",
]
AsalRincian = Literal["narasi", "tabel"]
JenisRincian = Literal[
    "belanja",
    "jumlah",
    "total_anggaran",
    "subtotal",
    "anggaran_sasaran",
    "tabel_narasi",
    "jumlah_lain",
    "jumlah_kolom",
    "hubungan",
]
CaraRincian = Literal["jumlah", "selisih", "persen", "rata-rata", ""]
GanjilAnggaran = Literal["anggaran", "realisasi", "sisa", "persentase"]
GanjilKinerja = Literal["target", "realisasi", "capaian"]
JenisUrutan = Literal["tabel", "bagian", "baris", "kolom"]
Masalah = Literal["ganda", "lompat", "hilang", "daftar isi", "halaman", ""]
JenisBahasa = Literal["kata ganda", "ejaan"]
JenisRagam = Literal["titik setelah nomor bagian", "huruf nomor bagian", "judul tabel sama"]
StatusButir = Literal["ada", "tidak ditemukan", "perlu penilaian pereviu"]
TingkatButir = Literal["tinggi", "sedang", "rendah", "info", ""]
UkuranFakta = Literal["anggaran", "realisasi anggaran", "capaian"]
UkuranBanding = Literal["anggaran", "realisasi"]
UkuranLalu = Literal["target", "realisasi", "capaian", "anggaran", "realisasi anggaran"]
JenisSalinan = Literal["tabel", "kalimat", "kolom"]
Arah = Literal["naik", "turun"]
JenisDaftar = Literal["tetap", "hilang", "baru", "berganti nama"]
Patahan = Literal["satuan", "skala", ""]
JenisKinerja = Literal["tahunan", "renstra", "rencana", "perbandingan", "rata-rata"]
Rumusan = Literal["mengulang", "terpotong", "ganda", "lain", ""]
RumusTercetak = Literal["2-R/T", "T/R", "selalu 100"]
"""The formulas of capaian that a report prints for indicators that are better when lower."""
JenisKewajaran = Literal["sama dengan target", "perubahan", "target akhir"]
Ukuran = Literal["target", "realisasi", "capaian"]
