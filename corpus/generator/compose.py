"""From the data of a report to its manuscript, with the edits of planted faults applied."""

from __future__ import annotations

from corpus.generator.chapter_three import bab_tiga_capaian
from corpus.generator.chapters_early import bab_dua, bab_satu, pembuka
from corpus.generator.chapters_late import bab_empat, bab_tiga_anggaran
from corpus.generator.edits import (
    BelahBaris,
    HapusBagian,
    HapusBaris,
    HapusTahun,
    PindahBaris,
    Sunting,
    TambahKolom,
    UbahBagian,
    UbahJudul,
    UbahKalimat,
    UbahKepala,
    UbahSel,
)
from corpus.generator.manuscript import Baris, Judul, Kolom, Naskah, Paragraf, SelKepala, Tabel
from corpus.generator.model import Laporan
from corpus.generator.writer import Penulis


def susun(lap: Laporan) -> Naskah:
    """The manuscript of a report. Edits that do not fit raise KeyError or ValueError."""
    tulis = Penulis(lap)
    for bagian in (pembuka, bab_satu, bab_dua, bab_tiga_capaian, bab_tiga_anggaran, bab_empat):
        bagian(tulis)
    naskah = Naskah(
        kop=f"Laporan Kinerja {lap.kantor.nama} Tahun {lap.tahun}",
        judul=f"Laporan Kinerja {lap.kantor.lengkap} Tahun {lap.tahun}",
        blok=tulis.blok,
        huruf=lap.gaya.huruf,
        garis=lap.gaya.garis,
    )
    naskah.daftar_tabel = [(tabel.nomor, tabel.judul) for tabel in naskah.tabel]
    for tanaman in lap.tanaman:
        for sunting in tanaman.sunting:
            _terapkan(naskah, sunting)
    return naskah


def _terapkan(naskah: Naskah, sunting: Sunting) -> None:  # noqa: C901 - a case for each kind of edit
    match sunting:
        case UbahSel(tabel, baris, kolom, teks):
            naskah.ambil_tabel(tabel).ambil(baris).sel[kolom] = teks
        case HapusBaris(tabel, baris):
            isi = naskah.ambil_tabel(tabel).baris
            isi.remove(naskah.ambil_tabel(tabel).ambil(baris))
            _nomori(isi)
        case PindahBaris(tabel, baris, sesudah):
            isi = naskah.ambil_tabel(tabel).baris
            pindah = naskah.ambil_tabel(tabel).ambil(baris)
            isi.remove(pindah)
            isi.insert(isi.index(naskah.ambil_tabel(tabel).ambil(sesudah)) + 1, pindah)
            _nomori(isi)
        case BelahBaris(tabel, baris, isi_baru):
            _belah(naskah.ambil_tabel(tabel).baris, naskah.ambil_tabel(tabel).ambil(baris), isi_baru)
        case UbahJudul(kunci, nomor, judul):
            tabel_ini = naskah.ambil_tabel(kunci)
            tabel_ini.nomor = nomor or tabel_ini.nomor
            tabel_ini.judul = judul or tabel_ini.judul
        case UbahKalimat(kunci, lama, baru):
            paragraf = naskah.ambil_paragraf(kunci)
            if paragraf.teks.count(lama) != 1:
                raise ValueError(f"{kunci}: {lama!r} occurs {paragraf.teks.count(lama)} times")
            paragraf.teks = paragraf.teks.replace(lama, baru)
        case UbahKepala(tabel, tingkat, urut, teks):
            naskah.ambil_tabel(tabel).kepala[tingkat][urut].teks = teks
        case TambahKolom(tabel, kunci, kepala, isi_kolom):
            _tambah_kolom(naskah.ambil_tabel(tabel), kunci, kepala, isi_kolom)
        case HapusTahun(tabel, tahun):
            _hapus_tahun(naskah.ambil_tabel(tabel), tahun)
        case UbahBagian(kunci, nomor, teks_judul, hanya_isi):
            bagian = naskah.ambil_bagian(kunci)
            bagian.tercantum = bagian.lengkap if hanya_isi else ""
            bagian.nomor = nomor or bagian.nomor
            bagian.teks = teks_judul or bagian.teks
        case HapusBagian(kunci):
            _hapus_bagian(naskah, naskah.ambil_bagian(kunci))


def _tambah_kolom(tabel: Tabel, kunci: str, kepala: str, isi: dict[str, str]) -> None:
    lebar = 0.09
    for kolom in tabel.kolom:
        kolom.lebar *= 1 - lebar
    tabel.kolom.append(Kolom(kunci, lebar, "tengah"))
    tabel.kepala[0].append(SelKepala(kepala, tinggi=len(tabel.kepala)))
    for baris in tabel.baris:
        baris.sel[kunci] = isi.get(baris.kunci, "")


def _hapus_tahun(tabel: Tabel, tahun: int) -> None:
    hilang = {f"{huruf}{tahun}" for huruf in "TRC"}
    tabel.kolom = [kolom for kolom in tabel.kolom if kolom.kunci not in hilang]
    tabel.kepala = [
        [sel for sel in tabel.kepala[0] if sel.teks != str(tahun)],
        tabel.kepala[1][len(hilang) :],
    ]


def _hapus_bagian(naskah: Naskah, bagian: Judul) -> None:
    letak = naskah.blok.index(bagian)
    naskah.blok.pop(letak)
    while isinstance(naskah.blok[letak], Paragraf):
        naskah.blok.pop(letak)
    for blok in naskah.blok[letak:]:
        if isinstance(blok, Judul):
            if blok.tingkat != bagian.tingkat:
                break
            blok.nomor = f"{chr(ord(blok.nomor[0]) - 1)}."


def _belah(baris: list[Baris], asal: Baris, isi: tuple[dict[str, str], dict[str, str]]) -> None:
    letak = baris.index(asal)
    baris[letak : letak + 1] = [
        Baris(
            asal.kunci if urut == 0 else f"{asal.kunci}/2",
            asal.nama,
            {**asal.sel, **sel},
            asal.jenis,
            asal.tingkat,
        )
        for urut, sel in enumerate(isi)
    ]
    _nomori(baris)


def _nomori(baris: list[Baris]) -> None:
    """Number data rows again; numbering starts anew under each program."""
    nomor = 0
    for isi in baris:
        if isi.jenis in {"grup", "subtotal"} and isi.tingkat == "program":
            nomor = 0
        elif isi.jenis == "data":
            nomor += 1
            isi.sel["no"] = str(nomor)
