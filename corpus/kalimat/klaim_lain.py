"""Sentences that count, that name years, tables and sasaran, and those that claim nothing."""

from __future__ import annotations

import random
from collections.abc import Callable

from corpus.generator.writing import terbilang
from corpus.kalimat.angka import hitungan, nilai, salah_hitung
from corpus.kalimat.data import Data, nama_program
from corpus.kalimat.klaim import Isian, Pembuat, dengan
from corpus.kalimat.pola import BUKAN, UMUM, semua_pola
from corpus.kalimat.tabel import ISI_TABEL, nomor_tabel

_URUTAN = ("", "pertama", "kedua", "ketiga", "keempat")


def _hitung(ukur: Callable[[Data], int]) -> Pembuat:
    def buat(data: Data, acak: random.Random, benar: bool) -> Isian | None:
        n = ukur(data)
        return {"n": hitungan(n if benar else salah_hitung(n, acak), acak)}

    return buat


def _golongan(data: Data, acak: random.Random, benar: bool) -> Isian | None:
    nama, n = acak.choice(data.pegawai)
    if n == 0:
        return None
    return {"g": nama, "n": hitungan(n if benar else salah_hitung(n, acak), acak)}


def _terbanyak(data: Data, acak: random.Random, benar: bool) -> Isian | None:
    urut = sorted(data.pegawai, key=lambda satu: satu[1], reverse=True)
    if urut[0][1] == urut[1][1]:
        return None
    return {"g": urut[0][0] if benar else acak.choice(urut[1:])[0]}


def _tahun(data: Data, acak: random.Random, benar: bool) -> Isian | None:
    return {"y": str(data.tahun + (0 if benar else acak.choice((-1, 1))))}


def _periode(data: Data, acak: random.Random, benar: bool) -> Isian | None:
    awal, akhir = data.lap.kantor.periode
    geser = 0 if benar else acak.choice((-2, -1, 1, 2))
    return {"y0": str(awal + geser), "y1": str(akhir + geser)}


def _tabel(data: Data, acak: random.Random, benar: bool) -> Isian | None:
    kunci = acak.choice(sorted(ISI_TABEL))
    nomor = nomor_tabel(data)
    isi = ISI_TABEL[kunci]
    tulis = kunci if benar else acak.choice([satu for satu in sorted(ISI_TABEL) if satu != kunci])
    return {"tab": nomor[tulis], "isi": isi, "Isi": isi[0].upper() + isi[1:]}


def _sasaran(data: Data, acak: random.Random, benar: bool) -> Isian | None:
    semua = data.lap.sasaran
    i = acak.randint(1, len(semua))
    nama = semua[i - 1].nama
    tulis = i if benar else acak.choice([satu for satu in range(1, len(semua) + 1) if satu != i])
    return {"i": str(tulis), "ke": _URUTAN[tulis], "sasaran": f"“{nama}”"}


def _indikator_sasaran(data: Data, acak: random.Random, benar: bool) -> Isian | None:
    satu = acak.choice(data.indikator)
    i = data.sasaran_dari(satu)
    tulis = i if benar else acak.choice([n for n in range(1, len(data.lap.sasaran) + 1) if n != i])
    return {"s": satu.nama, "i": str(tulis)}


def _angka_kata(data: Data, acak: random.Random, benar: bool) -> Isian | None:
    n = acak.randint(3, 48)
    return {"n": str(n), "w": terbilang(n if benar else salah_hitung(n, acak))}


def _tanpa_klaim(data: Data, acak: random.Random, benar: bool) -> Isian | None:
    satu = acak.choice(data.indikator)
    kini = acak.choice((satu.target[data.tahun], satu.target[data.tahun + 1]))
    return {
        "s": satu.nama,
        "p": nama_program(acak.choice(data.program)),
        "t": nilai(kini, satu.satuan, acak),
        "x": acak.choice(("90%", "95 persen", "98%")),
        "n": hitungan(acak.randint(2, 9), acak),
    }


def _kegiatan(data: Data) -> int:
    return sum(len(program.kegiatan) for program in data.program)


def _pegawai(data: Data) -> int:
    return sum(n for _, n in data.pegawai)


KLAIM: dict[str, Pembuat] = {
    **dengan(
        "jumlah",
        {
            "program": _hitung(lambda data: len(data.program)),
            "kegiatan": _hitung(_kegiatan),
            "sub_kegiatan": _hitung(lambda data: len(list(data.lap.sub_kegiatan()))),
            "sasaran": _hitung(lambda data: len(data.lap.sasaran)),
            "indikator": _hitung(lambda data: len(data.indikator)),
            "pegawai": _hitung(_pegawai),
            "pegawai_kat": _golongan,
        },
    ),
    "ekstrem.pegawai_terbanyak": _terbanyak,
    **dengan("tahun", {"laporan": _tahun, "renstra": _periode, "pk": _tahun}),
    **dengan("acuan", {"tabel": _tabel, "sasaran": _sasaran, "indikator_sasaran": _indikator_sasaran}),
    "angka_kata.bebas": _angka_kata,
    **{satu.jenis: _tanpa_klaim for satu in semua_pola(UMUM) if satu.golongan == BUKAN},
}
"""The makers by kind."""
