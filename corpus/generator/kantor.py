"""The offices: one YAML file each in ``corpus/kantor``, read into a consistent :class:`~.model.Laporan`.

All figures and people are made up; names of program, kegiatan and sub kegiatan are those of the national
nomenclature. ``penunjang.yaml`` is the supporting program that every office has; an office says how large
its own
share of it is.
"""

from __future__ import annotations

from dataclasses import fields, replace
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from corpus.generator.model import (
    Gaya,
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

FOLDER = Path(__file__).parents[1] / "kantor"
PENUNJANG = "penunjang"
RIBUAN = Decimal(1000)


def nama_kantor() -> list[str]:
    """The offices there are, in the order of their names."""
    return sorted(berkas.stem for berkas in FOLDER.glob("*.yaml") if berkas.stem != PENUNJANG)


@cache
def laporan(nama: str) -> Laporan:
    """The report of an office, without any fault; KeyError or FileNotFoundError for one that is not there."""
    isi = _baca(nama)
    return Laporan(
        kantor=_kantor(isi["kantor"]),
        tahun=isi["tahun"],
        tujuan=tuple(_tujuan(satu, isi["tahun"]) for satu in isi["tujuan"]),
        rekap=tuple(_rekap(satu) for satu in isi["rekap"]),
        induk=Pagu(*(Decimal(bagian) for bagian in isi["induk"])),
        belanja_pegawai_lain=Decimal(isi["belanja_pegawai_lain"]),
        anggaran_lalu={
            tahun: (Decimal(anggaran), Decimal(belanja))
            for tahun, (anggaran, belanja) in isi["anggaran_lalu"].items()
        },
        gaya=Gaya(**isi.get("gaya", {})),
    )


def _baca(nama: str) -> dict[str, Any]:
    hasil: dict[str, Any] = yaml.safe_load((FOLDER / f"{nama}.yaml").read_text(encoding="utf-8"))
    return hasil


def _kantor(isi: dict[str, Any]) -> Kantor:
    daftar = {"periode", "fungsi", "isu", "dasar_hukum"}
    return Kantor(
        **{
            satu.name: tuple(isi[satu.name]) if satu.name in daftar else isi[satu.name]
            for satu in fields(Kantor)
            if satu.name in isi and satu.name != "bidang"
        },
        bidang=tuple((nama, urusan) for nama, urusan in isi["bidang"].items()),
    )


def _tujuan(isi: dict[str, Any], tahun: int) -> Tujuan:
    return Tujuan(
        isi["nama"],
        _indikator(isi["indikator"], tahun),
        tuple(_sasaran(satu, tahun) for satu in isi["sasaran"]),
    )


def _sasaran(isi: dict[str, Any], tahun: int) -> Sasaran:
    program = [_program(satu) for satu in isi.get("program", ())]
    if PENUNJANG in isi:
        program.append(_penunjang(**isi[PENUNJANG]))
    return Sasaran(
        isi["nama"],
        tuple(_indikator(satu, tahun) for satu in isi["indikator"]),
        tuple(program),
        isi["pendorong"],
        isi["penghambat"],
        isi["solusi"],
        isi["standar_nasional"],
    )


def _indikator(isi: dict[str, Any], tahun: int) -> Indikator:
    """Figures by year: ``target`` runs on from the first year measured, ``realisasi`` ends this year."""
    realisasi = str(isi["realisasi"]).split()
    mulai = tahun - len(realisasi) + 1
    return Indikator(
        isi["nama"],
        isi["satuan"],
        isi["formulasi"],
        isi["sumber"],
        {mulai + urut: Decimal(angka) for urut, angka in enumerate(str(isi["target"]).split())},
        {mulai + urut: Decimal(angka) for urut, angka in enumerate(realisasi)},
        arah=isi.get("arah", "naik"),
    )


def _ukuran(isi: list[Any]) -> Ukuran:
    indikator, satuan, target, realisasi = isi
    return Ukuran(indikator, satuan, Decimal(str(target)), Decimal(str(realisasi)))


def _program(isi: dict[str, Any]) -> Program:
    return Program(isi["nama"], _ukuran(isi["ukuran"]), tuple(_kegiatan(satu) for satu in isi["kegiatan"]))


def _kegiatan(isi: dict[str, Any]) -> Kegiatan:
    return Kegiatan(
        isi["nama"], _ukuran(isi["ukuran"]), tuple(_sub(nama, satu) for nama, satu in isi["sub"].items())
    )


def _sub(nama: str, isi: list[Any]) -> SubKegiatan:
    indikator, satuan, target, realisasi, anggaran, belanja, *dana = isi
    return SubKegiatan(
        nama=nama,
        indikator=indikator,
        satuan=satuan,
        target=Decimal(str(target)),
        realisasi=Decimal(str(realisasi)),
        anggaran=Decimal(anggaran),
        belanja=Decimal(belanja),
        modal=nama.startswith(("Pengadaan ", "Pembangunan ", "Rekonstruksi ")),
        **({"dana": dana[0]} if dana else {}),
    )


def _penunjang(bagian: float, kegiatan: list[int]) -> Program:
    """The supporting program with some of its kegiatan (from 1), its amounts times ``bagian``."""
    semua = _program(_baca(PENUNJANG))
    kali = Decimal(str(bagian))
    return replace(
        semua,
        kegiatan=tuple(
            replace(satu, sub=tuple(_sebagian(sub, kali) for sub in satu.sub))
            for urut, satu in enumerate(semua.kegiatan, start=1)
            if urut in kegiatan
        ),
    )


def _sebagian(sub: SubKegiatan, kali: Decimal) -> SubKegiatan:
    if kali == 1:
        return sub
    anggaran = (sub.anggaran * kali / RIBUAN).quantize(Decimal(1), rounding=ROUND_HALF_UP) * RIBUAN
    return replace(sub, anggaran=anggaran, belanja=(sub.belanja * kali).quantize(Decimal(1)))


def _rekap(isi: dict[str, Any]) -> Rekap:
    return Rekap(
        isi["judul"],
        tuple(isi["kolom"]),
        tuple((nama, tuple(angka)) for nama, angka in isi["baris"].items()),
    )
